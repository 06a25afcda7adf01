/* Objects that the function has just made, and which of their places were
   written since: the first store to a place has no old reference to give up.
   What is known flows forward along edges to blocks with one predecessor; an
   object that others may know (stored, or passed to a block) loses places to
   any store of that place, and everything to a call. Elements count with
   constant indices. */
#include "gc/lower/internal.h"

enum { MAX_OBJECTS = 16, MAX_PLACES = 32 };

typedef struct Object {
    Val val;
    bool has_escaped;
    uint32_t n_written;
    uint64_t written[MAX_PLACES];
} Object;

typedef struct State {
    Object *objects;
    uint32_t n;
} State;

struct Fresh {
    const Owners *o;
    State *out;      /* by block */
    Object *objects; /* [MAX_OBJECTS] now */
    uint32_t n;
    uint64_t *consts; /* by value: a constant's value */
    BitSet is_const;
};

Fresh *fresh_new(const Owners *o)
{
    Fresh *fr = NEW(o->a, Fresh);
    fr->o = o;
    fr->out = NEW_ARRAY(o->a, State, o->f->blocks.len);
    fr->objects = NEW_ARRAY(o->a, Object, MAX_OBJECTS);
    fr->consts = NEW_ARRAY(o->a, uint64_t, o->n_vals);
    fr->is_const = bitset_new(o->a, o->n_vals);
    for (Blk b = 1; b < o->f->blocks.len; b++) {
        const Block *block = ir_block(o->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_CONST_I64) {
                bitset_add(&fr->is_const, in->result);
                fr->consts[in->result] = (uint64_t)in->imm.i;
            }
        }
    }
    return fr;
}

/* What is unwritten at the end of a block was so in all of it: a handler, too,
   may know what its only predecessor knew at its end. */
void fresh_begin(Fresh *fr, Blk b)
{
    const Cfg *cfg = fr->o->cfg;
    fr->n = 0;
    if (cfg->preds[b].len == 1) {
        Blk pred = cfg->preds[b].data[0];
        fr->n = fr->out[pred].n;
        if (fr->n) {
            memcpy(fr->objects, fr->out[pred].objects,
                   fr->n * sizeof *fr->objects);
        }
    }
}

static Object *find(const Fresh *fr, Val v)
{
    Val rep = v ? fr->o->rep[v] : 0;
    for (uint32_t i = 0; rep && i < fr->n; i++) {
        if (fr->objects[i].val == rep) {
            return &fr->objects[i];
        }
    }
    return NULL;
}

static void drop(Fresh *fr, Object *object)
{
    if (object) {
        *object = fr->objects[--fr->n];
    }
}

static void drop_escaped(Fresh *fr)
{
    for (uint32_t i = fr->n; i-- > 0;) {
        if (fr->objects[i].has_escaped) {
            drop(fr, &fr->objects[i]);
        }
    }
}

static void add(Fresh *fr, Val v)
{
    if (fr->n == MAX_OBJECTS) {
        drop(fr, &fr->objects[0]);
    }
    memset(&fr->objects[fr->n], 0, sizeof *fr->objects);
    fr->objects[fr->n++].val = v;
}

/* Which place of its object a store writes; *any_index if it is unknown. */
static uint64_t place_of(const Fresh *fr, const Insn *in, bool *any_index)
{
    *any_index = false;
    if (in->op == OP_ARRAY_SET || in->op == OP_ARRAY_INIT) {
        *any_index = !bitset_has(&fr->is_const, in->args[1]);
        return fr->consts[in->args[1]];
    }
    return in->imm_idx;
}

static bool was_written(const Object *object, uint64_t place)
{
    for (uint32_t i = 0; i < object->n_written; i++) {
        if (object->written[i] == place) {
            return true;
        }
    }
    return false;
}

bool fresh_is_unwritten(const Fresh *fr, const Insn *store)
{
    bool any_index;
    if (store->op == OP_SETSLOT || store->op == OP_ARRAY_INIT) {
        return store->op == OP_ARRAY_INIT;
    }
    const Object *object = find(fr, store->args[0]);
    uint64_t place = place_of(fr, store, &any_index);
    return object && !any_index && !was_written(object, place);
}

static void note_written(Fresh *fr, Object *object, uint64_t place)
{
    if (object->n_written == MAX_PLACES) {
        drop(fr, object);
    } else {
        object->written[object->n_written++] = place;
    }
}

static void see_store(Fresh *fr, const Insn *in)
{
    bool any_index;
    Object *value = find(fr, in->args[in->n_args - 1]);
    if (value) {
        value->has_escaped = true;
    }
    if (in->op == OP_SETSLOT) {
        return;
    }
    Object *object = find(fr, in->args[0]);
    uint64_t place = place_of(fr, in, &any_index);
    if (any_index) {
        drop(fr, object);
        drop_escaped(fr);
    } else if (object) {
        note_written(fr, object, place);
    }
    for (uint32_t i = fr->n; i-- > 0;) {
        if (fr->objects[i].has_escaped && &fr->objects[i] != object) {
            note_written(fr, &fr->objects[i], place);
        }
    }
}

void fresh_see(Fresh *fr, const Insn *in)
{
    if (in->op == OP_NEW || in->op == OP_ARRAY_NEW) {
        add(fr, in->result);
    } else if (in->op == OP_SETFIELD || in->op == OP_ARRAY_SET ||
               in->op == OP_ARRAY_INIT || in->op == OP_SETSLOT) {
        see_store(fr, in);
    } else if (ir_insn_effects(in) & EFF_WRITE) {
        for (uint32_t i = 0; i < in->n_args; i++) {
            drop(fr, find(fr, in->args[i]));
        }
        drop_escaped(fr);
    }
}

/* Another name for it may be used from now on. */
static void drop_passed(Fresh *fr, const Edge *succs, uint32_t n_succs)
{
    for (uint32_t k = 0; k < n_succs; k++) {
        for (uint32_t i = 0; i < succs[k].n_args; i++) {
            drop(fr, find(fr, succs[k].args[i]));
        }
    }
}

void fresh_end(Fresh *fr, Blk b, const Edge *succs, uint32_t n_succs)
{
    drop_passed(fr, succs, n_succs);
    State *s = &fr->out[b];
    s->n = fr->n;
    if (fr->n) {
        s->objects = NEW_ARRAY(fr->o->a, Object, fr->n);
        memcpy(s->objects, fr->objects, fr->n * sizeof *fr->objects);
    }
}
