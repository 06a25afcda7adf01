/* int: powers, rounding, bits, bytes, division to float. */
#include <math.h>

#include "runtime/gel_int128.h"
#include "runtime/internal.h"

static int64_t raise_overflow(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
    return 0;
}

static uint64_t abs_of(int64_t i)
{
    return i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
}

/* Both: false if the result does not fit. */
static bool mul_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    *r = a * b;
    return a == 0 || *r / a == b;
}

static bool pow_u64(uint64_t base, int64_t exp, uint64_t *r)
{
    *r = 1;
    for (;;) {
        if ((exp & 1) && !mul_u64(*r, base, r))
            return false;
        exp >>= 1;
        if (exp == 0)
            return true;
        if (!mul_u64(base, base, &base))
            return false;
    }
}

int64_t gel_int_pow(int64_t base, int64_t exp)
{
    uint64_t r;
    bool is_neg = base < 0 && (exp & 1);
    if (!pow_u64(abs_of(base), exp, &r) || r > (uint64_t)INT64_MAX + is_neg)
        return raise_overflow();
    return (int64_t)(is_neg ? 0 - r : r);
}

uint64_t gel_uint_pow(uint64_t base, int64_t exp)
{
    uint64_t r;
    return pow_u64(base, exp, &r) ? r : (uint64_t)raise_overflow();
}

#if GEL_HAS_INT128
static uint64_t mul_mod(uint64_t a, uint64_t b, uint64_t m)
{
    return (uint64_t)((GelU128)a * b % m);
}
#else
/* By doubling; a, b < m. */
static uint64_t mul_mod(uint64_t a, uint64_t b, uint64_t m)
{
    uint64_t r = 0;
    for (; b; b >>= 1) {
        if (b & 1)
            r = r >= m - a ? r - (m - a) : r + a;
        a = a >= m - a ? a - (m - a) : a + a;
    }
    return r;
}
#endif

static uint64_t pow_mod(uint64_t base, uint64_t exp, uint64_t m)
{
    uint64_t r = 1 % m;
    base %= m;
    for (; exp; exp >>= 1) {
        if (exp & 1)
            r = mul_mod(r, base, m);
        base = mul_mod(base, base, m);
    }
    return r;
}

/* Inverse of a modulo m, or 0 if there is none (m > 1). Euclid; the coefficients
   are exact modulo 2^64, and the one that counts is below m / 2. */
static uint64_t inverse(uint64_t a, uint64_t m)
{
    uint64_t t = 0, new_t = 1, r = m, new_r = a % m;
    while (new_r) {
        uint64_t q = r / new_r;
        uint64_t next_t = t - q * new_t, next_r = r - q * new_r;
        t = new_t;
        new_t = next_t;
        r = new_r;
        new_r = next_r;
    }
    if (r != 1)
        return 0;
    return (int64_t)t < 0 ? t + m : t;
}

int64_t gel_int_powmod(int64_t base, int64_t exp, int64_t mod)
{
    if (mod == 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "pow() 3rd argument cannot be 0");
        return 0;
    }
    uint64_t m = abs_of(mod), b = abs_of(base) % m;
    if (base < 0 && b)
        b = m - b;
    if (exp < 0) {
        b = m == 1 ? 0 : inverse(b, m);
        if (b == 0 && m != 1) {
            gel_raise(GEL_KIND_VALUE_ERROR,
                      "base is not invertible for the given modulus");
            return 0;
        }
    }
    uint64_t r = pow_mod(b, abs_of(exp), m);
    if (mod < 0 && r)
        return (int64_t)(r - m);
    return (int64_t)r;
}

uint64_t gel_uint_powmod(uint64_t base, uint64_t exp, uint64_t mod)
{
    if (mod == 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "pow() 3rd argument cannot be 0");
        return 0;
    }
    return pow_mod(base, exp, mod);
}

