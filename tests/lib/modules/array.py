"""array: every typecode, generated items and changes, the bytes of all of them."""

TEMPLATE = '''
from array import array

def show(a, f):
    try:
        r = f()
        print(a, r)
    except (OverflowError, TypeError, ValueError, IndexError) as e:
        print(a, type(e).__name__, e)

def any_of(code, items, more, data, i, j, k, x):
    a = array(code)
    show(a, lambda: a.extend(items))
    changes(a, more, data, i, j, k, x)

def changes(a, more, data, i, j, k, x):
    show(a, lambda: a.append(x))
    show(a, lambda: a.insert(i, x))
    show(a, lambda: a[i])
    show(a, lambda: a[i:j:k])
    show(a, lambda: a.pop(i))
    show(a, lambda: a.frombytes(data))
    show(a, lambda: a.fromlist(more))
    show(a, lambda: (a.tobytes(), a.tolist(), len(a), a.typecode, a.itemsize))
    if a.typecode != "u":
        show(a, lambda: a.byteswap())
    show(a, lambda: a.__setitem__(i, x))
    show(a, lambda: a.__setitem__(slice(i, j, k), a[:2]))
    show(a, lambda: a.__delitem__(slice(j, i, k)))
    show(a, lambda: (a.count(x), x in a))
    show(a, lambda: a.index(x))
    show(a, lambda: a.index(x, i, j))
    show(a, lambda: a.remove(x))
    show(a, lambda: (a == a[:], a < a[1:], a[1:] >= a, a + a[:1], a * 2))
    show(a, lambda: a.reverse())

CASES = %r
for code, items, more, data, i, j, k, x in CASES:
    any_of(code, items, more, data, i, j, k, x)
    items = [v for v in items if type(v) is int and -100 < v < 100]
    if code == "i":
        a = array("i", items)
        changes(a, items, data, i, j, k, 7)
    elif code == "d":
        d = array("d", items)
        changes(d, items, data[:8], i, j, k, 2.5)
    elif code == "B":
        b = array("B", [v for v in items if v >= 0])
        changes(b, [1, 2], data, i, j, k, 200)
'''
BITS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 63, "L": 64, "q": 63, "Q": 64}


def item(R, code):
    if R.random() < 0.02:
        return R.choice(["a", None, 1.5, "ab", 300, -1, 70000, -2**40])
    if code in "fd":
        return R.choice([0.5, -0.0, 1e300, -1e-50, 3, R.uniform(-9, 9), 1e38, 3.4028236e38])
    if code == "u":
        return R.choice("abc\u00e9\u4e2d\U0001F600")
    n = BITS[code]
    if code.isupper():
        return R.choice([R.randrange(2**n), R.randrange(10), 2**n - 1])
    n = 64 if n == 63 else n
    return R.choice([R.randrange(-2**(n - 1), 2**(n - 1)), R.randrange(-9, 10), 2**(n - 1) - 1])


def program(R, count):
    cases = []
    for _ in range(count):
        code = R.choice("bBuhHiIlLqQfdiidB")
        size = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "f": 4, "u": 4}.get(code, 8)
        data = bytes(R.randrange(256) for _ in range(size * R.randrange(3)))
        if code == "u":
            data = R.choice("xyz").encode("utf-32-le")
        if code in "fd":            # signs and payloads of nan are not kept
            data = data[:len(data) // size * size].replace(b"\x7f", b"\x40").replace(b"\xff", b"\x41")
        if R.random() < 0.1 and size > 1:
            data += b"a"
        place = lambda: R.choice([None, R.randrange(-7, 8)])
        cases.append((code, [item(R, code) for _ in range(R.randrange(6))],
                      [item(R, code) for _ in range(R.randrange(3))], data,
                      R.randrange(-6, 7), R.randrange(-6, 7), R.choice([1, 1, 2, -1, -2, 3]), item(R, code)))
    return TEMPLATE % (cases,)
