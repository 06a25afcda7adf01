# By key, with equal keys, nan and a comparison that raises half way.
import random
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 500: raise ValueError("no")
        return self.v < o.v
random.seed(3)
for n in (2, 30, 300):
    a = [random.randrange(50) for _ in range(n)]
    print(sorted(a, key=lambda x: -x)[:9], sorted(a, key=lambda x: x % 7, reverse=True)[:9])
    b = [(str(x), x) for x in a]
    b.sort(key=lambda p: p[0], reverse=True)
    print(b[:5])
    print(sorted(b, key=lambda p: p[1] / 3)[:5])
    f = [float(x) if x % 5 else float("nan") for x in a]
    g = list(range(n))
    g.sort(key=lambda i: f[i])
    print(g[:12])
    g.sort(key=lambda i: f[i], reverse=True)
    print(g[:12])
c = [random.randrange(499) for _ in range(400)]
c[300] = 500
d = list(c)
try:
    c.sort(key=lambda x: K(x))
except ValueError as e:
    print(e, c == d, c[:20], sorted(c) == sorted(d))
try:
    c.sort(key=lambda x: K(x), reverse=True)
except ValueError as e:
    print(e, c[:20], sorted(c) == sorted(d))

# expect: [37, 15] [37, 15]
# expect: [('37', 37), ('15', 15)]
# expect: [('15', 15), ('37', 37)]
# expect: [0, 1]
# expect: [0, 1]
# expect: [47, 45, 40, 40, 40, 38, 38, 37, 35] [34, 34, 40, 12, 40, 40, 33, 47, 4]
# expect: [('9', 9), ('9', 9), ('8', 8), ('47', 47), ('45', 45)]
# expect: [('0', 0), ('0', 0), ('4', 4), ('8', 8), ('9', 9)]
# expect: [7, 1, 25, 14, 13, 11, 2, 26, 0, 17, 6, 3]
# expect: [3, 6, 4, 5, 8, 0, 17, 26, 2, 11, 13, 14]
# expect: [49, 49, 49, 49, 49, 48, 48, 48, 48] [48, 27, 6, 13, 27, 34, 20, 34, 6]
# expect: [('9', 9), ('9', 9), ('9', 9), ('8', 8), ('8', 8)]
# expect: [('0', 0), ('0', 0), ('0', 0), ('0', 0), ('1', 1)]
# expect: [9, 6, 24, 2, 23, 21, 25, 27, 28, 10, 7, 33]
# expect: [1, 4, 12, 37, 35, 20, 16, 36, 22, 7, 28, 25]
# expect: no False [0, 1, 2, 3, 9, 12, 13, 14, 16, 18, 21, 22, 22, 23, 25, 25, 26, 27, 28, 31] True
