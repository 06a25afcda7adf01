/* bytes: making, comparing, indexing, slicing, joining, text forms. Finding and
   ASCII case are in bytesfind.c. */
#include "runtime/internal.h"

GelBytes *gel_bytes_new(int64_t len)
{
    GelBytes *b = (GelBytes *)(void *)gel_gc_alloc_atomic(
        &gel_type_bytes, sizeof(GelBytes) + (size_t)len + 1);
    b->len = len;
    b->hash = 0;
    gel_bytes_data(b)[len] = 0;
    return b;
}

GelBytes *gel_bytes_from(const void *data, size_t len)
{
    GelBytes *b = gel_bytes_new((int64_t)len);
    memcpy(gel_bytes_data(b), data, len);
    return b;
}

static GelBytes *keep(GelBytes *b)
{
    gel_inc_nn(&b->h);
    return b;
}

/* A new object, or NULL with MemoryError. */
static GelBytes *try_new(int64_t len)
{
    if (len > GEL_MAX_BYTES || !gel_gc_fits((size_t)len)) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    return gel_bytes_new(len);
}

int64_t gel_bytes_len(GelBytes *b)
{
    return b->len;
}

int64_t gel_bytes_get(GelBytes *b, int64_t i)
{
    return gel_bytes_data(b)[i];
}

int64_t gel_bytes_at(GelBytes *b, int64_t i)
{
    if (i < 0)
        i += b->len;
    if (i < 0 || i >= b->len) {
        gel_raise(GEL_KIND_INDEX_ERROR, "index out of range");
        return 0;
    }
    return gel_bytes_data(b)[i];
}

GelBytes *gel_bytes_concat(GelBytes *a, GelBytes *b)
{
    GelBytes *r = gel_bytes_new(a->len + b->len);
    memcpy(gel_bytes_data(r), gel_bytes_data(a), (size_t)a->len);
    memcpy(gel_bytes_data(r) + a->len, gel_bytes_data(b), (size_t)b->len);
    return r;
}

bool gel_bytes_eq(GelBytes *a, GelBytes *b)
{
    return a->len == b->len &&
           memcmp(gel_bytes_data(a), gel_bytes_data(b), (size_t)a->len) == 0;
}

int64_t gel_bytes_cmp(GelBytes *a, GelBytes *b)
{
    int64_t n = a->len < b->len ? a->len : b->len;
    int c = memcmp(gel_bytes_data(a), gel_bytes_data(b), (size_t)n);
    if (c)
        return c < 0 ? -1 : 1;
    return (a->len > b->len) - (a->len < b->len);
}

GelBytes *gel_bytes_slice(GelBytes *b, int64_t start, int64_t stop,
                          int64_t step)
{
    if (step == 1) {
        if (start == 0 && stop == b->len)
            return keep(b);
        return gel_bytes_from(gel_bytes_data(b) + start,
                              start < stop ? (size_t)(stop - start) : 0);
    }
    int64_t n = 0;
    if (step > 0 && start < stop)
        n = (stop - start - 1) / step + 1;
    else if (step < 0 && start > stop)
        n = (int64_t)((uint64_t)(start - stop - 1) / (0 - (uint64_t)step)) + 1;
    GelBytes *r = gel_bytes_new(n);
    for (int64_t i = 0; i < n; i++)
        gel_bytes_data(r)[i] = gel_bytes_data(b)[start + i * step];
    return r;
}

GelBytes *gel_bytes_repeat(GelBytes *b, int64_t n)
{
    if (n < 0)
        n = 0;
    if (b->len && n > GEL_MAX_BYTES / b->len)
        n = GEL_MAX_BYTES / b->len + 1;
    GelBytes *r = try_new(n * b->len);
    for (int64_t i = 0; r && b->len && i < n; i++)
        memcpy(gel_bytes_data(r) + i * b->len, gel_bytes_data(b),
               (size_t)b->len);
    return r;
}

GelBytes *gel_bytes_zeros(int64_t n)
{
    if (n < 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "negative count");
        return NULL;
    }
    GelBytes *r = try_new(n);
    if (r)
        memset(gel_bytes_data(r), 0, (size_t)n);
    return r;
}

