import copy
from typing import List
def kind(v):
    match v:
        case 1 + 2j:
            return "one and two"
        case -1j:
            return "minus"
        case complex(real=r, imag=0.0):
            return f"real {r}"
        case complex():
            return "other"
        case int() | float():
            return "number"
    return "?"
print([kind(v) for v in [1 + 2j, -1j, 5 + 0j, 1 + 1j, 3, 2.5, "a"]])
TABLE = {1j: "i", 1: "one", (1 + 1j): "both"}
print(TABLE[1 + 0j], TABLE[1 + 1j], 0j in TABLE, sorted(TABLE.values()))
def scale(z: complex, by: float = 2) -> complex:
    return z * by
print(scale(1j), scale(1 + 1j, by=0.5), scale(2))
class Signal(complex):
    def power(self):
        return abs(self) ** 2
s = Signal(3, 4)
print(s.power(), s + 1, s.real, repr(s), s == 3 + 4j)
print(copy.copy(1j), copy.deepcopy([1j, {2j: 1}]))
z = 1j
try:
    z.real = 2.0
except AttributeError as e:
    print("AttributeError")
zs: List[complex] = []
for k in range(4):
    zs.append(1j ** k)
print(zs, sum(zs), max(zs, key=abs), sorted(zs, key=lambda z: (z.real, z.imag)))
x = 1
for step in [1, 2.5, 1j, "a"]:
    try:
        x = x + step
        print(x)
    except TypeError as e:
        print(e)
print({1j, 1j, 1 + 0j, 1}, len({1j, -1j, 0j, 0, 0.0}))
u = [None, 1j, 2]
print([v for v in u if isinstance(v, complex)], [v for v in u if v])
a, b = 3 + 4j, 2
a += b; a *= 2j; a -= 1; a /= 2; a **= 2
print(a, complex.conjugate(a), (-a).imag)
import cmath
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.polar(1 + 1j), cmath.phase(-1), cmath.rect(2, cmath.pi / 2))
class Num:
    def __complex__(self):
        return 3 + 4j
    def __radd__(self, other):
        return ("radd", other)
print(complex(Num()), cmath.sqrt(Num()), 1j + Num())
print("%s|%10s|%r" % (1j, 2j, 3j), "{:>10}|{:.1f}".format(1j, 1 / 3 + 1j), str(1e300j * 10), -0j, 1 - 0j)
def gen():
    z = 0j
    while True:
        yield z
        z += 1 + 1j
g = gen()
print([next(g) for _ in range(3)], (1 + 2j).__class__.__name__, 5 .real, 1.5 .conjugate(), True.imag, (7).denominator, (2.5).is_integer())
# expect: ['one and two', 'minus', 'real 5.0', 'other', 'number', 'number', '?']
# expect: one both False ['both', 'i', 'one']
# expect: 2j (0.5+0.5j) 4
# expect: 25.0 (4+4j) 3.0 (3+4j) True
# expect: 1j [1j, {2j: 1}]
# expect: AttributeError
# expect: [(1+0j), 1j, (-1+0j), (-0-1j)] 0j (1+0j) [(-1+0j), (-0-1j), 1j, (1+0j)]
# expect: 2
# expect: 4.5
# expect: (4.5+1j)
# expect: unsupported operand type(s) for +: 'complex' and 'str'
# expect: {(1+0j), 1j} 3
# expect: [1j] [1j, 2]
# expect: (-4.75-45j) (-4.75+45j) 45.0
# expect: 1j (-1+1.2246467991473532e-16j) (1.4142135623730951, 0.7853981633974483) 3.141592653589793 (1.2246467991473532e-16+2j)
# expect: (3+4j) (2+1j) ('radd', 1j)
# expect: 1j|        2j|3j         1j|0.3+1.0j 1e+301j (-0-0j) (1+0j)
# expect: [0j, (1+1j), (2+2j)] complex 5 1.5 0 1 False
