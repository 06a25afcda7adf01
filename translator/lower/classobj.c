/* Class objects of dynamic classes: each run of the class statement makes one. It
   has the attributes whose value is not known and, of the bases, those that are
   dynamic; an instance has its class in a field.

       class C:            c = new :class.C          o = new :C
           step = n   =>   setfield c step n    C()  setfield o class c  */
#include "lower/internal.h"

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
    for (uint32_t i = 0; cls && i < lw->inf->contours.len; i++) {
        Contour *k = lw->inf->contours.data[i];
        if (k->kind == CONTOUR_CLASS && contour_cls(k) == cls) {
            return (TVal){0, lower_set_obj(lw, k)};
        }
    }
    bug("lower: %s: a value's class is not known", fn->f->symbol->text);
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
