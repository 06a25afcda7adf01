/* Merging by bisimulation: contours and instances that can not be told apart by
   class or function, sets and plans, share one layout and one low-level function.

   Partition refinement by hashing. A node (contour or instance) is read once: into a
   hash of all that does not change and the list of nodes it mentions, each once; how
   often and where it mentions them is in the hash. Each round then hashes a node with
   the hashes (of the last round) of those it mentions. Rounds only refine: a node
   alone with its hash stays so and keeps it; when the number of classes no longer
   grows the partition is stable. */
#include "infer/internal.h"

#include <stdlib.h>

typedef struct PartNode {
    uint64_t fixed;
    uint32_t first, n; /* what it mentions, in Part.refs */
} PartNode;

typedef struct Part {
    Infer *inf;
    Arena *arena;
    PartNode *nodes;          /* contours by id, then instances by index */
    uint64_t *hash, *next;
    VEC(uint32_t) refs;
    uint32_t *seen_by, *seen_at; /* by node: who mentioned it last, as which */
    uint32_t now, n_nodes;
    bool *is_alone;
} Part;

enum { MAX_ROUNDS = 256 };

static uint64_t mention(Part *p, uint32_t node, uint64_t h)
{
    PartNode *me = &p->nodes[p->now];
    if (p->seen_by[node] != p->now + 1) {
        p->seen_by[node] = p->now + 1;
        p->seen_at[node] = me->n++;
        vec_push(p->arena, &p->refs, node);
    }
    return hash_mix(h, p->seen_at[node]);
}

static uint64_t contour_of(Part *p, const Contour *c, uint64_t h)
{
    if (!c) {
        return hash_mix(h, UINT64_MAX);
    }
    return mention(p, contour_rep((Contour *)(uintptr_t)ptr_key(c))->id, h);
}

static uint64_t inst_of(Part *p, const Inst *i, uint64_t h)
{
    return i ? mention(p, p->inf->contours.len + i->index, h)
             : hash_mix(h, UINT64_MAX);
}

static uint64_t set_hash(Part *p, const TSet *s, uint64_t h)
{
    h = hash_mix(h, (uint64_t)s->n_objs << 32 | s->prims);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        h = contour_of(p, s->objs[i], h);
    }
    return h;
}

static uint64_t field_hash(Part *p, const FieldVar *f, uint64_t h)
{
    h = hash_mix(h, ptr_key(f->name));
    h = hash_mix(h, f->may_be_unset);
    return set_hash(p, &f->var.set, h);
}

static int by_name(const void *a, const void *b)
{
    const FieldVar *const *x = a, *const *y = b;
    uint32_t m = (*x)->name->id, n = (*y)->name->id;
    return (m > n) - (m < n);
}

/* An object's fields come in the order in which somebody asked for them, and one
   that was only asked for, a method say, holds nothing: neither counts. */
static uint64_t object_hash(Part *p, const Contour *c, uint64_t h)
{
    uint32_t n = 0;
    FieldVar **fields = NEW_ARRAY(p->arena, FieldVar *, c->fields.len + 1);
    for (uint32_t i = 0; i < c->fields.len; i++) {
        FieldVar *f = c->fields.data[i];
        if (!tset_empty(&f->var.set) || f->may_be_unset) {
            fields[n++] = f;
        }
    }
    qsort(fields, n, sizeof *fields, by_name);
    for (uint32_t i = 0; i < n; i++) {
        h = field_hash(p, fields[i], h);
    }
    return h;
}

static uint64_t contour_hash(Part *p, const Contour *c)
{
    /* the order holds the key, which would cancel if they were mixed at once */
    uint64_t h = hash_mix(hash_mix(1, contour_order(c)), c->key);
    if (c->kind == CONTOUR_INSTANCE) {
        h = object_hash(p, c, h);
    }
    for (uint32_t i = 0; c->kind != CONTOUR_INSTANCE && i < c->fields.len;
         i++) {
        h = field_hash(p, c->fields.data[i], h);
    }
    if (c->finaliser) {
        h = inst_of(p, inst_rep(c->finaliser), h);
    }
    if (c->body) {
        h = inst_of(p, inst_rep(c->body), h);
    }
    return h;
}

