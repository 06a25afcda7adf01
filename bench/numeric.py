# A numeric loop: Collatz chains, a xorshift Monte Carlo, Mandelbrot points.
import sys


def collatz(limit):
    best = best_start = 0
    total = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        total += steps
        if steps > best:
            best = steps
            best_start = start
    return best_start, best, total


def monte_carlo(rounds):
    mask = 0xFFFFFFFFFFFFFFFF
    state = 88172645463325252
    inside = 0
    for _ in range(rounds):
        state ^= (state << 13) & mask
        state ^= state >> 7
        state ^= (state << 17) & mask
        x = (state >> 33) / 2147483648.0
        y = (state & 0x7FFFFFFF) / 2147483648.0
        if x * x + y * y < 1.0:
            inside += 1
    return inside


def mandelbrot(size, limit):
    count = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for col in range(size):
            cr = 3.0 * col / size - 2.0
            zr = zi = 0.0
            n = 0
            while n < limit and zr * zr + zi * zi <= 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                n += 1
            count += n
    return count


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1200
    start, best, total = collatz(size * 1000)
    print("collatz", start, best, total)
    print("inside", monte_carlo(size * 20000))
    print("mandelbrot", mandelbrot(size, 200))


main()
