/* float: power, rounding, conversion to int, exact comparison with int, hexadecimal. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "runtime/internal.h"

/* An int cannot hold it: the reason as Python says it. */
static void raise_no_int(double d)
{
    if (isnan(d))
        gel_raise(GEL_KIND_VALUE_ERROR, "cannot convert float NaN to integer");
    else if (isinf(d))
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "cannot convert float infinity to integer");
    else
        gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
}

int64_t gel_float_to_int(double d)
{
    if (d >= -0x1p63 && d < 0x1p63)
        return (int64_t)d;
    raise_no_int(d);
    return 0;
}

uint64_t gel_float_to_uint(double d)
{
    if (d > -1 && d < 0x1p64)
        return (uint64_t)d;
    raise_no_int(d);
    return 0;
}

int64_t gel_float_round_int(double d)
{
    return gel_float_to_int(nearbyint(d)); /* ties to even */
}

double gel_float_round(double d, int64_t n)
{
    if (!isfinite(d) || d == 0 || n > 323)
        return d;
    if (n < -308)
        return copysign(0.0, d);
    GelBuf b;
    gel_buf_init(&b);
    if (n >= 0) {
        gel_buf_fmt(&b, "%.*f", (int)n, d); /* exact decimal, ties to even */
    } else {
        int e = (int)floor(log10(fabs(d))); /* may be one off: corrected below */
        char probe[40];
        snprintf(probe, sizeof probe, "%.17e", d);
        e = atoi(strchr(probe, 'e') + 1);
        int digits = e + (int)n; /* after the first one */
        if (digits >= 0)
            gel_buf_fmt(&b, "%.*e", digits, d);
        else if (digits == -1) {
            double half = 5 * pow(10.0, (double)e);
            gel_buf_fmt(&b, fabs(d) > half ? "%s1e%d" : "%s0e%d",
                        d < 0 ? "-" : "", e + 1);
        } else {
            gel_buf_z(&b, d < 0 ? "-0.0" : "0.0");
        }
    }
    gel_buf_add(&b, "", 1);
    double r = strtod(b.data, NULL);
    gel_buf_free(&b);
    if (isinf(r))
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "rounded value too large to represent");
    return r;
}

/* x to the power 2 to the bit as pow() has it, without its cost. The product misses
   the exact square by `miss`, found by splitting x in halves; where that is less than
   0.4 of the last place, pow(), whose error before its rounding is under 0.1 of it,
   rounds to the product, too. */
static double square(double x)
{
    volatile double two = 2.0; /* the compiler would make a product of pow(x, 2.0) */
    double r = x * x;
    if (!(r > 0x1p-900 && r < 0x1p900)) {
        return pow(x, two);
    }
    double c = 0x1.0000002p27 * x;
    double top = c - (c - x);
    double low = x - top;
    double miss = ((top * top - r) + 2 * top * low) + low * low;
    uint64_t bits;
    memcpy(&bits, &r, sizeof bits);
    uint64_t fraction = bits & 0xfffffffffffff;
    bits -= fraction;
    double place;
    memcpy(&place, &bits, sizeof place);
    bool is_clear = fabs(miss) < 0.4 * 0x1p-52 * place && fraction != 0;
    return is_clear || miss == 0 ? r : pow(x, two);
}

double gel_float_pow(double x, double y)
{
    if (y == 2.0 && isfinite(x) && fabs(x) < 0x1p450) {
        return square(x);
    }
    if (x == 0 && y < 0 && isfinite(y)) {
        gel_raise(GEL_KIND_ZERO_DIVISION_ERROR,
                  "0.0 cannot be raised to a negative power");
        return 0;
    }
    if (x < 0 && isfinite(x) && isfinite(y) && y != floor(y)) {
        /* a complex number in Python */
        gel_raise(GEL_KIND_VALUE_ERROR,
                  "negative number cannot be raised to a fractional power");
        return 0;
    }
    double r = pow(x, y);
    if (isinf(r) && isfinite(x) && isfinite(y)) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "(34, 'Numerical result out of range')");
        return 0;
    }
    return r;
}

bool gel_float_is_integer(double d)
{
    return isfinite(d) && d == floor(d);
}

