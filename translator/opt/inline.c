/* Inlining of small functions into their callers, bottom up over the call graph.
   The library's methods are many and tiny (a list's __getitem__ is a bounds test
   and a load); inlined, their objects can be removed (pass scalar) and their
   checks meet the caller's.

       b1: v = call @f(a)        b1: jump b2(a)
           w = add_ovf v, k  =>  b2(a'): ... r = ...; jump b3(r)
                                 b3(v): w = add_ovf v, k

   Order: callees before callers (Tarjan's order by depth-first search); a function
   on a cycle is not inlined into anything. What an inlined instruction raises goes
   to the call's handler; its traceback entry becomes a chain: the callee's place,
   then the call's. Leaves the graph in SSA; the callee is not changed. */
#include "opt/copy.h"
#include "opt/ssa.h"

enum {
    SMALL = 36,        /* instructions of a callee inlined anywhere */
    TINY = 10,         /* the same in large functions of the library: they are */
    BIG_LIBRARY = 100, /* instantiated often and seldom hot themselves */
    SWITCH = 108,      /* of the library's that may switch, in a program's function */
    ONCE = 240,        /* of a callee that is called once */
    MAX_CALLER = 3000, /* instructions a caller may grow to */
    MAX_VALS = 60000
};

typedef struct FuncFacts {
    uint32_t size, n_calls;
    bool on_cycle, fits, is_done;
    bool switches;     /* leaves the running chain */
    bool starts_chain; /* ir_starts_chain */
    enum { NEW_FUNC, OPEN_FUNC, CLOSED_FUNC } state;
} FuncFacts;

typedef struct Inliner {
    Pass *p;
    Graph *g;
    FuncFacts *facts; /* by Func.index */
    Map sites;        /* (callee site, call site) -> site */
    bool changed;
} Inliner;

static bool has_loop(Arena *a, const Func *f)
{
    const Cfg *cfg = ir_cfg(a, f);
    BitSet seen = bitset_new(a, f->blocks.len);
    for (uint32_t i = 0; i < cfg->n_order; i++) {
        const Block *b = ir_block(f, cfg->order[i]);
        bitset_add(&seen, cfg->order[i]);
        for (uint32_t k = 0; k < b->succs.len; k++) {
            if (bitset_has(&seen, b->succs.data[k].target)) {
                return true;
            }
        }
    }
    return false;
}

static void measure(Inliner *l, Func *f)
{
    FuncFacts *k = &l->facts[f->index];
    bool returns = false;
    k->size = 0;
    k->starts_chain = ir_starts_chain(f);
    k->fits = f->blocks.len > 1 && !f->is_generator && !f->frame && !k->starts_chain;
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            k->size += !ir_is_constant(in->op) && !block->is_cold;
            k->switches |= in->op == OP_CALL_RT && in->imm.i == RT_chain_switch;
            if (in->op == OP_YIELD || in->op == OP_STACKCHECK) {
                k->fits = false;
            }
            returns |= in->op == OP_RET;
        }
    }
    if (!returns) {
        f->is_cold |= !has_loop(l->p->scratch, f); /* only raises */
        k->fits = false;
    }
}

/* Blocks that call what rarely runs rarely run. */
static void mark_cold(Func *f)
{
    for (Blk b = 2; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            block->is_cold |= in->op == OP_CALL && in->imm.func->is_cold;
        }
    }
}

static void count_calls(Inliner *l, const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            if (block->insns.data[i].op == OP_CALL) {
                l->facts[block->insns.data[i].imm.func->index].n_calls++;
            }
        }
    }
}

/* --- sites -------------------------------------------------------------------------- */

/* The callee's place as seen through the call. */
static uint32_t inlined_site(Inliner *l, uint32_t site, uint32_t call)
{
    if (!site || !call) {
        return site ? site : call;
    }
    const Site *s = &l->g->sites.data[site];
    if (s->is_hidden && !s->inlined_at) {
        return call; /* a hidden frame leaves no entry */
    }
    uint64_t *slot = map_put(l->p->scratch, &l->sites,
                             (uint64_t)site << 32 | call, NULL);
    if (!*slot) {
        Site copy = *s;
        copy.inlined_at = copy.inlined_at
                              ? inlined_site(l, copy.inlined_at, call)
                              : call;
        vec_push(l->g->arena, &l->g->sites, copy);
        *slot = l->g->sites.len - 1;
    }
    return (uint32_t)*slot;
}

/* --- copying ------------------------------------------------------------------------- */

/* The sites, returns and exceptions of the callee's block b become those of the
   call, whose block has the handler `handler`. */
static void adapt_block(Inliner *l, const Copy *c, Blk b, uint32_t site,
                        Edge handler, Blk cont)
{
    bool leaves = !ir_block(c->from, b)->handler.target;
    Block *block = ir_block(c->to, c->blks[b]);
    Insn last = vec_last(&block->insns);
    block->insns.len -= last.op == OP_RET;
    /* What is caught inside gets the call's entry when it leaves. */
    for (uint32_t i = 0; leaves && i < block->insns.len; i++) {
        Insn *in = &block->insns.data[i];
        if (in->op == OP_RERAISE) {
            in->op = OP_RAISE; /* leaves the callee: the call's entry is added */
            in->site = site;
        } else {
            in->site = inlined_site(l, in->site, site);
        }
    }
    if (leaves) {
        block->handler = ssa_copy_edge(l->g, handler); /* edges are rewritten in place */
    }
    if (last.op == OP_RET) {
        ir_add_jump(l->g, c->to, c->blks[b], cont, last.args, last.n_args);
    }
}

