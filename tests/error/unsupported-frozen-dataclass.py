from dataclasses import dataclass


@dataclass(frozen=True)  # error: unsupported
class Point:
    x: int


print(Point(1))
