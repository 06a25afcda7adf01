/* Complex numbers: their parts from text, and the C library's functions without
   Python's errors, for lib/_complex.py and lib/cmath.py. */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <strings.h>

#include "runtime/internal.h"

/* --- text --------------------------------------------------------------------- */

static const char *skip_digits(const char *p)
{
    while (isdigit((unsigned char)*p))
        p++;
    return p;
}

/* The end of the longest float at p; p itself if there is none. */
static const char *float_end(const char *p)
{
    static const char *const words[] = {"infinity", "inf", "nan"};
    const char *start = p;
    p += *p == '+' || *p == '-';
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t n = strlen(words[i]);
        if (strncasecmp(p, words[i], n) == 0)
            return p + n;
    }
    const char *digits = p;
    p = skip_digits(p);
    bool has_digit = p > digits;
    if (*p == '.') {
        const char *end = skip_digits(p + 1);
        has_digit |= end > p + 1;
        p = end;
    }
    if (!has_digit)
        return start;
    if (*p == 'e' || *p == 'E') {
        const char *e = p + 1 + (p[1] == '+' || p[1] == '-');
        if (isdigit((unsigned char)*e))
            p = skip_digits(e);
    }
    return p;
}

static double read_float(const char *p, const char **end)
{
    *end = float_end(p);
    char *copy = strndup(p, (size_t)(*end - p));
    if (!copy)
        gel_gc_exhausted();
    double d = *end > p ? strtod(copy, NULL) : 0;
    free(copy);
    return d;
}

static const char *skip_space(const char *p)
{
    while (isspace((unsigned char)*p))
        p++;
    return p;
}

static bool is_j(const char *p)
{
    return *p == 'j' || *p == 'J';
}

/* [(] float | float j | float sign [float] j | [sign] j [)] */
static bool read_complex(const char *p, double *re, double *im)
{
    const char *end;
    p = skip_space(p);
    bool has_bracket = *p == '(';
    p = has_bracket ? skip_space(p + 1) : p;
    double first = read_float(p, &end);
    bool is_imaginary = end == p || is_j(end);
    *re = is_imaginary ? 0 : first;
    *im = end == p ? 1 : is_imaginary ? first : 0;
    bool is_pair = end > p && (*end == '+' || *end == '-');
    p = end;
    if (is_pair || is_imaginary) {
        if (*p == '+' || *p == '-') {
            double second = read_float(p, &end);
            *im = end > p ? second : *p == '-' ? -1 : 1;
            p = end > p ? end : p + 1;
        }
        if (!is_j(p++))
            return false;
    }
    p = skip_space(p);
    if (has_bracket && *p++ != ')')
        return false;
    return *skip_space(p) == 0;
}

/* Takes out underscores, which must stand between digits. */
static bool join_digits(char *p)
{
    char last = 0, *out = p;
    for (; *p; p++) {
        bool is_digit = isdigit((unsigned char)*p);
        if (*p == '_' ? !isdigit((unsigned char)last) : last == '_' && !is_digit)
            return false;
        last = *p;
        if (*p != '_')
            *out++ = *p;
    }
    *out = 0;
    return last != '_';
}

double gel_complex_part(GelStr *s, bool is_imaginary)
{
    GelBuf b;
    double re, im;
    gel_number_text(&b, s);
    bool is_joined = join_digits(b.data);
    bool is_ok = is_joined && read_complex(b.data, &re, &im);
    gel_buf_free(&b);
    if (is_ok)
        return is_imaginary ? im : re;
    if (is_joined) {
        gel_raise(GEL_KIND_VALUE_ERROR, "complex() arg is a malformed string");
        return 0;
    }
    GelStr *repr = gel_str_repr(s);
    gel_buf_init(&b);
    gel_buf_z(&b, "could not convert string to complex: ");
    gel_buf_add(&b, gel_str_data(repr), (size_t)repr->len);
    gel_dec(&repr->h);
    gel_raise_str(GEL_KIND_VALUE_ERROR, gel_buf_str(&b));
    return 0;
}

/* --- plain functions of C ----------------------------------------------------------- */

#define PLAIN_1(name)                                                          \
    double gel_c_##name(double x)                                              \
    {                                                                          \
        return name(x);                                                        \
    }

PLAIN_1(asinh)
PLAIN_1(atanh)
PLAIN_1(cos)
PLAIN_1(cosh)
PLAIN_1(exp)
PLAIN_1(log)
PLAIN_1(log1p)
PLAIN_1(sin)
PLAIN_1(sinh)
PLAIN_1(sqrt)
PLAIN_1(tan)
PLAIN_1(tanh)

double gel_c_atan2(double y, double x)
{
    return atan2(y, x);
}

double gel_c_hypot(double x, double y)
{
    return hypot(x, y);
}

double gel_c_pow(double x, double y)
{
    return pow(x, y);
}

double gel_c_ldexp(double x, int64_t n)
{
    return ldexp(x, n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int)n);
}

/* x / y where y may be zero. */
double gel_c_div(double x, double y)
{
    return x / y;
}
