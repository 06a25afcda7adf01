/* Simple statements. */
#include "ast/parser.h"

static bool at_stmt_end(const Parser *p)
{
    return parse_kind(p) == TOK_NEWLINE || parse_kind(p) == TOK_SEMI;
}

/* --- assignments ---------------------------------------------------------- */

static Oper augmented_oper(TokKind kind)
{
    static const uint8_t opers[TOK_COUNT] = {
        [TOK_PLUSEQUAL] = OPER_Add,
        [TOK_MINEQUAL] = OPER_Sub,
        [TOK_STAREQUAL] = OPER_Mult,
        [TOK_ATEQUAL] = OPER_MatMult,
        [TOK_SLASHEQUAL] = OPER_Div,
        [TOK_PERCENTEQUAL] = OPER_Mod,
        [TOK_AMPEREQUAL] = OPER_BitAnd,
        [TOK_VBAREQUAL] = OPER_BitOr,
        [TOK_CIRCUMFLEXEQUAL] = OPER_BitXor,
        [TOK_LEFTSHIFTEQUAL] = OPER_LShift,
        [TOK_RIGHTSHIFTEQUAL] = OPER_RShift,
        [TOK_DOUBLESTAREQUAL] = OPER_Pow,
        [TOK_DOUBLESLASHEQUAL] = OPER_FloorDiv,
    };
    return (Oper)opers[kind];
}

static bool is_single_target(const Node *e)
{
    return e->kind == NODE_Name || e->kind == NODE_Attribute ||
           e->kind == NODE_Subscript;
}

static Node *parse_annotated(Parser *p, Loc start, Node *target)
{
    if (!is_single_target(target)) {
        Loc colon = parse_start(p);
        parse_advance(p);
        if (!parse_at_expr(p)) {
            parse_fail_at(p, colon, "invalid syntax");
        }
        bool is_seq = target->kind == NODE_Tuple || target->kind == NODE_List;
        parse_fail_at(p, target->loc,
                      is_seq ? "only single target (not %s) can be annotated"
                             : "illegal target for annotation",
                      parse_expr_name(target));
    }
    Node *n = parse_new(p, NODE_AnnAssign, start);
    parse_advance(p);
    n->AnnAssign.target = target;
    n->AnnAssign.annotation = parse_expr(p);
    n->AnnAssign.simple = target->kind == NODE_Name && !target->in_parens;
    if (parse_accept(p, TOK_EQUAL)) {
        n->AnnAssign.value = parse_value(p);
    }
    return parse_finish(p, n);
}

static Node *parse_augmented(Parser *p, Loc start, Node *target)
{
    if (!is_single_target(target)) {
        parse_fail_at(p, target->loc,
                      "'%s' is an illegal expression for augmented assignment",
                      parse_expr_name(target));
    }
    Node *n = parse_new(p, NODE_AugAssign, start);
    n->AugAssign.target = target;
    n->AugAssign.op = augmented_oper(parse_kind(p));
    parse_advance(p);
    n->AugAssign.value = parse_value(p);
    return parse_finish(p, n);
}

/* CPython adds a hint when the target can only have been a comparison. */
static void check_assigned(Parser *p, const Node *e, bool is_first)
{
    if (e->kind == NODE_Yield || e->kind == NODE_YieldFrom) {
        parse_fail_at(p, e->loc,
                      "assignment to yield expression not "
                      "possible");
    }
    bool is_word =
        e->kind == NODE_Constant && e->Constant.value.kind <= CONST_FALSE;
    if (parse_is_target(e)) {
        return;
    }
    bool is_only = is_first && parse_try(p, parse_bitwise_or) &&
                   parse_kind(p) != TOK_EQUAL &&
                   parse_kind(p) != TOK_COLONEQUAL;
    if (is_only && !is_single_target(e) && e->kind != NODE_List &&
        e->kind != NODE_Tuple && e->kind != NODE_GeneratorExp &&
        e->kind != NODE_Starred && e->kind != NODE_Compare &&
        e->kind != NODE_BoolOp && e->kind != NODE_IfExp &&
        e->kind != NODE_Lambda && !is_word) {
        parse_fail_at(p, e->loc,
                      "cannot assign to %s here. Maybe you meant "
                      "'==' instead of '='?",
                      parse_expr_name(e));
    }
    parse_check_target(p, e, TARGET_STAR);
}

static Node *parse_assign(Parser *p, Loc start, Node *target)
{
    uint32_t mark = p->stack.len;
    Node *value = target;
    while (parse_accept(p, TOK_EQUAL)) {
        check_assigned(p, value, p->stack.len == mark);
        parse_push(p, value);
        value = parse_value(p);
    }
    Node *n = parse_new(p, NODE_Assign, start);
    n->Assign.targets = parse_take(p, mark);
    n->Assign.value = value;
    return parse_finish(p, n);
}

