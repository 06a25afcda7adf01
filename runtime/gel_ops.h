/* Operations of the low-level graph that are more than an operator of C, with
   Python's semantics and CPython 3.11's messages. Checked ones give false after
   having raised; GEL_..._OVF only say that the result does not fit, and the
   caller raises (gel_raise_overflow). docs/DIFFERENCES.md: integers have 64
   bits. */
#ifndef GELATO_RUNTIME_GEL_OPS_H
#define GELATO_RUNTIME_GEL_OPS_H

#include "runtime/gel.h"
#include "runtime/gel_compiler.h"
#include "runtime/gel_int128.h"

/* What is used of <math.h>: reading all of it takes the compiler as long as the
   rest of the headers, for each unit of a program. */
double copysign(double x, double y);
double floor(double x);
double fmod(double x, double y);

/* --- raising, out of the way ---------------------------------------------- */

static GEL_COLD void gel_raise_overflow(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR,
              "integer overflow: result does not fit 64 bits");
}
static GEL_COLD void gel_raise_overflow128(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR,
              "integer overflow: intermediate result does not fit 128 bits");
}
static GEL_COLD void gel_raise_shift(void)
{
    gel_raise(GEL_KIND_VALUE_ERROR, "negative shift count");
}
static GEL_COLD void gel_raise_int_div(void)
{
    gel_raise(GEL_KIND_ZERO_DIVISION_ERROR,
              "integer division or modulo by zero");
}
static GEL_COLD void gel_raise_int_mod(void)
{
    gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "integer modulo by zero");
}
static GEL_COLD void gel_raise_float_div(void)
{
    gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "float division by zero");
}
static GEL_COLD void gel_raise_float_floordiv(void)
{
    gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "float floor division by zero");
}
static GEL_COLD void gel_raise_float_mod(void)
{
    gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "float modulo");
}

/* --- integers that wrap ---------------------------------------------------- */

static inline int64_t gel_add_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a + (uint64_t)b);
}
static inline int64_t gel_sub_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a - (uint64_t)b);
}
static inline int64_t gel_mul_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a * (uint64_t)b);
}
static inline int64_t gel_neg_i64(int64_t a)
{
    return (int64_t)(0 - (uint64_t)a);
}
/* Counts are not negative. */
static inline uint64_t gel_shl_u64(uint64_t a, uint64_t n)
{
    return n < 64 ? a << n : 0;
}
static inline int64_t gel_shl_i64(int64_t a, uint64_t n)
{
    return (int64_t)gel_shl_u64((uint64_t)a, n);
}
static inline uint64_t gel_shr_u64(uint64_t a, uint64_t n)
{
    return n < 64 ? a >> n : 0;
}
static inline int64_t gel_shr_i64(int64_t a, uint64_t n)
{
    return a >> (n < 64 ? n : 63);
}

/* --- integers that raise ----------------------------------------------------- */

#ifdef GEL_SLOW_OVERFLOW
static inline bool gel_ovf_add_i64(int64_t a, int64_t b, int64_t *r)
{
    *r = gel_add_i64(a, b);
    return ((a ^ *r) & (b ^ *r)) < 0;
}
static inline bool gel_ovf_sub_i64(int64_t a, int64_t b, int64_t *r)
{
    *r = gel_sub_i64(a, b);
    return ((a ^ b) & (a ^ *r)) < 0;
}
static inline bool gel_ovf_mul_i64(int64_t a, int64_t b, int64_t *r)
{
    *r = gel_mul_i64(a, b);
    if (a == 0 || b == 0) {
        return false;
    }
    if ((a == -1 && b == INT64_MIN) || (b == -1 && a == INT64_MIN)) {
        return true;
    }
    return *r / b != a;
}
static inline bool gel_ovf_add_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    *r = a + b;
    return *r < a;
}
static inline bool gel_ovf_sub_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    *r = a - b;
    return a < b;
}
static inline bool gel_ovf_mul_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    *r = a * b;
    return a != 0 && *r / a != b;
}
#else
#define gel_ovf_add_i64(a, b, r) GEL_ADD_OVERFLOW(a, b, r)
#define gel_ovf_sub_i64(a, b, r) GEL_SUB_OVERFLOW(a, b, r)
#define gel_ovf_mul_i64(a, b, r) GEL_MUL_OVERFLOW(a, b, r)
#define gel_ovf_add_u64(a, b, r) GEL_ADD_OVERFLOW(a, b, r)
#define gel_ovf_sub_u64(a, b, r) GEL_SUB_OVERFLOW(a, b, r)
#define gel_ovf_mul_u64(a, b, r) GEL_MUL_OVERFLOW(a, b, r)
#endif

