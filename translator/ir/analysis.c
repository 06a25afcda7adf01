/* Analyses that many passes share: control-flow graph with dominators,
   liveness, and the two clean-ups that keep block lists small.

   Liveness explores paths from each use up to the definition (Brandner et al.,
   "Computing Liveness Sets for SSA-Form Programs", 2011): the work is the size
   of the result. */
#include "ir/internal.h"

/* --- control flow -------------------------------------------------------- */

static uint32_t count_edges(const Func *f)
{
    uint32_t n = 0;
    for (Blk b = 1; b < f->blocks.len; b++) {
        n += ir_block(f, b)->succs.len + 1;
    }
    return n;
}

static DomGraph block_digraph(Arena *scratch, const Func *f)
{
    DomGraph dg = {.n = f->blocks.len};
    dg.first = NEW_ARRAY(scratch, uint32_t, dg.n + 2);
    dg.succs = NEW_ARRAY(scratch, uint32_t, count_edges(f) + 1);
    uint32_t at = 0;
    for (Blk b = 1; b < dg.n; b++) {
        const Block *block = ir_block(f, b);
        dg.first[b] = at;
        /* The walk visits successors in order and the last one visited comes
           first in reverse postorder: handlers first, the first successor
           last, so that it follows its block. */
        if (block->handler.target) {
            dg.succs[at++] = block->handler.target;
        }
        for (uint32_t i = block->succs.len; i-- > 0;) {
            dg.succs[at++] = block->succs.data[i].target;
        }
    }
    dg.first[dg.n] = at;
    return dg;
}

Cfg *ir_cfg(Arena *scratch, const Func *f)
{
    DomGraph dg = block_digraph(scratch, f);
    DomTree t = ir_dom_tree(scratch, &dg);
    Cfg *cfg = NEW(scratch, Cfg);
    cfg->n_blocks = dg.n;
    cfg->order = t.order;
    cfg->n_order = t.n_order;
    cfg->idom = t.idom;
    cfg->dom_in = t.in;
    cfg->dom_out = t.out;
    cfg->preds = arena_alloc(scratch, sizeof *cfg->preds * (dg.n + 1));
    for (uint32_t i = 0; i < cfg->n_order; i++) {
        Blk b = cfg->order[i];
        for (uint32_t k = dg.first[b]; k < dg.first[b + 1]; k++) {
            vec_push(scratch, &cfg->preds[dg.succs[k]], b);
        }
    }
    return cfg;
}

bool ir_dominates(const Cfg *cfg, Blk a, Blk b)
{
    return cfg->dom_in[a] && cfg->dom_in[a] <= cfg->dom_in[b] &&
           cfg->dom_out[b] <= cfg->dom_out[a];
}

/* --- liveness ------------------------------------------------------------ */

typedef struct Live {
    Arena *arena;
    const Func *f;
    const Cfg *cfg;
    Liveness *sets;
    VEC(Blk) work;
} Live;

static void enter_block(Live *l, Val v, Blk b)
{
    if (ir_val(l->f, v)->block != b && !bitset_has(&l->sets->live_in[b], v)) {
        bitset_add(&l->sets->live_in[b], v);
        vec_push(l->arena, &l->work, b);
    }
}

/* v is used in b: live from its definition on. */
static void mark_use(Live *l, Val v, Blk b)
{
    enter_block(l, v, b);
    while (l->work.len > 0) {
        Blk at = vec_pop(&l->work);
        for (uint32_t i = 0; i < l->cfg->preds[at].len; i++) {
            Blk pred = l->cfg->preds[at].data[i];
            bitset_add(&l->sets->live_out[pred], v);
            enter_block(l, v, pred);
        }
    }
}

static void mark_edge(Live *l, const Edge *e, Blk b)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        mark_use(l, e->args[i], b);
    }
}

static void mark_block(Live *l, Blk b)
{
    const Block *block = ir_block(l->f, b);
    for (uint32_t i = 0; i < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        for (uint32_t k = 0; k < in->n_args; k++) {
            mark_use(l, in->args[k], b);
        }
    }
    for (uint32_t i = 0; i < block->succs.len; i++) {
        mark_edge(l, &block->succs.data[i], b);
    }
    mark_edge(l, &block->handler, b);
    for (uint32_t i = 0; i < block->handler.n_args; i++) {
        bitset_add(&l->sets->live_out[b], block->handler.args[i]);
    }
}

