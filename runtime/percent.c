/* The `%` operator's conversions, one value at a time; the library walks the
   format text. */
#include <math.h>

#include "runtime/internal.h"

enum { FLAG_LEFT = 1, FLAG_PLUS = 2, FLAG_SPACE = 4, FLAG_ALT = 8, FLAG_ZERO = 16 };

/* Sign and prefix, then digits: zeros go between them, blanks outside. `chars` is
   the number of characters of the body. */
static GelStr *lay_out(const char *head, const char *body, size_t len,
                       int64_t chars, int64_t flags, int64_t width)
{
    GelBuf b;
    if (width > GEL_MAX_BYTES || (width > 0 && !gel_gc_fits((size_t)width))) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    gel_buf_init(&b);
    int64_t pad = width - (int64_t)strlen(head) - chars;
    if (!(flags & (FLAG_LEFT | FLAG_ZERO)))
        gel_buf_fill(&b, ' ', pad);
    gel_buf_z(&b, head);
    if ((flags & FLAG_ZERO) && !(flags & FLAG_LEFT))
        gel_buf_fill(&b, '0', pad);
    gel_buf_add(&b, body, len);
    if (flags & FLAG_LEFT)
        gel_buf_fill(&b, ' ', pad);
    return gel_buf_str(&b);
}

static const char *sign_of(bool is_neg, int64_t flags)
{
    return is_neg ? "-" : flags & FLAG_PLUS ? "+" : flags & FLAG_SPACE ? " " : "";
}

static GelStr *percent_char(uint64_t abs, bool is_neg, int64_t flags,
                            int64_t width)
{
    if (is_neg || abs > 0x10FFFF) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        return NULL;
    }
    char text[4];
    size_t n = (size_t)gel_utf8_put(text, (uint32_t)abs);
    return lay_out("", text, n, 1, flags & FLAG_LEFT, width);
}

static GelStr *percent_integer(uint64_t abs, bool is_neg, int64_t flags,
                               int64_t width, int64_t prec, char type)
{
    if (type == 'c')
        return percent_char(abs, is_neg, flags, width);
    if (prec > INT32_MAX - 3) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, "precision too large");
        return NULL;
    }
    unsigned base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    const char *digits = type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    char buf[32];
    char *p = buf + sizeof buf;
    do {
        *--p = digits[abs % base];
        abs /= base;
    } while (abs);
    GelBuf b;
    gel_buf_init(&b);
    int64_t n = buf + sizeof buf - p;
    gel_buf_fill(&b, '0', prec - n);
    gel_buf_add(&b, p, (size_t)n);
    char head[4] = {0};
    strcpy(head, sign_of(is_neg, flags));
    if ((flags & FLAG_ALT) && base != 10) {
        size_t k = strlen(head);
        head[k] = '0';
        head[k + 1] = type;
    }
    GelStr *r = lay_out(head, b.data, b.len, (int64_t)b.len, flags, width);
    gel_buf_free(&b);
    return r;
}

GelStr *gel_percent_int(int64_t i, int64_t flags, int64_t width, int64_t prec,
                        int64_t type)
{
    return percent_integer(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0, flags,
                           width, prec, (char)type);
}

GelStr *gel_percent_uint(uint64_t u, int64_t flags, int64_t width, int64_t prec,
                         int64_t type)
{
    return percent_integer(u, false, flags, width, prec, (char)type);
}

GelStr *gel_percent_float(double d, int64_t flags, int64_t width, int64_t prec,
                          int64_t type)
{
    if (prec > INT32_MAX - 64) {
        gel_raise(GEL_KIND_VALUE_ERROR, "precision too big");
        return NULL;
    }
    GelBuf b;
    gel_buf_init(&b);
    gel_float_fmt(&b, d, (char)type, prec < 0 ? 6 : (int)prec,
                  flags & FLAG_ALT ? GEL_FLOAT_ALT : 0);
    bool is_neg = b.data[0] == '-';
    size_t n = b.len - is_neg;
    GelStr *r = lay_out(sign_of(is_neg, flags), b.data + is_neg, n, (int64_t)n,
                        flags, width);
    gel_buf_free(&b);
    return r;
}

GelStr *gel_percent_str(GelStr *s, int64_t flags, int64_t width, int64_t prec,
                        int64_t type)
{
    (void)type;
    int64_t chars = s->chars, len = s->len;
    if (prec >= 0 && prec < chars) {
        chars = prec;
        len = gel_str_offset(s, chars);
    }
    return lay_out("", gel_str_data(s), (size_t)len, chars, flags & FLAG_LEFT,
                   width);
}
