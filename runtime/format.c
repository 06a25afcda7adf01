/* format() of int, float and str. A number is laid out as
   <left padding> <sign> <prefix> <inner padding> <grouped digits> <rest> <right
   padding>, where the rest is the fraction and exponent. */
#include <math.h>

#include "runtime/formatspec.h"

/* Widths and precisions beyond are refused, as they can not be shown. */
static bool check_size(const GelSpec *s)
{
    if (s->precision > INT32_MAX - 64) {
        gel_raise(GEL_KIND_VALUE_ERROR, "precision too big");
        return false;
    }
    if (s->width > 0 && (s->width > GEL_MAX_BYTES ||
                         !gel_gc_fits((size_t)s->width))) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return false;
    }
    return true;
}

/* Digits with separators, at least `width` wide by zeros in front (a separator
   never comes first). Built from the right into a buffer, then reversed. */
static void add_grouped(GelBuf *out, const char *digits, int64_t n, char sep,
                        int64_t group, int64_t width)
{
    if (!sep) {
        gel_buf_fill(out, '0', width - n);
        gel_buf_add(out, digits, (size_t)n);
        return;
    }
    GelBuf rev;
    gel_buf_init(&rev);
    bool is_first = true;
    for (;;) {
        int64_t len = group, need = n > width ? n : width;
        if (len > (need > 1 ? need : 1))
            len = need > 1 ? need : 1;
        if (!is_first)
            gel_buf_fill(&rev, (unsigned char)sep, 1);
        for (int64_t i = 0; i < len; i++)
            gel_buf_fill(&rev, n - i > 0 ? (unsigned char)digits[n - i - 1] : '0',
                         1);
        is_first = false;
        n -= len;
        width -= len;
        if (n <= 0 && width <= 0)
            break;
        width--;
    }
    char *p = gel_buf_room(out, rev.len);
    for (size_t i = 0; i < rev.len; i++)
        p[i] = rev.data[rev.len - 1 - i];
    out->len += rev.len;
    gel_buf_free(&rev);
}

typedef struct Number {
    bool is_neg;
    const char *prefix; /* "0x" or "" */
    const char *digits; /* before the point */
    int64_t n_digits;
    const char *rest;   /* from the point on */
    int64_t n_rest;
} Number;

static GelStr *lay_out(const GelSpec *s, const Number *num)
{
    char sign = num->is_neg ? '-' : s->sign == '+' || s->sign == ' ' ? s->sign : 0;
    int64_t fixed = (sign != 0) + (int64_t)strlen(num->prefix) + num->n_rest;
    int64_t min = s->fill == '0' && s->align == '=' ? s->width - fixed : 0;
    int64_t group = s->type < 128 && s->type && strchr("boxX", (int)s->type) ? 4 : 3;
    GelBuf digits, b;
    gel_buf_init(&digits);
    if (num->n_digits > 0)
        add_grouped(&digits, num->digits, num->n_digits, s->grouping, group,
                    min);
    int64_t pad = s->width - fixed - (int64_t)digits.len;
    if (pad < 0)
        pad = 0;
    int64_t left = s->align == '>' ? pad : s->align == '^' ? pad / 2 : 0;
    int64_t inner = s->align == '=' ? pad : 0;
    gel_buf_init(&b);
    gel_buf_fill(&b, s->fill, left);
    if (sign)
        gel_buf_add(&b, &sign, 1);
    gel_buf_z(&b, num->prefix);
    gel_buf_fill(&b, s->fill, inner);
    gel_buf_add(&b, digits.data, digits.len);
    gel_buf_add(&b, num->rest, (size_t)num->n_rest);
    gel_buf_fill(&b, s->fill, pad - left - inner);
    gel_buf_free(&digits);
    return gel_buf_str(&b);
}

/* --- floats ------------------------------------------------------------------------- */

/* Does the text, of a negative number, show nothing but zero? */
static bool shows_zero(const GelBuf *b)
{
    for (size_t i = 1; i < b->len; i++) {
        char c = b->data[i];
        if (c == 'e' || c == 'E')
            break;
        if (c != '0' && c != '.' && c != '%')
            return false;
    }
    return true;
}

