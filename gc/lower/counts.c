/* Explicit reference counts, for flavours that count. Takes the final low-level
   graph, leaves it with INC and DEC such that every reference is given up
   exactly once on every path, exceptional ones included.

   Conventions. Parameters are borrowed: the caller keeps them alive during the
   call. Results of operations with effect `o` (CALL, NEW, CATCH, ...) are
   owned: they come with a count that somebody must give up. RET gives an owned
   reference, RAISE and RERAISE take one, a place in memory owns what it
   holds, an argument of a block owns its value unless it is STABLE. Loads
   are borrowed where the object they come from lives and the place is not
   overwritten while they are needed (owners.c, mods.c), else counted. A count
   is moved, not made, where a value is needed for the last time.

   An exception leaves a block by its handler edge, from any raising
   instruction. What is owned there must be given up (or handed to the handler),
   so a block is split where the set of owned values changes between raising
   instructions, and each part gets as handler a cleanup block (ir.h) for its
   set. Sets that share their oldest values share the tail of their cleanup.

   Before:                          after:
       b1(%self, %x):                   b1(%self, %x):
           %a = new :Node                   %a = new :Node
           setfield v %a, %x                inc %x
           %b = call @f %a                  setfield v %a, %x
           setfield n %self, %b             jump b2
           ret                          b2 handler=b3:
                                            %b = call @f %a
                                            dec %a
                                            %o = getfield n %self
                                            setfield n %self, %b
                                            dec %o
                                            ret
                                        b3: dec %a
                                            resume

   The pass makes no fixed point of its own; those of owners.c and mods.c end
   because their sets only grow. */
#include "gc/lower/internal.h"

/* Blocks times values: the checker's memory. */
enum { MAX_CHECKED = 1 << 26 };

/* A cleanup block on the way to the handler of the block that is rewritten. */
typedef struct Bridge {
    BitSet held;
    Blk block;
} Bridge;

typedef struct Counter {
    const Owners *o;
    Graph *g;
    Func *f;
    Fresh *fresh;
    Map tails; /* cleanup blocks by the value they give up and the cleanup
                  block that they go on to (0: they leave the function) */
    VEC(Bridge) bridges;
    Block old; /* the block as it was */
    Deaths deaths;
    BitSet held; /* counts that we own now */
    BitSet left; /* scratch of edge_work */
    Blk cur;     /* where instructions go */
    bool cur_raises;
    bool notes_owed; /* for pass stackless */
} Counter;

/* --- emitting
 * -------------------------------------------------------------------- */

static void emit(Counter *c, Insn in)
{
    vec_push(c->g->arena, &ir_block(c->f, c->cur)->insns, in);
    if (in.result) {
        ir_val(c->f, in.result)->block = c->cur;
    }
}

static void emit_count(Counter *c, Blk b, Op op, Val v)
{
    ir_add_insn(c->g, c->f, b, op, TY_VOID, &v, 1, 0);
}

static bool is_held(const Counter *c, Val rep)
{
    return c->o->own[rep] == OWN_COUNTED && owners_has(c->o, &c->held, rep);
}

static void hold(Counter *c, Val rep)
{
    bitset_add(&c->held, c->o->num[rep]);
}

static void let_go(Counter *c, Val rep)
{
    bitset_del(&c->held, c->o->num[rep]);
}

/* --- edges
 * ------------------------------------------------------------------------- */

/* What to do on an edge before its target begins. */
typedef struct EdgeWork {
    VEC(Val) incs, decs;
} EdgeWork;

/* Is the value needed in the target itself, besides as its argument? */
static bool needs(const Counter *c, Blk target, Val rep)
{
    return owners_has(c->o, &c->o->live_in[target], rep);
}

static EdgeWork edge_work(const Counter *c, const Edge *e)
{
    const Owners *o = c->o;
    EdgeWork w = {0};
    BitSet left = c->left;
    bitset_clear(&left);
    bitset_or(&left, &c->held);
    for (uint32_t k = 0; k < e->n_args; k++) {
        Val arg = ir_block(c->f, e->target)->args.data[k];
        Val rep = o->rep[e->args[k]];
        if (!rep || !is_counted(o, arg)) {
            continue;
        }
        bool is_last = o->own[rep] == OWN_COUNTED &&
                       owners_has(o, &left, rep) && !needs(c, e->target, rep);
        if (is_last) {
            bitset_del(&left, o->num[rep]);
        } else {
            vec_push(o->a, &w.incs, e->args[k]);
        }
    }
    for (uint32_t i = next_bit(&left, 1); i <= o->n_nums;
         i = next_bit(&left, i + 1)) {
        if (!needs(c, e->target, o->vals[i])) {
            vec_push(o->a, &w.decs, o->vals[i]);
        }
    }
    return w;
}

