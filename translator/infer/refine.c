/* What tests of types tell: isinstance, and the sets on both sides of a branch. */
#include "infer/internal.h"

/* T_TRUE, T_FALSE or both: is a member an instance of (one of) the classes? */
static uint32_t test_instance(Run *r, Member m, const TSet *classes,
                              bool is_plain)
{
    ClassInfo *mine = member_class(r->inf, m.prims, m.obj);
    uint32_t result = 0;
    for (uint32_t i = 0; i < classes->n_objs; i++) {
        Contour *c = tset_obj(classes, i);
        if (c->kind == CONTOUR_CLASS) {
            ClassInfo *k = (ClassInfo *)(uintptr_t)c->key;
            bool yes = mine && class_is_instance(mine, k, is_plain);
            result |= tri(yes, !yes || k->is_dynamic);
        } else if (c->kind == CONTOUR_TUPLE) {
            uint32_t any = T_FALSE;
            for (uint32_t k = 0; k < (uint32_t)c->key; k++) {
                TSet item = tvar_read(r, contour_item(r->inf, c, k));
                uint32_t t = test_instance(r, m, &item, is_plain);
                if (t == T_TRUE) {
                    any = T_TRUE;
                    break;
                }
                any |= t;
            }
            result |= any;
        }
    }
    return result;
}

uint32_t instance_of_set(Run *r, const TSet *s, const TSet *classes,
                                bool is_plain)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, s, &n);
    for (uint32_t i = 0; i < n; i++) {
        t |= test_instance(r, m[i], classes, is_plain);
    }
    return t;
}

static void keep_instances(Run *r, const TSet *s, const TSet *classes,
                           uint32_t want, TSet *out)
{
    uint32_t n;
    Member *m = members_of(r, s, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (test_instance(r, m[i], classes, r->f->is_library) & want) {
            TSet one = member_set(r->inf, m[i]);
            tset_join(r->inf, out, &one);
        }
    }
}

static void keep_true(Run *r, const TSet *s, TSet *out)
{
    *out = *s;
    out->prims &= ~(uint32_t)(T_FALSE | T_NONE | T_DONE | T_UNBOUND);
    (void)r;
}

static void keep_false(Run *r, const TSet *s, TSet *out)
{
    uint32_t n;
    Member *m = members_of(r, s, &n);
    for (uint32_t i = 0; i < n; i++) {
        Contour *c = m[i].obj;
        if (c && (c->kind == CONTOUR_CLOSURE || c->kind == CONTOUR_CLASS ||
                  c->kind == CONTOUR_BOUND || c->kind == CONTOUR_MODULE ||
                  (c->kind == CONTOUR_INSTANCE &&
                   !member_has(r->inf, m[i], nm(r->inf, "__bool__")) &&
                   !member_has(r->inf, m[i], nm(r->inf, "__len__"))))) {
            continue;
        }
        TSet one = member_set(r->inf, m[i]);
        one.prims &= ~(uint32_t)T_TRUE;
        tset_join(r->inf, out, &one);
    }
}

/* Tuples of another length go. */
static void keep_length(Run *r, const TSet *s, const Insn *in, TSet *out)
{
    int64_t n = 0;
    bool known = const_int(r, in->args[1], &n);
    bool is_exact = in->imm.i == REFINE_LEN;
    *out = tset_prim(s->prims);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        bool fits = c->kind != CONTOUR_TUPLE || !known ||
                    (is_exact ? (int64_t)c->key == n : (int64_t)c->key >= n);
        if (fits) {
            tset_add_obj(r->inf, out, c);
        }
    }
}

static TSet keep_prims(const TSet *s, uint32_t prims)
{
    return tset_prim(s->prims & prims);
}

static TSet drop_prims(const TSet *s, uint32_t prims)
{
    TSet out = *s;
    out.prims &= ~prims;
    return out;
}

TSet refine_set(Run *r, const Insn *in)
{
    const TSet *s = arg_set(r, in, 0);
    TSet out = {0, 0, NULL};
    switch ((Refine)in->imm.i) {
    case REFINE_IS_NONE:
        return keep_prims(s, T_NONE);
    case REFINE_NOT_NONE:
        return drop_prims(s, T_NONE);
    case REFINE_IS_DONE:
        return keep_prims(s, T_DONE);
    case REFINE_NOT_DONE:
        return drop_prims(s, T_DONE);
    case REFINE_IS_NOTIMPL:
        return keep_prims(s, T_NOTIMPL);
    case REFINE_NOT_NOTIMPL:
        return drop_prims(s, T_NOTIMPL);
    case REFINE_INSTANCE:
        keep_instances(r, s, arg_set(r, in, 1), T_TRUE, &out);
        break;
    case REFINE_NOT_INSTANCE:
        keep_instances(r, s, arg_set(r, in, 1), T_FALSE, &out);
        break;
    case REFINE_LEN:
    case REFINE_LEN_FROM:
        keep_length(r, s, in, &out);
        break;
    case REFINE_TRUE:
        keep_true(r, s, &out);
        break;
    case REFINE_FALSE:
        keep_false(r, s, &out);
        break;
    }
    return out;
}
