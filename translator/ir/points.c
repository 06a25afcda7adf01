/* Dominance of points inside blocks, for passes that move or reuse values where
   exceptions are handled: what a block defines from its first raising instruction
   on is unknown in its handler, and where the handler's way leads. */
#include "ir/ir.h"

static void find_raising(Points *p, const Func *f)
{
    for (Blk b = 1; b < p->n; b++) {
        const Block *block = ir_block(f, b);
        p->raise[b] = UINT32_MAX;
        for (uint32_t i = 0; block->handler.target && i < block->insns.len;
             i++) {
            if (ir_may_raise(&block->insns.data[i])) {
                p->raise[b] = i;
                break;
            }
        }
    }
}

static void add_succs(DomGraph *dg, const Block *block, uint32_t *at)
{
    for (uint32_t i = block->succs.len; i-- > 0;) {
        dg->succs[(*at)++] = block->succs.data[i].target;
    }
}

Points *ir_points(Arena *scratch, const Func *f)
{
    Points *p = NEW(scratch, Points);
    p->n = f->blocks.len;
    p->raise = NEW_ARRAY(scratch, uint32_t, p->n + 1);
    find_raising(p, f);
    uint32_t n_edges = 0, at = 0;
    for (Blk b = 1; b < p->n; b++) {
        n_edges += ir_block(f, b)->succs.len + 2;
    }
    DomGraph dg = {.n = 2 * p->n};
    dg.first = NEW_ARRAY(scratch, uint32_t, dg.n + 2);
    dg.succs = NEW_ARRAY(scratch, uint32_t, n_edges + 1);
    for (uint32_t node = 1; node < dg.n; node++) {
        Blk b = node < p->n ? node : node - p->n;
        bool has_rest = p->raise[b] != UINT32_MAX;
        dg.first[node] = at;
        if (node == p->n || b == 0) {
            continue;
        }
        const Block *block = ir_block(f, b);
        if (node > p->n) {
            if (has_rest) {
                add_succs(&dg, block, &at);
            }
            continue;
        }
        if (block->handler.target) {
            dg.succs[at++] = block->handler.target;
        }
        if (has_rest) {
            dg.succs[at++] = p->n + b;
        } else {
            add_succs(&dg, block, &at);
        }
    }
    dg.first[dg.n] = at;
    p->dom = ir_dom_tree(scratch, &dg);
    return p;
}
