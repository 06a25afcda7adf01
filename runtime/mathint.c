/* The integer functions of math; results beyond 64 bits are OverflowError. */
#include "runtime/internal.h"

static int64_t overflow(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
    return 0;
}

static int64_t value_error(const char *msg)
{
    gel_raise(GEL_KIND_VALUE_ERROR, msg);
    return 0;
}

static uint64_t abs_of(int64_t i)
{
    return i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
}

/* False if the product, of what is not negative, does not fit. */
static bool multiply(int64_t a, int64_t b, int64_t *r)
{
    if (a != 0 && b > INT64_MAX / a)
        return false;
    *r = a * b;
    return true;
}

static uint64_t gcd(uint64_t a, uint64_t b)
{
    while (b) {
        uint64_t t = a % b;
        a = b;
        b = t;
    }
    return a;
}

int64_t gel_math_gcd(int64_t a, int64_t b)
{
    uint64_t g = gcd(abs_of(a), abs_of(b));
    return g > INT64_MAX ? overflow() : (int64_t)g;
}

int64_t gel_math_lcm(int64_t a, int64_t b)
{
    uint64_t x = abs_of(a), y = abs_of(b);
    if (x == 0 || y == 0)
        return 0;
    x /= gcd(x, y);
    if (y > INT64_MAX / x)
        return overflow();
    return (int64_t)(x * y);
}

int64_t gel_math_isqrt_uint(uint64_t n)
{
    if (n < 2)
        return (int64_t)n;
    uint64_t x = (uint64_t)1 << ((gel_uint_bit_length(n) + 1) / 2);
    for (;;) { /* Newton, from above */
        uint64_t y = (x + n / x) / 2;
        if (y >= x)
            return (int64_t)x;
        x = y;
    }
}

int64_t gel_math_isqrt(int64_t n)
{
    if (n < 0)
        return value_error("isqrt() argument must be nonnegative");
    return gel_math_isqrt_uint((uint64_t)n);
}

int64_t gel_math_factorial(int64_t n)
{
    if (n < 0)
        return value_error("factorial() not defined for negative values");
    if (n > 20)
        return overflow();
    int64_t r = 1;
    for (int64_t i = 2; i <= n; i++)
        r *= i;
    return r;
}

int64_t gel_math_perm(int64_t n, int64_t k)
{
    if (n < 0)
        return value_error("n must be a non-negative integer");
    if (k < 0)
        return value_error("k must be a non-negative integer");
    if (k > n)
        return 0;
    int64_t r = 1;
    for (int64_t i = 0; i < k; i++) {
        if (!multiply(r, n - i, &r))
            return overflow();
    }
    return r;
}

int64_t gel_math_comb(int64_t n, int64_t k)
{
    if (n < 0)
        return value_error("n must be a non-negative integer");
    if (k < 0)
        return value_error("k must be a non-negative integer");
    if (k > n)
        return 0;
    if (k > n - k)
        k = n - k;
    int64_t r = 1; /* comb(n, i) after step i */
    for (int64_t i = 0; i < k; i++) {
        int64_t g = (int64_t)gcd((uint64_t)r, (uint64_t)(i + 1));
        if (!multiply(r / g, (n - i) / ((i + 1) / g), &r))
            return overflow();
    }
    return r;
}