static uint64_t srcs_hash(Part *p, const ArgSrc *srcs, uint32_t n, uint64_t h)
{
    for (uint32_t i = 0; i < n; i++) {
        const ArgSrc *s = &srcs[i];
        h = hash_mix(h, (uint64_t)s->kind << 40 | (uint64_t)s->tag << 32 |
                            s->idx);
        h = contour_of(p, s->contour, h);
        h = inst_of(p, s->inst, h);
        if (s->kind == SRC_ATTR) {
            h = hash_mix(h, ptr_key(s->attr));
        }
        if (s->kind == SRC_STR) {
            h = hash_mix(h, ptr_key(s->names[0]));
        }
        h = srcs_hash(p, s->parts, s->n_parts, h);
    }
    return h;
}

static uint64_t plan_hash(Part *p, const Plan *plan, uint64_t h);

static uint64_t arm_hash(Part *p, const Arm *a, uint64_t h)
{
    h = hash_mix(h, (uint64_t)a->kind << 32 | a->prims);
    h = contour_of(p, a->member, h);
    h = contour_of(p, a->contour, h);
    h = inst_of(p, a->inst, h);
    h = hash_mix(h, ptr_key(a->field_name));
    h = hash_mix(h, ptr_key(a->attr));
    h = hash_mix(h, ptr_key(a->global));
    h = hash_mix(h, ptr_key(a->message));
    h = srcs_hash(p, a->args, a->n_args, h);
    h = srcs_hash(p, a->check, a->check != NULL, h);
    h = a->pre ? arm_hash(p, a->pre, h) : h;
    if (a->read) {
        h = arm_hash(p, a->read, h);
        h = set_hash(p, &a->read_set, h);
    }
    return a->inner ? plan_hash(p, a->inner, h) : h;
}

static uint64_t plan_hash(Part *p, const Plan *plan, uint64_t h)
{
    h = hash_mix(h, plan->arms.len + plan->negate);
    for (uint32_t i = 0; i < plan->arms.len; i++) {
        h = arm_hash(p, &plan->arms.data[i], h);
    }
    return h;
}

static uint64_t ver_hash(Part *p, const Func *f, const BlockVer *v, uint64_t h)
{
    const Block *b = ir_block(f, v->block);
    h = hash_mix(h, (uint64_t)v->block << 32 | v->n_reached);
    for (uint32_t i = 0; i < b->args.len; i++) {
        h = set_hash(p, &v->args[i], h);
    }
    for (uint32_t i = 0; i < v->n_reached; i++) {
        h = set_hash(p, &v->results[i], h);
        h = v->plans[i] ? plan_hash(p, v->plans[i], h) : h;
    }
    for (uint32_t i = 0; i < b->succs.len; i++) {
        h = hash_mix(h, v->succs[i] ? v->succs[i]->index + 1 : 0);
    }
    for (uint32_t i = 0; i < v->n_splits; i++) {
        h = hash_mix(h, v->splits[i]->index);
    }
    return hash_mix(h, v->handler ? v->handler->index + 1 : 0);
}

static uint64_t inst_hash(Part *p, const Inst *i)
{
    uint64_t h = hash_mix(i->func->index, i->vers.len);
    for (uint32_t k = 0; k < i->n_params; k++) {
        h = set_hash(p, &i->params[k], h);
    }
    h = set_hash(p, &i->result.set, h);
    h = contour_of(p, i->gen, h);
    for (uint32_t k = 0; k < i->vers.len; k++) {
        h = ver_hash(p, i->func, i->vers.data[k], h);
    }
    return h;
}

/* What stands at a node's place; neither: it is not part of the program. */
static const Contour *node_contour(const Part *p, uint32_t node)
{
    const Infer *inf = p->inf;
    bool is_one = node < inf->contours.len && !inf->contours.data[node]->parent;
    return is_one ? inf->contours.data[node] : NULL;
}

static Inst *node_inst(const Part *p, uint32_t node)
{
    const Infer *inf = p->inf;
    Inst *i = node >= inf->contours.len
                  ? inf->insts.data[node - inf->contours.len]
                  : NULL;
    return i && i->is_live ? i : NULL;
}

