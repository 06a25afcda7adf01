import functools
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def hello(a):
    "doc"
    return a
print(hello.__name__, hello.__module__, hello.__doc__, hello.__qualname__, hello.__wrapped__(3))
print(deco.__module__)
class C:
    def m(self): pass
print(C.m.__module__, C().m.__name__, C.__module__)

# expect: hello __main__ doc hello 3
# expect: __main__
# expect: __main__ m __main__
