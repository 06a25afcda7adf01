"""memoryview: chains of slices, reading, writing and comparing through them."""

TEMPLATE = '''
from array import array

def show(f):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)

def look(m, steps, i, j, v, data):
    for a, b, c in steps:
        m = m[a:b:c]
    show(lambda: (m.tolist(), m.tobytes(), len(m), m.nbytes, m.shape, m.strides, m.contiguous, m.readonly, m.format))
    show(lambda: m[i])
    show(lambda: m.__setitem__(i, v))
    show(lambda: m.__setitem__(slice(i, j), data))
    show(lambda: m.__setitem__(slice(None), m[::-1]))
    show(lambda: (m == data, m == m[:], m[::-1] == m, m.hex(), list(reversed(m)), v in m))
    show(lambda: m.tolist())

CASES = %r
for data, numbers, steps, i, j, v, other in CASES:
    look(memoryview(data), steps, i, j, v, other)
    b = bytearray(data)
    look(memoryview(b), steps, i, j, v, other)
    print(b)
    a = array("h", numbers)
    look(memoryview(a), steps, i, j, v, array("h", numbers[:2]))
    print(a)
'''


def program(R, count):
    cases = []
    end = lambda: R.choice([None, R.randrange(-9, 10)])
    for _ in range(count):
        data = bytes(R.randrange(256) for _ in range(R.randrange(10)))
        cases.append((data, [R.randrange(-2**15, 2**15) for _ in range(R.randrange(6))],
                      [(end(), end(), R.choice([None, 1, 2, -1, -2, 3])) for _ in range(R.randrange(4))],
                      R.randrange(-6, 7), R.randrange(-6, 7), R.choice([0, 65, 255, 256, -1, 70000]),
                      bytes(R.randrange(256) for _ in range(R.randrange(4)))))
    return TEMPLATE % (cases,)
