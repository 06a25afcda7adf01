/* Tests. In a condition, and/or/not/comparison chains become branches; each
   branch says what the test has shown about local variables (py_refine), so
   that inference can narrow their types.

   Before:  if x is not None and f(x): A else: B
   After:   br (py_is x none), B', 1     1: y = py_refine x not_none;
            br (py_truth f(y)), A, B     B': py_refine x is_none -> B */
#include "flow/internal.h"

/* What a test shows about a variable on either side. */
typedef struct Fact {
    Var var;
    bool on_true, on_false; /* shown there? */
    Refine if_true, if_false;
    Val cls;
} Fact;

/* A test's value, and whether it is a bool already. */
typedef struct Test {
    Val val;
    bool is_bool, is_negated;
    Fact fact;
} Test;

Val flow_refine(Build *b, Refine kind, Val v, Val cls)
{
    const Val args[] = {v, cls};
    Val r = flow_emit(b, OP_PY_REFINE, (Imm){.i = (int64_t)kind}, args,
                      cls ? 2 : 1, NULL);
    b->vals.data[r].name = b->vals.data[v].name;
    return r;
}

static Var tested_var(Build *b, const Node *n)
{
    if (n->kind == NODE_NamedExpr) {
        n = n->NamedExpr.target;
    }
    return n->kind == NODE_Name ? flow_refinable(b, n->Name.id) : 0;
}

static Fact both(Var var, Refine if_true, Refine if_false, Val cls)
{
    return (Fact){var, true, true, if_true, if_false, cls};
}

/* --- single tests --------------------------------------------------------- */

static bool is_none(const Node *n)
{
    return n->kind == NODE_Constant && n->Constant.value.kind == CONST_NONE;
}

static bool is_type_call(Build *b, const Node *n)
{
    return n->kind == NODE_Call && n->Call.func->kind == NODE_Name &&
           n->Call.func->Name.id == b->flow->n_type && n->Call.args.len == 1 &&
           n->Call.keywords.len == 0 &&
           n->Call.args.data[0]->kind == NODE_Name &&
           flow_is_builtin(b, b->flow->n_type);
}

/* x is <unit>, by the operation that made the right side. */
static Fact unit_fact(Build *b, Var var, Val right)
{
    uint32_t i = b->vals.data[right].insn;
    switch (i ? (int)b->insns.data[i - 1].op : (int)OP_NONE) {
    case OP_PY_NONE:
        return both(var, REFINE_IS_NONE, REFINE_NOT_NONE, 0);
    case OP_PY_DONE:
        return both(var, REFINE_IS_DONE, REFINE_NOT_DONE, 0);
    case OP_PY_NOTIMPL:
        return both(var, REFINE_IS_NOTIMPL, REFINE_NOT_NOTIMPL, 0);
    default:
        return (Fact){0};
    }
}

static Fact compare_fact(Build *b, const Node *n, Oper op, Val right)
{
    const Node *left = n->Compare.left;
    Var var = tested_var(b, left);
    bool is_identity = op == OPER_Is || op == OPER_IsNot;
    if (var && is_identity) {
        return unit_fact(b, var, right);
    }
    bool is_equality = op == OPER_Eq || op == OPER_NotEq;
    if (var && is_equality && is_none(n->Compare.comparators.data[0])) {
        /* an __eq__ may call anything equal to None, but None always is */
        return (Fact){var, false, true, 0, REFINE_NOT_NONE, 0};
    }
    if ((is_identity || is_equality) && is_type_call(b, left)) {
        var = tested_var(b, left->Call.args.data[0]);
        return (Fact){var, true, false, REFINE_INSTANCE, 0, right};
    }
    return (Fact){0};
}

/* One comparison; not negated where Python has a negated operator. */
static Val compare_op(Build *b, Oper op, Val left, Val right, const Loc *loc)
{
    if (op == OPER_In || op == OPER_NotIn) {
        return flow_op2(b, OP_PY_CONTAINS, right, left, loc);
    }
    return flow_op2(b, flow_oper(op), left, right, loc);
}

