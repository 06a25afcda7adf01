/* Names and keywords, and the prefixes that make a name the start of a string. */
#include "ast/lexer.h"

#include <ctype.h>

bool lexer_is_name_start(char c)
{
    return isalpha((unsigned char)c) || c == '_' || (unsigned char)c >= 128;
}

static bool is_name_part(char c)
{
    return lexer_is_name_start(c) || isdigit((unsigned char)c);
}

/* Keywords are found by length and first letter before any comparison. */
static TokKind find_keyword(const char *text, uint32_t len)
{
#define PUNCT(name, text_)
#define KEYWORD(name, text_)                                                   \
    if (len == sizeof text_ - 1 && text[0] == text_[0] &&                      \
        memcmp(text, text_, sizeof text_ - 1) == 0) {                          \
        return TOK_##name;                                                     \
    }
    if (len >= 2 && len <= 8) {
#include "ast/tokens.def"
    }
#undef PUNCT
#undef KEYWORD
    return TOK_NAME;
}

static void bad_char(Lexer *lx, uint32_t pos)
{
    uint32_t n;
    uint32_t c = utf8_decode(lx->text + pos, &n);
    Loc loc = lexer_char(lx, pos);
    if (unicode_is_printable(c)) {
        lexer_error(lx, loc, "invalid character '%.*s' (U+%04X)", (int)n,
                    lx->text + pos, c);
    } else {
        lexer_error(lx, loc, "invalid non-printable character U+%04X", c);
    }
}

/* Names are compared in the normal form NFKC. Of the characters that it changes
   only those on keyboards are known here; a name with another is refused, so
   that no two names that CPython takes for one are ever two. */
static uint32_t known_nfkc(uint32_t c)
{
    return c == 0xaa ? 'a' : c == 0xba ? 'o' : c == 0xb5 ? 0x3bc : 0;
}

static void refuse_name(Lexer *lx, uint32_t start)
{
    Loc loc = lexer_point(lx, start, lx->line);
    loc.end_col += lx->pos - start;
    Diag *g = diag(lx->diags, DIAG_UNSUPPORTED, loc,
                   "names that are not in Unicode's normal form NFKC are not "
                   "supported");
    diag_help(g, "write the name with the plain or composed characters");
}

/* A name with characters beyond ASCII, ending at pos. */
static void add_unicode_name(Lexer *lx, uint32_t start)
{
    bool has_compat = false, is_refused = false;
    uint32_t n;
    for (uint32_t i = start; i < lx->pos; i += n) {
        uint32_t c = utf8_decode(lx->text + i, &n);
        if (i == start ? !unicode_is_id_start(c) : !unicode_is_id_part(c)) {
            bad_char(lx, i);
            return;
        }
        has_compat |= known_nfkc(c) != 0;
        is_refused |= !unicode_is_nfkc(c) && !known_nfkc(c);
    }
    if (is_refused) {
        refuse_name(lx, start);
    }
    lexer_add(lx, TOK_NAME, start, lx->line)->has_compat = has_compat;
}

const char *lexer_name_text(const Lexer *lx, const Token *t, uint32_t *len)
{
    if (!t->has_compat) {
        *len = t->end - t->start;
        return lx->text + t->start;
    }
    StrBuf sb = sb_new(lx->arena);
    uint32_t n;
    for (uint32_t i = t->start; i < t->end; i += n) {
        uint32_t c = utf8_decode(lx->text + i, &n);
        utf8_encode(&sb, known_nfkc(c) ? known_nfkc(c) : c);
    }
    *len = (uint32_t)sb.len;
    return sb.text;
}

static bool is_string_prefix(const char *s, uint32_t len, bool *is_f,
                             bool *is_raw)
{
    static const char *const prefixes[] = {"b",  "r",  "u",  "f",
                                           "br", "rb", "fr", "rf"};
    char lower[3] = {0};
    if (len > 2) {
        return false;
    }
    for (uint32_t i = 0; i < len; i++) {
        lower[i] = (char)tolower((unsigned char)s[i]);
    }
    *is_f = strchr(lower, 'f') != NULL;
    *is_raw = strchr(lower, 'r') != NULL;
    for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
        if (strcmp(lower, prefixes[i]) == 0) {
            return true;
        }
    }
    return false;
}

void lexer_name(Lexer *lx)
{
    uint32_t start = lx->pos;
    bool is_ascii = true, is_f, is_raw;
    const char *p = lx->text + start;
    for (; is_name_part(*p); p++) {
        is_ascii &= (unsigned char)*p < 128;
    }
    uint32_t len = (uint32_t)(p - lx->text) - start;
    lx->pos = start + len;
    if ((*p == '"' || *p == '\'') &&
        is_string_prefix(lx->text + start, len, &is_f, &is_raw)) {
        lexer_string(lx, start, is_f, is_raw);
        return;
    }
    if (is_ascii) {
        lexer_add(lx, find_keyword(lx->text + start, len), start, lx->line);
    } else {
        add_unicode_name(lx, start);
    }
}

TokKind lexer_keyword_at(const char *p)
{
    const char *end = p;
    while (is_name_part(*end)) {
        end++;
    }
    return find_keyword(p, (uint32_t)(end - p));
}
