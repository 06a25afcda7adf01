from dataclasses import dataclass


@dataclass(frozen=True)
class Point:  # error: unsupported
    x: int

    def __init__(self):
        self.x = 1


@dataclass
class Open:
    x: int


@dataclass(frozen=True)
class Closed(Open):  # error: unsupported
    y: int


print(Point())
