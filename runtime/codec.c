/* str <-> bytes: utf-8 (also with a signature), ascii, latin-1; errors strict, ignore,
   replace, backslashreplace, surrogateescape, surrogatepass, xmlcharrefreplace. */
#include <stdio.h>

#include "runtime/codec.h"

/* "UTF_8 " -> "utf8": lower case, letters and digits only. */
static void normalise(const GelStr *name, char out[32])
{
    size_t n = 0;
    const char *p = gel_str_data(name);
    for (int64_t i = 0; i < name->len && n < 31; i++) {
        char c = p[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out[n++] = c;
    }
    out[n] = 0;
}

GelCodec gel_codec_find(GelStr *name)
{
    static const struct {
        const char *name;
        GelCodec codec;
    } names[] = {{"", GEL_CODEC_UTF8},           {"utf8", GEL_CODEC_UTF8},
                 {"u8", GEL_CODEC_UTF8},         {"cp65001", GEL_CODEC_UTF8},
                 {"utf8sig", GEL_CODEC_UTF8_SIG}, {"ascii", GEL_CODEC_ASCII},
                 {"usascii", GEL_CODEC_ASCII},   {"646", GEL_CODEC_ASCII},
                 {"latin1", GEL_CODEC_LATIN1},   {"latin", GEL_CODEC_LATIN1},
                 {"l1", GEL_CODEC_LATIN1},       {"iso88591", GEL_CODEC_LATIN1},
                 {"88591", GEL_CODEC_LATIN1},    {"cp819", GEL_CODEC_LATIN1}};
    char norm[32];
    normalise(name, norm);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (strcmp(names[i].name, norm) == 0)
            return names[i].codec;
    }
    gel_raisef(GEL_KIND_LOOKUP_ERROR, "unknown encoding: %s",
               gel_str_data(name));
    return GEL_CODEC_NONE;
}

GelErrors gel_errors_find(GelStr *name)
{
    static const char *const names[] = {
        "strict", "ignore", "replace", "backslashreplace", "surrogateescape",
        "surrogatepass", "xmlcharrefreplace"};
    if (name->len == 0)
        return GEL_ERRORS_STRICT;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (strcmp(names[i], gel_str_data(name)) == 0)
            return (GelErrors)(GEL_ERRORS_STRICT + i);
    }
    gel_raisef(GEL_KIND_LOOKUP_ERROR, "unknown error handler name '%s'",
               gel_str_data(name));
    return GEL_ERRORS_NONE;
}

static const char *const codec_names[] = {"", "utf-8", "utf-8", "ascii",
                                          "latin-1"};

/* --- encoding ---------------------------------------------------------------------- */

static bool can_encode(GelCodec codec, uint32_t c)
{
    switch (codec) {
    case GEL_CODEC_ASCII:
        return c < 0x80;
    case GEL_CODEC_LATIN1:
        return c < 0x100;
    case GEL_CODEC_NONE:
    case GEL_CODEC_UTF8:
    case GEL_CODEC_UTF8_SIG:
        break;
    }
    return c < 0xD800 || c > 0xDFFF;
}

static void raise_encode(GelCodec codec, GelStr *s, const char *p)
{
    const char *end = gel_str_data(s) + s->len, *q = p;
    int n;
    uint32_t c = gel_utf8_get(p, &n);
    while (q < end && !can_encode(codec, gel_utf8_get(q, &n)))
        q += n;
    long long from = gel_str_index(s, p - gel_str_data(s));
    long long to = gel_str_index(s, q - gel_str_data(s));
    const char *why = codec == GEL_CODEC_ASCII    ? "ordinal not in range(128)"
                      : codec == GEL_CODEC_LATIN1 ? "ordinal not in range(256)"
                                                  : "surrogates not allowed";
    if (to - from == 1)
        gel_raisef(GEL_KIND_UNICODE_ENCODE_ERROR,
                   c < 0x100     ? "'%s' codec can't encode character "
                                   "'\\x%02x' in position %lld: %s"
                   : c < 0x10000 ? "'%s' codec can't encode character "
                                   "'\\u%04x' in position %lld: %s"
                                 : "'%s' codec can't encode character "
                                   "'\\U%08x' in position %lld: %s",
                   codec_names[codec], (unsigned)c, from, why);
    else
        gel_raisef(GEL_KIND_UNICODE_ENCODE_ERROR,
                   "'%s' codec can't encode characters in position "
                   "%lld-%lld: %s",
                   codec_names[codec], from, to - 1, why);
}

/* What stands for a character that can not be encoded; false: an error. */
static bool substitute(GelBuf *b, GelCodec codec, GelErrors errors, uint32_t c,
                       const char *p, int n)
{
    switch (errors) {
    case GEL_ERRORS_IGNORE:
        return true;
    case GEL_ERRORS_REPLACE:
        gel_buf_z(b, "?");
        return true;
    case GEL_ERRORS_BACKSLASH:
        gel_buf_fmt(b, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x"
                                                           : "\\U%08x",
                    (unsigned)c);
        return true;
    case GEL_ERRORS_ESCAPE:
        if (c < 0xDC80 || c > 0xDCFF)
            return false;
        *gel_buf_room(b, 1) = (char)(c - 0xDC00);
        b->len++;
        return true;
    case GEL_ERRORS_PASS:
        if (c < 0xD800 || c > 0xDFFF || codec >= GEL_CODEC_ASCII)
            return false;
        gel_buf_add(b, p, (size_t)n);
        return true;
    case GEL_ERRORS_XML:
        gel_buf_fmt(b, "&#%u;", (unsigned)c);
        return true;
    case GEL_ERRORS_NONE:
    case GEL_ERRORS_STRICT:
        break;
    }
    return false;
}

