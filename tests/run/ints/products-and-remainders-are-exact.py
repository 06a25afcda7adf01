# Operations that need 64 bits, 128 bits, or neither sign nor check.
def lcg(n, seed):
    total = 0
    for _ in range(n):
        seed = (seed * 3877 + 29573) % 139968
        total += seed
    return seed, total


def powers(b, e, m):
    r = 1
    while e > 0:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def halves(xs):
    return [(x // 2, x % 2, x // 8, x % 8, x >> 1, x & 7) for x in xs]


def triangle(n):
    return [(i + j) * (i + j + 1) // 2 + i + 1 for i in range(n) for j in range(n)]


def bits(x):
    n = 0
    while x:
        n += x & 1
        x >>= 1
    return n


print(lcg(1000, 42))
print(powers(3, 10 ** 15, 998244353))
print(powers(10 ** 9, 10 ** 18, 10 ** 18 + 9))
print(halves([-9, -8, -1, 0, 7, 9]))
print(sum(triangle(20)))
print(bits(2 ** 62 + 5), bits(0))

# expect: (11426, 72233348)
# expect: 810919120
# expect: 235787227556774884
# expect: [(-5, 1, -2, 7, -5, 7), (-4, 0, -1, 0, -4, 0), (-1, 1, -1, 7, -1, 7), (0, 0, 0, 0, 0, 0), (3, 1, 0, 7, 3, 7), (4, 1, 1, 1, 4, 1)]
# expect: 93500
# expect: 3 0
