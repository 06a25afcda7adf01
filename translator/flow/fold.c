/* Tests whose outcome is known before the program runs: what they exclude is
   neither translated nor are its imports looked for. */
#include "flow/internal.h"

enum { PYTHON_MAJOR = 3, PYTHON_MINOR = 11, PYTHON_MICRO = 7 };

static Tri tri(bool b)
{
    return b ? TRI_TRUE : TRI_FALSE;
}

static Tri fold_const(Const c)
{
    switch (c.kind) {
    case CONST_NONE:
    case CONST_FALSE:
        return TRI_FALSE;
    case CONST_TRUE:
    case CONST_ELLIPSIS:
        return TRI_TRUE;
    case CONST_INT:
        return tri(c.is_big || c.i != 0);
    case CONST_FLOAT:
    case CONST_COMPLEX:
        return tri(c.f != 0);
    case CONST_STR:
    case CONST_BYTES:
        return tri(c.len != 0);
    }
    return TRI_UNKNOWN;
}

static bool is_name(const Node *n, const Name *name)
{
    return n->kind == NODE_Name && n->Name.id == name;
}

static bool is_attr(const Node *n, const Name *of, const Name *attr)
{
    return n->kind == NODE_Attribute && n->Attribute.attr == attr &&
           is_name(n->Attribute.value, of);
}

static bool small_int(const Node *n, int64_t *value)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_INT ||
        n->Constant.value.is_big || n->Constant.value.i > INT32_MAX) {
        return false;
    }
    *value = (int64_t)n->Constant.value.i;
    return true;
}

static Tri by_order(Oper op, int order)
{
    switch ((int)op) {
    case OPER_Eq:
        return tri(order == 0);
    case OPER_NotEq:
        return tri(order != 0);
    case OPER_Lt:
        return tri(order < 0);
    case OPER_LtE:
        return tri(order <= 0);
    case OPER_Gt:
        return tri(order > 0);
    case OPER_GtE:
        return tri(order >= 0);
    default:
        return TRI_UNKNOWN;
    }
}

/* sys.version_info against a tuple of ints. */
static Tri fold_version(Oper op, const Node *tuple)
{
    static const int64_t version[] = {PYTHON_MAJOR, PYTHON_MINOR, PYTHON_MICRO};
    if (tuple->kind != NODE_Tuple || tuple->Tuple.elts.len > 3) {
        return TRI_UNKNOWN;
    }
    for (uint32_t i = 0; i < tuple->Tuple.elts.len; i++) {
        int64_t want;
        if (!small_int(tuple->Tuple.elts.data[i], &want)) {
            return TRI_UNKNOWN;
        }
        if (version[i] != want) {
            return by_order(op, version[i] < want ? -1 : 1);
        }
    }
    return by_order(op, 1); /* version_info has five items: it is longer */
}

/* sys.version_info[0], [1], .major, .minor */
static bool version_part(const Flow *f, const Node *n, int64_t *value)
{
    int64_t i = -1;
    if (n->kind == NODE_Subscript &&
        is_attr(n->Subscript.value, f->n_sys, f->n_version_info)) {
        if (!small_int(n->Subscript.slice, &i)) {
            return false;
        }
    } else if (n->kind == NODE_Attribute &&
               is_attr(n->Attribute.value, f->n_sys, f->n_version_info)) {
        i = n->Attribute.attr == f->n_major   ? 0
            : n->Attribute.attr == f->n_minor ? 1
                                              : -1;
    }
    *value = i == 0 ? PYTHON_MAJOR : PYTHON_MINOR;
    return i == 0 || i == 1;
}

static Tri fold_name_test(const Flow *f, const Mod *m, Oper op, const Node *r)
{
    if (r->kind != NODE_Constant || r->Constant.value.kind != CONST_STR ||
        (op != OPER_Eq && op != OPER_NotEq) || !m->module) {
        return TRI_UNKNOWN;
    }
    const Name *name = m->module->name;
    (void)f;
    Const c = r->Constant.value;
    bool is_same = c.len == name->len && memcmp(c.text, name->text, c.len) == 0;
    return tri(is_same == (op == OPER_Eq));
}

static Tri fold_compare(const Flow *f, const Mod *m, const Node *n)
{
    if (n->Compare.ops.len != 1) {
        return TRI_UNKNOWN;
    }
    const Node *left = n->Compare.left, *right = n->Compare.comparators.data[0];
    Oper op = n->Compare.ops.data[0];
    int64_t have, want;
    if (is_name(left, f->n_name)) {
        return fold_name_test(f, m, op, right);
    }
    if (is_name(right, f->n_name)) {
        return fold_name_test(f, m, op, left);
    }
    if (is_attr(left, f->n_sys, f->n_version_info)) {
        return fold_version(op, right);
    }
    if (version_part(f, left, &have) && small_int(right, &want)) {
        return by_order(op, have < want ? -1 : have > want);
    }
    return TRI_UNKNOWN;
}

static Tri fold_boolop(const Flow *f, const Mod *m, const Node *n)
{
    Tri decides = n->BoolOp.op == OPER_And ? TRI_FALSE : TRI_TRUE;
    for (uint32_t i = 0; i < n->BoolOp.values.len; i++) {
        Tri t = flow_fold_test(f, m, n->BoolOp.values.data[i]);
        if (t == decides || t == TRI_UNKNOWN) {
            return t;
        }
    }
    return decides == TRI_TRUE ? TRI_FALSE : TRI_TRUE;
}

Tri flow_fold_test(const Flow *f, const Mod *m, const Node *test)
{
    bool is_negated = false;
    while (test->kind == NODE_UnaryOp && test->UnaryOp.op == OPER_Not) {
        test = test->UnaryOp.operand;
        is_negated = !is_negated;
    }
    Tri t = TRI_UNKNOWN;
    if (test->kind == NODE_Constant) {
        t = fold_const(test->Constant.value);
    } else if (is_name(test, f->n_debug)) {
        t = TRI_TRUE;
    } else if (is_name(test, f->n_type_checking) ||
               is_attr(test, f->n_typing, f->n_type_checking)) {
        t = TRI_FALSE;
    } else if (test->kind == NODE_Compare) {
        t = fold_compare(f, m, test);
    } else if (test->kind == NODE_BoolOp) {
        t = fold_boolop(f, m, test);
    }
    if (t == TRI_UNKNOWN || !is_negated) {
        return t;
    }
    return t == TRI_TRUE ? TRI_FALSE : TRI_TRUE;
}

bool flow_is_docstring(const Node *stmt)
{
    return stmt->kind == NODE_Expr && stmt->Expr.value->kind == NODE_Constant &&
           stmt->Expr.value->Constant.value.kind == CONST_STR;
}