Liveness *ir_liveness(Arena *scratch, const Func *f, const Cfg *cfg)
{
    Liveness *sets = NEW(scratch, Liveness);
    sets->live_in = NEW_ARRAY(scratch, BitSet, cfg->n_blocks);
    sets->live_out = NEW_ARRAY(scratch, BitSet, cfg->n_blocks);
    for (uint32_t b = 0; b < cfg->n_blocks; b++) {
        sets->live_in[b] = bitset_new(scratch, f->vals.len);
        sets->live_out[b] = bitset_new(scratch, f->vals.len);
    }
    Live l = {.arena = scratch, .f = f, .cfg = cfg, .sets = sets};
    for (uint32_t i = 0; i < cfg->n_order; i++) {
        mark_block(&l, cfg->order[i]);
    }
    return sets;
}

/* --- clean-ups ----------------------------------------------------------- */

static void remap_edge(Edge *e, const Blk *map)
{
    e->target = map[e->target];
}

static void forget_values(Func *f, const Block *block)
{
    for (uint32_t i = 0; i < block->args.len; i++) {
        ir_val(f, block->args.data[i])->block = 0;
    }
    for (uint32_t i = 0; i < block->insns.len; i++) {
        ir_val(f, block->insns.data[i].result)->block = 0;
    }
}

static void move_values(Func *f, Blk b)
{
    const Block *block = ir_block(f, b);
    for (uint32_t i = 0; i < block->args.len; i++) {
        ir_val(f, block->args.data[i])->block = b;
    }
    for (uint32_t i = 0; i < block->insns.len; i++) {
        Val v = block->insns.data[i].result;
        ir_val(f, v)->block = v ? b : 0;
    }
}

void ir_drop_unreachable(Graph *g, Func *f)
{
    (void)g;
    Arena *scratch = arena_new();
    Cfg *cfg = ir_cfg(scratch, f);
    if (cfg->n_order + 1 == f->blocks.len) {
        arena_free(scratch);
        return;
    }
    Blk *map = NEW_ARRAY(scratch, Blk, f->blocks.len);
    Blk next = 1;
    for (Blk b = 1; b < f->blocks.len; b++) {
        if (!cfg->dom_in[b]) {
            forget_values(f, ir_block(f, b));
            continue;
        }
        map[b] = next;
        f->blocks.data[next] = *ir_block(f, b);
        next++;
    }
    f->blocks.len = next;
    for (Blk b = 1; b < next; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->succs.len; i++) {
            remap_edge(&block->succs.data[i], map);
        }
        remap_edge(&block->handler, map);
        move_values(f, b);
    }
    arena_free(scratch);
}

/* First, arguments that get two different values which are no arguments, or are
   arguments of this kind, are values of their own. The others are followed
   optimistically: an argument is the one value that its edges pass, leaving out
   arguments of which nothing is known yet. Thus arguments that only pass each
   other around are found, too. In the last round those that met a value that
   turned out to be one of its own look once more. */
typedef struct Simplify {
    Func *f;
    Val *same;    /* what a removed argument has become, else 0 */
    Val *now;     /* by argument: 0 not known, itself, or the one value so far */
    Val *last;    /* the same in the last round */
    bool *is_arg; /* by value: an argument that may be another value */
} Simplify;

static Val resolve(Simplify *s, Val v)
{
    while (s->same[v]) {
        Val next = s->same[v];
        if (s->same[next]) {
            s->same[v] = s->same[next];
        }
        v = next;
    }
    return v;
}

typedef enum Round { ROUND_OWN, ROUND_FOLLOW, ROUND_LAST } Round;

