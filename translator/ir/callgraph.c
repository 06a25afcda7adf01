/* Who calls whom, and fixed points over it: what is known of a function is handed
   to its callers until none of them learns anything new. */
#include "ir/ir.h"

typedef struct Callers {
    VEC(Func *) list;
} Callers;

struct CallGraph {
    const Graph *g;
    Arena *a;
    Callers *callers; /* by Func.index */
};

CallGraph *ir_new_call_graph(Arena *a, const Graph *g)
{
    CallGraph *c = NEW(a, CallGraph);
    *c = (CallGraph){g, a, NEW_ARRAY(a, Callers, g->funcs.len + 1)};
    return c;
}

void ir_add_call(CallGraph *c, Func *caller, const Func *callee)
{
    vec_push(c->a, &c->callers[callee->index].list, caller);
}

void ir_tell_callers(const CallGraph *c, CallerLearns *learns, void *data)
{
    VEC(Func *) work = {0};
    for (uint32_t i = 0; i < c->g->funcs.len; i++) {
        vec_push(c->a, &work, c->g->funcs.data[i]);
    }
    while (work.len) {
        const Func *f = vec_pop(&work);
        const Callers *callers = &c->callers[f->index];
        for (uint32_t i = 0; i < callers->list.len; i++) {
            if (learns(data, callers->list.data[i], f)) {
                vec_push(c->a, &work, callers->list.data[i]);
            }
        }
    }
}

const Func *ir_callee(const Graph *g, const Insn *in)
{
    return in->op == OP_CALL    ? in->imm.func
           : in->op == OP_CATCH ? g->new_exc
                                : NULL;
}

BitSet ir_own_objects(Arena *a, const Func *f)
{
    BitSet made = bitset_new(a, f->vals.len);
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_NEW || in->op == OP_ARRAY_NEW) {
                bitset_add(&made, in->result);
            }
        }
    }
    return made;
}