int64_t gel_float_cmp_int(double d, int64_t i)
{
    if (isnan(d))
        return 2;
    if (d >= 0x1p63)
        return 1;
    if (d < -0x1p63)
        return -1;
    int64_t whole = (int64_t)d;
    if (whole != i)
        return whole < i ? -1 : 1;
    double frac = d - (double)whole;
    return (frac > 0) - (frac < 0);
}

int64_t gel_float_cmp_uint(double d, uint64_t u)
{
    if (isnan(d))
        return 2;
    if (d >= 0x1p64)
        return 1;
    if (d < 0)
        return -1;
    uint64_t whole = (uint64_t)d;
    if (whole != u)
        return whole < u ? -1 : 1;
    return d > (double)whole;
}

GelStr *gel_float_hex(double d)
{
    if (!isfinite(d))
        return gel_float_repr(d);
    if (d == 0)
        return gel_str_z(signbit(d) ? "-0x0.0p+0" : "0x0.0p+0");
    int e;
    double m = frexp(fabs(d), &e);
    int shift = e < -1021 ? -1021 - e : 0; /* subnormal */
    m = ldexp(m, 1 - shift);
    e += shift - 1;
    char text[40];
    uint64_t frac = (uint64_t)ldexp(m - (int)m, 52);
    snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", d < 0 ? "-" : "", (int)m,
             (unsigned long long)frac, e);
    return gel_str_z(text);
}

double gel_float_fromhex(GelStr *s)
{
    const char *p = gel_str_data(s), *stop = p + s->len;
    char text[512];
    while (p < stop && (*p == ' ' || (*p >= 9 && *p <= 13)))
        p++;
    while (stop > p && (stop[-1] == ' ' || (stop[-1] >= 9 && stop[-1] <= 13)))
        stop--;
    size_t n = (size_t)(stop - p);
    if (n > 0 && n < sizeof text - 3) {
        bool has_sign = *p == '-' || *p == '+';
        const char *q = p + has_sign;
        bool is_plain = (*q >= '0' && *q <= '9') || *q == '.' ||
                        strchr("abcdefABCDEF", *q) != NULL;
        bool has_prefix = q[0] == '0' && (q[1] | 0x20) == 'x';
        snprintf(text, sizeof text, "%.*s%s%.*s", has_sign ? 1 : 0, p,
                 is_plain && !has_prefix ? "0x" : "", (int)(stop - q), q);
        char *end;
        errno = 0;
        double d = strtod(text, &end);
        if (*end == 0 && isinf(d) && errno == ERANGE) {
            gel_raise(GEL_KIND_OVERFLOW_ERROR,
                      "hexadecimal value too large to represent as a float");
            return 0;
        }
        if (*end == 0 && end != text)
            return d;
    }
    gel_raise(GEL_KIND_VALUE_ERROR, "invalid hexadecimal floating-point string");
    return 0;
}

/* d = num / den in lowest terms; false with the exception set. */
static bool ratio(double d, int64_t *num, int64_t *den)
{
    if (!isfinite(d)) {
        gel_raisef(isnan(d) ? GEL_KIND_VALUE_ERROR : GEL_KIND_OVERFLOW_ERROR,
                   "cannot convert %s to integer ratio",
                   isnan(d) ? "NaN" : "Infinity");
        return false;
    }
    int e;
    double m = frexp(d, &e);
    int64_t n = (int64_t)ldexp(m, 53);
    for (e -= 53; n && (n & 1) == 0; e++)
        n /= 2;
    if (n == 0)
        e = 0;
    if (e > 0 && (e > 62 || (n < 0 ? -n : n) > INT64_MAX >> e)) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
        return false;
    }
    if (e < -62) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
        return false;
    }
    *num = e > 0 ? n * ((int64_t)1 << e) : n;
    *den = e < 0 ? (int64_t)1 << -e : 1;
    return true;
}

int64_t gel_float_ratio_num(double d)
{
    int64_t num = 0, den;
    ratio(d, &num, &den);
    return num;
}

int64_t gel_float_ratio_den(double d)
{
    int64_t num, den = 0;
    ratio(d, &num, &den);
    return den;
}
