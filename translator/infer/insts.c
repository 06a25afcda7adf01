/* Instances: a function with given argument sets. Found by key; made, folded and
   merged within the budgets of docs/INFERENCE.md; queued for analysis. */
#include "infer/internal.h"

Inst *inst_rep(Inst *i)
{
    while (i->merged) {
        i = i->merged;
    }
    return i;
}

static uint64_t key_hash(const Func *f, const TSet *params, uint32_t n)
{
    uint64_t h = hash_mix(f->index, n);
    for (uint32_t i = 0; i < n; i++) {
        h = hash_mix(h, tset_hash(&params[i]));
    }
    return h;
}

static bool same_params(const TSet *a, const TSet *b, uint32_t n)
{
    for (uint32_t k = 0; k < n; k++) {
        if (!tset_same(&a[k], &b[k])) {
            return false;
        }
    }
    return true;
}

void inst_enqueue(Infer *inf, Inst *i)
{
    i = inst_rep(i);
    if (i->state->is_queued || !i->state->was_run) {
        return; /* the first run comes from its creator or the queue */
    }
    i->state->is_queued = true;
    vec_push(inf->arena, &inf->state->queue, i);
}

/* asked: what else it is found by than its parameters, or NULL. */
static void enter_node(Infer *inf, Inst *i, const TSet *asked)
{
    uint64_t h = key_hash(i->func, asked ? asked : i->params, i->n_params);
    uint64_t *head = map_put(inf->arena, &inf->state->inst_table, h, NULL);
    /* an instance may stand in several chains; entries are nodes of their own */
    vec_push(inf->arena, &inf->state->nodes,
             ((InstNode){i, (uint32_t)*head, asked}));
    *head = inf->state->nodes.len;
}

static void enter_key(Infer *inf, Inst *i)
{
    enter_node(inf, i, NULL);
}

/* Is the node's instance the one for these parameters? Those that a body took in stand
   for the one that is merged with them (inst_unify), and a widened one for the
   parameters that it had: else the next call with these makes one that is widened
   and merged again, without end. */
static bool stands_for(const InstNode *node, const Func *f, const TSet *params,
                       const Inst *except)
{
    const Inst *i = node->inst;
    if (i->func != f || i->is_shared) {
        return false;
    }
    if (node->asked) {
        return !except && !inst_rep(node->inst)->is_shared &&
               same_params(node->asked, params, i->n_params);
    }
    const Inst *rep = inst_rep(node->inst);
    return rep != except && (rep == i || f->is_generator) &&
           same_params(i->params, params, i->n_params);
}

static Inst *find_key(Infer *inf, const Func *f, const TSet *params,
                      uint32_t n, const Inst *except)
{
    uint64_t *head =
        map_get(&inf->state->inst_table, key_hash(f, params, n));
    uint32_t k = head ? (uint32_t)*head : 0;
    while (k) {
        InstNode *node = &inf->state->nodes.data[k - 1];
        if (stands_for(node, f, params, except)) {
            return inst_rep(node->inst);
        }
        k = node->next;
    }
    return NULL;
}

static void note_users(Infer *inf, Inst *i)
{
    for (uint32_t k = 0; k < i->n_params; k++) {
        for (uint32_t j = 0; j < i->params[k].n_objs; j++) {
            Contour *c = tset_obj(&i->params[k], j);
            if (c->users.len == 0 || vec_last(&c->users) != i) {
                vec_push(inf->arena, &c->users, i);
            }
        }
    }
}

static void merge_insts(Infer *inf, Inst *into, Inst *from)
{
    from->merged = into;
    for (uint32_t k = 0; k < into->n_params; k++) {
        tset_join(inf, &into->params[k], &from->params[k]);
    }
    TSet result = from->result.set;
    for (uint32_t k = 0; k < from->result.readers.len; k++) {
        Inst *reader = from->result.readers.data[k];
        vec_push(inf->arena, &into->result.readers, reader);
        inst_enqueue(inf, reader);
    }
    tvar_join(inf, &into->result, &result);
    if (from->gen && into->gen) {
        contour_unify(inf, into->gen, from->gen);
    } else if (from->gen) {
        into->gen = from->gen;
    }
    for (uint32_t k = 0; k < from->state->contours.entries.len; k++) {
        MapEntry e = from->state->contours.entries.data[k];
        uint64_t *mine = map_put(inf->arena, &into->state->contours, e.key,
                                 NULL);
        if (!*mine) {
            *mine = e.val;
        } else {
            contour_unify(inf, (Contour *)(uintptr_t)*mine,
                          (Contour *)(uintptr_t)e.val);
        }
    }
    inst_enqueue(inf, into);
}

void inst_rekey(Infer *inf, Inst *i)
{
    if (i->merged || i->is_shared) {
        return;
    }
    for (uint32_t k = 0; k < i->n_params; k++) {
        tset_norm(inf, &i->params[k]);
    }
    Inst *other = find_key(inf, i->func, i->params, i->n_params, i);
    if (!other) {
        enter_key(inf, i);
        return;
    }
    if (other->index < i->index) {
        merge_insts(inf, other, i);
    } else {
        merge_insts(inf, i, other);
        enter_key(inf, i);
    }
}

