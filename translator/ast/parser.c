/* The parser's core: tokens, nodes, and the list of statements with recovery
   from errors. Entry point ast_parse. */
#include "ast/parser.h"

/* --- tokens --------------------------------------------------------------- */

TokKind parse_peek(const Parser *p, uint32_t n)
{
    uint32_t i = p->pos + n;
    return i < p->lex.toks.len ? (TokKind)p->lex.toks.data[i].kind : TOK_NONE;
}

static void next_line(Parser *p)
{
    lexer_next_line(&p->lex);
    p->pos = 0;
    p->lines_read++;
}

void parse_advance(Parser *p)
{
    const Token *t = parse_tok(p);
    switch (t->kind) {
    case TOK_ERROR:
    case TOK_END:
        return;
    case TOK_NEWLINE:
        next_line(p);
        return;
    case TOK_INDENT:
    case TOK_DEDENT:
        break;
    default:
        p->end_line = t->end_line;
        p->end_col = t->end - p->lex.line_starts[t->end_line - 1];
    }
    p->pos++;
}

bool parse_accept(Parser *p, TokKind kind)
{
    if (parse_kind(p) != kind) {
        return false;
    }
    parse_advance(p);
    return true;
}

void parse_expect(Parser *p, TokKind kind)
{
    if (parse_kind(p) == TOK_ERROR) {
        parse_fail(p);
    }
    if (!parse_accept(p, kind)) {
        parse_fail(p);
    }
}

bool parse_at_word(const Parser *p, const char *word)
{
    const Token *t = parse_tok(p);
    size_t len = strlen(word);
    return t->kind == TOK_NAME && t->end - t->start == len &&
           memcmp(p->lex.text + t->start, word, len) == 0;
}

Loc parse_start(const Parser *p)
{
    return lexer_loc(&p->lex, parse_tok(p));
}

Loc parse_next_start(const Parser *p)
{
    if (vec_last(&p->lex.toks).kind != TOK_END) {
        return parse_start(p);
    }
    return (Loc){p->file, p->end_line, p->end_col, p->end_line, p->end_col};
}

const Name *parse_tok_name(Parser *p, const Token *t)
{
    uint32_t len;
    const char *text = lexer_name_text(&p->lex, t, &len);
    return name_intern(p->names, text, len);
}

const Name *parse_name(Parser *p)
{
    if (parse_kind(p) != TOK_NAME) {
        parse_fail(p);
    }
    const Name *name = parse_tok_name(p, parse_tok(p));
    parse_advance(p);
    return name;
}

/* --- nodes ---------------------------------------------------------------- */

Node *parse_new(Parser *p, NodeKind kind, Loc start)
{
    Node *n = arena_alloc(p->arena, ast_node_size(kind));
    n->kind = kind;
    n->loc = start;
    return n;
}

static void max_depth(void *ctx, const Node *child)
{
    uint32_t *depth = ctx;
    if (child->depth >= *depth) {
        *depth = child->depth + 1u;
    }
}

Node *parse_finish(Parser *p, Node *n)
{
    uint32_t depth = 0;
    n->loc.end_line = p->end_line;
    n->loc.end_col = p->end_col;
    if (n->kind >= NODE_BoolOp) {
        ast_each_child(n, max_depth, &depth);
    }
    if (depth > AST_MAX_DEPTH) {
        parse_fail_deep(p, n->loc, "expression too deeply nested");
    }
    n->depth = (uint16_t)depth;
    return n;
}

void parse_push(Parser *p, Node *n)
{
    vec_push(p->arena, &p->stack, n);
}

NodeList parse_take(Parser *p, uint32_t mark)
{
    NodeList list = {NULL, p->stack.len - mark};
    if (list.len) {
        list.data = NEW_ARRAY(p->arena, Node *, list.len);
        memcpy(list.data, p->stack.data + mark, sizeof(Node *) * list.len);
    }
    p->stack.len = mark;
    return list;
}