static bool is_negated_oper(Oper op)
{
    return op == OPER_IsNot || op == OPER_NotIn;
}

static bool gives_bool(Oper op)
{
    return op == OPER_Is || op == OPER_In || is_negated_oper(op);
}

static Test test_compare(Build *b, const Node *n)
{
    Oper op = n->Compare.ops.data[0];
    Val left = flow_expr(b, n->Compare.left);
    const Node *operand = n->Compare.comparators.data[0];
    bool is_search = op == OPER_In || op == OPER_NotIn;
    Val right = is_search ? flow_operand(b, operand) : flow_expr(b, operand);
    Test t = {.is_bool = gives_bool(op), .is_negated = is_negated_oper(op)};
    t.fact = compare_fact(b, n, op, right);
    t.val = compare_op(b, op, left, right, &n->loc);
    if (op == OPER_NotEq) {
        Fact f = t.fact;
        t.fact =
            (Fact){f.var, f.on_false, f.on_true, f.if_false, f.if_true, f.cls};
    }
    return t;
}

/* isinstance(x, C), by the builtin or the intrinsic. */
static bool is_isinstance(Build *b, const Node *n, bool *is_gel)
{
    if (n->kind != NODE_Call || n->Call.func->kind != NODE_Name ||
        n->Call.args.len != 2 || n->Call.keywords.len != 0 ||
        flow_has_star(n->Call.args)) {
        return false;
    }
    Intrinsic which;
    const Name *id = n->Call.func->Name.id;
    *is_gel = flow_gel_name(b, id, &which) == GEL_INTRINSIC &&
              (which == INTRINSIC_ISINSTANCE || which == INTRINSIC_IS_EXACT);
    return *is_gel || (id == b->flow->n_isinstance && flow_is_builtin(b, id));
}

static Test test_isinstance(Build *b, const Node *n, bool is_gel)
{
    Test t = {.is_bool = is_gel};
    Val callee = is_gel ? 0 : flow_expr(b, n->Call.func);
    Val obj = flow_expr(b, n->Call.args.data[0]);
    Val cls = flow_expr(b, n->Call.args.data[1]);
    const Val args[] = {obj, cls};
    Intrinsic which = INTRINSIC_ISINSTANCE;
    if (is_gel) {
        flow_gel_name(b, n->Call.func->Name.id, &which);
        t.val = flow_intrinsic(b, which, args, 2, &n->loc);
    } else {
        t.val = flow_call(b, callee, args, 2, &n->loc);
    }
    Var var = tested_var(b, n->Call.args.data[0]);
    t.fact = both(var, REFINE_INSTANCE, REFINE_NOT_INSTANCE, cls);
    t.fact.on_false = which == INTRINSIC_ISINSTANCE;
    return t;
}

static bool is_done_call(Build *b, const Node *n)
{
    Intrinsic which;
    return n->kind == NODE_Call && n->Call.func->kind == NODE_Name &&
           n->Call.args.len == 1 &&
           flow_gel_name(b, n->Call.func->Name.id, &which) == GEL_INTRINSIC &&
           which == INTRINSIC_IS_DONE;
}

static Test test_leaf(Build *b, const Node *n)
{
    bool is_gel;
    if (n->kind == NODE_Compare && n->Compare.ops.len == 1) {
        return test_compare(b, n);
    }
    if (is_isinstance(b, n, &is_gel)) {
        return test_isinstance(b, n, is_gel);
    }
    Test t = {.val = flow_expr(b, n)};
    Var var = tested_var(b, n);
    if (var) {
        t.fact = both(var, REFINE_TRUE, REFINE_FALSE, 0);
    } else if (is_done_call(b, n)) {
        var = tested_var(b, n->Call.args.data[0]);
        t.fact = both(var, REFINE_IS_DONE, REFINE_NOT_DONE, 0);
        t.is_bool = true;
    }
    return t;
}

