/* Merging by bisimulation: contours and instances that can not be told apart by
   class or function, sets and plans, share one layout and one low-level function.

   Partition refinement by hashing: each round the hash of a contour or instance is
   computed from the hashes (of the last round) of what it mentions. Rounds only
   refine, so when the number of classes no longer grows the partition is stable. */
#include "infer/internal.h"

typedef struct Part {
    Infer *inf;
    uint64_t *contour, *contour_next; /* by Contour.id */
    uint64_t *inst, *inst_next;       /* by Inst.index */
} Part;

enum { MAX_ROUNDS = 256 };

static uint64_t set_hash(const Part *p, const TSet *s)
{
    uint64_t h = hash_mix(s->n_objs, s->prims);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        h = hash_mix(h, p->contour[tset_obj(s, i)->id]);
    }
    return h;
}

static uint64_t contour_of(const Part *p, const Contour *c)
{
    return c ? p->contour[contour_rep((Contour *)(uintptr_t)ptr_key(c))->id]
             : 1;
}

/* A field that was only asked for (a method is called through the instance) and
   never set is none: which were asked for tells contours apart in nothing. */
static uint64_t contour_hash(const Part *p, const Contour *c)
{
    uint64_t h = hash_mix(contour_order(c), c->key);
    for (uint32_t i = 0; i < c->fields.len; i++) {
        const FieldVar *f = c->fields.data[i];
        bool is_never = f->var.set.n_objs == 0 && f->var.set.prims == 0;
        if (is_never && c->kind == CONTOUR_INSTANCE) {
            continue;
        }
        h = hash_mix(h, ptr_key(f->name));
        h = hash_mix(h, f->may_be_unset);
        h = hash_mix(h, set_hash(p, &f->var.set));
    }
    if (c->finaliser) {
        h = hash_mix(h, p->inst[inst_rep(c->finaliser)->index]);
    }
    if (c->body) {
        h = hash_mix(h, p->inst[inst_rep(c->body)->index]);
    }
    return h;
}

static uint64_t srcs_hash(const Part *p, const ArgSrc *srcs, uint32_t n,
                          uint64_t h)
{
    for (uint32_t i = 0; i < n; i++) {
        const ArgSrc *s = &srcs[i];
        h = hash_mix(h, (uint64_t)s->kind << 40 | (uint64_t)s->tag << 32 |
                            s->idx);
        h = hash_mix(h, contour_of(p, s->contour));
        h = hash_mix(h, s->inst ? p->inst[s->inst->index] : 1);
        if (s->kind == SRC_STR) {
            h = hash_mix(h, ptr_key(s->names[0]));
        }
        h = srcs_hash(p, s->parts, s->n_parts, h);
    }
    return h;
}

static uint64_t plan_hash(const Part *p, const Plan *plan, uint64_t h);

static uint64_t arm_hash(const Part *p, const Arm *a, uint64_t h)
{
    h = hash_mix(h, (uint64_t)a->kind << 32 | a->prims);
    h = hash_mix(h, contour_of(p, a->member));
    h = hash_mix(h, contour_of(p, a->contour));
    h = hash_mix(h, a->inst ? p->inst[a->inst->index] : 1);
    h = hash_mix(h, ptr_key(a->field_name));
    h = hash_mix(h, ptr_key(a->attr));
    h = hash_mix(h, ptr_key(a->global));
    h = hash_mix(h, ptr_key(a->message));
    h = srcs_hash(p, a->args, a->n_args, h);
    h = a->pre ? arm_hash(p, a->pre, h) : h;
    if (a->read) {
        h = arm_hash(p, a->read, h);
        h = hash_mix(h, set_hash(p, &a->read_set));
    }
    return a->inner ? plan_hash(p, a->inner, h) : h;
}

static uint64_t plan_hash(const Part *p, const Plan *plan, uint64_t h)
{
    h = hash_mix(h, plan->arms.len + plan->negate);
    for (uint32_t i = 0; i < plan->arms.len; i++) {
        h = arm_hash(p, &plan->arms.data[i], h);
    }
    return h;
}