static bool has_work(const EdgeWork *w)
{
    return w->incs.len || w->decs.len;
}

/* Increments first: what is given up may hold the rest. */
static void do_edge_work(Counter *c, Blk b, const EdgeWork *w)
{
    for (uint32_t i = 0; i < w->incs.len; i++) {
        emit_count(c, b, OP_INC, w->incs.data[i]);
    }
    for (uint32_t i = 0; i < w->decs.len; i++) {
        emit_count(c, b, OP_DEC, w->decs.data[i]);
    }
}

static Blk block_on_edge(Counter *c, const Edge *e, const EdgeWork *w)
{
    Blk b = ir_add_block(c->g, c->f);
    ir_block(c->f, b)->is_cold = ir_block(c->f, e->target)->is_cold;
    do_edge_work(c, b, w);
    ir_add_jump(c->g, c->f, b, e->target, e->args, e->n_args);
    return b;
}

/* --- cleanup
 * ---------------------------------------------------------------------------
 */

/* The cleanup block that gives up a value, then goes on to `next`. */
static Blk find_tail(Counter *c, Val val, Blk next)
{
    bool is_new;
    uint64_t *tail =
        map_put(c->o->a, &c->tails, (uint64_t)next << 32 | val, &is_new);
    if (!is_new) {
        return (Blk)*tail;
    }
    Blk b = ir_add_block(c->g, c->f);
    *tail = b;
    ir_block(c->f, b)->is_cold = true;
    emit_count(c, b, OP_DEC, val);
    ir_add_insn(c->g, c->f, b, next ? OP_JUMP : OP_RESUME, TY_VOID, NULL, 0, 0);
    if (next) {
        ir_add_edge(c->g, c->f, b, next, NULL, 0);
    }
    return b;
}

/* The block that gives up all that is held and leaves the function. */
static Edge leave(Counter *c)
{
    Blk tail = 0;
    for (uint32_t i = next_bit(&c->held, 1); i <= c->o->n_nums;
         i = next_bit(&c->held, i + 1)) {
        tail = find_tail(c, c->o->vals[i], tail);
    }
    return (Edge){.target = tail};
}

static bool is_same(const BitSet *a, const BitSet *b)
{
    return memcmp(a->words, b->words, (a->n_bits + 63) / 64 * 8) == 0;
}

/* To the handler, by way of a block that counts if there is something to do. */
static Edge reach_handler(Counter *c)
{
    for (uint32_t i = 0; i < c->bridges.len; i++) {
        const Bridge *br = &c->bridges.data[i];
        if (is_same(&br->held, &c->held)) {
            return br->block ? (Edge){.target = br->block} : c->old.handler;
        }
    }
    EdgeWork w = edge_work(c, &c->old.handler);
    Bridge br = {.held = bitset_new(c->o->a, c->o->n_nums + 1)};
    bitset_or(&br.held, &c->held);
    if (has_work(&w)) {
        br.block = block_on_edge(c, &c->old.handler, &w);
        ir_block(c->f, br.block)->is_cold = true;
    }
    vec_push(c->o->a, &c->bridges, br);
    return br.block ? (Edge){.target = br.block} : c->old.handler;
}

/* Makes the current block one whose handler fits what is held now. */
static void prepare_to_raise(Counter *c)
{
    Edge e = c->old.handler.target ? reach_handler(c) : leave(c);
    if (c->cur_raises && ir_block(c->f, c->cur)->handler.target != e.target) {
        Blk next = ir_add_block(c->g, c->f);
        ir_block(c->f, next)->is_cold = c->old.is_cold;
        ir_add_jump(c->g, c->f, c->cur, next, NULL, 0);
        c->cur = next;
    }
    c->cur_raises = true;
    ir_block(c->f, c->cur)->handler = e;
}

/* --- instructions
 * ------------------------------------------------------------------------ */

static bool dies_at(const Counter *c, uint32_t j, Val rep)
{
    for (uint32_t k = c->deaths.start[j]; k < c->deaths.start[j + 1]; k++) {
        if (c->deaths.vals[k] == rep) {
            return true;
        }
    }
    return false;
}