static void apply_fact(Build *b, const Fact *f, bool outcome)
{
    bool is_shown = outcome ? f->on_true : f->on_false;
    if (f->var && is_shown) {
        Refine kind = outcome ? f->if_true : f->if_false;
        Val cls =
            kind == REFINE_INSTANCE || kind == REFINE_NOT_INSTANCE ? f->cls : 0;
        Val v = flow_get_var(b, f->var);
        cls = cls ? flow_here(b, cls) : 0;
        flow_narrow_var(b, f->var, flow_refine(b, kind, v, cls));
    }
}

static Val truth_of(Build *b, const Test *t, const Loc *at)
{
    return t->is_bool ? t->val : flow_op1(b, OP_PY_TRUTH, t->val, at);
}

/* Goes to `then` or `otherwise`, telling what is known there. */
static void branch_on(Build *b, const Test *t, Blk then, Blk otherwise,
                      const Loc *at)
{
    Val c = truth_of(b, t, at);
    if (t->is_negated) {
        Blk swap = then;
        then = otherwise;
        otherwise = swap;
    }
    const Fact *f = &t->fact;
    bool has_true = f->var && f->on_true, has_false = f->var && f->on_false;
    Blk to_then = has_true ? flow_new_block(b) : then;
    Blk to_else = has_false ? flow_new_block(b) : otherwise;
    flow_branch(b, c, to_then, to_else);
    if (has_true) {
        flow_open(b, to_then);
        apply_fact(b, f, true);
        flow_jump(b, then);
    }
    if (has_false) {
        flow_open(b, to_else);
        apply_fact(b, f, false);
        flow_jump(b, otherwise);
    }
}

/* --- conditions ----------------------------------------------------------- */

static void cond_boolop(Build *b, const Node *n, Blk then, Blk otherwise,
                        Loc *at)
{
    bool is_and = n->BoolOp.op == OPER_And;
    uint32_t last = n->BoolOp.values.len - 1;
    for (uint32_t i = 0; i < last; i++) {
        Blk next = flow_new_block(b);
        flow_cond(b, n->BoolOp.values.data[i], is_and ? next : then,
                  is_and ? otherwise : next, at);
        flow_open(b, next);
    }
    flow_cond(b, n->BoolOp.values.data[last], then, otherwise, at);
}

/* a < b < c: each link decides, unless it is the last. */
static void cond_chain(Build *b, const Node *n, Blk then, Blk otherwise,
                       Loc *at)
{
    Val left = flow_expr(b, n->Compare.left);
    uint32_t len = n->Compare.ops.len;
    for (uint32_t i = 0; i < len; i++) {
        Oper op = n->Compare.ops.data[i];
        Val right = flow_expr(b, n->Compare.comparators.data[i]);
        Test t = {.is_bool = gives_bool(op), .is_negated = is_negated_oper(op)};
        t.val = compare_op(b, op, left, right, &n->loc);
        Blk next = i + 1 < len ? flow_new_block(b) : then;
        branch_on(b, &t, next, otherwise, i + 1 < len ? &n->loc : at);
        if (i + 1 < len) {
            flow_open(b, next);
        }
        left = right;
    }
}

/* `at`: where a truth test is said to be, which a comparison changes for itself
   and what follows (as in CPython 3.11's compiler_jump_if). */
void flow_cond(Build *b, const Node *n, Blk then, Blk otherwise, Loc *at)
{
    while (n->kind == NODE_UnaryOp && n->UnaryOp.op == OPER_Not) {
        n = n->UnaryOp.operand;
        Blk swap = then;
        then = otherwise;
        otherwise = swap;
    }
    Tri known = flow_fold_test(b->flow, b->mod, n);
    if (known != TRI_UNKNOWN) {
        flow_jump(b, known == TRI_TRUE ? then : otherwise);
    } else if (n->kind == NODE_BoolOp) {
        cond_boolop(b, n, then, otherwise, at);
    } else if (n->kind == NODE_Compare && n->Compare.ops.len > 1) {
        *at = n->loc;
        cond_chain(b, n, then, otherwise, at);
    } else {
        if (n->kind == NODE_Compare) {
            *at = n->loc;
        }
        Test t = test_leaf(b, n);
        branch_on(b, &t, then, otherwise, at);
    }
}

/* --- values --------------------------------------------------------------- */

