/* Expressions: from star_expressions down to unary operators. Binary operators
   by precedence climbing with a loop for what associates to the left, so that
   long sums need no stack. */
#include "ast/parser.h"

/* Can an expression begin with this token? (Strings and brackets included,
   star and := not.) */
bool parse_at_expr(const Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_NAME:
    case TOK_NUMBER:
    case TOK_STRING:
    case TOK_FSTRING_START:
    case TOK_LPAR:
    case TOK_LSQB:
    case TOK_LBRACE:
    case TOK_PLUS:
    case TOK_MINUS:
    case TOK_TILDE:
    case TOK_ELLIPSIS:
    case TOK_FALSE:
    case TOK_NONE_WORD:
    case TOK_TRUE:
    case TOK_AWAIT:
    case TOK_LAMBDA:
    case TOK_NOT:
        return true;
    default:
        return false;
    }
}

/* --- unary and binary operators ------------------------------------------- */

static Oper unary_oper(TokKind kind)
{
    switch (kind) {
    case TOK_PLUS:
        return OPER_UAdd;
    case TOK_MINUS:
        return OPER_USub;
    case TOK_TILDE:
        return OPER_Invert;
    default:
        return OPER_NONE;
    }
}

static Node *parse_factor(Parser *p);

static Node *parse_power(Parser *p)
{
    Loc start = parse_start(p);
    Node *base = parse_primary(p);
    if (!parse_accept(p, TOK_DOUBLESTAR)) {
        return base;
    }
    Node *n = parse_new(p, NODE_BinOp, start);
    n->BinOp.left = base;
    n->BinOp.op = OPER_Pow;
    n->BinOp.right = parse_factor(p);
    return parse_finish(p, n);
}

static Node *parse_factor(Parser *p)
{
    Oper op = unary_oper(parse_kind(p));
    Node *n;
    parse_enter(p);
    if (op == OPER_NONE) {
        n = parse_power(p);
    } else {
        n = parse_new(p, NODE_UnaryOp, parse_start(p));
        parse_advance(p);
        n->UnaryOp.op = op;
        n->UnaryOp.operand = parse_factor(p);
        n = parse_finish(p, n);
    }
    parse_leave(p);
    return n;
}

typedef struct BinaryRow {
    uint8_t level; /* binds tighter when higher; 0: no binary operator */
    uint8_t op;
} BinaryRow;

enum { LEVEL_OR = 1, LEVEL_SUM = 5, LEVEL_TERM = 6 };

static BinaryRow binary_row(TokKind kind)
{
    static const BinaryRow rows[TOK_COUNT] = {
        [TOK_VBAR] = {LEVEL_OR, OPER_BitOr},
        [TOK_CIRCUMFLEX] = {2, OPER_BitXor},
        [TOK_AMPER] = {3, OPER_BitAnd},
        [TOK_LEFTSHIFT] = {4, OPER_LShift},
        [TOK_RIGHTSHIFT] = {4, OPER_RShift},
        [TOK_PLUS] = {LEVEL_SUM, OPER_Add},
        [TOK_MINUS] = {LEVEL_SUM, OPER_Sub},
        [TOK_STAR] = {LEVEL_TERM, OPER_Mult},
        [TOK_SLASH] = {LEVEL_TERM, OPER_Div},
        [TOK_DOUBLESLASH] = {LEVEL_TERM, OPER_FloorDiv},
        [TOK_PERCENT] = {LEVEL_TERM, OPER_Mod},
        [TOK_AT] = {LEVEL_TERM, OPER_MatMult},
    };
    return rows[kind];
}

static Node *parse_binary(Parser *p, int min_level)
{
    Loc start = parse_start(p);
    Node *left = parse_factor(p);
    for (;;) {
        BinaryRow row = binary_row(parse_kind(p));
        if (row.level < min_level || row.level == 0) {
            return left;
        }
        parse_advance(p);
        Node *n = parse_new(p, NODE_BinOp, start);
        n->BinOp.left = left;
        n->BinOp.op = (Oper)row.op;
        n->BinOp.right = parse_binary(p, row.level + 1);
        left = parse_finish(p, n);
    }
}

Node *parse_bitwise_or(Parser *p)
{
    return parse_binary(p, LEVEL_OR);
}

/* --- comparisons, not, and, or -------------------------------------------- */

/* The comparison operator here and how many tokens it takes. */
static Oper compare_oper(const Parser *p, uint32_t *n_toks)
{
    *n_toks = 1;
    switch (parse_kind(p)) {
    case TOK_EQEQUAL:
        return OPER_Eq;
    case TOK_NOTEQUAL:
        return OPER_NotEq;
    case TOK_LESS:
        return OPER_Lt;
    case TOK_LESSEQUAL:
        return OPER_LtE;
    case TOK_GREATER:
        return OPER_Gt;
    case TOK_GREATEREQUAL:
        return OPER_GtE;
    case TOK_IN:
        return OPER_In;
    case TOK_IS:
        *n_toks = parse_peek(p, 1) == TOK_NOT ? 2 : 1;
        return *n_toks == 2 ? OPER_IsNot : OPER_Is;
    case TOK_NOT:
        *n_toks = 2;
        return parse_peek(p, 1) == TOK_IN ? OPER_NotIn : OPER_NONE;
    default:
        return OPER_NONE;
    }
}

