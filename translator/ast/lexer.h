/* The lexer's state and tokens; private to this folder.

   Tokens are made one logical line at a time (up to NEWLINE): the grammar never
   backtracks over more, so memory stays small and any lookahead inside the line
   is an array index. A lexical error becomes a TOK_ERROR that ends the line;
   the parser reports it when it gets there. */
#ifndef GELATO_AST_LEXER_H
#define GELATO_AST_LEXER_H

#include "ast/ast.h"

typedef enum TokKind {
    TOK_NONE,
    TOK_END,
    TOK_NEWLINE,
    TOK_INDENT,
    TOK_DEDENT,
    TOK_ERROR,
    TOK_NAME,
    TOK_NUMBER,
    TOK_STRING,
    TOK_FSTRING_START,
    TOK_FSTRING_MIDDLE,
    TOK_FSTRING_END,
#define PUNCT(name, text) TOK_##name,
#define KEYWORD(name, text) TOK_##name,
#include "ast/tokens.def"
#undef PUNCT
#undef KEYWORD
    TOK_COUNT
} TokKind;

typedef struct Token {
    uint8_t kind;
    uint8_t level;           /* open brackets after this token */
    bool is_raw;             /* FSTRING_MIDDLE of an r"" string */
    bool is_doubled;         /* FSTRING_MIDDLE that ends with {{ or }} */
    bool has_compat;         /* NAME with one of the letters in lexer.c */
    uint32_t start, end;     /* byte offsets */
    uint32_t line, end_line; /* from 1 */
} Token;

enum {
    MAX_BRACKETS = 200, /* as CPython's MAXLEVEL */
    MAX_INDENTS = 100,  /* as CPython's MAXINDENT */
    MAX_FSTRINGS = 150, /* as CPython's MAXFSTRINGLEVEL */
    MAX_LINE_TOKENS = 1 << 24
};

typedef struct Bracket {
    char open;
    bool is_field; /* the { of a replacement field */
    uint32_t start, line;
} Bracket;

typedef struct FString {
    char quote;
    bool is_triple, is_raw;
    bool in_field;    /* between { and the } : or ! that ends the expression */
    uint8_t n_fields; /* open replacement fields: > 1 inside format specs */
    uint32_t start, line;
} FString;

typedef enum LexErrorKind {
    LEX_ERROR_PLAIN,
    LEX_ERROR_UNCLOSED, /* end of file inside a bracket */
    LEX_ERROR_DEEP
} LexErrorKind;

typedef struct Lexer {
    Arena *arena;
    Diags *diags;
    uint32_t file;
    const char *text; /* NUL after the end; no NUL inside */
    uint32_t len, pos, line;
    const uint32_t *line_starts;
    VEC(Token) toks; /* the current logical line */

    uint32_t n_indents;
    uint32_t indents[MAX_INDENTS + 1], alt_indents[MAX_INDENTS + 1];
    uint32_t n_brackets;
    Bracket brackets[MAX_BRACKETS];
    uint32_t n_fstrings;
    FString fstrings[MAX_FSTRINGS];

    bool has_error; /* toks ends with TOK_ERROR */
    LexErrorKind error_kind;
    Loc error_loc;
    const char *error;
    const char *error_help;
} Lexer;

/* lexer.c */
void lexer_init(Lexer *lx, Arena *a, Diags *diags, uint32_t file);
/* Replaces toks by the next logical line: DEDENTs and INDENT, the tokens, and
   NEWLINE, END (with the last DEDENTs before it) or ERROR. */
void lexer_next_line(Lexer *lx);
/* After an error: goes on where a statement may start. */
void lexer_recover(Lexer *lx);
/* After an error: goes on at the beginning of this line. */
void lexer_rewind(Lexer *lx, uint32_t line);
Loc lexer_loc(const Lexer *lx, const Token *t);
/* The place of one byte offset on a line. */
Loc lexer_point(const Lexer *lx, uint32_t pos, uint32_t line);
/* The place of the character at pos on the current line. */
Loc lexer_char(const Lexer *lx, uint32_t pos);
Token *lexer_add(Lexer *lx, TokKind kind, uint32_t start, uint32_t line);
void lexer_error(Lexer *lx, Loc loc, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* Steps over a newline; pos must be at one. */
void lexer_newline(Lexer *lx);
const char *token_text(TokKind kind);

/* lex_name.c */
/* From lexer_is_name_start: a NAME, a keyword or a string with a prefix. */
void lexer_name(Lexer *lx);
bool lexer_is_name_start(char c);
/* The keyword that this text begins with; TOK_NAME if it is none. */
TokKind lexer_keyword_at(const char *p);
/* The text of a NAME as CPython sees it, normalised; len in and out. */
const char *lexer_name_text(const Lexer *lx, const Token *t, uint32_t *len);

/* lex_number.c: from a digit, or a dot with a digit after it. */
void lexer_number(Lexer *lx);

/* lex_string.c */
/* At the quote; start is where the prefix began. */
void lexer_string(Lexer *lx, uint32_t start, bool is_fstring, bool is_raw);
/* In literal text or a format spec of the innermost f-string. */
void lexer_fstring_middle(Lexer *lx);

/* source.c: a NUL-terminated UTF-8 copy without BOM, put into diags; NULL after
   an error. */
const SrcFile *source_decode(Arena *a, Diags *diags, uint32_t file);

/* unicode.c */
/* One character of valid UTF-8 (surrogates allowed); *len is its length. */
uint32_t utf8_decode(const char *p, uint32_t *len);
void utf8_encode(StrBuf *sb, uint32_t c);
bool unicode_is_id_start(uint32_t c);
bool unicode_is_id_part(uint32_t c);
/* False if NFKC changes it, or may compose it with the one before. */
bool unicode_is_nfkc(uint32_t c);
bool unicode_is_printable(uint32_t c);

#endif