static void read_nodes(Part *p)
{
    for (uint32_t i = 0; i < p->n_nodes; i++) {
        const Contour *c = node_contour(p, i);
        const Inst *inst = node_inst(p, i);
        p->now = i;
        p->nodes[i].first = p->refs.len;
        if (c) {
            p->nodes[i].fixed = contour_hash(p, c);
        } else if (inst) {
            p->nodes[i].fixed = inst_hash(p, inst);
        } else {
            p->is_alone[i] = true;
        }
        p->hash[i] = p->nodes[i].fixed;
    }
}

/* Marks nodes that are alone with their hash; gives the number of classes. */
static uint32_t count_classes(Part *p)
{
    Arena *scratch = arena_new();
    Map m = {0}; /* hash -> its only node + 1, or 0 */
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->n_nodes; i++) {
        if (p->is_alone[i]) {
            n++;
            continue;
        }
        bool is_new;
        uint64_t *only = map_put(scratch, &m, p->hash[i], &is_new);
        *only = is_new ? i + 1 : 0;
        n += is_new;
    }
    for (uint32_t i = 0; i < m.entries.len; i++) {
        if (m.entries.data[i].val) {
            p->is_alone[m.entries.data[i].val - 1] = true;
        }
    }
    arena_free(scratch);
    return n;
}

static void round_of(Part *p)
{
    for (uint32_t i = 0; i < p->n_nodes; i++) {
        const PartNode *node = &p->nodes[i];
        uint64_t h = node->fixed;
        if (p->is_alone[i]) {
            p->next[i] = p->hash[i];
            continue;
        }
        for (uint32_t k = 0; k < node->n; k++) {
            h = hash_mix(h, p->hash[p->refs.data[node->first + k]]);
        }
        p->next[i] = h;
    }
    uint64_t *t = p->hash;
    p->hash = p->next;
    p->next = t;
}

static void number_parts(Part *p)
{
    Infer *inf = p->inf;
    Map parts = {0};
    for (uint32_t i = 0; i < p->n_nodes; i++) {
        Contour *c = (Contour *)(uintptr_t)ptr_key(node_contour(p, i));
        Inst *inst = node_inst(p, i);
        if (!c && !inst) {
            continue;
        }
        bool is_new;
        uint64_t *slot = map_put(p->arena, &parts, p->hash[i], &is_new);
        if (c && is_new) {
            *slot = inf->parts.len;
            vec_push(inf->arena, &inf->parts, c);
        } else if (is_new) {
            *slot = inf->inst_parts.len;
            vec_push(inf->arena, &inf->inst_parts, inst);
        }
        if (c) {
            c->part = (uint32_t)*slot;
        } else {
            inst->part = (uint32_t)*slot;
        }
    }
}

/* --- afterwards: sets and plans name the first contour of each part -------------------- */

static Contour *first_of(const Infer *inf, Contour *c)
{
    return c ? inf->parts.data[contour_rep(c)->part] : NULL;
}

static void settle_set(Infer *inf, TSet *s)
{
    if (!s->n_objs) {
        return;
    }
    uint32_t mark = ++inf->state->mark;
    TSet out = {s->prims, 0, NULL};
    out.objs = NEW_ARRAY(inf->arena, Contour *, s->n_objs);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = first_of(inf, s->objs[i]);
        if (c->mark != mark) {
            c->mark = mark;
            out.objs[out.n_objs++] = c;
        }
    }
    *s = out;
}

static void settle_srcs(Infer *inf, ArgSrc *srcs, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        srcs[i].contour = first_of(inf, srcs[i].contour);
        settle_srcs(inf, srcs[i].parts, srcs[i].n_parts);
    }
}

static void settle_plan(Infer *inf, Plan *p);

static void settle_arm(Infer *inf, Arm *a)
{
    a->member = first_of(inf, a->member);
    a->contour = first_of(inf, a->contour);
    if (a->field && a->field_name && a->member) {
        FieldVar *f = contour_field(a->member, a->field_name);
        a->field = f ? f : a->field;
    }
    settle_srcs(inf, a->args, a->n_args);
    settle_srcs(inf, a->check, a->check != NULL);
    settle_set(inf, &a->read_set);
    if (a->read) {
        settle_arm(inf, a->read);
    }
    if (a->pre) {
        settle_arm(inf, a->pre);
    }
    if (a->inner) {
        settle_plan(inf, a->inner);
    }
}

