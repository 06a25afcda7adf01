
def logged(fn):
    def wrapper(*args, **kwargs):
        print("call", len(args), sorted(kwargs))
        return fn(*args, **kwargs)
    return wrapper

@logged
def add(a, b=10, *, c=100):
    return a + b + c

print(add(1))
print(add(1, 2))
print(add(1, b=2))
print(add(1, c=3))
print(add(b=1, a=3, c=3))
print(add(*[1, 2], **{"c": 5}))

def conf(host="localhost", port=80, **rest):
    return (host, port, sorted(rest.items()))

opts = {}
for word in "host=a port=b x=c".split():
    k, v = word.split("=")
    opts[k] = v
print(conf(**opts))
print(conf(**{}))

class P:
    def __init__(self, x, y=0, *rest, name="p", **kw):
        self.x = x
        self.y = y
        self.rest = rest
        self.name = name
        self.kw = kw
    def __repr__(self):
        return f"P({self.x}, {self.y}, {self.rest}, {self.name!r}, {self.kw})"

def make(n):
    args = list(range(n))
    d = {}
    if n > 2:
        d["name"] = "q" * n
    if n > 3:
        d["other"] = "zz"
    return P(*args, **d)
for n in range(6):
    try:
        print(make(n))
    except TypeError as e:
        print(e)

def change(**kw):
    kw["z"] = 3
    kw.pop("a", None)
    kw.setdefault("host", "me")
    return conf(**kw)
print(change(a=1, port=2))
print(change(b=1))

def area(w, h): return w * h
boxes = [(1, 2), (3, 4)]
print([area(*b) for b in boxes])
print([area(*map(int, s.split("x"))) for s in ["2x3", "4x5"]])
rows = [[1, 2, 3], [4, 5, 6]]
for col in zip(*rows):
    print(col)
print(list(map(max, *rows)))
print(max(*[[3, 9], [4, 1]]), min(*[7, 2]), max(*[[5, 6]]))
print(*[1, 2], *["a"], sep="-", **{"end": "!\n"})
print("{} {} {k}".format(*[1, 2], **{"k": 3}))
print(list(range(*[2, 10, 3])))
print("a,b,c".split(*[",", 1]))
print(int(*["ff", 16]) if False else int("ff", *[16]))
print(dict(**opts))
print(round(*[2.567, 1]))
print(pow(*[2, 5]))
print(sum(*[[1, 2, 3]]))
print(sorted(*[[3, 1, 2]], **{"reverse": True}))
print(set().union(*[[1], [2]]))

def outer(*args, **kwargs):
    return inner(*args, extra=1, **kwargs)
def inner(*args, **kwargs):
    return (args, kwargs)
print(outer(1, 2, a=3))
print(outer())
f = lambda *a, **k: (a, k)
print(f(*[1, 2], **opts))
try:
    print(outer(extra=2))
except TypeError as e:
    print(e)
def gen(n, step=1):
    while n > 0:
        yield n
        n -= step
print(list(gen(*[5])), list(gen(*[5, 2])), list(gen(**{"n": 3})))
# expect: call 1 []
# expect: 111
# expect: call 2 []
# expect: 103
# expect: call 1 ['b']
# expect: 103
# expect: call 1 ['c']
# expect: 14
# expect: call 0 ['a', 'b', 'c']
# expect: 7
# expect: call 2 ['c']
# expect: 8
# expect: ('a', 'b', [('x', 'c')])
# expect: ('localhost', 80, [])
# expect: P.__init__() missing 1 required positional argument: 'x'
# expect: P(0, 0, (), 'p', {})
# expect: P(0, 1, (), 'p', {})
# expect: P(0, 1, (2,), 'qqq', {})
# expect: P(0, 1, (2, 3), 'qqqq', {'other': 'zz'})
# expect: P(0, 1, (2, 3, 4), 'qqqqq', {'other': 'zz'})
# expect: ('me', 2, [('z', 3)])
# expect: ('me', 80, [('b', 1), ('z', 3)])
# expect: [2, 12]
# expect: [6, 20]
# expect: (1, 4)
# expect: (2, 5)
# expect: (3, 6)
# expect: [4, 5, 6]
# expect: [4, 1] 2 6
# expect: 1-2-a!
# expect: 1 2 3
# expect: [2, 5, 8]
# expect: ['a', 'b,c']
# expect: 255
# expect: {'host': 'a', 'port': 'b', 'x': 'c'}
# expect: 2.6
# expect: 32
# expect: 6
# expect: [3, 2, 1]
# expect: {1, 2}
# expect: ((1, 2), {'extra': 1, 'a': 3})
# expect: ((), {'extra': 1})
# expect: ((1, 2), {'host': 'a', 'port': 'b', 'x': 'c'})
# expect: __main__.inner() got multiple values for keyword argument 'extra'
# expect: [5, 4, 3, 2, 1] [5, 3, 1] [3, 2, 1]
