from collections import namedtuple
import collections

Point = namedtuple("Point", "x y")
p = Point(1, "b")
print(p, p.x + 1, p.y.upper(), p[0], p[-1], p == (1, "b"), len(p))
a, b = p
print(a + 1, b.upper(), list(p), Point._fields, p._replace(x=9), p._asdict())
print(hash(p) == hash((1, "b")), Point._make([3, 4]), isinstance(p, tuple))
print(p + (3,), p * 2, p.count(1), p.index("b"), "%s-%s" % p, (1, "b") == p)
print(sorted([Point(3, 1), Point(1, 2)]), max(Point(3, 1), Point(1, 2)).x)
print({Point(1, 2): "v"}[(1, 2)], Point(1.5, None), Point(y=1, x=2))

Item = namedtuple("Item", ["name", "price", "tags"], defaults=(1.5, None))
print(Item("a"), Item("b", 2), Item(tags=[], name="c"), Item._field_defaults)
Pair = collections.namedtuple("Pair", "left, right")
print(Pair(Pair(1, 2), 3).left.right)


class Vec(namedtuple("Vec", "x y")):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Vec(3, 4).norm(), Vec(1, 2) + Vec(0.5, 0.5), Vec(1, 2)._replace(y=7))
Odd = namedtuple("Even", "n")
print(Odd(1), Odd.__name__)
match p:
    case Point(x, y):
        print("m", x, y)
try:
    p.x = 3
except AttributeError as e:
    print(e)
try:
    Point._make([1])
except TypeError as e:
    print(e)
for x, y in [Point(1, 2), Point(3, 4)]:
    print(x * y)


def swap(q):
    return q._replace(x=q.y, y=q.x)


print(swap(Point(1, 2)), swap(Vec("a", "b")))


def local():
    Local = namedtuple("Local", "a b")
    return Local(1, 2)


print(local(), local().a)

# expect: Point(x=1, y='b') 2 B 1 b True 2
# expect: 2 B [1, 'b'] ('x', 'y') Point(x=9, y='b') {'x': 1, 'y': 'b'}
# expect: True Point(x=3, y=4) True
# expect: (1, 'b', 3) (1, 'b', 1, 'b') 1 1 1-b True
# expect: [Point(x=1, y=2), Point(x=3, y=1)] 3
# expect: v Point(x=1.5, y=None) Point(x=2, y=1)
# expect: Item(name='a', price=1.5, tags=None) Item(name='b', price=2, tags=None) Item(name='c', price=1.5, tags=[]) {'price': 1.5, 'tags': None}
# expect: 2
# expect: 5.0 Vec(x=1.5, y=2.5) Vec(x=1, y=7)
# expect: Even(n=1) Even
# expect: m 1 b
# expect: can't set attribute
# expect: Expected 2 arguments, got 1
# expect: 2
# expect: 12
# expect: Point(x=2, y=1) Vec(x='b', y='a')
# expect: Local(a=1, b=2) 1
