/* Parameters of functions and lambdas, and type parameters. */
#include "ast/parser.h"

typedef struct Params {
    ParamStyle style;
    VEC(Node *) posonly, args, kwonly, kw_defaults, defaults;
    Node *vararg, *kwarg;
    bool has_slash, has_star;
} Params;

static TokKind closing(const Params *ps)
{
    return ps->style == PARAMS_DEF ? TOK_RPAR : TOK_COLON;
}

static bool at_param_end(const Parser *p, const Params *ps)
{
    return parse_kind(p) == closing(ps);
}

/* NAME [: annotation]; a star parameter's annotation may itself be starred. */
static Node *parse_param(Parser *p, const Params *ps, bool is_star)
{
    if (parse_kind(p) == TOK_LPAR) {
        parse_fail_at(p, parse_start(p),
                      "%s parameters cannot be "
                      "parenthesized",
                      ps->style == PARAMS_DEF ? "Function"
                                              : "Lambda expression");
    }
    Node *n = parse_new(p, NODE_arg, parse_start(p));
    n->arg.arg = parse_name(p);
    if (ps->style == PARAMS_DEF && parse_accept(p, TOK_COLON)) {
        if (is_star && parse_kind(p) == TOK_STAR) {
            Node *star = parse_new(p, NODE_Starred, parse_start(p));
            parse_advance(p);
            star->Starred.value = parse_bitwise_or(p);
            n->arg.annotation = parse_finish(p, star);
        } else {
            n->arg.annotation = parse_expr(p);
        }
    }
    return parse_finish(p, n);
}

static Node *parse_default(Parser *p, const Params *ps)
{
    Loc equal = parse_start(p);
    if (!parse_accept(p, TOK_EQUAL)) {
        return NULL;
    }
    if (parse_kind(p) == TOK_COMMA || at_param_end(p, ps)) {
        parse_fail_at(p, equal, "expected default value expression");
    }
    return parse_expr(p);
}

static void parse_plain_param(Parser *p, Params *ps)
{
    Node *param = parse_param(p, ps, false);
    Node *value = parse_default(p, ps);
    if (ps->has_star) {
        vec_push(p->arena, &ps->kwonly, param);
        vec_push(p->arena, &ps->kw_defaults, value);
        return;
    }
    vec_push(p->arena, &ps->args, param);
    if (value) {
        vec_push(p->arena, &ps->defaults, value);
    } else if (ps->defaults.len) {
        parse_fail_at(p, param->loc,
                      "parameter without a default follows parameter with a "
                      "default");
    }
}

static void parse_slash(Parser *p, Params *ps)
{
    Loc loc = parse_start(p);
    if (ps->has_slash) {
        parse_fail_at(p, loc, "/ may appear only once");
    }
    if (ps->has_star) {
        parse_fail_at(p, loc, "/ must be ahead of *");
    }
    if (ps->args.len == 0) {
        parse_fail_at(p, loc, "at least one argument must precede /");
    }
    parse_advance(p);
    if (parse_kind(p) == TOK_STAR) {
        parse_fail_at(p, parse_start(p), "expected comma between / and *");
    }
    ps->has_slash = true;
    ps->posonly.data = ps->args.data;
    ps->posonly.len = ps->args.len;
    ps->args.data = NULL;
    ps->args.len = ps->args.cap = 0;
}

static void check_bare_star(Parser *p, const Params *ps, Loc star)
{
    bool is_last =
        at_param_end(p, ps) ||
        (parse_kind(p) == TOK_COMMA && (parse_peek(p, 1) == closing(ps) ||
                                        parse_peek(p, 1) == TOK_DOUBLESTAR));
    if (is_last) {
        parse_fail_at(p, star, "named arguments must follow bare *");
    }
}

static void parse_star_param(Parser *p, Params *ps)
{
    Loc star = parse_start(p);
    if (ps->has_star) {
        parse_fail_at(p, star, "* argument may appear only once");
    }
    parse_advance(p);
    ps->has_star = true;
    check_bare_star(p, ps, star);
    if (parse_kind(p) == TOK_COMMA) {
        return;
    }
    ps->vararg = parse_param(p, ps, true);
    if (parse_kind(p) == TOK_EQUAL) {
        parse_fail_at(p, parse_start(p),
                      "var-positional argument cannot have default value");
    }
}

