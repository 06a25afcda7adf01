"""Numeric kernels: n-body, matrix product and LU, mandelbrot, Simpson's rule,
Newton's method, a sieve and a spectral norm."""

import math


class Body:
    def __init__(self, name, x, y, z, vx, vy, vz, mass):
        self.name = name
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


SOLAR_MASS = 4 * math.pi ** 2
DAYS = 365.24


def solar_system():
    return [
        Body("sun", 0, 0, 0, 0, 0, 0, SOLAR_MASS),
        Body("jupiter", 4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
             0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS,
             -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * SOLAR_MASS),
        Body("saturn", 8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
             -0.00276742510726411021 * DAYS, 0.00499852801234917238 * DAYS,
             0.0000230417297573763929 * DAYS, 0.000285885980666130812 * SOLAR_MASS),
    ]


def energy(bodies):
    e = 0.0
    for i, b in enumerate(bodies):
        e += 0.5 * b.mass * (b.vx ** 2 + b.vy ** 2 + b.vz ** 2)
        for c in bodies[i + 1:]:
            e -= b.mass * c.mass / math.sqrt((b.x - c.x) ** 2 + (b.y - c.y) ** 2 + (b.z - c.z) ** 2)
    return e


def advance(bodies, dt, steps):
    for _ in range(steps):
        for i in range(len(bodies)):
            b = bodies[i]
            for j in range(i + 1, len(bodies)):
                c = bodies[j]
                dx, dy, dz = b.x - c.x, b.y - c.y, b.z - c.z
                d2 = dx * dx + dy * dy + dz * dz
                mag = dt / (d2 * math.sqrt(d2))
                b.vx -= dx * c.mass * mag
                b.vy -= dy * c.mass * mag
                b.vz -= dz * c.mass * mag
                c.vx += dx * b.mass * mag
                c.vy += dy * b.mass * mag
                c.vz += dz * b.mass * mag
        for b in bodies:
            b.x += dt * b.vx
            b.y += dt * b.vy
            b.z += dt * b.vz


def matmul(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in a]


def identity(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


def solve(matrix, rhs):
    """Gaussian elimination with partial pivoting."""
    n = len(matrix)
    a = [row[:] + [v] for row, v in zip(matrix, rhs)]
    for col in range(n):
        pivot = max(range(col, n), key=lambda r: abs(a[r][col]))
        if abs(a[pivot][col]) < 1e-12:
            raise ValueError("matrix is singular")
        a[col], a[pivot] = a[pivot], a[col]
        for r in range(col + 1, n):
            factor = a[r][col] / a[col][col]
            for k in range(col, n + 1):
                a[r][k] -= factor * a[col][k]
    x = [0.0] * n
    for r in reversed(range(n)):
        s = a[r][n]
        for k in range(r + 1, n):
            s -= a[r][k] * x[k]
        x[r] = s / a[r][r]
    return x


def mandelbrot(width, height, limit):
    rows = []
    for py in range(height):
        y0 = py / height * 2.4 - 1.2
        row = ""
        for px in range(width):
            x0 = px / width * 3.2 - 2.2
            x = y = 0.0
            n = 0
            while x * x + y * y <= 4 and n < limit:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                n += 1
            row += " .:-=+*#%@"[n * 9 // limit]
        rows.append(row.rstrip())
    return rows


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


def newton(f, x, eps=1e-12):
    steps = 0
    while True:
        d = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
        step = f(x) / d
        x -= step
        steps += 1
        if abs(step) < eps or steps > 50:
            return x, steps


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def spectral_norm(n):
    def element(i, j):
        return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

    def times(v, transposed):
        return [sum((element(j, i) if transposed else element(i, j)) * v[j] for j in range(n)) for i in range(n)]

    u = [1] * n
    for _ in range(6):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    vbv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return math.sqrt(vbv / vv)


bodies = solar_system()
print("energy %.9f" % energy(bodies))
advance(bodies, 0.01, 300)
print("energy %.9f" % energy(bodies))
for b in bodies:
    print(f"{b.name:8}{b.x:12.6f}{b.y:12.6f}{b.z:12.6f}")
m = [[2, 1, 0], [1, 3, 1], [0, 1, 4]]
print(matmul(m, m), matmul(m, identity(3)) == m)
print([round(x, 10) for x in solve(m, [3, 5, 9])], [f"{x:.4f}" for x in solve([[0, 2.5], [1, 1]], [5, 3])])
try:
    solve([[1, 2], [2, 4]], [1, 2])
except ValueError as e:
    print(e)
for row in mandelbrot(60, 20, 45):
    print(row)
print(f"{simpson(math.sin, 0, math.pi, 100):.10f} {simpson(lambda x: x ** 3, 0, 2, 10)}")
root, steps = newton(lambda x: x * x - 2, 1.0)
print(f"{root:.12f} {steps}")
primes = sieve(2000)
print(len(primes), primes[:10], primes[-1], sum(primes))
print(f"{spectral_norm(20):.9f}")

# expect: energy -0.166188305
# expect: energy -0.166128301
# expect: sun         0.006446    0.002472   -0.000167
# expect: jupiter     0.388696    5.081193   -0.029811
# expect: saturn      3.711170    8.285586   -0.291613
# expect: [[5, 5, 1], [5, 11, 7], [1, 7, 17]] True
# expect: [1.2222222222, 0.5555555556, 2.1111111111] ['1.0000', '2.0000']
# expect: matrix is singular
# expect:
# expect:                                     ..:...
# expect:                                   .....::...
# expect:                                 ....=-@@=:....
# expect:                             ........:@@@@@.......
# expect:                        .......:@@-@@@@@@@@@@=:::+:.
# expect:                   ..........:*-@@@@@@@@@@@@@@@@=....
# expect:               ....:...*.....@@@@@@@@@@@@@@@@@@@@++:.
# expect:             .......+@@@@@%::@@@@@@@@@@@@@@@@@@@@@:..
# expect:           .....%::@@@@@@@@@+@@@@@@@@@@@@@@@@@@@@@...
# expect:     @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@:....
# expect:           .....%::@@@@@@@@@+@@@@@@@@@@@@@@@@@@@@@...
# expect:             .......+@@@@@%::@@@@@@@@@@@@@@@@@@@@@:..
# expect:               ....:...*.....@@@@@@@@@@@@@@@@@@@@++:.
# expect:                   ..........:*-@@@@@@@@@@@@@@@@=....
# expect:                        .......:@@-@@@@@@@@@@=:::+:.
# expect:                             ........:@@@@@.......
# expect:                                 ....=-@@=:....
# expect:                                   .....::...
# expect:                                     ..:...
# expect: 2.0000000108 4.000000000000001
# expect: 1.414213562373 6
# expect: 303 [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] 1999 277050
# expect: 1.273839841
