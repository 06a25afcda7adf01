/* Words of the graph's text form, shared by the two halves of the reader. */
#include <stdlib.h>

#include "ir/internal.h"

void ir_lex_fail(Reader *r, const char *fmt, ...)
{
    if (r->failed) {
        return;
    }
    Loc loc = {.file = r->file, .line = 1};
    const char *line = r->text;
    for (const char *p = r->text; p < r->at; p++) {
        if (*p == '\n') {
            loc.line++;
            line = p + 1;
        }
    }
    loc.col = (uint32_t)(r->at - line);
    loc.end_line = loc.line;
    loc.end_col = loc.col + 1;
    char message[200];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    diag(r->g->diags, DIAG_BAD_GRAPH, loc, "%s", message);
    r->failed = true;
    r->at = r->end;
}

static char peek(const Reader *r)
{
    return r->at < r->end ? *r->at : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
           c == '_';
}

/* A `#` starts a comment unless it follows a name directly (`x#3`). */
static bool is_comment(const Reader *r)
{
    if (peek(r) != '#') {
        return false;
    }
    char next = r->at + 1 < r->end ? r->at[1] : '\0';
    return !is_digit(next);
}

void ir_lex_space(Reader *r)
{
    while (peek(r) == ' ' || peek(r) == '\t' || is_comment(r)) {
        if (peek(r) == '#') {
            while (r->at < r->end && *r->at != '\n') {
                r->at++;
            }
        } else {
            r->at++;
        }
    }
}

void ir_lex_lines(Reader *r)
{
    ir_lex_space(r);
    while (peek(r) == '\n' || peek(r) == '\r') {
        r->at++;
        ir_lex_space(r);
    }
}

bool ir_lex_take(Reader *r, const char *text)
{
    ir_lex_space(r);
    size_t len = strlen(text);
    if ((size_t)(r->end - r->at) < len || memcmp(r->at, text, len) != 0) {
        return false;
    }
    bool is_word = is_word_char(text[len - 1]);
    if (is_word && r->at + len < r->end && is_word_char(r->at[len])) {
        return false;
    }
    r->at += len;
    return true;
}

void ir_lex_expect(Reader *r, const char *text)
{
    if (!ir_lex_take(r, text)) {
        ir_lex_fail(r, "expected `%s`", text);
    }
}

bool ir_lex_word_next(Reader *r)
{
    ir_lex_space(r);
    return (is_word_char(peek(r)) && !is_digit(peek(r))) || peek(r) == '"';
}

size_t ir_lex_word(Reader *r, const char **start)
{
    *start = r->at;
    while (is_word_char(peek(r)) ||
           (peek(r) == '.' && r->at + 1 < r->end && is_word_char(r->at[1]))) {
        r->at++;
    }
    return (size_t)(r->at - *start);
}

static int hex_value(char c)
{
    return is_digit(c) ? c - '0' : (c >= 'a' && c <= 'f') ? c - 'a' + 10 : -1;
}

/* The byte after a backslash. */
static char escaped(Reader *r)
{
    char c = peek(r);
    r->at++;
    if (c == 'n') {
        return '\n';
    }
    if (c == '"' || c == '\\') {
        return c;
    }
    if (c == 'x' && r->end - r->at >= 2) {
        int hi = hex_value(r->at[0]), lo = hex_value(r->at[1]);
        if (hi >= 0 && lo >= 0) {
            r->at += 2;
            return (char)(hi * 16 + lo);
        }
    }
    r->at--;
    ir_lex_fail(r, "unknown escape");
    return 0;
}

static const Name *quoted(Reader *r)
{
    StrBuf sb = sb_new(r->g->arena);
    r->at++;
    while (peek(r) != '"') {
        if (r->at == r->end || *r->at == '\n') {
            ir_lex_fail(r, "a string without its end");
            return name_of(r->g->names, "");
        }
        char c = *r->at++;
        sb_putc(&sb, c == '\\' ? escaped(r) : c);
    }
    r->at++;
    return name_intern(r->g->names, sb.text ? sb.text : "", sb.len);
}

const Name *ir_lex_name(Reader *r)
{
    ir_lex_space(r);
    if (peek(r) == '"') {
        return quoted(r);
    }
    const char *start;
    size_t len = is_digit(peek(r)) ? 0 : ir_lex_word(r, &start);
    if (len == 0) {
        ir_lex_fail(r, "expected a name");
        return name_of(r->g->names, "");
    }
    return name_intern(r->g->names, start, len);
}

uint32_t ir_lex_u32(Reader *r, uint32_t limit)
{
    uint64_t n = 0;
    const char *start = r->at;
    while (is_digit(peek(r)) && n <= limit) {
        n = n * 10 + (uint64_t)(*r->at++ - '0');
    }
    if (r->at == start || n > limit) {
        r->at = start;
        ir_lex_fail(r, "expected a number up to %u", limit);
        return 0;
    }
    return (uint32_t)n;
}

int64_t ir_lex_i64(Reader *r)
{
    ir_lex_space(r);
    bool is_neg = peek(r) == '-';
    r->at += is_neg;
    uint64_t n = 0;
    const char *start = r->at;
    while (is_digit(peek(r))) {
        uint64_t digit = (uint64_t)(*r->at++ - '0');
        if (n > (UINT64_MAX - digit) / 10) {
            ir_lex_fail(r, "a number beyond 64 bits");
            return 0;
        }
        n = n * 10 + digit;
    }
    if (r->at == start) {
        ir_lex_fail(r, "expected a number");
    }
    return (int64_t)(is_neg ? 0 - n : n);
}

double ir_lex_float(Reader *r)
{
    ir_lex_space(r);
    char text[40];
    size_t len = 0;
    while (len < sizeof text - 1 && r->at < r->end &&
           (is_word_char(*r->at) || strchr("+-.:", *r->at))) {
        text[len++] = *r->at++;
    }
    text[len] = '\0';
    char *rest = text;
    double x = 0;
    if (strncmp(text, "nan:", 4) == 0) {
        uint64_t bits = strtoull(text + 4, &rest, 16);
        memcpy(&x, &bits, sizeof x);
    } else {
        x = strtod(text, &rest);
    }
    if (len == 0 || *rest) {
        ir_lex_fail(r, "expected a float");
    }
    return x;
}
