/* Values that are there already: a load whose place was not overwritten since, a
   pure operation or a check on the same arguments; and loads moved out of loops
   that do not write their place.

       b1: jump b2                          n0 = getfield list._len xs
       b2: n = getfield list._len xs        p0 = getfield list._items xs
           ok = cmp_i64 lt i, n        =>   b2: ok = cmp_i64 lt i, n0
           br ok, b3, b4                    b3: v = array_get p0, i; jump b2
       b3: p = getfield list._items xs
           v = array_get p, i; jump b2

   Each kind of place (memory.c) has a version at every point: a number that changes
   where something may write it and where versions meet (memory SSA, found by
   iterating from "not seen" upwards, which ends because a version changes twice at
   most). Loads are numbered like pure operations, with the version as a further
   argument (Click, "Global Code Motion, Global Value Numbering", 1995): a dominating
   equal one is used instead. What may raise has not raised where it dominates. A load
   leaves a loop if the loop does not write its place and its object is known before;
   reading a field of a live object is harmless if nobody needs it. */
#include "opt/loops.h"
#include "opt/memory.h"
#include "opt/ssa.h"

enum { MAX_CHAIN = 12, MAX_LOAD_BLOCKS = 8000 };
enum { VERSION_ENTRY = 1, VERSION_BLOCK = 2 }; /* 2 + b: versions meet in b */

typedef struct Entry {
    const Insn *in; /* the operation, or the store that a load reads */
    Val val;
    uint32_t node; /* where val is known (Points) */
    uint32_t version;
    uint32_t next; /* entries of the same hash, newest first */
} Entry;

typedef struct Loads {
    Graph *g;
    Func *f;
    Arena *a;
    Cfg *cfg;
    Points *points;
    Places places;
    uint64_t *kills;      /* by block: places written in it */
    uint64_t *meets;      /* by block: places whose versions meet there */
    uint32_t *in_version; /* block * n places */
    Map heads;            /* hash -> entry index + 1 */
    VEC(Entry) entries;
    Val *same;
    bool changed;
} Loads;

/* --- what is written where --------------------------------------------------- */

static void find_places(Loads *l)
{
    for (Blk b = 1; b < l->f->blocks.len; b++) {
        const Block *block = ir_block(l->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            if (memory_is_load(block->insns.data[i].op)) {
                places_of_load(l->a, &l->places, &block->insns.data[i]);
            }
        }
    }
}

static void find_kills(Loads *l)
{
    l->kills = NEW_ARRAY(l->a, uint64_t, l->f->blocks.len + 1);
    for (Blk b = 1; b < l->f->blocks.len; b++) {
        const Block *block = ir_block(l->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            l->kills[b] |= places_written(&l->places, &block->insns.data[i]);
        }
    }
}

/* Where versions meet: the iterated dominance frontier of the blocks that write
   (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", 2001). A
   handler may be reached from between a block's writes. */
static void meet_at(Loads *l, Blk b, bool *changed)
{
    bool is_handler = ir_block(l->f, b)->insns.data[0].op == OP_CATCH;
    uint64_t met = l->meets[b];
    for (uint32_t i = 0; i < l->cfg->preds[b].len; i++) {
        Blk at = l->cfg->preds[b].data[i];
        met |= is_handler ? l->kills[at] : 0;
        while (l->cfg->preds[b].len > 1 && at != l->cfg->idom[b]) {
            met |= l->kills[at] | l->meets[at];
            at = l->cfg->idom[at];
        }
    }
    *changed |= met != l->meets[b];
    l->meets[b] = met;
}

static void find_versions(Loads *l)
{
    uint32_t n = l->places.n;
    l->meets = NEW_ARRAY(l->a, uint64_t, l->f->blocks.len + 1);
    l->in_version = NEW_ARRAY(l->a, uint32_t, (l->f->blocks.len + 1) * (n + 1));
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t k = 1; k < l->cfg->n_order; k++) {
            meet_at(l, l->cfg->order[k], &changed);
        }
    }
    for (uint32_t k = 0; k < l->cfg->n_order; k++) {
        Blk b = l->cfg->order[k], dom = l->cfg->idom[b];
        for (uint32_t i = 0; i < n; i++) {
            uint32_t version = l->in_version[dom * n + i];
            if (!dom) {
                version = VERSION_ENTRY;
            } else if (l->meets[b] >> i & 1) {
                version = VERSION_BLOCK + b;
            } else if (l->kills[dom] >> i & 1) {
                version = UINT32_MAX - dom;
            }
            l->in_version[b * n + i] = version;
        }
    }
}

