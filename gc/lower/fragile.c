/* Loads of what finalisers may write (owners.c calls them FRAGILE): a release while one is
   needed may run a finaliser that overwrites the place, so it is counted. Releases are
   calls, stores, and the ends of counted values. */
#include "gc/lower/internal.h"

static void demote_fragile(Owners *o, Val rep)
{
    if (o->own[rep] == OWN_BORROWED && bitset_has(&o->fragile, o->num[rep])) {
        o->is_load[rep] = true;
    }
}

static void demote_fragile_in(Owners *o, const BitSet *live)
{
    for (uint32_t w = 0; w * 64 <= o->n_nums; w++) {
        uint64_t bits = live->words[w] & o->fragile.words[w];
        for (uint32_t i = w * 64; bits; i++, bits >>= 1) {
            if (bits & 1) {
                demote_fragile(o, o->vals[i]);
            }
        }
    }
}

static bool is_call(const Insn *in)
{
    return in->op == OP_CALL || in->op == OP_STACKCHECK || ir_may_switch(in) ||
           (in->op == OP_CALL_RT && (ir_insn_effects(in) & EFF_WRITE));
}

/* Does an argument, or what keeps it alive, end here? */
static bool ends_counted(const Owners *o, const Insn *in, const BitSet *live)
{
    for (uint32_t k = 0; k < in->n_args; k++) {
        Val rep = o->rep[in->args[k]];
        while (rep) {
            if (o->own[rep] == OWN_COUNTED && !owners_has(o, live, rep)) {
                return true;
            }
            rep = o->own[rep] == OWN_BORROWED ? o->base[rep] : 0;
        }
    }
    return false;
}

static bool is_unused(const Owners *o, Val v, const BitSet *live)
{
    return v && o->rep[v] == v && o->own[v] == OWN_COUNTED &&
           !owners_has(o, live, v);
}

/* May something be released by the instruction or right after it, where `live` is
   needed? */
static bool may_release(const Owners *o, const Insn *in, const BitSet *live)
{
    return is_call(in) || mods_any(o->mods, in) ||
           is_unused(o, in->result, live) || ends_counted(o, in, live);
}

/* What is needed at the end of a block and not in its successor is released. */
static void demote_after_edge(Owners *o, const Edge *e, const BitSet *live)
{
    const BitSet *in = &o->live_in[e->target];
    bool releases = false;
    for (uint32_t w = 0; w * 64 <= o->n_nums && !releases; w++) {
        uint64_t bits = live->words[w] & ~in->words[w];
        for (uint32_t i = w * 64; bits && !releases; i++, bits >>= 1) {
            releases = (bits & 1) && o->own[o->vals[i]] == OWN_COUNTED;
        }
    }
    if (releases) {
        demote_fragile_in(o, in);
    }
}

static void demote_fragile_in_block(Owners *o, Blk blk, BitSet *live)
{
    const Block *b = ir_block(o->f, blk);
    owners_live_at_end(o, b, live);
    for (uint32_t k = 0; k < b->succs.len; k++) {
        demote_after_edge(o, &b->succs.data[k], live);
    }
    if (b->handler.target) {
        demote_fragile_in(o, &o->live_in[b->handler.target]);
    }
    for (uint32_t j = b->insns.len; j-- > 0;) {
        const Insn *in = &b->insns.data[j];
        if (may_release(o, in, live)) {
            demote_fragile_in(o, live);
        }
        if (in->result && o->rep[in->result] == in->result) {
            bitset_del(live, o->num[in->result]);
        }
        for (uint32_t k = 0; k < in->n_args; k++) {
            Val rep = o->rep[in->args[k]];
            for (; rep && is_call(in) && o->own[rep] == OWN_BORROWED;
                 rep = o->base[rep]) {
                demote_fragile(o, rep);
            }
            owners_use(o, live, in->args[k], NULL, NULL);
        }
    }
    for (uint32_t k = 0; k < b->args.len; k++) {
        if (is_unused(o, b->args.data[k], live)) {
            demote_fragile_in(o, live);
        }
    }
}

void fragile_demote(Owners *o, bool all)
{
    BitSet live = bitset_new(o->a, o->n_nums + 1);
    for (uint32_t i = 0; i < o->cfg->n_order; i++) {
        demote_fragile_in_block(o, o->cfg->order[i], &live);
    }
    if (all) {
        demote_fragile_in(o, &o->fragile);
    }
}
