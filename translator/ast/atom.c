/* Atoms: names, constants, groups, displays and comprehensions. */
#include "ast/parser.h"

static Node *parse_word(Parser *p, ConstKind kind)
{
    Node *n = parse_new(p, NODE_Constant, parse_start(p));
    parse_advance(p);
    n->Constant.value.kind = kind;
    return parse_finish(p, n);
}

static Node *parse_variable(Parser *p)
{
    Node *n = parse_new(p, NODE_Name, parse_start(p));
    n->Name.id = parse_name(p);
    return parse_finish(p, n);
}

/* The closing bracket after the expression last (NULL: after nothing). */
void parse_close(Parser *p, TokKind close, const Node *last)
{
    if (parse_accept(p, close)) {
        return;
    }
    if (last) {
        parse_fail_after(p, last);
    }
    parse_fail(p);
}

/* --- comprehensions ------------------------------------------------------- */

bool parse_at_for(const Parser *p)
{
    return parse_kind(p) == TOK_FOR ||
           (parse_kind(p) == TOK_ASYNC && parse_peek(p, 1) == TOK_FOR);
}

static Node *parse_for_clause(Parser *p)
{
    Node *n = parse_new(p, NODE_comprehension, parse_start(p));
    n->comprehension.is_async = parse_accept(p, TOK_ASYNC);
    parse_expect(p, TOK_FOR);
    n->comprehension.target = parse_for_targets(p);
    parse_expect(p, TOK_IN);
    n->comprehension.iter = parse_disjunction(p);
    uint32_t mark = p->stack.len;
    while (parse_accept(p, TOK_IF)) {
        Node *cond = parse_disjunction(p);
        if (parse_kind(p) == TOK_COLONEQUAL || parse_kind(p) == TOK_EQUAL) {
            parse_fail_after(p, cond);
        }
        parse_push(p, cond);
    }
    n->comprehension.ifs = parse_take(p, mark);
    return parse_finish(p, n);
}

NodeList parse_for_clauses(Parser *p)
{
    uint32_t mark = p->stack.len;
    while (parse_at_for(p)) {
        parse_push(p, parse_for_clause(p));
    }
    return parse_take(p, mark);
}

static void check_comp_elt(Parser *p, const Node *elt)
{
    if (elt->kind == NODE_Starred) {
        parse_fail_at(p, elt->loc,
                      "iterable unpacking cannot be used in comprehension");
    }
}

static const Node *last_of(NodeList list)
{
    return list.len ? list.data[list.len - 1] : NULL;
}

static const Node *last_clause(NodeList gens)
{
    const Node *c = last_of(gens);
    const Node *cond = last_of(c->comprehension.ifs);
    return cond ? cond : c->comprehension.iter;
}

/* --- ( ) ------------------------------------------------------------------ */

static Node *parse_genexp(Parser *p, Loc start, Node *elt)
{
    check_comp_elt(p, elt);
    Node *n = parse_new(p, NODE_GeneratorExp, start);
    n->GeneratorExp.elt = elt;
    n->GeneratorExp.generators = parse_for_clauses(p);
    parse_close(p, TOK_RPAR, last_clause(n->GeneratorExp.generators));
    return parse_finish(p, n);
}

/* Pushes the elements after the first one, which is followed by a comma. */
static const Node *push_elements(Parser *p, TokKind close)
{
    const Node *last = vec_last(&p->stack);
    while (parse_accept(p, TOK_COMMA) && parse_kind(p) != close) {
        Node *e = parse_star_named(p);
        parse_push(p, e);
        last = e;
    }
    return last;
}

