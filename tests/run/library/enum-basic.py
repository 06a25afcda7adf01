from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1


print(Color.RED, repr(Color.GREEN), Color.BLUE.value, Color.CRIMSON.name)
print([c.name for c in Color], len(Color), list(Color))
print(Color(2), Color["BLUE"], Color.RED is Color.CRIMSON)
print(Color.RED == Color.RED, Color.RED == Color.GREEN, Color.RED == 1)
print(isinstance(Color.RED, Color), type(Color.RED).__name__, Color)
print(Color.RED in Color, [c for c in reversed(Color)])
print({Color.RED: "r"}[Color.RED], f"{Color.RED}", f"{Color.RED:>12}|")
print(list(Color.__members__), Color.__members__["CRIMSON"])
for f in (lambda: Color(7), lambda: Color["NO"]):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)


def describe(c):
    if c is Color.RED:
        return "stop"
    match c:
        case Color.GREEN:
            return "go"
        case _:
            return c.name.lower()


print([describe(c) for c in Color])


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / (self.radius * self.radius)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)


print(Planet.EARTH.gravity, Planet.heaviest(), Planet.MERCURY)
print(Planet((3.303e+23, 2.4397e6)).radius)


class Op(Enum):
    ADD = "+"
    SUB = "-"
    BOTH = ADD + SUB

    def apply(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return self.value


print(Op.ADD, Op("-"), repr(Op.BOTH), Op.SUB.apply(5, 3), [str(o) for o in Op])
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
        C = 2
        D = 1
except ValueError as e:
    print(e)


class Shape:
    class Kind(Enum):
        ROUND = auto()
        SQUARE = auto()

    def __init__(self, kind):
        self.kind = kind


print(Shape(Shape.Kind.ROUND).kind, Shape.Kind(2))


def local():
    class State(Enum):
        ON = 1
        OFF = 0
    return State.OFF


print(local())
state = Color.RED
for _ in range(3):
    state = {Color.RED: Color.GREEN, Color.GREEN: Color.BLUE,
             Color.BLUE: Color.RED}[state]
    print(state.name)

# expect: Color.RED <Color.GREEN: 2> 3 RED
# expect: ['RED', 'GREEN', 'BLUE'] 3 [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>]
# expect: Color.GREEN Color.BLUE True
# expect: True False False
# expect: True Color <enum 'Color'>
# expect: True [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]
# expect: r Color.RED    Color.RED|
# expect: ['RED', 'GREEN', 'BLUE', 'CRIMSON'] Color.RED
# expect: ValueError 7 is not a valid Color
# expect: KeyError 'NO'
# expect: ['stop', 'go', 'blue']
# expect: 9.798245736259352 Planet.EARTH Planet.MERCURY
# expect: 2439700.0
# expect: + - <Op.BOTH: '+-'> 2 ['+', '-', '+-']
# expect: duplicate values found in <enum 'Bad'>: B -> A, D -> A
# expect: Kind.ROUND Kind.SQUARE
# expect: State.OFF
# expect: GREEN
# expect: BLUE
# expect: RED
