/* What may a call overwrite? For each function the set of places (kinds of
   places: a field of a layout, elements of an array layout, a global) that it
   or a function it calls may store references to. Layouts do not overlap, so a
   store to one place never changes another.

   A worklist over the call graph; ends because sets only grow. Stores into an
   object that the function itself has made do not matter to its callers:
   what they have loaded was loaded from objects older than that. */
#include "gc/lower/internal.h"

enum { MAX_KEYS = 4096 };

static bool is_field_access(const Insn *in)
{
    return in->op == OP_GETFIELD || in->op == OP_SETFIELD;
}

/* The place of exactly this layout. */
static uint64_t exact_place(const Insn *in)
{
    if (in->op == OP_GETSLOT || in->op == OP_SETSLOT) {
        return hash_mix(3, ptr_key(in->imm.slot));
    }
    uint64_t h = hash_mix(5, ptr_key(in->imm.layout));
    return is_field_access(in) ? hash_mix(h, in->imm_idx + 1) : h;
}

/* The place of every layout with such a field there. */
static uint64_t wide_place(const Insn *in)
{
    const Field *f = &in->imm.layout->fields.data[in->imm_idx];
    return hash_mix(hash_mix(7, ptr_key(f->name)), in->imm_idx);
}

/* Fields that several layouts begin with are read by the layout of one of them,
   where the object's own is not known. */
static bool is_wide(const Func *f, const Insn *in)
{
    return is_field_access(in) &&
           ir_val(f, in->args[0])->layout != in->imm.layout;
}

/* Does the place hold references? */
static bool holds_refs(const Insn *in)
{
    if (in->op == OP_GETSLOT || in->op == OP_SETSLOT) {
        return ir_type_is_ref(in->imm.slot->type);
    }
    const Layout *l = in->imm.layout;
    bool is_field = in->op == OP_GETFIELD || in->op == OP_SETFIELD;
    return ir_type_is_ref(is_field ? l->fields.data[in->imm_idx].type
                                   : l->elem);
}

static uint32_t key_of(const Mods *m, uint64_t place)
{
    const uint64_t *key = map_get(&m->keys, place);
    return key ? (uint32_t)*key : 0;
}

uint32_t mods_key(const Mods *m, const Func *f, const Insn *load)
{
    return key_of(m, is_wide(f, load) ? wide_place(load) : exact_place(load));
}

static uint32_t bit_of(const Mods *m, uint32_t key)
{
    return key < m->n_bits ? key : key % m->n_bits;
}

/* --- making them -------------------------------------------------------------
 */

static void make_key(Mods *m, uint64_t place)
{
    bool is_new;
    uint64_t *key = map_put(m->arena, &m->keys, place, &is_new);
    *key = is_new ? m->keys.entries.len : *key;
}

static void make_keys(Mods *m, const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (ir_is_store(in->op) && holds_refs(in)) {
                make_key(m, exact_place(in));
                if (is_field_access(in)) {
                    make_key(m, wide_place(in));
                }
            }
        }
    }
}

/* A store by another object's layout may be to any place. */
static void add_store(const Mods *m, const Func *f, const Insn *in, BitSet *set)
{
    bitset_add(set, bit_of(m, key_of(m, exact_place(in))));
    if (is_field_access(in)) {
        bitset_add(set, bit_of(m, key_of(m, wide_place(in))));
    }
    for (uint32_t i = 0; is_wide(f, in) && i < set->n_bits; i++) {
        bitset_add(set, i);
    }
}

static void scan_func(Mods *m, CallGraph *calls, Func *f)
{
    BitSet made = ir_own_objects(m->arena, f);
    BitSet *set = &m->by_func[f->index];
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            const Func *callee = ir_callee(m->g, in);
            if (callee) {
                ir_add_call(calls, f, callee);
            } else if (ir_is_store(in->op) && holds_refs(in) &&
                       (in->op == OP_SETSLOT ||
                        !bitset_has(&made, in->args[0]))) {
                add_store(m, f, in, set);
            } else if (ir_may_switch(in)) {
                bitset_fill(set);
            }
        }
    }
}

static bool writes_too(void *mods, Func *caller, const Func *callee)
{
    BitSet *by_func = ((Mods *)mods)->by_func;
    return bitset_or(&by_func[caller->index], &by_func[callee->index]);
}

Mods *mods_of_graph(Graph *g, Arena *a)
{
    Mods *m = NEW(a, Mods);
    m->arena = a;
    m->g = g;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        make_keys(m, g->funcs.data[i]);
    }
    uint32_t n_keys = m->keys.entries.len + 1;
    m->n_bits = n_keys < MAX_KEYS ? n_keys : MAX_KEYS;
    m->by_func = NEW_ARRAY(a, BitSet, g->funcs.len + 1);
    m->finalisers = bitset_new(a, m->n_bits);
    CallGraph *calls = ir_new_call_graph(a, g);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        m->by_func[i] = bitset_new(a, m->n_bits);
        scan_func(m, calls, g->funcs.data[i]);
    }
    ir_tell_callers(calls, writes_too, m);
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        const Func *f = g->layouts.data[i]->finaliser;
        if (f) {
            bitset_or(&m->finalisers, &m->by_func[f->index]);
        }
    }
    return m;
}

bool mods_place_owns(const Insn *in)
{
    if (in->op != OP_SETFIELD && in->op != OP_ARRAY_SET &&
        in->op != OP_ARRAY_INIT && in->op != OP_SETSLOT) {
        return false;
    }
    return holds_refs(in) &&
           !(in->op == OP_SETFIELD &&
             in->imm.layout->fields.data[in->imm_idx].is_weak);
}

/* --- asking
 * ----------------------------------------------------------------------- */

bool mods_any(const Mods *m, const Insn *in)
{
    return ir_callee(m->g, in) || (ir_is_store(in->op) && holds_refs(in)) ||
           ir_may_switch(in);
}

bool mods_has(const Mods *m, const BitSet *keys, uint32_t key)
{
    return key && bitset_has(keys, bit_of(m, key));
}

BitSet mods_in_func(const Mods *m, const Func *f, Arena *a)
{
    BitSet set = bitset_new(a, m->n_bits);
    bitset_or(&set, &m->by_func[f->index]);
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (ir_is_store(in->op) && holds_refs(in)) {
                add_store(m, f, in, &set);
            } else if (ir_may_switch(in)) {
                bitset_fill(&set);
            }
        }
    }
    return set;
}

bool mods_writes(const Mods *m, const Func *f, const Insn *in, uint32_t key)
{
    if (key == 0) {
        return false;
    }
    if (ir_may_switch(in)) {
        return true;
    }
    const Func *callee = ir_callee(m->g, in);
    if (callee) {
        return mods_has(m, &m->by_func[callee->index], key);
    }
    if (!ir_is_store(in->op) || !holds_refs(in)) {
        return false;
    }
    return is_wide(f, in) || key_of(m, exact_place(in)) == key ||
           (is_field_access(in) && key_of(m, wide_place(in)) == key);
}
