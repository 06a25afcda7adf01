/* From text to tokens, one logical line at a time: indentation, punctuation and
   recovery. The rules and the texts of errors are those of CPython 3.12's
   tokenizer. The longer tokens are in lex_name.c, lex_number.c, lex_string.c. */
#include "ast/lexer.h"

#include <ctype.h>

enum { TAB_SIZE = 8 };

void lexer_init(Lexer *lx, Arena *a, Diags *diags, uint32_t file)
{
    const SrcFile *src = diags_file(diags, file);
    memset(lx, 0, sizeof *lx);
    lx->arena = a;
    lx->diags = diags;
    lx->file = file;
    lx->text = src->text;
    lx->len = (uint32_t)src->len;
    lx->line_starts = src->line_starts;
    lx->line = 1;
    lx->n_indents = 1;
}

/* --- places --------------------------------------------------------------- */

Loc lexer_point(const Lexer *lx, uint32_t pos, uint32_t line)
{
    uint32_t col = pos - lx->line_starts[line - 1];
    return (Loc){lx->file, line, col, line, col};
}

Loc lexer_loc(const Lexer *lx, const Token *t)
{
    return (Loc){lx->file, t->line, t->start - lx->line_starts[t->line - 1],
                 t->end_line, t->end - lx->line_starts[t->end_line - 1]};
}

Token *lexer_add(Lexer *lx, TokKind kind, uint32_t start, uint32_t line)
{
    Token t = {(uint8_t)kind, (uint8_t)lx->n_brackets,
               false,         false,
               false,         start,
               lx->pos,       line,
               lx->line};
    vec_push(lx->arena, &lx->toks, t);
    return &vec_last(&lx->toks);
}

/* Keeps the first error of a line. */
void lexer_error(Lexer *lx, Loc loc, const char *fmt, ...)
{
    if (lx->has_error) {
        return;
    }
    char text[256];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    lx->has_error = true;
    lx->error_kind = LEX_ERROR_PLAIN;
    lx->error_loc = loc;
    lx->error = arena_strdup(lx->arena, text, strlen(text));
    lx->error_help = NULL;
    lexer_add(lx, TOK_ERROR, lx->pos, lx->line);
}

Loc lexer_char(const Lexer *lx, uint32_t pos)
{
    uint32_t n = 1;
    if (pos < lx->len) {
        utf8_decode(lx->text + pos, &n);
    }
    Loc loc = lexer_point(lx, pos, lx->line);
    loc.end_col += n;
    return loc;
}

void lexer_newline(Lexer *lx)
{
    lx->pos++;
    lx->line++;
}

static bool at_newline(const Lexer *lx)
{
    return lx->text[lx->pos] == '\n';
}

static void skip_comment(Lexer *lx)
{
    const char *p = lx->text + lx->pos;
    p += strcspn(p, "\n");
    lx->pos = (uint32_t)(p - lx->text);
}

/* --- indentation ---------------------------------------------------------- */

/* After a backslash: the rest of the line must be its end. */
static bool continue_line(Lexer *lx)
{
    uint32_t at = lx->pos++;
    if (!at_newline(lx)) {
        bool at_end = lx->pos >= lx->len;
        lexer_error(lx, lexer_char(lx, at_end ? at : lx->pos),
                    at_end ? "unexpected EOF while parsing"
                           : "unexpected character after line continuation "
                             "character");
        return false;
    }
    lexer_newline(lx);
    if (lx->pos >= lx->len) {
        lexer_error(lx, lexer_point(lx, lx->pos, lx->line),
                    "unexpected EOF while parsing");
        return false;
    }
    return true;
}

/* Measures a line's indentation (tabs to 8, and to 1 for the consistency
   check); a backslash keeps the column of the first physical line. */
