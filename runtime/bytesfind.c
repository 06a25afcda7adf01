/* bytes: searching, replacing, stripping, padding, ASCII case and classes. */
#include "runtime/internal.h"

static const char *text(const GelBytes *b)
{
    return (const char *)gel_bytes_data(b);
}

static GelBytes *keep(GelBytes *b)
{
    gel_inc_nn(&b->h);
    return b;
}

/* Python's bounds; false if start is beyond the end. */
static bool clip(const GelBytes *b, int64_t *start, int64_t *end)
{
    if (*end > b->len)
        *end = b->len;
    else if (*end < 0)
        *end = *end + b->len < 0 ? 0 : *end + b->len;
    if (*start < 0)
        *start = *start + b->len < 0 ? 0 : *start + b->len;
    return *start <= *end;
}

bool gel_bytes_contains(GelBytes *b, GelBytes *needle)
{
    return needle->len == 0 ||
           gel_mem_find(text(b), b->len, text(needle), needle->len) >= 0;
}

bool gel_bytes_contains_int(GelBytes *b, int64_t v)
{
    if (v < 0 || v > 255) {
        gel_raise(GEL_KIND_VALUE_ERROR, "byte must be in range(0, 256)");
        return false;
    }
    return memchr(text(b), (int)v, (size_t)b->len) != NULL;
}

int64_t gel_bytes_find(GelBytes *b, GelBytes *needle, int64_t start,
                       int64_t end)
{
    if (!clip(b, &start, &end))
        return -1;
    if (needle->len == 0)
        return start;
    int64_t i = gel_mem_find(text(b) + start, end - start, text(needle),
                             needle->len);
    return i < 0 ? -1 : start + i;
}

int64_t gel_bytes_rfind(GelBytes *b, GelBytes *needle, int64_t start,
                        int64_t end)
{
    if (!clip(b, &start, &end))
        return -1;
    if (needle->len == 0)
        return end;
    int64_t i = gel_mem_rfind(text(b) + start, end - start, text(needle),
                              needle->len);
    return i < 0 ? -1 : start + i;
}

int64_t gel_bytes_count(GelBytes *b, GelBytes *needle, int64_t start,
                        int64_t end)
{
    if (!clip(b, &start, &end))
        return 0;
    if (needle->len == 0)
        return end - start + 1;
    int64_t n = 0;
    for (;;) {
        int64_t i = gel_mem_find(text(b) + start, end - start, text(needle),
                                 needle->len);
        if (i < 0)
            return n;
        n++;
        start += i + needle->len;
    }
}

bool gel_bytes_startswith(GelBytes *b, GelBytes *prefix, int64_t start,
                          int64_t end)
{
    return clip(b, &start, &end) && end - start >= prefix->len &&
           memcmp(text(b) + start, text(prefix), (size_t)prefix->len) == 0;
}

bool gel_bytes_endswith(GelBytes *b, GelBytes *suffix, int64_t start,
                        int64_t end)
{
    return clip(b, &start, &end) && end - start >= suffix->len &&
           memcmp(text(b) + end - suffix->len, text(suffix),
                  (size_t)suffix->len) == 0;
}

GelBytes *gel_bytes_replace(GelBytes *s, GelBytes *old, GelBytes *with,
                            int64_t max)
{
    GelBuf b;
    gel_buf_init(&b);
    int64_t at = 0;
    if (max < 0)
        max = INT64_MAX;
    while (max > 0) {
        int64_t i = 0;
        if (old->len)
            i = gel_mem_find(text(s) + at, s->len - at, text(old), old->len);
        if (i < 0)
            break;
        max--;
        gel_buf_add(&b, text(s) + at, (size_t)i);
        gel_buf_add(&b, text(with), (size_t)with->len);
        at += i + old->len;
        if (old->len)
            continue;
        if (at == s->len)
            break;
        gel_buf_add(&b, text(s) + at++, 1);
    }
    gel_buf_add(&b, text(s) + at, (size_t)(s->len - at));
    return gel_buf_bytes(&b);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= 9 && c <= 13);
}

