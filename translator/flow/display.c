/* Displays: tuples, lists, sets, dicts, f-strings. */
#include "flow/internal.h"

bool flow_has_star(NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        if (list.data[i]->kind == NODE_Starred) {
            return true;
        }
    }
    return false;
}

static Val from_stack(Build *b, Op op, uint32_t base, const Loc *loc)
{
    uint32_t n = b->stack.len - base;
    const Val *args = n ? &b->stack.data[base] : NULL;
    Val v = flow_emit(b, op, IMM_NO, args, n, loc);
    b->stack.len = base;
    return v;
}

static uint32_t n_before_star(NodeList list)
{
    uint32_t n = 0;
    while (list.data[n]->kind != NODE_Starred) {
        n++;
    }
    return n;
}

/* [a, *b, c]: a list (or set) of what comes before the first star, then
   extended. */
static Val starred_display(Build *b, const Node *n)
{
    const Flow *f = b->flow;
    NodeList elts = n->List.elts;
    bool is_set = n->kind == NODE_Set;
    uint32_t base = b->stack.len, first = n_before_star(elts);
    flow_push_exprs(b, (NodeList){elts.data, first});
    Val all = from_stack(b, is_set ? OP_PY_SET : OP_PY_LIST, base, &n->loc);
    for (uint32_t i = first; i < elts.len; i++) {
        const Node *e = elts.data[i];
        bool is_star = e->kind == NODE_Starred;
        Val v = flow_expr(b, is_star ? e->Starred.value : e);
        const Name *method = is_set ? (is_star ? f->n_update : f->n_add)
                                    : (is_star ? f->n_extend : f->n_append);
        flow_call_method(b, all, method, &v, 1, &n->loc);
    }
    return n->kind == NODE_Tuple
               ? flow_call_builtin(b, "tuple", &all, 1, &n->loc)
               : all;
}

/* Pushes elements as long as they stay in one block or are few: a value that
   waits for the others costs an argument in each block between. */
static uint32_t push_some(Build *b, NodeList list, bool is_tuple)
{
    enum { FEW = 64 };
    Blk start = b->cur;
    uint32_t i = 0;
    while (i < list.len && (i < FEW || b->cur == start || is_tuple)) {
        Val v = flow_expr(b, list.data[i++]);
        vec_push(b->flow->scratch, &b->stack, v);
    }
    return i;
}

static Val plain_display(Build *b, const Node *n)
{
    NodeList elts = n->List.elts;
    uint32_t base = b->stack.len;
    uint32_t first = push_some(b, elts, n->kind == NODE_Tuple);
    Op op = n->kind == NODE_Tuple  ? OP_PY_TUPLE
            : n->kind == NODE_List ? OP_PY_LIST
                                   : OP_PY_SET;
    Val all = from_stack(b, op, base, op == OP_PY_TUPLE ? NULL : &n->loc);
    for (uint32_t i = first; i < elts.len; i++) {
        Val v = flow_expr(b, elts.data[i]);
        const Name *method =
            op == OP_PY_SET ? b->flow->n_add : b->flow->n_append;
        flow_call_method(b, all, method, &v, 1, &n->loc);
    }
    return all;
}

/* CPython has one constant for it. */
static bool is_constant(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_Constant:
        return true;
    case NODE_UnaryOp:
        return n->UnaryOp.op != OPER_Not && is_constant(n->UnaryOp.operand);
    case NODE_BinOp:
        return is_constant(n->BinOp.right) && is_constant(n->BinOp.left);
    case NODE_Tuple:
        for (uint32_t i = 0; i < n->Tuple.elts.len; i++) {
            if (!is_constant(n->Tuple.elts.data[i])) {
                return false;
            }
        }
        return true;
    default:
        return false;
    }
}

static bool is_constant_set(const Node *n)
{
    enum { FEWEST = 3 };
    if (n->kind != NODE_Set || n->Set.elts.len < FEWEST) {
        return false;
    }
    for (uint32_t i = 0; i < n->Set.elts.len; i++) {
        if (!is_constant(n->Set.elts.data[i])) {
            return false;
        }
    }
    return true;
}

/* CPython makes a frozenset at translation, anew when it merges constants, and
   adds it to an empty set: the order may not be that of a set that grew. */
static Val merged_display(Build *b, const Node *n)
{
    Val frozen = plain_display(b, n);
    return flow_call_builtin(b, "__const_set__", &frozen, 1, &n->loc);
}

Val flow_display(Build *b, const Node *n)
{
    if (flow_has_star(n->List.elts)) {
        return starred_display(b, n);
    }
    return is_constant_set(n) ? merged_display(b, n) : plain_display(b, n);
}

Val flow_operand(Build *b, const Node *n)
{
    return is_constant_set(n) ? plain_display(b, n) : flow_expr(b, n);
}

static void push_pair(Build *b, const Node *key, const Node *value)
{
    Val k = flow_expr(b, key);
    vec_push(b->flow->scratch, &b->stack, k);
    Val v = flow_expr(b, value);
    vec_push(b->flow->scratch, &b->stack, v);
}

Val flow_dict(Build *b, const Node *n)
{
    NodeList keys = n->Dict.keys, values = n->Dict.values;
    uint32_t base = b->stack.len, i = 0;
    Blk start = b->cur;
    for (; i < keys.len && keys.data[i]; i++) {
        if (i >= 64 && b->cur != start) {
            break;
        }
        push_pair(b, keys.data[i], values.data[i]);
    }
    Val d = from_stack(b, OP_PY_DICT, base, &n->loc);
    for (; i < keys.len; i++) {
        if (!keys.data[i]) {
            Val v = flow_expr(b, values.data[i]);
            flow_call_method(b, d, b->flow->n_update, &v, 1, &n->loc);
            continue;
        }
        Val k = flow_expr(b, keys.data[i]);
        Val v = flow_expr(b, values.data[i]);
        const Val args[] = {d, k, v};
        flow_emit(b, OP_PY_SETITEM, IMM_NO, args, 3, &n->loc);
    }
    return d;
}

/* --- f-strings ------------------------------------------------------------ */

static Val fstring_at(Build *b, const Node *n, const Loc *loc);

static Val formatted(Build *b, const Node *n, const Loc *loc)
{
    Flow *f = b->flow;
    Val v = flow_expr(b, n->FormattedValue.value);
    Val conversion = flow_int(b, n->FormattedValue.conversion);
    const Node *spec = n->FormattedValue.format_spec;
    Val s = !spec                          ? flow_str(b, name_of(f->names, ""))
            : spec->kind == NODE_JoinedStr ? fstring_at(b, spec, loc)
                                           : flow_expr(b, spec);
    const Val args[] = {v, conversion, s};
    return flow_call_builtin(b, "__format_value__", args, 3, loc);
}

/* CPython 3.11 reports the whole string for each of its parts. */
static Val fstring_at(Build *b, const Node *n, const Loc *loc)
{
    NodeList parts = n->JoinedStr.values;
    uint32_t base = b->stack.len;
    for (uint32_t i = 0; i < parts.len; i++) {
        const Node *p = parts.data[i];
        Val v = p->kind == NODE_FormattedValue ? formatted(b, p, loc)
                                               : flow_expr(b, p);
        vec_push(b->flow->scratch, &b->stack, v);
    }
    if (parts.len == 1) {
        b->stack.len = base;
        return b->stack.data[base];
    }
    return from_stack(b, OP_PY_STRCAT, base, loc);
}

Val flow_fstring(Build *b, const Node *n)
{
    return fstring_at(b, n, &n->loc);
}
