/* Which functions may raise: Func.may_raise becomes false where no exception can
   leave. Takes and leaves any low-level graph; ops.def and abi.def say what
   raises by itself.

   The least fixed point: at first no function is thought to raise; those with an
   instruction that raises where no handler takes it do, then their callers.
   What ends a handler (reraise) is an instruction like others. */
#include "opt/opt.h"

/* Calls out of a handler's reach are added to `calls`. */
static void scan_block(CallGraph *calls, Func *f, const Block *b)
{
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        if (in->op == OP_CALL) {
            ir_add_call(calls, f, in->imm.func);
        } else if (in->op == OP_RESUME || ir_may_raise(in)) {
            f->may_raise = true;
        }
    }
}

static bool raises_too(void *data, Func *caller, const Func *callee)
{
    bool is_new = callee->may_raise && !caller->may_raise;
    caller->may_raise |= is_new;
    (void)data;
    return is_new;
}

bool pass_effects(Pass *p, Graph *g)
{
    CallGraph *calls = ir_new_call_graph(p->scratch, g);
    bool *before = NEW_ARRAY(p->scratch, bool, g->funcs.len + 1);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        before[i] = g->funcs.data[i]->may_raise;
        g->funcs.data[i]->may_raise = false;
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        for (uint32_t b = 1; b < f->blocks.len; b++) {
            if (!ir_block(f, b)->handler.target) {
                scan_block(calls, f, ir_block(f, b));
            }
        }
    }
    ir_tell_callers(calls, raises_too, NULL);
    bool changed = false;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        changed |= before[i] != g->funcs.data[i]->may_raise;
    }
    return changed;
}
