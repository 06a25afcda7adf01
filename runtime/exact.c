/* Exact sums for statistics: numbers are integers times powers of two, added as
   long naturals; only the result is rounded, once. */
#include <math.h>

#include "runtime/gel_int128.h"
#include "runtime/internal.h"

/* 64-bit numbers times 2^-1074 to 2^971, squared and summed, fit. */
enum { LIMBS = 144 };

typedef struct Natural {
    uint32_t limb[LIMBS];
} Natural;

/* a += x * 2^shift */
static void add_shifted(Natural *a, uint64_t x, int64_t shift)
{
    size_t at = (size_t)(shift / 32);
    unsigned bits = (unsigned)(shift % 32);
    uint64_t low = x << bits, carry = 0;
    uint64_t high = bits ? x >> (64 - bits) : 0;
    const uint64_t part[3] = {low & 0xFFFFFFFF, low >> 32, high};
    for (size_t i = 0; at + i < LIMBS && (i < 3 || carry); i++) {
        carry += a->limb[at + i] + (i < 3 ? part[i] : 0);
        a->limb[at + i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static int compare(const Natural *a, const Natural *b)
{
    for (int i = LIMBS - 1; i >= 0; i--) {
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    }
    return 0;
}

/* a -= b, which is not greater */
static void subtract(Natural *a, const Natural *b)
{
    int64_t borrow = 0;
    for (int i = 0; i < LIMBS; i++) {
        borrow += (int64_t)a->limb[i] - b->limb[i];
        a->limb[i] = (uint32_t)borrow;
        borrow >>= 32;
    }
}

static int top(const Natural *a)
{
    int n = LIMBS;
    while (n > 0 && !a->limb[n - 1])
        n--;
    return n;
}

static Natural product(const Natural *a, const Natural *b)
{
    Natural r = {{0}};
    int na = top(a), nb = top(b);
    for (int i = 0; i < na; i++) {
        uint64_t carry = 0;
        for (int k = 0; i + k < LIMBS && (k < nb || carry); k++) {
            carry += r.limb[i + k];
            if (k < nb)
                carry += (uint64_t)a->limb[i] * b->limb[k];
            r.limb[i + k] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    return r;
}

static int64_t bit_length(const Natural *a)
{
    int n = top(a);
    int64_t bits = 32 * (int64_t)n;
    for (uint32_t x = n ? a->limb[n - 1] : 0x80000000u; !(x >> 31); x <<= 1)
        bits--;
    return bits;
}

static int bit(const Natural *a, int64_t i)
{
    return i >= 0 && (a->limb[i / 32] >> (i % 32) & 1);
}

typedef struct Rounded {
    uint64_t value; /* the lowest bit also stands for what is lost */
    int64_t exp;
} Rounded;

/* The root of a number of 124 bits, which stands for 2^exp of them, exp even. */
static Rounded root_of(GelU128 q, bool lost, int64_t exp)
{
    GelU128 r = 0, one = (GelU128)1 << 126, x = q;
    for (; one; one >>= 2) {
        if (x >= r + one) {
            x -= r + one;
            r = (r >> 1) + one;
        } else {
            r >>= 1;
        }
    }
    return (Rounded){(uint64_t)r << 1 | (lost || x != 0), exp / 2 - 1};
}

/* a / den * 2^exp or its root, to the nearest float. *is_whole tells whether the
   quotient is an integer. */
static double quotient(const Natural *a, uint64_t den, int64_t exp, bool root,
                       bool *is_whole)
{
    int64_t bits = bit_length(a);
    *is_whole = true;
    if (!bits)
        return 0;
    /* bits of the quotient are made until 124 significant ones are there */
    GelU128 q = 0, rest = 0;
    int64_t i = bits - 1;
    int n = 0;
    for (; n < 123 || (root && ((exp + i + 1) & 1)); i--) {
        rest = rest << 1 | (unsigned)bit(a, i);
        q <<= 1;
        if (rest >= den) {
            rest -= den;
            q |= 1;
        }
        n += q != 0;
    }
    bool lost = rest != 0;
    for (int64_t k = i; k >= 0 && !lost; k--)
        lost = bit(a, k);
    int64_t q_exp = exp + i + 1;
    bool whole = !lost;
    for (int64_t k = 0; whole && k < -q_exp && k < 128; k++)
        whole = !(q >> k & 1);
    *is_whole = whole;
    Rounded r;
    if (root) {
        r = root_of(q, lost, q_exp);
    } else {
        int drop = 62;
        bool more = (q & (((GelU128)1 << drop) - 1)) != 0;
        r = (Rounded){(uint64_t)(q >> drop) << 1 | (lost || more), q_exp + drop - 1};
    }
    return ldexp((double)r.value, (int)r.exp);
}

static int64_t least_exp(GelArray *exps, int64_t n)
{
    int64_t least = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t e = gel_array_get_i64(exps, i);
        least = i == 0 || e < least ? e : least;
    }
    return least;
}

/* The sum's magnitude in units of 2^least; *negative is its sign. */
static Natural sum_of(GelArray *nums, GelArray *exps, int64_t n, int64_t least,
                      bool *negative)
{
    Natural sums[2] = {{{0}}, {{0}}};
    for (int64_t i = 0; i < n; i++) {
        int64_t x = gel_array_get_i64(nums, i);
        uint64_t size = x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
        add_shifted(&sums[x < 0], size, gel_array_get_i64(exps, i) - least);
    }
    *negative = compare(&sums[1], &sums[0]) > 0;
    subtract(&sums[*negative], &sums[!*negative]);
    return sums[*negative];
}

double gel_stat_sum(GelArray *nums, GelArray *exps, int64_t n, int64_t den)
{
    int64_t least = least_exp(exps, n);
    bool negative, is_whole;
    Natural sum = sum_of(nums, exps, n, least, &negative);
    double r = quotient(&sum, (uint64_t)den, least, false, &is_whole);
    return negative ? -r : r;
}

double gel_stat_squares(GelArray *nums, GelArray *exps, int64_t n, int64_t den,
                        bool root, GelArray *whole)
{
    int64_t least = least_exp(exps, n);
    bool negative, is_whole;
    Natural sum = sum_of(nums, exps, n, least, &negative), total = {{0}};
    for (int64_t i = 0; i < n; i++) {
        int64_t x = gel_array_get_i64(nums, i);
        Natural one = {{0}};
        add_shifted(&one, x < 0 ? 0 - (uint64_t)x : (uint64_t)x,
                    gel_array_get_i64(exps, i) - least);
        Natural square = product(&one, &one);
        uint64_t carry = 0;
        for (int k = 0; k < LIMBS; k++) {
            carry += (uint64_t)total.limb[k] + square.limb[k];
            total.limb[k] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    Natural count = {{0}};
    add_shifted(&count, (uint64_t)n, 0);
    Natural a = product(&total, &count), b = product(&sum, &sum);
    subtract(&a, &b);
    double r = quotient(&a, (uint64_t)n * (uint64_t)den, 2 * least, root, &is_whole);
    gel_array_set_i64(whole, 0, is_whole);
    return r;
}
