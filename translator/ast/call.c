/* Primaries: attributes, calls with their arguments, subscripts, await. */
#include "ast/parser.h"

/* --- arguments ------------------------------------------------------------ */

typedef struct Args {
    uint32_t mark; /* positional ones are on the stack from here */
    VEC(Node *) keywords;
    bool has_keyword, has_double_star;
} Args;

static void add_keyword(Parser *p, Args *args, Node *k)
{
    vec_push(p->arena, &args->keywords, parse_finish(p, k));
}

static void parse_double_star_arg(Parser *p, Args *args)
{
    Node *k = parse_new(p, NODE_keyword, parse_start(p));
    parse_advance(p);
    k->keyword.value = parse_expr(p);
    if (parse_kind(p) == TOK_EQUAL) {
        parse_fail_at(p, parse_span(k->loc, parse_start(p)),
                      "cannot assign to keyword argument unpacking");
    }
    args->has_double_star = true;
    add_keyword(p, args, k);
}

static void parse_star_arg(Parser *p, Args *args)
{
    Node *n = parse_new(p, NODE_Starred, parse_start(p));
    parse_advance(p);
    n->Starred.value = parse_expr(p);
    parse_finish(p, n);
    if (parse_kind(p) == TOK_EQUAL) {
        parse_fail_at(p, parse_span(n->loc, parse_start(p)),
                      "cannot assign to iterable argument unpacking");
    }
    if (args->has_double_star) {
        parse_fail_at(p, n->loc,
                      "iterable argument unpacking follows keyword argument "
                      "unpacking");
    }
    parse_push(p, n);
}

static void parse_keyword_arg(Parser *p, Args *args)
{
    Loc start = parse_start(p);
    Node *k = parse_new(p, NODE_keyword, start);
    k->keyword.arg = parse_name(p);
    Loc equal = parse_start(p);
    parse_advance(p);
    if (parse_kind(p) == TOK_RPAR || parse_kind(p) == TOK_COMMA) {
        parse_fail_at(p, parse_span(start, equal),
                      "expected argument value expression");
    }
    k->keyword.value = parse_expr(p);
    if (parse_at_for(p)) {
        parse_fail_at(p, parse_span(start, equal),
                      "invalid syntax. Maybe you meant '==' or ':=' instead "
                      "of '='?");
    }
    args->has_keyword = true;
    add_keyword(p, args, k);
}

static void check_positional(Parser *p, const Args *args, const Node *e)
{
    if (parse_kind(p) == TOK_EQUAL) {
        bool is_word =
            e->kind == NODE_Constant && e->Constant.value.kind <= CONST_FALSE;
        Loc loc = parse_span(e->loc, parse_start(p));
        if (is_word) {
            parse_fail_at(p, loc, "cannot assign to %s", parse_expr_name(e));
        }
        parse_fail_at(p, loc,
                      "expression cannot contain assignment, perhaps you "
                      "meant \"==\"?");
    }
    if (args->has_double_star || args->has_keyword) {
        parse_fail_at(p, e->loc,
                      "positional argument follows keyword "
                      "argument%s",
                      args->has_double_star ? " unpacking" : "");
    }
}

static Loc generator_loc(const Node *elt, const Parser *p)
{
    Loc loc = elt->loc;
    loc.end_line = p->end_line;
    loc.end_col = p->end_col;
    return loc;
}

static void parse_positional_arg(Parser *p, Args *args)
{
    Node *e = parse_named(p);
    if (parse_at_for(p)) {
        parse_for_clauses(p);
        parse_fail_at(p, generator_loc(e, p),
                      "Generator expression must be parenthesized");
    }
    check_positional(p, args, e);
    parse_push(p, e);
}

static void parse_argument(Parser *p, Args *args)
{
    switch (parse_kind(p)) {
    case TOK_DOUBLESTAR:
        parse_double_star_arg(p, args);
        return;
    case TOK_STAR:
        parse_star_arg(p, args);
        return;
    case TOK_NAME:
        if (parse_peek(p, 1) == TOK_EQUAL) {
            parse_keyword_arg(p, args);
            return;
        }
        break;
    default:
        break;
    }
    parse_positional_arg(p, args);
}

static const Node *last_argument(const Parser *p, const Args *args)
{
    const Node *pos = p->stack.len > args->mark ? vec_last(&p->stack) : NULL;
    const Node *kw = args->keywords.len ? vec_last(&args->keywords) : NULL;
    if (pos && kw) {
        bool kw_last =
            kw->loc.line > pos->loc.line ||
            (kw->loc.line == pos->loc.line && kw->loc.col > pos->loc.col);
        return kw_last ? kw->keyword.value : pos;
    }
    return pos ? pos : kw ? kw->keyword.value : NULL;
}

void parse_arguments(Parser *p, NodeList *args, NodeList *keywords)
{
    Args a = {.mark = p->stack.len};
    while (parse_kind(p) != TOK_RPAR) {
        parse_argument(p, &a);
        if (!parse_accept(p, TOK_COMMA)) {
            break;
        }
    }
    parse_close(p, TOK_RPAR, last_argument(p, &a));
    *args = parse_take(p, a.mark);
    *keywords = (NodeList){a.keywords.data, a.keywords.len};
}

