from dataclasses import dataclass, field, FrozenInstanceError


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)

    def moved(self, dx):
        return Point(self.x + dx, self.y)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(frozen=True)
class Named(Point):
    name: str = "?"


p = Point(1)
print(p, p.moved(2), p == Point(1, 0), hash(p) == hash(Point(1)), p.tags)
print({Point(1): "a"}[Point(1)], len({Version(1), Version(1), Version(2)}))
try:
    p.x = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    p.y = 5
except AttributeError as e:
    print(e)
print(Version(1, 2) < Version(1, 3), max(Version(1), Version(0, 9)))
print(Named(1, 2, [3]), Named(1, name="n").name)

# expect: Point(x=1, y=0, tags=[]) Point(x=3, y=0, tags=[]) True True []
# expect: a 2
# expect: FrozenInstanceError cannot assign to field 'x'
# expect: cannot assign to field 'y'
# expect: True Version(major=1, minor=0)
# expect: Named(x=1, y=2, tags=[3], name='?') n
