/* Numeric literals, with CPython's errors for malformed ones. The token is only
   delimited here; literal.c gives it a value. */
#include "ast/lexer.h"

#include <ctype.h>

static char peek(const Lexer *lx)
{
    return lx->text[lx->pos];
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void number_error(Lexer *lx, const char *fmt, const char *kind)
{
    Loc loc = lexer_point(lx, lx->pos, lx->line);
    loc.end_col++;
    char text[80];
    snprintf(text, sizeof text, fmt, kind);
    lexer_error(lx, loc, "%s", text);
}

/* A keyword may follow a number without a blank: 1if x else 2. */
static bool keyword_follows(const char *p)
{
    static const char *const words[] = {"and", "else", "for", "if",
                                        "in",  "is",   "not", "or"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (strncmp(p, words[i], strlen(words[i])) == 0) {
            return true;
        }
    }
    return false;
}

static void check_end(Lexer *lx, const char *kind)
{
    char c = peek(lx);
    if ((isalnum((unsigned char)c) || c == '_') &&
        !keyword_follows(lx->text + lx->pos)) {
        number_error(lx, "invalid %s literal", kind);
    }
}

/* Digits with single underscores between them; false after an error. */
static bool digits(Lexer *lx)
{
    for (;;) {
        while (is_digit(peek(lx))) {
            lx->pos++;
        }
        if (peek(lx) != '_') {
            return true;
        }
        lx->pos++;
        if (!is_digit(peek(lx))) {
            number_error(lx, "invalid %s literal", "decimal");
            return false;
        }
    }
}

static bool is_digit_of(char c, int base)
{
    return base == 16 ? isxdigit((unsigned char)c) != 0
                      : c >= '0' && c < '0' + base;
}

static void radix_error(Lexer *lx, const char *kind, int base)
{
    char c = peek(lx);
    if (base < 10 && is_digit(c)) {
        Loc loc = lexer_point(lx, lx->pos, lx->line);
        loc.end_col++;
        lexer_error(lx, loc, "invalid digit '%c' in %s literal", c, kind);
    } else {
        number_error(lx, "invalid %s literal", kind);
    }
}

static void radix_number(Lexer *lx, const char *kind, int base)
{
    lx->pos += 2;
    do {
        if (peek(lx) == '_') {
            lx->pos++;
        }
        if (!is_digit_of(peek(lx), base)) {
            radix_error(lx, kind, base);
            return;
        }
        while (is_digit_of(peek(lx), base)) {
            lx->pos++;
        }
    } while (peek(lx) == '_');
    if (is_digit(peek(lx))) {
        radix_error(lx, kind, base);
        return;
    }
    check_end(lx, kind);
}

static bool exponent(Lexer *lx)
{
    uint32_t sign =
        lx->text[lx->pos + 1] == '+' || lx->text[lx->pos + 1] == '-';
    if (is_digit(lx->text[lx->pos + 1 + sign])) {
        lx->pos += 1 + sign;
        return digits(lx);
    }
    if (sign) {
        lx->pos += 2;
        number_error(lx, "invalid %s literal", "decimal");
        return false;
    }
    check_end(lx, "decimal");
    return false;
}

/* After the integer part: fraction, exponent, j. True if there was any. */
static bool float_tail(Lexer *lx)
{
    bool any = false;
    if (peek(lx) == '.') {
        any = true;
        lx->pos++;
        if (is_digit(peek(lx)) && !digits(lx)) {
            return true;
        }
    }
    char c = peek(lx);
    if (c == 'e' || c == 'E') {
        if (!exponent(lx)) {
            return any;
        }
        any = true;
        c = peek(lx);
    }
    if (c == 'j' || c == 'J') {
        lx->pos++;
        check_end(lx, "imaginary");
        return true;
    }
    if (any) {
        check_end(lx, "decimal");
    }
    return any;
}

static void decimal_number(Lexer *lx)
{
    uint32_t start = lx->pos;
    if (peek(lx) != '.' && !digits(lx)) {
        return;
    }
    uint32_t end = lx->pos;
    if (float_tail(lx) || lx->has_error) {
        return;
    }
    uint32_t zeros = start;
    while (zeros < end && (lx->text[zeros] == '0' || lx->text[zeros] == '_')) {
        zeros++;
    }
    if (zeros > start && zeros < end) {
        Loc loc = lexer_point(lx, start, lx->line);
        loc.end_col += zeros - start;
        lexer_error(lx, loc,
                    "leading zeros in decimal integer literals are not "
                    "permitted; use an 0o prefix for octal integers");
        return;
    }
    check_end(lx, "decimal");
}

void lexer_number(Lexer *lx)
{
    uint32_t start = lx->pos;
    char c = lx->text[start + (peek(lx) == '0')];
    if (peek(lx) != '0') {
        decimal_number(lx);
    } else if (c == 'x' || c == 'X') {
        radix_number(lx, "hexadecimal", 16);
    } else if (c == 'o' || c == 'O') {
        radix_number(lx, "octal", 8);
    } else if (c == 'b' || c == 'B') {
        radix_number(lx, "binary", 2);
    } else {
        decimal_number(lx);
    }
    if (!lx->has_error) {
        lexer_add(lx, TOK_NUMBER, start, lx->line);
    }
}