/* --- moving loads out of loops ----------------------------------------------- */

static bool is_movable(Loads *l, const Insn *in, uint64_t killed)
{
    if (in->op == OP_ARRAY_LEN) {
        return ir_val(l->f, in->args[0])->non_null;
    }
    if (in->op == OP_GETFIELD &&
        (ir_val(l->f, in->args[0])->layout != in->imm.layout ||
         !ir_val(l->f, in->args[0])->non_null)) {
        return false;
    }
    if (in->op != OP_GETFIELD && in->op != OP_GETSLOT) {
        return false;
    }
    int place = places_of_load(l->a, &l->places, in);
    return place >= 0 && !(killed >> place & 1);
}

static void move_out(Loads *l, const Loop *loop, Blk b, uint32_t idx)
{
    Block *block = ir_block(l->f, b), *pre = ir_block(l->f, loop->pre);
    Insn in = block->insns.data[idx];
    Insn jump = vec_pop(&pre->insns);
    vec_push(l->g->arena, &pre->insns, in);
    vec_push(l->g->arena, &pre->insns, jump);
    ir_val(l->f, in.result)->block = loop->pre;
    memmove(block->insns.data + idx, block->insns.data + idx + 1,
            sizeof in * (block->insns.len - idx - 1));
    block->insns.len--;
    l->changed = true;
}

/* Is v known where the preheader ends? It is defined before the loop, and the
   preheader dominates the loop. */
static bool is_outside(const Loads *l, const Loop *loop, Val v)
{
    Blk home = ir_val(l->f, v)->block;
    return ir_dominates(l->cfg, home, loop->pre);
}

/* True if it moved something, on which something else may depend. */
static bool empty_loop(Loads *l, const Loop *loop)
{
    uint64_t killed = 0;
    bool moved = false;
    for (uint32_t i = 0; i < loop->blocks.len; i++) {
        killed |= l->kills[loop->blocks.data[i]];
    }
    for (uint32_t k = 0; k < loop->blocks.len; k++) {
        /* Collected from the end: later ones are nearer to the header. */
        uint32_t at = k == 0 ? 0 : loop->blocks.len - k;
        Blk b = loop->blocks.data[at];
        if (ir_block(l->f, b)->is_cold && !ir_block(l->f, loop->pre)->is_cold) {
            continue;
        }
        for (uint32_t i = 0; i < ir_block(l->f, b)->insns.len; i++) {
            const Insn *in = &ir_block(l->f, b)->insns.data[i];
            if ((in->op != OP_GETFIELD && in->op != OP_ARRAY_LEN &&
                 in->op != OP_GETSLOT) ||
                (in->n_args && !is_outside(l, loop, in->args[0])) ||
                !is_movable(l, in, killed)) {
                continue;
            }
            move_out(l, loop, b, i--);
            moved = true;
        }
    }
    return moved;
}

/* --- numbering ---------------------------------------------------------------- */

/* Runtime functions of numbers and texts only: what objects of the runtime
   answer may change. */
static bool is_numbered_rt(const Insn *in)
{
    const char *params = ir_rt_info((RtFn)in->imm.i)->params;
    return params[0] && params[strspn(params, "iudbsy")] == '\0' &&
           ir_rt_info((RtFn)in->imm.i)->result_type != TY_REF;
}

static bool is_numbered(const Insn *in)
{
    if (!in->result || in->op == OP_CATCH || in->op == OP_IS_TYPE ||
        (in->op == OP_CALL_RT && !is_numbered_rt(in))) {
        return false;
    }
    uint32_t e = ir_insn_effects(in) & ~(uint32_t)EFF_COMMUTES;
    return e == 0 || e == EFF_RAISE || memory_is_load(in->op) ||
           in->op == OP_ARRAY_LEN;
}

