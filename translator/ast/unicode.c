/* UTF-8 and the character classes of identifiers and of repr(). */
#include "ast/lexer.h"

typedef struct Range {
    uint32_t from, to;
} Range;

static const Range id_start[] = {
#define ID_START(from, to) {from, to},
#define ID_PART(from, to)
#define NOT_NFKC(from, to)
#define UNPRINTABLE(from, to)
#include "ast/unicode.def"
#undef ID_START
#undef ID_PART
#undef NOT_NFKC
#undef UNPRINTABLE
};

static const Range id_part[] = {
#define ID_START(from, to)
#define ID_PART(from, to) {from, to},
#define NOT_NFKC(from, to)
#define UNPRINTABLE(from, to)
#include "ast/unicode.def"
#undef ID_START
#undef ID_PART
#undef NOT_NFKC
#undef UNPRINTABLE
};

static const Range not_nfkc[] = {
#define ID_START(from, to)
#define ID_PART(from, to)
#define NOT_NFKC(from, to) {from, to},
#define UNPRINTABLE(from, to)
#include "ast/unicode.def"
#undef ID_START
#undef ID_PART
#undef NOT_NFKC
#undef UNPRINTABLE
};

static const Range unprintable[] = {
#define ID_START(from, to)
#define ID_PART(from, to)
#define NOT_NFKC(from, to)
#define UNPRINTABLE(from, to) {from, to},
#include "ast/unicode.def"
#undef ID_START
#undef ID_PART
#undef NOT_NFKC
#undef UNPRINTABLE
};

static bool in_ranges(const Range *rows, size_t n, uint32_t c)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (c > rows[mid].to) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low < n && rows[low].from <= c;
}

bool unicode_is_id_start(uint32_t c)
{
    if (c < 128) {
        return c == '_' || (c | 32) - 'a' < 26;
    }
    return in_ranges(id_start, ARRAY_LEN(id_start), c);
}

bool unicode_is_id_part(uint32_t c)
{
    return unicode_is_id_start(c) || c - '0' < 10 ||
           (c >= 128 && in_ranges(id_part, ARRAY_LEN(id_part), c));
}

bool unicode_is_nfkc(uint32_t c)
{
    return c < 128 || !in_ranges(not_nfkc, ARRAY_LEN(not_nfkc), c);
}

bool unicode_is_printable(uint32_t c)
{
    if (c < 128) {
        return c >= 32 && c < 127;
    }
    return !in_ranges(unprintable, ARRAY_LEN(unprintable), c);
}

uint32_t utf8_decode(const char *p, uint32_t *len)
{
    const unsigned char *s = (const unsigned char *)p;
    if (s[0] < 0x80) {
        *len = 1;
        return s[0];
    }
    uint32_t n = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
    uint32_t c = s[0] & (0x7fu >> n);
    for (uint32_t i = 1; i < n; i++) {
        c = c << 6 | (s[i] & 0x3fu);
    }
    *len = n;
    return c;
}

void utf8_encode(StrBuf *sb, uint32_t c)
{
    if (c < 0x80) {
        sb_putc(sb, (char)c);
    } else if (c < 0x800) {
        sb_putc(sb, (char)(0xc0 | c >> 6));
        sb_putc(sb, (char)(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        sb_putc(sb, (char)(0xe0 | c >> 12));
        sb_putc(sb, (char)(0x80 | (c >> 6 & 0x3f)));
        sb_putc(sb, (char)(0x80 | (c & 0x3f)));
    } else {
        sb_putc(sb, (char)(0xf0 | c >> 18));
        sb_putc(sb, (char)(0x80 | (c >> 12 & 0x3f)));
        sb_putc(sb, (char)(0x80 | (c >> 6 & 0x3f)));
        sb_putc(sb, (char)(0x80 | (c & 0x3f)));
    }
}