static Node *parse_comparison(Parser *p)
{
    Loc start = parse_start(p);
    Node *left = parse_binary(p, LEVEL_OR);
    uint32_t n_toks;
    Oper op = compare_oper(p, &n_toks);
    if (op == OPER_NONE) {
        return left;
    }
    uint32_t mark = p->stack.len;
    VEC(Oper) ops = {0};
    for (; op != OPER_NONE; op = compare_oper(p, &n_toks)) {
        while (n_toks--) {
            parse_advance(p);
        }
        vec_push(p->arena, &ops, op);
        parse_push(p, parse_binary(p, LEVEL_OR));
    }
    Node *n = parse_new(p, NODE_Compare, start);
    n->Compare.left = left;
    n->Compare.ops = (OperList){ops.data, ops.len};
    n->Compare.comparators = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *parse_inversion(Parser *p)
{
    if (parse_kind(p) != TOK_NOT) {
        return parse_comparison(p);
    }
    parse_enter(p);
    Node *n = parse_new(p, NODE_UnaryOp, parse_start(p));
    parse_advance(p);
    n->UnaryOp.op = OPER_Not;
    n->UnaryOp.operand = parse_inversion(p);
    parse_leave(p);
    return parse_finish(p, n);
}

/* operand (word operand)*, one BoolOp for all. */
static Node *parse_bool_op(Parser *p, TokKind word, Oper op,
                           Node *(*operand)(Parser *))
{
    Loc start = parse_start(p);
    Node *first = operand(p);
    if (parse_kind(p) != word) {
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, word)) {
        parse_push(p, operand(p));
    }
    Node *n = parse_new(p, NODE_BoolOp, start);
    n->BoolOp.op = op;
    n->BoolOp.values = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *parse_conjunction(Parser *p)
{
    return parse_bool_op(p, TOK_AND, OPER_And, parse_inversion);
}

Node *parse_disjunction(Parser *p)
{
    return parse_bool_op(p, TOK_OR, OPER_Or, parse_conjunction);
}

/* --- conditional expressions, lambda -------------------------------------- */

static Node *parse_lambda(Parser *p)
{
    Loc start = parse_start(p);
    parse_advance(p);
    Node *n = parse_new(p, NODE_Lambda, start);
    n->Lambda.args = parse_params(p, PARAMS_LAMBDA);
    if (parse_kind(p) != TOK_COLON) {
        parse_fail(p);
    }
    Loc colon = parse_start(p);
    parse_advance(p);
    if (parse_kind(p) == TOK_FSTRING_MIDDLE || parse_kind(p) == TOK_RBRACE) {
        parse_fail_at(p, parse_span(start, colon),
                      "f-string: lambda expressions are not allowed without "
                      "parentheses");
    }
    n->Lambda.body = parse_expr(p);
    return parse_finish(p, n);
}

static Node *parse_if_expr(Parser *p, Loc start, Node *body)
{
    parse_advance(p);
    Node *n = parse_new(p, NODE_IfExp, start);
    n->IfExp.body = body;
    n->IfExp.test = parse_disjunction(p);
    if (!parse_accept(p, TOK_ELSE)) {
        if (parse_kind(p) == TOK_COLON || parse_kind(p) == TOK_ERROR) {
            parse_fail(p);
        }
        parse_fail_at(p, parse_span(body->loc, n->IfExp.test->loc),
                      "expected 'else' after 'if' expression");
    }
    n->IfExp.orelse = parse_expr(p);
    return parse_finish(p, n);
}

Node *parse_expr(Parser *p)
{
    parse_enter(p);
    Node *n;
    if (parse_kind(p) == TOK_LAMBDA) {
        n = parse_lambda(p);
    } else {
        Loc start = parse_start(p);
        n = parse_disjunction(p);
        if (parse_kind(p) == TOK_IF) {
            n = parse_if_expr(p, start, n);
        }
    }
    parse_leave(p);
    return n;
}

/* NAME := expression | expression */
Node *parse_named(Parser *p)
{
    if (parse_kind(p) != TOK_NAME || parse_peek(p, 1) != TOK_COLONEQUAL) {
        return parse_expr(p);
    }
    Node *n = parse_new(p, NODE_NamedExpr, parse_start(p));
    Node *target = parse_new(p, NODE_Name, n->loc);
    target->Name.id = parse_name(p);
    n->NamedExpr.target = parse_finish(p, target);
    parse_advance(p);
    n->NamedExpr.value = parse_expr(p);
    return parse_finish(p, n);
}

/* --- stars and commas ----------------------------------------------------- */

static Node *parse_starred(Parser *p)
{
    Node *n = parse_new(p, NODE_Starred, parse_start(p));
    parse_advance(p);
    n->Starred.value = parse_bitwise_or(p);
    return parse_finish(p, n);
}

static Node *parse_star_expr(Parser *p)
{
    return parse_kind(p) == TOK_STAR ? parse_starred(p) : parse_expr(p);
}

Node *parse_star_named(Parser *p)
{
    return parse_kind(p) == TOK_STAR ? parse_starred(p) : parse_named(p);
}

Node *parse_star_exprs(Parser *p)
{
    Loc start = parse_start(p);
    Node *first = parse_star_expr(p);
    if (parse_kind(p) != TOK_COMMA) {
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) &&
           (parse_kind(p) == TOK_STAR || parse_at_expr(p))) {
        parse_push(p, parse_star_expr(p));
    }
    Node *n = parse_new(p, NODE_Tuple, start);
    n->Tuple.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

Node *parse_yield(Parser *p)
{
    Loc start = parse_start(p);
    parse_advance(p);
    if (parse_accept(p, TOK_FROM)) {
        Node *n = parse_new(p, NODE_YieldFrom, start);
        n->YieldFrom.value = parse_expr(p);
        return parse_finish(p, n);
    }
    Node *n = parse_new(p, NODE_Yield, start);
    if (parse_kind(p) == TOK_STAR || parse_at_expr(p)) {
        n->Yield.value = parse_star_exprs(p);
    }
    return parse_finish(p, n);
}

Node *parse_value(Parser *p)
{
    return parse_kind(p) == TOK_YIELD ? parse_yield(p) : parse_star_exprs(p);
}