/* dot_0: GEL_FLOAT_ADD_DOT_0 if the number must not look like an int, or 0. */
static GelStr *format_float(double d, const GelSpec *s, int dot_0)
{
    uint32_t type = s->type;
    int flags = s->alt ? GEL_FLOAT_ALT : 0;
    int prec = s->precision < 0 ? 6 : (int)s->precision;
    char code = (char)type;
    if (type == 0) {
        code = s->precision < 0 ? 'r' : 'g';
        flags |= dot_0;
    } else if (type == 'n') {
        code = 'g';
    } else if (type == '%') {
        code = 'f';
        d *= 100;
    }
    GelBuf b;
    gel_buf_init(&b);
    gel_float_fmt(&b, d, code, prec, flags);
    if (type == '%')
        gel_buf_z(&b, "%");
    Number num = {.prefix = ""};
    num.is_neg = b.data[0] == '-';
    const char *p = b.data + num.is_neg, *end = b.data + b.len;
    if (num.is_neg && s->no_neg_zero && shows_zero(&b))
        num.is_neg = false;
    num.digits = p;
    while (p < end && *p >= '0' && *p <= '9')
        p++;
    num.n_digits = p - num.digits;
    num.rest = p;
    num.n_rest = end - p;
    GelStr *r = lay_out(s, &num);
    gel_buf_free(&b);
    return r;
}

static bool is_float_type(uint32_t t)
{
    return t && t < 128 && strchr("eEfFgG%", (int)t);
}

GelStr *gel_float_format(double d, GelStr *text)
{
    GelSpec s;
    if (text->len == 0)
        return gel_float_repr(d);
    if (!gel_spec_parse(&s, text, '>', "float") || !check_size(&s))
        return NULL;
    if (s.type && s.type != 'n' && !is_float_type(s.type)) {
        gel_spec_raise_type(s.type, "float");
        return NULL;
    }
    return format_float(d, &s, GEL_FLOAT_ADD_DOT_0);
}

/* --- complex numbers ------------------------------------------------------------------ */

static bool check_complex(const GelSpec *s)
{
    const char *msg = NULL;
    if (s->type && s->type != 'n' &&
        (s->type == '%' || !is_float_type(s->type))) {
        gel_spec_raise_type(s->type, "complex");
        return false;
    }
    if (s->fill == '0')
        msg = "Zero padding is not allowed in complex format specifier";
    else if (s->align == '=')
        msg = "'=' alignment flag is not allowed in complex format specifier";
    if (msg)
        gel_raise(GEL_KIND_VALUE_ERROR, msg);
    return !msg;
}

/* The parts as floats, then padding around both; like str() where no type is given. */
GelStr *gel_complex_format(double re, double im, GelStr *text)
{
    GelSpec s;
    if (!gel_spec_parse(&s, text, '>', "complex") || !check_size(&s) ||
        !check_complex(&s))
        return NULL;
    bool is_plain = s.type == 0, skip_re = is_plain && re == 0 && !signbit(re);
    GelSpec part = s;
    part.fill = 0;
    part.align = '<';
    part.width = -1;
    GelStr *a = format_float(re, &part, 0);
    if (!skip_re)
        part.sign = '+';
    GelStr *b = format_float(im, &part, 0);
    bool has_parens = is_plain && !skip_re;
    int64_t n = (skip_re ? 0 : a->len) + b->len + 1 + 2 * has_parens;
    int64_t pad = s.width > n ? s.width - n : 0;
    int64_t left = s.align == '>' ? pad : s.align == '^' ? pad / 2 : 0;
    GelBuf out;
    gel_buf_init(&out);
    gel_buf_fill(&out, s.fill, left);
    gel_buf_z(&out, has_parens ? "(" : "");
    if (!skip_re)
        gel_buf_add(&out, gel_str_data(a), (size_t)a->len);
    gel_buf_add(&out, gel_str_data(b), (size_t)b->len);
    gel_buf_z(&out, has_parens ? "j)" : "j");
    gel_buf_fill(&out, s.fill, pad - left);
    gel_dec(&a->h);
    gel_dec(&b->h);
    return gel_buf_str(&out);
}

/* --- ints ------------------------------------------------------------------------------- */

static bool check_int(const GelSpec *s)
{
    const char *msg = NULL;
    if (s->precision >= 0)
        msg = "Precision not allowed in integer format specifier";
    else if (s->no_neg_zero)
        msg = "Negative zero coercion (z) not allowed in integer format "
              "specifier";
    else if (s->type == 'c' && s->sign)
        msg = "Sign not allowed with integer format specifier 'c'";
    else if (s->type == 'c' && s->alt)
        msg = "Alternate form (#) not allowed with integer format specifier "
              "'c'";
    if (msg)
        gel_raise(GEL_KIND_VALUE_ERROR, msg);
    return !msg;
}

