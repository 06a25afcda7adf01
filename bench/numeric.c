/* The same work as numeric.py. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void collatz(int64_t limit)
{
    int64_t best = 0, best_start = 0, total = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t n = start, steps = 0;
        while (n != 1) {
            if (n % 2 == 0)
                n = n / 2;
            else
                n = 3 * n + 1;
            steps++;
        }
        total += steps;
        if (steps > best) {
            best = steps;
            best_start = start;
        }
    }
    printf("collatz %" PRId64 " %" PRId64 " %" PRId64 "\n", best_start, best,
           total);
}

static int64_t monte_carlo(int64_t rounds)
{
    uint64_t state = 88172645463325252u;
    int64_t inside = 0;
    for (int64_t i = 0; i < rounds; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double x = (double)(int64_t)(state >> 33) / 2147483648.0;
        double y = (double)(int64_t)(state & 0x7FFFFFFF) / 2147483648.0;
        if (x * x + y * y < 1.0)
            inside++;
    }
    return inside;
}

static int64_t mandelbrot(int64_t size, int64_t limit)
{
    int64_t count = 0;
    for (int64_t row = 0; row < size; row++) {
        double ci = 2.0 * (double)row / (double)size - 1.0;
        for (int64_t col = 0; col < size; col++) {
            double cr = 3.0 * (double)col / (double)size - 2.0;
            double zr = 0.0, zi = 0.0;
            int64_t n = 0;
            while (n < limit && zr * zr + zi * zi <= 4.0) {
                double next = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = next;
                n++;
            }
            count += n;
        }
    }
    return count;
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 1200;
    collatz(size * 1000);
    printf("inside %" PRId64 "\n", monte_carlo(size * 20000));
    printf("mandelbrot %" PRId64 "\n", mandelbrot(size, 200));
    return 0;
}
