/* The same work as arrays.py. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t sieve(int64_t limit)
{
    bool *composite = calloc((size_t)limit + 1, sizeof *composite);
    int64_t count = 0;
    for (int64_t i = 2; i <= limit; i++) {
        if (!composite[i]) {
            count++;
            for (int64_t j = i * i; j <= limit; j += i)
                composite[j] = true;
        }
    }
    free(composite);
    return count;
}

static double **matrix(int64_t n, int64_t seed)
{
    double **rows = malloc((size_t)n * sizeof *rows);
    for (int64_t i = 0; i < n; i++) {
        rows[i] = malloc((size_t)n * sizeof **rows);
        for (int64_t j = 0; j < n; j++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            rows[i][j] = (double)seed / 2147483648.0;
        }
    }
    return rows;
}

static double **matmul(double **a, double **b, int64_t n)
{
    double **c = malloc((size_t)n * sizeof *c);
    for (int64_t i = 0; i < n; i++) {
        double *row = calloc((size_t)n, sizeof *row);
        for (int64_t k = 0; k < n; k++) {
            double aik = a[i][k];
            const double *bk = b[k];
            for (int64_t j = 0; j < n; j++)
                row[j] += aik * bk[j];
        }
        c[i] = row;
    }
    return c;
}

static void free_matrix(double **m, int64_t n)
{
    for (int64_t i = 0; i < n; i++)
        free(m[i]);
    free(m);
}

static void shell_sort(int64_t *values, int64_t n)
{
    for (int64_t gap = n / 2; gap > 0; gap /= 2) {
        for (int64_t i = gap; i < n; i++) {
            int64_t v = values[i], j = i;
            while (j >= gap && values[j - gap] > v) {
                values[j] = values[j - gap];
                j -= gap;
            }
            values[j] = v;
        }
    }
}

static double *stencil(int64_t n, int64_t rounds)
{
    double *old = calloc((size_t)n, sizeof *old);
    double *new = malloc((size_t)n * sizeof *new);
    old[n / 2] = 1000.0;
    memcpy(new, old, (size_t)n * sizeof *new);
    for (int64_t r = 0; r < rounds; r++) {
        for (int64_t i = 1; i < n - 1; i++)
            new[i] = 0.25 * old[i - 1] + 0.5 * old[i] + 0.25 * old[i + 1];
        double *t = old;
        old = new;
        new = t;
    }
    free(new);
    return old;
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 480;
    printf("primes %" PRId64 "\n", sieve(size * 20000));
    int64_t n = size + 50;
    double **a = matrix(n, 1), **b = matrix(n, 2), **c = matmul(a, b, n);
    double trace = 0.0;
    for (int64_t i = 0; i < n; i++)
        trace += c[i][i];
    printf("trace %.6f\n", trace);
    free_matrix(a, n);
    free_matrix(b, n);
    free_matrix(c, n);
    int64_t seed = 7, count = size * 2000;
    int64_t *values = malloc((size_t)count * sizeof *values);
    for (int64_t i = 0; i < count; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        values[i] = seed >> 7;
    }
    shell_sort(values, count);
    int64_t checksum = 0;
    for (int64_t i = 0; i < count; i += 1000)
        checksum = (checksum * 31 + values[i]) % 1000000007;
    printf("sorted %" PRId64 "\n", checksum);
    free(values);
    double *line = stencil(size * 10, size * 20);
    printf("stencil %.9f %.9f\n", line[size * 5], line[size * 5 + 7]);
    free(line);
    return 0;
}
