/* SSA repair: after a transformation gave a value further definitions, its uses are
   rewritten to the definition that reaches them, with new block arguments where
   several do (Braun et al., "Simple and Efficient Construction of SSA Form", 2013).
   ir_simplify_args removes arguments that turn out needless. */
#include "opt/ssa.h"

SsaVar ssa_var(Graph *g, Func *f, Arena *a, Val v)
{
    return (SsaVar){.g = g, .f = f, .a = a, .val = v, .info = *ir_val(f, v)};
}

void ssa_def(SsaVar *s, Blk b, Val v)
{
    *map_put(s->a, &s->at_end, b, NULL) = v;
}

Edge ssa_copy_edge(Graph *g, Edge e)
{
    Val *args = NEW_ARRAY(g->arena, Val, e.n_args + 1);
    if (e.n_args) {
        memcpy(args, e.args, sizeof *args * e.n_args);
    }
    e.args = args;
    return e;
}

Blk ssa_split_block(Graph *g, Func *f, Blk b, uint32_t at)
{
    Blk rest = ir_add_block(g, f);
    Block *from = ir_block(f, b), *to = ir_block(f, rest);
    for (uint32_t i = at; i < from->insns.len; i++) {
        Insn in = from->insns.data[i];
        vec_push(g->arena, &to->insns, in);
        if (in.result) {
            ir_val(f, in.result)->block = rest;
        }
    }
    from->insns.len = at;
    to->succs.data = from->succs.data;
    to->succs.len = from->succs.len;
    to->succs.cap = from->succs.cap;
    from->succs.data = NULL;
    from->succs.len = from->succs.cap = 0;
    to->handler = ssa_copy_edge(g, from->handler);
    to->is_cold = from->is_cold;
    return rest;
}

static Val read_end(SsaVar *s, Blk b);

static void pass_value(SsaVar *s, Blk pred, Blk to, Val v)
{
    Block *block = ir_block(s->f, pred);
    uint32_t n_edges = block->succs.len + 1;
    for (uint32_t i = 0; i < n_edges; i++) {
        Edge *e = i < block->succs.len ? &block->succs.data[i]
                                       : &block->handler;
        if (e->target != to || e->n_args == ir_block(s->f, to)->args.len) {
            continue;
        }
        Val *args = NEW_ARRAY(s->g->arena, Val, e->n_args + 1);
        if (e->n_args) {
            memcpy(args, e->args, sizeof *args * e->n_args);
        }
        args[e->n_args++] = v;
        e->args = args;
    }
}

Val ssa_read_start(SsaVar *s, Blk b)
{
    uint64_t *known = map_get(&s->at_start, b);
    if (known) {
        return (Val)*known;
    }
    uint32_t n = s->cfg->preds[b].len;
    Val v;
    if (n == 1) {
        v = read_end(s, s->cfg->preds[b].data[0]);
        *map_put(s->a, &s->at_start, b, NULL) = v;
        return v;
    }
    v = ir_add_arg(s->g, s->f, b, s->info.type, s->info.name);
    *ir_val(s->f, v) = s->info;
    ir_val(s->f, v)->block = b;
    *map_put(s->a, &s->at_start, b, NULL) = v;
    for (uint32_t i = 0; i < n; i++) {
        Blk pred = s->cfg->preds[b].data[i];
        Val in = read_end(s, pred);
        pass_value(s, pred, b, in);
    }
    return v;
}

static Val read_end(SsaVar *s, Blk b)
{
    uint64_t *known = map_get(&s->at_end, b);
    if (known) {
        return (Val)*known;
    }
    Val v = ssa_read_start(s, b);
    *map_put(s->a, &s->at_end, b, NULL) = v;
    return v;
}

static bool uses(const Val *args, uint32_t n, Val v)
{
    for (uint32_t i = 0; i < n; i++) {
        if (args[i] == v) {
            return true;
        }
    }
    return false;
}

static void put(Val *args, uint32_t n, Val from, Val to)
{
    for (uint32_t i = 0; i < n; i++) {
        if (args[i] == from) {
            args[i] = to;
        }
    }
}

static void rewrite_block(SsaVar *s, Blk b)
{
    Block *block = ir_block(s->f, b);
    bool any = uses(block->handler.args, block->handler.n_args, s->val);
    for (uint32_t i = 0; i < block->insns.len && !any; i++) {
        any = uses(block->insns.data[i].args, block->insns.data[i].n_args,
                   s->val);
    }
    for (uint32_t i = 0; i < block->succs.len && !any; i++) {
        any = uses(block->succs.data[i].args, block->succs.data[i].n_args,
                   s->val);
    }
    if (!any) {
        return;
    }
    Val v = ssa_read_start(s, b);
    block = ir_block(s->f, b);
    for (uint32_t i = 0; i < block->insns.len; i++) {
        put(block->insns.data[i].args, block->insns.data[i].n_args, s->val, v);
    }
    for (uint32_t i = 0; i < block->succs.len; i++) {
        put(block->succs.data[i].args, block->succs.data[i].n_args, s->val, v);
    }
    put(block->handler.args, block->handler.n_args, s->val, v);
}

void ssa_rewrite_uses(SsaVar *s, Blk def_blk)
{
    /* Reading adds blocks to at_end that define nothing themselves. */
    BitSet defines = bitset_new(s->a, s->f->blocks.len);
    for (uint32_t i = 0; i < s->at_end.entries.len; i++) {
        bitset_add(&defines, (uint32_t)s->at_end.entries.data[i].key);
    }
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        Blk b = s->cfg->order[k];
        if (b != def_blk && !bitset_has(&defines, b)) {
            rewrite_block(s, b);
        }
    }
}

static Val follow(Val *same, uint32_t n_same, Val v)
{
    while (v < n_same && same[v]) {
        v = same[v];
    }
    return v;
}

static void replace_in(Val *args, uint32_t n, Val *same, uint32_t n_same)
{
    for (uint32_t i = 0; i < n; i++) {
        args[i] = follow(same, n_same, args[i]);
    }
}

void ssa_replace(Func *f, Val *same, uint32_t n_same)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn *in = &block->insns.data[i];
            replace_in(in->args, in->n_args, same, n_same);
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            Edge *e = &block->succs.data[i];
            replace_in(e->args, e->n_args, same, n_same);
        }
        replace_in(block->handler.args, block->handler.n_args, same, n_same);
    }
}
