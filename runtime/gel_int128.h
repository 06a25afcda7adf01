/* 128-bit integers: the compiler's where it has them, else two halves. The
   checked forms give false when the result does not fit 128 bits. */
#ifndef GELATO_RUNTIME_GEL_INT128_H
#define GELATO_RUNTIME_GEL_INT128_H

#include "runtime/gel_compiler.h"

#if GEL_HAS_INT128

__extension__ typedef __int128 GelI128;
__extension__ typedef unsigned __int128 GelU128;

static inline GelI128 gel_i128_from_i64(int64_t a)
{
    return a;
}
static inline GelI128 gel_i128_from_u64(uint64_t a)
{
    return (GelI128)a;
}
static inline uint64_t gel_i128_low(GelI128 a)
{
    return (uint64_t)a;
}
static inline bool gel_i128_fits_i64(GelI128 a)
{
    return a == (int64_t)a;
}
static inline bool gel_i128_fits_u64(GelI128 a)
{
    return a == (GelI128)(uint64_t)a;
}
/* <0, 0, >0 */
static inline int gel_i128_cmp(GelI128 a, GelI128 b)
{
    return (a > b) - (a < b);
}
static inline bool gel_i128_is_neg(GelI128 a)
{
    return a < 0;
}
static inline bool gel_i128_add(GelI128 a, GelI128 b, GelI128 *r)
{
    return !__builtin_add_overflow(a, b, r);
}
static inline bool gel_i128_sub(GelI128 a, GelI128 b, GelI128 *r)
{
    return !__builtin_sub_overflow(a, b, r);
}
static inline bool gel_i128_mul(GelI128 a, GelI128 b, GelI128 *r)
{
    return !__builtin_mul_overflow(a, b, r);
}
static inline GelI128 gel_i128_and(GelI128 a, GelI128 b)
{
    return a & b;
}
static inline GelI128 gel_i128_or(GelI128 a, GelI128 b)
{
    return a | b;
}
static inline GelI128 gel_i128_xor(GelI128 a, GelI128 b)
{
    return a ^ b;
}
/* 0 <= n < 128 */
static inline GelI128 gel_i128_shl(GelI128 a, int64_t n)
{
    return (GelI128)((GelU128)a << n);
}
static inline GelI128 gel_i128_shr(GelI128 a, int64_t n)
{
    return a >> n;
}
/* Rounds to zero; b is not 0, and not -1 with the least a. */
static inline GelI128 gel_i128_quot(GelI128 a, GelI128 b, GelI128 *rest)
{
    *rest = a % b;
    return a / b;
}

#else

typedef struct GelI128 {
    uint64_t lo;
    int64_t hi;
} GelI128;

