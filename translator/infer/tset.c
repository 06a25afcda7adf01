/* Sets of types, contours and their unification. A set holds at most one contour
   of each (kind, key); its array of contours is never changed in place, so sets
   are copied by assignment. Unification is a union-find over contours; the
   representative is the oldest, so that results do not depend on order. */
#include "infer/internal.h"

Contour *contour_rep(Contour *c)
{
    while (c->parent) {
        if (c->parent->parent) {
            c->parent = c->parent->parent;
        }
        c = c->parent;
    }
    return c;
}

uint64_t contour_order(const Contour *c)
{
    uint64_t n = c->key;
    switch (c->kind) {
    case CONTOUR_INSTANCE:
    case CONTOUR_CLASS:
        n = ((const ClassInfo *)(uintptr_t)c->key)->index;
        break;
    case CONTOUR_CLOSURE:
    case CONTOUR_GEN:
        n = ((const Func *)(uintptr_t)c->key)->index;
        break;
    case CONTOUR_BOUND:
        n = ((const Name *)(uintptr_t)c->key)->id;
        break;
    case CONTOUR_MODULE:
        n = ((const ModuleDef *)(uintptr_t)c->key)->index;
        break;
    case CONTOUR_TUPLE:
    case CONTOUR_VTUPLE:
    case CONTOUR_RAW:
    case CONTOUR_CELL:
    case CONTOUR_SUPER:
    case CONTOUR_ELLIPSIS:
        break;
    }
    return (uint64_t)c->kind << 48 | n;
}

/* Index of the first member whose order is not below c's. */
static uint32_t find_obj(const TSet *s, const Contour *c, bool *found)
{
    uint64_t ord = contour_order(c);
    uint32_t lo = 0, hi = s->n_objs;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (contour_order(s->objs[mid]) < ord) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    *found = lo < s->n_objs && s->objs[lo]->kind == c->kind &&
             s->objs[lo]->key == c->key;
    return lo;
}

bool tset_add_obj(Infer *inf, TSet *dst, Contour *c)
{
    bool found;
    uint32_t i = find_obj(dst, c, &found);
    if (found) {
        Contour *have = contour_rep(dst->objs[i]);
        if (have == contour_rep(c)) {
            return false;
        }
        contour_unify(inf, have, c);
        return true;
    }
    Contour **objs = NEW_ARRAY(inf->arena, Contour *, dst->n_objs + 1);
    memcpy(objs, dst->objs, sizeof *objs * i);
    objs[i] = contour_rep(c);
    memcpy(objs + i + 1, dst->objs + i, sizeof *objs * (dst->n_objs - i));
    dst->objs = objs;
    dst->n_objs++;
    return true;
}

bool tset_join(Infer *inf, TSet *dst, const TSet *src)
{
    bool changed = (src->prims & ~dst->prims) != 0;
    dst->prims |= src->prims;
    if (!dst->n_objs && src->n_objs) {
        dst->objs = src->objs;
        dst->n_objs = src->n_objs;
        return true;
    }
    if (dst->objs == src->objs && dst->n_objs == src->n_objs) {
        return changed;
    }
    Contour **objs = src->objs;
    for (uint32_t i = 0, n = src->n_objs; i < n; i++) {
        changed |= tset_add_obj(inf, dst, objs[i]);
    }
    return changed;
}

TSet tset_of(Infer *inf, Contour *c)
{
    TSet s = {0, 0, NULL};
    tset_add_obj(inf, &s, c);
    return s;
}

bool tset_same(const TSet *a, const TSet *b)
{
    if (a->prims != b->prims || a->n_objs != b->n_objs) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_objs; i++) {
        if (tset_obj(a, i) != tset_obj(b, i)) {
            return false;
        }
    }
    return true;
}

bool tset_has(const TSet *s, const Contour *c)
{
    bool found;
    find_obj(s, c, &found);
    return found;
}

uint64_t tset_hash(const TSet *s)
{
    uint64_t h = hash_mix(s->n_objs, s->prims);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        h = hash_mix(h, tset_obj(s, i)->id);
    }
    return h;
}

Contour *tset_only_obj(const TSet *s, ContourKind kind)
{
    if (s->prims || s->n_objs != 1 || s->objs[0]->kind != kind) {
        return NULL;
    }
    return tset_obj(s, 0);
}

uint32_t tset_count(const TSet *s)
{
    uint32_t p = s->prims;
    if (p & T_BOOL) {
        p = (p & ~(uint32_t)T_BOOL) | T_FALSE;
    }
    return (uint32_t)__builtin_popcount(p) + s->n_objs;
}

uint32_t tset_number(const TSet *s)
{
    if (s->n_objs || !s->prims) {
        return 0;
    }
    if (!(s->prims & ~(uint32_t)T_BOOL)) {
        return T_BOOL;
    }
    switch (s->prims) {
    case T_INT:
    case T_UINT:
    case T_FLOAT:
        return s->prims;
    }
    return 0;
}

uint32_t tset_members(const TSet *s, Member *out, uint32_t max)
{
    uint32_t n = 0;
    for (uint32_t bit = 1; bit <= T_OPAQUE; bit <<= 1) {
        uint32_t have = bit == T_FALSE ? s->prims & T_BOOL
                        : bit == T_TRUE ? 0
                                        : s->prims & bit;
        if (have && n < max) {
            out[n++] = (Member){have, NULL};
        }
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (n < max) {
            out[n++] = (Member){0, tset_obj(s, i)};
        }
    }
    return n;
}