static Node *parse_expr_stmt(Parser *p)
{
    Loc start = parse_start(p);
    Node *e = parse_value(p);
    bool is_yield =
        (e->kind == NODE_Yield || e->kind == NODE_YieldFrom) && !e->in_parens;
    if (parse_kind(p) == TOK_EQUAL) {
        return parse_assign(p, start, e);
    }
    if (parse_kind(p) == TOK_COLON && !is_yield) {
        return parse_annotated(p, start, e);
    }
    if (augmented_oper(parse_kind(p)) != OPER_NONE && !is_yield) {
        return parse_augmented(p, start, e);
    }
    if (!at_stmt_end(p)) {
        parse_fail_after(p, e);
    }
    Node *n = parse_new(p, NODE_Expr, start);
    n->Expr.value = e;
    return parse_finish(p, n);
}

/* --- statements with a keyword -------------------------------------------- */

static Node *parse_keyword_only(Parser *p, NodeKind kind)
{
    Node *n = parse_new(p, kind, parse_start(p));
    parse_advance(p);
    return parse_finish(p, n);
}

static Node *parse_return(Parser *p)
{
    Node *n = parse_new(p, NODE_Return, parse_start(p));
    parse_advance(p);
    if (!at_stmt_end(p)) {
        n->Return.value = parse_star_exprs(p);
    }
    return parse_finish(p, n);
}

static Node *parse_raise(Parser *p)
{
    Node *n = parse_new(p, NODE_Raise, parse_start(p));
    parse_advance(p);
    if (!at_stmt_end(p)) {
        n->Raise.exc = parse_expr(p);
        if (parse_accept(p, TOK_FROM)) {
            n->Raise.cause = parse_expr(p);
        }
    }
    return parse_finish(p, n);
}

static Node *parse_names(Parser *p, NodeKind kind)
{
    Node *n = parse_new(p, kind, parse_start(p));
    VEC(const Name *) names = {0};
    do {
        parse_advance(p);
        vec_push(p->arena, &names, parse_name(p));
    } while (parse_kind(p) == TOK_COMMA);
    NameList list = {names.data, names.len};
    if (kind == NODE_Global) {
        n->Global.names = list;
    } else {
        n->Nonlocal.names = list;
    }
    return parse_finish(p, n);
}

static Node *parse_del(Parser *p)
{
    Node *n = parse_new(p, NODE_Delete, parse_start(p));
    uint32_t mark = p->stack.len;
    do {
        parse_advance(p);
        if (at_stmt_end(p) && p->stack.len > mark) {
            break;
        }
        Node *target =
            parse_kind(p) == TOK_STAR ? parse_star_named(p) : parse_expr(p);
        parse_check_target(p, target, TARGET_DEL);
        parse_push(p, target);
    } while (parse_kind(p) == TOK_COMMA);
    if (!at_stmt_end(p)) {
        parse_fail_after(p, vec_last(&p->stack));
    }
    n->Delete.targets = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *parse_assert(Parser *p)
{
    Node *n = parse_new(p, NODE_Assert, parse_start(p));
    parse_advance(p);
    n->Assert.test = parse_expr(p);
    if (parse_accept(p, TOK_COMMA)) {
        n->Assert.msg = parse_expr(p);
    }
    if (!at_stmt_end(p)) {
        parse_fail_after(p, n->Assert.msg ? n->Assert.msg : n->Assert.test);
    }
    return parse_finish(p, n);
}

static Node *parse_type_alias(Parser *p)
{
    Node *n = parse_new(p, NODE_TypeAlias, parse_start(p));
    parse_advance(p);
    Node *name = parse_new(p, NODE_Name, parse_start(p));
    name->Name.id = parse_name(p);
    n->TypeAlias.name = parse_finish(p, name);
    n->TypeAlias.type_params = parse_type_params(p);
    parse_expect(p, TOK_EQUAL);
    n->TypeAlias.value = parse_expr(p);
    return parse_finish(p, n);
}

static bool at_type_alias(const Parser *p)
{
    return parse_at_word(p, "type") && parse_peek(p, 1) == TOK_NAME &&
           (parse_peek(p, 2) == TOK_EQUAL || parse_peek(p, 2) == TOK_LSQB);
}

static Node *parse_simple(Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_RETURN:
        return parse_return(p);
    case TOK_IMPORT:
    case TOK_FROM:
        return parse_import(p);
    case TOK_RAISE:
        return parse_raise(p);
    case TOK_PASS:
        return parse_keyword_only(p, NODE_Pass);
    case TOK_BREAK:
        return parse_keyword_only(p, NODE_Break);
    case TOK_CONTINUE:
        return parse_keyword_only(p, NODE_Continue);
    case TOK_DEL:
        return parse_del(p);
    case TOK_ASSERT:
        return parse_assert(p);
    case TOK_GLOBAL:
        return parse_names(p, NODE_Global);
    case TOK_NONLOCAL:
        return parse_names(p, NODE_Nonlocal);
    default:
        return at_type_alias(p) ? parse_type_alias(p) : parse_expr_stmt(p);
    }
}

void parse_simple_line(Parser *p)
{
    do {
        Node *n = parse_simple(p);
        parse_push(p, n);
        if (!at_stmt_end(p)) {
            if (n->kind == NODE_Assign) {
                parse_fail_after(p, n->Assign.value);
            }
            parse_fail(p);
        }
    } while (parse_accept(p, TOK_SEMI) && parse_kind(p) != TOK_NEWLINE);
    parse_expect(p, TOK_NEWLINE);
}
