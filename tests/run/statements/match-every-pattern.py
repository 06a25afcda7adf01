class Num:
    __match_args__ = ("value",)
    def __init__(self, value):
        self.value = value
class Bin:
    __match_args__ = ("op", "left", "right")
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right
class Neg:
    __match_args__ = ("arg",)
    def __init__(self, arg):
        self.arg = arg
def ev(n):
    match n:
        case Num(v):
            return v
        case Neg(arg=Num(value=v)):
            return -v
        case Neg(x):
            return -ev(x)
        case Bin("+", l, r):
            return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return 0
        case Bin("*" | "x", l, r):
            return ev(l) * ev(r)
        case Bin(op, _, _):
            raise ValueError("bad op " + op)
    return None
print(ev(Bin("+", Num(2), Bin("*", Num(3), Neg(Num(4))))), ev(Bin("*", Num(5), Num(0))), ev(Neg(Neg(Num(1)))))
try:
    ev(Bin("/", Num(1), Num(2)))
except ValueError as e:
    print(e)
def kind(x):
    match x:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case float(f):
            return f"float {f}"
        case "":
            return "empty"
        case str(s):
            return "str " + s
        case []:
            return "no items"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1: {rest}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case {"name": str(name), **rest}:
            return f"named {name} {rest}"
        case {}:
            return "dict"
        case _:
            return "other"
for v in [None, True, 0, -5, 7, 2.5, "", "abc", [], [9], [1, 2, 3], (4, 5, 6), {"name": "bob", "age": 3}, {"x": 1}, {1, 2}]:
    print(kind(v))
def cmd(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as d]:
            return "going " + d
        case ["go", where]:
            return "cannot go " + where
        case ["take", *things] if things:
            return "taking " + ", ".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case []:
            return "?"
        case [verb, *_]:
            return "unknown " + verb
for line in ["go north", "go up", "take a b", "take", "quit", "exit", "", "dance now"]:
    print(cmd(line))
def pair(p):
    match p:
        case (0, 0):
            return "origin"
        case (x, 0):
            return f"x={x}"
        case (0, y):
            return f"y={y}"
        case (x, y) if x == y:
            return f"diag {x}"
        case (x, y):
            return f"{x},{y}"
print([pair(p) for p in [(0, 0), (3, 0), (0, 4), (5, 5), (1, 2)]])
class Color:
    RED = 1
    BLUE = 2
def color(c):
    match c:
        case Color.RED:
            return "red"
        case Color.BLUE:
            return "blue"
    return "?"
print(color(1), color(2), color(3))
def shape(d):
    match d:
        case {"type": "circle", "r": r}:
            return 3 * r * r
        case {"type": "rect", "size": [w, h]}:
            return w * h
        case {"type": t}:
            return t
print(shape({"type": "circle", "r": 2}), shape({"type": "rect", "size": [3, 4]}), shape({"type": "z"}), shape({}))
events = [("key", "a"), ("click", 3, 4), ("quit",), ("key", "b")]
for e in events:
    match e:
        case ("key", k):
            print("key", k)
        case ("click", x, y):
            print("click", x + y)
        case ("quit",):
            print("quit")
match 5:
    case x if x > 3:
        print("big", x)
match (1, "a"):
    case (int(i), str(s)):
        print(i + 1, s + "!")
match -3:
    case -3:
        print("minus three")
match "x":
    case "y" | "z":
        print("no")
def dunno(n):
    match n:
        case Num(a, b):
            return 1
try:
    dunno(Num(3))
except TypeError as e:
    print(e)
class P:
    def __init__(self):
        self.q = 1
match P():
    case P(zz=1):
        print("no")
    case P(q=1):
        print("yes")
# expect: -10 0 1
# expect: bad op /
# expect: none
# expect: bool
# expect: zero
# expect: negative -5
# expect: int
# expect: float 2.5
# expect: empty
# expect: str abc
# expect: no items
# expect: one 9
# expect: starts with 1: [2, 3]
# expect: 4..6
# expect: named bob {'age': 3}
# expect: dict
# expect: other
# expect: going north
# expect: cannot go up
# expect: taking a, b
# expect: unknown take
# expect: bye
# expect: bye
# expect: ?
# expect: unknown dance
# expect: ['origin', 'x=3', 'y=4', 'diag 5', '1,2']
# expect: red blue ?
# expect: 12 12 z None
# expect: key a
# expect: click 7
# expect: quit
# expect: key b
# expect: big 5
# expect: 2 a!
# expect: minus three
# expect: Num() accepts 1 positional sub-pattern (2 given)
# expect: yes