static GelStr *format_char(uint64_t abs, bool is_neg, const GelSpec *s)
{
    if (is_neg || abs > 0x10FFFF) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        return NULL;
    }
    char text[4];
    Number num = {.prefix = "", .digits = "", .rest = text};
    num.n_rest = gel_utf8_put(text, (uint32_t)abs);
    GelSpec one = *s;
    one.width += s->width > 0 ? num.n_rest - 1 : 0; /* width counts characters */
    return lay_out(&one, &num);
}

static GelStr *format_int(uint64_t abs, bool is_neg, const GelSpec *s)
{
    char buf[72];
    char *end = buf + sizeof buf, *p = end;
    uint64_t base = s->type == 'b'                     ? 2
                    : s->type == 'o'                   ? 8
                    : s->type == 'x' || s->type == 'X' ? 16
                                                       : 10;
    const char *digits =
        s->type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    do {
        *--p = digits[abs % base];
        abs /= base;
    } while (abs);
    char prefix[3] = {0};
    if (s->alt && base != 10) {
        prefix[0] = '0';
        prefix[1] = (char)s->type;
    }
    Number num = {is_neg, prefix, p, end - p, "", 0};
    return lay_out(s, &num);
}

static GelStr *format_integer(uint64_t abs, bool is_neg, GelStr *text)
{
    GelSpec s;
    if (!gel_spec_parse(&s, text, '>', "int") || !check_size(&s))
        return NULL;
    if (is_float_type(s.type))
        return format_float(is_neg ? -(double)abs : (double)abs, &s,
                            GEL_FLOAT_ADD_DOT_0);
    if (s.type && !(s.type < 128 && strchr("bcdoxXn", (int)s.type))) {
        gel_spec_raise_type(s.type, "int");
        return NULL;
    }
    if (!check_int(&s))
        return NULL;
    if (s.type == 'c')
        return format_char(abs, is_neg, &s);
    return format_int(abs, is_neg, &s);
}

GelStr *gel_int_format(int64_t i, GelStr *text)
{
    if (text->len == 0)
        return gel_int_str(i);
    return format_integer(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0, text);
}

GelStr *gel_uint_format(uint64_t u, GelStr *text)
{
    return text->len ? format_integer(u, false, text) : gel_uint_str(u);
}

/* --- str ------------------------------------------------------------------------------------ */

static bool check_str(const GelSpec *s)
{
    const char *msg = NULL;
    if (s->sign == ' ')
        msg = "Space not allowed in string format specifier";
    else if (s->sign)
        msg = "Sign not allowed in string format specifier";
    else if (s->no_neg_zero)
        msg = "Negative zero coercion (z) not allowed in string format "
              "specifier";
    else if (s->alt)
        msg = "Alternate form (#) not allowed in string format specifier";
    else if (s->align == '=')
        msg = "'=' alignment not allowed in string format specifier";
    if (msg)
        gel_raise(GEL_KIND_VALUE_ERROR, msg);
    return !msg;
}

GelStr *gel_str_format(GelStr *str, GelStr *text)
{
    GelSpec s;
    if (text->len == 0)
        return gel_str_keep(str);
    if (!gel_spec_parse(&s, text, '<', "str") || !check_size(&s))
        return NULL;
    if (s.type && s.type != 's') {
        gel_spec_raise_type(s.type, "str");
        return NULL;
    }
    if (s.grouping) {
        gel_raisef(GEL_KIND_VALUE_ERROR, "Cannot specify '%c' with 's'.",
                   s.grouping);
        return NULL;
    }
    if (!check_str(&s))
        return NULL;
    int64_t chars = str->chars, len = str->len;
    if (s.precision >= 0 && s.precision < chars) {
        chars = s.precision;
        len = gel_str_offset(str, chars);
    }
    int64_t pad = s.width > chars ? s.width - chars : 0;
    int64_t left = s.align == '>' ? pad : s.align == '^' ? pad / 2 : 0;
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_fill(&b, s.fill, left);
    gel_buf_add(&b, gel_str_data(str), (size_t)len);
    gel_buf_fill(&b, s.fill, pad - left);
    return gel_buf_str(&b);
}
