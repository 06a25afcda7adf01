class Str(str):
    pass
class Key(str):
    def __hash__(self):
        return hash(self.lower())
    def __eq__(self, other):
        return self.lower() == other.lower()
s = Str("b,c")
print("-".join([Str("x"), Str("y")]), "a,b,c".split(Str(",")), "b" in s, "abc".replace(Str("b"), Str("z")))
print(int(Str("42")), float(Str("1.5")), "abc".startswith(Str("ab")), "abc".find(Str("c")), "x".join(s))
print({Key("A"): 1}[Key("a")], Key("Q") == "q")
print("a" + s, s + s, s.partition(","), s.title(), s.encode(), sorted([Str("b"), Str("a")]), min(Str("b"), Str("a")))
print("%s and %s" % (s, s), "{}|{:>4}".format(s, Str("q")), s[::-1], list(s), s.count(","), s.strip("b"))
class Level(int):
    def __new__(cls, value, name):
        self = super().__new__(cls, value)
        self.name = name
        return self
    def __repr__(self):
        return f"<Level {self.name}: {int(self)}>"
LOW = Level(1, "LOW")
HIGH = Level(10, "HIGH")
print([LOW, HIGH], LOW < HIGH, LOW + HIGH, max(LOW, HIGH), sorted([HIGH, LOW]), {LOW: "a"}[1], LOW == 1, LOW is LOW)
class Vec(tuple):
    def __new__(cls, *xs):
        return tuple.__new__(cls, xs)
    def __add__(self, o):
        return Vec(*[a + b for a, b in zip(self, o)])
    def __mul__(self, k):
        return Vec(*[a * k for a in self])
v = Vec(1, 2, 3)
print(v, v + v, v * 2, len(v), v[1:], 2 in v, v.index(3), v.count(1), tuple(v), list(reversed(v)), sum(v))
a, b, c = v
print(a, b, c, v < (2,), (0,) < v, v == Vec(1, 2, 3), v != (1,), "%d-%d-%d" % v)
def f(x):
    if isinstance(x, int):
        return x + 1
    if isinstance(x, str):
        return x + "!"
    if isinstance(x, tuple):
        return len(x)
    return None
print([f(x) for x in [1, Level(4, "q"), "a", Str("b"), (1, 2), v, 2.5]])
class Temp(float):
    def __new__(cls, v=0.0):
        return float.__new__(cls, v)
    def __str__(self):
        return f"{float(self):.1f}C"
    def __add__(self, o):
        return Temp(float(self) + o)
    __radd__ = __add__
t = Temp(20)
print(t, t + 1, 1 + t, t * 2, t == 20.0, -t, abs(Temp(-3)), [t], f"{t:.2f}", round(t, 1), t // 3, t > 5)
print(sum([Temp(1), Temp(2)]), int(t), t.is_integer(), hash(t) == hash(20.0))
class MySet(set):
    def __contains__(self, x):
        return set.__contains__(self, x) or x == 99
m = MySet([1, 2])
m.add(3)
print(m, 99 in m, len(m), sorted(m), m | {7}, repr(MySet()))
class FS(frozenset):
    pass
print(FS([1]), FS() == frozenset(), isinstance(FS(), frozenset))
class Data(bytes):
    def total(self):
        return sum(self)
d = Data(b"ab")
print(d, d.total(), len(d), d[0], d + b"c", d == b"ab", isinstance(d, bytes), d.decode(), d.hex())
class B(Level):
    def __new__(cls, v):
        return super().__new__(cls, v, "B")
print(B(3), B(3).name, isinstance(B(1), Level), isinstance(B(1), int), issubclass(B, int))
# expect: x-y ['a', 'b', 'c'] True azc
# expect: 42 1.5 True 2 bx,xc
# expect: 1 True
# expect: ab,c b,cb,c ('b', ',', 'c') B,C b'b,c' ['a', 'b'] a
# expect: b,c and b,c b,c|   q c,b ['b', ',', 'c'] 1 ,c
# expect: [<Level LOW: 1>, <Level HIGH: 10>] True 11 <Level HIGH: 10> [<Level LOW: 1>, <Level HIGH: 10>] a True True
# expect: (1, 2, 3) (2, 4, 6) (2, 4, 6) 3 (2, 3) True 2 1 (1, 2, 3) [3, 2, 1] 6
# expect: 1 2 3 True True True True 1-2-3
# expect: [2, 5, 'a!', 'b!', 2, 3, None]
# expect: 20.0C 21.0C 21.0C 40.0 True -20.0 3.0 [20.0] 20.00 20.0 6.0 True
# expect: 3.0C 20 True True
# expect: MySet({1, 2, 3}) True 3 [1, 2, 3] {1, 2, 3, 7} MySet()
# expect: FS({1}) True True
# expect: b'ab' 195 2 97 b'abc' True True ab 6162
# expect: <Level B: 3> B True True True
