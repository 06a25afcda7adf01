/* Assignments: plain, augmented, annotated; unpacking; deletion. */
#include "flow/internal.h"

static void assign_attr(Build *b, const Node *t, Val v)
{
    Val obj = flow_expr(b, t->Attribute.value);
    const Val args[] = {obj, v};
    const Name *name = flow_mangle(b->flow, b->scope, t->Attribute.attr);
    Loc loc = flow_attr_loc(t);
    flow_emit(b, OP_PY_SETATTR, (Imm){.name = name}, args, 2, &loc);
}

static void assign_item(Build *b, const Node *t, Val v)
{
    Val obj = flow_expr(b, t->Subscript.value);
    Val index = flow_slice_index(b, t->Subscript.slice);
    const Val args[] = {obj, index, v};
    flow_emit(b, OP_PY_SETITEM, IMM_NO, args, 3, &t->loc);
}

/* a, *b, c = v: a list of everything, then its items and a slice. */
static void unpack_starred(Build *b, const Node *t, Val v, uint32_t star)
{
    NodeList elts = t->List.elts;
    uint32_t after = elts.len - star - 1;
    const Val args[] = {v, flow_int(b, star), flow_int(b, after)};
    Val list = flow_call_builtin(b, "__unpack_ex__", args, 3, &t->loc);
    for (uint32_t i = 0; i < elts.len; i++) {
        Val index;
        if (i == star) {
            Val to = after ? flow_int(b, -(int64_t)after) : flow_none(b);
            const Val parts[] = {flow_int(b, star), to, flow_none(b)};
            index = flow_emit(b, OP_PY_SLICE, IMM_NO, parts, 3, NULL);
        } else {
            index = flow_int(b, i < star ? (int64_t)i
                                         : (int64_t)i - (int64_t)elts.len);
        }
        Val item = flow_op2(b, OP_PY_GETITEM, list, index, &t->loc);
        const Node *e = elts.data[i];
        flow_assign(b, i == star ? e->Starred.value : e, item);
    }
}

static void unpack(Build *b, const Node *t, Val v)
{
    NodeList elts = t->List.elts;
    for (uint32_t i = 0; i < elts.len; i++) {
        if (elts.data[i]->kind == NODE_Starred) {
            unpack_starred(b, t, v, i);
            return;
        }
    }
    Imm imm = {.i = elts.len};
    Val items = flow_emit(b, OP_PY_UNPACK, imm, &v, 1, &t->loc);
    /* all are read before any is assigned: `items` may be a list's own array */
    VEC(Val) parts = {0};
    for (uint32_t i = 0; i < elts.len; i++) {
        imm.i = i;
        vec_push(b->flow->scratch, &parts,
                 flow_emit(b, OP_PY_ITEM, imm, &items, 1, NULL));
    }
    for (uint32_t i = 0; i < elts.len; i++) {
        flow_assign(b, elts.data[i], parts.data[i]);
    }
}

void flow_assign(Build *b, const Node *t, Val v)
{
    switch ((int)t->kind) {
    case NODE_Name:
        flow_write_name(b, t->Name.id, v, &t->loc);
        break;
    case NODE_Attribute:
        if (flow_is_objdict(b, t)) {
            flow_unsupported(b, t->loc, "another `__dict__` for an object",
                             "assign the attributes");
            break;
        }
        assign_attr(b, t, v);
        break;
    case NODE_Subscript:
        if (flow_is_in_objdict(b, t)) {
            flow_set_in_objdict(b, t, v);
            break;
        }
        assign_item(b, t, v);
        break;
    case NODE_Tuple:
    case NODE_List:
        unpack(b, t, v);
        break;
    default: /* refused by the parser */
        break;
    }
}

/* --- statements ----------------------------------------------------------- */

/* x = split(value) */
static bool assign_split(Build *b, const Node *n)
{
    const Node *v = n->Assign.value, *t = n->Assign.targets.data[0];
    Intrinsic which;
    if (b->mod->gel_names.entries.len == 0 || v->kind != NODE_Call ||
        v->Call.func->kind != NODE_Name || v->Call.args.len != 1 ||
        flow_gel_name(b, v->Call.func->Name.id, &which) != GEL_INTRINSIC ||
        which != INTRINSIC_SPLIT) {
        return false;
    }
    Var var = t->kind == NODE_Name ? flow_refinable(b, t->Name.id) : 0;
    if (!var || n->Assign.targets.len != 1) {
        return false;
    }
    flow_set_var(b, var, flow_expr(b, v->Call.args.data[0]));
    flow_split(b, var);
    return true;
}