static inline bool gel_ovf_neg_i64(int64_t a, int64_t *r)
{
    *r = gel_neg_i64(a);
    return a == INT64_MIN;
}
static inline bool gel_ovf_neg_u64(uint64_t a, uint64_t *r)
{
    *r = 0;
    return a != 0;
}

/* A U64 count, for the functions that take I64: all large ones are alike. */
static inline int64_t gel_count_u64(uint64_t n)
{
    return n < 1024 ? (int64_t)n : 1024;
}

static inline bool gel_shl_ovf_i64(int64_t a, int64_t n, int64_t *r)
{
    if (GEL_UNLIKELY((uint64_t)n >= 64)) {
        *r = 0;
        if (n < 0) {
            gel_raise_shift();
            return false;
        }
        if (a != 0) {
            gel_raise_overflow();
            return false;
        }
        return true;
    }
    *r = (int64_t)((uint64_t)a << n);
    if (GEL_UNLIKELY(*r >> n != a)) {
        gel_raise_overflow();
        return false;
    }
    return true;
}
static inline bool gel_shl_ovf_u64(uint64_t a, int64_t n, uint64_t *r)
{
    if (GEL_UNLIKELY(n < 0)) {
        gel_raise_shift();
        return false;
    }
    *r = gel_shl_u64(a, (uint64_t)n);
    if (GEL_UNLIKELY(gel_shr_u64(*r, (uint64_t)n) != a)) {
        gel_raise_overflow();
        return false;
    }
    return true;
}
static inline bool gel_shr_chk_i64(int64_t a, int64_t n, int64_t *r)
{
    if (GEL_UNLIKELY(n < 0)) {
        gel_raise_shift();
        return false;
    }
    *r = gel_shr_i64(a, (uint64_t)n);
    return true;
}
static inline bool gel_shr_chk_u64(uint64_t a, int64_t n, uint64_t *r)
{
    if (GEL_UNLIKELY(n < 0)) {
        gel_raise_shift();
        return false;
    }
    *r = gel_shr_u64(a, (uint64_t)n);
    return true;
}

/* Division rounds down. 0 and -1, the two divisors that need care, share one
   comparison. */
static inline bool gel_floordiv_i64(int64_t a, int64_t b, int64_t *r)
{
    if (GEL_UNLIKELY((uint64_t)b + 1 <= 1)) {
        if (b == 0) {
            gel_raise_int_div();
            return false;
        }
        if (a == INT64_MIN) {
            gel_raise_overflow();
            return false;
        }
        *r = -a;
        return true;
    }
    int64_t q = a / b, m = a % b;
    *r = q - ((m != 0) & ((m ^ b) < 0));
    return true;
}
static inline bool gel_mod_i64(int64_t a, int64_t b, int64_t *r)
{
    if (GEL_UNLIKELY((uint64_t)b + 1 <= 1)) {
        *r = 0;
        if (b == 0) {
            gel_raise_int_mod();
            return false;
        }
        return true;
    }
    int64_t m = a % b;
    *r = m + (((m != 0) & ((m ^ b) < 0)) ? b : 0);
    return true;
}
static inline bool gel_floordiv_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    if (GEL_UNLIKELY(b == 0)) {
        gel_raise_int_div();
        return false;
    }
    *r = a / b;
    return true;
}
static inline bool gel_mod_u64(uint64_t a, uint64_t b, uint64_t *r)
{
    if (GEL_UNLIKELY(b == 0)) {
        gel_raise_int_mod();
        return false;
    }
    *r = a % b;
    return true;
}

/* --- 128 bits -------------------------------------------------------------------- */

