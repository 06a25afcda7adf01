/* Compiler extensions, and the only place that may use them. */
#ifndef GELATO_BASE_COMPILER_H
#define GELATO_BASE_COMPILER_H

#define PRINTF_LIKE(fmt, first) __attribute__((format(printf, fmt, first)))
#define NORETURN __attribute__((noreturn))
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

#endif
