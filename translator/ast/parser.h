/* The parser's state and the functions its files share; private to this folder.

   Recursive descent, one function a rule of CPython's grammar. Errors leave by
   longjmp to the innermost statement (parser.c), which goes on with the next
   one; parse_try uses the same way out for the few places that need to look
   ahead further than a token. */
#ifndef GELATO_AST_PARSER_H
#define GELATO_AST_PARSER_H

#include "ast/lexer.h"

#include <setjmp.h>

enum {
    MAX_PARSE_DEPTH =
        3000, /* recursions of expressions: lambda, not, -, else */
    MAX_ERRORS = 20,
    MAX_WARNINGS = 100
};

typedef struct Parser {
    Arena *arena;
    Names *names;
    Diags *diags;
    uint32_t file;
    Lexer lex;
    uint32_t pos;               /* in lex.toks */
    uint32_t lines_read;        /* logical lines so far */
    uint32_t end_line, end_col; /* of the last token that is no white space */
    uint32_t depth;
    VEC(Node *) stack; /* nodes of lists being built */
    jmp_buf *on_error; /* innermost statement or parse_try */
    jmp_buf *on_stop;  /* too many errors: out of the whole parse */
    bool is_trying;    /* errors are not reported */
    bool is_rewound;   /* the lexer stands where to go on after an error */
    uint32_t n_errors, n_warnings;
} Parser;

/* --- parser.c: tokens ----------------------------------------------------- */

static inline const Token *parse_tok(const Parser *p)
{
    return &p->lex.toks.data[p->pos];
}

static inline TokKind parse_kind(const Parser *p)
{
    return (TokKind)parse_tok(p)->kind;
}

/* The kind n tokens on; TOK_NONE beyond the logical line. */
TokKind parse_peek(const Parser *p, uint32_t n);
void parse_advance(Parser *p);
bool parse_accept(Parser *p, TokKind kind);
void parse_expect(Parser *p, TokKind kind);
/* Is this token a name with this text (a soft keyword)? */
bool parse_at_word(const Parser *p, const char *word);
/* The place of the current token; nodes begin there. */
Loc parse_start(const Parser *p);
/* The same, but before the end of the file the end of the last token. */
Loc parse_next_start(const Parser *p);
const Name *parse_name(Parser *p);
const Name *parse_tok_name(Parser *p, const Token *t);

/* --- parser.c: nodes ------------------------------------------------------ */

Node *parse_new(Parser *p, NodeKind kind, Loc start);
/* Ends the node at the last token and sets its depth. */
Node *parse_finish(Parser *p, Node *n);
void parse_push(Parser *p, Node *n);
/* The nodes pushed since the stack had `mark` entries. */
NodeList parse_take(Parser *p, uint32_t mark);
void parse_enter(Parser *p);
void parse_leave(Parser *p);

/* --- errors.c ------------------------------------------------------------- */

/* "invalid syntax" at the current token, or what the lexer found there. */
void parse_fail(Parser *p) NORETURN;
void parse_fail_at(Parser *p, Loc loc, const char *fmt, ...) NORETURN
    PRINTF_LIKE(3, 4);
void parse_fail_deep(Parser *p, Loc loc, const char *what) NORETURN;
/* Something is wrong after the expression e: an '=' that was meant as '==', a
   missing comma inside brackets, ... */
void parse_fail_after(Parser *p, const Node *e) NORETURN;
/* Continues without the failing statement, but after the diagnostic. */
Diag *parse_report(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
    PRINTF_LIKE(4, 5);
/* Runs fn; if it fails, goes back to where it started and gives NULL. */
Node *parse_try(Parser *p, Node *(*fn)(Parser *));
Loc parse_span(Loc from, Loc to);
/* "function call", "literal", ... as CPython calls them. */
const char *parse_expr_name(const Node *e);

/* --- expr.c --------------------------------------------------------------- */

Node *parse_expr(Parser *p);
Node *parse_disjunction(Parser *p);
Node *parse_bitwise_or(Parser *p);
Node *parse_named(Parser *p);
/* expression | *bitwise_or, with commas: maybe a Tuple */
Node *parse_star_exprs(Parser *p);
/* named_expression | *bitwise_or: an element of a display */
Node *parse_star_named(Parser *p);
/* yield_expr | star_expressions */
Node *parse_value(Parser *p);
Node *parse_yield(Parser *p);
bool parse_at_expr(const Parser *p);

/* --- atom.c --------------------------------------------------------------- */

Node *parse_atom(Parser *p);
/* The for and if clauses at the current 'for' or 'async'. */
NodeList parse_for_clauses(Parser *p);
bool parse_at_for(const Parser *p);
void parse_close(Parser *p, TokKind close, const Node *last);

/* --- call.c: what follows a primary --------------------------------------- */

Node *parse_primary(Parser *p);
/* Inside ( ) of a call or a class; the closing bracket is taken. */
void parse_arguments(Parser *p, NodeList *args, NodeList *keywords);

/* --- target.c ------------------------------------------------------------- */

typedef enum TargetUse { TARGET_STAR, TARGET_FOR, TARGET_DEL } TargetUse;

bool parse_is_target(const Node *e);
/* Fails unless e can be assigned to (deleted). */
void parse_check_target(Parser *p, const Node *e, TargetUse use);
/* The targets of a for, up to 'in'. */
Node *parse_for_targets(Parser *p);
/* One target of `with ... as`. */
Node *parse_star_target(Parser *p);

/* --- params.c ------------------------------------------------------------- */

typedef enum ParamStyle { PARAMS_DEF, PARAMS_LAMBDA } ParamStyle;

/* Up to, not including, the closing ) or :. */
Node *parse_params(Parser *p, ParamStyle style);
NodeList parse_type_params(Parser *p);

/* --- literal.c, fstring.c ------------------------------------------------- */

Node *parse_number(Parser *p);
/* Adjacent strings of all kinds. */
Node *parse_strings(Parser *p);
/* The parts pushed since mark, adjacent constants joined and empty ones left
   out. */
NodeList parse_join_parts(Parser *p, uint32_t mark);
/* One f-string: its parts are pushed; the current token is FSTRING_START. */
void parse_fstring(Parser *p);
/* Decodes literal text with escapes into a constant. */
Node *parse_text(Parser *p, const Token *t, uint32_t from, uint32_t to,
                 bool is_raw);

/* --- charnames.c: the character that has this name, in UTF-8 ---------------- */

bool char_by_name(const char *name, size_t len, uint32_t *code);

/* --- stmt.c, compound.c, pattern.c ---------------------------------------- */

/* Pushes the statements of one line. */
void parse_simple_line(Parser *p);
/* False if the current token starts no compound statement. */
bool parse_compound(Parser *p);
/* An indented block or the rest of the line, after ':'. `what` begins on
   `line`, for the error. */
NodeList parse_block(Parser *p, const char *what, uint32_t line);
/* parser.c: pushes statements up to DEDENT or END. */
void parse_statements(Parser *p);
void parse_colon(Parser *p, const Node *before);
Node *parse_match(Parser *p);
bool parse_at_match(Parser *p);
Node *parse_patterns(Parser *p);
Node *parse_import(Parser *p);

#endif
