/* Which functions may raise: Func.may_raise becomes false where no exception can
   leave. Takes and leaves any low-level graph; ops.def and abi.def say what
   raises by itself.

   The least fixed point: at first no function is thought to raise; a worklist
   adds those with an instruction that raises where no handler takes it, then
   their callers. It ends because a function is added once. What ends a handler
   (reraise) is an instruction like others. */
#include "opt/opt.h"

typedef struct Callers {
    VEC(Func *) list; /* that call the function outside of a handler's reach */
} Callers;

typedef struct Effects {
    Arena *a;
    Callers *callers; /* by Func.index */
    VEC(Func *) work;
} Effects;

static void add_raising(Effects *e, Func *f)
{
    if (!f->may_raise) {
        f->may_raise = true;
        vec_push(e->a, &e->work, f);
    }
}

static void scan_block(Effects *e, Func *f, const Block *b)
{
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        if (in->op == OP_CALL) {
            vec_push(e->a, &e->callers[in->imm.func->index].list, f);
        } else if (in->op == OP_RESUME || ir_may_raise(in)) {
            add_raising(e, f);
        }
    }
}

bool pass_effects(Pass *p, Graph *g)
{
    Effects e = {.a = p->scratch};
    bool *before = NEW_ARRAY(p->scratch, bool, g->funcs.len + 1);
    e.callers = NEW_ARRAY(p->scratch, Callers, g->funcs.len + 1);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        before[i] = g->funcs.data[i]->may_raise;
        g->funcs.data[i]->may_raise = false;
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        for (uint32_t b = 1; b < f->blocks.len; b++) {
            if (!ir_block(f, b)->handler.target) {
                scan_block(&e, f, ir_block(f, b));
            }
        }
    }
    while (e.work.len) {
        const Func *f = vec_pop(&e.work);
        for (uint32_t i = 0; i < e.callers[f->index].list.len; i++) {
            add_raising(&e, e.callers[f->index].list.data[i]);
        }
    }
    bool changed = false;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        changed |= before[i] != g->funcs.data[i]->may_raise;
    }
    return changed;
}
