/* A check that names its line; a test ends with rt_done(). */
#ifndef GELATO_TESTS_UNIT_RT_TEST_H
#define GELATO_TESTS_UNIT_RT_TEST_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/internal.h"

static int rt_failures;

#define CHECK(cond)                                                            \
    do {                                                                       \
        if (!(cond)) {                                                         \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #cond);         \
            rt_failures++;                                                     \
        }                                                                      \
    } while (0)

static inline GelStr *rt_str(const char *text)
{
    return gel_str_from(text, strlen(text));
}

/* Compares and releases. */
static inline bool rt_is(GelStr *s, const char *text)
{
    bool is_equal = s && strcmp(gel_str_data(s), text) == 0;
    if (!is_equal)
        fprintf(stderr, "got '%s', not '%s'\n", s ? gel_str_data(s) : "(null)",
                text);
    if (s)
        gel_dec(&s->h);
    return is_equal;
}

/* The pending light exception is of this kind; clears it. */
static inline bool rt_raised(GelKind kind)
{
    bool is_it = gel_exc_kind() == kind;
    gel_exc_clear();
    return is_it;
}

static inline int rt_done(void)
{
    return rt_failures != 0;
}

#endif
