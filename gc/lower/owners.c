/* Who keeps each reference alive, and for how long it is needed.

   First every load is BORROWED: it lives as long as the object it was loaded
   from (whose life it therefore extends) and as its place is not overwritten. A
   load that something may overwrite while it is needed becomes COUNTED. Block
   arguments that only get parameters and immortal values are STABLE like these;
   others are COUNTED. A load of what finalisers may write is FRAGILE, and COUNTED if
   anything may be released while it is needed: any release may run one. */
#include "gc/lower/internal.h"

bool owners_has(const Owners *o, const BitSet *set, Val rep)
{
    return bitset_has(set, o->num[rep]);
}

/* --- classification
 * ------------------------------------------------------------- */

/* Class objects and the like are never freed. */
static bool is_immortal(const ValInfo *info)
{
    return info->layout && (info->layout->kind == LAYOUT_CLASS ||
                            info->layout->kind == LAYOUT_STATIC);
}

static void add_value(Owners *o, Val v, Own own)
{
    if (is_immortal(ir_val(o->f, v))) {
        return;
    }
    o->rep[v] = v;
    o->own[v] = own;
    o->num[v] = ++o->n_nums;
    o->vals[o->n_nums] = v;
}

static void note_uses(BitSet *used, const Insn *in)
{
    for (uint32_t k = 0; k < in->n_args && in->op != OP_IS_NULL; k++) {
        bitset_add(used, in->args[k]);
    }
}

static void note_edge(BitSet *used, const Edge *e)
{
    for (uint32_t k = 0; e->target && k < e->n_args; k++) {
        bitset_add(used, e->args[k]);
    }
}

/* The values that more is asked of than whether they are null: the others need not
   be kept alive. */
static BitSet find_used(const Owners *o)
{
    BitSet used = bitset_new(o->a, o->n_vals);
    for (uint32_t i = 0; i < o->cfg->n_order; i++) {
        const Block *b = ir_block(o->f, o->cfg->order[i]);
        for (uint32_t k = 0; k < b->insns.len; k++) {
            note_uses(&used, &b->insns.data[k]);
        }
        for (uint32_t k = 0; k < b->succs.len; k++) {
            note_edge(&used, &b->succs.data[k]);
        }
        note_edge(&used, &b->handler);
    }
    return used;
}

static bool is_load(Op op)
{
    return op == OP_GETFIELD || op == OP_ARRAY_GET || op == OP_GETSLOT;
}

static bool is_alias(const Insn *in)
{
    return in->op == OP_CAST_REF || in->op == OP_ANY_REF ||
           (in->op == OP_ANY_FROM && in->imm.i == TAG_REF);
}

/* Whether it stays as it is turns out later. */
static Own own_of_load(const Owners *o, const Insn *in, uint32_t key)
{
    bool is_weak = in->op == OP_GETFIELD &&
                   in->imm.layout->fields.data[in->imm_idx].is_weak;
    if (is_weak) {
        return OWN_COUNTED;
    }
    return mods_has(o->mods, &o->mods->finalisers, key) ||
                   mods_has(o->mods, &o->written, key)
               ? OWN_BORROWED
               : OWN_STABLE;
}

static void add_load(Owners *o, const Insn *in)
{
    Val v = in->result;
    uint32_t key = mods_key(o->mods, o->f, in);
    Own own = own_of_load(o, in, key);
    add_value(o, v, own);
    if (o->rep[v]) {
        o->base[v] = in->op == OP_GETSLOT ? 0 : o->rep[in->args[0]];
        o->key[v] = key;
        o->is_load[v] = own == OWN_COUNTED;
        if (mods_has(o->mods, &o->mods->finalisers, key)) {
            bitset_add(&o->fragile, o->num[v]);
            o->has_fragile = true;
        }
    }
}

static void classify(Owners *o, const Insn *in, const BitSet *used)
{
    if (is_load(in->op) && bitset_has(used, in->result)) {
        add_load(o, in);
    } else if (is_load(in->op)) {
        return;
    } else if (is_alias(in)) {
        o->rep[in->result] = o->rep[in->args[0]];
    } else if (ir_insn_effects(in) & EFF_OWNED) {
        add_value(o, in->result, OWN_COUNTED);
    } else if (in->op == OP_CALL_RT) {
        /* From an argument or immortal: nobody says which. */
        add_value(o, in->result, OWN_COUNTED);
        o->is_load[in->result] = true;
    } else if (in->op == OP_YIELD) {
        bug("counts: a generator was not lowered");
    }
}

static void classify_all(Owners *o)
{
    const BitSet used = find_used(o);
    for (uint32_t i = 0; i < o->cfg->n_order; i++) {
        Blk b = o->cfg->order[i];
        const Block *block = ir_block(o->f, b);
        for (uint32_t k = 0; k < block->args.len; k++) {
            if (ir_type_is_ref(ir_val(o->f, block->args.data[k])->type)) {
                add_value(o, block->args.data[k], OWN_STABLE);
            }
        }
        for (uint32_t k = 0; k < block->insns.len; k++) {
            const Insn *in = &block->insns.data[k];
            if (in->result && ir_type_is_ref(ir_val(o->f, in->result)->type)) {
                classify(o, in, &used);
            }
        }
    }
}

