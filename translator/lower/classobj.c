/* Class objects of dynamic classes: each run of the class statement makes one. It
   has the attributes whose value is not known and, of the bases, those that are
   dynamic; an instance has its class in a field.

       class C:            c = new :class.C          o = new :C
           step = n   =>   setfield c step n    C()  setfield o class c  */
#include "lower/internal.h"

static const TSet *class_set(Lower *lw, const ClassInfo *cls)
{
    for (uint32_t i = 0; i < lw->inf->contours.len; i++) {
        Contour *k = lw->inf->contours.data[i];
        if (k->kind == CONTOUR_CLASS && contour_cls(k) == cls) {
            return lower_set_obj(lw, k);
        }
    }
    return NULL;
}

/* The class of an instance; a class itself. */
TVal lower_class_object(Fn *fn, TVal v)
{
    Lower *lw = fn->lw;
    Contour *c = lower_set_only(v.set);
    if (c && c->kind == CONTOUR_CLASS) {
        return v;
    }
    if (c && c->kind == CONTOUR_INSTANCE && contour_cls(c)->is_dynamic) {
        return lower_get_named(fn, v.val, c, name_of(lw->names, CLASS_FIELD));
    }
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m);
    ClassInfo *cls = n ? lower_class_of_member(lw, m[0]) : NULL;
    const TSet *set = cls ? class_set(lw, cls) : NULL;
    if (!set) {
        bug("lower: %s: a value's class is not known", fn->f->symbol->text);
    }
    return (TVal){0, set};
}

/* The tuple of these classes that inference has made. */
static Contour *related_tuple(const TSet *result, ClassInfo *const *all,
                              uint32_t n)
{
    for (uint32_t i = 0; i < result->n_objs; i++) {
        Contour *t = tset_obj(result, i);
        bool is_it = t->kind == CONTOUR_TUPLE && t->key == n;
        for (uint32_t k = 0; k < n && is_it; k++) {
            Contour *c = lower_set_only(lower_item_set(t, k));
            is_it = c && contour_cls(c) == class_shown(all[k]);
        }
        if (is_it) {
            return t;
        }
    }
    return contour_rep(tset_obj(result, 0));
}

TVal lower_class_owning(Fn *fn, TVal v, const ClassInfo *owner)
{
    TVal cls = lower_class_object(fn, v);
    Contour *c = lower_set_only(cls.set);
    while (contour_cls(c) != owner) {
        const ClassInfo *k = contour_cls(c);
        uint32_t i = 0;
        while (i < k->n_bases && !class_is_subclass(k->bases[i], owner)) {
            i++;
        }
        if (i == k->n_bases || !k->bases[i]->object) {
            bug("lower: %s: no way to the class %s", fn->f->symbol->text,
                owner->def->qualname->text);
        }
        Contour *base = k->bases[i]->object;
        int idx = lower_field_at(fn->lw, c, i);
        Val obj = lower_get_slot_field(fn, cls.val, lower_layout_of(fn->lw, c),
                                       idx);
        cls = (TVal){obj, lower_set_obj(fn->lw, base)};
        lower_set_ref_info(fn, obj, lower_rep_of(fn->lw, cls.set));
        c = base;
    }
    return cls;
}

TVal lower_new_class(Fn *fn, Contour *c, const TVal *bases, uint32_t n)
{
    TVal cls = lower_new_object(fn, c);
    for (uint32_t i = 0; i < n; i++) {
        int idx = lower_field_at(fn->lw, c, i);
        if (idx >= 0) {
            lower_set_slot_field(fn, cls.val, lower_layout_of(fn->lw, c), idx,
                                 bases[i].val);
        }
    }
    return cls;
}

/* The class objects of a class's MRO or bases. */
TVal lower_related_classes(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    Lower *lw = fn->lw;
    if (!m.obj || m.obj->kind != CONTOUR_CLASS) {
        lower_unreachable(fn);
        return (TVal){0, lower_set_prims(lw, 0)};
    }
    uint32_t n;
    ClassInfo **all =
        class_related(lw->arena, contour_cls(m.obj),
                      cx->in->imm.i == INTRINSIC_CLASS_MRO, &n);
    TVal *items = NEW_ARRAY(lw->arena, TVal, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        items[i] = all[i]->is_dynamic
                       ? lower_class_owning(fn, part, all[i])
                       : (TVal){0, class_set(lw, class_shown(all[i]))};
    }
    return lower_new_tuple(fn, related_tuple(cx->result, all, n), items, n);
}
