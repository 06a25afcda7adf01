/* Sets of types as lowering needs them: new ones from parts, members, classes.
   A set is never changed once made. */
#include "lower/internal.h"

uint32_t lower_count_bits(uint32_t x)
{
    uint32_t n = 0;
    for (; x; x &= x - 1) {
        n++;
    }
    return n;
}

bool lower_set_is_empty(const TSet *s)
{
    return !s->prims && !s->n_objs;
}

const TSet *lower_set_prims(Lower *lw, uint32_t prims)
{
    TSet *s = NEW(lw->arena, TSet);
    s->prims = prims;
    return s;
}

const TSet *lower_set_obj(Lower *lw, Contour *c)
{
    TSet *s = NEW(lw->arena, TSet);
    s->objs = NEW_ARRAY(lw->arena, Contour *, 1);
    s->objs[0] = contour_rep(c);
    s->n_objs = 1;
    return s;
}

const TSet *lower_set_member(Lower *lw, Member m)
{
    return m.obj ? lower_set_obj(lw, m.obj) : lower_set_prims(lw, m.prims);
}

static const TSet *with_prims(Lower *lw, const TSet *s, uint32_t prims)
{
    if (s->prims == prims) {
        return s;
    }
    TSet *t = NEW(lw->arena, TSet);
    *t = *s;
    t->prims = prims;
    return t;
}

const TSet *lower_set_without(Lower *lw, const TSet *s, uint32_t prims)
{
    return with_prims(lw, s, s->prims & ~prims);
}

const TSet *lower_set_with(Lower *lw, const TSet *s, uint32_t prims)
{
    return with_prims(lw, s, s->prims | prims);
}

bool lower_set_has(const TSet *s, Member m)
{
    if (!m.obj) {
        return (s->prims & m.prims) != 0;
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (tset_obj(s, i) == contour_rep(m.obj)) {
            return true;
        }
    }
    return false;
}

const TSet *lower_set_common(Lower *lw, const TSet *a, const TSet *b)
{
    TSet *s = NEW(lw->arena, TSet);
    s->prims = a->prims & b->prims;
    s->objs = NEW_ARRAY(lw->arena, Contour *, a->n_objs + 1);
    for (uint32_t i = 0; i < a->n_objs; i++) {
        if (lower_set_has(b, (Member){0, a->objs[i]})) {
            s->objs[s->n_objs++] = tset_obj(a, i);
        }
    }
    return s;
}

uint32_t lower_set_members(Lower *lw, const TSet *s, Member **out)
{
    enum { N_PRIMS = 12 };
    Member *m = NEW_ARRAY(lw->arena, Member, N_PRIMS + s->n_objs);
    uint32_t n = 0;
    for (uint32_t bit = 1; bit <= T_OPAQUE; bit <<= 1) {
        uint32_t have = s->prims & (bit == T_FALSE ? T_BOOL : bit);
        if (have && !(bit == T_TRUE && s->prims & T_FALSE)) {
            m[n++] = (Member){have, NULL};
        }
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        bool is_known = false;
        for (uint32_t k = 0; k < n; k++) {
            is_known |= m[k].obj == c;
        }
        if (!is_known) {
            m[n++] = (Member){0, c};
        }
    }
    *out = m;
    return n;
}

Contour *lower_set_only(const TSet *s)
{
    return !s->prims && s->n_objs == 1 ? tset_obj(s, 0) : NULL;
}

ClassInfo *lower_class_of_member(Lower *lw, Member m)
{
    return m.obj ? infer_contour_class(lw->inf, m.obj)
                 : infer_prim_class(lw->inf, m.prims);
}
