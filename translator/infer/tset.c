/* Sets of types, contours and their unification. The set of a value holds a few
   contours of one (kind, key), the contents of a contour or global only one: there
   contours that meet are unified. A set's array of contours is never changed in
   place, so sets are copied by assignment; after a unification it may name a
   contour twice, until tset_norm. Unification is a union-find over contours; the
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

static uint64_t order_of(const Contour *c)
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

static bool goes_before(const Contour *a, const Contour *b)
{
    uint64_t x = contour_order(a), y = contour_order(b);
    return x != y ? x < y : a->id < b->id;
}

static bool is_normal(const TSet *s)
{
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (s->objs[i]->parent ||
            (i && !goes_before(s->objs[i - 1], s->objs[i]))) {
            return false;
        }
    }
    return true;
}

/* Makes the members representatives, each once, in order: unification may have
   made some the same. */
void tset_norm(Infer *inf, TSet *s)
{
    if (is_normal(s)) {
        return;
    }
    Contour **objs = NEW_ARRAY(inf->arena, Contour *, s->n_objs);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = contour_rep(s->objs[i]);
        uint32_t at = n; /* from the end: nearly in order already */
        while (at > 0 && goes_before(c, objs[at - 1])) {
            at--;
        }
        if (at > 0 && objs[at - 1] == c) {
            continue;
        }
        memmove(objs + at + 1, objs + at, sizeof *objs * (n - at));
        objs[at] = c;
        n++;
    }
    s->objs = objs;
    s->n_objs = n;
}

/* The members of c's kind and key are [*from, *to). */
static void find_class(const TSet *s, const Contour *c, uint32_t *from,
                       uint32_t *to)
{
    uint64_t ord = contour_order(c);
    uint32_t lo = 0, hi = s->n_objs;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (contour_order(s->objs[mid]) < ord) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    *from = *to = lo;
    while (*to < s->n_objs && contour_order(s->objs[*to]) == ord) {
        (*to)++;
    }
}

static void insert_obj(Infer *inf, TSet *dst, Contour *c)
{
    uint32_t i = 0;
    Contour **objs = NEW_ARRAY(inf->arena, Contour *, dst->n_objs + 1);
    while (i < dst->n_objs && goes_before(dst->objs[i], c)) {
        objs[i] = dst->objs[i];
        i++;
    }
    objs[i] = c;
    for (; i < dst->n_objs; i++) {
        objs[i + 1] = dst->objs[i];
    }
    dst->objs = objs;
    dst->n_objs++;
}

/* Adds a contour; at most `max` of its kind and key, else all are unified. */
static bool add_obj(Infer *inf, TSet *dst, Contour *c, uint32_t max)
{
    tset_norm(inf, dst);
    c = contour_rep(c);
    uint32_t from, to;
    find_class(dst, c, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        if (dst->objs[i] == c) {
            return false;
        }
    }
    if (c->kind == CONTOUR_RAW || c->kind == CONTOUR_CELL ||
        c->kind == CONTOUR_TUPLE || c->kind == CONTOUR_VTUPLE) {
        max = 1; /* no class to dispatch on; tuples are read item by item */
    }
    if (to - from < max) {
        insert_obj(inf, dst, c);
        return true;
    }
    Contour **objs = dst->objs; /* never changed in place */
    for (uint32_t i = from; i < to; i++) {
        contour_unify(inf, objs[i], c);
    }
    tset_norm(inf, dst);
    return true;
}

bool tset_add_obj(Infer *inf, TSet *dst, Contour *c)
{
    return add_obj(inf, dst, c, MAX_SAME_CLASS);
}

/* Is every contour of a one of b? Both are normal. */
static bool is_subset(const TSet *a, const TSet *b)
{
    uint32_t k = 0;
    if (a->n_objs > b->n_objs) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_objs; i++) {
        while (k < b->n_objs && goes_before(b->objs[k], a->objs[i])) {
            k++;
        }
        if (k == b->n_objs || b->objs[k] != a->objs[i]) {
            return false;
        }
    }
    return true;
}

/* Linear where nothing is added or all of dst is in src: sets of all that may be
   raised have thousands of members. */
static bool join(Infer *inf, TSet *dst, const TSet *src, uint32_t max)
{
    bool changed = (src->prims & ~dst->prims) != 0;
    dst->prims |= src->prims;
    if (!src->n_objs) {
        return changed;
    }
    if (max > 1 && !dst->n_objs) { /* a value's own set */
        dst->objs = src->objs;
        dst->n_objs = src->n_objs;
        return true;
    }
    if (max > 1 && dst->objs == src->objs && dst->n_objs == src->n_objs) {
        return changed;
    }
    TSet from = *src;
    tset_norm(inf, &from);
    tset_norm(inf, dst);
    if (is_subset(&from, dst)) {
        return changed;
    }
    if (max > 1 && is_subset(dst, &from)) {
        dst->objs = from.objs;
        dst->n_objs = from.n_objs;
        return true;
    }
    for (uint32_t i = 0; i < from.n_objs; i++) {
        changed |= add_obj(inf, dst, from.objs[i], max);
    }
    return changed;
}