/* --- what is stable
 * --------------------------------------------------------------------- */

static bool demote_args(Owners *o, const Edge *e)
{
    bool changed = false;
    for (uint32_t k = 0; e->target && k < e->n_args; k++) {
        Val arg = ir_block(o->f, e->target)->args.data[k];
        Val rep = o->rep[e->args[k]];
        if (o->rep[arg] && o->own[arg] == OWN_STABLE && rep &&
            o->own[rep] != OWN_STABLE) {
            o->own[arg] = OWN_COUNTED;
            changed = true;
        }
    }
    return changed;
}

/* A load is as stable as its base. */
static bool demote_unstable_loads(Owners *o)
{
    bool changed = false;
    for (uint32_t i = 1; i <= o->n_nums; i++) {
        Val v = o->vals[i], base = o->base[v];
        if (base && o->own[v] == OWN_STABLE && o->own[base] != OWN_STABLE) {
            o->own[v] = OWN_BORROWED;
            changed = true;
        }
    }
    return changed;
}

static void settle_stable(Owners *o)
{
    for (bool changed = true; changed;) {
        changed = demote_unstable_loads(o);
        for (uint32_t i = 0; i < o->cfg->n_order; i++) {
            const Block *b = ir_block(o->f, o->cfg->order[i]);
            for (uint32_t k = 0; k < b->succs.len; k++) {
                changed |= demote_args(o, &b->succs.data[k]);
            }
            changed |= demote_args(o, &b->handler);
        }
    }
}

/* --- liveness
 * ------------------------------------------------------------------------- */

void owners_use(const Owners *o, BitSet *live, Val v,
                void (*died)(void *ctx, Val rep), void *ctx)
{
    Val rep = o->rep[v];
    while (rep) {
        if (!owners_has(o, live, rep)) {
            bitset_add(live, o->num[rep]);
            if (died) {
                died(ctx, rep);
            }
        }
        rep = o->own[rep] == OWN_BORROWED ? o->base[rep] : 0;
    }
}

static void use_edge(const Owners *o, BitSet *live, const Edge *e)
{
    if (e->target) {
        bitset_or(live, &o->live_in[e->target]);
        for (uint32_t k = 0; k < e->n_args; k++) {
            owners_use(o, live, e->args[k], NULL, NULL);
        }
    }
}

void owners_live_at_end(const Owners *o, const Block *b, BitSet *live)
{
    bitset_clear(live);
    for (uint32_t k = 0; k < b->succs.len; k++) {
        use_edge(o, live, &b->succs.data[k]);
    }
    use_edge(o, live, &b->handler);
}

static void drop_args(const Owners *o, const Block *b, BitSet *live)
{
    for (uint32_t k = 0; k < b->args.len; k++) {
        Val v = b->args.data[k];
        if (o->rep[v]) {
            bitset_del(live, o->num[v]);
        }
    }
}

static void compute_liveness(Owners *o)
{
    BitSet live = bitset_new(o->a, o->n_nums + 1);
    for (Blk b = 1; b < o->f->blocks.len; b++) {
        o->live_in[b] = bitset_new(o->a, o->n_nums + 1);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = o->cfg->n_order; i-- > 0;) {
            const Block *b = ir_block(o->f, o->cfg->order[i]);
            owners_live_at_end(o, b, &live);
            for (uint32_t j = b->insns.len; j-- > 0;) {
                const Insn *in = &b->insns.data[j];
                if (in->result && o->rep[in->result] == in->result) {
                    bitset_del(&live, o->num[in->result]);
                }
                for (uint32_t k = 0; k < in->n_args; k++) {
                    owners_use(o, &live, in->args[k], NULL, NULL);
                }
            }
            drop_args(o, b, &live);
            changed |= bitset_or(&o->live_in[o->cfg->order[i]], &live);
        }
    }
}

/* --- loads that do not last
 * ------------------------------------------------------------ */

static void demote_load(Owners *o, const Insn *in, Val rep)
{
    if (o->own[rep] == OWN_BORROWED && !o->is_load[rep] &&
        mods_writes(o->mods, o->f, in, o->key[rep])) {
        o->is_load[rep] = true; /* COUNTED once all are known */
    }
}

/* A call needs its arguments until it returns. */
static void demote_arguments(Owners *o, const Insn *in)
{
    for (uint32_t k = 0; k < in->n_args; k++) {
        Val rep = o->rep[in->args[k]];
        while (rep && o->own[rep] == OWN_BORROWED) {
            demote_load(o, in, rep);
            rep = o->base[rep];
        }
    }
}

