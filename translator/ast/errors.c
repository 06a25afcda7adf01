/* Syntax errors: CPython's texts and places, one way out (longjmp), and the
   guesses at what was meant. */
#include "ast/parser.h"

Loc parse_span(Loc from, Loc to)
{
    from.end_line = to.end_line;
    from.end_col = to.end_col;
    return from;
}

static void leave(Parser *p) NORETURN;
static void leave(Parser *p)
{
    if (!p->is_trying && p->n_errors >= MAX_ERRORS) {
        longjmp(*p->on_stop, 1);
    }
    longjmp(*p->on_error, 1);
}

Diag *parse_report(Parser *p, DiagCode code, Loc loc, const char *fmt, ...)
{
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    return diag(p->diags, code, loc, "%s", text);
}

static bool is_word(const Parser *p, uint32_t pos, const char *word)
{
    const Token *t = &p->lex.toks.data[pos];
    size_t len = strlen(word);
    return t->kind == TOK_NAME && t->end - t->start == len &&
           memcmp(p->lex.text + t->start, word, len) == 0;
}

/* What other languages write so. */
static const char *habit(const Parser *p)
{
    uint32_t i = p->pos;
    const Token *t = p->lex.toks.data;
    if (i == 0) {
        return NULL;
    }
    int now = t[i].kind, before = t[i - 1].kind;
    int first = i > 1 ? t[i - 2].kind : TOK_ERROR;
    if ((now == TOK_IF && before == TOK_ELSE) || is_word(p, i - 1, "elseif") ||
        is_word(p, i - 1, "elsif")) {
        return "write `elif`";
    }
    if (before == first && (before == TOK_PLUS || before == TOK_MINUS)) {
        return before == TOK_PLUS ? "write `x += 1`" : "write `x -= 1`";
    }
    if (now == before && now == TOK_AMPER) {
        return "write `and`";
    }
    if (now == before && now == TOK_VBAR) {
        return "write `or`";
    }
    if (now == TOK_NAME &&
        (is_word(p, i - 1, "function") || is_word(p, i - 1, "func"))) {
        return "functions are defined with `def`";
    }
    return NULL;
}

/* Beyond a limit nothing more is read. */
static void fail_with(Parser *p, DiagCode code, Loc loc,
                      const char *text) NORETURN;
static void fail_with(Parser *p, DiagCode code, Loc loc, const char *text)
{
    if (!p->is_trying) {
        p->n_errors = code == DIAG_TOO_DEEP ? MAX_ERRORS : p->n_errors + 1;
        Diag *d = diag(p->diags, code, loc, "%s", text);
        const char *instead = code == DIAG_SYNTAX ? habit(p) : NULL;
        if (instead) {
            diag_help(d, "%s", instead);
        }
    }
    leave(p);
}

/* Does the lexer know something worse about this statement than the parser
   does at the current token? A bracket that is never closed counts if we are
   beyond its line, where the next statement may have begun. */
static bool lexer_knows_better(const Parser *p)
{
    return p->lex.has_error &&
           (p->lex.error_kind != LEX_ERROR_UNCLOSED ||
            parse_kind(p) == TOK_ERROR || parse_peek(p, 1) == TOK_ERROR ||
            p->lex.error_loc.line < parse_tok(p)->line);
}

static void fail_lexer(Parser *p) NORETURN;
static void fail_lexer(Parser *p)
{
    fail_with(p,
              p->lex.error_kind == LEX_ERROR_DEEP ? DIAG_TOO_DEEP : DIAG_SYNTAX,
              p->lex.error_loc, p->lex.error);
}

void parse_fail_deep(Parser *p, Loc loc, const char *what)
{
    fail_with(p, DIAG_TOO_DEEP, loc, what);
}

/* Words that begin a statement and cannot stand inside brackets. */
static bool is_statement_word(TokKind kind)
{
    switch (kind) {
    case TOK_CLASS:
    case TOK_DEF:
    case TOK_IMPORT:
    case TOK_RETURN:
    case TOK_TRY:
    case TOK_WHILE:
    case TOK_WITH:
    case TOK_RAISE:
    case TOK_PASS:
    case TOK_BREAK:
    case TOK_CONTINUE:
    case TOK_DEL:
    case TOK_GLOBAL:
    case TOK_NONLOCAL:
    case TOK_ASSERT:
        return true;
    default:
        return false;
    }
}

