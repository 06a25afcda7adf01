/* str: searching, counting, replacing, splitting. UTF-8 is searched as bytes; indices
   are turned into characters at the edges. */
#include "runtime/internal.h"

int64_t gel_mem_find(const char *s, int64_t n, const char *needle,
                     int64_t n_needle)
{
    if (n < n_needle)
        return -1;
    const char *p = n_needle == 1 ? memchr(s, needle[0], (size_t)n)
                                  : memmem(s, (size_t)n, needle, (size_t)n_needle);
    return p ? p - s : -1;
}

int64_t gel_mem_rfind(const char *s, int64_t n, const char *needle,
                      int64_t n_needle)
{
    int64_t room = n - n_needle + 1; /* places where it may start */
    while (room > 0) {
        const char *p = memrchr(s, needle[0], (size_t)room);
        if (!p)
            return -1;
        if (memcmp(p, needle, (size_t)n_needle) == 0)
            return p - s;
        room = p - s;
    }
    return -1;
}

/* Python's bounds of find, as characters, then as offsets; false if start is
   beyond the text or the end. */
typedef struct Range {
    int64_t start, end; /* characters */
    int64_t from, to;   /* bytes */
} Range;

static bool clip(GelStr *s, int64_t start, int64_t end, Range *r)
{
    if (end > s->chars)
        end = s->chars;
    else if (end < 0)
        end = end + s->chars < 0 ? 0 : end + s->chars;
    if (start < 0)
        start = start + s->chars < 0 ? 0 : start + s->chars;
    if (start > end)
        return false;
    *r = (Range){start, end, gel_str_offset(s, start), gel_str_offset(s, end)};
    return true;
}

bool gel_str_contains(GelStr *s, GelStr *needle)
{
    return needle->len == 0 || gel_mem_find(gel_str_data(s), s->len,
                                            gel_str_data(needle),
                                            needle->len) >= 0;
}

int64_t gel_str_find(GelStr *s, GelStr *needle, int64_t start, int64_t end)
{
    Range r;
    if (!clip(s, start, end, &r))
        return -1;
    if (needle->len == 0)
        return r.start;
    int64_t i = gel_mem_find(gel_str_data(s) + r.from, r.to - r.from,
                             gel_str_data(needle), needle->len);
    return i < 0 ? -1 : gel_str_index(s, r.from + i);
}

int64_t gel_str_rfind(GelStr *s, GelStr *needle, int64_t start, int64_t end)
{
    Range r;
    if (!clip(s, start, end, &r))
        return -1;
    if (needle->len == 0)
        return r.end;
    int64_t i = gel_mem_rfind(gel_str_data(s) + r.from, r.to - r.from,
                              gel_str_data(needle), needle->len);
    return i < 0 ? -1 : gel_str_index(s, r.from + i);
}

static int64_t count_in(const char *p, int64_t n, GelStr *needle, int64_t max)
{
    int64_t count = 0;
    while (count < max) {
        int64_t i = gel_mem_find(p, n, gel_str_data(needle), needle->len);
        if (i < 0)
            break;
        count++;
        p += i + needle->len;
        n -= i + needle->len;
    }
    return count;
}

int64_t gel_str_count(GelStr *s, GelStr *needle, int64_t start, int64_t end)
{
    Range r;
    if (!clip(s, start, end, &r))
        return 0;
    if (needle->len == 0)
        return r.end - r.start + 1;
    return count_in(gel_str_data(s) + r.from, r.to - r.from, needle, INT64_MAX);
}

bool gel_str_startswith(GelStr *s, GelStr *prefix, int64_t start, int64_t end)
{
    Range r;
    return clip(s, start, end, &r) && r.to - r.from >= prefix->len &&
           memcmp(gel_str_data(s) + r.from, gel_str_data(prefix),
                  (size_t)prefix->len) == 0;
}

bool gel_str_endswith(GelStr *s, GelStr *suffix, int64_t start, int64_t end)
{
    Range r;
    return clip(s, start, end, &r) && r.to - r.from >= suffix->len &&
           memcmp(gel_str_data(s) + r.to - suffix->len, gel_str_data(suffix),
                  (size_t)suffix->len) == 0;
}

/* replace("", with): before each character and at the end. */
static GelStr *interleave(GelStr *s, GelStr *with, int64_t max)
{
    GelBuf b;
    gel_buf_init(&b);
    const char *p = gel_str_data(s), *end = p + s->len;
    for (;;) {
        if (max-- > 0)
            gel_buf_add(&b, gel_str_data(with), (size_t)with->len);
        if (p == end)
            break;
        size_t n = (size_t)gel_utf8_size((unsigned char)*p);
        gel_buf_add(&b, p, n);
        p += n;
    }
    return gel_buf_str(&b);
}

