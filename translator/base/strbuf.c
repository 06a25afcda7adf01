/* Text buffers that grow in an arena. */
#include "base.h"

StrBuf sb_new(Arena *a)
{
    return (StrBuf){a, NULL, 0, 0};
}

static void reserve(StrBuf *sb, size_t more)
{
    if (sb->len + more + 1 <= sb->cap) {
        return;
    }
    size_t cap = sb->cap ? sb->cap * 2 : 64;
    while (cap < sb->len + more + 1) {
        cap *= 2;
    }
    char *text = arena_alloc(sb->arena, cap);
    if (sb->len) {
        memcpy(text, sb->text, sb->len);
    }
    sb->text = text;
    sb->cap = cap;
}

void sb_add(StrBuf *sb, const char *text, size_t len)
{
    reserve(sb, len);
    if (len) {
        memcpy(sb->text + sb->len, text, len);
    }
    sb->len += len;
    sb->text[sb->len] = 0;
}

void sb_puts(StrBuf *sb, const char *text)
{
    sb_add(sb, text, strlen(text));
}

void sb_putc(StrBuf *sb, char c)
{
    sb_add(sb, &c, 1);
}

void sb_printf(StrBuf *sb, const char *fmt, ...)
{
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    reserve(sb, (size_t)n);
    vsnprintf(sb->text + sb->len, (size_t)n + 1, fmt, again);
    va_end(again);
    sb->len += (size_t)n;
}

void sb_add_c_escaped(StrBuf *sb, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\' || c == '?') {
            sb_printf(sb, "\\%c", c);
        } else if (c < 32 || c > 126) {
            sb_printf(sb, "\\%03o", c);
        } else {
            sb_putc(sb, (char)c);
        }
    }
}