static Val now(const Loads *l, Val v)
{
    while (l->same[v]) {
        v = l->same[v];
    }
    return v;
}

static uint64_t imm_bits(const Insn *in)
{
    uint64_t bits = 0;
    memcpy(&bits, &in->imm, sizeof bits);
    return bits;
}

/* Are the two the same operation on the same arguments (imm: pointers too)? */
static bool is_equal(const Loads *l, const Insn *a, const Insn *b)
{
    bool has_imm = ir_op_imm(a->op) != IMM_NONE;
    if (a->op != b->op || a->n_args != b->n_args ||
        (has_imm &&
         (a->imm_idx != b->imm_idx || imm_bits(a) != imm_bits(b)))) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_args; i++) {
        if (now(l, a->args[i]) != now(l, b->args[i])) {
            return false;
        }
    }
    const ValInfo *x = ir_val(l->f, a->result), *y = ir_val(l->f, b->result);
    return x->type == y->type && x->layout == y->layout &&
           x->non_null == y->non_null;
}

static uint64_t hash_of(const Loads *l, const Insn *in)
{
    bool has_imm = ir_op_imm(in->op) != IMM_NONE;
    uint64_t h = hash_mix(in->op, has_imm ? in->imm_idx : 0);
    h = hash_mix(h, has_imm ? imm_bits(in) : 0);
    for (uint32_t i = 0; i < in->n_args; i++) {
        h = hash_mix(h, now(l, in->args[i]));
    }
    return h;
}

static void add_entry(Loads *l, uint64_t hash, Entry e)
{
    uint64_t *head = map_put(l->a, &l->heads, hash, NULL);
    e.next = (uint32_t)*head;
    vec_push(l->a, &l->entries, e);
    *head = l->entries.len;
}

static Val find(const Loads *l, uint64_t hash, const Insn *in, uint32_t node,
                uint32_t version)
{
    uint64_t *head = map_get(&l->heads, hash);
    uint32_t at = head ? (uint32_t)*head : 0;
    for (int i = 0; at && i < MAX_CHAIN; i++) {
        const Entry *e = &l->entries.data[at - 1];
        if (e->version == version && is_equal(l, e->in, in) &&
            ir_dom_covers(&l->points->dom, e->node, node)) {
            return e->val;
        }
        at = e->next;
    }
    return 0;
}

/* What rarely runs loads a reference again: keeping it until then would have to
   be counted on the usual way. */
static bool loads_again(const Loads *l, const Insn *in, Blk b, Val v)
{
    return memory_is_load(in->op) && ir_block(l->f, b)->is_cold &&
           ir_val(l->f, v)->type == TY_REF &&
           !ir_block(l->f, ir_val(l->f, v)->block)->is_cold;
}

static void number_insn(Loads *l, Blk b, uint32_t idx, const uint32_t *versions)
{
    const Insn *in = &ir_block(l->f, b)->insns.data[idx];
    uint32_t version = 0;
    if (memory_is_load(in->op)) {
        int place = places_of_load(l->a, &l->places, in);
        if (place < 0) {
            return;
        }
        version = versions[place];
    }
    uint64_t hash = hash_of(l, in);
    Val v = find(l, hash, in, ir_point_use(l->points, b, idx), version);
    if (v && loads_again(l, in, b, v)) {
        return;
    }
    if (v) {
        l->same[in->result] = v;
        l->changed = true;
        return;
    }
    add_entry(l, hash,
              (Entry){.in = in,
                      .val = in->result,
                      .node = ir_point_def(l->points, b, idx),
                      .version = version});
}

/* A load after a store of a number reads what was stored. (References are loaded
   again: so the place keeps what it refers to, and counting has less to do.) */