/* f(x for x in y): the generator's place includes the brackets. */
static bool parse_sole_generator(Parser *p, Loc open, NodeList *args)
{
    TokKind kind = parse_kind(p);
    if (kind == TOK_RPAR || kind == TOK_STAR || kind == TOK_DOUBLESTAR ||
        (kind == TOK_NAME && parse_peek(p, 1) == TOK_EQUAL)) {
        return false;
    }
    uint32_t mark = p->stack.len;
    Node *elt = parse_named(p);
    if (!parse_at_for(p)) {
        parse_push(p, elt);
        return false;
    }
    Node *n = parse_new(p, NODE_GeneratorExp, open);
    n->GeneratorExp.elt = elt;
    n->GeneratorExp.generators = parse_for_clauses(p);
    if (parse_kind(p) == TOK_COMMA) {
        parse_fail_at(p, generator_loc(elt, p),
                      "Generator expression must be parenthesized");
    }
    parse_close(p, TOK_RPAR, NULL);
    parse_push(p, parse_finish(p, n));
    *args = parse_take(p, mark);
    return true;
}

static void parse_call_args(Parser *p, NodeList *args, NodeList *keywords)
{
    Loc open = parse_start(p);
    Args a = {.mark = p->stack.len};
    parse_advance(p);
    if (parse_sole_generator(p, open, args)) {
        return;
    }
    if (p->stack.len > a.mark) {
        check_positional(p, &a, vec_last(&p->stack));
        if (!parse_accept(p, TOK_COMMA)) {
            parse_close(p, TOK_RPAR, vec_last(&p->stack));
            *args = parse_take(p, a.mark);
            return;
        }
    }
    NodeList more;
    parse_arguments(p, &more, keywords);
    for (uint32_t i = 0; i < more.len; i++) {
        parse_push(p, more.data[i]);
    }
    *args = parse_take(p, a.mark);
}

/* --- subscripts ----------------------------------------------------------- */

static Node *parse_slice(Parser *p)
{
    Loc start = parse_start(p);
    if (parse_kind(p) == TOK_STAR) {
        Node *star = parse_new(p, NODE_Starred, start);
        parse_advance(p);
        star->Starred.value = parse_expr(p);
        return parse_finish(p, star);
    }
    Node *lower = parse_kind(p) == TOK_COLON ? NULL : parse_named(p);
    if (parse_kind(p) != TOK_COLON ||
        (lower && lower->kind == NODE_NamedExpr && !lower->in_parens)) {
        return lower;
    }
    Node *n = parse_new(p, NODE_Slice, start);
    n->Slice.lower = lower;
    parse_advance(p);
    if (parse_at_expr(p)) {
        n->Slice.upper = parse_expr(p);
    }
    if (parse_accept(p, TOK_COLON) && parse_at_expr(p)) {
        n->Slice.step = parse_expr(p);
    }
    return parse_finish(p, n);
}

static Node *parse_slices(Parser *p)
{
    Loc start = parse_start(p);
    Node *first = parse_slice(p);
    if (parse_kind(p) != TOK_COMMA && first->kind != NODE_Starred) {
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_RSQB) {
        parse_push(p, parse_slice(p));
    }
    Node *n = parse_new(p, NODE_Tuple, start);
    n->Tuple.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

/* --- primaries ------------------------------------------------------------ */

static Node *parse_trailer(Parser *p, Loc start, Node *value)
{
    Node *n;
    switch (parse_kind(p)) {
    case TOK_DOT:
        parse_advance(p);
        n = parse_new(p, NODE_Attribute, start);
        n->Attribute.value = value;
        n->Attribute.attr = parse_name(p);
        return parse_finish(p, n);
    case TOK_LPAR:
        n = parse_new(p, NODE_Call, start);
        n->Call.func = value;
        parse_call_args(p, &n->Call.args, &n->Call.keywords);
        return parse_finish(p, n);
    case TOK_LSQB:
        parse_advance(p);
        n = parse_new(p, NODE_Subscript, start);
        n->Subscript.value = value;
        n->Subscript.slice = parse_slices(p);
        parse_close(p, TOK_RSQB, n->Subscript.slice);
        return parse_finish(p, n);
    default:
        return NULL;
    }
}

static Node *parse_trailers(Parser *p)
{
    Loc start = parse_start(p);
    Node *value = parse_atom(p), *next;
    while ((next = parse_trailer(p, start, value))) {
        value = next;
    }
    return value;
}

Node *parse_primary(Parser *p)
{
    if (parse_kind(p) != TOK_AWAIT) {
        return parse_trailers(p);
    }
    Node *n = parse_new(p, NODE_Await, parse_start(p));
    parse_advance(p);
    n->Await.value = parse_trailers(p);
    return parse_finish(p, n);
}
