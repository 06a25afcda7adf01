"""functools.singledispatch: by the class of the first argument, and its bases."""

from functools import singledispatch


@singledispatch
def show(x, depth=0):
    "Shows it."
    return "obj " + repr(x)


@show.register(int)
def _(x, depth=0):
    return "int %d" % (x + 1)


@show.register(list)
def _(x, depth=0):
    return "[" + ", ".join(show(y, depth + 1) for y in x) + "]" + str(depth)


class A:
    pass


class B(A):
    pass


@show.register(A)
def show_a(x, depth=0):
    return "A or " + type(x).__name__


show.register(str, lambda s, depth=0: s.upper())
print(show(1), show([1, 2.5, [3]]), show("s"), show(B()), show(True), show_a(A()), show(None, depth=3))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(B) is show_a, show.__name__, show.__doc__)
print(sorted(c.__name__ for c in show.registry))
try:
    show()
except TypeError as e:
    print(e)


@singledispatch
def area(shape):
    raise NotImplementedError(type(shape).__name__)


@area.register(tuple)
def _(sides):
    return sides[0] * sides[1]


@area.register(float)
@area.register(int)
def _(r):
    return 3 * r * r


print(area((2, 3)), area(2), area(1.5))
try:
    area("x")
except NotImplementedError as e:
    print("no area of", e)

# expect: int 2 [int 2, obj 2.5, [int 4]1]0 S A or B int 2 A or A obj None
# expect: True True show Shows it.
# expect: ['A', 'int', 'list', 'object', 'str']
# expect: show requires at least 1 positional argument
# expect: 6 12 6.75
# expect: no area of str
