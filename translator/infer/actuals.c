/* The arguments of a call as it is written: plain ones, keywords, star arguments,
   each with its set and the source that lowering follows. */
#include "infer/internal.h"

Contour *library_closure(Infer *inf, const char *name)
{
    const Name *n = nm(inf, name);
    uint64_t *g = map_get(&inf->g->builtins->globals, ptr_key(n));
    if (!g) {
        return NULL;
    }
    const TSet *s = &inf->globals[((Global *)(uintptr_t)*g)->index].set;
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (s->objs[i]->kind == CONTOUR_CLOSURE) {
            return tset_obj(s, i);
        }
    }
    return NULL;
}

Func *library_func(Infer *inf, const char *name)
{
    const Contour *c = library_closure(inf, name);
    return c ? (Func *)(uintptr_t)c->key : NULL;
}

static void add_actual(Run *r, Actuals *a, TSet set, ArgSrc src,
                       const Name *kw)
{
    if (tset_empty(&set)) {
        a->is_bottom = true;
    }
    vec_push(r->inst->state->arena, &a->items, ((Actual){.set = set, .src = src, .kw = kw}));
}

ArgSrc *src_copy(Run *r, ArgSrc s)
{
    ArgSrc *p = NEW(r->inst->state->arena, ArgSrc);
    *p = s;
    return p;
}

/* Calls a library function on sources; its result as a set and a source. */
Actual call_for_value(Run *r, const char *name, const Actual *args,
                             uint32_t n)
{
    Arena *ar = r->inst->state->arena;
    Func *f = library_func(r->inf, name);
    if (!f) {
        bug("the library has no function %s", name);
    }
    TSet *sets = NEW_ARRAY(ar, TSet, n + 1);
    ArgSrc *parts = NEW_ARRAY(ar, ArgSrc, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        sets[i] = args[i].set;
        parts[i] = args[i].src;
    }
    Inst *inst = inst_for(r, r->inf, f, sets, n);
    return (Actual){.set = tvar_read(r, &inst->result), .src = {.kind = SRC_CALL, .inst = inst, .parts = parts,
                     .n_parts = n}};
}

Actual const_actual(uint32_t k)
{
    return (Actual){.set = tset_prim(T_INT), .src = {.kind = SRC_CONST, .tag = TAG_INT, .idx = k}};
}

static void expand_star(Run *r, Actuals *a, const Insn *in, uint32_t idx)
{
    const TSet *s = arg_set(r, in, idx);
    Contour *t = tset_only_obj(s, CONTOUR_TUPLE);
    ArgSrc *whole = src_copy(r, (ArgSrc){.kind = SRC_ARG, .idx = idx});
    if (!t) {
        Actual star = {.set = *s, .src = *whole};
        star.is_star = true;
        vec_push(r->inst->state->arena, &a->items, star);
        a->n_dynamic++;
        return;
    }
    for (uint32_t k = 0; k < (uint32_t)t->key; k++) {
        ArgSrc item = {.kind = SRC_ITEM, .idx = k, .parts = whole,
                       .n_parts = 1};
        add_actual(r, a, tvar_read(r, contour_item(r->inf, t, k)), item,
                   NULL);
    }
}

/* By instructions of the block that is run: more than one may change a display. */
static uint32_t count_uses(const Run *r, Val v)
{
    const Block *b = ir_block(r->f, r->bv->block);
    uint32_t n = 0;
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        for (uint32_t k = 0; k < in->n_args; k++) {
            n += in->args[k] == v;
        }
    }
    return n;
}

/* `**{"a": 1, ...}`: the keywords of a dict display with literal keys. */
static bool expand_display(Run *r, Actuals *a, const Insn *in, uint32_t idx)
{
    const Insn *d = def_insn(r, in->args[idx]);
    if (!d || d->op != OP_PY_DICT || count_uses(r, d->result) > 1) {
        return false;
    }
    for (uint32_t i = 0; i < d->n_args; i += 2) {
        if (!const_name(r, d->args[i])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < d->n_args; i += 2) {
        const Name **key = NEW_ARRAY(r->inst->state->arena, const Name *, 1);
        key[0] = const_name(r, d->args[i]);
        Actual args[2] = {
            {.set = *arg_set(r, in, idx),
             .src = {.kind = SRC_ARG, .idx = idx}},
            {.set = tset_prim(T_STR), .src = {.kind = SRC_STR, .names = key}},
        };
        Actual v = call_for_value(r, "__op_getitem__", args, 2);
        add_actual(r, a, v.set, v.src, key[0]);
    }
    return true;
}

static void expand_kwargs(Run *r, Actuals *a, const Insn *in, uint32_t idx)
{
    const TSet *s = arg_set(r, in, idx);
    Contour *d = tset_only_obj(s, CONTOUR_INSTANCE);
    if (expand_display(r, a, in, idx)) {
        return;
    }
    if (d) {
        tvar_read(r, contour_kw_var(r->inf, d));
    }
    if (!d || d->kw_state != KW_KNOWN) {
        add_actual(r, a, *s, (ArgSrc){.kind = SRC_ARG, .idx = idx}, NULL);
        vec_last(&a->items).is_kwargs = true;
        a->n_kwargs++;
        return;
    }
    ArgSrc src = {.kind = SRC_ARG, .idx = idx};
    for (uint32_t k = 0; k < d->n_kw; k++) {
        Actual args[2] = {
            {.set = *s, .src = src},
            {.set = tset_prim(T_STR), .src = {.kind = SRC_STR, .names = &d->kw[k]}},
        };
        Actual v = call_for_value(r, "__op_getitem__", args, 2);
        add_actual(r, a, v.set, v.src, d->kw[k]);
    }
}

Actuals actuals_of(Run *r, const Insn *in, uint32_t first,
                   const CallShape *shape)
{
    Actuals a = {0};
    for (uint32_t i = 0; i < shape->n_pos; i++) {
        if (shape->is_star && shape->is_star[i]) {
            expand_star(r, &a, in, first + i);
        } else {
            add_actual(r, &a, *arg_set(r, in, first + i),
                       (ArgSrc){.kind = SRC_ARG, .idx = first + i}, NULL);
        }
    }
    a.n_pos = a.items.len;
    for (uint32_t i = 0; i < shape->n_kw; i++) {
        uint32_t k = shape->n_pos + i;
        if (shape->is_star && shape->is_star[k]) {
            expand_kwargs(r, &a, in, first + k);
        } else {
            add_actual(r, &a, *arg_set(r, in, first + k),
                       (ArgSrc){.kind = SRC_ARG, .idx = first + k},
                       shape->kw[i]);
        }
    }
    return a;
}

Actuals actuals_simple(Run *r, const Insn *in, uint32_t first, uint32_t n)
{
    Actuals a = {0};
    for (uint32_t i = 0; i < n; i++) {
        add_actual(r, &a, *arg_set(r, in, first + i),
                   (ArgSrc){.kind = SRC_ARG, .idx = first + i}, NULL);
    }
    a.n_pos = n;
    return a;
}

Actuals actuals_prepend(Run *r, const Actuals *a, TSet set, ArgSrc src)
{
    Actuals b = {0};
    add_actual(r, &b, set, src, NULL);
    for (uint32_t i = 0; i < a->items.len; i++) {
        vec_push(r->inst->state->arena, &b.items, a->items.data[i]);
    }
    b.n_pos = a->n_pos + 1;
    b.n_dynamic = a->n_dynamic;
    b.n_kwargs = a->n_kwargs;
    b.is_bottom |= a->is_bottom;
    b.error = a->error;
    return b;
}
