/* A growing byte buffer that becomes a str or bytes; short ones stay on the
   machine stack. */
#include <stdarg.h>
#include <stdio.h>

#include "runtime/internal.h"

void gel_buf_init(GelBuf *b)
{
    b->data = b->fixed;
    b->len = 0;
    b->cap = sizeof b->fixed;
}

void gel_buf_free(GelBuf *b)
{
    if (b->data != b->fixed)
        free(b->data);
}

char *gel_buf_room(GelBuf *b, size_t n)
{
    if (b->cap - b->len < n) {
        size_t cap = b->cap * 2 > b->len + n ? b->cap * 2 : b->len + n;
        char *data = b->data == b->fixed ? malloc(cap) : realloc(b->data, cap);
        if (!data)
            gel_gc_exhausted();
        if (b->data == b->fixed)
            memcpy(data, b->fixed, b->len);
        b->data = data;
        b->cap = cap;
    }
    return b->data + b->len;
}

void gel_buf_add(GelBuf *b, const char *text, size_t len)
{
    memcpy(gel_buf_room(b, len), text, len);
    b->len += len;
}

void gel_buf_z(GelBuf *b, const char *text)
{
    gel_buf_add(b, text, strlen(text));
}

void gel_buf_code(GelBuf *b, uint32_t code)
{
    b->len += (size_t)gel_utf8_put(gel_buf_room(b, 4), code);
}

void gel_buf_fill(GelBuf *b, uint32_t code, int64_t n)
{
    if (code < 0x80 && n > 0) {
        memset(gel_buf_room(b, (size_t)n), (int)code, (size_t)n);
        b->len += (size_t)n;
        return;
    }
    for (; n > 0; n--)
        gel_buf_code(b, code);
}

void gel_buf_fmt(GelBuf *b, const char *fmt, ...)
{
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    vsnprintf(gel_buf_room(b, (size_t)n + 1), (size_t)n + 1, fmt, again);
    va_end(again);
    b->len += (size_t)n;
}

GelStr *gel_buf_str(GelBuf *b)
{
    GelStr *s = gel_str_from(b->data, b->len);
    gel_buf_free(b);
    return s;
}

GelBytes *gel_buf_bytes(GelBuf *b)
{
    GelBytes *y = gel_bytes_from(b->data, b->len);
    gel_buf_free(b);
    return y;
}
