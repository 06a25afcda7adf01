"""complex and cmath: operators, text and functions on generated parts, exact to the
bit. (The functions of glibc are CPython's too.)"""

TEMPLATE = '''
import cmath
inf = float("inf")
nan = float("nan")

def show(name, f):
    try:
        print(name, repr(f()))
    except (ZeroDivisionError, OverflowError, ValueError) as e:
        print(name, type(e).__name__, e)

PAIRS = %s
TEXTS = %r
SPECS = %r
for a, b in PAIRS:
    show("add", lambda: a + b)
    show("sub", lambda: a - b)
    show("mul", lambda: a * b)
    show("div", lambda: a / b)
    show("pow", lambda: a ** b)
    show("same", lambda: (a == b, hash(a) if a == a else 0, bool(a), -a, abs(a), a.conjugate()))
    show("mixed", lambda: (a + 3, 3 - a, a * 2.5, 2.5 / a, a ** 3, a == 1, True + a))
    show("log2", lambda: cmath.log(a, b))
    show("polar", lambda: cmath.polar(a))
    show("rect", lambda: cmath.rect(a.real, a.imag))
    show("close", lambda: (cmath.isclose(a, b), cmath.isclose(a, b, rel_tol=0.5), cmath.isclose(a, b, abs_tol=10.0)))
    show("is", lambda: (cmath.isnan(a), cmath.isinf(a), cmath.isfinite(a)))
    for name, f in [("acos", cmath.acos), ("acosh", cmath.acosh), ("asin", cmath.asin), ("asinh", cmath.asinh), ("atan", cmath.atan), ("atanh", cmath.atanh), ("cos", cmath.cos), ("cosh", cmath.cosh), ("exp", cmath.exp), ("log", cmath.log), ("log10", cmath.log10), ("sin", cmath.sin), ("sinh", cmath.sinh), ("sqrt", cmath.sqrt), ("tan", cmath.tan), ("tanh", cmath.tanh)]:
        show(name, lambda: f(a))
    if a.imag == 0 or abs(a.imag) > abs(a.real) * 1e-290:   # else CPython may raise OverflowError
        show("phase", lambda: cmath.phase(a))
for t in TEXTS:
    show("text", lambda: complex(t))
for z, spec in SPECS:
    show("format", lambda: format(complex(z), spec))
'''
ODD = ["inf", "-inf", "nan", "0.0", "-0.0", "0.0", "1.0", "-1.0", "5e-324", "1e-310",
       "1.7e308", "-1.7e308", "1e154", "710.0", "-709.5", "0.5", "2.0", "-3.0", "1e-160"]


def part(R):
    k = R.random()
    if k < 0.35:
        return R.choice(ODD)
    if k < 0.6:
        return repr(float(R.randrange(-9, 10)))
    if k < 0.8:
        return repr(R.uniform(-2, 2))
    return repr(R.uniform(-1, 1) * 10.0 ** R.randrange(-30, 30))


def number(R):
    return "complex(%s, %s)" % (part(R), part(R))


def text(R):
    t = ""
    for _ in range(R.randrange(1, 6)):
        t += R.choice(["1", "2.5", "1e3", "+", "-", "j", "J", " ", "(", ")", "inf", "nan", "_", ".", "e5", "x", "1_0", "\u0663"])
    if R.random() < 0.6:
        t = R.choice(["", " ", "("]) + R.choice(["", "+", "-"]) + R.choice(["1", "2.5e-3", "inf", "nan", "1_0", ".5"]) + R.choice(["+", "-"]) + R.choice(["", "3", "1e9", "inf"]) + R.choice(["j", "J", ""]) + R.choice(["", ")", " "])
    return t


def spec(R):
    s = R.choice(["", "", "<", ">", "^", "*^", "x<", "="]) + R.choice(["", "+", "-", " "]) + R.choice(["", "", "z"]) + R.choice(["", "", "#"])
    s += R.choice(["", "", "", "0"]) + R.choice(["", "5", "20", "30"]) + R.choice(["", "", ",", "_"]) + R.choice(["", ".0", ".3", ".17"])
    return s + R.choice(["", "", "f", "e", "g", "G", "E", "F", "n", "%", "d", "s"])


def program(R, count):
    pairs = ", ".join("(%s, %s)" % (number(R), number(R)) for _ in range(count))
    specs = [(complex(float(part(R)), float(part(R))), spec(R)) for _ in range(count)]
    specs = [(str(z), s) for z, s in specs]
    return TEMPLATE % ("[%s]" % pairs, [text(R) for _ in range(count)], specs)
