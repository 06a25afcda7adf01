"""fractions: generated ratios with ints, floats and texts; parts small enough for the
results to fit 64 bits, but in comparisons."""

TEMPLATE = '''
from fractions import Fraction
import math
inf = float("inf")
nan = float("nan")

def show(name, f):
    try:
        print(name, repr(f()))
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(name, type(e).__name__, e)

PAIRS = [%s]
WIDE = [%s]
TEXTS = %r
for a, b in PAIRS:
    show("add", lambda: (a + b, b + a, a - b, b - a))
    show("mul", lambda: (a * b, b * a))
    show("div", lambda: a / b)
    show("rdiv", lambda: b / a)
    show("floordiv", lambda: (a // b, a %% b, divmod(a, b)))
    show("rfloordiv", lambda: (b // a, b %% a, divmod(b, a)))
    show("float", lambda: (float(a), complex(a), str(a), bool(a), int(a), hash(a)))
    show("round", lambda: (round(a), math.floor(a), math.ceil(a), math.trunc(a), abs(a), -a, +a))
    show("digits", lambda: (round(a, 2), round(a, 0), round(a, -1)))
    show("limit", lambda: (a.limit_denominator(10), a.limit_denominator(7), a.limit_denominator()))
    show("pow", lambda: (a ** 2, a ** 3, a ** 0))
    show("inverse", lambda: (a ** -1, a ** -2))
    show("mixed", lambda: (a + 2, 2 - a, a * 3, a + 0.5, 1.5 - a, 2.5 * a, a + 1j, True + a))
    show("from", lambda: Fraction(a, b))
    show("order", lambda: (a < b, a <= b, a == b, a != b, a > b, a >= b, max(a, b)))
for a, b in WIDE:
    show("order", lambda: (a < b, a <= b, a == b, a != b, a > b, a >= b, b < a, b == a, b >= a))
    show("hash", lambda: (hash(a), hash(b) if b == b else 0))
    show("limit", lambda: (a.limit_denominator(1000), a.limit_denominator(10**6), a.limit_denominator(3)))
for t in TEXTS:
    show("text", lambda: Fraction(t))
'''


def small(R):
    k = R.random()
    if k < 0.1:
        return repr(R.choice([0, 1, -1, 7, -12]))
    if k < 0.2:
        return repr(R.choice([0.5, -2.25, 0.0, 3.0, 0.125]))
    if k < 0.25:
        return R.choice(["1j", "(2-1j)", "0j"])
    return ratio(R, 60)


def ratio(R, n):
    return "Fraction(%d, %d)" % (R.randrange(-n, n + 1), R.choice([1, 2, 3, 4, 10, R.randrange(1, n)]) * R.choice([1, 1, -1]))


def wide(R):
    k = R.random()
    if k < 0.4:
        return repr(R.choice([R.uniform(-3, 3), R.random() * 1e-18, 1e300, -1e300, 1e-300, 0.1, 1 / 3, float(R.randrange(-2**62, 2**62)), 5e-324])) if R.random() < 0.85 else R.choice(["inf", "-inf", "nan"])
    if k < 0.5:
        return repr(R.randrange(-2**62, 2**62))
    return big(R)


def big(R):
    d = R.choice([2**61 - 1, 2**62, 3, 10**18, R.randrange(1, 2**62)])
    return "Fraction(%d, %d)" % (R.choice([R.randrange(-2**62, 2**62), R.randrange(-9, 9), d // 3, d // 10]), d)


def text(R):
    t = R.choice(["", " ", "+", "-", "- "])
    t += R.choice(["1", "12", "0", "1_0", "", "007", "1__0", "\u0663", "x"])
    t += R.choice(["", "/3", "/0", "/1_2", "/-3", ".5", ".", ".25", "e2", ".5e-3", "E+1", "/ 2", ".1_2", "e", "_"])
    return t + R.choice(["", "", " ", "\n", "" if "e" in t.lower() else "1"])


def program(R, count):
    pairs = ", ".join("(%s, %s)" % (ratio(R, 60), small(R)) for _ in range(count))
    wides = ", ".join("(%s, %s)" % (big(R), wide(R)) for _ in range(count))
    return TEMPLATE % (pairs, wides, [text(R) for _ in range(count)])