static bool see_edge(Simplify *s, const Edge *e, Round round)
{
    bool changed = false;
    if (!e->target) {
        return false;
    }
    const Block *target = ir_block(s->f, e->target);
    for (uint32_t i = 0; i < e->n_args; i++) {
        Val arg = target->args.data[i];
        Val v = resolve(s, e->args[i]);
        if (!s->is_arg[arg] || s->same[arg]) {
            continue;
        }
        if (round == ROUND_LAST) {
            v = s->is_arg[v] && s->now[v] ? resolve(s, s->now[v]) : v;
            if (v != arg) {
                s->last[arg] = s->last[arg] && s->last[arg] != v ? arg : v;
            }
            continue;
        }
        if (round == ROUND_OWN) {
            v = s->is_arg[v] ? 0 : v;
            s->is_arg[arg] = !v || !s->now[arg] || s->now[arg] == v;
            s->now[arg] = v ? v : s->now[arg];
            changed |= !s->is_arg[arg];
            continue;
        }
        v = s->is_arg[v] ? s->now[v] : v;
        if (!v || v == arg || s->now[arg] == v || s->now[arg] == arg) {
            continue;
        }
        s->now[arg] = s->now[arg] ? arg : v;
        changed = true;
    }
    return changed;
}

static bool see_edges(Simplify *s, Round round)
{
    bool changed = false;
    for (Blk b = 1; b < s->f->blocks.len; b++) {
        Block *block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->succs.len; i++) {
            changed |= see_edge(s, &block->succs.data[i], round);
        }
        changed |= see_edge(s, &block->handler, round);
    }
    return changed;
}

/* True if an argument was found to be one value. */
static bool find_single(Simplify *s)
{
    Func *f = s->f;
    memset(s->now, 0, sizeof *s->now * f->vals.len);
    for (Blk b = 2; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->args.len; i++) {
            s->is_arg[block->args.data[i]] = !s->same[block->args.data[i]];
        }
    }
    while (see_edges(s, ROUND_OWN)) {
    }
    memset(s->now, 0, sizeof *s->now * f->vals.len);
    while (see_edges(s, ROUND_FOLLOW)) {
    }
    memset(s->last, 0, sizeof *s->last * f->vals.len);
    see_edges(s, ROUND_LAST);
    bool found = false;
    for (Blk b = 2; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->args.len; i++) {
            Val arg = block->args.data[i];
            Val v = s->now[arg] != arg ? s->now[arg] : s->last[arg];
            if (!s->same[arg] && v && v != arg && resolve(s, v) != arg) {
                s->same[arg] = resolve(s, v);
                found = true;
            }
        }
    }
    return found;
}

static void rewrite_edge(Simplify *s, Edge *e)
{
    if (!e->target) {
        return;
    }
    const Block *target = ir_block(s->f, e->target);
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (!s->same[target->args.data[i]]) {
            e->args[n++] = resolve(s, e->args[i]);
        }
    }
    e->n_args = n;
}

static void rewrite_uses(Simplify *s)
{
    for (Blk b = 1; b < s->f->blocks.len; b++) {
        Block *block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn *in = &block->insns.data[i];
            for (uint32_t k = 0; k < in->n_args; k++) {
                in->args[k] = resolve(s, in->args[k]);
            }
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            rewrite_edge(s, &block->succs.data[i]);
        }
        rewrite_edge(s, &block->handler);
    }
}

static void remove_args(Simplify *s)
{
    for (Blk b = 2; b < s->f->blocks.len; b++) {
        Block *block = ir_block(s->f, b);
        uint32_t n = 0;
        for (uint32_t i = 0; i < block->args.len; i++) {
            Val arg = block->args.data[i];
            if (s->same[arg]) {
                ir_val(s->f, arg)->block = 0;
            } else {
                block->args.data[n++] = arg;
            }
        }
        block->args.len = n;
    }
}

void ir_simplify_args(Graph *g, Func *f)
{
    if (!g->is_low) {
        return; /* closed form needs them */
    }
    ir_drop_unreachable(g, f);
    Arena *scratch = arena_new();
    Simplify s = {.f = f,
                  .same = NEW_ARRAY(scratch, Val, f->vals.len),
                  .now = NEW_ARRAY(scratch, Val, f->vals.len),
                  .last = NEW_ARRAY(scratch, Val, f->vals.len),
                  .is_arg = NEW_ARRAY(scratch, bool, f->vals.len)};
    bool any = false;
    /* Ends: every round removes at least one argument. */
    while (find_single(&s)) {
        any = true;
    }
    if (any) {
        rewrite_uses(&s);
        remove_args(&s);
    }
    arena_free(scratch);
}

bool ir_starts_chain(const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_CALL_RT && in->imm.i == RT_chain_fork) {
                return true;
            }
        }
    }
    return false;
}
