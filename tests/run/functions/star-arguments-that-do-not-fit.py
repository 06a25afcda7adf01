def f(a, b, c=1, *, k=2): return 0
def g(a, /, b): return 0
def h(): return 0
class A:
    def m(self, x): pass
def t(fn):
    try: fn()
    except TypeError as e: print(e)
t(lambda: f(*[1]))
t(lambda: f(*[1,2,3,4], k=1))
t(lambda: f(*[1,2,3,4]))
t(lambda: f(1, *[2,3], b=3))
t(lambda: f(1, *[2,3], **{"b":3}))
t(lambda: f(1, b=1, **{"b":3}))
t(lambda: f(1, **{"z":3}))
t(lambda: f(1, **{3:3}))
t(lambda: g(**{"a":3,"b":2}))
t(lambda: h(**{"a":3,"b":2}))
t(lambda: h(*[1]))
t(lambda: f(*5))
t(lambda: f(1, *5))
t(lambda: f(**5))
t(lambda: f(**{"a":1}, **{"a":2}))
t(lambda: A().m(*[1,2]))
t(lambda: A().m(*[]))
t(lambda: max(*[1]))
t(lambda: zip(*[1]))
t(lambda: print(sep="", **{"sep":1}))
t(lambda: A().m(x=1, **{"x":2}))
t(lambda: f(*[1,2],**{"k":1,"c":2,"k2":1}))
# expect: f() missing 1 required positional argument: 'b'
# expect: f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: f() takes from 2 to 3 positional arguments but 4 were given
# expect: f() got multiple values for argument 'b'
# expect: f() got multiple values for argument 'b'
# expect: __main__.f() got multiple values for keyword argument 'b'
# expect: f() got an unexpected keyword argument 'z'
# expect: keywords must be strings
# expect: g() got some positional-only arguments passed as keyword arguments: 'a'
# expect: h() got an unexpected keyword argument 'a'
# expect: h() takes 0 positional arguments but 1 was given
# expect: __main__.f() argument after * must be an iterable, not int
# expect: Value after * must be an iterable, not int
# expect: __main__.f() argument after ** must be a mapping, not int
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: A.m() takes 2 positional arguments but 3 were given
# expect: A.m() missing 1 required positional argument: 'x'
# expect: 'int' object is not iterable
# expect: 'int' object is not iterable
# expect: print() got multiple values for keyword argument 'sep'
# expect: __main__.A.m() got multiple values for keyword argument 'x'
# expect: f() got an unexpected keyword argument 'k2'
