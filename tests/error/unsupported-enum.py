from collections import namedtuple
from enum import Enum

names = "x y".split()
P = namedtuple("P", names)  # error: unsupported


class Color(Enum):
    RED, GREEN = 1, 2  # error: unsupported


Made = Enum("Made", "A B")  # error: unsupported
