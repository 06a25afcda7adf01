import functools
from functools import wraps, update_wrapper
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def g():
    "doc of g"
    return 3
@deco
def h(x, y=2):
    return x + y
print(g(), g.__name__, g.__doc__, h(1), h(1, y=5), h.__name__, h.__doc__)
def timed(label):
    def inner(fn):
        @wraps(fn)
        def run(*args):
            print(label, fn.__name__)
            return fn(*args)
        return run
    return inner
@timed("t")
def add(a, b): return a + b
print(add(1, 2), add.__name__, add.__qualname__)
def plain(x): return x
def outer(x): return plain(x)
update_wrapper(outer, plain)
print(outer.__name__, outer(4))
# expect: 3 g doc of g 3 6 h None
# expect: t add
# expect: 3 add add
# expect: plain 4
