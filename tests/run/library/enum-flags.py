import enum
from enum import Flag, IntFlag, auto, Enum
class F(Flag):
    """Doc."""
    A = 1
    B = 2
    D = 8
    AB = A | B
    def describe(self):
        return self.name, self.value
    @classmethod
    def default(cls):
        return cls.A | cls.D
for v in (0, 1, 3, 9, 11):
    try:
        m = F(v)
        print(v, m, repr(m), m.name, m.value, list(m), len(m), bool(m))
    except ValueError as e:
        print(e)
print(F.AB, F.A | F.B is F.AB, (F.A | F.D) is (F.D | F.A), F.default().describe(), F["AB"], F.__members__.keys())
try:
    print("x" in F.A)
except TypeError as e:
    print(e)
try:
    F.A | 2
except TypeError as e:
    print(e)
x = F.A
x |= F.D
x &= ~F.A
print(x, x == F.D, x is F.D, hash(F.A) == hash(F(1)), {F.A: "a"}[F.A], F.A in {F.A, F.B}, F)
class I(IntFlag):
    R = auto()
    W = auto()
    X = auto()
p = I.R | I.X
print(p, repr(p), p | 8, repr(p | 8), repr(I(0)), I(9), ~I.R, repr(~I.R), 2 | I.R, repr(I.W ^ 3), p & 4 == 4, [i for i in p], int(p) + 1, p > 3, f"{p}", "%d" % p, I.R in p)
class Mode(enum.Flag):
    OFF = 0
    ON = enum.auto()
    FAST = enum.auto()
    BOTH = ON | FAST
print(Mode.OFF, repr(Mode.OFF), list(Mode), Mode.BOTH, Mode(0), bool(Mode.OFF), Mode.ON & Mode.FAST, Mode.ON.name, Mode["FAST"].value)
def check(f):
    match f:
        case Mode.OFF: return "off"
        case Mode.BOTH: return "both"
        case _: return "other"
print([check(m) for m in (Mode.OFF, Mode.ON, Mode.ON | Mode.FAST)])

# expect: 0 F(0) <F: 0> None 0 [] 0 False
# expect: 1 F.A <F.A: 1> A 1 [<F.A: 1>] 1 True
# expect: 3 F.AB <F.AB: 3> AB 3 [<F.A: 1>, <F.B: 2>] 2 True
# expect: 9 F.A|D <F.A|D: 9> A|D 9 [<F.A: 1>, <F.D: 8>] 2 True
# expect: 11 F.A|B|D <F.A|B|D: 11> A|B|D 11 [<F.A: 1>, <F.B: 2>, <F.D: 8>] 3 True
# expect: F.AB True True ('A|D', 9) F.AB dict_keys(['A', 'B', 'D', 'AB'])
# expect: unsupported operand type(s) for 'in': 'str' and 'F'
# expect: unsupported operand type(s) for |: 'F' and 'int'
# expect: F.D True True True a True <flag 'F'>
# expect: 5 <I.R|X: 5> 13 <I.R|X|8: 13> <I: 0> 9 6 <I.W|X: 6> 3 <I.R: 1> True [<I.R: 1>, <I.X: 4>] 6 True 5 5 True
# expect: Mode.OFF <Mode.OFF: 0> [<Mode.ON: 1>, <Mode.FAST: 2>] Mode.BOTH Mode.OFF False Mode.OFF ON 2
# expect: ['off', 'other', 'both']
