/* Leaf work of the json module: where plain text of a string literal ends, and
   literals of text. */
#include "runtime/internal.h"

int64_t gel_json_skip_ws(GelStr *s, int64_t i)
{
    if (i >= s->chars)
        return i;
    const char *text = gel_str_data(s);
    int64_t at = gel_str_offset(s, i), start = at;
    while (at < s->len && (text[at] == ' ' || text[at] == '\t' ||
                           text[at] == '\n' || text[at] == '\r'))
        at++;
    return i + (at - start);
}

static bool is_special(unsigned char c)
{
    return c == '"' || c == '\\' || c < 0x20;
}

int64_t gel_json_span(GelStr *s, int64_t i)
{
    if (i >= s->chars)
        return s->chars;
    const char *text = gel_str_data(s);
    int64_t at = gel_str_offset(s, i);
    for (; at < s->len && !is_special((unsigned char)text[at]); at++)
        i += ((unsigned char)text[at] & 0xC0) != 0x80;
    return i;
}

static void add_u(GelBuf *b, uint32_t c)
{
    gel_buf_fmt(b, "\\u%04x", (unsigned)c);
}

static void add_char(GelBuf *b, uint32_t c)
{
    static const char plain[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *at = c ? strchr(plain, (int)c) : NULL;
    if (c < 0x80 && at) {
        gel_buf_code(b, '\\');
        gel_buf_code(b, (unsigned char)letters[at - plain]);
    } else if (c >= 0x10000) {
        add_u(b, 0xD800 | ((c - 0x10000) >> 10));
        add_u(b, 0xDC00 | ((c - 0x10000) & 0x3FF));
    } else {
        add_u(b, c);
    }
}

static bool is_plain(unsigned char c, bool ascii_only)
{
    return !is_special(c) && (c < 0x7F || !ascii_only);
}

GelStr *gel_json_quote(GelStr *s, bool ascii_only)
{
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_add(&b, "\"", 1);
    const char *p = gel_str_data(s), *end = p + s->len;
    while (p < end) {
        const char *start = p;
        while (p < end && is_plain((unsigned char)*p, ascii_only))
            p++;
        gel_buf_add(&b, start, (size_t)(p - start));
        if (p < end) {
            int n;
            add_char(&b, gel_utf8_get(p, &n));
            p += n;
        }
    }
    gel_buf_add(&b, "\"", 1);
    return gel_buf_str(&b);
}
