def a():
    yield 1
    return 7
def b(g):
    r = yield from g
    print("r", r)
g = a()
list(b(g))
list(b(g))
def c():
    yield 1
    yield 2
g = c()
for m in (123, "x", int, None, ValueError, ValueError("q")):
    g = c(); next(g)
    try:
        g.throw(m)
    except TypeError as e:
        print("TE", e)
    except ValueError as e:
        print("VE", repr(e))

# expect: r 7
# expect: r None
# expect: TE exceptions must be classes or instances deriving from BaseException, not int
# expect: TE exceptions must be classes or instances deriving from BaseException, not str
# expect: TE exceptions must be classes or instances deriving from BaseException, not type
# expect: TE exceptions must be classes or instances deriving from BaseException, not NoneType
# expect: VE ValueError()
# expect: VE ValueError('q')