static void demote_live(Owners *o, const Insn *in, const BitSet *live)
{
    for (uint32_t w = 0; w * 64 <= o->n_nums; w++) {
        uint64_t bits = live->words[w];
        for (uint32_t i = w * 64; bits; i++, bits >>= 1) {
            if (bits & 1) {
                demote_load(o, in, o->vals[i]);
            }
        }
    }
}

static void demote_in_block(Owners *o, const Block *b, BitSet *live)
{
    owners_live_at_end(o, b, live);
    for (uint32_t j = b->insns.len; j-- > 0;) {
        const Insn *in = &b->insns.data[j];
        if (in->result && o->rep[in->result] == in->result) {
            bitset_del(live, o->num[in->result]);
        }
        if (mods_any(o->mods, in)) {
            demote_live(o, in, live);
            if (in->op == OP_CALL) {
                demote_arguments(o, in);
            }
        }
        for (uint32_t k = 0; k < in->n_args; k++) {
            owners_use(o, live, in->args[k], NULL, NULL);
        }
    }
}

/* Counts the loads that were demoted since. */
static bool count_demoted(Owners *o)
{
    bool any = false;
    for (uint32_t i = 1; i <= o->n_nums; i++) {
        Val v = o->vals[i];
        if (o->is_load[v] && o->own[v] == OWN_BORROWED) {
            o->own[v] = OWN_COUNTED;
            any = true;
        }
    }
    if (any) {
        compute_liveness(o);
    }
    return any;
}

static void demote_loads(Owners *o)
{
    BitSet live = bitset_new(o->a, o->n_nums + 1);
    for (uint32_t i = 0; i < o->cfg->n_order; i++) {
        demote_in_block(o, ir_block(o->f, o->cfg->order[i]), &live);
    }
    count_demoted(o);
}

/* A load that becomes COUNTED is released in its turn: until nothing changes. */
static void demote_fragile_loads(Owners *o)
{
    enum { MAX_ROUNDS = 6 };
    bool changed = o->has_fragile;
    for (uint32_t round = 0; changed; round++) {
        fragile_demote(o, round == MAX_ROUNDS);
        changed = count_demoted(o);
    }
}

Owners *owners_of_func(Graph *g, Func *f, const Mods *m, Arena *a)
{
    Owners *o = NEW(a, Owners);
    uint32_t n = f->vals.len;
    o->g = g;
    o->f = f;
    o->a = a;
    o->mods = m;
    o->cfg = ir_cfg(a, f);
    o->n_vals = n;
    o->rep = NEW_ARRAY(a, Val, n);
    o->own = NEW_ARRAY(a, Own, n);
    o->base = NEW_ARRAY(a, Val, n);
    o->key = NEW_ARRAY(a, uint32_t, n);
    o->is_load = NEW_ARRAY(a, bool, n);
    o->fragile = bitset_new(a, n + 1);
    o->num = NEW_ARRAY(a, uint32_t, n);
    o->vals = NEW_ARRAY(a, Val, n + 1);
    o->live_in = NEW_ARRAY(a, BitSet, f->blocks.len);
    o->written = mods_in_func(m, f, a);
    classify_all(o);
    settle_stable(o);
    compute_liveness(o);
    demote_loads(o);
    demote_fragile_loads(o);
    return o;
}

/* --- deaths
 * ----------------------------------------------------------------------------------
 */

typedef struct Collector {
    const Owners *o;
    VEC(Val) vals;
} Collector;

static void collect(void *ctx, Val rep)
{
    Collector *c = ctx;
    vec_push(c->o->a, &c->vals, rep);
}

/* Found from the last instruction to the first, given in their order. */
Deaths owners_deaths(const Owners *o, Blk b)
{
    const Block *block = ir_block(o->f, b);
    uint32_t n = block->insns.len;
    Collector c = {.o = o};
    Deaths d = {.start = NEW_ARRAY(o->a, uint32_t, n + 1),
                .top = bitset_new(o->a, o->n_nums + 1)};
    uint32_t *end = NEW_ARRAY(o->a, uint32_t, n + 1);
    owners_live_at_end(o, block, &d.top);
    for (uint32_t j = n; j-- > 0;) {
        const Insn *in = &block->insns.data[j];
        if (in->result && o->rep[in->result] == in->result) {
            if (!owners_has(o, &d.top, in->result)) {
                collect(&c, in->result);
            }
            bitset_del(&d.top, o->num[in->result]);
        }
        for (uint32_t k = 0; k < in->n_args; k++) {
            owners_use(o, &d.top, in->args[k], collect, &c);
        }
        end[j] = c.vals.len;
    }
    d.vals = NEW_ARRAY(o->a, Val, c.vals.len + 1);
    uint32_t at = 0;
    for (uint32_t j = 0; j < n; j++) {
        d.start[j] = at;
        for (uint32_t k = j + 1 < n ? end[j + 1] : 0; k < end[j]; k++) {
            d.vals[at++] = c.vals.data[k];
        }
    }
    d.start[n] = at;
    return d;
}
