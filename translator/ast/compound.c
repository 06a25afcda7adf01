/* Compound statements. A chain of elif is parsed by a loop. */
#include "ast/parser.h"

void parse_colon(Parser *p, const Node *before)
{
    TokKind kind = parse_kind(p);
    if (parse_accept(p, TOK_COLON)) {
        return;
    }
    if (kind == TOK_EQUAL && before) {
        parse_fail_after(p, before);
    }
    if (kind == TOK_NEWLINE || !before) {
        parse_fail_at(p, parse_start(p), "expected ':'");
    }
    parse_fail_after(p, before);
}

NodeList parse_block(Parser *p, const char *what, uint32_t line)
{
    uint32_t mark = p->stack.len;
    if (!parse_accept(p, TOK_NEWLINE)) {
        parse_simple_line(p);
        return parse_take(p, mark);
    }
    if (parse_kind(p) == TOK_ERROR) {
        parse_fail(p);
    }
    if (!parse_accept(p, TOK_INDENT)) {
        parse_fail_at(p, parse_next_start(p),
                      "expected an indented block after %s on line %u", what,
                      line);
    }
    parse_statements(p);
    parse_accept(p, TOK_DEDENT);
    return parse_take(p, mark);
}

/* `word ':' block` if the word is here. */
static NodeList parse_optional_block(Parser *p, TokKind word, const char *what)
{
    uint32_t line = parse_tok(p)->line;
    if (!parse_accept(p, word)) {
        return (NodeList){NULL, 0};
    }
    parse_colon(p, NULL);
    return parse_block(p, what, line);
}

static NodeList parse_else(Parser *p)
{
    return parse_optional_block(p, TOK_ELSE, "'else' statement");
}

/* --- if, while, for ------------------------------------------------------- */

static Node *parse_if_part(Parser *p, const char *what)
{
    Node *n = parse_new(p, NODE_If, parse_start(p));
    parse_advance(p);
    n->If.test = parse_named(p);
    parse_colon(p, n->If.test);
    n->If.body = parse_block(p, what, n->loc.line);
    return n;
}

static Node *parse_if(Parser *p)
{
    uint32_t mark = p->stack.len;
    Node *last = parse_if_part(p, "'if' statement");
    parse_push(p, last);
    while (parse_kind(p) == TOK_ELIF) {
        Node *n = parse_if_part(p, "'elif' statement");
        last->If.orelse = (NodeList){NEW(p->arena, Node *), 1};
        last->If.orelse.data[0] = n;
        parse_push(p, n);
        last = n;
    }
    last->If.orelse = parse_else(p);
    for (uint32_t i = mark; i < p->stack.len; i++) {
        parse_finish(p, p->stack.data[i]);
    }
    Node *first = p->stack.data[mark];
    p->stack.len = mark;
    return first;
}

static Node *parse_while(Parser *p)
{
    Node *n = parse_new(p, NODE_While, parse_start(p));
    parse_advance(p);
    n->While.test = parse_named(p);
    parse_colon(p, n->While.test);
    n->While.body = parse_block(p, "'while' statement", n->loc.line);
    n->While.orelse = parse_else(p);
    return parse_finish(p, n);
}

/* For and AsyncFor have the same fields, at the same place in the union. */
static Node *parse_for(Parser *p, NodeKind kind, Loc start)
{
    Node *n = parse_new(p, kind, start);
    uint32_t line = parse_tok(p)->line;
    parse_advance(p);
    n->For.target = parse_for_targets(p);
    parse_expect(p, TOK_IN);
    n->For.iter = parse_star_exprs(p);
    parse_colon(p, n->For.iter);
    n->For.body = parse_block(p, "'for' statement", line);
    n->For.orelse = parse_else(p);
    return parse_finish(p, n);
}

/* --- with ----------------------------------------------------------------- */

static Node *parse_with_item(Parser *p)
{
    Node *n = parse_new(p, NODE_withitem, parse_start(p));
    n->withitem.context_expr = parse_expr(p);
    if (parse_accept(p, TOK_AS)) {
        n->withitem.optional_vars = parse_star_target(p);
    }
    return parse_finish(p, n);
}

/* '(' items ','? ')' before ':' or, a colon forgotten, the end of the line;
   else the items are expressions in parentheses. Gives a With that only holds
   them. */
