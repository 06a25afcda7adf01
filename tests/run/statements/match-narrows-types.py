from collections import deque, OrderedDict, Counter
def f(x):
    match x:
        case list(a) | tuple(a):
            return ("seq", len(a))
        case dict(d):
            return ("dict", sorted(d))
        case bytes(b):
            return ("bytes", b)
        case bool(b):
            return ("bool", b)
        case int(i) | float(i):
            return ("num", i * 2)
        case str():
            return ("str", x.upper())
        case None:
            return ("none", None)
for v in [[1], (1, 2), {"a": 1}, b"x", True, 3, 2.5, "abc", None]:
    print(f(v))
print(f({1}))
def g(n):
    while True:
        match n:
            case 0:
                break
            case k if k % 2:
                n -= 1
                continue
            case _:
                n //= 2
                yield n
    return
print(list(g(37)))
def h(p):
    match p:
        case [x, [y, *ys], {"k": [z]}]:
            return lambda: (x, y, ys, z)
        case [x, y] as whole:
            return lambda: (x, y, whole)
        case _:
            return lambda: p
print(h([1, [2, 3], {"k": [4]}])(), h([1, 2])(), h("ab")())
match deque([1, 2]):
    case [a, b]:
        print("deque", a, b)
match OrderedDict(a=1):
    case {"a": v}:
        print("od", v)
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
def where(p):
    match p:
        case Point3(x, y, z):
            return f"3d {x} {y} {z}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=yy):
            return f"on y at {yy}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "elsewhere"
        case [Point(a, b), *others]:
            return f"list {a} {b} {len(others)}"
        case _:
            return "no point"
for p in [Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Point3(1, 2, 3), [Point(1, 2), 3], 5]:
    print(where(p))
def t(tok):
    match tok:
        case ("num", n):
            return n + 1
        case ("name", s):
            return s + "!"
        case ("op", "+" | "-" as o, prec):
            return o * prec
        case ("end",):
            return None
for tok in [("num", 1), ("name", "q"), ("op", "-", 3), ("end",)]:
    print(t(tok))
class Bad:
    def __eq__(self, o):
        raise RuntimeError("eq " + str(o))
try:
    match Bad():
        case 1:
            print("no")
except RuntimeError as e:
    print(e)
match [1, 2, 3, 4]:
    case [a, *mid, z]:
        print(a, mid, z)
match (1, 2, 3):
    case (a, b):
        print("two")
    case (a, b, c):
        print("three", a, b, c)
match {"a": {"b": [1, {"c": 5}]}}:
    case {"a": {"b": [_, {"c": c}]}}:
        print("deep", c)
class Celsius(float):
    pass
match Celsius(3.5):
    case float(x):
        print("float", x)
x = 10
match x:
    case y:
        print("bound", y)
total = 0
for item in [("add", 5), ("sub", 2), ("add", 7), ("nop",)]:
    match item:
        case ("add", n):
            total += n
        case ("sub", n):
            total -= n
print(total)
match x, total:
    case 10, n if (m := n + 1) > 5:
        print(m)
# expect: ('seq', 1)
# expect: ('seq', 2)
# expect: ('dict', ['a'])
# expect: ('bytes', b'x')
# expect: ('bool', True)
# expect: ('num', 6)
# expect: ('num', 5.0)
# expect: ('str', 'ABC')
# expect: ('none', None)
# expect: None
# expect: [18, 9, 4, 2, 1]
# expect: (1, 2, [3], 4) (1, 2, [1, 2]) ab
# expect: deque 1 2
# expect: od 1
# expect: origin
# expect: on y at 5
# expect: diagonal
# expect: elsewhere
# expect: 3d 1 2 3
# expect: list 1 2 1
# expect: no point
# expect: 2
# expect: q!
# expect: ---
# expect: None
# expect: eq 1
# expect: 1 [2, 3] 4
# expect: three 1 2 3
# expect: deep 5
# expect: float 3.5
# expect: bound 10
# expect: 10
# expect: 11