void parse_enter(Parser *p)
{
    if (++p->depth > MAX_PARSE_DEPTH) {
        parse_fail_deep(p, parse_start(p), "expression too deeply nested");
    }
}

void parse_leave(Parser *p)
{
    p->depth--;
}

/* --- statements and recovery ---------------------------------------------- */

static void parse_statement(Parser *p)
{
    if (p->lex.has_error && p->lex.error_kind == LEX_ERROR_DEEP) {
        parse_fail(p);
    }
    if (!parse_compound(p)) {
        parse_simple_line(p);
    }
}

/* Was nothing but indentation taken from the current line? */
static bool at_line_start(const Parser *p)
{
    for (uint32_t i = 0; i < p->pos; i++) {
        TokKind kind = (TokKind)p->lex.toks.data[i].kind;
        if (kind != TOK_INDENT && kind != TOK_DEDENT) {
            return false;
        }
    }
    return true;
}

static void skip_line(Parser *p)
{
    if (p->is_rewound) {
        p->is_rewound = false;
        next_line(p);
        return;
    }
    if (p->lex.has_error) {
        lexer_recover(&p->lex);
        next_line(p);
        return;
    }
    while (parse_kind(p) != TOK_NEWLINE && parse_kind(p) != TOK_END) {
        p->pos++;
    }
    parse_advance(p);
}

static bool at_orphan(const Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_ELIF:
    case TOK_ELSE:
    case TOK_EXCEPT:
    case TOK_FINALLY:
        return true;
    default:
        return false;
    }
}

static void skip_block(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (parse_accept(p, TOK_INDENT)) {
        parse_statements(p);
        parse_accept(p, TOK_DEDENT);
    }
    p->stack.len = mark;
}

/* After an error in a statement: skips its line, checks the block below it, and
   skips else and the like that have lost their statement. */
static void recover(Parser *p, uint32_t first_line)
{
    bool keep_line = p->lines_read != first_line && at_line_start(p) &&
                     parse_kind(p) != TOK_ERROR && !p->is_rewound &&
                     parse_kind(p) != TOK_INDENT;
    if (!keep_line && parse_kind(p) != TOK_INDENT) {
        skip_line(p);
    }
    skip_block(p);
    while (at_orphan(p)) {
        skip_line(p);
        skip_block(p);
    }
}

static void guarded_statement(Parser *p)
{
    jmp_buf env;
    jmp_buf *outer = p->on_error;
    uint32_t mark = p->stack.len, depth = p->depth, line = p->lines_read;
    p->on_error = &env;
    if (setjmp(env) == 0) {
        parse_statement(p);
        p->on_error = outer;
    } else {
        p->on_error = outer;
        p->stack.len = mark;
        p->depth = depth;
        recover(p, line);
    }
}

void parse_statements(Parser *p)
{
    while (parse_kind(p) != TOK_DEDENT && parse_kind(p) != TOK_END) {
        guarded_statement(p);
    }
}

/* The whole file; dedents that no block waits for come from errors. */
static void parse_module(Parser *p)
{
    jmp_buf stop;
    p->on_stop = &stop;
    if (setjmp(stop) == 0) {
        next_line(p);
        while (parse_kind(p) != TOK_END) {
            parse_statements(p);
            parse_accept(p, TOK_DEDENT);
        }
    }
}

Node *ast_parse(Arena *a, Names *names, Diags *diags, uint32_t file)
{
    if (!source_decode(a, diags, file)) {
        return NULL;
    }
    Parser *p = NEW(a, Parser);
    p->arena = a;
    p->names = names;
    p->diags = diags;
    p->file = file;
    p->end_line = 1;
    lexer_init(&p->lex, a, diags, file);
    Node *module = parse_new(p, NODE_Module, (Loc){file, 1, 0, 1, 0});
    parse_module(p);
    parse_finish(p, module);
    module->Module.body = parse_take(p, 0);
    return module;
}
