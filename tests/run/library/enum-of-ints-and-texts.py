from enum import Enum, IntEnum, StrEnum, auto
import enum


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = auto()


print(Level.LOW, repr(Level.HIGH), Level.MID + 1, Level.LOW < Level.MID)
print(sorted([Level.HIGH, Level.LOW]), Level(5).name, Level.LOW == 1)
print(f"{Level.MID}", "%d" % Level.MID, [10, 20, 30][Level.LOW], int(Level.HIGH))
print({1: "one"}[Level.LOW], max(Level), sum(Level), Level["LOW"].value)
print(Level.MID in (1, 5), 5 in [Level.MID], Level.LOW & 3, Level.HIGH * 2.5)
print(isinstance(Level.LOW, int), isinstance(Level.LOW, Enum), -Level.LOW)
print(Level.LOW | Level.MID, Level.LOW ** 2, divmod(Level.HIGH, 4), hash(Level.LOW))


class Word(StrEnum):
    A = auto()
    BEE = "b"


print(Word.A, repr(Word.BEE), Word.BEE.upper(), Word("b") is Word.BEE)
print(Word.BEE == "b", "x" + Word.A, len(Word.BEE), {"a": 1}[Word.A])


class Mixed(str, Enum):
    X = "x"
    Y = "y"


print(isinstance(Mixed.X, str), isinstance(Word.A, str))
print(Mixed.X, repr(Mixed.Y), Mixed.X == "x", Mixed("y").name, f"{Mixed.X}")


class Base(Enum):
    def shout(self):
        return self.name.upper() + "!"


class Child(Base):
    one = "1"
    two = None


print(Child.one.shout(), Child.two.value, [c.shout() for c in Child])


class Other(enum.Enum):
    P = enum.auto()
    Q = enum.auto()


print(Other.P, Other.Q.value)


# expect: 1 <Level.HIGH: 6> 6 True
# expect: [<Level.LOW: 1>, <Level.HIGH: 6>] MID True
# expect: 5 5 20 6
# expect: one 6 12 1
# expect: True True 1 15.0
# expect: True True -1
# expect: 5 1 (1, 2) 1
# expect: a <Word.BEE: 'b'> B True
# expect: True xa 1 1
# expect: True True
# expect: Mixed.X <Mixed.Y: 'y'> True Y Mixed.X
# expect: ONE! None ['ONE!', 'TWO!']
# expect: Other.P 2
