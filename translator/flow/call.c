/* Calls: of values, of methods, with stars and keywords. */
#include "flow/internal.h"

static uint32_t count_stars(const Node *n)
{
    uint32_t stars = flow_has_star(n->Call.args);
    for (uint32_t i = 0; i < n->Call.keywords.len; i++) {
        stars += n->Call.keywords.data[i]->keyword.arg == NULL;
    }
    return stars;
}

static CallShape *make_shape(Build *b, const Node *n, const Name *method)
{
    Arena *a = b->flow->arena;
    NodeList args = n->Call.args, kws = n->Call.keywords;
    CallShape *s = NEW(a, CallShape);
    s->method = method;
    s->n_pos = args.len;
    s->n_kw = kws.len;
    if (kws.len) {
        s->kw = NEW_ARRAY(a, const Name *, kws.len);
        for (uint32_t i = 0; i < kws.len; i++) {
            s->kw[i] = kws.data[i]->keyword.arg;
        }
    }
    if (count_stars(n)) {
        bool *is_star = NEW_ARRAY(a, bool, args.len + kws.len);
        for (uint32_t i = 0; i < args.len; i++) {
            is_star[i] = args.data[i]->kind == NODE_Starred;
        }
        for (uint32_t i = 0; i < kws.len; i++) {
            is_star[args.len + i] = kws.data[i]->keyword.arg == NULL;
        }
        s->is_star = is_star;
    }
    return s;
}

void flow_push_args(Build *b, const Node *call)
{
    Arena *a = b->flow->scratch;
    NodeList args = call->Call.args, kws = call->Call.keywords;
    for (uint32_t i = 0; i < args.len; i++) {
        const Node *e = args.data[i];
        Val v = flow_expr(b, e->kind == NODE_Starred ? e->Starred.value : e);
        vec_push(a, &b->stack, v);
    }
    for (uint32_t i = 0; i < kws.len; i++) {
        Val v = flow_expr(b, kws.data[i]->keyword.value);
        vec_push(a, &b->stack, v);
    }
}

Val flow_finish_call(Build *b, Op op, const Node *call, const Name *method,
                     uint32_t base)
{
    Loc loc = call->loc;
    const Node *f = call->Call.func;
    if (method && f->loc.line != f->loc.end_line) {
        Loc at = flow_attr_loc(f);
        loc.line = at.line;
        loc.col = at.col;
    }
    flow_push_args(b, call);
    Imm imm = {.shape = make_shape(b, call, method)};
    uint32_t n = b->stack.len - base;
    Val v = flow_emit(b, op, imm, &b->stack.data[base], n, &loc);
    b->stack.len = base;
    return v;
}

static Val method_call(Build *b, const Node *n)
{
    const Node *f = n->Call.func;
    uint32_t base = b->stack.len;
    Val obj = flow_expr(b, f->Attribute.value);
    vec_push(b->flow->scratch, &b->stack, obj);
    const Name *method = flow_mangle(b->flow, b->scope, f->Attribute.attr);
    Val v = flow_finish_call(b, OP_PY_CALLMETHOD, n, method, base);
    /* where the lookup of the method fails; after flow_emit: the call is the
       last instruction */
    Loc loc = flow_attr_loc(f);
    flow_last_insn(b)->imm_idx = flow_site(b, &loc);
    return v;
}

Val flow_call_expr(Build *b, const Node *n)
{
    Val v;
    if (flow_special_call(b, n, &v)) {
        return v;
    }
    const Node *f = n->Call.func;
    if (flow_is_plain_access(b, n)) {
        return flow_plain_access(b, n);
    }
    if (flow_is_objdict_update(b, n)) {
        return flow_update_objdict(b, n);
    }
    if (f->kind == NODE_Attribute) {
        return flow_is_super_attr(b, f) ? flow_super_attr(b, f, n)
                                        : method_call(b, n);
    }
    uint32_t base = b->stack.len;
    Val callee = flow_expr(b, f);
    vec_push(b->flow->scratch, &b->stack, callee);
    return flow_finish_call(b, OP_PY_CALL, n, NULL, base);
}