static inline bool gel_add_i128(GelI128 a, GelI128 b, GelI128 *r)
{
    if (GEL_LIKELY(gel_i128_add(a, b, r))) {
        return true;
    }
    gel_raise_overflow128();
    return false;
}
static inline bool gel_sub_i128(GelI128 a, GelI128 b, GelI128 *r)
{
    if (GEL_LIKELY(gel_i128_sub(a, b, r))) {
        return true;
    }
    gel_raise_overflow128();
    return false;
}
static inline bool gel_mul_i128(GelI128 a, GelI128 b, GelI128 *r)
{
    if (GEL_LIKELY(gel_i128_mul(a, b, r))) {
        return true;
    }
    gel_raise_overflow128();
    return false;
}
static inline bool gel_is_zero_i128(GelI128 a)
{
    return gel_i128_cmp(a, gel_i128_from_i64(0)) == 0;
}
static inline bool gel_shl_i128(GelI128 a, int64_t n, GelI128 *r)
{
    if (GEL_UNLIKELY(n < 0)) {
        gel_raise_shift();
        return false;
    }
    if (gel_is_zero_i128(a)) {
        *r = a;
        return true;
    }
    *r = gel_i128_shl(a, n < 127 ? n : 127);
    if (GEL_UNLIKELY(n > 126 || gel_i128_cmp(gel_i128_shr(*r, n), a) != 0)) {
        gel_raise_overflow128();
        return false;
    }
    return true;
}
static inline bool gel_shr_i128(GelI128 a, int64_t n, GelI128 *r)
{
    if (GEL_UNLIKELY(n < 0)) {
        gel_raise_shift();
        return false;
    }
    *r = gel_i128_shr(a, n < 127 ? n : 127);
    return true;
}
/* Quotient rounded down and rest; b is neither 0 nor -1. */
static inline GelI128 gel_divmod_i128(GelI128 a, GelI128 b, GelI128 *rest)
{
    GelI128 q = gel_i128_quot(a, b, rest);
    if (!gel_is_zero_i128(*rest) &&
        gel_i128_is_neg(*rest) != gel_i128_is_neg(b)) {
        gel_i128_add(*rest, b, rest);
        gel_i128_sub(q, gel_i128_from_i64(1), &q);
    }
    return q;
}
static inline bool gel_floordiv_i128(GelI128 a, GelI128 b, GelI128 *r)
{
    GelI128 rest;
    if (GEL_UNLIKELY(gel_is_zero_i128(b))) {
        gel_raise_int_div();
        return false;
    }
    if (gel_i128_cmp(b, gel_i128_from_i64(-1)) == 0) {
        return gel_sub_i128(gel_i128_from_i64(0), a, r);
    }
    *r = gel_divmod_i128(a, b, &rest);
    return true;
}
static inline bool gel_mod_i128(GelI128 a, GelI128 b, GelI128 *r)
{
    if (GEL_UNLIKELY(gel_is_zero_i128(b))) {
        gel_raise_int_mod();
        return false;
    }
    if (gel_i128_cmp(b, gel_i128_from_i64(-1)) == 0) {
        *r = gel_i128_from_i64(0);
        return true;
    }
    gel_divmod_i128(a, b, r);
    return true;
}
static inline int64_t gel_trunc_i64(GelI128 a)
{
    return (int64_t)gel_i128_low(a);
}
static inline uint64_t gel_trunc_u64(GelI128 a)
{
    return gel_i128_low(a);
}
static inline bool gel_ovf_narrow_i64(GelI128 a, int64_t *r)
{
    *r = gel_trunc_i64(a);
    return !gel_i128_fits_i64(a);
}
static inline bool gel_ovf_narrow_u64(GelI128 a, uint64_t *r)
{
    *r = gel_trunc_u64(a);
    return !gel_i128_fits_u64(a);
}

/* --- floats -------------------------------------------------------------------------- */

static inline bool gel_div_f64(double a, double b, double *r)
{
    if (GEL_UNLIKELY(b == 0.0)) {
        gel_raise_float_div();
        return false;
    }
    *r = a / b;
    return true;
}
/* As CPython's _float_div_mod. */
static inline double gel_divmod_f64(double a, double b, double *rest)
{
    double mod = fmod(a, b), div = (a - mod) / b;
    if (mod != 0.0) {
        if ((b < 0) != (mod < 0)) {
            mod += b;
            div -= 1.0;
        }
    } else {
        mod = copysign(0.0, b);
    }
    *rest = mod;
    if (div == 0.0) {
        return copysign(0.0, a / b);
    }
    double floored = floor(div);
    return div - floored > 0.5 ? floored + 1.0 : floored;
}
static inline bool gel_floordiv_f64(double a, double b, double *r)
{
    double rest;
    if (GEL_UNLIKELY(b == 0.0)) {
        gel_raise_float_floordiv();
        return false;
    }
    *r = gel_divmod_f64(a, b, &rest);
    return true;
}
static inline bool gel_mod_f64(double a, double b, double *r)
{
    if (GEL_UNLIKELY(b == 0.0)) {
        gel_raise_float_mod();
        return false;
    }
    double mod = fmod(a, b);
    if (mod == 0.0) {
        mod = copysign(0.0, b);
    } else if ((b < 0) != (mod < 0)) {
        mod += b;
    }
    *r = mod;
    return true;
}

/* --- same bits --------------------------------------------------------------------------- */

static inline double gel_f64_from_bits(uint64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}
static inline uint64_t gel_f64_bits(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* --- places -------------------------------------------------------------------------------- */

/* A mixed value in a field: 8 bytes and a tag. */
#define GEL_SET_ANY(object, field, value)                                      \
    do {                                                                       \
        GelAny gel_value = (value);                                            \
        (object)->field = gel_value.i;                                         \
        (object)->field##tag = (uint8_t)gel_value.tag;                         \
    } while (0)

#endif
