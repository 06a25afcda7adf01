"""struct: generated formats, values in and out of range, bytes."""

TEMPLATE = '''
import struct

def show(f):
    try:
        print(f())
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)

CASES = %r
for fmt, values, data in CASES:
    show(lambda: struct.calcsize(fmt))
    show(lambda: struct.pack(fmt, *values))
    show(lambda: struct.unpack(fmt, struct.pack(fmt, *values)))
    show(lambda: struct.unpack(fmt, data))
    show(lambda: struct.unpack_from(fmt, data, 1))
'''
BITS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 32, "L": 32, "q": 63, "Q": 63}


def value(R, kind):
    if kind in BITS:
        n = BITS[kind]
        if R.random() < 0.04 and n < 60:
            return R.choice([-2**n, 2**n, "x", 1.5])
        if kind.isupper():
            return R.randrange(2**n)
        return R.randrange(-2**(n - 1), 2**(n - 1))
    if kind in "efd":
        return R.choice([0.0, -0.0, 1.5, 0.1, 65504.0, 1e-7, 6e-8, R.uniform(-9, 9), 3, 1e5 if kind != "e" else 2.0, 65520.0, 1e39])
    if kind == "?":
        return R.choice([True, False, 0, 2, "", "x"])
    if kind == "c":
        return R.choice([b"a", b"z", b"ab"] if R.random() < 0.2 else [b"q"])
    return bytes(R.randrange(65, 90) for _ in range(R.randrange(5)))


def program(R, count):
    cases = []
    for _ in range(count):
        fmt, values, size = R.choice(["", "@", "<", ">", "!", "="]), [], 0
        for _ in range(R.randrange(5)):
            kind = R.choice("xcbB?hHiIlLqQefdsp")
            n = R.choice([None, None, 0, 1, 2, 3])
            n = 1 if n == 0 and kind == "p" else n
            fmt += ("" if n is None else str(n)) + kind + R.choice(["", "", " "])
            if kind in "sp":
                values.append(value(R, kind))
            elif kind != "x":
                values += [value(R, kind) for _ in range(1 if n is None else n)]
        if R.random() < 0.05:
            fmt += R.choice(["3", "y", "-"])
        if R.random() < 0.05:
            values.append(1)
        cases.append((fmt, tuple(values), bytes(R.randrange(256) for _ in range(R.randrange(20)))))
    return TEMPLATE % (cases,)
