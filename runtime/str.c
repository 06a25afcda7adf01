/* str: length, comparison, indexing, slicing, concatenation, characters. Finding is in
   strfind.c, case in strcase.c, padding and stripping in strpad.c, repr in strrepr.c,
   encoding in codec.c. */
#include "runtime/internal.h"

int64_t gel_str_len(GelStr *s)
{
    return s->chars;
}

int64_t gel_str_size(GelStr *s)
{
    return s->len;
}

/* Raises MemoryError if a text of so many bytes can not be. */
static bool is_too_long(int64_t len)
{
    if (len <= GEL_MAX_BYTES && gel_gc_fits((size_t)len))
        return false;
    gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
    return true;
}

GelStr *gel_str_concat(GelStr *a, GelStr *b)
{
    if (a->len == 0)
        return gel_str_keep(b);
    if (b->len == 0)
        return gel_str_keep(a);
    GelStr *s = gel_str_new(a->len + b->len, a->chars + b->chars);
    memcpy(gel_str_data(s), gel_str_data(a), (size_t)a->len);
    memcpy(gel_str_data(s) + a->len, gel_str_data(b), (size_t)b->len);
    return s;
}

bool gel_str_eq(GelStr *a, GelStr *b)
{
    return a == b || (a->len == b->len && memcmp(gel_str_data(a), gel_str_data(b),
                                                 (size_t)a->len) == 0);
}

/* The order of UTF-8 bytes is the order of code points. */
int64_t gel_str_cmp(GelStr *a, GelStr *b)
{
    int64_t n = a->len < b->len ? a->len : b->len;
    int c = memcmp(gel_str_data(a), gel_str_data(b), (size_t)n);
    if (c)
        return c < 0 ? -1 : 1;
    return (a->len > b->len) - (a->len < b->len);
}

static GelStr *char_at_offset(GelStr *s, int64_t offset)
{
    int size;
    return gel_str_code_point(gel_utf8_get(gel_str_data(s) + offset, &size));
}

GelStr *gel_str_at(GelStr *s, int64_t i)
{
    if (i < 0)
        i += s->chars;
    if (i < 0 || i >= s->chars) {
        gel_raise(GEL_KIND_INDEX_ERROR, "string index out of range");
        return NULL;
    }
    return char_at_offset(s, gel_str_offset(s, i));
}

int64_t gel_str_code(GelStr *s, int64_t i)
{
    int size;
    return gel_utf8_get(gel_str_data(s) + gel_str_offset(s, i), &size);
}

GelStr *gel_str_next(GelStr *s, int64_t offset)
{
    return char_at_offset(s, offset);
}

int64_t gel_str_step(GelStr *s, int64_t offset)
{
    return offset + gel_utf8_size((unsigned char)gel_str_data(s)[offset]);
}

static GelStr *slice_by_step(GelStr *s, int64_t start, int64_t n, int64_t step)
{
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_room(&b, (size_t)n);
    for (int64_t i = 0; i < n; i++) {
        const char *p = gel_str_data(s) + gel_str_offset(s, start + i * step);
        gel_buf_add(&b, p, (size_t)gel_utf8_size((unsigned char)*p));
    }
    return gel_buf_str(&b);
}

GelStr *gel_str_slice(GelStr *s, int64_t start, int64_t stop, int64_t step)
{
    if (step == 1) {
        if (start >= stop)
            return gel_str_empty();
        if (start == 0 && stop == s->chars)
            return gel_str_keep(s);
        int64_t from = gel_str_offset(s, start);
        int64_t to = gel_str_offset(s, stop);
        if (stop - start == 1)
            return char_at_offset(s, from);
        GelStr *r = gel_str_new(to - from, stop - start);
        memcpy(gel_str_data(r), gel_str_data(s) + from, (size_t)(to - from));
        return r;
    }
    int64_t n = 0;
    if (step > 0 && start < stop)
        n = (stop - start - 1) / step + 1;
    else if (step < 0 && start > stop)
        n = (int64_t)((uint64_t)(start - stop - 1) / (0 - (uint64_t)step)) + 1;
    return slice_by_step(s, start, n, step);
}

GelStr *gel_str_repeat(GelStr *s, int64_t n)
{
    if (n <= 0 || s->len == 0)
        return gel_str_empty();
    if (n == 1)
        return gel_str_keep(s);
    if (n > GEL_MAX_BYTES / s->len) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    if (is_too_long(n * s->len))
        return NULL;
    GelStr *r = gel_str_new(n * s->len, n * s->chars);
    char *p = gel_str_data(r);
    if (s->len == 1) {
        memset(p, gel_str_data(s)[0], (size_t)n);
        return r;
    }
    size_t len = (size_t)s->len, total = (size_t)r->len, done = len;
    memcpy(p, gel_str_data(s), len);
    while (done < total) {
        size_t k = done < total - done ? done : total - done;
        memcpy(p + done, p, k);
        done += k;
    }
    return r;
}

GelStr *gel_str_join(GelStr *sep, GelArray *parts, int64_t n)
{
    GelStr **p = gel_array_data(parts);
    if (n == 0)
        return gel_str_empty();
    if (n == 1)
        return gel_str_keep(p[0]);
    int64_t len = sep->len * (n - 1), chars = sep->chars * (n - 1);
    for (int64_t i = 0; i < n; i++) {
        len += p[i]->len;
        chars += p[i]->chars;
    }
    if (len == 0)
        return gel_str_empty();
    GelStr *r = gel_str_new(len, chars);
    char *out = gel_str_data(r);
    for (int64_t i = 0; i < n; i++) {
        if (i > 0 && sep->len) {
            memcpy(out, gel_str_data(sep), (size_t)sep->len);
            out += sep->len;
        }
        memcpy(out, gel_str_data(p[i]), (size_t)p[i]->len);
        out += p[i]->len;
    }
    return r;
}

GelStr *gel_str_chr(int64_t code)
{
    if (code < 0 || code > 0x10FFFF) {
        gel_raise(GEL_KIND_VALUE_ERROR, "chr() arg not in range(0x110000)");
        return NULL;
    }
    return gel_str_code_point((uint32_t)code);
}

int64_t gel_str_ord(GelStr *s)
{
    if (s->chars != 1) {
        gel_raisef(GEL_KIND_TYPE_ERROR,
                   "ord() expected a character, but string of length %lld found",
                   (long long)s->chars);
        return 0;
    }
    int size;
    return gel_utf8_get(gel_str_data(s), &size);
}

GelStr *gel_str_from_codes(GelArray *codes, int64_t n)
{
    GelBuf b;
    gel_buf_init(&b);
    for (int64_t i = 0; i < n; i++) {
        int64_t c = codes->h.type->elem == GEL_ELEM_I32
                        ? gel_array_get_i32(codes, i)
                        : gel_array_get_i64(codes, i);
        if (c < 0 || c > 0x10FFFF) {
            gel_buf_free(&b);
            gel_raise(GEL_KIND_VALUE_ERROR,
                      "character is not in range [U+0000; U+10ffff]");
            return NULL;
        }
        gel_buf_code(&b, (uint32_t)c);
    }
    return gel_buf_str(&b);
}
