/* Expressions, in CPython's order of evaluation. Chains that grow to the left
   (a + b + c ...) are walked by a loop; other nesting recurses, to at most
   AST_MAX_DEPTH. */
#include "flow/internal.h"

Val flow_unsupported(Build *b, Loc loc, const char *what, const char *help)
{
    const char *verb =
        strchr(what, ' ') && what[strlen(what) - 1] == 's' ? "are" : "is";
    Diag *d = diag(b->flow->diags, DIAG_UNSUPPORTED, loc,
                   "%s %s not supported yet", what, verb);
    if (help) {
        diag_help(d, "%s", help);
    }
    return flow_none(b);
}

/* CPython's place of an attribute access: its own line when the object ends on
   an earlier one. */
Loc flow_attr_loc(const Node *n)
{
    Loc loc = n->loc;
    uint32_t len = n->Attribute.attr->len;
    if (loc.line != loc.end_line && len <= loc.end_col) {
        loc.line = loc.end_line;
        loc.col = loc.end_col - len;
    }
    return loc;
}

/* --- constants ------------------------------------------------------------ */

static void out_of_range(Build *b, Loc loc)
{
    Diag *d = diag(b->flow->diags, DIAG_INT_RANGE, loc,
                   "integer constant does not fit 64 bits");
    diag_help(d, "an int is from -2**63 to 2**64 - 1");
}

static Val int_const(Build *b, Const c, Loc loc)
{
    if (c.is_big) {
        out_of_range(b, loc);
        return flow_int(b, 0);
    }
    Op op = c.i > INT64_MAX ? OP_PY_UINT : OP_PY_INT;
    return flow_emit(b, op, (Imm){.i = (int64_t)c.i}, NULL, 0, NULL);
}

static Val text_const(Build *b, Op op, Const c)
{
    const Name *text = name_intern(b->flow->names, c.text, c.len);
    return flow_emit(b, op, (Imm){.name = text}, NULL, 0, NULL);
}

/* complex(0.0, f): the library's class. */
static Val complex_const(Build *b, double f, Loc loc)
{
    Val args[] = {flow_emit(b, OP_PY_FLOAT, (Imm){.f = 0}, NULL, 0, NULL),
                  flow_emit(b, OP_PY_FLOAT, (Imm){.f = f}, NULL, 0, NULL)};
    return flow_call_builtin(b, "complex", args, 2, &loc);
}

static Val make_const(Build *b, Const c, Loc loc)
{
    switch (c.kind) {
    case CONST_NONE:
        return flow_none(b);
    case CONST_TRUE:
    case CONST_FALSE:
        return flow_bool(b, c.kind == CONST_TRUE);
    case CONST_ELLIPSIS:
        return flow_const(b, OP_PY_ELLIPSIS);
    case CONST_INT:
        return int_const(b, c, loc);
    case CONST_FLOAT:
        return flow_emit(b, OP_PY_FLOAT, (Imm){.f = c.f}, NULL, 0, NULL);
    case CONST_COMPLEX:
        return complex_const(b, c.f, loc);
    case CONST_STR:
        return text_const(b, OP_PY_STR, c);
    case CONST_BYTES:
        return text_const(b, OP_PY_BYTES, c);
    }
    return 0;
}

Val flow_constant(Build *b, const Node *n)
{
    return make_const(b, n->Constant.value, n->loc);
}

/* --- operators ------------------------------------------------------------ */

static const Op oper_ops[OPER_COUNT] = {
#define OPER(name, text, op) [OPER_##name] = OP_##op,
#include "ast/opers.def"
#undef OPER
};

Op flow_oper(Oper o)
{
    return oper_ops[o];
}

/* The value of a constant expression, or 0. */
static Val folded(Build *b, const Node *n)
{
    Imm value;
    Op op;
    if (!flow_const_int(n, &value, &op)) {
        return 0;
    }
    return flow_emit(b, op, value, NULL, 0, NULL);
}

static Val binary(Build *b, const Node *n)
{
    Arena *a = b->flow->scratch;
    VEC(const Node *) spine = {0};
    Val left = 0;
    for (; n->kind == NODE_BinOp && !(left = folded(b, n)); n = n->BinOp.left) {
        vec_push(a, &spine, n);
    }
    left = left ? left : flow_expr(b, n);
    while (spine.len) {
        const Node *op = vec_pop(&spine);
        Val right = flow_expr(b, op->BinOp.right);
        left = flow_op2(b, oper_ops[op->BinOp.op], left, right, &op->loc);
    }
    return left;
}

/* -5 is a constant, and so is -2**63's inner part: the smallest int. */
static Val negative_const(Build *b, const Node *operand)
{
    Const c = operand->Constant.value;
    if (c.kind == CONST_FLOAT) {
        return flow_emit(b, OP_PY_FLOAT, (Imm){.f = -c.f}, NULL, 0, NULL);
    }
    if (c.is_big || c.i > (uint64_t)1 << 63) {
        out_of_range(b, operand->loc);
        return flow_int(b, 0);
    }
    return flow_int(b, (int64_t)(0 - c.i));
}

