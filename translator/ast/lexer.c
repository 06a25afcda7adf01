/* From text to tokens, one logical line at a time: indentation, names, keywords
   and punctuation. The rules and the texts of errors are those of CPython 3.12's
   tokenizer. Numbers and strings are in lex_number.c and lex_string.c. */
#include "ast/lexer.h"

#include <ctype.h>

enum { TAB_SIZE = 8 };

/* What a byte may begin or continue. */
static bool is_name_start(char c)
{
    return isalpha((unsigned char)c) || c == '_' || (unsigned char)c >= 128;
}

static bool is_name_part(char c)
{
    return is_name_start(c) || isdigit((unsigned char)c);
}

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

/* --- places -------------------------------------------------------------------- */

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
    Token t = {(uint8_t)kind, (uint8_t)lx->n_brackets, false, false, false,
               start, lx->pos, line, lx->line};
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

static Loc char_loc(const Lexer *lx, uint32_t pos)
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

/* --- indentation ------------------------------------------------------------------ */

/* After a backslash: the rest of the line must be its end. */
static bool continue_line(Lexer *lx)
{
    uint32_t at = lx->pos++;
    if (!at_newline(lx)) {
        bool at_end = lx->pos >= lx->len;
        lexer_error(lx, char_loc(lx, at_end ? at : lx->pos),
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

/* Measures a line's indentation (tabs to 8, and to 1 for the consistency check);
   a backslash keeps the column of the first physical line. */
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

/* --- names --------------------------------------------------------------------------- */

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
    Loc loc = char_loc(lx, pos);
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
    static const char *const prefixes[] = {"b", "r", "u", "f", "br", "rb",
                                           "fr", "rf"};
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

static void lex_name(Lexer *lx)
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

/* --- punctuation ------------------------------------------------------------------------ */

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
        lexer_error(lx, char_loc(lx, lx->pos), "too many nested parentheses");
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
    Loc loc = char_loc(lx, lx->pos);
    FString *fs = lx->n_fstrings ? &lx->fstrings[lx->n_fstrings - 1] : NULL;
    if (lx->n_brackets == 0 ||
        (fs && fs->n_fields == 0)) {
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
                        "parenthesis '%c' on line %u", c, b->open, b->line);
        } else {
            lexer_error(lx, loc,
                        "closing parenthesis '%c' does not match opening "
                        "parenthesis '%c'", c, b->open);
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
            lexer_error(lx, char_loc(lx, lx->pos),
                        "invalid non-printable character U+%04X", c);
        } else {
            lexer_error(lx, char_loc(lx, lx->pos), "invalid syntax");
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

/* --- lines --------------------------------------------------------------------------------- */

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
    } else if (is_name_start(c)) {
        lex_name(lx);
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
    if (!lx->has_error && lx->toks.len &&
        vec_last(&lx->toks).kind == TOK_END) {
        return;
    }
    while (!lx->has_error && lex_token(lx)) {
        if (lx->toks.len > MAX_LINE_TOKENS) {
            lexer_error(lx, char_loc(lx, lx->pos), "statement too long");
            lx->error_kind = LEX_ERROR_DEEP;
        }
    }
}

/* --- recovery -------------------------------------------------------------------------------- */

static void skip_physical_line(Lexer *lx)
{
    skip_comment(lx);
    if (lx->pos < lx->len) {
        lexer_newline(lx);
    }
}

static bool starts_statement(const char *p)
{
    const char *end = p;
    while (is_name_part(*end)) {
        end++;
    }
    switch (find_keyword(p, (uint32_t)(end - p))) {
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