/* A count of v for whoever takes it now: ours if it is not needed any more. */
static void give(Counter *c, Val v, bool is_last)
{
    Val rep = c->o->rep[v];
    if (rep && is_last && is_held(c, rep)) {
        let_go(c, rep);
    } else if (rep) {
        emit_count(c, c->cur, OP_INC, v);
    }
}

static void release_dead(Counter *c, uint32_t j)
{
    for (uint32_t k = c->deaths.start[j]; k < c->deaths.start[j + 1]; k++) {
        Val rep = c->deaths.vals[k];
        if (is_held(c, rep)) {
            let_go(c, rep);
            emit_count(c, c->cur, OP_DEC, rep);
        }
    }
}

static Op load_of(Op store)
{
    return store == OP_SETFIELD    ? OP_GETFIELD
           : store == OP_ARRAY_SET ? OP_ARRAY_GET
                                   : OP_GETSLOT;
}

static void set_place_type(ValInfo *info, const Insn *store)
{
    if (store->op == OP_SETSLOT) {
        info->type = store->imm.slot->type;
        info->layout = store->imm.slot->layout;
    } else if (store->op == OP_ARRAY_SET) {
        info->type = store->imm.layout->elem;
        info->layout = store->imm.layout->elem_layout;
    } else {
        const Field *f = &store->imm.layout->fields.data[store->imm_idx];
        info->type = f->type;
        info->layout = f->layout;
    }
}

static Val emit_old_load(Counter *c, const Insn *store)
{
    Insn *in = ir_add_insn(c->g, c->f, c->cur, load_of(store->op), TY_REF,
                           store->args, store->n_args - 1, store->site);
    in->imm = store->imm;
    in->imm_idx = store->imm_idx;
    set_place_type(ir_val(c->f, in->result), store);
    return in->result;
}

static void count_store(Counter *c, const Insn *in, uint32_t j)
{
    Val v = in->args[in->n_args - 1], old = 0;
    give(c, v, c->o->rep[v] && dies_at(c, j, c->o->rep[v]));
    if (!fresh_is_unwritten(c->fresh, in)) {
        old = emit_old_load(c, in);
    }
    emit(c, *in);
    if (old) {
        emit_count(c, c->cur, OP_DEC, old);
    }
}

/* What is owned while the call that was written last goes on. */
static void note_owed(Counter *c)
{
    const Owners *o = c->o;
    Val *vals = NEW_ARRAY(c->g->arena, Val, o->n_nums + 1);
    OwedAt at = {.blk = c->cur, .vals = vals};
    at.index = ir_block(c->f, c->cur)->insns.len - 1;
    for (uint32_t i = next_bit(&c->held, 1); i <= o->n_nums;
         i = next_bit(&c->held, i + 1)) {
        vals[at.n++] = o->vals[i];
    }
    vec_push(c->g->arena, &c->f->owed, at);
}

static void count_insn(Counter *c, const Insn *in, uint32_t j)
{
    if (mods_place_owns(in)) {
        count_store(c, in, j);
    } else {
        if (ir_may_raise(in)) {
            prepare_to_raise(c);
        }
        emit(c, *in);
        if (c->notes_owed && (in->op == OP_CALL || in->op == OP_CALL_RT ||
                              in->op == OP_STACKCHECK)) {
            note_owed(c);
        }
    }
    Val r = in->result;
    if (r && c->o->rep[r] == r && is_counted(c->o, r)) {
        if (c->o->is_load[r]) {
            emit_count(c, c->cur, OP_INC, r);
        }
        hold(c, r);
    }
    release_dead(c, j);
    fresh_see(c->fresh, in);
}

/* --- terminators
 * -----------------------------------------------------------------------------
 */

static void release_all(Counter *c)
{
    for (uint32_t i = next_bit(&c->held, 1); i <= c->o->n_nums;
         i = next_bit(&c->held, i + 1)) {
        emit_count(c, c->cur, OP_DEC, c->o->vals[i]);
    }
    bitset_clear(&c->held);
}

static void count_jump(Counter *c, const Insn *in)
{
    const Edge *e = &c->old.succs.data[0];
    EdgeWork w = edge_work(c, e);
    do_edge_work(c, c->cur, &w);
    emit(c, *in);
    ir_add_edge(c->g, c->f, c->cur, e->target, e->args, e->n_args);
}

static void count_branch(Counter *c, const Insn *in)
{
    emit(c, *in);
    for (uint32_t k = 0; k < c->old.succs.len; k++) {
        const Edge *e = &c->old.succs.data[k];
        EdgeWork w = edge_work(c, e);
        if (has_work(&w)) {
            Blk b = block_on_edge(c, e, &w);
            ir_add_edge(c->g, c->f, c->cur, b, NULL, 0);
        } else {
            ir_add_edge(c->g, c->f, c->cur, e->target, e->args, e->n_args);
        }
    }
}