static Node *parse_tuple_rest(Parser *p, Loc start, Node *first)
{
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    const Node *last = push_elements(p, TOK_RPAR);
    parse_close(p, TOK_RPAR, last);
    Node *n = parse_new(p, NODE_Tuple, start);
    n->Tuple.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *close_group(Parser *p, Node *e)
{
    parse_close(p, TOK_RPAR, e);
    if (e->kind == NODE_Starred) {
        parse_fail_at(p, e->loc, "cannot use starred expression here");
    }
    e->in_parens = true;
    return e;
}

static Node *parse_paren(Parser *p)
{
    Loc start = parse_start(p);
    parse_advance(p);
    if (parse_accept(p, TOK_RPAR)) {
        return parse_finish(p, parse_new(p, NODE_Tuple, start));
    }
    if (parse_kind(p) == TOK_YIELD) {
        return close_group(p, parse_yield(p));
    }
    if (parse_kind(p) == TOK_DOUBLESTAR) {
        parse_fail_at(p, parse_start(p),
                      "cannot use double starred expression here");
    }
    Node *first = parse_star_named(p);
    if (parse_at_for(p)) {
        return parse_genexp(p, start, first);
    }
    if (parse_kind(p) == TOK_COMMA) {
        return parse_tuple_rest(p, start, first);
    }
    return close_group(p, first);
}

/* --- [ ] ------------------------------------------------------------------ */

/* `[a, b for ...]`: the target needed parentheses. */
static void check_bare_target(Parser *p, const Node *first, const Node *last)
{
    if (parse_at_for(p)) {
        parse_fail_at(p, parse_span(first->loc, last->loc),
                      "did you forget parentheses around the comprehension "
                      "target?");
    }
}

static Node *parse_list(Parser *p)
{
    Loc start = parse_start(p);
    uint32_t mark = p->stack.len;
    const Node *last = NULL;
    parse_advance(p);
    if (parse_kind(p) != TOK_RSQB) {
        Node *first = parse_star_named(p);
        if (parse_at_for(p)) {
            check_comp_elt(p, first);
            Node *n = parse_new(p, NODE_ListComp, start);
            n->ListComp.elt = first;
            n->ListComp.generators = parse_for_clauses(p);
            parse_close(p, TOK_RSQB, last_clause(n->ListComp.generators));
            return parse_finish(p, n);
        }
        parse_push(p, first);
        last = push_elements(p, TOK_RSQB);
        check_bare_target(p, first, last);
    }
    parse_close(p, TOK_RSQB, last);
    Node *n = parse_new(p, NODE_List, start);
    n->List.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

/* --- { } ------------------------------------------------------------------ */

static Node *parse_set_rest(Parser *p, Loc start, Node *first)
{
    uint32_t mark = p->stack.len;
    if (parse_at_for(p)) {
        check_comp_elt(p, first);
        Node *n = parse_new(p, NODE_SetComp, start);
        n->SetComp.elt = first;
        n->SetComp.generators = parse_for_clauses(p);
        parse_close(p, TOK_RBRACE, last_clause(n->SetComp.generators));
        return parse_finish(p, n);
    }
    parse_push(p, first);
    const Node *last = push_elements(p, TOK_RBRACE);
    check_bare_target(p, first, last);
    parse_close(p, TOK_RBRACE, last);
    Node *n = parse_new(p, NODE_Set, start);
    n->Set.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *parse_dict_value(Parser *p)
{
    Loc colon = parse_start(p);
    parse_advance(p);
    if (parse_kind(p) == TOK_RBRACE || parse_kind(p) == TOK_COMMA) {
        parse_fail_at(p, colon,
                      "expression expected after dictionary key and ':'");
    }
    if (parse_kind(p) == TOK_STAR) {
        parse_fail_at(p, parse_start(p),
                      "cannot use a starred expression in a dictionary value");
    }
    return parse_expr(p);
}

/* Pushes key (NULL for **) and value; gives the value. */
static Node *parse_dict_item(Parser *p)
{
    if (parse_kind(p) == TOK_DOUBLESTAR) {
        Loc stars = parse_start(p);
        parse_advance(p);
        parse_push(p, NULL);
        parse_push(p, parse_bitwise_or(p));
        if (parse_at_for(p)) {
            parse_fail_at(p, stars,
                          "dict unpacking cannot be used in dict "
                          "comprehension");
        }
        return vec_last(&p->stack);
    }
    Node *key = parse_expr(p);
    if (parse_kind(p) != TOK_COLON) {
        if (parse_kind(p) == TOK_COMMA || parse_kind(p) == TOK_RBRACE) {
            parse_fail_at(p, key->loc, "':' expected after dictionary key");
        }
        parse_fail_after(p, key);
    }
    parse_push(p, key);
    parse_push(p, parse_dict_value(p));
    return vec_last(&p->stack);
}

static Node *parse_dict_comp(Parser *p, Loc start)
{
    Node *n = parse_new(p, NODE_DictComp, start);
    n->DictComp.value = vec_pop(&p->stack);
    n->DictComp.key = vec_pop(&p->stack);
    n->DictComp.generators = parse_for_clauses(p);
    parse_close(p, TOK_RBRACE, last_clause(n->DictComp.generators));
    return parse_finish(p, n);
}

/* After the items, pushed as key, value, key, value... since mark. */
static Node *finish_dict(Parser *p, Loc start, uint32_t mark)
{
    NodeList items = parse_take(p, mark);
    Node *n = parse_new(p, NODE_Dict, start);
    uint32_t len = items.len / 2;
    n->Dict.keys = (NodeList){NEW_ARRAY(p->arena, Node *, len), len};
    n->Dict.values = (NodeList){NEW_ARRAY(p->arena, Node *, len), len};
    for (uint32_t i = 0; i < len; i++) {
        n->Dict.keys.data[i] = items.data[2 * i];
        n->Dict.values.data[i] = items.data[2 * i + 1];
    }
    return parse_finish(p, n);
}

static Node *parse_dict(Parser *p, Loc start, uint32_t mark)
{
    while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_RBRACE) {
        parse_dict_item(p);
    }
    parse_close(p, TOK_RBRACE,
                p->stack.len > mark ? vec_last(&p->stack) : NULL);
    return finish_dict(p, start, mark);
}

static Node *parse_brace(Parser *p)
{
    Loc start = parse_start(p);
    uint32_t mark = p->stack.len;
    parse_advance(p);
    if (parse_kind(p) == TOK_RBRACE || parse_kind(p) == TOK_DOUBLESTAR) {
        if (parse_kind(p) == TOK_DOUBLESTAR) {
            parse_dict_item(p);
        }
        return parse_dict(p, start, mark);
    }
    Node *first = parse_star_named(p);
    bool is_key = first->kind != NODE_Starred &&
                  (first->kind != NODE_NamedExpr || first->in_parens);
    if (parse_kind(p) != TOK_COLON || !is_key) {
        return parse_set_rest(p, start, first);
    }
    parse_push(p, first);
    parse_push(p, parse_dict_value(p));
    if (parse_at_for(p)) {
        return parse_dict_comp(p, start);
    }
    return parse_dict(p, start, mark);
}

/* --- atoms ---------------------------------------------------------------- */

Node *parse_atom(Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_NAME:
        return parse_variable(p);
    case TOK_NUMBER:
        return parse_number(p);
    case TOK_STRING:
    case TOK_FSTRING_START:
        return parse_strings(p);
    case TOK_LPAR:
        return parse_paren(p);
    case TOK_LSQB:
        return parse_list(p);
    case TOK_LBRACE:
        return parse_brace(p);
    case TOK_NONE_WORD:
        return parse_word(p, CONST_NONE);
    case TOK_TRUE:
        return parse_word(p, CONST_TRUE);
    case TOK_FALSE:
        return parse_word(p, CONST_FALSE);
    case TOK_ELLIPSIS:
        return parse_word(p, CONST_ELLIPSIS);
    default:
        parse_fail(p);
    }
}
