/* Comprehensions and generator expressions: functions called at once with the
   first iterator as `.0`. */
#include "flow/internal.h"

Val flow_next_item(Build *b, Val it, Blk done, const Loc *loc)
{
    Blk body = flow_new_block(b);
    Val x = flow_op1(b, OP_PY_NEXT, it, loc);
    Val end = flow_const(b, OP_PY_DONE);
    Val c = flow_op2(b, OP_PY_IS, x, end, NULL);
    flow_branch(b, c, done, body);
    flow_open(b, body);
    return flow_refine(b, REFINE_NOT_DONE, flow_here(b, x), 0);
}

static NodeList generators_of(const Node *n)
{
    return n->kind == NODE_DictComp ? n->DictComp.generators
                                    : n->ListComp.generators;
}

Val flow_comprehension(Build *b, const Node *n)
{
    NodeList gens = generators_of(n);
    for (uint32_t i = 0; i < gens.len; i++) {
        if (gens.data[i]->comprehension.is_async) {
            return flow_unsupported(b, n->loc, "async comprehensions", NULL);
        }
    }
    Scope *s = flow_child_scope(b->mod, n);
    Val fn = flow_make_closure(b, s, b->stack.len);
    Val v = flow_operand(b, gens.data[0]->comprehension.iter);
    Val it = flow_op1(b, OP_PY_ITER, v, &n->loc);
    return flow_call(b, fn, &it, 1, &n->loc);
}

static void add_result(Build *b, const Node *n, Var result, const Loc *at)
{
    const Flow *f = b->flow;
    if (n->kind == NODE_DictComp) {
        Val k = flow_expr(b, n->DictComp.key);
        Val v = flow_expr(b, n->DictComp.value);
        const Val args[] = {flow_get_var(b, result), k, v};
        flow_emit(b, OP_PY_SETITEM, IMM_NO, args, 3, at);
        return;
    }
    Val v = flow_expr(b, n->ListComp.elt);
    if (n->kind == NODE_GeneratorExp) {
        flow_op1(b, OP_PY_YIELD, v, at);
    } else {
        const Name *method = n->kind == NODE_ListComp ? f->n_append : f->n_add;
        flow_call_method(b, flow_get_var(b, result), method, &v, 1, at);
    }
}

/* One `for` of the comprehension with its ifs; what follows is inside it, so
   that levels make a loop, not a recursion. Gives the loop's head. */
static Blk open_level(Build *b, const Node *n, uint32_t level, Blk done,
                      Loc *at)
{
    const Node *g = generators_of(n).data[level];
    Val it;
    if (level == 0) {
        it = flow_read_name(b, b->flow->n_dot_zero, at);
    } else {
        Val v = flow_operand(b, g->comprehension.iter);
        it = flow_op1(b, OP_PY_ITER, v, at);
    }
    Blk head = flow_new_block(b);
    flow_jump(b, head);
    flow_open(b, head);
    Val x = flow_next_item(b, it, done, at);
    flow_assign(b, g->comprehension.target, x);
    for (uint32_t i = 0; i < g->comprehension.ifs.len; i++) {
        Blk passed = flow_new_block(b);
        flow_cond(b, g->comprehension.ifs.data[i], passed, head, at);
        flow_open(b, passed);
    }
    return head;
}

void flow_comp_body(Build *b, const Scope *s)
{
    const Node *n = s->node;
    Loc at = n->loc; /* comparisons in the ifs move it (cond.c) */
    uint32_t levels = generators_of(n).len;
    Var result = 0;
    if (n->kind != NODE_GeneratorExp) {
        Op op = n->kind == NODE_ListComp  ? OP_PY_LIST
                : n->kind == NODE_SetComp ? OP_PY_SET
                                          : OP_PY_DICT;
        result = flow_new_var(b, NULL);
        flow_set_var(b, result, flow_emit(b, op, IMM_NO, NULL, 0, &at));
    }
    Blk end = flow_new_block(b), done = end;
    for (uint32_t i = 0; i < levels; i++) {
        done = open_level(b, n, i, done, &at);
    }
    add_result(b, n, result, &at);
    flow_jump(b, done);
    flow_open(b, end);
    flow_return(b, result ? flow_get_var(b, result) : flow_none(b));
}
