/* String tokens. An f-string is several tokens, as in CPython 3.12: START,
   MIDDLE for each piece of text, the ordinary tokens of replacement fields
   between { } : and !, and END. The state of each open f-string is on a stack,
   so quotes may be reused inside fields. */
#include "ast/lexer.h"

static bool at_triple(const Lexer *lx, char quote)
{
    const char *p = lx->text + lx->pos;
    return p[0] == quote && p[1] == quote && p[2] == quote;
}

static void unterminated(Lexer *lx, uint32_t start, uint32_t line,
                         const char *what)
{
    Loc loc = lexer_point(lx, start, line);
    loc.end_col++;
    lexer_error(lx, loc, "unterminated %s literal (detected at line %u)", what,
                lx->line);
}

/* Inside a field, the quote that would have ended the f-string: the field's }
   is missing. */
static void unterminated_line(Lexer *lx, uint32_t start, uint32_t line,
                              char quote)
{
    const FString *fs =
        lx->n_fstrings ? &lx->fstrings[lx->n_fstrings - 1] : NULL;
    if (fs && fs->quote == quote && !fs->is_triple) {
        Loc loc = lexer_point(lx, start, line);
        loc.end_col++;
        lexer_error(lx, loc, "f-string: expecting '}'");
        return;
    }
    unterminated(lx, start, line, "string");
}

/* A backslash and what it protects from ending the string. */
static void skip_escape(Lexer *lx)
{
    lx->pos++;
    char c = lx->text[lx->pos];
    if (c == '\n') {
        lexer_newline(lx);
    } else if (c) {
        lx->pos++;
    }
}

static void plain_string(Lexer *lx, uint32_t start, uint32_t line)
{
    char quote = lx->text[lx->pos];
    bool is_triple = at_triple(lx, quote);
    lx->pos += is_triple ? 3 : 1;
    for (;;) {
        char c = lx->text[lx->pos];
        if (c == quote && (!is_triple || at_triple(lx, quote))) {
            lx->pos += is_triple ? 3 : 1;
            lexer_add(lx, TOK_STRING, start, line);
            return;
        }
        if (c == '\\') {
            skip_escape(lx);
        } else if (c == 0) {
            if (is_triple) {
                unterminated(lx, start, line, "triple-quoted string");
            } else {
                unterminated_line(lx, start, line, quote);
            }
            return;
        } else if (c != '\n') {
            lx->pos++;
        } else if (is_triple) {
            lexer_newline(lx);
        } else {
            unterminated_line(lx, start, line, quote);
            return;
        }
    }
}

static void start_fstring(Lexer *lx, uint32_t start, bool is_raw)
{
    char quote = lx->text[lx->pos];
    bool is_triple = at_triple(lx, quote);
    if (lx->n_fstrings >= MAX_FSTRINGS) {
        lexer_error(lx, lexer_point(lx, start, lx->line),
                    "too many nested f-strings");
        lx->error_kind = LEX_ERROR_DEEP;
        return;
    }
    lx->pos += is_triple ? 3 : 1;
    lexer_add(lx, TOK_FSTRING_START, start, lx->line);
    lx->fstrings[lx->n_fstrings++] =
        (FString){quote, is_triple, is_raw, false, 0, start, lx->line};
}

void lexer_string(Lexer *lx, uint32_t start, bool is_fstring, bool is_raw)
{
    if (is_fstring) {
        start_fstring(lx, start, is_raw);
    } else {
        plain_string(lx, start, lx->line);
    }
}

/* --- text of f-strings ---------------------------------------------------- */

static void add_middle(Lexer *lx, uint32_t start, uint32_t line,
                       const FString *fs)
{
    if (lx->pos > start) {
        lexer_add(lx, TOK_FSTRING_MIDDLE, start, line)->is_raw = fs->is_raw;
    }
}