/* Moves what follows instruction `at` of b into a new block; the call itself is
   dropped. Its result becomes the new block's argument. */
static Blk split_after(Inliner *l, Func *f, Blk b, uint32_t at, Val result)
{
    Blk cont = ssa_split_block(l->g, f, b, at + 1);
    ir_block(f, b)->insns.len = at;
    if (result) {
        vec_push(l->g->arena, &ir_block(f, cont)->args, result);
        ir_val(f, result)->block = cont;
    }
    return cont;
}

static void inline_call(Inliner *l, Func *f, Blk b, uint32_t at)
{
    Insn call = ir_block(f, b)->insns.data[at];
    const Func *callee = call.imm.func;
    Copy c = copy_new(l->g, callee, f, l->p->scratch);
    Edge handler = ir_block(f, b)->handler;
    bool is_cold = ir_block(f, b)->is_cold;
    Blk cont = split_after(l, f, b, at, call.result);
    for (Blk x = 1; x < callee->blocks.len; x++) {
        c.blks[x] = ir_add_block(l->g, f);
    }
    for (Blk x = 1; x < callee->blocks.len; x++) {
        copy_declare(&c, x);
    }
    for (Blk x = 1; x < callee->blocks.len; x++) {
        copy_fill(&c, x);
        ir_block(f, c.blks[x])->is_cold |= is_cold;
        adapt_block(l, &c, x, call.site, handler, cont);
    }
    ir_add_jump(l->g, f, b, c.blks[1], call.args, call.n_args);
    l->changed = true;
}

/* --- choosing --------------------------------------------------------------------------- */

static bool wants(Inliner *l, const Func *f, const Func *callee, bool is_cold)
{
    const FuncFacts *k = &l->facts[callee->index];
    if (callee == f || !k->fits || k->on_cycle || is_cold || f->is_cold ||
        callee->is_cold) {
        return false;
    }
    uint32_t limit = callee->is_inline ? 2 * SMALL : SMALL;
    /* each frame of the library on the way to a switch costs time at every one */
    if ((k->n_calls == 1 || k->switches) && callee->is_library) {
        limit = k->n_calls == 1 || f->is_library || l->p->opt_level >= 3
                    ? ONCE
                    : SWITCH;
    }
    if (l->p->opt_level >= 3) {
        limit += limit / 2;
    }
    if (f->is_library && l->facts[f->index].size > BIG_LIBRARY && !k->switches) {
        limit = TINY;
    }
    return k->size <= limit && l->facts[f->index].size < MAX_CALLER &&
           f->vals.len < MAX_VALS;
}

static bool inline_one(Inliner *l, Func *f, Blk b)
{
    Block *block = ir_block(f, b);
    for (uint32_t i = 0; i < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        if (in->op == OP_CALL && wants(l, f, in->imm.func, block->is_cold)) {
            l->facts[f->index].size += l->facts[in->imm.func->index].size;
            inline_call(l, f, b, i);
            return true;
        }
    }
    return false;
}

static void inline_into(Inliner *l, Func *f)
{
    bool any = false;
    /* Blocks are appended: continuations come later, callees' bodies have been
       through this already. */
    for (Blk b = 1; b < f->blocks.len; b++) {
        any |= inline_one(l, f, b);
    }
    if (any) {
        ir_simplify_args(l->g, f);
        measure(l, f);
    }
}

static void visit(Inliner *l, Func *f, uint32_t depth)
{
    FuncFacts *k = &l->facts[f->index];
    if (k->state != NEW_FUNC) {
        k->on_cycle |= k->state == OPEN_FUNC;
        return;
    }
    k->state = k->starts_chain ? CLOSED_FUNC : OPEN_FUNC;
    if (k->starts_chain) {
        return;
    }
    for (Blk b = 1; b < f->blocks.len && depth < 4000; b++) {
        for (uint32_t i = 0; i < ir_block(f, b)->insns.len; i++) {
            const Insn *in = &ir_block(f, b)->insns.data[i];
            if (in->op == OP_CALL) {
                visit(l, in->imm.func, depth + 1);
            }
        }
    }
    k->state = CLOSED_FUNC;
    inline_into(l, f);
}

bool pass_inline(Pass *p, Graph *g)
{
    Inliner l = {.p = p, .g = g};
    l.facts = NEW_ARRAY(p->scratch, FuncFacts, g->funcs.len + 1);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        measure(&l, g->funcs.data[i]);
        count_calls(&l, g->funcs.data[i]);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        mark_cold(g->funcs.data[i]);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        visit(&l, g->funcs.data[i], 0);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        if (l.facts[i].starts_chain) {
            inline_into(&l, g->funcs.data[i]);
        }
    }
    return l.changed;
}