static GelBytes *strip(GelBytes *b, const GelBytes *set, int64_t sides)
{
    const char *p = text(b);
    int64_t from = 0, to = b->len;
    while ((sides & 1) && from < to &&
           (set ? memchr(text(set), p[from], (size_t)set->len) != NULL
                : is_space(p[from])))
        from++;
    while ((sides & 2) && from < to &&
           (set ? memchr(text(set), p[to - 1], (size_t)set->len) != NULL
                : is_space(p[to - 1])))
        to--;
    return gel_bytes_slice(b, from, to, 1);
}

GelBytes *gel_bytes_strip(GelBytes *b, GelBytes *set, int64_t sides)
{
    return strip(b, set, sides);
}

GelBytes *gel_bytes_strip_ws(GelBytes *b, int64_t sides)
{
    return strip(b, NULL, sides);
}

int64_t gel_bytes_find_ws(GelBytes *b, int64_t i)
{
    while (i < b->len && !is_space(text(b)[i]))
        i++;
    return i;
}

int64_t gel_bytes_skip_ws(GelBytes *b, int64_t i)
{
    while (i < b->len && is_space(text(b)[i]))
        i++;
    return i;
}

GelBytes *gel_bytes_pad(GelBytes *b, int64_t width, int64_t side,
                        GelBytes *fill)
{
    if (fill->len != 1) {
        gel_raise(GEL_KIND_TYPE_ERROR,
                  "argument 2 must be a byte string of length 1");
        return NULL;
    }
    if (width <= b->len)
        return keep(b);
    if (width > GEL_MAX_BYTES || !gel_gc_fits((size_t)width)) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    int64_t n = width - b->len;
    int64_t left = side < 0 ? 0 : side > 0 ? n : n / 2 + (n & width & 1);
    GelBytes *r = gel_bytes_new(width);
    memset(gel_bytes_data(r), gel_bytes_data(fill)[0], (size_t)width);
    memcpy(gel_bytes_data(r) + left, text(b), (size_t)b->len);
    return r;
}

static GelBytes *map_case(GelBytes *b, char first, char last)
{
    GelBytes *r = gel_bytes_from(text(b), (size_t)b->len);
    for (int64_t i = 0; i < r->len; i++) {
        char c = text(b)[i];
        if (c >= first && c <= last)
            gel_bytes_data(r)[i] ^= 0x20;
    }
    return r;
}

GelBytes *gel_bytes_lower(GelBytes *b)
{
    return map_case(b, 'A', 'Z');
}

GelBytes *gel_bytes_upper(GelBytes *b)
{
    return map_case(b, 'a', 'z');
}

/* The answer is that of str for ASCII; a byte beyond is in no class. */
bool gel_bytes_is(GelBytes *b, int64_t cls)
{
    bool is_ascii = true;
    for (int64_t i = 0; i < b->len; i++)
        is_ascii = is_ascii && gel_bytes_data(b)[i] < 0x80;
    if (cls == 'c')
        return is_ascii;
    if (is_ascii && cls != 's') {
        GelStr *s = gel_str_ascii_n(text(b), (size_t)b->len);
        bool r = gel_str_is(s, cls);
        gel_dec(&s->h);
        return r;
    }
    if (cls == 's') {
        int64_t i = gel_bytes_skip_ws(b, 0);
        return b->len > 0 && i == b->len;
    }
    if (cls != 'u' && cls != 'l' && cls != 't')
        return false;
    /* case: bytes beyond ASCII count as caseless characters */
    GelBuf buf;
    gel_buf_init(&buf);
    for (int64_t i = 0; i < b->len; i++)
        gel_buf_code(&buf, gel_bytes_data(b)[i] < 0x80 ? gel_bytes_data(b)[i]
                                                       : '.');
    GelStr *s = gel_buf_str(&buf);
    bool r = gel_str_is(s, cls);
    gel_dec(&s->h);
    return r;
}