static void count_terminator(Counter *c, const Insn *in)
{
    if (in->op == OP_RET) {
        if (in->n_args) {
            give(c, in->args[0], true);
        }
        release_all(c);
        emit(c, *in);
    } else if (in->op == OP_RAISE || in->op == OP_RERAISE) {
        /* What the handler needs of it is a count of its own. */
        Val rep = c->o->rep[in->args[0]];
        Blk handler = c->old.handler.target;
        bool is_needed = handler && rep && needs(c, handler, rep);
        for (uint32_t k = 0; k < c->old.handler.n_args; k++) {
            is_needed |= c->o->rep[c->old.handler.args[k]] == rep;
        }
        give(c, in->args[0], !is_needed);
        prepare_to_raise(c);
        emit(c, *in);
    } else if (c->old.succs.len == 1) {
        count_jump(c, in);
    } else {
        count_branch(c, in);
    }
}

/* --- blocks
 * --------------------------------------------------------------------------------------
 */

/* Arguments that nobody needs are given up at once. */
static void take_args(Counter *c)
{
    const Owners *o = c->o;
    for (uint32_t k = 0; k < c->old.args.len; k++) {
        Val v = c->old.args.data[k];
        if (!is_counted(o, v)) {
            continue;
        }
        if (owners_has(o, &c->deaths.top, v)) {
            hold(c, v);
        } else {
            emit_count(c, c->cur, OP_DEC, v);
        }
    }
}

static void begin_block(Counter *c, Blk b)
{
    const Owners *o = c->o;
    Block *block = ir_block(c->f, b);
    c->old = *block;
    c->deaths = owners_deaths(o, b);
    c->cur = b;
    c->cur_raises = false;
    c->bridges.len = 0;
    memset(&block->insns, 0, sizeof block->insns);
    memset(&block->succs, 0, sizeof block->succs);
    memset(&block->handler, 0, sizeof block->handler);
    bitset_clear(&c->held);
    const BitSet *live = &o->live_in[b];
    for (uint32_t i = next_bit(live, 1); i <= o->n_nums;
         i = next_bit(live, i + 1)) {
        if (is_counted(o, o->vals[i])) {
            bitset_add(&c->held, i);
        }
    }
    fresh_begin(c->fresh, b);
}

static void count_block(Counter *c, Blk b)
{
    begin_block(c, b);
    uint32_t n = c->old.insns.len, j = 0;
    if (c->old.insns.data[0].op == OP_CATCH) {
        count_insn(c, &c->old.insns.data[0], 0); /* stays the first */
        j = 1;
    }
    take_args(c);
    for (; j + 1 < n; j++) {
        count_insn(c, &c->old.insns.data[j], j);
    }
    count_terminator(c, &c->old.insns.data[n - 1]);
    fresh_end(c->fresh, b, c->old.succs.data, c->old.succs.len);
}

static void count_func(const Pass *p, Func *f, const Mods *m, Arena *scratch)
{
    Graph *g = p->g;
    if (f->blocks.len < 2) {
        return;
    }
    ir_simplify_args(g, f);
    const Owners *o = owners_of_func(g, f, m, scratch);
    Counter c = {.o = o, .g = g, .f = f, .fresh = fresh_new(o)};
    c.held = bitset_new(scratch, o->n_nums + 1);
    c.left = bitset_new(scratch, o->n_nums + 1);
    c.notes_owed = p->stackless;
    if (p->stackless) {
        Val *same = NEW_ARRAY(g->arena, Val, o->n_vals);
        memcpy(same, o->rep, sizeof(Val) * o->n_vals);
        f->same_ref = same;
        f->n_same_ref = o->n_vals;
    }
    for (uint32_t i = 0; i < o->cfg->n_order; i++) {
        count_block(&c, o->cfg->order[i]);
    }
    if (p->must_check && (uint64_t)f->blocks.len * o->n_nums < MAX_CHECKED) {
        balance_check(o);
    }
}

bool pass_counts(Pass *p, Graph *g);

bool pass_counts(Pass *p, Graph *g)
{
    const Mods *m = mods_of_graph(g, p->scratch);
    Arena *scratch = arena_new();
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        count_func(p, g->funcs.data[i], m, scratch);
        arena_reset(scratch);
    }
    arena_free(scratch);
    return true;
}