static uint64_t ver_hash(const Part *p, const Func *f, const BlockVer *v,
                         uint64_t h)
{
    const Block *b = ir_block(f, v->block);
    h = hash_mix(h, (uint64_t)v->block << 32 | v->n_reached);
    for (uint32_t i = 0; i < b->args.len; i++) {
        h = hash_mix(h, set_hash(p, &v->args[i]));
    }
    for (uint32_t i = 0; i < v->n_reached; i++) {
        h = hash_mix(h, set_hash(p, &v->results[i]));
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

static uint64_t inst_hash(const Part *p, const Inst *i)
{
    uint64_t h = hash_mix(i->func->index, i->vers.len);
    for (uint32_t k = 0; k < i->n_params; k++) {
        h = hash_mix(h, set_hash(p, &i->params[k]));
    }
    h = hash_mix(h, set_hash(p, &i->result.set));
    h = hash_mix(h, contour_of(p, i->gen));
    for (uint32_t k = 0; k < i->vers.len; k++) {
        h = ver_hash(p, i->func, i->vers.data[k], h);
    }
    return h;
}

static uint32_t count_distinct(const Infer *inf, const uint64_t *contours,
                               const uint64_t *insts)
{
    Arena *scratch = arena_new();
    Map m = {0};
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        if (!inf->contours.data[i]->parent) {
            map_put(scratch, &m, contours[i], NULL);
        }
    }
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        if (inf->insts.data[i]->is_live) {
            map_put(scratch, &m, insts[i], NULL);
        }
    }
    uint32_t n = m.entries.len;
    arena_free(scratch);
    return n;
}

static void round_of(Part *p)
{
    Infer *inf = p->inf;
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        if (!inf->contours.data[i]->parent) {
            p->contour_next[i] = contour_hash(p, inf->contours.data[i]);
        }
    }
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        if (inf->insts.data[i]->is_live) {
            p->inst_next[i] = inst_hash(p, inf->insts.data[i]);
        }
    }
    uint64_t *t = p->contour;
    p->contour = p->contour_next;
    p->contour_next = t;
    t = p->inst;
    p->inst = p->inst_next;
    p->inst_next = t;
}

static void number_parts(Part *p)
{
    Infer *inf = p->inf;
    Map contours = {0}, insts = {0};
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        Contour *c = inf->contours.data[i];
        if (c->parent) {
            continue;
        }
        bool is_new;
        uint64_t *slot = map_put(inf->arena, &contours, p->contour[i],
                                 &is_new);
        if (is_new) {
            *slot = inf->parts.len;
            vec_push(inf->arena, &inf->parts, c);
        }
        c->part = (uint32_t)*slot;
    }
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        Inst *inst = inf->insts.data[i];
        if (!inst->is_live) {
            continue;
        }
        bool is_new;
        uint64_t *slot = map_put(inf->arena, &insts, p->inst[i], &is_new);
        if (is_new) {
            *slot = inf->inst_parts.len;
            vec_push(inf->arena, &inf->inst_parts, inst);
        }
        inst->part = (uint32_t)*slot;
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
    TSet out = {s->prims, 0, NULL};
    out.objs = NEW_ARRAY(inf->arena, Contour *, s->n_objs);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = first_of(inf, s->objs[i]);
        bool seen = false;
        for (uint32_t k = 0; k < out.n_objs; k++) {
            seen |= out.objs[k] == c;
        }
        if (!seen) {
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

static void settle_plan(Infer *inf, Plan *p)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->arms.len; i++) {
        Arm a = p->arms.data[i];
        settle_arm(inf, &a);
        bool seen = false;
        for (uint32_t k = 0; k < n; k++) {
            const Arm *b = &p->arms.data[k];
            seen |= a.member && b->member == a.member;
        }
        if (!seen) {
            p->arms.data[n++] = a;
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
    uint32_t nc = inf->contours.len + 1, ni = inf->insts.len + 1;
    Part p = {inf, NEW_ARRAY(scratch, uint64_t, nc),
              NEW_ARRAY(scratch, uint64_t, nc), NEW_ARRAY(scratch, uint64_t, ni),
              NEW_ARRAY(scratch, uint64_t, ni)};
    uint32_t n = 0;
    for (uint32_t round = 0; round < MAX_ROUNDS; round++) {
        round_of(&p);
        uint32_t now = count_distinct(inf, p.contour, p.inst);
        if (now == n) {
            number_parts(&p);
            arena_free(scratch);
            return;
        }
        n = now;
    }
    /* Not stable within the budget: nothing is merged. */
    for (uint32_t i = 0; i < nc; i++) {
        p.contour[i] = i;
    }
    for (uint32_t i = 0; i < ni; i++) {
        p.inst[i] = i;
    }
    number_parts(&p);
    arena_free(scratch);
}
