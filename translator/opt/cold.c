/* Blocks that rarely run: those that only lead to an exception, and those that
   only an exception or such a block leads to. The back end puts them behind the
   others and keeps what they do small: cleaning up after an error is a large
   part of a program's text and next to nothing of its time.

       b1: br %1, b2, b3            b1: br %1, b2, b3
       b2: ret                      b2: ret
       b3: jump b4            =>    b3 cold: jump b4
       b4: raise %2                 b4 cold: raise %2

   Takes and leaves any low-level graph. Both fixed points only add blocks. */
#include "opt/opt.h"

static bool ends_badly(const Block *b)
{
    Op op = b->insns.len ? vec_last(&b->insns).op : OP_NONE;
    return op == OP_RAISE || op == OP_RERAISE || op == OP_RESUME ||
           op == OP_UNREACHABLE;
}

static bool is_doomed(const Block *b, const bool *doomed)
{
    if (b->is_cold || ends_badly(b)) {
        return true;
    }
    for (uint32_t i = 0; i < b->succs.len; i++) {
        if (!doomed[b->succs.data[i].target]) {
            return false;
        }
    }
    return b->succs.len > 0;
}

/* Blocks that end in an exception whatever they do. */
static const bool *find_doomed(Pass *p, Func *f)
{
    bool *doomed = NEW_ARRAY(p->scratch, bool, f->blocks.len);
    for (bool grew = true; grew;) {
        grew = false;
        for (uint32_t i = p->cfg->n_order; i-- > 0;) {
            Blk b = p->cfg->order[i];
            if (!doomed[b] && is_doomed(ir_block(f, b), doomed)) {
                doomed[b] = grew = true;
            }
        }
    }
    return doomed;
}

bool pass_cold(Pass *p, Func *f)
{
    const bool *doomed = find_doomed(p, f);
    bool *is_hot = NEW_ARRAY(p->scratch, bool, f->blocks.len);
    VEC(Blk) work = {0};
    is_hot[1] = true;
    vec_push(p->scratch, &work, 1);
    while (work.len) {
        const Block *b = ir_block(f, vec_pop(&work));
        for (uint32_t i = 0; i < b->succs.len; i++) {
            Blk to = b->succs.data[i].target;
            if (!is_hot[to] && !doomed[to]) {
                is_hot[to] = true;
                vec_push(p->scratch, &work, to);
            }
        }
    }
    bool changed = false;
    for (uint32_t i = 0; i < p->cfg->n_order; i++) {
        Block *b = ir_block(f, p->cfg->order[i]);
        changed |= !b->is_cold && !is_hot[p->cfg->order[i]];
        b->is_cold |= !is_hot[p->cfg->order[i]];
    }
    return changed;
}