/* The innermost bracket that is open before the current token. */
static const Token *open_bracket(const Parser *p)
{
    uint32_t level = p->pos ? p->lex.toks.data[p->pos - 1].level : 0;
    for (uint32_t i = p->pos; level && i-- > 0;) {
        const Token *t = &p->lex.toks.data[i];
        if ((t->kind == TOK_LPAR || t->kind == TOK_LSQB ||
             t->kind == TOK_LBRACE) &&
            t->level == level) {
            return t;
        }
    }
    return NULL;
}

/* Does the current token look like the beginning of a statement? Any name does
   that is not indented deeper than the block, if the brackets of what follows
   do not match. */
static bool begins_statement(const Parser *p)
{
    const Token *t = parse_tok(p);
    if (p->pos == 0 || t->line == t[-1].end_line) {
        return false;
    }
    uint32_t indent = p->lex.indents[p->lex.n_indents - 1];
    return is_statement_word((TokKind)t->kind) ||
           (p->lex.has_error && lexer_loc(&p->lex, t).col <= indent &&
            (t->kind == TOK_NAME || t->kind >= TOK_FALSE));
}

/* A statement that begins a line inside a bracket: the bracket was not closed.
   The statement is read again after the error. */
static void check_unclosed(Parser *p)
{
    const Token *t = parse_tok(p), *open = open_bracket(p);
    if (p->is_trying || !open || !begins_statement(p)) {
        return;
    }
    lexer_rewind(&p->lex, t->line);
    p->is_rewound = true;
    char text[32];
    snprintf(text, sizeof text, "'%c' was never closed",
             p->lex.text[open->start]);
    fail_with(p, DIAG_SYNTAX, lexer_loc(&p->lex, open), text);
}

void parse_fail_at(Parser *p, Loc loc, const char *fmt, ...)
{
    check_unclosed(p);
    if (lexer_knows_better(p)) {
        fail_lexer(p);
    }
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    fail_with(p, DIAG_SYNTAX, loc, text);
}

void parse_fail(Parser *p)
{
    const Token *t = parse_tok(p);
    parse_fail_at(p, lexer_loc(&p->lex, t), "%s",
                  t->kind == TOK_INDENT   ? "unexpected indent"
                  : t->kind == TOK_DEDENT ? "unexpected unindent"
                                          : "invalid syntax");
}

Node *parse_try(Parser *p, Node *(*fn)(Parser *))
{
    jmp_buf env;
    jmp_buf *outer = p->on_error;
    bool was_trying = p->is_trying;
    uint32_t pos = p->pos, depth = p->depth, mark = p->stack.len;
    uint32_t end_line = p->end_line, end_col = p->end_col;
    p->on_error = &env;
    p->is_trying = true;
    Node *volatile n = NULL;
    if (setjmp(env) == 0) {
        n = fn(p);
    } else {
        p->pos = pos;
        p->depth = depth;
        p->stack.len = mark;
        p->end_line = end_line;
        p->end_col = end_col;
    }
    p->on_error = outer;
    p->is_trying = was_trying;
    return n;
}

/* --- guesses -------------------------------------------------------------- */

static const char *constant_name(const Const *c)
{
    switch (c->kind) {
    case CONST_NONE:
        return "None";
    case CONST_TRUE:
        return "True";
    case CONST_FALSE:
        return "False";
    case CONST_ELLIPSIS:
        return "ellipsis";
    case CONST_INT:
    case CONST_FLOAT:
    case CONST_COMPLEX:
    case CONST_STR:
    case CONST_BYTES:
        break;
    }
    return "literal";
}

