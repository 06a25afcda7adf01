# Arrays: a sieve, a matrix product, an in-place sort, a stencil.
import sys


def sieve(limit):
    composite = [False] * (limit + 1)
    count = 0
    for i in range(2, limit + 1):
        if not composite[i]:
            count += 1
            for j in range(i * i, limit + 1, i):
                composite[j] = True
    return count


def matrix(n, seed):
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 2147483648.0)
        rows.append(row)
    return rows


def matmul(a, b):
    n = len(a)
    c = []
    for i in range(n):
        row = [0.0] * n
        ai = a[i]
        for k in range(n):
            aik = ai[k]
            bk = b[k]
            for j in range(n):
                row[j] += aik * bk[j]
        c.append(row)
    return c


def shell_sort(values):
    n = len(values)
    gap = n // 2
    while gap > 0:
        for i in range(gap, n):
            v = values[i]
            j = i
            while j >= gap and values[j - gap] > v:
                values[j] = values[j - gap]
                j -= gap
            values[j] = v
        gap //= 2


def stencil(n, rounds):
    old = [0.0] * n
    old[n // 2] = 1000.0
    new = old[:]
    for _ in range(rounds):
        for i in range(1, n - 1):
            new[i] = 0.25 * old[i - 1] + 0.5 * old[i] + 0.25 * old[i + 1]
        old, new = new, old
    return old


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 480
    print("primes", sieve(size * 20000))
    n = size + 50
    c = matmul(matrix(n, 1), matrix(n, 2))
    trace = 0.0
    for i in range(n):
        trace += c[i][i]
    print("trace %.6f" % trace)
    seed = 7
    values = []
    for _ in range(size * 2000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        values.append(seed >> 7)
    shell_sort(values)
    checksum = 0
    for i in range(0, len(values), 1000):
        checksum = (checksum * 31 + values[i]) % 1000000007
    print("sorted", checksum)
    line = stencil(size * 10, size * 20)
    print("stencil %.9f %.9f" % (line[size * 5], line[size * 5 + 7]))


main()