TSet member_set(Infer *inf, Member m)
{
    return m.obj ? tset_of(inf, m.obj) : tset_prim(m.prims);
}

Contour *contour_new(Infer *inf, ContourKind kind, uint64_t key, Inst *maker,
                     uint32_t site)
{
    Contour *c = NEW(inf->arena, Contour);
    c->kind = kind;
    c->key = key;
    c->id = inf->contours.len;
    c->maker = maker;
    c->site = site;
    vec_push(inf->arena, &inf->contours, c);
    return c;
}

Contour *contour_static(Infer *inf, ContourKind kind, const void *key)
{
    uint64_t h = hash_mix((uint64_t)kind, ptr_key(key));
    uint64_t *slot = map_put(inf->arena, &inf->state->static_objs, h, NULL);
    if (!*slot) {
        *slot = ptr_key(contour_new(inf, kind, ptr_key(key), NULL, 0));
    }
    return (Contour *)(uintptr_t)*slot;
}

FieldVar *contour_field(const Contour *c, const Name *name)
{
    for (uint32_t i = 0; i < c->fields.len; i++) {
        if (c->fields.data[i]->name == name) {
            return c->fields.data[i];
        }
    }
    return NULL;
}

FieldVar *contour_get_field(Infer *inf, Contour *c, const Name *name)
{
    FieldVar *f = contour_field(c, name);
    if (!f) {
        f = NEW(inf->arena, FieldVar);
        f->name = name;
        vec_push(inf->arena, &c->fields, f);
    }
    return f;
}

TVar *contour_item(Infer *inf, Contour *c, uint32_t i)
{
    while (c->fields.len <= i) {
        vec_push(inf->arena, &c->fields, NEW(inf->arena, FieldVar));
    }
    return &c->fields.data[i]->var;
}

static void notify(Infer *inf, TVar *v)
{
    for (uint32_t i = 0; i < v->readers.len; i++) {
        inst_enqueue(inf, v->readers.data[i]);
    }
}

bool tvar_add(Infer *inf, TVar *v, const TSet *s)
{
    if (!tset_join(inf, &v->set, s)) {
        return false;
    }
    notify(inf, v);
    return true;
}

TSet tvar_read(Run *r, TVar *v)
{
    bool is_new;
    *map_put(r->inf->arena, &r->inst->state->reads, ptr_key(v), &is_new) = 1;
    if (is_new) {
        vec_push(r->inf->arena, &v->readers, r->inst);
    }
    return v->set;
}

/* Everything that read b now reads a as well. */
static void merge_var(Infer *inf, TVar *a, TVar *b)
{
    for (uint32_t i = 0; i < b->readers.len; i++) {
        Inst *reader = b->readers.data[i];
        bool is_new;
        *map_put(inf->arena, &reader->state->reads, ptr_key(a), &is_new) = 1;
        if (is_new) {
            vec_push(inf->arena, &a->readers, reader);
        }
        inst_enqueue(inf, reader);
    }
    tvar_add(inf, a, &b->set);
}

void contour_set_kw(Contour *c, const Name **kw, uint32_t n)
{
    if (c->kw_state == KW_NONE) {
        c->kw_state = KW_KNOWN;
        c->kw = kw;
        c->n_kw = n;
    }
    if (c->kw_state != KW_KNOWN || c->n_kw != n ||
        (n && memcmp(c->kw, kw, sizeof *kw * n) != 0)) {
        c->kw_state = KW_MIXED;
    }
}

/* Old readers keep pointing at b's fields through set copies only; every later
   access goes through the representative. */
void contour_unify(Infer *inf, Contour *a, Contour *b)
{
    a = contour_rep(a);
    b = contour_rep(b);
    if (a == b) {
        return;
    }
    if (b->id < a->id) {
        Contour *t = a;
        a = b;
        b = t;
    }
    b->parent = a;
    if (a->kw_state == KW_KNOWN && b->kw_state == KW_KNOWN) {
        contour_set_kw(a, b->kw, b->n_kw);
    } else if (b->kw_state != KW_NONE || a->kw_state != KW_NONE) {
        a->kw_state = KW_MIXED;
    }
    a->body = a->body ? a->body : b->body;
    a->finaliser = a->finaliser ? a->finaliser : b->finaliser;
    for (uint32_t i = 0; i < b->fields.len; i++) {
        FieldVar *from = b->fields.data[i];
        Contour *rep = contour_rep(a);
        FieldVar *to;
        if (from->name) {
            to = contour_get_field(inf, rep, from->name);
        } else {
            contour_item(inf, rep, i);
            to = rep->fields.data[i];
        }
        to->may_be_unset |= from->may_be_unset;
        to->is_fallback |= from->is_fallback;
        to->is_variable |= from->is_variable ||
                           (to->constant && to->constant != from->constant);
        to->init = to->init ? to->init : from->init;
        merge_var(inf, &to->var, &from->var);
    }
    for (uint32_t i = 0; i < b->users.len; i++) {
        Inst *user = b->users.data[i];
        vec_push(inf->arena, &contour_rep(a)->users, user);
        inst_rekey(inf, user);
    }
}
