/* What of a function must be written: instructions with an effect, and values
   they use, through block arguments. Others would only be unused variables. */
#include "backends/c/internal.h"

typedef struct Needs {
    FuncGen *fg;
    VEC(Val) work;
} Needs;

static void need(Needs *n, Val v)
{
    if (!n->fg->needed[v]) {
        n->fg->needed[v] = true;
        vec_push(n->fg->scratch, &n->work, v);
    }
}

static void need_edge(Needs *n, const Edge *e, Val arg)
{
    const Block *target = ir_block(n->fg->f, e->target);
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (target->args.data[i] == arg) {
            need(n, e->args[i]);
        }
    }
}

/* Everything that any predecessor passes for a block argument. */
static void need_passed(Needs *n, Blk b, Val arg)
{
    const Cfg *cfg = n->fg->cfg;
    for (uint32_t i = 0; i < cfg->preds[b].len; i++) {
        Blk pred = cfg->preds[b].data[i];
        if (i > 0 && pred == cfg->preds[b].data[i - 1]) {
            continue;
        }
        const Block *block = ir_block(n->fg->f, pred);
        for (uint32_t k = 0; k < block->succs.len; k++) {
            if (block->succs.data[k].target == b) {
                need_edge(n, &block->succs.data[k], arg);
            }
        }
        if (block->handler.target == b) {
            need_edge(n, &block->handler, arg);
        }
    }
}

static bool has_effect(const Insn *in)
{
    const uint32_t pure = EFF_READ | EFF_COMMUTES | EFF_OWNED;
    return (ir_insn_effects(in) & ~pure) != 0;
}

static void need_args(Needs *n, const Insn *in)
{
    for (uint32_t i = 0; i < in->n_args; i++) {
        need(n, in->args[i]);
    }
}

void c_mark_needed(FuncGen *fg)
{
    Needs n = {.fg = fg};
    for (uint32_t i = 0; i < fg->cfg->n_order; i++) {
        const Block *b = ir_block(fg->f, fg->cfg->order[i]);
        for (uint32_t k = 0; k < b->insns.len; k++) {
            if (has_effect(&b->insns.data[k])) {
                need_args(&n, &b->insns.data[k]);
            }
        }
    }
    while (n.work.len > 0) {
        Val v = vec_pop(&n.work);
        if (fg->def[v]) {
            need_args(&n, fg->def[v]);
        } else {
            need_passed(&n, ir_val(fg->f, v)->block, v);
        }
    }
}
