/* Which handlers catch a type error: a clause for it, a bare `except`, a `finally`
   that returns. Takes the versions of an instance as the fixed point left them.
   The walk starts at the handler and follows what runs while the exception is
   being handled (py_excpush to py_excpop). */
#include "infer/internal.h"

static bool class_catches(const Infer *inf, const TSet *classes, int depth)
{
    const ClassInfo *type_error = infer_class_by_name(inf, "TypeError");
    const ClassInfo *attr_error = infer_class_by_name(inf, "AttributeError");
    for (uint32_t i = 0; i < classes->n_objs; i++) {
        const Contour *c = tset_obj(classes, i);
        if (c->kind == CONTOUR_CLASS) {
            const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
            if (class_is_subclass(type_error, k) ||
                class_is_subclass(attr_error, k)) {
                return true;
            }
        } else if (c->kind == CONTOUR_TUPLE && depth > 0) {
            for (uint32_t j = 0; j < c->fields.len; j++) {
                if (class_catches(inf, &c->fields.data[j]->var.set,
                                  depth - 1)) {
                    return true;
                }
            }
        } else {
            return true; /* classes known at run time only */
        }
    }
    return classes->n_objs == 0;
}

/* The clause's test at the end of a block: -1 if there is none, else whether it
   holds for a type error. */
static int clause_of(const Infer *inf, const Inst *inst, const BlockVer *bv)
{
    const Block *b = ir_block(inst->func, bv->block);
    const Insn *br = &b->insns.data[b->insns.len - 1];
    if (br->op != OP_BR) {
        return -1;
    }
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        if (in->result == br->args[0] && in->op == OP_PY_INTRINSIC &&
            (Intrinsic)in->imm.i == INTRINSIC_ISINSTANCE) {
            const TSet *s = infer_value_set(inst, bv, in->args[1]);
            return !s || class_catches(inf, s, 2);
        }
    }
    return -1;
}

typedef struct Walk {
    BlockVer *bv;
    int depth; /* exceptions being handled since the handler began */
} Walk;

/* Does flow raise it again here, by a reraise that is no statement? */
static bool is_passed_on(const Func *f, const Block *b, const Insn *in)
{
    if (in->op == OP_JUMP) {
        in = ir_block(f, b->succs.data[0].target)->insns.data;
    }
    return in->op == OP_RERAISE && !in->site;
}

/* How many exceptions are being handled at the version's end; -1 if there the
   handler's own has been done with. */
static int walk_pushes(const Inst *inst, const Walk *w)
{
    const Block *b = ir_block(inst->func, w->bv->block);
    int depth = w->depth;
    for (uint32_t i = 0; i < w->bv->n_reached; i++) {
        const Insn *in = &b->insns.data[i];
        depth += (in->op == OP_PY_EXCPUSH) - (in->op == OP_PY_EXCPOP);
        if (in->op == OP_PY_EXCPOP && depth == 0 &&
            !is_passed_on(inst->func, b, in + 1)) {
            return -1;
        }
    }
    return depth;
}

/* Does the handler do anything but raise it again? */
static bool handler_ends(const Infer *inf, const Inst *inst, BlockVer *handler)
{
    VEC(Walk) stack = {0};
    bool *seen = NEW_ARRAY(inf->arena, bool, inst->vers.len + 1);
    vec_push(inf->arena, &stack, ((Walk){handler, 0}));
    while (stack.len) {
        Walk w = vec_pop(&stack);
        BlockVer *bv = w.bv;
        if (!bv || seen[bv->index]) {
            continue;
        }
        seen[bv->index] = true;
        w.depth = walk_pushes(inst, &w);
        const Block *b = ir_block(inst->func, bv->block);
        Op last = b->insns.data[b->insns.len - 1].op;
        int clause = w.depth == 1 ? clause_of(inf, inst, bv) : -1;
        if (clause == 1 || last == OP_RET || w.depth < 0) {
            return true;
        }
        if (last == OP_RAISE || last == OP_RERAISE) {
            vec_push(inf->arena, &stack, ((Walk){bv->handler, w.depth}));
        }
        for (uint32_t i = clause == 0; i < b->succs.len; i++) {
            vec_push(inf->arena, &stack, ((Walk){bv->succs[i], w.depth}));
        }
        for (uint32_t i = 0; i < bv->n_splits; i++) {
            vec_push(inf->arena, &stack, ((Walk){bv->splits[i], w.depth}));
        }
    }
    return false;
}

bool infer_is_caught(const Infer *inf, const Inst *inst, const BlockVer *bv)
{
    if (!bv->handler) {
        return false;
    }
    uint64_t key = ptr_key(bv->handler);
    bool is_new;
    uint64_t *v = map_put(inf->arena, &inf->state->catches, key, &is_new);
    if (is_new) {
        bool ends = handler_ends(inf, inst, bv->handler);
        v = map_put(inf->arena, &inf->state->catches, key, NULL);
        *v = ends;
    }
    return *v != 0;
}

