/* Integers to text, and text to numbers with Python's syntax: white space around,
   underscores between digits, any Unicode decimal digits. */
#include <errno.h>
#include <math.h>
#include <stdio.h>

#include "runtime/internal.h"

char *gel_digits(uint64_t u, char out[20])
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233"
        "34353637383940414243444546474849505152535455565758596061626364656667"
        "6869707172737475767778798081828384858687888990919293949596979899";
    char *p = out + 20;
    while (u >= 100) {
        p -= 2;
        memcpy(p, pairs + u % 100 * 2, 2);
        u /= 100;
    }
    if (u >= 10) {
        p -= 2;
        memcpy(p, pairs + u * 2, 2);
    } else {
        *--p = (char)('0' + u);
    }
    return p;
}

GelStr *gel_uint_str(uint64_t u)
{
    char buf[20];
    char *p = gel_digits(u, buf);
    return gel_str_ascii_n(p, (size_t)(buf + 20 - p));
}

GelStr *gel_int_str(int64_t i)
{
    char buf[24];
    char *p = gel_digits(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, buf + 4);
    if (i < 0)
        *--p = '-';
    return gel_str_ascii_n(p, (size_t)(buf + 24 - p));
}

static GelStr *in_base(uint64_t u, bool is_neg, int64_t base)
{
    char buf[80];
    char *p = buf + sizeof buf;
    do {
        *--p = "0123456789abcdef"[u % (uint64_t)base];
        u /= (uint64_t)base;
    } while (u);
    *--p = base == 2 ? 'b' : base == 8 ? 'o' : 'x';
    *--p = '0';
    if (is_neg)
        *--p = '-';
    return gel_str_ascii_n(p, (size_t)(buf + sizeof buf - p));
}

GelStr *gel_int_base(int64_t i, int64_t base)
{
    return in_base(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0, base);
}

GelStr *gel_uint_base(uint64_t u, int64_t base)
{
    return in_base(u, false, base);
}

/* --- text to numbers ---------------------------------------------------------------- */

void gel_number_text(GelBuf *b, const GelStr *s)
{
    gel_buf_init(b);
    const char *p = gel_str_data(s), *end = p + s->len;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        int digit = c < 0x80 ? -1 : gel_uc_decimal(c);
        if (digit >= 0)
            gel_buf_code(b, (uint32_t)('0' + digit));
        else if (gel_uc_is(c, 's'))
            gel_buf_code(b, ' ');
        else
            gel_buf_code(b, c < 0x80 && c > 0 ? c : '?');
    }
    while (b->len && b->data[b->len - 1] == ' ')
        b->len--;
    gel_buf_add(b, "", 1);
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

static void raise_literal(GelStr *s, int64_t base)
{
    GelStr *repr = gel_str_repr(s);
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_fmt(&b, "invalid literal for int() with base %lld: ",
                (long long)base);
    gel_buf_add(&b, gel_str_data(repr), (size_t)repr->len);
    gel_dec(&repr->h);
    gel_raise_str(GEL_KIND_VALUE_ERROR, gel_buf_str(&b));
}

/* Base prefix after the sign; updates base (0: by the prefix). */
static const char *skip_prefix(const char *p, int64_t *base)
{
    int64_t by = 0;
    if (p[0] == '0') {
        char c = (char)(p[1] | 0x20);
        by = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
    }
    if (by && (*base == 0 || *base == by)) {
        *base = by;
        p += 2;
        return *p == '_' ? p + 1 : p;
    }
    return p;
}

typedef struct Parsed {
    bool is_ok, is_neg, is_too_large;
    uint64_t abs;
} Parsed;

static Parsed parse_digits(const char *p, int64_t base)
{
    Parsed r = {false, false, false, 0};
    while (*p == ' ')
        p++;
    if (*p == '+' || *p == '-')
        r.is_neg = *p++ == '-';
    bool by_prefix = base == 0;
    p = skip_prefix(p, &base);
    bool zeros_only = base == 0 && *p == '0'; /* 00 is fine, 01 is not */
    if (base == 0)
        base = 10;
    bool after_digit = false;
    for (; *p; p++) {
        if (*p == '_' && after_digit) {
            after_digit = false;
            continue;
        }
        int d = digit_of(*p);
        if (d >= base)
            return r;
        if (zeros_only && by_prefix && d != 0)
            return r;
        after_digit = true;
        if (r.abs > (UINT64_MAX - (uint64_t)d) / (uint64_t)base)
            r.is_too_large = true;
        r.abs = r.abs * (uint64_t)base + (uint64_t)d;
    }
    r.is_ok = after_digit;
    return r;
}

/* Parses; false with the exception set. */
static bool parse(GelStr *s, int64_t base, Parsed *r)
{
    if (base != 0 && (base < 2 || base > 36)) {
        gel_raise(GEL_KIND_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
        return false;
    }
    GelBuf b;
    gel_number_text(&b, s);
    *r = parse_digits(b.data, base);
    gel_buf_free(&b);
    if (!r->is_ok)
        raise_literal(s, base);
    return r->is_ok;
}

static int64_t raise_too_large(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR, GEL_TEXT_OVERFLOW);
    return 0;
}

int64_t gel_int_parse(GelStr *s, int64_t base)
{
    Parsed r;
    if (!parse(s, base, &r))
        return 0;
    if (r.is_too_large || r.abs > (uint64_t)INT64_MAX + r.is_neg)
        return raise_too_large();
    return (int64_t)(r.is_neg ? 0 - r.abs : r.abs);
}

uint64_t gel_uint_parse(GelStr *s, int64_t base)
{
    Parsed r;
    if (!parse(s, base, &r))
        return 0;
    if (r.is_too_large || (r.is_neg && r.abs))
        return (uint64_t)raise_too_large();
    return r.abs;
}

/* Checks Python's syntax of a float and takes the underscores out. */
static bool is_float_text(char *p)
{
    char *out = p;
    bool has_digit = false, is_ok = true;
    char last = 0;
    for (char *q = p; *q; q++) {
        char c = *q;
        if (c == '_') {
            is_ok = is_ok && last >= '0' && last <= '9' && q[1] >= '0' &&
                    q[1] <= '9';
        } else {
            *out++ = c;
            has_digit |= c >= '0' && c <= '9';
            is_ok = is_ok && ((c >= '0' && c <= '9') || c == '.' || c == 'e' ||
                              c == 'E' || c == '+' || c == '-');
        }
        last = c;
    }
    *out = 0;
    if (is_ok && has_digit)
        return true;
    const char *w = p + (*p == '+' || *p == '-');
    return strcasecmp(w, "inf") == 0 || strcasecmp(w, "infinity") == 0 ||
           strcasecmp(w, "nan") == 0;
}

double gel_float_parse(GelStr *s)
{
    GelBuf b;
    gel_number_text(&b, s);
    char *p = b.data;
    while (*p == ' ')
        p++;
    if (is_float_text(p)) {
        char *end;
        double d = strtod(p, &end);
        bool is_ok = *end == 0;
        gel_buf_free(&b);
        if (is_ok)
            return d;
    } else {
        gel_buf_free(&b);
    }
    GelStr *repr = gel_str_repr(s);
    gel_buf_init(&b);
    gel_buf_z(&b, "could not convert string to float: ");
    gel_buf_add(&b, gel_str_data(repr), (size_t)repr->len);
    gel_dec(&repr->h);
    gel_raise_str(GEL_KIND_VALUE_ERROR, gel_buf_str(&b));
    return 0;
}
