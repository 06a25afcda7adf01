/* What the C compilers differ in: gcc and clang have everything, tcc needs the
   slow forms. Included before all other headers of the runtime. */
#ifndef GELATO_RUNTIME_GEL_COMPILER_H
#define GELATO_RUNTIME_GEL_COMPILER_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__GNUC__) && !defined(__TINYC__)
#define GEL_LIKELY(x) __builtin_expect(!!(x), 1)
#define GEL_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define GEL_COLD __attribute__((cold, noinline, unused))
#define GEL_COLD_CALL __attribute__((cold))
#define GEL_UNREACHABLE() __builtin_unreachable()
#define GEL_ADD_OVERFLOW(a, b, r) __builtin_add_overflow(a, b, r)
#define GEL_SUB_OVERFLOW(a, b, r) __builtin_sub_overflow(a, b, r)
#define GEL_MUL_OVERFLOW(a, b, r) __builtin_mul_overflow(a, b, r)
#ifdef __SIZEOF_INT128__
#define GEL_HAS_INT128 1
#endif
#else
#define GEL_LIKELY(x) (x)
#define GEL_UNLIKELY(x) (x)
#define GEL_COLD
#define GEL_COLD_CALL
#define GEL_UNREACHABLE() ((void)0)
#define GEL_SLOW_OVERFLOW 1
#endif

#ifndef GEL_HAS_INT128
#define GEL_HAS_INT128 0
#endif

#endif