void inst_unify(Infer *inf, Inst *a, Inst *b)
{
    a = inst_rep(a);
    b = inst_rep(b);
    if (a == b) {
        return;
    }
    if (b->is_shared || (!a->is_shared && b->index < a->index)) {
        Inst *t = a;
        a = b;
        b = t;
    }
    merge_insts(inf, a, b);
    note_users(inf, a);
    inst_rekey(inf, a);
}

/* Two sets look alike: same units, values and classes, and for contours with
   fields the same one level deeper. */
static bool same_shape(const TSet *a, const TSet *b, int depth)
{
    uint32_t pa = a->prims & T_BOOL ? a->prims | T_BOOL : a->prims;
    uint32_t pb = b->prims & T_BOOL ? b->prims | T_BOOL : b->prims;
    if (pa != pb || a->n_objs != b->n_objs) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_objs; i++) {
        const Contour *x = tset_obj(a, i), *y = tset_obj(b, i);
        if (x->kind != y->kind || x->key != y->key) {
            return false;
        }
        if (x == y || depth == 0) {
            continue;
        }
        for (uint32_t k = 0; k < x->fields.len; k++) {
            const FieldVar *fx = x->fields.data[k];
            const FieldVar *fy = fx->name          ? contour_field(y, fx->name)
                                 : k < y->fields.len ? y->fields.data[k]
                                                     : NULL;
            if (!fy || !same_shape(&fx->var.set, &fy->var.set, depth - 1)) {
                return false;
            }
        }
    }
    return true;
}

static Inst *new_inst(Infer *inf, Func *f, const TSet *params, uint32_t n,
                      Inst *creator)
{
    Inst *i = NEW(inf->arena, Inst);
    i->func = f;
    i->index = inf->insts.len;
    i->params = NEW_ARRAY(inf->arena, TSet, n + 1);
    if (n) {
        memcpy(i->params, params, sizeof *params * n);
    }
    i->n_params = n;
    i->state = NEW(inf->arena, struct InstState);
    i->state->creator = creator;
    vec_push(inf->arena, &inf->insts, i);
    vec_push(inf->arena, &inf->state->funcs[f->index].insts, i);
    return i;
}

static void start(Infer *inf, Inst *i)
{
    note_users(inf, i);
    if (inf->state->depth < MAX_DEPTH) {
        run_inst(inf, i);
    } else {
        i->state->was_run = true;
        inst_enqueue(inf, i);
    }
}

/* The one instance that takes the union of all callers. */
static Inst *shared_inst(Infer *inf, Func *f, const TSet *params, uint32_t n,
                         Inst *creator)
{
    FuncState *fs = &inf->state->funcs[f->index];
    if (!fs->shared) {
        fs->shared = new_inst(inf, f, params, n, creator);
        fs->shared->is_shared = true;
        start(inf, fs->shared);
        return fs->shared;
    }
    Inst *i = fs->shared;
    bool grew = false;
    for (uint32_t k = 0; k < n; k++) {
        grew |= tset_join(inf, &i->params[k], &params[k]);
    }
    if (grew) {
        note_users(inf, i);
        inst_enqueue(inf, i);
    }
    return i;
}

/* Adds to an existing instance's parameters: a recursive call has the types of the
   call it is part of, as in ML. */
static Inst *widen_inst(Infer *inf, Inst *i, const TSet *params)
{
    bool grew = false;
    TSet *before = NEW_ARRAY(inf->arena, TSet, i->n_params + 1);
    memcpy(before, i->params, sizeof *before * i->n_params);
    Inst *asked = i;
    for (uint32_t k = 0; k < i->n_params; k++) {
        grew |= tset_merge(inf, &i->params[k], &params[k]);
    }
    i = inst_rep(i);
    if (grew) {
        enter_node(inf, asked, before);
        note_users(inf, i);
        inst_rekey(inf, i);
        inst_enqueue(inf, inst_rep(i));
    }
    return inst_rep(i);
}