static void parse_kwarg(Parser *p, Params *ps)
{
    parse_advance(p);
    ps->kwarg = parse_param(p, ps, false);
    if (parse_kind(p) == TOK_EQUAL) {
        parse_fail_at(p, parse_start(p),
                      "var-keyword argument cannot have default value");
    }
    bool more = parse_accept(p, TOK_COMMA) && !at_param_end(p, ps);
    if (more &&
        (parse_kind(p) == TOK_NAME || parse_kind(p) == TOK_STAR ||
         parse_kind(p) == TOK_DOUBLESTAR || parse_kind(p) == TOK_SLASH)) {
        parse_fail_at(p, parse_start(p),
                      "arguments cannot follow var-keyword argument");
    }
}

#define AS_LIST(v) ((NodeList){(v).data, (v).len})

static Node *finish_params(Parser *p, const Params *ps, Loc start)
{
    Node *n = parse_new(p, NODE_arguments, start);
    n->arguments.posonlyargs = AS_LIST(ps->posonly);
    n->arguments.args = AS_LIST(ps->args);
    n->arguments.vararg = ps->vararg;
    n->arguments.kwonlyargs = AS_LIST(ps->kwonly);
    n->arguments.kw_defaults = AS_LIST(ps->kw_defaults);
    n->arguments.kwarg = ps->kwarg;
    n->arguments.defaults = AS_LIST(ps->defaults);
    return parse_finish(p, n);
}

static void parse_any_param(Parser *p, Params *ps)
{
    switch (parse_kind(p)) {
    case TOK_SLASH:
        parse_slash(p, ps);
        break;
    case TOK_STAR:
        parse_star_param(p, ps);
        break;
    case TOK_DOUBLESTAR:
        parse_kwarg(p, ps);
        break;
    default:
        parse_plain_param(p, ps);
    }
}

Node *parse_params(Parser *p, ParamStyle style)
{
    Params ps = {.style = style};
    Loc start = parse_start(p);
    while (!at_param_end(p, &ps) && !ps.kwarg) {
        parse_any_param(p, &ps);
        if (!ps.kwarg && !parse_accept(p, TOK_COMMA)) {
            break;
        }
    }
    return finish_params(p, &ps, start);
}

/* --- type parameters ------------------------------------------------------ */

static void check_no_bound(Parser *p, const char *what)
{
    Loc colon = parse_start(p);
    if (!parse_accept(p, TOK_COLON)) {
        return;
    }
    const Node *bound = parse_expr(p);
    parse_fail_at(p, parse_span(colon, bound->loc), "cannot use %s with %s",
                  bound->kind == NODE_Tuple ? "constraints" : "bound", what);
}

static Node *parse_type_param(Parser *p)
{
    Loc start = parse_start(p);
    Node *n;
    if (parse_accept(p, TOK_STAR)) {
        n = parse_new(p, NODE_TypeVarTuple, start);
        n->TypeVarTuple.name = parse_name(p);
        check_no_bound(p, "TypeVarTuple");
    } else if (parse_accept(p, TOK_DOUBLESTAR)) {
        n = parse_new(p, NODE_ParamSpec, start);
        n->ParamSpec.name = parse_name(p);
        check_no_bound(p, "ParamSpec");
    } else {
        n = parse_new(p, NODE_TypeVar, start);
        n->TypeVar.name = parse_name(p);
        if (parse_accept(p, TOK_COLON)) {
            n->TypeVar.bound = parse_expr(p);
        }
    }
    return parse_finish(p, n);
}

NodeList parse_type_params(Parser *p)
{
    uint32_t mark = p->stack.len;
    if (!parse_accept(p, TOK_LSQB)) {
        return (NodeList){NULL, 0};
    }
    do {
        parse_push(p, parse_type_param(p));
    } while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_RSQB);
    parse_close(p, TOK_RSQB, NULL);
    return parse_take(p, mark);
}