GelStr *gel_str_replace(GelStr *s, GelStr *old, GelStr *with, int64_t max)
{
    if (max < 0)
        max = INT64_MAX;
    if (max == 0)
        return gel_str_keep(s);
    if (old->len == 0)
        return interleave(s, with, max);
    const char *p = gel_str_data(s), *end = p + s->len;
    int64_t n = count_in(p, s->len, old, max);
    if (n == 0)
        return gel_str_keep(s);
    int64_t len = s->len + n * (with->len - old->len);
    int64_t chars = s->chars + n * (with->chars - old->chars);
    if (len == 0)
        return gel_str_empty();
    GelStr *r = gel_str_new(len, chars);
    char *out = gel_str_data(r);
    for (; n > 0; n--) {
        size_t k = (size_t)gel_mem_find(p, end - p, gel_str_data(old), old->len);
        memcpy(out, p, k);
        memcpy(out + k, gel_str_data(with), (size_t)with->len);
        out += (int64_t)k + with->len;
        p += (int64_t)k + old->len;
    }
    memcpy(out, p, (size_t)(end - p));
    return r;
}

/* --- white space and line ends ------------------------------------------------- */

static bool is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F);
    return gel_uc_is(c, 's');
}

static bool is_eol(uint32_t c)
{
    return (c >= 10 && c <= 13) || (c >= 0x1C && c <= 0x1E) || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

/* First character at or after i for which test(c) == want, else the length. */
static int64_t scan(GelStr *s, int64_t i, bool (*test)(uint32_t), bool want)
{
    const char *start = gel_str_data(s), *p = start + gel_str_offset(s, i);
    for (const char *end = start + s->len; p < end; i++) {
        int n;
        if (test(gel_utf8_get(p, &n)) == want)
            return i;
        p += n;
    }
    return s->chars;
}

int64_t gel_str_byte_find_ws(GelStr *s, int64_t i)
{
    return scan(s, i, is_space, true);
}

int64_t gel_str_skip_ws(GelStr *s, int64_t i)
{
    return scan(s, i, is_space, false);
}

int64_t gel_str_find_eol(GelStr *s, int64_t i)
{
    return scan(s, i, is_eol, true);
}

int64_t gel_str_skip_eol(GelStr *s, int64_t i)
{
    const char *p = gel_str_data(s) + gel_str_offset(s, i);
    return p[0] == '\r' && p[1] == '\n' ? i + 2 : i + 1;
}

/* i moved back while test(c before it) == want. */
static int64_t scan_back(GelStr *s, int64_t i, bool want)
{
    const char *start = gel_str_data(s), *p = start + gel_str_offset(s, i);
    while (i > 0) {
        const char *q = p - 1;
        while (((unsigned char)*q & 0xC0) == 0x80)
            q--;
        int n;
        if (is_space(gel_utf8_get(q, &n)) != want)
            return i;
        p = q;
        i--;
    }
    return 0;
}

int64_t gel_str_rfind_ws(GelStr *s, int64_t i)
{
    return scan_back(s, i, false);
}

int64_t gel_str_rskip_ws(GelStr *s, int64_t i)
{
    return scan_back(s, i, true);
}

/* --- splitting into a raw array --------------------------------------------------- */

/* Stores a part if the array has room; takes it over. */
static void put_part(GelArray *out, int64_t i, const char *p, int64_t n)
{
    if (i < out->len) {
        GelStr *part = gel_str_from(p, (size_t)n);
        gel_array_set_ref(out, i, &part->h);
    }
}

int64_t gel_str_split(GelStr *s, GelStr *sep, int64_t max, GelArray *out)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    int64_t n = 0;
    if (max < 0)
        max = INT64_MAX;
    while (n < max) {
        int64_t i = gel_mem_find(p, end - p, gel_str_data(sep), sep->len);
        if (i < 0)
            break;
        put_part(out, n++, p, i);
        p += i + sep->len;
    }
    put_part(out, n++, p, end - p);
    return n;
}

/* Offset from `p` of the next character that is (or is not) white space. */
static const char *skip(const char *p, const char *end, bool while_space)
{
    while (p < end) {
        int n;
        if (is_space(gel_utf8_get(p, &n)) != while_space)
            break;
        p += n;
    }
    return p;
}

int64_t gel_str_split_ws(GelStr *s, int64_t max, GelArray *out)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    int64_t n = 0;
    if (max < 0)
        max = INT64_MAX;
    for (p = skip(p, end, true); p < end; p = skip(p, end, true)) {
        const char *stop = n < max ? skip(p, end, false) : end;
        put_part(out, n++, p, stop - p);
        p = stop;
    }
    return n;
}