static void measure_indent(Lexer *lx, uint32_t *col, uint32_t *alt)
{
    uint32_t kept = 0;
    *col = *alt = 0;
    for (;;) {
        switch (lx->text[lx->pos]) {
        case ' ':
            ++*col, ++*alt;
            break;
        case '\t':
            *col = (*col / TAB_SIZE + 1) * TAB_SIZE;
            ++*alt;
            break;
        case '\f':
            *col = *alt = 0;
            break;
        case '\\':
            kept = kept ? kept : *col;
            if (!continue_line(lx)) {
                return;
            }
            continue;
        default:
            if (kept) {
                *col = *alt = kept;
            }
            return;
        }
        lx->pos++;
    }
}

static void indent_error(Lexer *lx, const char *text)
{
    Loc loc = lexer_point(lx, lx->line_starts[lx->line - 1], lx->line);
    loc.end_col = lx->pos - lx->line_starts[lx->line - 1];
    lexer_error(lx, loc, "%s", text);
}

static void push_indent(Lexer *lx, uint32_t col, uint32_t alt)
{
    if (lx->n_indents > MAX_INDENTS - 1) {
        indent_error(lx, "too many levels of indentation");
        lx->error_kind = LEX_ERROR_DEEP;
        return;
    }
    lx->indents[lx->n_indents] = col;
    lx->alt_indents[lx->n_indents++] = alt;
    lexer_add(lx, TOK_INDENT, lx->pos, lx->line);
}

static void set_indent(Lexer *lx, uint32_t col, uint32_t alt)
{
    static const char mixed[] =
        "inconsistent use of tabs and spaces in indentation";
    uint32_t top = lx->n_indents - 1;
    if (col > lx->indents[top]) {
        if (alt <= lx->alt_indents[top]) {
            indent_error(lx, mixed);
        } else {
            push_indent(lx, col, alt);
        }
        return;
    }
    while (lx->n_indents > 1 && col < lx->indents[lx->n_indents - 1]) {
        lx->n_indents--;
        lexer_add(lx, TOK_DEDENT, lx->pos, lx->line);
    }
    if (col != lx->indents[lx->n_indents - 1]) {
        indent_error(lx, "unindent does not match any outer indentation "
                         "level");
    } else if (alt != lx->alt_indents[lx->n_indents - 1]) {
        indent_error(lx, mixed);
    }
}

/* Skips blank and comment lines; leaves pos at a statement's first character
   with INDENT or DEDENTs added, or at the end of the text. */
static void start_line(Lexer *lx)
{
    uint32_t col, alt;
    for (;;) {
        measure_indent(lx, &col, &alt);
        if (lx->has_error) {
            return;
        }
        if (lx->text[lx->pos] == '#') {
            skip_comment(lx);
        }
        if (lx->pos >= lx->len) {
            break;
        }
        if (!at_newline(lx)) {
            set_indent(lx, col, alt);
            return;
        }
        lexer_newline(lx);
    }
    for (; lx->n_indents > 1; lx->n_indents--) {
        lexer_add(lx, TOK_DEDENT, lx->pos, lx->line);
    }
    lexer_add(lx, TOK_END, lx->pos, lx->line);
}

/* --- punctuation ---------------------------------------------------------- */

const char *token_text(TokKind kind)
{
    switch (kind) {
#define PUNCT(name, text)                                                      \
    case TOK_##name:                                                           \
        return text;
#define KEYWORD(name, text) PUNCT(name, text)
#include "ast/tokens.def"
#undef PUNCT
#undef KEYWORD
    case TOK_NEWLINE:
        return "newline";
    default:
        return "token";
    }
}

/* The longest token here; TOK_NONE if none begins so. */
static TokKind find_punct(const char *s, uint32_t *len)
{
    TokKind best = TOK_NONE;
    *len = 0;
#define PUNCT(name, text)                                                      \
    if (s[0] == text[0] && sizeof text - 1 > *len &&                           \
        strncmp(s, text, sizeof text - 1) == 0) {                              \
        best = TOK_##name;                                                     \
        *len = sizeof text - 1;                                                \
    }
#define KEYWORD(name, text)
#include "ast/tokens.def"
#undef PUNCT
#undef KEYWORD
    return best;
}

