/* Intervals of integers: the least and the greatest value that each may have, by
   abstract interpretation over the SSA graph with widening (Cousot and Cousot, 1977):
   instructions give an interval from those of their arguments (rangeops.c), block
   arguments the union of what the edges pass. A comparison that dominates a point is a
   claim on its operands there ("i < n"); the interval of a value at a point is cut by
   the claims.

   An argument that has changed twice jumps to the next of a few thresholds, so that
   every interval changes a bounded number of times; one more sweep then takes back
   what was given away. Not seen values have no interval: code that can not be reached
   by what is known adds nothing. */
#include "opt/ranges.h"

enum { MAX_RANGE_VALS = 60000, MAX_SWEEPS = 40, PATIENCE = 2, MAX_CLAIMS = 24 };

/* --- claims ---------------------------------------------------------------------- */

static void add_claim(Ranges *r, Val v, Claim c)
{
    c.next = r->claims[v];
    vec_push(r->a, &r->pool, c);
    r->claims[v] = r->pool.len;
}

/* The value under a cast to U64: a claim on the one is a claim on the other. */
static Val uncast(const Ranges *r, Val v, bool *is_unsigned)
{
    const Insn *def = r->def[v];
    if (def && def->op == OP_BITCAST &&
        ir_val(r->f, def->args[0])->type == TY_I64 && def->imm.i == TY_U64) {
        *is_unsigned = true;
        return def->args[0];
    }
    return v;
}

static void claim_branch(Ranges *r, const Insn *term, const Edge *e, bool holds)
{
    if (r->cfg->preds[e->target].len != 1) {
        return;
    }
    const Insn *cond = r->def[term->args[0]];
    while (cond && cond->op == OP_NOT_I1) {
        cond = r->def[cond->args[0]];
        holds = !holds;
    }
    if (!cond || cond->op != OP_CMP_I64) {
        return;
    }
    Cmp cmp = holds ? (Cmp)cond->imm.i : ir_cmp_opposite((Cmp)cond->imm.i);
    bool is_unsigned = ir_val(r->f, cond->args[0])->type == TY_U64;
    bool cast = false;
    Val a = uncast(r, cond->args[0], &cast);
    Val b = uncast(r, cond->args[1], &cast);
    add_claim(r, a, (Claim){b, cmp, is_unsigned, e->target, 0});
    add_claim(r, b, (Claim){a, ir_cmp_mirrored(cmp), is_unsigned, e->target, 0});
}

static void find_claims(Ranges *r)
{
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        Block *block = ir_block(r->f, r->cfg->order[k]);
        const Insn *term = ir_term(block);
        if (term->op == OP_BR &&
            block->succs.data[0].target != block->succs.data[1].target) {
            claim_branch(r, term, &block->succs.data[0], true);
            claim_branch(r, term, &block->succs.data[1], false);
        }
    }
}

static Range at_most(Range v, int64_t hi)
{
    return range_of(v.lo, hi < v.hi ? hi : v.hi);
}

static Range at_least(Range v, int64_t lo)
{
    return range_of(lo > v.lo ? lo : v.lo, v.hi);
}

static Range cut(Range v, Cmp cmp, Range other)
{
    switch (cmp) {
    case CMP_LT:
        return at_most(v, add_clipped(other.hi, -1));
    case CMP_LE:
        return at_most(v, other.hi);
    case CMP_GT:
        return at_least(v, add_clipped(other.lo, 1));
    case CMP_GE:
        return at_least(v, other.lo);
    case CMP_EQ:
        return at_most(at_least(v, other.lo), other.hi);
    case CMP_NE:
        if (other.lo == other.hi) {
            v.lo += v.lo == other.lo && v.lo < v.hi;
            v.hi -= v.hi == other.lo && v.lo < v.hi;
        }
        break;
    }
    return v;
}

static Range cut_by_claim(const Ranges *r, Range now, const Claim *c)
{
    Range other = r->range[c->other];
    if (!range_is_seen(other)) {
        return now;
    }
    if (!c->is_unsigned || c->cmp == CMP_EQ || (now.lo >= 0 && other.lo >= 0)) {
        return cut(now, c->cmp, other);
    }
    if ((c->cmp == CMP_LT || c->cmp == CMP_LE) && other.lo >= 0) {
        return cut(at_least(now, 0), c->cmp, other); /* below a small number */
    }
    return now;
}

Range range_at(const Ranges *r, Val v, uint32_t node)
{
    Range now = r->range[v];
    if (!range_is_seen(now)) {
        return now;
    }
    uint32_t at = r->claims[v];
    for (int i = 0; at && i < MAX_CLAIMS; i++) {
        const Claim *c = &r->pool.data[at - 1];
        if (ir_dom_covers(&r->points->dom, c->node, node)) {
            now = cut_by_claim(r, now, c);
            if (!range_is_seen(now)) {
                return range_none; /* no way leads here */
            }
        }
        at = c->next;
    }
    return ir_val(r->f, v)->type == TY_U64 ? range_as_u64(now) : now;
}