static void note_store(Loads *l, Blk b, uint32_t idx, const uint32_t *versions)
{
    const Insn *store = &ir_block(l->f, b)->insns.data[idx];
    if (store->op != OP_SETFIELD && store->op != OP_SETSLOT) {
        return;
    }
    Val v = store->args[store->n_args - 1];
    Type type = ir_val(l->f, v)->type;
    if (type != TY_I64 && type != TY_U64 && type != TY_F64 && type != TY_I1) {
        return;
    }
    Insn *load = NEW(l->a, Insn);
    *load = *store;
    load->op = store->op == OP_SETFIELD ? OP_GETFIELD : OP_GETSLOT;
    load->n_args = store->n_args - 1;
    load->result = v;
    int place = places_of_load(l->a, &l->places, load);
    if (place >= 0) {
        add_entry(l, hash_of(l, load),
                  (Entry){.in = load,
                          .val = v,
                          .node = ir_point_def(l->points, b, idx),
                          .version = versions[place]});
    }
}

/* The last version of a place in block b is UINT32_MAX - b, those before it are
   counted by the clock. */
static void number_block(Loads *l, Blk b, uint32_t *clock)
{
    Block *block = ir_block(l->f, b);
    uint32_t versions[MAX_PLACES], last[MAX_PLACES] = {0};
    uint64_t *killed = NEW_ARRAY(l->a, uint64_t, block->insns.len);
    for (uint32_t k = 0; k < l->places.n; k++) {
        versions[k] = l->in_version[b * l->places.n + k];
    }
    for (uint32_t i = 0; l->kills[b] && i < block->insns.len; i++) {
        killed[i] = places_written(&l->places, &block->insns.data[i]);
        for (uint32_t k = 0; k < 64 && killed[i] >> k; k++) {
            last[k] = killed[i] >> k & 1 ? i : last[k];
        }
    }
    for (uint32_t i = 0; i < block->insns.len; i++) {
        if (is_numbered(&block->insns.data[i])) {
            number_insn(l, b, i, versions);
        }
        for (uint32_t k = 0; k < 64 && killed[i] >> k; k++) {
            if (killed[i] >> k & 1) {
                versions[k] = last[k] == i ? UINT32_MAX - b : ++*clock;
            }
        }
        note_store(l, b, i, versions);
    }
}

static void number_all(Loads *l)
{
    uint32_t clock = VERSION_BLOCK + l->f->blocks.len;
    for (uint32_t k = 0; k < l->cfg->n_order; k++) {
        number_block(l, l->cfg->order[k], &clock);
    }
}

/* Numbered instructions that are not needed are dropped; what raises has. */
static void drop_same(Loads *l)
{
    for (Blk b = 1; b < l->f->blocks.len; b++) {
        Block *block = ir_block(l->f, b);
        uint32_t n = 0;
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn in = block->insns.data[i];
            if (in.result && l->same[in.result]) {
                ir_val(l->f, in.result)->block = 0;
            } else {
                block->insns.data[n++] = in;
            }
        }
        block->insns.len = n;
    }
}

bool loads_in_func(Pass *p, const Memory *m, Func *f)
{
    Loads l = {.g = p->g, .f = f, .a = p->scratch};
    if (f->blocks.len > MAX_LOAD_BLOCKS || f->blocks.len < 2) {
        return false;
    }
    l.changed = loops_add_preheaders(p, f);
    l.cfg = ir_cfg(l.a, f);
    l.places = (Places){.m = m, .f = f};
    find_places(&l);
    l.places.is_complete = true;
    find_kills(&l);
    Loops loops = loops_of(l.a, f, l.cfg);
    for (uint32_t i = 0; i < loops.len; i++) {
        while (loops.data[i].pre && empty_loop(&l, &loops.data[i])) {
        }
    }
    l.same = NEW_ARRAY(l.a, Val, f->vals.len + 1);
    l.points = ir_points(l.a, f);
    find_versions(&l);
    number_all(&l);
    if (l.changed) {
        drop_same(&l);
        ssa_replace(f, l.same, f->vals.len);
        ir_simplify_args(p->g, f);
    }
    return l.changed;
}

bool pass_loads(Pass *p, Graph *g)
{
    Arena *a = arena_new();
    const Memory *m = memory_of_graph(g, a);
    bool changed = false;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        changed |= loads_in_func(p, m, g->funcs.data[i]);
        arena_reset(p->scratch);
    }
    arena_free(a);
    return changed;
}