/* round(i, n): to the nearest multiple of 10^-n, ties to even. */
int64_t gel_int_round(int64_t i, int64_t n)
{
    if (n >= 0)
        return i;
    if (n < -19)
        return 0;
    uint64_t unit = 1;
    for (; n < 0; n++)
        unit *= 10;
    uint64_t a = abs_of(i), low = a % unit, r = a - low;
    if (low > unit - low || (low == unit - low && (r / unit & 1)))
        r += unit;
    if (r > (uint64_t)INT64_MAX + (i < 0))
        return raise_overflow();
    return (int64_t)(i < 0 ? 0 - r : r);
}

int64_t gel_uint_bit_length(uint64_t u)
{
    int64_t n = 0;
    for (int k = 32; k > 0; k /= 2) {
        if (u >> k) {
            u >>= k;
            n += k;
        }
    }
    return n + (int64_t)u;
}

int64_t gel_int_bit_length(int64_t i)
{
    return gel_uint_bit_length(abs_of(i));
}

int64_t gel_uint_bit_count(uint64_t u)
{
    int64_t n = 0;
    for (; u; u &= u - 1)
        n++;
    return n;
}

int64_t gel_int_bit_count(int64_t i)
{
    return gel_uint_bit_count(abs_of(i));
}

GelBytes *gel_int_to_bytes(int64_t i, int64_t len, bool is_big, bool is_signed)
{
    if (len < 0) {
        gel_raise(GEL_KIND_VALUE_ERROR,
                  "length argument must be non-negative");
        return NULL;
    }
    if (i < 0 && !is_signed) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "can't convert negative int to unsigned");
        return NULL;
    }
    int64_t bits = i < 0 ? gel_uint_bit_length(~(uint64_t)i)
                         : gel_uint_bit_length((uint64_t)i);
    if (is_signed && !(len == 0 && i == 0))
        bits++;
    if (bits > len * 8) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, "int too big to convert");
        return NULL;
    }
    GelBytes *r = gel_bytes_new(len);
    for (int64_t k = 0; k < len; k++) {
        uint8_t byte = (uint8_t)(k < 8 ? i >> (k * 8) : i < 0 ? -1 : 0);
        gel_bytes_data(r)[is_big ? len - 1 - k : k] = byte;
    }
    return r;
}

int64_t gel_int_from_bytes(GelBytes *b, bool is_big, bool is_signed)
{
    uint64_t v = 0;
    const uint8_t *p = gel_bytes_data(b);
    bool is_neg = is_signed && b->len && (p[is_big ? 0 : b->len - 1] & 0x80);
    uint8_t fill = is_neg ? 0xFF : 0;
    for (int64_t k = 0; k < (b->len < 8 ? 8 : b->len); k++) {
        uint8_t byte = k < b->len ? p[is_big ? b->len - 1 - k : k] : fill;
        if (k < 8)
            v |= (uint64_t)byte << (k * 8);
        else if (byte != fill)
            return raise_overflow();
    }
    if ((int64_t)v < 0 && !is_neg)
        return raise_overflow();
    if ((int64_t)v >= 0 && is_neg)
        return raise_overflow();
    return (int64_t)v;
}

/* x / y rounded once: exact when both fit 53 bits; else by long division to 63 or
   64 bits, the last one sticky. */
static double divide(uint64_t x, uint64_t y)
{
    if (x <= (uint64_t)1 << 53 && y <= (uint64_t)1 << 53)
        return (double)x / (double)y;
    int shift = 63 - (int)gel_uint_bit_length(x) + (int)gel_uint_bit_length(y);
    uint64_t q = x / y, r = x % y;
    for (int i = 0; i < shift; i++) {
        bool carry = r >> 63;
        r <<= 1;
        q <<= 1;
        if (carry || r >= y) {
            r -= y;
            q |= 1;
        }
    }
    return ldexp((double)(q | (r != 0)), -shift);
}

double gel_mag_truediv(uint64_t x, bool x_neg, uint64_t y, bool y_neg)
{
    if (y == 0) {
        gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "division by zero");
        return 0;
    }
    return x_neg != y_neg ? -divide(x, y) : divide(x, y);
}

double gel_int_truediv(int64_t a, int64_t b)
{
    return gel_mag_truediv(abs_of(a), a < 0, abs_of(b), b < 0);
}
