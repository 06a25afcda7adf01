"""Orders, reversed and by keys, also where comparisons are inconsistent or raise part way."""

import random, sys
class P:
    def __init__(self, a, b): self.a, self.b = a, b
    def __lt__(self, o):
        global count
        count += 1
        return self.a < o.a
    def __repr__(self): return "P%s.%s" % (self.a, self.b)
class Bad:
    n = 0
    def __init__(self, a): self.a = a
    def __lt__(self, o):
        Bad.n += 1
        if Bad.n > limit: raise ValueError(Bad.n)
        return (self.a * 7 + o.a * 13) % 5 < 2
count = 0
limit = 10**9
def h(xs):
    r = 0
    for x in xs: r = (r * 31 + x) & 0xFFFFFFF
    return r
R = random.Random(5)
for n in list(range(0, 20)) + [31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 700]:
    for kind in range(7):
        if kind == 0: xs = [R.randrange(1000) for _ in range(n)]
        elif kind == 1: xs = [R.randrange(5) for _ in range(n)]
        elif kind == 2: xs = list(range(n))
        elif kind == 3: xs = list(range(n, 0, -1))
        elif kind == 4: xs = [i // 10 * 10 + R.randrange(12) for i in range(n)]
        elif kind == 5: xs = [i if R.random() > .1 else R.randrange(n + 1) for i in range(n)]
        else: xs = [i % (n // 4 + 1) for i in range(n)]
        for rev in (False, True):
            ys = sorted(xs, reverse=rev)
            fs = sorted([x / 7 for x in xs], reverse=rev)
            ss = sorted([str(x) for x in xs], reverse=rev)
            ks = sorted(range(n), key=lambda i: xs[i], reverse=rev)
            kf = sorted(range(n), key=lambda i: xs[i] / 3, reverse=rev)
            kt = sorted(range(n), key=lambda i: str(xs[i]), reverse=rev)
            kk = sorted(range(n), key=lambda i: (xs[i], -i), reverse=rev)
            ps = sorted([P(x, i) for i, x in enumerate(xs)], reverse=rev)
            print(n, kind, rev, h(ys), fs[:2], ss[-2:], h(ks), h(kf), h(kt), h(kk), ps[:3], h([p.b for p in ps]), count)
            Bad.n = 0
            limit = 10**9
            bs = [Bad(x) for x in xs]
            bs.sort(reverse=rev)
            print(h([b.a for b in bs]), Bad.n)
            limit = Bad.n // 3 * 2
            Bad.n = 0
            bs = [Bad(x) for x in xs]
            try:
                bs.sort(reverse=rev)
            except ValueError as e:
                print(e)
            print(h([b.a for b in bs]))
            Bad.n = 0
            try:
                bs.sort(key=lambda b: Bad(b.a), reverse=rev)
            except ValueError as e:
                print(e)
            print(h([b.a for b in bs]))
nan = float("nan")
fs = [R.random() if R.random() > .1 else nan for _ in range(300)]
print(sorted(fs)); print(sorted(range(300), key=lambda i: fs[i])); print(sorted(range(300), key=lambda i: (fs[i], i), reverse=True))
mixed = [1, 2.5, True, 3, 0.5, False]
print(sorted(mixed), sorted(mixed, reverse=True), sorted([True, False, True]))
print(sorted(["b", "a", "ä", "\U0001F600", "z", ""]), sorted([b"b", b"a"]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]))
try:
    print(sorted([1, "a", 2]))
except TypeError as e:
    print(e)
x = [3, 1, 2]
def mod(v):
    x.append(5)
    return v
try:
    x.sort(key=mod)
except ValueError as e:
    print(e, x)
print(sorted([None], key=lambda v: v), sorted([]))