static inline GelI128 gel_i128_make(uint64_t lo, uint64_t hi)
{
    GelI128 r;
    r.lo = lo;
    r.hi = (int64_t)hi;
    return r;
}
static inline GelI128 gel_i128_from_i64(int64_t a)
{
    return gel_i128_make((uint64_t)a, a < 0 ? UINT64_MAX : 0);
}
static inline GelI128 gel_i128_from_u64(uint64_t a)
{
    return gel_i128_make(a, 0);
}
static inline uint64_t gel_i128_low(GelI128 a)
{
    return a.lo;
}
static inline bool gel_i128_fits_i64(GelI128 a)
{
    return a.hi == ((int64_t)a.lo < 0 ? -1 : 0);
}
static inline bool gel_i128_fits_u64(GelI128 a)
{
    return a.hi == 0;
}
static inline int gel_i128_cmp(GelI128 a, GelI128 b)
{
    if (a.hi != b.hi) {
        return a.hi < b.hi ? -1 : 1;
    }
    return (a.lo > b.lo) - (a.lo < b.lo);
}
static inline bool gel_i128_is_neg(GelI128 a)
{
    return a.hi < 0;
}
static inline GelI128 gel_i128_wrap_add(GelI128 a, GelI128 b)
{
    uint64_t lo = a.lo + b.lo;
    return gel_i128_make(lo, (uint64_t)a.hi + (uint64_t)b.hi + (lo < a.lo));
}
static inline GelI128 gel_i128_neg(GelI128 a)
{
    return gel_i128_make(0 - a.lo, 0 - (uint64_t)a.hi - (a.lo != 0));
}
static inline bool gel_i128_add(GelI128 a, GelI128 b, GelI128 *r)
{
    *r = gel_i128_wrap_add(a, b);
    return (a.hi < 0) != (b.hi < 0) || (r->hi < 0) == (a.hi < 0);
}
static inline bool gel_i128_sub(GelI128 a, GelI128 b, GelI128 *r)
{
    *r = gel_i128_wrap_add(a, gel_i128_neg(b));
    return (a.hi < 0) == (b.hi < 0) || (r->hi < 0) == (a.hi < 0);
}
static inline GelI128 gel_i128_shl(GelI128 a, int64_t n)
{
    if (n >= 64) {
        return gel_i128_make(0, a.lo << (n - 64));
    }
    if (n == 0) {
        return a;
    }
    return gel_i128_make(a.lo << n, (uint64_t)a.hi << n | a.lo >> (64 - n));
}
static inline GelI128 gel_i128_shr(GelI128 a, int64_t n)
{
    if (n >= 64) {
        return gel_i128_make((uint64_t)(a.hi >> (n - 64)),
                             a.hi < 0 ? UINT64_MAX : 0);
    }
    if (n == 0) {
        return a;
    }
    return gel_i128_make(a.lo >> n | (uint64_t)a.hi << (64 - n),
                         (uint64_t)(a.hi >> n));
}
static inline GelI128 gel_i128_and(GelI128 a, GelI128 b)
{
    return gel_i128_make(a.lo & b.lo, (uint64_t)(a.hi & b.hi));
}
static inline GelI128 gel_i128_or(GelI128 a, GelI128 b)
{
    return gel_i128_make(a.lo | b.lo, (uint64_t)(a.hi | b.hi));
}
static inline GelI128 gel_i128_xor(GelI128 a, GelI128 b)
{
    return gel_i128_make(a.lo ^ b.lo, (uint64_t)(a.hi ^ b.hi));
}
static inline GelI128 gel_i128_abs(GelI128 a)
{
    return a.hi < 0 ? gel_i128_neg(a) : a;
}
/* Halves as unsigned numbers. */
static inline bool gel_i128_ult(GelI128 a, GelI128 b)
{
    return (uint64_t)a.hi != (uint64_t)b.hi ? (uint64_t)a.hi < (uint64_t)b.hi
                                            : a.lo < b.lo;
}
/* Bit by bit: this is the compiler for quick builds. */
static inline bool gel_i128_mul(GelI128 a, GelI128 b, GelI128 *r)
{
    bool is_neg = (a.hi < 0) != (b.hi < 0), fits = true, lost = false;
    GelI128 x = gel_i128_abs(a), y = gel_i128_abs(b);
    GelI128 sum = gel_i128_from_u64(0);
    for (int i = 0; i < 128; i++) {
        if (gel_i128_shr(y, i).lo & 1) {
            GelI128 next = gel_i128_wrap_add(sum, x);
            fits = fits && !lost && !gel_i128_ult(next, x);
            sum = next;
        }
        lost = lost || x.hi < 0;
        x = gel_i128_shl(x, 1);
    }
    *r = is_neg ? gel_i128_neg(sum) : sum;
    return fits && (r->hi < 0) == (is_neg && (sum.lo | (uint64_t)sum.hi) != 0);
}
static inline GelI128 gel_i128_quot(GelI128 a, GelI128 b, GelI128 *rest)
{
    GelI128 x = gel_i128_abs(a), y = gel_i128_abs(b);
    GelI128 quot = gel_i128_from_u64(0), left = gel_i128_from_u64(0);
    for (int i = 127; i >= 0; i--) {
        bool carry = left.hi < 0;
        GelI128 bit = x;
        bit.hi = (int64_t)((uint64_t)x.hi >> (i >= 64 ? i - 64 : 0));
        uint64_t next = i >= 64 ? (uint64_t)bit.hi & 1 : x.lo >> i & 1;
        left = gel_i128_shl(left, 1);
        left.lo |= next;
        if (carry || !gel_i128_ult(left, y)) {
            left = gel_i128_wrap_add(left, gel_i128_neg(y));
            quot = gel_i128_or(quot, gel_i128_shl(gel_i128_from_u64(1), i));
        }
    }
    *rest = a.hi < 0 ? gel_i128_neg(left) : left;
    return (a.hi < 0) != (b.hi < 0) ? gel_i128_neg(quot) : quot;
}

#endif

#endif
