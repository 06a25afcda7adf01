import enum
from enum import Enum, IntEnum, Flag, IntFlag, auto, StrEnum
class Perm(Flag):
    R = 4
    W = 2
    X = 1
p = Perm.R | Perm.W
print(p, repr(p), p.value, Perm.R in p, Perm.X in p, bool(p & Perm.X), ~p, p ^ Perm.R)
class Col(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE
print(Col.WHITE, list(Col), Col(3), Col.RED | Col.BLUE, [c for c in Col.WHITE], len(Col.WHITE), Col(0))
class IF(IntFlag):
    A = 1
    B = 2
    C = 4
x = IF.A | IF.C
print(x, repr(x), x + 1, x == 5, IF.B in x, IF(6), x & 1)
class S(StrEnum):
    ONE = auto()
    TWO = "2"
print(S.ONE, S.TWO, S.ONE.upper(), repr(S.ONE), S("2"), S.ONE == "one")
class Planet(enum.Enum):
    EARTH = (1.0, 2)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def g(self): return self.m / self.r
print(Planet.EARTH.g, Planet.EARTH)

# expect: Perm.R|W <Perm.R|W: 6> 6 True False False Perm.X Perm.W
# expect: Col.WHITE [<Col.RED: 1>, <Col.GREEN: 2>, <Col.BLUE: 4>] Col.RED|GREEN Col.RED|BLUE [<Col.RED: 1>, <Col.GREEN: 2>, <Col.BLUE: 4>] 3 Col(0)
# expect: 5 <IF.A|C: 5> 6 True False 6 1
# expect: one 2 ONE <S.ONE: 'one'> 2 True
# expect: 0.5 Planet.EARTH
