import dataclasses
from dataclasses import dataclass, field
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: float
    y: float = 0.0

    def norm1(self):
        return abs(self.x) + abs(self.y)


@dataclass
class Item:
    name: str
    qty: int = 1
    tags: List[str] = field(default_factory=list)
    parent: Optional["Item"] = None
    hidden: int = field(default=7, repr=False, compare=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        Item.count += 1
        self.total = self.qty * 2


@dataclass(order=True)
class Version:
    major: int
    minor: int = field(default=0)


@dataclass
class Point3(Point):
    z: float = 1.5


@dataclasses.dataclass(repr=False)
class Node:
    value: int
    children: list = dataclasses.field(default_factory=lambda: [0])

    def __repr__(self):
        return f"<{self.value}>"


p = Point(1.5)
print(p, Point(1.5) == p, p == Point(2.0, 1.0), p != Point(0, 0), p.norm1())
a, b = Item("a"), Item("b", 3, ["t"], parent=None)
a.tags.append("new")
b.parent = a
print(a, b, a.tags is b.tags, Item.count, b.total, a.hidden)
print(Item("a") == Item("a", hidden=8), Item("a") == Item("z"), p == 3)
print(sorted([Version(2, 1), Version(1), Version(2)]), Version(1) < Version(1, 1), Version(3) >= Version(2, 9))
print(Point3(1, 2), Point3(1, 2).norm1(), Point3(1, 2) == Point3(1, 2, 1.5), isinstance(Point3(1), Point))
print(Node(4), Node(1).children, Node(1, [2]).children, Node(1) == Node(1))
print(Point(y=2, x=1), [Point(i, i) for i in range(2)])

# expect: Point(x=1.5, y=0.0) True False True 1.5
# expect: Item(name='a', qty=1, tags=['new'], parent=None) Item(name='b', qty=3, tags=['t'], parent=Item(name='a', qty=1, tags=['new'], parent=None)) False 2 6 7
# expect: True False False
# expect: [Version(major=1, minor=0), Version(major=2, minor=0), Version(major=2, minor=1)] True True
# expect: Point3(x=1, y=2, z=1.5) 3 True True
# expect: <4> [0] [2] True
# expect: Point(x=1, y=2) [Point(x=0, y=0), Point(x=1, y=1)]
