/* str: case mapping and character classes. ASCII goes byte by byte; the rest by
   the Unicode tables, with full mappings and the final sigma. */
#include "runtime/internal.h"

static bool is_upper_byte(char c)
{
    return c >= 'A' && c <= 'Z';
}
static bool is_lower_byte(char c)
{
    return c >= 'a' && c <= 'z';
}

typedef int (*Mapping)(uint32_t c, uint32_t out[3]);

static void add_mapped(GelBuf *b, Mapping map, uint32_t c)
{
    uint32_t out[3];
    int n = map(c, out);
    for (int i = 0; i < n; i++)
        gel_buf_code(b, out[i]);
}

/* The sigma at p (of 2 bytes) is final: a cased letter before it, none after it,
   looking past ignorable characters. */
static bool is_final_sigma(const GelStr *s, const char *p)
{
    const char *start = gel_str_data(s), *end = start + s->len, *q = p;
    uint32_t c = 0;
    int n;
    bool has_before = false;
    while (q > start) {
        do {
            q--;
        } while (((unsigned char)*q & 0xC0) == 0x80);
        c = gel_utf8_get(q, &n);
        if (!gel_uc_is_case_ignorable(c)) {
            has_before = gel_uc_is_cased(c);
            break;
        }
    }
    if (!has_before)
        return false;
    for (q = p + 2; q < end; q += n) {
        c = gel_utf8_get(q, &n);
        if (!gel_uc_is_case_ignorable(c))
            return !gel_uc_is_cased(c);
    }
    return true;
}

static void add_lower(GelBuf *b, const GelStr *s, const char *p, uint32_t c)
{
    if (c == 0x3A3)
        gel_buf_code(b, is_final_sigma(s, p) ? 0x3C2 : 0x3C3);
    else
        add_mapped(b, gel_uc_lower, c);
}

GelStr *gel_str_lower(GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    if (gel_str_is_ascii(s)) {
        GelStr *r = gel_str_new(s->len, s->len);
        char *out = gel_str_data(r);
        for (int64_t i = 0; i < s->len; i++)
            out[i] = (char)(p[i] | (is_upper_byte(p[i]) ? 0x20 : 0));
        return r;
    }
    GelBuf b;
    gel_buf_init(&b);
    for (int n; p < end; p += n)
        add_lower(&b, s, p, gel_utf8_get(p, &n));
    return gel_buf_str(&b);
}

GelStr *gel_str_upper(GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    if (gel_str_is_ascii(s)) {
        GelStr *r = gel_str_new(s->len, s->len);
        char *out = gel_str_data(r);
        for (int64_t i = 0; i < s->len; i++)
            out[i] = (char)(p[i] & (is_lower_byte(p[i]) ? ~0x20 : ~0));
        return r;
    }
    GelBuf b;
    gel_buf_init(&b);
    for (int n; p < end; p += n)
        add_mapped(&b, gel_uc_upper, gel_utf8_get(p, &n));
    return gel_buf_str(&b);
}

GelStr *gel_str_casefold(GelStr *s)
{
    if (gel_str_is_ascii(s))
        return gel_str_lower(s);
    const char *p = gel_str_data(s), *end = p + s->len;
    GelBuf b;
    gel_buf_init(&b);
    for (int n; p < end; p += n)
        add_mapped(&b, gel_uc_fold, gel_utf8_get(p, &n));
    return gel_buf_str(&b);
}

GelStr *gel_str_title(GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    GelBuf b;
    gel_buf_init(&b);
    bool after_cased = false;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (after_cased)
            add_lower(&b, s, p, c);
        else
            add_mapped(&b, gel_uc_title, c);
        after_cased = gel_uc_is_cased(c);
    }
    return gel_buf_str(&b);
}

GelStr *gel_str_capitalize(GelStr *s)
{
    const char *start = gel_str_data(s), *p = start, *end = p + s->len;
    GelBuf b;
    gel_buf_init(&b);
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (p == start)
            add_mapped(&b, gel_uc_title, c);
        else
            add_lower(&b, s, p, c);
    }
    return gel_buf_str(&b);
}

GelStr *gel_str_swapcase(GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    GelBuf b;
    gel_buf_init(&b);
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (gel_uc_is(c, 'u'))
            add_lower(&b, s, p, c);
        else if (gel_uc_is(c, 'l'))
            add_mapped(&b, gel_uc_upper, c);
        else
            gel_buf_code(&b, c);
    }
    return gel_buf_str(&b);
}

/* isupper and islower: some cased character, none of the other case. */
static bool is_one_case(const GelStr *s, char want, char other)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    bool is_found = false;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (gel_uc_is(c, other) || gel_uc_is(c, 't'))
            return false;
        is_found |= gel_uc_is(c, want);
    }
    return is_found;
}

static bool is_title(const GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    bool is_found = false, after_cased = false;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (gel_uc_is(c, 'u') || gel_uc_is(c, 't')) {
            if (after_cased)
                return false;
            after_cased = is_found = true;
        } else if (gel_uc_is(c, 'l')) {
            if (!after_cased)
                return false;
            is_found = true;
        } else {
            after_cased = false;
        }
    }
    return is_found;
}

static bool is_identifier(const GelStr *s)
{
    const char *start = gel_str_data(s), *p = start, *end = p + s->len;
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (!gel_uc_is(c, p == start ? 'i' : 'I'))
            return false;
    }
    return s->len > 0;
}

bool gel_str_is(GelStr *s, int64_t cls)
{
    switch ((char)cls) {
    case 'c':
        return gel_str_is_ascii(s);
    case 'u':
        return is_one_case(s, 'u', 'l');
    case 'l':
        return is_one_case(s, 'l', 'u');
    case 't':
        return is_title(s);
    case 'i':
        return is_identifier(s);
    default:
        break;
    }
    const char *p = gel_str_data(s), *end = p + s->len;
    for (int n; p < end; p += n) {
        if (!gel_uc_is(gel_utf8_get(p, &n), (char)cls))
            return false;
    }
    return s->len > 0 || cls == 'p';
}
