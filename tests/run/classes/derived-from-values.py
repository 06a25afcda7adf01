class MyInt(int):
    def double(self):
        return MyInt(self * 2)
    def __add__(self, other):
        return MyInt(int(self) + int(other))
    def __repr__(self):
        return "MyInt(%d)" % int(self)
a = MyInt(5)
print(a, a + 1, a - 1, 1 + a, a * a, a.double(), a == 5, a < 6, hash(a) == hash(5))
print(isinstance(a, int), isinstance(a, MyInt), isinstance(5, MyInt), type(a).__name__)
print([10, 20, 30, 40, 50, 60][a], list(range(a)), {5: "x"}[a], -a, abs(a), a // 2, a / 2, a % 3, a ** 2, divmod(a, 2))
print(f"{a:04d} {a}", "%d" % a, str(a), bool(MyInt(0)), int(a), float(a), MyInt("12"), MyInt())
print(sum([a, a]), max(a, 3), sorted([MyInt(3), MyInt(1)]), a.bit_length(), a & 4, a | 2, ~a)
class Str(str):
    def shout(self):
        return self.upper() + "!"
s = Str("abc")
print(s, repr(s), s.shout(), s + "d", "z" + s, s[0], s[1:], len(s), s == "abc", "b" in s, s * 2)
print(isinstance(s, str), {"abc": 1}[s], {s: 2}["abc"], ",".join([x for x in s]), s.split("b"), f"{s:>5}|", "%s" % s)
class Celsius(float):
    def to_f(self):
        return self * 9 / 5 + 32
c = Celsius(21.5)
print(c, c.to_f(), c + 1, isinstance(c, float), round(c), int(c), c > 20, repr(c))
class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]
    @property
    def y(self):
        return self[1]
    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)
p = Point(1, 2)
print(p, p.x, p.y, p + Point(3, 4), len(p), p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple))
x, y = p
print(x, y, list(p), p[0], p[-1], sorted([Point(2, 1), Point(1, 5)]), {p: 1}[(1, 2)])
class Single:
    _inst = None
    def __new__(cls):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
            cls._inst.n = 0
        return cls._inst
    def hit(self):
        self.n += 1
        return self.n
print(Single() is Single(), Single().hit(), Single().hit())
class Money(int):
    def __new__(cls, amount, cur="EUR"):
        o = int.__new__(cls, amount)
        o.cur = cur
        return o
    def __str__(self):
        return f"{int(self)} {self.cur}"
print(Money(5), Money(7, "USD"), Money(5) + Money(7), repr(Money(3)))
# expect: MyInt(5) MyInt(6) 4 6 25 MyInt(10) True True True
# expect: True True False MyInt
# expect: 60 [0, 1, 2, 3, 4] x -5 5 2 2.5 2 25 (2, 1)
# expect: 0005 MyInt(5) 5 MyInt(5) False 5 5.0 MyInt(12) MyInt(0)
# expect: 10 MyInt(5) [MyInt(1), MyInt(3)] 3 4 7 -6
# expect: abc 'abc' ABC! abcd zabc a bc 3 True True abcabc
# expect: True 1 2 a,b,c ['a', 'c']   abc| abc
# expect: 21.5 70.7 22.5 True 22 21 True 21.5
# expect: (1, 2) 1 2 (4, 6) 2 True True True
# expect: 1 2 [1, 2] 1 2 [(1, 5), (2, 1)] 1
# expect: True 1 2
# expect: 5 EUR 7 USD 12 3
