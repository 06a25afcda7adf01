/* What may an instruction overwrite? Places are kinds of places: a field of a
   layout, the elements of an array layout, a global. Layouts do not overlap, so a
   store to one place never changes another; but a field that several layouts begin
   with may be reached by the layout of one of them where the object's own is not
   known ("wide" access). A place has three bits in a set of stores:

       exact   stored to by its own layout
       wide    stored to by a wide access to a field of that name and number
       any     either of the two

   An exact load is changed by exact and wide, a wide load by any.

   What calls write: the least fixed point over the call graph; sets only grow.
   Stores to objects that a function has made itself do not count for its callers:
   what they know is older. Places that finalisers write are left out, as an object
   may end anywhere. Bits are hashes of the place: a collision costs precision. */
#include "opt/memory.h"

enum { MEMORY_BITS = 2048 };

bool memory_is_load(Op op)
{
    return op == OP_GETFIELD || op == OP_ARRAY_GET || op == OP_GETSLOT;
}

static Place place_of(const Func *f, const Insn *in)
{
    Place p = {0};
    if (in->op == OP_GETSLOT || in->op == OP_SETSLOT) {
        p.exact = hash_mix(3, in->imm.slot->index);
        p.wide = p.any = p.exact;
        return p;
    }
    const Layout *l = in->imm.layout;
    p.exact = hash_mix(5, l->id);
    if (in->op != OP_GETFIELD && in->op != OP_SETFIELD) {
        p.wide = p.any = p.exact;
        return p;
    }
    p.exact = hash_mix(p.exact, in->imm_idx + 1);
    uint64_t name = hash_mix(in->imm_idx, l->fields.data[in->imm_idx].name->id);
    p.wide = hash_mix(7, name);
    p.any = hash_mix(11, name);
    p.is_wide = ir_val(f, in->args[0])->layout != l;
    return p;
}

static uint32_t bit(const Memory *m, uint64_t hash)
{
    return (uint32_t)(hash % m->n_bits);
}

static void add_store(const Memory *m, BitSet *set, const Place *p)
{
    bitset_add(set, bit(m, p->is_wide ? p->wide : p->exact));
    bitset_add(set, bit(m, p->any));
}

static bool is_changed(const Memory *m, const BitSet *set, const Place *p)
{
    if (p->is_wide) {
        return bitset_has(set, bit(m, p->any));
    }
    return bitset_has(set, bit(m, p->exact)) ||
           bitset_has(set, bit(m, p->wide));
}

/* --- what functions write ------------------------------------------------ */

/* A runtime function that writes an array it is given may do so in arrays of
   any layout. */
static bool writes_arrays(const Insn *in)
{
    return in->op == OP_CALL_RT && (ir_insn_effects(in) & EFF_WRITE) &&
           strchr(ir_rt_info((RtFn)in->imm.i)->params, 'A');
}

static void add_arrays(const Memory *m, BitSet *set)
{
    for (uint32_t i = 0; i < m->g->layouts.len; i++) {
        const Layout *l = m->g->layouts.data[i];
        if (l->kind == LAYOUT_ARRAY) {
            bitset_add(set, bit(m, hash_mix(5, l->id)));
        }
    }
}

static void scan_func(Memory *m, CallGraph *calls, Func *f, const BitSet *made)
{
    BitSet *set = &m->writes[f->index];
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            const Func *callee = ir_callee(m->g, in);
            if (callee) {
                ir_add_call(calls, f, callee);
            } else if (ir_is_store(in->op) &&
                       (in->op == OP_SETSLOT ||
                        !bitset_has(made, in->args[0]))) {
                Place p = place_of(f, in);
                add_store(m, set, &p);
            } else if (ir_may_switch(in)) {
                bitset_fill(set);
            } else if (writes_arrays(in)) {
                add_arrays(m, set);
            }
        }
    }
}

static bool writes_too(void *memory, Func *caller, const Func *callee)
{
    BitSet *writes = ((Memory *)memory)->writes;
    return bitset_or(&writes[caller->index], &writes[callee->index]);
}

Memory *memory_of_graph(Graph *g, Arena *a)
{
    Memory *m = NEW(a, Memory);
    *m = (Memory){.a = a, .g = g, .n_bits = MEMORY_BITS};
    m->writes = NEW_ARRAY(a, BitSet, g->funcs.len + 1);
    m->finalisers = bitset_new(a, m->n_bits);
    Arena *scratch = arena_new();
    CallGraph *calls = ir_new_call_graph(scratch, g);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        BitSet made = ir_own_objects(scratch, f);
        m->writes[i] = bitset_new(a, m->n_bits);
        scan_func(m, calls, f, &made);
    }
    ir_tell_callers(calls, writes_too, m);
    arena_free(scratch);
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        const Func *f = g->layouts.data[i]->finaliser;
        if (f) {
            bitset_or(&m->finalisers, &m->writes[f->index]);
        }
    }
    return m;
}

/* --- places of one function ------------------------------------------------ */

int places_of_load(Arena *a, Places *p, const Insn *load)
{
    Place place = place_of(p->f, load);
    uint64_t key = place.is_wide ? place.any : place.exact;
    uint64_t *known = map_get(&p->index, key);
    if (known) {
        return (int)*known - 1;
    }
    if (p->n == MAX_PLACES || p->is_complete ||
        is_changed(p->m, &p->m->finalisers, &place)) {
        return -1;
    }
    p->list[p->n++] = place;
    *map_put(a, &p->index, key, NULL) = p->n;
    return (int)p->n - 1;
}

static bool is_same(const Place *load, const Place *store)
{
    if (load->is_wide) {
        return load->any == store->any;
    }
    return store->is_wide ? load->wide == store->wide
                          : load->exact == store->exact;
}

uint64_t places_written(const Places *p, const Insn *in)
{
    const Func *callee = ir_callee(p->m->g, in);
    uint64_t mask = 0;
    if (ir_may_switch(in)) {
        return UINT64_MAX;
    }
    BitSet *set = callee ? &p->m->writes[callee->index] : NULL;
    if (!callee && !ir_is_store(in->op) && !writes_arrays(in)) {
        return 0;
    }
    Place store = {0};
    if (!callee && ir_is_store(in->op)) {
        store = place_of(p->f, in);
    }
    for (uint32_t i = 0; i < p->n; i++) {
        const Place *load = &p->list[i];
        bool hit = set               ? is_changed(p->m, set, load)
                   : ir_is_store(in->op) ? is_same(load, &store)
                                      : load->any == load->exact;
        mask |= (uint64_t)hit << i;
    }
    return mask;
}
