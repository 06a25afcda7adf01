class Node:
    def __init__(self, size: int):  # warning: annotation
        self.size: list[int] | None = size  # warning: annotation


def scale(x: float, by: int | None = None, where: "Node" = None) -> float:
    y: str = x  # warning: annotation
    return x if by is None else y * by


Node("big")
print(scale(2), scale(3, 4))