bool tset_join(Infer *inf, TSet *dst, const TSet *src)
{
    return join(inf, dst, src, MAX_SAME_CLASS);
}

bool tset_merge(Infer *inf, TSet *dst, const TSet *src)
{
    return join(inf, dst, src, 1);
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
    uint32_t from, to;
    find_class(s, c, &from, &to);
    return to > from;
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
    case T_INT | T_UINT:
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
    for (uint32_t i = 0; i < s->n_objs && n < max; i++) {
        out[n++] = (Member){0, tset_obj(s, i)};
    }
    return n;
}

Member *members_of(Run *r, const TSet *s, uint32_t *n)
{
    uint32_t max = 32 + s->n_objs;
    Member *m = NEW_ARRAY(r->inst->state->arena, Member, max);
    *n = tset_members(s, m, max);
    return m;
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
    c->order = order_of(c);
    vec_push(inf->arena, &inf->contours, c);
    return c;
}

Contour *contour_static(Infer *inf, ContourKind kind, const void *key)
{
    uint64_t h = hash_mix(hash_mix(1, (uint64_t)kind), ptr_key(key));
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

/* Has it neither returned nor yielded so far? Its callers wait for it. */
static bool is_blocked(const Inst *i)
{
    if (i->gen) {
        const Contour *g = contour_rep(i->gen);
        return g->fields.len == 0 || tset_empty(&g->fields.data[0]->var.set);
    }
    return tset_empty(&i->result.set);
}

static void notify(Infer *inf, TVar *v)
{
    bool is_late = v->readers.len >= MANY_READERS;
    if (is_late && !v->is_pending) {
        v->is_pending = true;
        vec_push(inf->arena, &inf->state->pending, v);
    }
    for (uint32_t i = 0; i < v->readers.len; i++) {
        if (!is_late || is_blocked(inst_rep(v->readers.data[i]))) {
            inst_enqueue(inf, v->readers.data[i]);
        }
    }
}

bool tvar_flush(Infer *inf)
{
    InferState *st = inf->state;
    bool any = st->pending.len > 0;
    for (uint32_t i = 0; i < st->pending.len; i++) {
        TVar *v = st->pending.data[i];
        v->is_pending = false;
        for (uint32_t k = 0; k < v->readers.len; k++) {
            inst_enqueue(inf, v->readers.data[k]);
        }
    }
    st->pending.len = 0;
    return any;
}

bool tvar_add(Infer *inf, TVar *v, const TSet *s)
{
    if (!join(inf, &v->set, s, 1)) {
        return false;
    }
    notify(inf, v);
    return true;
}

bool tvar_join(Infer *inf, TVar *v, const TSet *s)
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
    tset_norm(r->inf, &v->set);
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

TVar *contour_kw_var(Infer *inf, Contour *c)
{
    return &contour_get_field(inf, c, nm(inf, "**"))->var;
}

void contour_mix_kw(Infer *inf, Contour *c)
{
    TSet none = tset_prim(T_NONE);
    if (c->kw_state != KW_MIXED) {
        c->kw_state = KW_MIXED;
        tvar_add(inf, contour_kw_var(inf, c), &none);
    }
}

void contour_set_kw(Infer *inf, Contour *c, const Name **kw, uint32_t n)
{
    if (c->kw_state == KW_NONE) {
        c->kw_state = KW_KNOWN;
        c->kw = kw;
        c->n_kw = n;
    }
    if (c->kw_state != KW_KNOWN || c->n_kw != n ||
        (n && memcmp(c->kw, kw, sizeof *kw * n) != 0)) {
        contour_mix_kw(inf, c);
    }
}

/* Old readers keep pointing at b's fields through set copies only; every later
   access goes through the representative. */
uint32_t contour_own_fields(const Contour *c, FieldVar **out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->fields.len; i++) {
        FieldVar *f = c->fields.data[i];
        uint32_t k = n;
        if (!f->set_order || c->kind != CONTOUR_INSTANCE) {
            continue;
        }
        for (; k > 0 && out[k - 1]->set_order > f->set_order; k--) {
            out[k] = out[k - 1];
        }
        out[k] = f;
        n++;
    }
    return n;
}

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
        contour_set_kw(inf, a, b->kw, b->n_kw);
    } else if (b->kw_state != KW_NONE || a->kw_state != KW_NONE) {
        contour_mix_kw(inf, a);
    }
    Inst *bodies[2] = {a->body, b->body};
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
        to->is_class |= from->is_class;
        if (from->set_order && (!to->set_order ||
                                from->set_order < to->set_order)) {
            to->set_order = from->set_order;
        }
        merge_var(inf, &to->var, &from->var);
    }
    for (uint32_t i = 0; i < b->users.len; i++) {
        Inst *user = b->users.data[i];
        vec_push(inf->arena, &contour_rep(a)->users, user);
        inst_rekey(inf, user);
    }
    if (bodies[0] && bodies[1]) {
        inst_unify(inf, bodies[0], bodies[1]);
    }
}
