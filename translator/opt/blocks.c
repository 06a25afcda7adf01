/* Straight lines become one block; empty blocks are passed by.

       b1: ...; jump b2            b1: ...; x = add_ovf a, b
       b2: jump b3(a)          =>      ret x
       b3(y): x = add_ovf y, b     (with a in place of y)
              ret x

   Inlining leaves a chain of jumps for each call; passes that look at a block, or
   move something to a block's end, see more when they are gone. Two blocks may be
   one if what raises in both goes to the same handler with the same values. One
   sweep in reverse postorder: a block takes in its successor until it can not. */
#include "opt/ssa.h"

typedef struct Merger {
    Graph *g;
    Func *f;
    uint32_t *n_preds; /* by block: edges that lead to it */
    Val *same;         /* by value: what a block's argument has become */
    bool changed;
} Merger;

static bool raises(const Block *block)
{
    for (uint32_t i = 0; i < block->insns.len; i++) {
        if (ir_may_raise(&block->insns.data[i])) {
            return true;
        }
    }
    return false;
}

static Val now(const Merger *m, Val v)
{
    while (m->same[v]) {
        v = m->same[v];
    }
    return v;
}

static bool is_same_edge(const Merger *m, const Edge *a, const Edge *b)
{
    if (a->target != b->target || a->n_args != b->n_args) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_args; i++) {
        if (now(m, a->args[i]) != now(m, b->args[i])) {
            return false;
        }
    }
    return true;
}

static bool fits(const Merger *m, const Block *block, bool block_raises,
                 const Block *next)
{
    if (block->is_cold != next->is_cold) {
        return false;
    }
    return !block_raises || !raises(next) ||
           is_same_edge(m, &block->handler, &next->handler);
}

/* Appends block c, the only successor of b, to it. */
static void take_in(Merger *m, Blk b, Blk c, bool block_raises)
{
    Block *block = ir_block(m->f, b), *next = ir_block(m->f, c);
    const Edge *e = &block->succs.data[0];
    for (uint32_t i = 0; i < e->n_args; i++) {
        m->same[next->args.data[i]] = e->args[i];
        ir_val(m->f, next->args.data[i])->block = 0;
    }
    if (!block_raises) {
        block->handler = next->handler;
    }
    block->insns.len--;
    for (uint32_t i = 0; i < next->insns.len; i++) {
        vec_push(m->g->arena, &block->insns, next->insns.data[i]);
        if (next->insns.data[i].result) {
            ir_val(m->f, next->insns.data[i].result)->block = b;
        }
    }
    block->succs.data = next->succs.data;
    block->succs.len = next->succs.len;
    block->succs.cap = next->succs.cap;
    Block empty = {0};
    *next = empty;
    vec_push(m->g->arena, &next->insns, ((Insn){.op = OP_UNREACHABLE}));
    m->changed = true;
}

static void lengthen(Merger *m, Blk b)
{
    bool block_raises = raises(ir_block(m->f, b));
    for (;;) {
        const Block *block = ir_block(m->f, b);
        if (vec_last(&block->insns).op != OP_JUMP) {
            return;
        }
        Blk c = block->succs.data[0].target;
        if (c == b || c == 1 || m->n_preds[c] != 1 ||
            !fits(m, block, block_raises, ir_block(m->f, c))) {
            return;
        }
        bool next_raises = raises(ir_block(m->f, c));
        take_in(m, b, c, block_raises);
        block_raises |= next_raises;
    }
}

/* Where a jump to the block leads at once: behind blocks without arguments
   that only jump. Bounded, as such blocks may form a circle. */
static void pass_by(Merger *m, Edge *e)
{
    for (int i = 0; i < 16; i++) {
        const Block *next = ir_block(m->f, e->target);
        if (next->args.len || next->insns.len != 1 ||
            next->insns.data[0].op != OP_JUMP ||
            next->succs.data[0].target == e->target) {
            return;
        }
        if (--m->n_preds[e->target] > 0) {
            m->n_preds[next->succs.data[0].target]++;
        } /* else its own edge is gone, too */
        *e = next->succs.data[0];
        Val *args = NEW_ARRAY(m->g->arena, Val, e->n_args + 1);
        if (e->n_args) {
            memcpy(args, e->args, sizeof *args * e->n_args);
        }
        e->args = args;
        m->changed = true;
    }
}

static void count_preds(Merger *m)
{
    m->n_preds[1]++;
    for (Blk b = 1; b < m->f->blocks.len; b++) {
        const Block *block = ir_block(m->f, b);
        for (uint32_t i = 0; i < block->succs.len; i++) {
            m->n_preds[block->succs.data[i].target]++;
        }
        m->n_preds[block->handler.target]++;
    }
}

bool pass_blocks(Pass *p, Func *f)
{
    Merger m = {.g = p->g, .f = f};
    m.n_preds = NEW_ARRAY(p->scratch, uint32_t, f->blocks.len + 1);
    m.same = NEW_ARRAY(p->scratch, Val, f->vals.len + 1);
    ir_drop_unreachable(p->g, f);
    count_preds(&m);
    for (Blk b = 1; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; m.n_preds[b] && i < block->succs.len; i++) {
            pass_by(&m, &block->succs.data[i]);
        }
        if (block->handler.target && !raises(block)) {
            m.n_preds[block->handler.target]--;
            block->handler = (Edge){0};
            m.changed = true;
        }
    }
    for (Blk b = 1; b < f->blocks.len; b++) {
        if (m.n_preds[b]) {
            lengthen(&m, b);
        }
    }
    if (m.changed) {
        ssa_replace(f, m.same, f->vals.len);
        ir_simplify_args(p->g, f);
    }
    return m.changed;
}