static bool same_length(const Node *t, const Node *v)
{
    return (t->kind == NODE_Tuple || t->kind == NODE_List) &&
           (v->kind == NODE_Tuple || v->kind == NODE_List) &&
           t->List.elts.len == v->List.elts.len &&
           !flow_has_star(t->List.elts) && !flow_has_star(v->List.elts);
}

/* a, b = b, a: nobody sees the tuple. */
static void assign_each(Build *b, const Node *t, const Node *v)
{
    uint32_t base = b->stack.len, n = t->List.elts.len;
    flow_push_exprs(b, v->List.elts);
    for (uint32_t i = 0; i < n; i++) {
        flow_assign(b, t->List.elts.data[i], b->stack.data[base + i]);
    }
    b->stack.len = base;
}

void flow_assign_stmt(Build *b, const Node *n)
{
    NodeList targets = n->Assign.targets;
    if (assign_split(b, n)) {
        return;
    }
    if (targets.len == 1 && same_length(targets.data[0], n->Assign.value)) {
        assign_each(b, targets.data[0], n->Assign.value);
        return;
    }
    Val v = flow_expr(b, n->Assign.value);
    for (uint32_t i = 0; i < targets.len; i++) {
        flow_assign(b, targets.data[i], v);
    }
}

static Val in_place(Build *b, const Node *n, Val old)
{
    Val v = flow_expr(b, n->AugAssign.value);
    const Val args[] = {old, v};
    return flow_emit(b, flow_oper(n->AugAssign.op), (Imm){.i = 1}, args, 2,
                     &n->loc);
}

static void aug_attr(Build *b, const Node *n)
{
    const Node *t = n->AugAssign.target;
    Val obj = flow_expr(b, t->Attribute.value);
    const Name *name = flow_mangle(b->flow, b->scope, t->Attribute.attr);
    Loc loc = flow_attr_loc(t);
    Val old = flow_op_name(b, OP_PY_GETATTR, name, obj, &loc);
    const Val args[] = {obj, in_place(b, n, old)};
    flow_emit(b, OP_PY_SETATTR, (Imm){.name = name}, args, 2, &loc);
}

static void aug_item(Build *b, const Node *n)
{
    const Node *t = n->AugAssign.target;
    Val obj = flow_expr(b, t->Subscript.value);
    Val index = flow_slice_index(b, t->Subscript.slice);
    Val old = flow_op2(b, OP_PY_GETITEM, obj, index, &t->loc);
    const Val args[] = {obj, index, in_place(b, n, old)};
    flow_emit(b, OP_PY_SETITEM, IMM_NO, args, 3, &t->loc);
}

void flow_aug_assign(Build *b, const Node *n)
{
    const Node *t = n->AugAssign.target;
    if (t->kind == NODE_Attribute) {
        aug_attr(b, n);
    } else if (t->kind == NODE_Subscript) {
        aug_item(b, n);
    } else {
        Val old = flow_read_name(b, t->Name.id, &t->loc);
        flow_write_name(b, t->Name.id, in_place(b, n, old), &t->loc);
    }
}

void flow_ann_assign(Build *b, const Node *n)
{
    const Node *t = n->AnnAssign.target;
    if (!n->AnnAssign.value) {
        return;
    }
    Val v = flow_expr(b, n->AnnAssign.value);
    if (t->kind == NODE_Name) {
        flow_annotate(b, n->AnnAssign.annotation, t->Name.id, v);
    }
    if (t->kind == NODE_Attribute) {
        flow_annotate(b, n->AnnAssign.annotation, t->Attribute.attr, v);
    }
    flow_assign(b, t, v);
}

void flow_delete(Build *b, const Node *t)
{
    switch ((int)t->kind) {
    case NODE_Name:
        flow_delete_name(b, t->Name.id, &t->loc);
        break;
    case NODE_Attribute: {
        Val obj = flow_expr(b, t->Attribute.value);
        const Name *name = flow_mangle(b->flow, b->scope, t->Attribute.attr);
        Loc loc = flow_attr_loc(t);
        flow_emit(b, OP_PY_DELATTR, (Imm){.name = name}, &obj, 1, &loc);
        break;
    }
    case NODE_Subscript: {
        Val obj = flow_expr(b, t->Subscript.value);
        Val index = flow_slice_index(b, t->Subscript.slice);
        flow_op2(b, OP_PY_DELITEM, obj, index, &t->loc);
        break;
    }
    default:
        for (uint32_t i = 0; i < t->List.elts.len; i++) {
            flow_delete(b, t->List.elts.data[i]);
        }
    }
}
