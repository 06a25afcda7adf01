/* str: stripping, padding, tabs. */
#include "runtime/internal.h"

enum { SIDE_LEFT = 1, SIDE_RIGHT = 2 };

GelStr *gel_str_strip_ws(GelStr *s, int64_t sides)
{
    int64_t from = 0, to = s->chars;
    if (sides & SIDE_LEFT)
        from = gel_str_skip_ws(s, 0);
    if ((sides & SIDE_RIGHT) && from < to)
        to = gel_str_rskip_ws(s, to);
    return gel_str_slice(s, from, to, 1);
}

/* Is the character of n bytes at p one of those in `set`? */
static bool is_in(const GelStr *set, const char *p, int n)
{
    const char *q = gel_str_data(set), *end = q + set->len;
    while (q < end) {
        int k = gel_utf8_size((unsigned char)*q);
        if (k == n && memcmp(p, q, (size_t)n) == 0)
            return true;
        q += k;
    }
    return false;
}

GelStr *gel_str_strip(GelStr *s, GelStr *set, int64_t sides)
{
    const char *start = gel_str_data(s), *p = start, *end = p + s->len;
    while ((sides & SIDE_LEFT) && p < end) {
        int n = gel_utf8_size((unsigned char)*p);
        if (!is_in(set, p, n))
            break;
        p += n;
    }
    while ((sides & SIDE_RIGHT) && p < end) {
        const char *q = end - 1;
        while (((unsigned char)*q & 0xC0) == 0x80)
            q--;
        if (!is_in(set, q, (int)(end - q)))
            break;
        end = q;
    }
    if (end - p == s->len)
        return gel_str_keep(s);
    return gel_str_from(p, (size_t)(end - p));
}

static GelStr *pad(GelStr *s, int64_t left, int64_t right, uint32_t fill)
{
    if (left + right > GEL_MAX_BYTES || !gel_gc_fits((size_t)(left + right))) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_room(&b, (size_t)(s->len + left + right));
    gel_buf_fill(&b, fill, left);
    gel_buf_add(&b, gel_str_data(s), (size_t)s->len);
    gel_buf_fill(&b, fill, right);
    return gel_buf_str(&b);
}

GelStr *gel_str_pad(GelStr *s, int64_t width, int64_t side, GelStr *fill)
{
    if (fill->chars != 1) {
        gel_raise(GEL_KIND_TYPE_ERROR,
                  "The fill character must be exactly one character long");
        return NULL;
    }
    if (width <= s->chars)
        return gel_str_keep(s);
    int size;
    uint32_t c = gel_utf8_get(gel_str_data(fill), &size);
    int64_t n = width - s->chars;
    if (side < 0) /* ljust: the text is left */
        return pad(s, 0, n, c);
    if (side > 0)
        return pad(s, n, 0, c);
    int64_t left = n / 2 + (n & width & 1);
    return pad(s, left, n - left, c);
}

GelStr *gel_str_zfill(GelStr *s, int64_t width)
{
    if (width <= s->chars)
        return gel_str_keep(s);
    GelStr *r = pad(s, width - s->chars, 0, '0');
    if (!r)
        return NULL;
    char *p = gel_str_data(r);
    char c = p[width - s->chars];
    if (s->len && (c == '+' || c == '-')) {
        p[0] = c;
        p[width - s->chars] = '0';
    }
    return r;
}

GelStr *gel_str_expandtabs(GelStr *s, int64_t tab)
{
    GelBuf b;
    gel_buf_init(&b);
    int64_t column = 0;
    const char *p = gel_str_data(s), *end = p + s->len;
    for (int n; p < end; p += n) {
        n = gel_utf8_size((unsigned char)*p);
        if (*p == '\t') {
            int64_t k = tab > 0 ? tab - column % tab : 0;
            gel_buf_fill(&b, ' ', k);
            column += k;
            continue;
        }
        gel_buf_add(&b, p, (size_t)n);
        column = *p == '\n' || *p == '\r' ? 0 : column + 1;
    }
    return gel_buf_str(&b);
}
