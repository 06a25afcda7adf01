/* Copies a loop: its blocks and the values they define once more. Edges that leave
   lead to where those of the loop lead. */
#include "opt/loops.h"
#include "opt/ssa.h"

static Val copied(const LoopCopy *c, Val x)
{
    return x < c->n_vals && c->vals[x] ? c->vals[x] : x;
}

static Val copy_val(LoopCopy *c, Val x, Blk to)
{
    ValInfo info = *ir_val(c->f, x);
    Val n = ir_add_val(c->g, c->f, to, info.type);
    info.block = to;
    *ir_val(c->f, n) = info;
    c->vals[x] = n;
    return n;
}

static Val *copy_args(const LoopCopy *c, const Val *args, uint32_t n)
{
    Val *out = NEW_ARRAY(c->g->arena, Val, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        out[i] = copied(c, args[i]);
    }
    return out;
}

static Edge copy_edge(const LoopCopy *c, const Edge *e)
{
    Blk to = e->target && bitset_has(c->in_loop, e->target)
                 ? c->blks[e->target]
                 : e->target;
    return (Edge){to, copy_args(c, e->args, e->n_args), e->n_args};
}

static void declare(LoopCopy *c, Blk b)
{
    Func *f = c->f;
    Blk to = c->blks[b];
    for (uint32_t i = 0; i < ir_block(f, b)->args.len; i++) {
        Val n = copy_val(c, ir_block(f, b)->args.data[i], to);
        vec_push(c->g->arena, &ir_block(f, to)->args, n);
    }
    for (uint32_t i = 0; i < ir_block(f, b)->insns.len; i++) {
        if (ir_block(f, b)->insns.data[i].result) {
            copy_val(c, ir_block(f, b)->insns.data[i].result, to);
        }
    }
}

static void copy_block(LoopCopy *c, Blk b)
{
    Func *f = c->f;
    const Block *from = ir_block(f, b);
    Block *to = ir_block(f, c->blks[b]);
    to->is_cold = from->is_cold;
    for (uint32_t i = 0; i < from->insns.len; i++) {
        Insn in = from->insns.data[i];
        in.args = copy_args(c, in.args, in.n_args);
        in.result = in.result ? copied(c, in.result) : 0;
        vec_push(c->g->arena, &to->insns, in);
    }
    for (uint32_t i = 0; i < from->succs.len; i++) {
        Edge e = copy_edge(c, &from->succs.data[i]);
        vec_push(c->g->arena, &to->succs, e);
    }
    to->handler = copy_edge(c, &from->handler);
}

static void mark_used(const Edge *e, BitSet *used)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        bitset_add(used, e->args[i]);
    }
}

void loops_repair(LoopCopy *c)
{
    BitSet used = bitset_new(c->a, c->n_vals);
    for (Blk b = 1; b < c->in_loop->n_bits; b++) {
        const Block *block = ir_block(c->f, b);
        for (uint32_t i = 0; !bitset_has(c->in_loop, b) && i < block->insns.len;
             i++) {
            const Insn *in = &block->insns.data[i];
            mark_used(&(Edge){0, in->args, in->n_args}, &used);
        }
        for (uint32_t i = 0; !bitset_has(c->in_loop, b) && i < block->succs.len;
             i++) {
            mark_used(&block->succs.data[i], &used);
        }
        if (!bitset_has(c->in_loop, b)) {
            mark_used(&block->handler, &used);
        }
    }
    Cfg *cfg = NULL;
    for (Val x = 1; x < c->n_vals; x++) {
        if (!c->vals[x] || !bitset_has(&used, x)) {
            continue;
        }
        cfg = cfg ? cfg : ir_cfg(c->a, c->f);
        SsaVar s = ssa_var(c->g, c->f, c->a, x);
        s.cfg = cfg;
        Blk home = ir_val(c->f, x)->block;
        ssa_def(&s, home, x);
        ssa_def(&s, ir_val(c->f, c->vals[x])->block, c->vals[x]);
        ssa_rewrite_uses(&s, home);
    }
}

LoopCopy loops_copy(Graph *g, Func *f, Arena *a, const Loop *l,
                    const BitSet *in_loop)
{
    LoopCopy c = {.g = g, .f = f, .a = a, .in_loop = in_loop};
    c.n_vals = f->vals.len;
    c.vals = NEW_ARRAY(a, Val, c.n_vals + 1);
    c.blks = NEW_ARRAY(a, Blk, f->blocks.len + 1);
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        c.blks[l->blocks.data[i]] = ir_add_block(g, f);
    }
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        declare(&c, l->blocks.data[i]);
    }
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        copy_block(&c, l->blocks.data[i]);
    }
    return c;
}