static Val unary(Build *b, const Node *n)
{
    const Node *x = n->UnaryOp.operand;
    if (n->UnaryOp.op == OPER_USub && x->kind == NODE_Constant &&
        (x->Constant.value.kind == CONST_INT ||
         x->Constant.value.kind == CONST_FLOAT)) {
        return negative_const(b, x);
    }
    Val constant = folded(b, n);
    if (constant) {
        return constant;
    }
    Val v = flow_expr(b, x);
    return flow_op1(b, oper_ops[n->UnaryOp.op], v, &n->loc);
}

/* --- attributes, items ---------------------------------------------------- */

static Val attribute(Build *b, const Node *n)
{
    if (flow_is_super_attr(b, n)) {
        return flow_super_attr(b, n, NULL);
    }
    Loc loc = flow_attr_loc(n);
    if (flow_is_objdict(b, n)) {
        return flow_read_objdict(b, n->Attribute.value, &loc);
    }
    const Name *name = flow_mangle(b->flow, b->scope, n->Attribute.attr);
    Val obj = flow_expr(b, n->Attribute.value);
    return flow_op_name(b, OP_PY_GETATTR, name, obj, &loc);
}

static Val part_or_none(Build *b, const Node *n)
{
    return n ? flow_expr(b, n) : flow_none(b);
}

Val flow_slice_index(Build *b, const Node *slice)
{
    if (slice->kind != NODE_Slice) {
        return flow_expr(b, slice);
    }
    Val lower = part_or_none(b, slice->Slice.lower);
    Val upper = part_or_none(b, slice->Slice.upper);
    Val step = part_or_none(b, slice->Slice.step);
    const Val args[] = {lower, upper, step};
    return flow_emit(b, OP_PY_SLICE, IMM_NO, args, 3, NULL);
}

static Val subscript(Build *b, const Node *n)
{
    Val obj = flow_expr(b, n->Subscript.value);
    Val index = flow_slice_index(b, n->Subscript.slice);
    return flow_op2(b, OP_PY_GETITEM, obj, index, &n->loc);
}

static Val walrus(Build *b, const Node *n)
{
    Val v = flow_expr(b, n->NamedExpr.value);
    const Node *t = n->NamedExpr.target;
    flow_write_name(b, t->Name.id, v, &t->loc);
    return v;
}

static Val lambda(Build *b, const Node *n)
{
    return flow_function(b, n);
}

void flow_push_exprs(Build *b, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        Val v = flow_expr(b, list.data[i]);
        vec_push(b->flow->scratch, &b->stack, v);
    }
}

static bool stops_early(const Node *callee)
{
    static const char *const names[] = {"any", "all", "next"};
    for (size_t i = 0; i < ARRAY_LEN(names) && callee->kind == NODE_Name; i++) {
        if (strcmp(callee->Name.id->text, names[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* any, all and next may leave a generator that only they have. */
static Val call_expr(Build *b, const Node *n)
{
    Owned owned = {0};
    if (stops_early(n->Call.func) && n->Call.args.len) {
        flow_find_owned(b, n->Call.args.data[0], &owned);
    }
    b->owned = owned.n ? &owned : b->owned;
    Val v = flow_call_expr(b, n);
    if (owned.n) {
        b->owned = owned.outer;
        flow_close_owned(b, &owned);
        v = flow_is_alive(b) ? flow_here(b, v) : v;
    }
    flow_note_owned(b, n, v);
    return v;
}

Val flow_expr(Build *b, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_Constant:
        return flow_constant(b, n);
    case NODE_Name:
        return flow_read_name(b, n->Name.id, &n->loc);
    case NODE_BinOp:
        return binary(b, n);
    case NODE_UnaryOp:
        return unary(b, n);
    case NODE_BoolOp:
        return flow_boolop(b, n);
    case NODE_Compare:
        return flow_compare(b, n);
    case NODE_IfExp:
        return flow_ifexp(b, n);
    case NODE_Call:
        return call_expr(b, n);
    case NODE_Attribute:
        return attribute(b, n);
    case NODE_Subscript:
        return subscript(b, n);
    case NODE_NamedExpr:
        return walrus(b, n);
    case NODE_Lambda:
        return lambda(b, n);
    case NODE_List:
    case NODE_Tuple:
    case NODE_Set:
        return flow_display(b, n);
    case NODE_Dict:
        return flow_dict(b, n);
    case NODE_JoinedStr:
        return flow_fstring(b, n);
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp:
        return flow_comprehension(b, n);
    case NODE_Yield:
        return flow_yield(b, n);
    case NODE_YieldFrom:
        return flow_yield_from(b, n);
    case NODE_Await:
        return flow_unsupported(b, n->loc, "`await`", NULL);
    case NODE_Slice:
        return flow_slice_index(b, n);
    default:
        return flow_unsupported(b, n->loc, ast_kind_name(n->kind), NULL);
    }
}

void flow_effect(Build *b, const Node *n)
{
    if (n->kind != NODE_Constant) {
        flow_expr(b, n);
    }
}