static void set_and_jump(Build *b, Var result, Val v, Blk to)
{
    flow_set_var(b, result, v);
    flow_jump(b, to);
}

/* Operand of and/or but the last: decides, or goes on. */
static void boolop_link(Build *b, const Node *n, bool is_and, Var result,
                        Blk join)
{
    Blk next = flow_new_block(b), decided = flow_new_block(b);
    Loc at = n->loc;
    if (n->kind == NODE_UnaryOp && n->UnaryOp.op == OPER_Not) {
        flow_cond(b, n, is_and ? next : decided, is_and ? decided : next, &at);
        flow_open(b, decided);
        set_and_jump(b, result, flow_bool(b, !is_and), join);
        flow_open(b, next);
        return;
    }
    Test t = test_leaf(b, n);
    Val value = t.val;
    if (t.is_negated) {
        value = t.val = flow_op1(b, OP_PY_NOT, t.val, &n->loc);
        Fact f = t.fact;
        t.fact =
            (Fact){f.var, f.on_false, f.on_true, f.if_false, f.if_true, f.cls};
        t.is_negated = false;
    }
    branch_on(b, &t, is_and ? next : decided, is_and ? decided : next, &at);
    flow_open(b, decided);
    value = flow_here(b, value);
    Val v = flow_refine(b, is_and ? REFINE_FALSE : REFINE_TRUE, value, 0);
    set_and_jump(b, result, v, join);
    flow_open(b, next);
}

Val flow_boolop(Build *b, const Node *n)
{
    Var result = flow_new_var(b, NULL);
    Blk join = flow_new_block(b);
    uint32_t last = n->BoolOp.values.len - 1;
    for (uint32_t i = 0; i < last; i++) {
        boolop_link(b, n->BoolOp.values.data[i], n->BoolOp.op == OPER_And,
                    result, join);
    }
    set_and_jump(b, result, flow_expr(b, n->BoolOp.values.data[last]), join);
    flow_open(b, join);
    return flow_get_var(b, result);
}

static Val compare_value(Build *b, const Node *n, Oper op, Val left, Val right)
{
    Val v = compare_op(b, op, left, right, &n->loc);
    return is_negated_oper(op) ? flow_op1(b, OP_PY_NOT, v, &n->loc) : v;
}

Val flow_compare(Build *b, const Node *n)
{
    uint32_t len = n->Compare.ops.len;
    Val left = flow_expr(b, n->Compare.left);
    Val right = flow_expr(b, n->Compare.comparators.data[0]);
    Val v = compare_value(b, n, n->Compare.ops.data[0], left, right);
    if (len == 1) {
        return v;
    }
    Var result = flow_new_var(b, NULL);
    Blk join = flow_new_block(b);
    for (uint32_t i = 1; i < len; i++) {
        Blk next = flow_new_block(b);
        flow_set_var(b, result, v);
        Val c = flow_op1(b, OP_PY_TRUTH, v, &n->loc);
        flow_branch(b, c, next, join);
        flow_open(b, next);
        left = right;
        right = flow_expr(b, n->Compare.comparators.data[i]);
        v = compare_value(b, n, n->Compare.ops.data[i], left, right);
    }
    set_and_jump(b, result, v, join);
    flow_open(b, join);
    return flow_get_var(b, result);
}

Val flow_ifexp(Build *b, const Node *n)
{
    Tri known = flow_fold_test(b->flow, b->mod, n->IfExp.test);
    if (known != TRI_UNKNOWN) {
        return flow_expr(b,
                         known == TRI_TRUE ? n->IfExp.body : n->IfExp.orelse);
    }
    Blk then = flow_new_block(b), otherwise = flow_new_block(b);
    Blk join = flow_new_block(b);
    Var result = flow_new_var(b, NULL);
    Loc at = n->loc;
    flow_cond(b, n->IfExp.test, then, otherwise, &at);
    flow_open(b, then);
    set_and_jump(b, result, flow_expr(b, n->IfExp.body), join);
    flow_open(b, otherwise);
    set_and_jump(b, result, flow_expr(b, n->IfExp.orelse), join);
    flow_open(b, join);
    return flow_get_var(b, result);
}
