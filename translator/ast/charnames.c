/* Characters by name, for \N{...} in literals. The table has hashes of names only
   (charnames_gen.py); names of ideographs and Hangul syllables are computed, as in
   CPython, which wants these in capitals. */
#include "ast/parser.h"

enum { DIGITS = 5 };

static const char digit_text[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

static const uint32_t seed =
#define SEED(n) n
#define RANGE(first, last)
#define ALIAS(hash, code)
#define HASHES(text)
#include "ast/charnames.def"
#undef SEED
#undef RANGE
#undef ALIAS
#undef HASHES
    ;

static const struct {
    uint32_t first, last;
} ranges[] = {
#define SEED(n)
#define RANGE(first, last) {first, last},
#define ALIAS(hash, code)
#define HASHES(text)
#include "ast/charnames.def"
#undef RANGE
#undef ALIAS
#undef HASHES
};

static const struct {
    const char *hash;
    uint32_t code;
} aliases[] = {
#define RANGE(first, last)
#define ALIAS(hash, code) {hash, code},
#define HASHES(text)
#include "ast/charnames.def"
#undef ALIAS
#undef HASHES
};

static const char *const hashes[] = {
#define ALIAS(hash, code)
#define HASHES(text) text,
#include "ast/charnames.def"
#undef SEED
#undef RANGE
#undef ALIAS
#undef HASHES
};

enum { PER_LINE = 70 / DIGITS };

static void hash_name(const char *name, size_t len, char *out)
{
    uint32_t h = seed;
    for (size_t i = 0; i < len; i++) {
        char c = name[i];
        c = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
        h = (h ^ (unsigned char)c) * 16777619u;
    }
    h = (h ^ h >> 30) & 0x3fffffff;
    for (int i = 0; i < DIGITS; i++) {
        out[i] = digit_text[h >> (6 * i) & 63];
    }
}

/* --- names that are computed ------------------------------------------------ */

static bool starts_with(const char **name, size_t *len, const char *prefix)
{
    size_t n = strlen(prefix);
    if (*len < n || memcmp(*name, prefix, n) != 0) {
        return false;
    }
    *name += n;
    *len -= n;
    return true;
}

/* Unicode 14's unified ideographs. */
static bool is_ideograph(uint32_t c)
{
    static const uint32_t blocks[][2] = {
        {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df},
        {0x2a700, 0x2b738}, {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1},
        {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}};
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        if (c >= blocks[i][0] && c <= blocks[i][1]) {
            return true;
        }
    }
    return false;
}

static bool ideograph(const char *hex, size_t len, uint32_t *code)
{
    uint32_t c = 0;
    for (size_t i = 0; i < len; i++) {
        bool is_digit = hex[i] >= '0' && hex[i] <= '9';
        if (!is_digit && !(hex[i] >= 'A' && hex[i] <= 'F')) {
            return false;
        }
        c = c * 16 + (uint32_t)(is_digit ? hex[i] - '0' : hex[i] - 'A' + 10);
    }
    *code = c;
    return (len == 4 || len == 5) && is_ideograph(c);
}

/* The longest part of the row that the name goes on with; -1: none. */
static int syllable_part(const char *const *row, int n, const char **name,
                         size_t *len)
{
    int best = -1;
    for (int i = 0; i < n; i++) {
        size_t k = strlen(row[i]);
        if (k <= *len && memcmp(*name, row[i], k) == 0 &&
            (best < 0 || k > strlen(row[best]))) {
            best = i;
        }
    }
    if (best >= 0) {
        *name += strlen(row[best]);
        *len -= strlen(row[best]);
    }
    return best;
}

static bool hangul(const char *name, size_t len, uint32_t *code)
{
    static const char *const lead[] = {"G",  "GG", "N", "D",  "DD", "R", "M",
                                       "B",  "BB", "S", "SS", "",   "J", "JJ",
                                       "C",  "K",  "T", "P",  "H"};
    static const char *const vowel[] = {
        "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
        "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const tail[] = {
        "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG",
        "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B",  "BS", "S",
        "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    int l = syllable_part(lead, ARRAY_LEN(lead), &name, &len);
    int v = syllable_part(vowel, ARRAY_LEN(vowel), &name, &len);
    int t = syllable_part(tail, ARRAY_LEN(tail), &name, &len);
    if (l < 0 || v < 0 || t < 0 || len) {
        return false;
    }
    *code = 0xac00 + (uint32_t)((l * 21 + v) * 28 + t);
    return true;
}

/* -------------------------------------------------------------------------- */

bool char_by_name(const char *name, size_t len, uint32_t *code)
{
    const char *rest = name;
    size_t left = len;
    if (starts_with(&rest, &left, "CJK UNIFIED IDEOGRAPH-")) {
        return ideograph(rest, left, code);
    }
    if (starts_with(&rest, &left, "HANGUL SYLLABLE ")) {
        return hangul(rest, left, code);
    }
    char h[DIGITS];
    hash_name(name, len, h);
    for (size_t i = 0; i < ARRAY_LEN(aliases); i++) {
        if (memcmp(aliases[i].hash, h, DIGITS) == 0) {
            *code = aliases[i].code;
            return true;
        }
    }
    uint32_t at = 0;
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++) {
        for (uint32_t c = ranges[i].first; c <= ranges[i].last; c++, at++) {
            const char *line = hashes[at / PER_LINE];
            if (memcmp(line + at % PER_LINE * DIGITS, h, DIGITS) == 0) {
                *code = c;
                return true;
            }
        }
    }
    return false;
}