Val range_strip(const Ranges *r, Val v)
{
    const Insn *def = r->def[v];
    while (def && def->op == OP_BITCAST && def->imm.i != TY_F64 &&
           r->range[def->args[0]].lo >= 0 &&
           ir_val(r->f, def->args[0])->type != TY_F64) {
        v = def->args[0];
        def = r->def[v];
    }
    return v;
}

/* --- the fixed point --------------------------------------------------------------- */

static Range join(Range a, Range b)
{
    if (!range_is_seen(a)) {
        return b;
    }
    if (!range_is_seen(b)) {
        return a;
    }
    return range_of(a.lo < b.lo ? a.lo : b.lo, a.hi > b.hi ? a.hi : b.hi);
}

static Range widen(Range old, Range new)
{
    if (new.lo < old.lo) {
        new.lo = new.lo >= 0 ? 0 : new.lo >= -1 ? -1 : INT64_MIN;
    }
    if (new.hi > old.hi) {
        new.hi = new.hi <= 0 ? 0 : INT64_MAX;
    }
    return new;
}

static bool is_int(const Ranges *r, Val v)
{
    Type t = ir_val(r->f, v)->type;
    return t == TY_I64 || t == TY_U64 || t == TY_I128;
}

static Range range_of_arg(const Ranges *r, Blk b, uint32_t idx)
{
    Range all = range_none;
    for (uint32_t i = 0; i < r->in[b].len; i++) {
        const Incoming *in = &r->in[b].data[i];
        /* Of a handler's edge only what holds in all of the block. */
        bool is_handler = in->edge == &ir_block(r->f, in->pred)->handler;
        uint32_t end = is_handler ? 0 : ir_block(r->f, in->pred)->insns.len;
        uint32_t node = ir_point_use(r->points, in->pred, end);
        all = join(all, range_at(r, in->edge->args[idx], node));
    }
    return all;
}

static bool is_equal(Range a, Range b)
{
    return (!range_is_seen(a) && !range_is_seen(b)) ||
           (a.lo == b.lo && a.hi == b.hi);
}

typedef enum Direction { UP, DOWN } Direction;

static bool sweep_block(Ranges *r, Blk b, Direction d)
{
    const Block *block = ir_block(r->f, b);
    bool changed = false;
    for (uint32_t i = 0; b != 1 && i < block->args.len; i++) {
        Val v = block->args.data[i];
        if (!is_int(r, v)) {
            continue;
        }
        Range new = range_of_arg(r, b, i);
        if (d == UP) {
            new = join(r->range[v], new);
        }
        if (is_equal(new, r->range[v])) {
            continue;
        }
        if (d == UP && range_is_seen(r->range[v]) &&
            ++r->n_changes[v] > PATIENCE) {
            new = widen(r->range[v], new);
            r->n_changes[v] = PATIENCE;
        }
        r->range[v] = new;
        changed = true;
    }
    for (uint32_t i = 0; i < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        if (in->result && is_int(r, in->result)) {
            Range new = range_of_insn(r, in, ir_point_use(r->points, b, i));
            changed |= !is_equal(new, r->range[in->result]);
            r->range[in->result] = new;
        }
    }
    return changed;
}

static void find_defs(Ranges *r)
{
    for (Val v = 0; v < r->f->vals.len; v++) {
        r->range[v] = range_none;
    }
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        Blk b = r->cfg->order[k];
        const Block *block = ir_block(r->f, b);
        for (uint32_t i = 0; i < block->args.len; i++) {
            r->arg_idx[block->args.data[i]] = i;
            if (b == 1) {
                r->range[block->args.data[i]] = range_all;
            }
        }
        for (uint32_t i = 0; i < block->insns.len; i++) {
            r->def[block->insns.data[i].result] = &block->insns.data[i];
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            const Edge *e = &block->succs.data[i];
            vec_push(r->a, &r->in[e->target], ((Incoming){b, e}));
        }
        if (block->handler.target) {
            vec_push(r->a, &r->in[block->handler.target],
                     ((Incoming){b, &block->handler}));
        }
    }
    r->def[0] = NULL;
}

bool ranges_find(Ranges *r)
{
    uint32_t n = r->f->vals.len;
    if (n > MAX_RANGE_VALS) {
        return false;
    }
    r->cfg = ir_cfg(r->a, r->f);
    r->points = ir_points(r->a, r->f);
    r->def = NEW_ARRAY(r->a, const Insn *, n + 1);
    r->range = NEW_ARRAY(r->a, Range, n + 1);
    r->n_changes = NEW_ARRAY(r->a, uint8_t, n + 1);
    r->claims = NEW_ARRAY(r->a, uint32_t, n + 1);
    r->arg_idx = NEW_ARRAY(r->a, uint32_t, n + 1);
    r->in = arena_alloc(r->a, sizeof *r->in * (r->f->blocks.len + 1));
    find_defs(r);
    find_claims(r);
    bool changed = true;
    for (int i = 0; changed; i++) {
        if (i == MAX_SWEEPS) {
            return false;
        }
        changed = false;
        for (uint32_t k = 0; k < r->cfg->n_order; k++) {
            changed |= sweep_block(r, r->cfg->order[k], UP);
        }
    }
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        sweep_block(r, r->cfg->order[k], DOWN);
    }
    return true;
}
