/* Floats to text. The shortest digits that round-trip: integers and short decimals by
   exact arithmetic, the rest by printing 15, 16 or 17 digits until they read back
   as the same double (1 and up for subnormals); below a power of two the
   spacing halves, so that there the next 16-digit number up is tried as well.
   Layouts follow CPython's pystrtod.c. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>

#include "runtime/internal.h"

/* Significant digits d1 d2 ... dn, no trailing zeros; value 0.d1d2... * 10^point. */
typedef struct Digits {
    char *text;
    int len, point;
    char fixed[32];
} Digits;

static void trim(Digits *d)
{
    while (d->len > 1 && d->text[d->len - 1] == '0')
        d->len--;
}

/* From the text of %.*e. */
static void from_exp(Digits *d, const char *s)
{
    int n = 0;
    for (; *s && *s != 'e'; s++) {
        if (isdigit((unsigned char)*s))
            d->text[n++] = *s;
    }
    d->len = n;
    d->point = atoi(s + 1) + 1;
}

/* a = m / 10^k for an integer m < 10^15, k <= 5: its digits. */
static bool short_decimal(double a, Digits *d)
{
    static const double scale[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5};
    if (!(a < 1e10) || a < 1e-3)
        return false;
    for (int k = 0; k < 6; k++) {
        double v = a * scale[k];
        if (v >= 1e15)
            return false;
        double m = floor(v + 0.5);
        if (m / scale[k] == a) {
            char buf[20];
            char *p = gel_digits((uint64_t)m, buf);
            d->len = (int)(buf + 20 - p);
            memcpy(d->text, p, (size_t)d->len);
            d->point = d->len - k;
            trim(d);
            return true;
        }
    }
    return false;
}

/* Adds one to the last digit of s, in %.*e form; false if it carries out. */
static bool step_up(char *s)
{
    char *p = strchr(s, 'e') - 1;
    for (;; p--) {
        if (*p == '.')
            continue;
        if (*p != '9') {
            (*p)++;
            return true;
        }
        *p = '0';
        if (p == s)
            return false;
    }
}

static void shortest(double a, Digits *d)
{
    char buf[40];
    int e;
    bool is_power = frexp(a, &e) == 0.5;
    for (int prec = a < 0x1p-1021 ? 1 : 15; prec <= 17; prec++) {
        snprintf(buf, sizeof buf, "%.*e", prec - 1, a);
        bool is_exact = strtod(buf, NULL) == a;
        if (!is_exact && is_power)
            is_exact = step_up(buf) && strtod(buf, NULL) == a;
        if (is_exact)
            break;
        if (prec == 17)
            snprintf(buf, sizeof buf, "%.16e", a);
    }
    from_exp(d, buf);
    trim(d);
}

static void find_digits(double a, Digits *d)
{
    d->text = d->fixed;
    if (a == 0) {
        d->text[0] = '0';
        d->len = d->point = 1;
    } else if (!short_decimal(a, d)) {
        shortest(a, d);
    }
}

/* Digits before and after the point as `shown` asks: zeros where there are none. */
static void put_fixed(GelBuf *b, const Digits *d, int shown, bool alt)
{
    int i = 0;
    if (d->point <= 0)
        gel_buf_fill(b, '0', 1);
    for (; i < d->point; i++)
        gel_buf_code(b, i < d->len ? (uint32_t)(unsigned char)d->text[i] : '0');
    if (shown <= i && d->point >= 0 && !alt)
        return;
    if (shown <= d->point && !alt)
        return;
    gel_buf_fill(b, '.', 1);
    if (d->point < 0)
        gel_buf_fill(b, '0', -d->point);
    for (; i < shown; i++)
        gel_buf_code(b, i < d->len ? (uint32_t)(unsigned char)d->text[i] : '0');
}

static void put_exp(GelBuf *b, const Digits *d, int shown, bool alt, bool upper)
{
    gel_buf_code(b, (unsigned char)d->text[0]);
    if (shown > 1 || alt)
        gel_buf_fill(b, '.', 1);
    for (int i = 1; i < shown; i++)
        gel_buf_code(b, i < d->len ? (uint32_t)(unsigned char)d->text[i] : '0');
    gel_buf_fmt(b, upper ? "E%+03d" : "e%+03d", d->point - 1);
}

static void put_special(GelBuf *b, double d, bool upper)
{
    if (isnan(d))
        gel_buf_z(b, upper ? "NAN" : "nan");
    else if (d > 0)
        gel_buf_z(b, upper ? "INF" : "inf");
    else
        gel_buf_z(b, upper ? "-INF" : "-inf");
}

/* 'g' with `prec` > 0 significant digits. */
static void put_general(GelBuf *b, double a, int prec, int flags, bool upper)
{
    Digits d = {.text = malloc((size_t)prec + 16)};
    char *text = malloc((size_t)prec + 32);
    if (!d.text || !text)
        gel_gc_exhausted();
    snprintf(text, (size_t)prec + 32, "%.*e", prec - 1, a);
    from_exp(&d, text);
    bool alt = (flags & GEL_FLOAT_ALT) != 0;
    bool dot = (flags & GEL_FLOAT_ADD_DOT_0) != 0;
    bool use_exp = d.point <= -4 || d.point > prec - dot;
    if (!alt)
        trim(&d);
    int shown = alt ? prec : d.len;
    if (use_exp)
        put_exp(b, &d, shown, alt, upper);
    else
        put_fixed(b, &d, dot && shown <= d.point ? d.point + 1 : shown, alt);
    free(d.text);
    free(text);
}

static void put_repr(GelBuf *b, double a, int flags)
{
    Digits d;
    find_digits(a, &d);
    bool alt = (flags & GEL_FLOAT_ALT) != 0;
    bool dot = (flags & GEL_FLOAT_ADD_DOT_0) != 0;
    if (d.point <= -4 || d.point > 16)
        put_exp(b, &d, d.len, alt, false);
    else
        put_fixed(b, &d, dot && d.len <= d.point ? d.point + 1 : d.len, alt);
}

void gel_float_fmt(GelBuf *b, double d, char code, int prec, int flags)
{
    bool upper = code == 'E' || code == 'F' || code == 'G';
    if (!isfinite(d)) {
        put_special(b, d, upper);
        return;
    }
    if (signbit(d))
        gel_buf_fill(b, '-', 1);
    d = fabs(d);
    switch (code) {
    case 'r':
        put_repr(b, d, flags);
        break;
    case 'e':
    case 'E':
        gel_buf_fmt(b, (flags & GEL_FLOAT_ALT) ? (upper ? "%#.*E" : "%#.*e")
                                               : (upper ? "%.*E" : "%.*e"),
                    prec, d);
        break;
    case 'f':
    case 'F':
        gel_buf_fmt(b, (flags & GEL_FLOAT_ALT) ? "%#.*f" : "%.*f", prec, d);
        break;
    default:
        put_general(b, d, prec > 0 ? prec : 1, flags, upper);
        break;
    }
}

int gel_float_text(double d, char *out)
{
    GelBuf b;
    gel_buf_init(&b);
    gel_float_fmt(&b, d, 'r', 0, GEL_FLOAT_ADD_DOT_0);
    memcpy(out, b.data, b.len);
    return (int)b.len;
}

GelStr *gel_float_repr(double d)
{
    char text[40];
    return gel_str_ascii_n(text, (size_t)gel_float_text(d, text));
}