const char *parse_expr_name(const Node *e)
{
    static const struct {
        NodeKind kind;
        const char *name;
    } rows[] = {
        {NODE_Attribute, "attribute"},
        {NODE_Subscript, "subscript"},
        {NODE_Starred, "starred"},
        {NODE_Name, "name"},
        {NODE_List, "list"},
        {NODE_Tuple, "tuple"},
        {NODE_Lambda, "lambda"},
        {NODE_Call, "function call"},
        {NODE_BoolOp, "expression"},
        {NODE_BinOp, "expression"},
        {NODE_UnaryOp, "expression"},
        {NODE_GeneratorExp, "generator expression"},
        {NODE_Yield, "yield expression"},
        {NODE_YieldFrom, "yield expression"},
        {NODE_Await, "await expression"},
        {NODE_ListComp, "list comprehension"},
        {NODE_SetComp, "set comprehension"},
        {NODE_DictComp, "dict comprehension"},
        {NODE_Dict, "dict literal"},
        {NODE_Set, "set display"},
        {NODE_JoinedStr, "f-string expression"},
        {NODE_FormattedValue, "f-string expression"},
        {NODE_Compare, "comparison"},
        {NODE_IfExp, "conditional expression"},
        {NODE_NamedExpr, "named expression"},
    };
    if (e->kind == NODE_Constant) {
        return constant_name(&e->Constant.value);
    }
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (rows[i].kind == e->kind) {
            return rows[i].name;
        }
    }
    return "expression";
}

/* An '=' where a comparison must have been meant. */
static void fail_equal(Parser *p, const Node *e) NORETURN;
static void fail_equal(Parser *p, const Node *e)
{
    if (e->kind == NODE_Name) {
        parse_fail_at(p, parse_span(e->loc, parse_start(p)),
                      "invalid syntax. Maybe you meant '==' or ':=' instead "
                      "of '='?");
    }
    bool is_word =
        e->kind == NODE_Constant && e->Constant.value.kind <= CONST_FALSE;
    if (e->kind == NODE_List || e->kind == NODE_Tuple || is_word ||
        e->kind == NODE_GeneratorExp || e->kind == NODE_Compare ||
        e->kind == NODE_BoolOp || e->kind == NODE_IfExp ||
        e->kind == NODE_Lambda || e->kind == NODE_Starred) {
        parse_fail(p);
    }
    parse_fail_at(p, e->loc,
                  "cannot assign to %s here. Maybe you meant '==' instead of "
                  "'='?",
                  parse_expr_name(e));
}

static bool is_legacy_name(const Node *e)
{
    return e->kind == NODE_Name && (strcmp(e->Name.id->text, "print") == 0 ||
                                    strcmp(e->Name.id->text, "exec") == 0);
}

static void check_legacy(Parser *p, const Node *e)
{
    if (is_legacy_name(e) && parse_at_expr(p) && parse_kind(p) != TOK_LPAR) {
        const Node *arg = parse_try(p, parse_star_exprs);
        if (arg) {
            parse_fail_at(p, parse_span(e->loc, arg->loc),
                          "Missing parentheses in call to '%s'. Did you mean "
                          "%s(...)?",
                          e->Name.id->text, e->Name.id->text);
        }
    }
}

void parse_fail_after(Parser *p, const Node *e)
{
    TokKind kind = parse_kind(p);
    if (kind == TOK_ERROR || p->is_trying) {
        parse_fail(p);
    }
    if (kind == TOK_EQUAL) {
        fail_equal(p, e);
    }
    if (kind == TOK_COLONEQUAL) {
        parse_fail_at(p, e->loc, "cannot use assignment expressions with %s",
                      parse_expr_name(e));
    }
    check_legacy(p, e);
    bool in_brackets = p->pos && p->lex.toks.data[p->pos - 1].level > 0;
    bool is_prefix = e->kind == NODE_Name &&
                     (kind == TOK_STRING || kind == TOK_FSTRING_START);
    if (in_brackets && !is_prefix && !is_legacy_name(e) && parse_at_expr(p)) {
        uint32_t pos = p->pos;
        const Node *next = parse_try(p, parse_expr);
        p->pos = pos;
        if (next) {
            parse_fail_at(p, parse_span(e->loc, next->loc),
                          "invalid syntax. Perhaps you forgot a comma?");
        }
    }
    parse_fail(p);
}
