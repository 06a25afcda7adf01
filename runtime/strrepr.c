/* repr and ascii of str. */
#include "runtime/internal.h"

/* Single quotes unless the text has those and no double ones. */
static char choose_quote(const char *p, size_t n)
{
    return memchr(p, '\'', n) && !memchr(p, '"', n) ? '"' : '\'';
}

static void add_escape(GelBuf *b, uint32_t c)
{
    if (c < 0x100)
        gel_buf_fmt(b, "\\x%02x", (unsigned)c);
    else if (c < 0x10000)
        gel_buf_fmt(b, "\\u%04x", (unsigned)c);
    else
        gel_buf_fmt(b, "\\U%08x", (unsigned)c);
}

static void add_char(GelBuf *b, uint32_t c, char quote, bool ascii_only)
{
    if (c == (unsigned char)quote || c == '\\') {
        gel_buf_code(b, '\\');
        gel_buf_code(b, c);
    } else if (c == '\n') {
        gel_buf_add(b, "\\n", 2);
    } else if (c == '\r') {
        gel_buf_add(b, "\\r", 2);
    } else if (c == '\t') {
        gel_buf_add(b, "\\t", 2);
    } else if (c < 0x20 || c == 0x7F || (c > 0x7F && ascii_only) ||
               (c > 0x7F && !gel_uc_is(c, 'p'))) {
        add_escape(b, c);
    } else {
        gel_buf_code(b, c);
    }
}

static GelStr *repr(const GelStr *s, bool ascii_only)
{
    GelBuf b;
    gel_buf_init(&b);
    const char *p = gel_str_data(s), *end = p + s->len;
    char quote = choose_quote(p, (size_t)s->len);
    gel_buf_add(&b, &quote, 1);
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        add_char(&b, c, quote, ascii_only);
    }
    gel_buf_add(&b, &quote, 1);
    return gel_buf_str(&b);
}

GelStr *gel_str_repr(GelStr *s)
{
    return repr(s, false);
}

/* Of a text that already is a repr: everything beyond ASCII escaped. For a str,
   the caller takes repr first and gives the result. */
GelStr *gel_str_ascii(GelStr *s)
{
    if (gel_str_is_ascii(s))
        return gel_str_keep(s);
    GelBuf b;
    gel_buf_init(&b);
    const char *p = gel_str_data(s), *end = p + s->len;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (c < 0x80)
            gel_buf_code(&b, c);
        else
            add_escape(&b, c);
    }
    return gel_buf_str(&b);
}
