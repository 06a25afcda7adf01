/* Marks what the program can reach from its entry points in the final plans, and
   makes those plans refer to representatives of merged instances and contours. */
#include "infer/internal.h"

typedef struct Live {
    Infer *inf;
    VEC(Inst *) stack;
} Live;

static Inst *reach(Live *l, Inst *i)
{
    if (!i) {
        return NULL;
    }
    i = inst_rep(i);
    if (!i->is_live) {
        i->is_live = true;
        vec_push(l->inf->arena, &l->stack, i);
    }
    return i;
}

static void settle_srcs(Live *l, ArgSrc *srcs, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        ArgSrc *s = &srcs[i];
        s->inst = reach(l, s->inst);
        if (s->contour) {
            s->contour = contour_rep(s->contour);
        }
        if (s->n_parts) {
            settle_srcs(l, s->parts, s->n_parts);
        }
    }
}

static void settle_plan(Live *l, Plan *p);

static void settle_arm(Live *l, Arm *a)
{
    a->inst = reach(l, a->inst);
    if (a->kind == ARM_NEW_GEN && a->inst && a->inst->gen) {
        a->contour = a->inst->gen; /* it may be newer than the arm */
    }
    if (a->member) {
        a->member = contour_rep(a->member);
    }
    if (a->contour) {
        a->contour = contour_rep(a->contour);
    }
    if (a->field && a->member && a->field_name) {
        FieldVar *f = contour_field(a->member, a->field_name);
        a->field = f ? f : a->field;
    }
    settle_srcs(l, a->args, a->n_args);
    settle_srcs(l, a->check, a->check != NULL);
    if (a->pre) {
        settle_arm(l, a->pre);
    }
    if ((a->kind == ARM_NEW || a->kind == ARM_NEW_GEN) && a->contour &&
        a->contour->finaliser) {
        a->contour->finaliser = reach(l, a->contour->finaliser);
    }
    if (a->read) {
        settle_arm(l, a->read);
    }
    if (a->inner) {
        settle_plan(l, a->inner);
    }
    if (a->contour && a->kind == ARM_NEW_GEN && a->contour->body) {
        a->contour->body = reach(l, a->contour->body);
    }
}

static void settle_plan(Live *l, Plan *p)
{
    for (uint32_t i = 0; i < p->arms.len; i++) {
        settle_arm(l, &p->arms.data[i]);
    }
}

static void note_unset_fields(Infer *inf)
{
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        Contour *c = inf->contours.data[i];
        for (uint32_t k = 0; k < c->fields.len; k++) {
            FieldVar *f = c->fields.data[k];
            f->may_be_unset = (f->var.set.prims & T_UNBOUND) != 0;
        }
    }
}

void infer_mark_live(Infer *inf)
{
    note_unset_fields(inf);
    Live l = {.inf = inf};
    inf->builtins = reach(&l, inf->builtins);
    inf->entry = reach(&l, inf->entry);
    inf->report = reach(&l, inf->report);
    inf->new_exc = reach(&l, inf->new_exc);
    while (l.stack.len) {
        Inst *i = vec_pop(&l.stack);
        for (uint32_t v = 0; v < i->vers.len; v++) {
            BlockVer *bv = i->vers.data[v];
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (bv->plans[k]) {
                    settle_plan(&l, bv->plans[k]);
                }
            }
        }
    }
}
