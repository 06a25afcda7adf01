# oracle: none
import gelato
from stackless import coroutine

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "point(%d,%d)" % (self.x, self.y)

def add(a, b):
    return a + b

def f():
    a, b, c, d, e = 1, -9223372036854775807 - 1, 2.5, float("inf"), True
    g, h, i, j, k = None, "text", "h\u00e9llo", b"bytes", (1, "a")
    m, n, o, p, q = [1, [2]], {"k": [3], 2: None}, {1, 2, 3}, frozenset([4]), range(5)
    r, s, t = add, len, Point(1, 2)
    u = lambda x: x + c
    coroutine.getmain().switch()
    print(a, b, c, d, e, g, h, i, j, k)
    print(m, n, sorted(o), sorted(p), q)
    print(r(3, 4), s("abc"), t, int(u(9.5)))

co = coroutine()
co.bind(f)
co.switch()
again = gelato.load(gelato.dump(co))
again.switch()