static bool open_bracket(Lexer *lx)
{
    if (lx->n_brackets >= MAX_BRACKETS) {
        lexer_error(lx, lexer_char(lx, lx->pos), "too many nested parentheses");
        lx->error_kind = LEX_ERROR_DEEP;
        return false;
    }
    lx->brackets[lx->n_brackets++] =
        (Bracket){lx->text[lx->pos], false, lx->pos, lx->line};
    return true;
}

static bool brackets_match(char open, char close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}');
}

static bool close_bracket(Lexer *lx)
{
    char c = lx->text[lx->pos];
    Loc loc = lexer_char(lx, lx->pos);
    FString *fs = lx->n_fstrings ? &lx->fstrings[lx->n_fstrings - 1] : NULL;
    if (lx->n_brackets == 0 || (fs && fs->n_fields == 0)) {
        lexer_error(lx, loc, "%sunmatched '%c'", fs ? "f-string: " : "", c);
        return false;
    }
    const Bracket *b = &lx->brackets[lx->n_brackets - 1];
    if (!brackets_match(b->open, c)) {
        if (b->is_field) {
            lexer_error(lx, loc, "f-string: unmatched '%c'", c);
            return false;
        }
        if (b->line != lx->line) {
            lexer_error(lx, loc,
                        "closing parenthesis '%c' does not match opening "
                        "parenthesis '%c' on line %u",
                        c, b->open, b->line);
        } else {
            lexer_error(lx, loc,
                        "closing parenthesis '%c' does not match opening "
                        "parenthesis '%c'",
                        c, b->open);
        }
        return false;
    }
    lx->n_brackets--;
    if (b->is_field && fs) {
        fs->n_fields--;
        fs->in_field = false;
    }
    return true;
}

/* A ':' or '!' directly inside a replacement field ends its expression. */
static bool in_open_field(const Lexer *lx)
{
    return lx->n_fstrings && lx->n_brackets &&
           lx->brackets[lx->n_brackets - 1].is_field;
}

static void lex_punct(Lexer *lx)
{
    uint32_t len;
    TokKind kind = find_punct(lx->text + lx->pos, &len);
    if (kind == TOK_NONE) {
        char c = lx->text[lx->pos];
        if (iscntrl((unsigned char)c)) {
            lexer_error(lx, lexer_char(lx, lx->pos),
                        "invalid non-printable character U+%04X", c);
        } else {
            lexer_error(lx, lexer_char(lx, lx->pos), "invalid syntax");
        }
        return;
    }
    if (kind == TOK_COLONEQUAL && in_open_field(lx)) {
        kind = TOK_COLON;
        len = 1;
    }
    if (kind == TOK_LPAR || kind == TOK_LSQB || kind == TOK_LBRACE) {
        if (!open_bracket(lx)) {
            return;
        }
    } else if (kind == TOK_RPAR || kind == TOK_RSQB || kind == TOK_RBRACE) {
        if (!close_bracket(lx)) {
            return;
        }
    } else if (kind == TOK_COLON && in_open_field(lx)) {
        lx->fstrings[lx->n_fstrings - 1].in_field = false;
    }
    lx->pos += len;
    lexer_add(lx, kind, lx->pos - len, lx->line);
}

/* --- lines ---------------------------------------------------------------- */

static void end_of_text(Lexer *lx)
{
    if (lx->n_brackets) {
        const Bracket *b = &lx->brackets[lx->n_brackets - 1];
        Loc loc = lexer_point(lx, b->start, b->line);
        loc.end_col++;
        lexer_error(lx, loc, "'%c' was never closed", b->open);
        lx->error_kind = LEX_ERROR_UNCLOSED;
        return;
    }
    lexer_add(lx, TOK_NEWLINE, lx->pos, lx->line);
}