bool gel_codec_encode(GelBuf *b, GelStr *s, GelCodec codec, GelErrors errors)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    if (codec == GEL_CODEC_UTF8_SIG)
        gel_buf_z(b, "\xEF\xBB\xBF");
    if (gel_str_is_ascii(s)) {
        gel_buf_add(b, p, (size_t)s->len);
        return true;
    }
    for (int n; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        if (!can_encode(codec, c)) {
            if (!substitute(b, codec, errors, c, p, n)) {
                raise_encode(codec, s, p);
                return false;
            }
        } else if (codec == GEL_CODEC_LATIN1) {
            *gel_buf_room(b, 1) = (char)c;
            b->len++;
        } else {
            gel_buf_add(b, p, (size_t)n);
        }
    }
    return true;
}

GelBytes *gel_str_encode(GelStr *s, GelStr *encoding, GelStr *errors)
{
    GelCodec codec = gel_codec_find(encoding);
    if (!codec)
        return NULL;
    GelErrors e = gel_str_is_ascii(s) ? GEL_ERRORS_STRICT
                                      : gel_errors_find(errors);
    if (!e)
        return NULL;
    GelBuf b;
    gel_buf_init(&b);
    if (!gel_codec_encode(&b, s, codec, e)) {
        gel_buf_free(&b);
        return NULL;
    }
    return gel_buf_bytes(&b);
}

/* --- decoding -------------------------------------------------------------------------- */

static const char *why_invalid(const unsigned char *p, const unsigned char *end,
                               int bad)
{
    if (p[0] < 0xC2 || p[0] > 0xF4)
        return "invalid start byte";
    return p + bad >= end ? "unexpected end of data"
                          : "invalid continuation byte";
}

static void raise_decode(GelCodec codec, const unsigned char *start,
                         const unsigned char *p, const unsigned char *end,
                         int bad)
{
    const char *name = codec_names[codec];
    const char *why = codec == GEL_CODEC_ASCII ? "ordinal not in range(128)"
                                               : why_invalid(p, end, bad);
    if (bad == 1)
        gel_raisef(GEL_KIND_UNICODE_DECODE_ERROR,
                   "'%s' codec can't decode byte 0x%02x in position %lld: %s",
                   name, p[0], (long long)(p - start), why);
    else
        gel_raisef(GEL_KIND_UNICODE_DECODE_ERROR,
                   "'%s' codec can't decode bytes in position %lld-%lld: %s",
                   name, (long long)(p - start), (long long)(p - start + bad - 1),
                   why);
}

static bool replace_bytes(GelBuf *b, GelErrors errors, const unsigned char *p,
                          int bad)
{
    switch (errors) {
    case GEL_ERRORS_IGNORE:
        return true;
    case GEL_ERRORS_REPLACE:
        gel_buf_code(b, 0xFFFD);
        return true;
    case GEL_ERRORS_BACKSLASH:
        for (int i = 0; i < bad; i++)
            gel_buf_fmt(b, "\\x%02x", p[i]);
        return true;
    case GEL_ERRORS_ESCAPE:
        for (int i = 0; i < bad; i++)
            gel_buf_code(b, 0xDC00u + p[i]);
        return true;
    case GEL_ERRORS_NONE:
    case GEL_ERRORS_STRICT:
    case GEL_ERRORS_PASS:
    case GEL_ERRORS_XML:
        break;
    }
    return false;
}

/* A lone surrogate's three bytes, which only surrogatepass takes. */
static bool is_surrogate(const unsigned char *p, const unsigned char *end)
{
    return end - p >= 3 && p[0] == 0xED && p[1] >= 0xA0 && p[1] <= 0xBF &&
           (p[2] & 0xC0) == 0x80;
}

GelStr *gel_codec_decode(const void *data, size_t len, GelCodec codec,
                         GelErrors errors)
{
    const unsigned char *start = data, *p = start, *end = p + len;
    if (codec == GEL_CODEC_UTF8_SIG && len >= 3 &&
        memcmp(p, "\xEF\xBB\xBF", 3) == 0)
        p += 3;
    const unsigned char *q = p;
    while (q < end && *q < 0x80)
        q++;
    if (q == end)
        return gel_str_ascii_n((const char *)p, (size_t)(end - p));
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_room(&b, len);
    gel_buf_add(&b, (const char *)p, (size_t)(q - p));
    for (p = q; p < end;) {
        int bad = 1, n;
        if (codec == GEL_CODEC_LATIN1) {
            gel_buf_code(&b, *p++);
            continue;
        }
        n = codec == GEL_CODEC_ASCII ? *p < 0x80 : gel_utf8_check(p, end, &bad);
        if (!n && errors == GEL_ERRORS_PASS && codec < GEL_CODEC_ASCII &&
            is_surrogate(p, end))
            n = 3;
        if (n) {
            gel_buf_add(&b, (const char *)p, (size_t)n);
            p += n;
            continue;
        }
        if (!replace_bytes(&b, errors, p, bad)) {
            raise_decode(codec, start, p, end, bad);
            gel_buf_free(&b);
            return NULL;
        }
        p += bad;
    }
    return gel_buf_str(&b);
}

GelStr *gel_bytes_decode(GelBytes *y, GelStr *encoding, GelStr *errors)
{
    GelCodec codec = gel_codec_find(encoding);
    if (!codec)
        return NULL;
    GelErrors e = gel_errors_find(errors);
    if (!e)
        return NULL;
    return gel_codec_decode(gel_bytes_data(y), (size_t)y->len, codec, e);
}
