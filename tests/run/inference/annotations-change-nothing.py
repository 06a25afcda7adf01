class Point:
    x: int
    y: float = 0.5

    def __init__(self, x: int) -> None:
        self.x: int = x
        self.tags: list[str] = []


def scale(p: "Point", k: float = 2, label: str | None = None) -> float:
    total: float = p.x * k
    count: int
    count = 3
    return total + count


p = Point(4)
p.tags.append("t")
print(scale(p), scale(p, 0.5), p.y, p.tags)

# expect: 11 5.0 0.5 ['t']