GelBytes *gel_bytes_from_array(GelArray *a, int64_t n)
{
    GelBytes *r = gel_bytes_new(n);
    for (int64_t i = 0; i < n; i++) {
        int64_t v = a->h.type->elem == GEL_ELEM_I32 ? gel_array_get_i32(a, i)
                                                    : gel_array_get_i64(a, i);
        if (v < 0 || v > 255) {
            gel_dec(&r->h);
            gel_raise(GEL_KIND_VALUE_ERROR, "bytes must be in range(0, 256)");
            return NULL;
        }
        gel_bytes_data(r)[i] = (uint8_t)v;
    }
    return r;
}

GelBytes *gel_bytes_from_u8(GelArray *a, int64_t start, int64_t n)
{
    GelBytes *r = gel_bytes_new(n);
    memcpy(gel_bytes_data(r), (uint8_t *)gel_array_data(a) + start, (size_t)n);
    return r;
}

void gel_bytes_to_u8(GelBytes *b, GelArray *a, int64_t at)
{
    memcpy((uint8_t *)gel_array_data(a) + at, gel_bytes_data(b),
           (size_t)b->len);
}

GelBytes *gel_bytes_join(GelBytes *sep, GelArray *parts, int64_t n)
{
    GelBytes **p = gel_array_data(parts);
    int64_t len = n > 0 ? sep->len * (n - 1) : 0;
    for (int64_t i = 0; i < n; i++)
        len += p[i]->len;
    GelBytes *r = gel_bytes_new(len);
    uint8_t *out = gel_bytes_data(r);
    for (int64_t i = 0; i < n; i++) {
        if (i > 0) {
            memcpy(out, gel_bytes_data(sep), (size_t)sep->len);
            out += sep->len;
        }
        memcpy(out, gel_bytes_data(p[i]), (size_t)p[i]->len);
        out += p[i]->len;
    }
    return r;
}

GelStr *gel_bytes_repr(GelBytes *y)
{
    GelBuf b;
    gel_buf_init(&b);
    const uint8_t *p = gel_bytes_data(y);
    size_t n = (size_t)y->len;
    char quote = memchr(p, '\'', n) && !memchr(p, '"', n) ? '"' : '\'';
    gel_buf_fmt(&b, "b%c", quote);
    for (size_t i = 0; i < n; i++) {
        if (p[i] == (uint8_t)quote || p[i] == '\\')
            gel_buf_fmt(&b, "\\%c", p[i]);
        else if (p[i] == '\t')
            gel_buf_z(&b, "\\t");
        else if (p[i] == '\n')
            gel_buf_z(&b, "\\n");
        else if (p[i] == '\r')
            gel_buf_z(&b, "\\r");
        else if (p[i] < 0x20 || p[i] >= 0x7F)
            gel_buf_fmt(&b, "\\x%02x", p[i]);
        else
            gel_buf_code(&b, p[i]);
    }
    gel_buf_add(&b, &quote, 1);
    return gel_buf_str(&b);
}

GelStr *gel_bytes_hex(GelBytes *y)
{
    static const char digits[] = "0123456789abcdef";
    if (y->len == 0)
        return gel_str_empty();
    GelStr *s = gel_str_new(y->len * 2, y->len * 2);
    char *out = gel_str_data(s);
    for (int64_t i = 0; i < y->len; i++) {
        *out++ = digits[gel_bytes_data(y)[i] >> 4];
        *out++ = digits[gel_bytes_data(y)[i] & 15];
    }
    return s;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

GelBytes *gel_bytes_fromhex(GelStr *s)
{
    GelBuf b;
    gel_buf_init(&b);
    const char *p = gel_str_data(s), *end = p + s->len;
    while (p < end) {
        if (*p == ' ' || (*p >= 9 && *p <= 13)) {
            p++;
            continue;
        }
        int hi = hex_digit(p[0]), lo = hi < 0 ? -1 : hex_digit(p[1]);
        if (hi < 0 || lo < 0) {
            int64_t at = gel_str_index(s, p + (hi >= 0) - gel_str_data(s));
            gel_buf_free(&b);
            gel_raisef(GEL_KIND_VALUE_ERROR,
                       "non-hexadecimal number found in fromhex() arg at "
                       "position %lld",
                       (long long)at);
            return NULL;
        }
        char c = (char)(hi << 4 | lo);
        gel_buf_add(&b, &c, 1);
        p += 2;
    }
    return gel_buf_bytes(&b);
}
