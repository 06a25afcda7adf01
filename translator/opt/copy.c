/* Copies of blocks: what they define gets new values, what they use of each other
   becomes the copies. */
#include "opt/copy.h"
#include "opt/ssa.h"

Copy copy_new(Graph *g, const Func *from, Func *to, Arena *a)
{
    return (Copy){.g = g,
                  .from = from,
                  .to = to,
                  .vals = NEW_ARRAY(a, Val, from->vals.len),
                  .blks = NEW_ARRAY(a, Blk, from->blocks.len),
                  .n_vals = from->vals.len,
                  .n_blks = from->blocks.len};
}

static Val add_val(Copy *c, Val v, Blk b)
{
    ValInfo info = *ir_val(c->from, v);
    Val copy = ir_add_val(c->g, c->to, b, info.type);
    info.block = b;
    *ir_val(c->to, copy) = info;
    c->vals[v] = copy;
    return copy;
}

void copy_declare(Copy *c, Blk b)
{
    Blk to = c->blks[b];
    for (uint32_t i = 0; i < ir_block(c->from, b)->args.len; i++) {
        Val v = add_val(c, ir_block(c->from, b)->args.data[i], to);
        vec_push(c->g->arena, &ir_block(c->to, to)->args, v);
    }
    for (uint32_t i = 0; i < ir_block(c->from, b)->insns.len; i++) {
        Val v = ir_block(c->from, b)->insns.data[i].result;
        if (v) {
            add_val(c, v, to);
        }
    }
}

static Val copied(const Copy *c, Val v)
{
    return v < c->n_vals && c->vals[v] ? c->vals[v] : v;
}

static Val *copy_args(const Copy *c, const Val *args, uint32_t n)
{
    Val *out = NEW_ARRAY(c->g->arena, Val, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        out[i] = copied(c, args[i]);
    }
    return out;
}

static Edge copy_edge(const Copy *c, const Edge *e)
{
    Blk to = e->target < c->n_blks && c->blks[e->target] ? c->blks[e->target]
                                                         : e->target;
    return (Edge){to, copy_args(c, e->args, e->n_args), e->n_args};
}

void copy_fill(const Copy *c, Blk b)
{
    const Block *from = ir_block(c->from, b);
    Block *to = ir_block(c->to, c->blks[b]);
    to->is_cold = from->is_cold;
    for (uint32_t i = 0; i < from->insns.len; i++) {
        Insn in = from->insns.data[i];
        in.args = copy_args(c, in.args, in.n_args);
        in.result = copied(c, in.result);
        vec_push(c->g->arena, &to->insns, in);
    }
    for (uint32_t i = 0; i < from->succs.len; i++) {
        Edge e = copy_edge(c, &from->succs.data[i]);
        vec_push(c->g->arena, &to->succs, e);
    }
    to->handler = copy_edge(c, &from->handler);
}

/* --- loops ------------------------------------------------------------------ */

Copy copy_loop(Graph *g, Func *f, Arena *a, const Loop *l)
{
    Copy c = copy_new(g, f, f, a);
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        c.blks[l->blocks.data[i]] = ir_add_block(g, f);
    }
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        copy_declare(&c, l->blocks.data[i]);
    }
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        copy_fill(&c, l->blocks.data[i]);
    }
    return c;
}

static void mark_used(const Edge *e, BitSet *used)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        bitset_add(used, e->args[i]);
    }
}

/* The values that blocks without a copy use. */
static BitSet used_elsewhere(const Copy *c, Arena *a)
{
    BitSet used = bitset_new(a, c->n_vals);
    for (Blk b = 1; b < c->n_blks; b++) {
        const Block *block = ir_block(c->to, b);
        if (c->blks[b]) {
            continue;
        }
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            mark_used(&(Edge){0, in->args, in->n_args}, &used);
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            mark_used(&block->succs.data[i], &used);
        }
        mark_used(&block->handler, &used);
    }
    return used;
}

void copy_repair(const Copy *c, Arena *a)
{
    BitSet used = used_elsewhere(c, a);
    Cfg *cfg = NULL;
    for (Val v = 1; v < c->n_vals; v++) {
        if (!c->vals[v] || !bitset_has(&used, v)) {
            continue;
        }
        cfg = cfg ? cfg : ir_cfg(a, c->to);
        SsaVar s = ssa_var(c->g, c->to, a, v);
        s.cfg = cfg;
        Blk home = ir_val(c->to, v)->block;
        ssa_def(&s, home, v);
        ssa_def(&s, ir_val(c->to, c->vals[v])->block, c->vals[v]);
        ssa_rewrite_uses(&s, home);
    }
}