static Node *parse_paren_items(Parser *p)
{
    Node *n = parse_new(p, NODE_With, parse_start(p));
    uint32_t mark = p->stack.len;
    parse_expect(p, TOK_LPAR);
    do {
        parse_push(p, parse_with_item(p));
    } while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_RPAR);
    parse_expect(p, TOK_RPAR);
    n->With.items = parse_take(p, mark);
    if (parse_kind(p) != TOK_COLON && parse_kind(p) != TOK_NEWLINE) {
        parse_fail(p);
    }
    return n;
}

static NodeList parse_with_items(Parser *p)
{
    if (parse_kind(p) == TOK_LPAR) {
        Node *n = parse_try(p, parse_paren_items);
        if (n) {
            parse_colon(p, NULL);
            return n->With.items;
        }
    }
    uint32_t mark = p->stack.len;
    do {
        parse_push(p, parse_with_item(p));
    } while (parse_accept(p, TOK_COMMA));
    const Node *last = vec_last(&p->stack);
    parse_colon(p, last->withitem.optional_vars ? last->withitem.optional_vars
                                                : last->withitem.context_expr);
    return parse_take(p, mark);
}

static Node *parse_with(Parser *p, NodeKind kind, Loc start)
{
    Node *n = parse_new(p, kind, start);
    uint32_t line = parse_tok(p)->line;
    parse_advance(p);
    n->With.items = parse_with_items(p);
    n->With.body = parse_block(p, "'with' statement", line);
    return parse_finish(p, n);
}

/* --- try ------------------------------------------------------------------ */

static void parse_except_type(Parser *p, Node *n, bool is_star)
{
    if (parse_kind(p) == TOK_COLON || parse_kind(p) == TOK_NEWLINE) {
        if (is_star) {
            parse_fail_at(p, parse_start(p),
                          "expected one or more exception types");
        }
        return;
    }
    n->ExceptHandler.type = parse_expr(p);
    if (parse_kind(p) == TOK_COMMA) {
        parse_fail_at(p, parse_span(n->ExceptHandler.type->loc, parse_start(p)),
                      "multiple exception types must be parenthesized");
    }
    if (parse_accept(p, TOK_AS)) {
        n->ExceptHandler.name = parse_name(p);
    }
}

static Node *parse_except(Parser *p, bool *is_star)
{
    Node *n = parse_new(p, NODE_ExceptHandler, parse_start(p));
    parse_advance(p);
    *is_star = parse_accept(p, TOK_STAR);
    parse_except_type(p, n, *is_star);
    parse_colon(p, n->ExceptHandler.name ? NULL : n->ExceptHandler.type);
    n->ExceptHandler.body =
        parse_block(p, *is_star ? "'except*' statement" : "'except' statement",
                    n->loc.line);
    return parse_finish(p, n);
}

static NodeList parse_handlers(Parser *p, bool *is_star)
{
    uint32_t mark = p->stack.len;
    bool is_first = true, this_star;
    while (parse_kind(p) == TOK_EXCEPT) {
        Node *n = parse_except(p, &this_star);
        if (!is_first && this_star != *is_star) {
            Loc word = n->loc;
            word.end_line = word.line;
            word.end_col = word.col + 6;
            parse_fail_at(p, word,
                          "cannot have both 'except' and 'except*' "
                          "on the same 'try'");
        }
        is_first = false;
        *is_star = this_star;
        parse_push(p, n);
    }
    return parse_take(p, mark);
}

static Node *parse_try_stmt(Parser *p)
{
    Loc start = parse_start(p);
    parse_advance(p);
    parse_colon(p, NULL);
    NodeList body = parse_block(p, "'try' statement", start.line);
    bool is_star = false;
    if (parse_kind(p) == TOK_ERROR) {
        parse_fail(p);
    }
    if (parse_kind(p) != TOK_EXCEPT && parse_kind(p) != TOK_FINALLY) {
        parse_fail_at(p, parse_next_start(p),
                      "expected 'except' or 'finally' block");
    }
    NodeList handlers = parse_handlers(p, &is_star);
    Node *n = parse_new(p, is_star ? NODE_TryStar : NODE_Try, start);
    n->Try.body = body;
    n->Try.handlers = handlers;
    if (handlers.len) {
        n->Try.orelse = parse_else(p);
    }
    n->Try.finalbody =
        parse_optional_block(p, TOK_FINALLY, "'finally' statement");
    return parse_finish(p, n);
}

