/* The order of instance fields: for each class from the root of the hierarchy
   down, the fields that all objects of it and its subclasses have with the same
   machine type; then what only the class itself has. So a field of a common
   base lies at the same index behind the same prefix in all of them, and is
   read without asking which class it is. */
#include "lower/internal.h"

static bool has_name(const FieldOrder *o, const Name *name)
{
    for (uint32_t i = 0; i < o->names.len; i++) {
        if (o->names.data[i] == name) {
            return true;
        }
    }
    return false;
}

static void keep_common(Lower *lw, FieldOrder *o, const Contour *first,
                        const Contour *c)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < o->names.len; i++) {
        const Name *name = o->names.data[i];
        const FieldVar *a = contour_field(first, name);
        const FieldVar *b = contour_field(c, name);
        if (b && lower_rep_type(lw, &a->var.set) ==
                     lower_rep_type(lw, &b->var.set)) {
            o->names.data[n++] = name;
        }
    }
    o->names.len = n;
}

typedef struct Common {
    FieldOrder *order;
    const Contour *first;
} Common;

static void common_of_class(Lower *lw, Common *cm, const ClassInfo *c)
{
    for (uint32_t i = 0; i < c->contours.len; i++) {
        const Contour *k = contour_rep(c->contours.data[i]);
        if (k == cm->first) {
            continue;
        }
        if (cm->first) {
            keep_common(lw, cm->order, cm->first, k);
            continue;
        }
        cm->first = k;
        for (uint32_t f = 0; f < k->fields.len; f++) {
            vec_push(lw->arena, &cm->order->names, k->fields.data[f]->name);
        }
    }
    for (uint32_t i = 0; i < c->subclasses.len; i++) {
        if (cm->first && cm->order->names.len == 0) {
            return;
        }
        common_of_class(lw, cm, c->subclasses.data[i]);
    }
}

/* Fields that all instances of c and its subclasses have. */
static const FieldOrder *common_fields(Lower *lw, const ClassInfo *c)
{
    FieldOrder *o = map_get_ptr(&lw->field_orders, c);
    if (!o) {
        o = NEW(lw->arena, FieldOrder);
        Common cm = {.order = o};
        common_of_class(lw, &cm, c);
        map_put_ptr(lw->arena, &lw->field_orders, c, o);
    }
    return o;
}

const FieldOrder *lower_field_order(Lower *lw, Contour *c)
{
    const ClassInfo *cls = contour_cls(c);
    FieldOrder *o = NEW(lw->arena, FieldOrder);
    for (uint32_t i = cls->n_mro; i-- > 0;) {
        const FieldOrder *base = common_fields(lw, cls->mro[i]);
        for (uint32_t k = 0; k < base->names.len; k++) {
            const Name *name = base->names.data[k];
            if (!has_name(o, name) && contour_field(c, name)) {
                vec_push(lw->arena, &o->names, name);
            }
        }
    }
    for (uint32_t k = 0; k < c->fields.len; k++) {
        if (!has_name(o, c->fields.data[k]->name)) {
            vec_push(lw->arena, &o->names, c->fields.data[k]->name);
        }
    }
    return o;
}