static void end_fstring(Lexer *lx, const FString *fs)
{
    uint32_t at = lx->pos;
    lx->pos += fs->is_triple ? 3 : 1;
    lx->n_fstrings--;
    lexer_add(lx, TOK_FSTRING_END, at, lx->line);
}

static void open_field(Lexer *lx, FString *fs)
{
    Loc loc = lexer_point(lx, lx->pos, lx->line);
    loc.end_col++;
    if (fs->n_fields >= 3) {
        lexer_error(lx, loc, "f-string: expressions nested too deeply");
        return;
    }
    if (lx->n_brackets >= MAX_BRACKETS) {
        lexer_error(lx, loc, "too many nested parentheses");
        lx->error_kind = LEX_ERROR_DEEP;
        return;
    }
    lx->brackets[lx->n_brackets++] = (Bracket){'{', true, lx->pos, lx->line};
    fs->n_fields++;
    fs->in_field = true;
    lx->pos++;
    lexer_add(lx, TOK_LBRACE, lx->pos - 1, lx->line);
}

static void close_field(Lexer *lx, FString *fs)
{
    lx->n_brackets--;
    fs->n_fields--;
    lx->pos++;
    lexer_add(lx, TOK_RBRACE, lx->pos - 1, lx->line);
}

/* At a brace: {{ and }} stand for one brace in text (not in a format spec), and
   the token ends after the first of them. */
static void at_brace(Lexer *lx, FString *fs, uint32_t start, uint32_t line)
{
    char c = lx->text[lx->pos];
    bool in_spec = fs->n_fields > 0;
    bool is_double = lx->text[lx->pos + 1] == c;
    if (is_double && !in_spec) {
        lx->pos++;
        add_middle(lx, start, line, fs);
        vec_last(&lx->toks).is_doubled = true;
        lx->pos++;
        return;
    }
    if (c == '{') {
        add_middle(lx, start, line, fs);
        open_field(lx, fs);
    } else if (in_spec) {
        add_middle(lx, start, line, fs);
        close_field(lx, fs);
    } else {
        Loc loc = lexer_point(lx, lx->pos, lx->line);
        loc.end_col++;
        lexer_error(lx, loc, "f-string: single '}' is not allowed");
    }
}

/* A backslash in text: \{ is a backslash before a field, \N{...} one escape. */
static void fstring_escape(Lexer *lx, const FString *fs)
{
    char c = lx->text[lx->pos + 1];
    if (c == '{' || c == '}') {
        lx->pos++;
        return;
    }
    if (c == 'N' && !fs->is_raw && lx->text[lx->pos + 2] == '{') {
        const char *p = lx->text + lx->pos + 3;
        p += strcspn(p, "}{\n'\"");
        lx->pos = (uint32_t)(p - lx->text) + (*p == '}');
        return;
    }
    skip_escape(lx);
}

void lexer_fstring_middle(Lexer *lx)
{
    FString *fs = &lx->fstrings[lx->n_fstrings - 1];
    uint32_t start = lx->pos, line = lx->line;
    for (;;) {
        char c = lx->text[lx->pos];
        if (c == fs->quote && (!fs->is_triple || at_triple(lx, c))) {
            if (fs->n_fields) {
                Loc loc = lexer_point(lx, lx->pos, lx->line);
                loc.end_col++;
                lexer_error(lx, loc,
                            "f-string: expecting '}', or format specs");
                return;
            }
            add_middle(lx, start, line, fs);
            end_fstring(lx, fs);
            return;
        }
        if (c == '{' || c == '}') {
            at_brace(lx, fs, start, line);
            return;
        }
        if (c == '\\') {
            fstring_escape(lx, fs);
        } else if (c == 0 || (!fs->is_triple && c == '\n')) {
            unterminated(lx, fs->start, fs->line,
                         fs->is_triple ? "triple-quoted f-string" : "f-string");
            return;
        } else if (c == '\n') {
            lexer_newline(lx);
        } else {
            lx->pos++;
        }
    }
}