/* Arms of one part do the same, but a bound method may have several functions. */
static bool has_arm(const Plan *p, uint32_t n, const Arm *a)
{
    for (uint32_t i = 0; i < n; i++) {
        const Arm *b = &p->arms.data[i];
        if (b->member == a->member && b->field_name == a->field_name &&
            (!a->inst || !b->inst || b->inst->func == a->inst->func)) {
            return true;
        }
    }
    return false;
}

static void settle_plan(Infer *inf, Plan *p)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->arms.len; i++) {
        settle_arm(inf, &p->arms.data[i]);
    }
    uint32_t mark = ++inf->state->mark;
    for (uint32_t i = 0; i < p->arms.len; i++) {
        Contour *member = p->arms.data[i].member;
        if (!member || member->mark != mark ||
            !has_arm(p, n, &p->arms.data[i])) {
            p->arms.data[n++] = p->arms.data[i];
        }
        if (member) {
            member->mark = mark;
        }
    }
    p->arms.len = n;
}

static void settle_inst(Infer *inf, Inst *i)
{
    for (uint32_t k = 0; k < i->n_params; k++) {
        settle_set(inf, &i->params[k]);
    }
    settle_set(inf, &i->result.set);
    i->gen = first_of(inf, i->gen);
    for (uint32_t v = 0; v < i->vers.len; v++) {
        BlockVer *bv = i->vers.data[v];
        const Block *b = ir_block(i->func, bv->block);
        for (uint32_t k = 0; k < b->args.len; k++) {
            settle_set(inf, &bv->args[k]);
        }
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            settle_set(inf, &bv->results[k]);
            if (bv->plans[k]) {
                settle_plan(inf, bv->plans[k]);
            }
        }
    }
}

static void settle_all(Infer *inf)
{
    for (uint32_t i = 0; i < inf->parts.len; i++) {
        Contour *c = inf->parts.data[i];
        for (uint32_t k = 0; k < c->fields.len; k++) {
            settle_set(inf, &c->fields.data[k]->var.set);
        }
    }
    for (uint32_t i = 0; i < inf->g->globals.len; i++) {
        settle_set(inf, &inf->globals[inf->g->globals.data[i]->index].set);
    }
    for (uint32_t i = 0; i < inf->classes.len; i++) {
        for (uint32_t k = 0; k < inf->classes.data[i]->attrs.len; k++) {
            settle_set(inf, &inf->classes.data[i]->attrs.data[k]->var.set);
        }
    }
    settle_set(inf, &inf->raised);
    for (uint32_t i = 0; i < inf->inst_parts.len; i++) {
        settle_inst(inf, inf->inst_parts.data[i]);
    }
}

static void find_parts(Infer *inf);

void infer_partition(Infer *inf)
{
    find_parts(inf);
    settle_all(inf);
}

static void find_parts(Infer *inf)
{
    Arena *scratch = arena_new();
    uint32_t n = inf->contours.len + inf->insts.len;
    Part p = {.inf = inf, .arena = scratch, .n_nodes = n};
    p.nodes = NEW_ARRAY(scratch, PartNode, n + 1);
    p.hash = NEW_ARRAY(scratch, uint64_t, n + 1);
    p.next = NEW_ARRAY(scratch, uint64_t, n + 1);
    p.seen_by = NEW_ARRAY(scratch, uint32_t, n + 1);
    p.seen_at = NEW_ARRAY(scratch, uint32_t, n + 1);
    p.is_alone = NEW_ARRAY(scratch, bool, n + 1);
    read_nodes(&p);
    uint32_t before = 0, now = count_classes(&p);
    for (uint32_t round = 0; round < MAX_ROUNDS && now != before; round++) {
        round_of(&p);
        before = now;
        now = count_classes(&p);
    }
    for (uint32_t i = 0; i < n && now != before; i++) {
        p.hash[i] = i; /* not stable within the budget: nothing is merged */
    }
    number_parts(&p);
    arena_free(scratch);
}