static bool in_fstring_text(const Lexer *lx)
{
    return lx->n_fstrings && !lx->fstrings[lx->n_fstrings - 1].in_field;
}

/* One token, or a step over blanks; false at the end of the logical line. */
static bool lex_token(Lexer *lx)
{
    if (in_fstring_text(lx)) {
        lexer_fstring_middle(lx);
        return true;
    }
    char c = lx->text[lx->pos];
    if (c == ' ' || c == '\t' || c == '\f') {
        lx->pos++;
    } else if (lexer_is_name_start(c)) {
        lexer_name(lx);
    } else if (c == 0) {
        end_of_text(lx);
        return false;
    } else if (c == '\n') {
        bool ends = lx->n_brackets == 0;
        uint32_t at = lx->pos, line = lx->line;
        if (ends) {
            lx->pos++;
            lexer_add(lx, TOK_NEWLINE, at, line);
            lx->pos--;
        }
        lexer_newline(lx);
        return !ends;
    } else if (c == '#') {
        skip_comment(lx);
    } else if (c == '\\') {
        continue_line(lx);
    } else if (isdigit((unsigned char)c) ||
               (c == '.' && isdigit((unsigned char)lx->text[lx->pos + 1]))) {
        lexer_number(lx);
    } else if (c == '"' || c == '\'') {
        lexer_string(lx, lx->pos, false, false);
    } else {
        lex_punct(lx);
    }
    return true;
}

void lexer_next_line(Lexer *lx)
{
    lx->toks.len = 0;
    lx->has_error = false;
    start_line(lx);
    if (!lx->has_error && lx->toks.len && vec_last(&lx->toks).kind == TOK_END) {
        return;
    }
    while (!lx->has_error && lex_token(lx)) {
        if (lx->toks.len > MAX_LINE_TOKENS) {
            lexer_error(lx, lexer_char(lx, lx->pos), "statement too long");
            lx->error_kind = LEX_ERROR_DEEP;
        }
    }
}

/* --- recovery ------------------------------------------------------------- */

static void skip_physical_line(Lexer *lx)
{
    skip_comment(lx);
    if (lx->pos < lx->len) {
        lexer_newline(lx);
    }
}

static bool starts_statement(const char *p)
{
    switch (lexer_keyword_at(p)) {
    case TOK_CLASS:
    case TOK_DEF:
    case TOK_IMPORT:
    case TOK_RETURN:
    case TOK_TRY:
    case TOK_WHILE:
    case TOK_WITH:
    case TOK_RAISE:
    case TOK_PASS:
        return true;
    default:
        return *p == '@';
    }
}

/* Goes to the next line that is not deeper than the current block and, after an
   unclosed bracket, that only a statement can begin with. */
static void skip_continuation(Lexer *lx, bool need_keyword)
{
    uint32_t limit = lx->indents[lx->n_indents - 1];
    while (lx->pos < lx->len) {
        const char *p = lx->text + lx->pos;
        uint32_t blank = (uint32_t)strspn(p, " \t\f");
        if (blank <= limit && !strchr("\n#", p[blank]) &&
            (!need_keyword || starts_statement(p + blank))) {
            return;
        }
        skip_physical_line(lx);
    }
}

void lexer_recover(Lexer *lx)
{
    bool in_bracket = lx->n_brackets > 0;
    bool is_unclosed = lx->error_kind == LEX_ERROR_UNCLOSED;
    if (is_unclosed) {
        lx->line = lx->brackets[0].line;
        lx->pos = lx->brackets[0].start;
    }
    lx->n_brackets = 0;
    lx->n_fstrings = 0;
    skip_physical_line(lx);
    if (in_bracket) {
        skip_continuation(lx, is_unclosed);
    }
}

void lexer_rewind(Lexer *lx, uint32_t line)
{
    lx->n_brackets = 0;
    lx->n_fstrings = 0;
    lx->line = line;
    lx->pos = lx->line_starts[line - 1];
}
