/* str objects: making them, the static short ones, and the index from character to
   byte offset of texts that are not ASCII. */
#include "runtime/internal.h"

/* One-character texts: two bytes of text, NUL, and an index, which fits. */
static struct {
    GelStr s;
    char data[8];
} chars[256];

static struct {
    GelStr s;
    char data[8];
} empty = {{GEL_HEADER(&gel_type_str), 0, 0, 0}, ""};

/* Offset of the index from the start of the text. */
static size_t index_at(int64_t len)
{
    return ((size_t)len + 1 + 3) & ~(size_t)3;
}

size_t gel_str_bytes(int64_t len, int64_t n_chars)
{
    if (len == n_chars)
        return sizeof(GelStr) + (size_t)len + 1;
    return sizeof(GelStr) + index_at(len) +
           ((size_t)n_chars / 16 + 1) * sizeof(uint32_t);
}

static uint32_t *index_of(GelStr *s)
{
    return (uint32_t *)(void *)(gel_str_data(s) + index_at(s->len));
}

GelStr *gel_str_new(int64_t len, int64_t n_chars)
{
    GelStr *s = (GelStr *)(void *)gel_gc_alloc_atomic(
        &gel_type_str, gel_str_bytes(len, n_chars));
    s->len = len;
    s->chars = n_chars;
    s->hash = 0;
    gel_str_data(s)[len] = 0;
    if (len != n_chars)
        index_of(s)[0] = 0;
    return s;
}

void gel_strcore_init(void)
{
    for (uint32_t c = 0; c < 256; c++) {
        GelStr init = {GEL_HEADER(&gel_type_str), 0, 1, 0};
        chars[c].s = init;
        chars[c].s.len = gel_utf8_put(chars[c].data, c);
    }
}

GelStr *gel_str_char(uint32_t code)
{
    return gel_str_keep(&chars[code].s);
}

GelStr *gel_str_empty(void)
{
    return gel_str_keep(&empty.s);
}

GelStr *gel_str_code_point(uint32_t code)
{
    if (code < 256)
        return gel_str_char(code);
    char text[4];
    int n = gel_utf8_put(text, code);
    GelStr *s = gel_str_new(n, 1);
    memcpy(gel_str_data(s), text, (size_t)n);
    return s;
}

int64_t gel_utf8_count(const char *text, size_t len)
{
    int64_t n = 0;
    size_t i = 0;
    for (; i + 8 <= len; i += 8) {
        uint64_t w;
        memcpy(&w, text + i, 8);
        /* bytes 10xxxxxx: top bit set, next one clear */
        uint64_t cont = w & ~(w << 1) & 0x8080808080808080u;
        n += 8 - (int64_t)(((cont >> 7) * 0x0101010101010101u) >> 56);
    }
    for (; i < len; i++)
        n += ((unsigned char)text[i] & 0xC0) != 0x80;
    return n;
}

GelStr *gel_str_from(const char *text, size_t len)
{
    if (len == 0)
        return gel_str_empty();
    int64_t n = gel_utf8_count(text, len);
    if (n == 1) {
        int size;
        return gel_str_code_point(gel_utf8_get(text, &size));
    }
    GelStr *s = gel_str_new((int64_t)len, n);
    memcpy(gel_str_data(s), text, len);
    return s;
}

GelStr *gel_str_ascii_n(const char *text, size_t len)
{
    if (len <= 1)
        return len ? gel_str_char((unsigned char)text[0]) : gel_str_empty();
    GelStr *s = gel_str_new((int64_t)len, (int64_t)len);
    memcpy(gel_str_data(s), text, len);
    return s;
}

GelStr *gel_str_z(const char *text)
{
    return gel_str_from(text, strlen(text));
}

static void fill_index(GelStr *s)
{
    uint32_t *index = index_of(s);
    const char *p = gel_str_data(s);
    int64_t offset = 0;
    for (int64_t i = 0; i < s->chars; i++) {
        if (i % 16 == 0)
            index[i / 16] = (uint32_t)offset;
        offset += gel_utf8_size((unsigned char)p[offset]);
    }
    if (s->chars % 16 == 0)
        index[s->chars / 16] = (uint32_t)offset;
    index[0] = 1;
}

int64_t gel_str_offset(GelStr *s, int64_t i)
{
    if (gel_str_is_ascii(s))
        return i;
    const char *p = gel_str_data(s);
    int64_t offset = 0, from = 0;
    if (i >= 16 && s->len <= UINT32_MAX) {
        uint32_t *index = index_of(s);
        if (!index[0])
            fill_index(s);
        offset = index[i / 16];
        from = i / 16 * 16;
    }
    for (; from < i; from++)
        offset += gel_utf8_size((unsigned char)p[offset]);
    return offset;
}

int64_t gel_str_index(GelStr *s, int64_t offset)
{
    if (gel_str_is_ascii(s))
        return offset;
    if (offset < 256 || s->len > UINT32_MAX)
        return gel_utf8_count(gel_str_data(s), (size_t)offset);
    uint32_t *index = index_of(s);
    if (!index[0])
        fill_index(s);
    int64_t lo = 0, hi = s->chars / 16; /* last block that starts <= offset */
    while (lo < hi) {
        int64_t mid = (lo + hi + 1) / 2;
        if (index[mid] <= offset)
            lo = mid;
        else
            hi = mid - 1;
    }
    int64_t start = lo ? index[lo] : 0;
    return lo * 16 + gel_utf8_count(gel_str_data(s) + start,
                                    (size_t)(offset - start));
}

int gel_utf8_check(const unsigned char *p, const unsigned char *end, int *bad)
{
    unsigned char c = p[0];
    if (c < 0x80)
        return 1;
    *bad = 1;
    int n = c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
    if (n == 0)
        return 0;
    unsigned char lo = 0x80, hi = 0xBF; /* bounds of the second byte */
    if (c == 0xE0)
        lo = 0xA0;
    else if (c == 0xED)
        hi = 0x9F;
    else if (c == 0xF0)
        lo = 0x90;
    else if (c == 0xF4)
        hi = 0x8F;
    for (int i = 1; i < n; i++) {
        if (p + i >= end || p[i] < lo || p[i] > hi) {
            *bad = i;
            return 0;
        }
        lo = 0x80;
        hi = 0xBF;
    }
    return n;
}

GelStr *gel_str_from_os(const char *text, size_t len)
{
    GelBuf b;
    gel_buf_init(&b);
    const unsigned char *p = (const unsigned char *)text, *end = p + len;
    while (p < end) {
        int bad;
        int n = gel_utf8_check(p, end, &bad);
        if (n)
            gel_buf_add(&b, (const char *)p, (size_t)n);
        else
            gel_buf_code(&b, 0xDC00u + *p);
        p += n ? n : 1;
    }
    return gel_buf_str(&b);
}

char *gel_str_to_os(const GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    char *out = malloc((size_t)s->len + 1), *o = out;
    if (!out)
        gel_gc_exhausted();
    while (p < end) {
        int n;
        uint32_t c = gel_utf8_get(p, &n);
        if (c >= 0xDC80 && c <= 0xDCFF) {
            *o++ = (char)(c - 0xDC00);
        } else {
            memcpy(o, p, (size_t)n);
            o += n;
        }
        p += n;
    }
    *o = 0;
    return out;
}