Inst *inst_for(Run *r, Infer *inf, Func *f, const TSet *params, uint32_t n)
{
    FuncState *fs = &inf->state->funcs[f->index];
    Inst *creator = r ? r->inst : NULL;
    if (f->owner && f->is_library && class_of_def(inf, f->owner)->is_exception) {
        fs->is_one_inst = true;
    }
    if (fs->is_one_inst) {
        return shared_inst(inf, f, params, n, creator);
    }
    Inst *found = find_key(inf, f, params, n, NULL);
    if (found) {
        return found;
    }
    uint32_t max = f->is_library ? MAX_LIBRARY_INSTS : MAX_USER_INSTS;
    if (fs->shared || fs->insts.len >= max) {
        return shared_inst(inf, f, params, n, creator);
    }
    Inst *fold = NULL, *newest = NULL;
    uint32_t nested = 0;
    for (Inst *a = creator; a; a = a->state->creator) {
        if (a->func != f || a->merged) {
            continue;
        }
        newest = newest ? newest : a;
        nested++;
        if (!fold) {
            bool alike = true;
            for (uint32_t k = 0; k < n && alike; k++) {
                alike = same_shape(&a->params[k], &params[k],
                                   f->is_library ? 2 : 0);
            }
            fold = alike ? a : NULL;
        }
    }
    if (fold && !f->is_library) {
        return widen_inst(inf, fold, params);
    }
    if (nested >= MAX_NESTED && !fs->has_split) {
        return widen_inst(inf, newest, params);
    }
    if (nested >= 4 * MAX_NESTED) {
        return widen_inst(inf, newest, params);
    }
    Inst *i = new_inst(inf, f, params, n, creator);
    i->state->fold = fold;
    enter_key(inf, i);
    start(inf, i);
    return inst_rep(i);
}

Contour *inst_contour(Run *r, ContourKind kind, uint64_t key, uint32_t salt)
{
    Inst *i = r->inst;
    while (i->state->fold) {
        i = i->state->fold;
    }
    i = inst_rep(i);
    uint32_t site = r->f->blocks.data[r->bv->block]
                        .insns.data[r->insn_idx]
                        .site;
    uint64_t where = (uint64_t)r->bv->block << 40 |
                     (uint64_t)(r->insn_idx & 0xffffff) << 16 | salt;
    uint64_t h = hash_mix(hash_mix(where, kind), key);
    uint64_t *slot = map_put(r->inf->arena, &i->state->contours, h, NULL);
    if (!*slot) {
        *slot = ptr_key(contour_new(r->inf, kind, key, r->inst, site));
    }
    return contour_rep((Contour *)(uintptr_t)*slot);
}

/* All exceptions share the variables that BaseException declares, so that a
   handler reads them without asking for the class. */
static void share_exception_fields(Infer *inf, Contour *c)
{
    ClassInfo *base = infer_class_by_name(inf, "BaseException");
    for (uint32_t i = 0; base && i < base->attrs.len; i++) {
        ClassAttr *a = base->attrs.data[i];
        const TSet *s = &a->var.set;
        bool is_value = s->n_objs == 0 ||
                        (s->n_objs == 1 && s->objs[0]->kind == CONTOUR_TUPLE);
        if (tset_empty(s) || !is_value || s->prims & T_STR) {
            continue;
        }
        uint64_t *slot = map_put(inf->arena, &inf->state->exc_fields,
                                 ptr_key(a->name), NULL);
        if (!*slot) {
            FieldVar *f = NEW(inf->arena, FieldVar);
            f->name = a->name;
            f->init = a;
            tvar_add(inf, &f->var, s);
            *slot = ptr_key(f);
        }
        vec_push(inf->arena, &c->fields, (FieldVar *)(uintptr_t)*slot);
    }
}

static void note_instance(Infer *inf, const ClassInfo *c, Contour *k)
{
    if (inf->state->wants_program_objs && !c->def->is_library && !c->is_exception) {
        TSet s = tset_of(inf, k);
        tvar_add(inf, &inf->state->program_objs, &s);
    }
}

TSet instances_of_program(Run *r)
{
    Infer *inf = r->inf;
    if (!inf->state->wants_program_objs) {
        inf->state->wants_program_objs = true;
        for (uint32_t i = 0; i < inf->classes.len; i++) {
            ClassInfo *c = inf->classes.data[i];
            for (uint32_t k = 0; k < c->contours.len; k++) {
                note_instance(inf, c, contour_rep(c->contours.data[k]));
            }
        }
    }
    return tvar_read(r, &inf->state->program_objs);
}

Contour *instance_contour(Run *r, ClassInfo *c, uint32_t salt)
{
    Infer *inf = r->inf;
    uint32_t max = c->def->is_library ? MAX_LIBRARY_CONTOURS
                                      : MAX_CLASS_CONTOURS;
    if (c->is_exception || c->is_single) {
        max = 0;
    }
    uint64_t *shared = map_get(&inf->state->class_shared, ptr_key(c));
    if (!shared && c->contours.len >= max) {
        Contour *s = contour_new(inf, CONTOUR_INSTANCE, ptr_key(c), NULL, 0);
        shared = map_put(inf->arena, &inf->state->class_shared, ptr_key(c),
                         NULL);
        *shared = ptr_key(s);
        if (c->is_exception) {
            share_exception_fields(inf, s);
        }
        vec_push(inf->arena, &c->contours, s);
        note_instance(inf, c, s);
    }
    if (shared) {
        return contour_rep((Contour *)(uintptr_t)*shared);
    }
    uint32_t before = inf->contours.len;
    Contour *k = inst_contour(r, CONTOUR_INSTANCE, ptr_key(c), salt);
    if (k->id >= before) {
        vec_push(inf->arena, &c->contours, k);
        note_instance(inf, c, k);
    }
    return k;
}
