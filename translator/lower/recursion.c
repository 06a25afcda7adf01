/* Stack checks: so many functions that every cycle of the call graph has one test the
   machine stack when they are entered, so that endless recursion is RecursionError. With
   GELATO_STRESS=unwind in the translator's environment all functions do: a test
   then leaves the program in all of them. */
#include <stdlib.h>

#include "lower/internal.h"

static void add_calls(Arena *a, Digraph *d, const Func *f)
{
    if (ir_starts_chain(f)) {
        return;
    }
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *blk = ir_block(f, b);
        for (uint32_t i = 0; i < blk->insns.len; i++) {
            const Insn *in = &blk->insns.data[i];
            if (in->op == OP_CALL) {
                vec_push(a, &d->targets[f->index], in->imm.func->index);
            }
        }
    }
}

/* In front of everything else: the first block only jumps on. */
static void add_check(Graph *g, Func *f)
{
    ir_insert_insn(g, ir_block(f, 1), 0, (Insn){.op = OP_STACKCHECK});
}

bool lower_checks_everywhere(void)
{
    const char *stress = getenv("GELATO_STRESS");
    return stress && strncmp(stress, "unwind", 6) == 0;
}

void lower_add_stack_checks(Lower *lw)
{
    Graph *g = lw->g;
    Arena *a = arena_new();
    Digraph d = {.n = g->funcs.len};
    d.targets = arena_alloc(a, sizeof *d.targets * (d.n + 1));
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        add_calls(a, &d, g->funcs.data[i]);
    }
    bool is_everywhere = lower_checks_everywhere();
    bool *is_checked = lower_cut_cycles(a, &d, g->entry ? g->entry->index : 0);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        if (is_checked[i] || (is_everywhere && g->funcs.data[i]->blocks.len > 1)) {
            add_check(g, g->funcs.data[i]);
        }
    }
    arena_free(a);
}