/* --- def, class ----------------------------------------------------------- */

static Node *parse_def(Parser *p, NodeKind kind, Loc start, NodeList decorators)
{
    Node *n = parse_new(p, kind, start);
    uint32_t line = parse_tok(p)->line;
    parse_advance(p);
    n->FunctionDef.decorator_list = decorators;
    n->FunctionDef.name = parse_name(p);
    n->FunctionDef.type_params = parse_type_params(p);
    if (parse_kind(p) != TOK_LPAR && parse_kind(p) != TOK_ERROR) {
        parse_fail_at(p, parse_start(p), "expected '('");
    }
    parse_expect(p, TOK_LPAR);
    n->FunctionDef.args = parse_params(p, PARAMS_DEF);
    parse_expect(p, TOK_RPAR);
    if (parse_accept(p, TOK_RARROW)) {
        n->FunctionDef.returns = parse_expr(p);
    }
    parse_colon(p, NULL);
    n->FunctionDef.body = parse_block(p, "function definition", line);
    return parse_finish(p, n);
}

static Node *parse_class(Parser *p, Loc start, NodeList decorators)
{
    Node *n = parse_new(p, NODE_ClassDef, start);
    parse_advance(p);
    n->ClassDef.decorator_list = decorators;
    n->ClassDef.name = parse_name(p);
    n->ClassDef.type_params = parse_type_params(p);
    if (parse_accept(p, TOK_LPAR)) {
        parse_arguments(p, &n->ClassDef.bases, &n->ClassDef.keywords);
    }
    parse_colon(p, NULL);
    n->ClassDef.body = parse_block(p, "class definition", start.line);
    return parse_finish(p, n);
}

static NodeList parse_decorators(Parser *p)
{
    uint32_t mark = p->stack.len;
    while (parse_accept(p, TOK_AT)) {
        Node *e = parse_named(p);
        if (parse_kind(p) != TOK_NEWLINE) {
            parse_fail_after(p, e);
        }
        parse_advance(p);
        parse_push(p, e);
    }
    return parse_take(p, mark);
}

static Node *parse_async(Parser *p, NodeList decorators)
{
    Loc start = parse_start(p);
    parse_advance(p);
    switch (parse_kind(p)) {
    case TOK_DEF:
        return parse_def(p, NODE_AsyncFunctionDef, start, decorators);
    case TOK_FOR:
        return parse_for(p, NODE_AsyncFor, start);
    case TOK_WITH:
        return parse_with(p, NODE_AsyncWith, start);
    default:
        parse_fail(p);
    }
}

static Node *parse_decorated(Parser *p)
{
    NodeList decorators = parse_decorators(p);
    Loc start = parse_start(p);
    switch (parse_kind(p)) {
    case TOK_DEF:
        return parse_def(p, NODE_FunctionDef, start, decorators);
    case TOK_CLASS:
        return parse_class(p, start, decorators);
    case TOK_ASYNC:
        if (parse_peek(p, 1) == TOK_DEF) {
            return parse_async(p, decorators);
        }
        break;
    default:
        break;
    }
    parse_fail(p);
}

/* -------------------------------------------------------------------------- */

bool parse_compound(Parser *p)
{
    Loc start = parse_start(p);
    NodeList none = {NULL, 0};
    switch (parse_kind(p)) {
    case TOK_IF:
        parse_push(p, parse_if(p));
        return true;
    case TOK_WHILE:
        parse_push(p, parse_while(p));
        return true;
    case TOK_FOR:
        parse_push(p, parse_for(p, NODE_For, start));
        return true;
    case TOK_WITH:
        parse_push(p, parse_with(p, NODE_With, start));
        return true;
    case TOK_TRY:
        parse_push(p, parse_try_stmt(p));
        return true;
    case TOK_DEF:
        parse_push(p, parse_def(p, NODE_FunctionDef, start, none));
        return true;
    case TOK_CLASS:
        parse_push(p, parse_class(p, start, none));
        return true;
    case TOK_AT:
        parse_push(p, parse_decorated(p));
        return true;
    case TOK_ASYNC:
        parse_push(p, parse_async(p, none));
        return true;
    case TOK_NAME:
        if (parse_at_match(p)) {
            parse_push(p, parse_match(p));
            return true;
        }
        return false;
    default:
        return false;
    }
}
