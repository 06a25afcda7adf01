/* Calls of classes: which functions make the object and which of them get the
   arguments. */
#include "infer/internal.h"

/* BaseException's own __init__ on all positional arguments: what CPython's
   __new__ does for classes whose __init__ does not pass them on. */
static Arm *exception_args(Run *r, ClassInfo *c, ClassAttr *init,
                           const TSet *self, const Actuals *a)
{
    ClassInfo *base = infer_class_by_name(r->inf, "BaseException");
    ClassAttr *set_args =
        base ? class_lookup(base, nm(r->inf, "__init__"), NULL) : NULL;
    ClassInfo *owner = NULL;
    class_lookup(c, nm(r->inf, "__init__"), &owner);
    if (!set_args || set_args == init || !owner || owner->def->is_library) {
        return NULL;
    }
    Actuals pos = *a;
    pos.items.len = pos.n_pos;
    pos.n_kwargs = 0;
    pos = actuals_prepend(r, &pos, *self, (ArgSrc){.kind = SRC_SELF});
    Contour *fn = tset_only_obj(&set_args->var.set, CONTOUR_CLOSURE);
    Plan *plan = plan_new(r);
    TSet ignored = {0, 0, NULL};
    if (!fn) {
        return NULL;
    }
    call_func(r, plan, (Member){0, NULL}, fn, &pos, &ignored);
    if (!plan->arms.len) {
        return NULL;
    }
    plan->arms.data[0].attr = set_args;
    return &plan->arms.data[0];
}

/* The library's __set_empty__ for a class of a program that has an __init__ of its
   own: CPython's __new__ has made an empty list before that runs. */
static Arm *empty_first(Run *r, ClassInfo *c, const TSet *self)
{
    ClassInfo *owner = NULL;
    ClassAttr *empty = class_lookup(c, nm(r->inf, "__set_empty__"), NULL);
    class_lookup(c, nm(r->inf, "__init__"), &owner);
    if (!empty || !owner || owner->def->is_library) {
        return NULL;
    }
    Plan *plan = plan_new(r);
    TSet ignored = {0, 0, NULL};
    Actuals a = {0};
    a = actuals_prepend(r, &a, *self, (ArgSrc){.kind = SRC_SELF});
    TSet fns = tvar_read(r, &empty->var);
    Contour *fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
    if (fn) {
        call_func(r, plan, (Member){0, NULL}, fn, &a, &ignored);
    }
    if (!plan->arms.len) {
        return NULL;
    }
    plan->arms.data[0].attr = empty;
    return &plan->arms.data[0];
}

static void call_class_function(Run *r, Plan *p, Member dispatch,
                                ClassAttr *attr, const Actuals *a, TSet *out)
{
    Contour *fn = tset_only_obj(&attr->var.set, CONTOUR_CLOSURE);
    uint32_t first = p->arms.len;
    if (fn) {
        call_func(r, p, dispatch, fn, a, out);
    }
    if (p->arms.len > first) {
        p->arms.data[first].attr = attr;
    }
}

/* Calls that the library answers with another function than __init__: a star
   argument of unknown length, dict with keywords. True if it was one. */
static bool construct_otherwise(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                                const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    ClassAttr *star = class_attr(c, nm(inf, "__call_star__"));
    if (a->n_dynamic && star && !tset_empty(&star->var.set)) {
        Actuals b = {0};
        vec_push(r->inst->state->arena, &b.items, join_stars(r, a, 0));
        b.n_pos = 1;
        for (uint32_t i = a->n_pos; i < a->items.len; i++) {
            vec_push(r->inst->state->arena, &b.items, a->items.data[i]);
        }
        b.n_kwargs = a->n_kwargs;
        call_class_function(r, p, dispatch, star, &b, out);
        return true;
    }
    ClassAttr *kw = class_attr(c, nm(inf, "__call_kw__"));
    if (kw && !tset_empty(&kw->var.set) && a->n_pos < a->items.len &&
        (a->n_kwargs || a->items.data[a->n_pos].kw->text[0] != '_')) {
        call_class_function(r, p, dispatch, kw, a, out);
        return true;
    }
    return false;
}

/* The object is made and its method `init` run, if it has one. */
static void make_object(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                        const Name *init_name, const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    Contour *obj = instance_contour(r, c, 0x100 + (c->index & 0xfff));
    ClassAttr *init = init_name ? class_lookup(c, init_name, NULL) : NULL;
    TSet self = tset_of(inf, obj);
    if (c->is_dynamic) {
        TSet cls = tset_of(inf, c->object);
        FieldVar *f = contour_get_field(inf, obj, nm(inf, CLASS_FIELD));
        f->is_class = true;
        tvar_add(inf, &f->var, &cls);
    }
    find_finaliser(r, c, obj);
    Arm *pre = c->is_exception ? exception_args(r, c, init, &self, a)
                               : empty_first(r, c, &self);
    Inst *inst = NULL;
    Binding b = {0};
    if (init) {
        TSet fns = tvar_read(r, &init->var);
        Contour *fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
        Actuals with_self =
            actuals_prepend(r, a, self, (ArgSrc){.kind = SRC_SELF});
        if (!fn || !bind_call(r, p, dispatch, fn, &with_self, &b)) {
            return;
        }
        inst = inst_for(r, inf, b.f, b.sets, b.n);
        TSet done = tvar_read(r, &inst->result);
        if (tset_empty(&done)) {
            self = (TSet){0, 0, NULL}; /* __init__ never returns (yet) */
        }
    } else if (a->items.len) {
        type_error_arm(r, p, dispatch,
                       name_printf(inf->g->names, "%s() takes no arguments",
                                   c->def->name->text),
                       DIAG_BAD_CALL);
        return;
    }
    Arm *arm = plan_arm(r, p, ARM_NEW, dispatch.prims, dispatch.obj);
    arm->contour = contour_rep(obj);
    arm->pre = pre;
    arm->attr = init;
    arm->inst = inst;
    arm->args = b.srcs;
    arm->check = b.check;
    arm->n_args = b.n;
    tset_join(inf, out, &self);
}

void construct_by(Run *r, Plan *p, Member cls, const Name *init,
                  const Actuals *a, TSet *out)
{
    make_object(r, p, cls, (ClassInfo *)(uintptr_t)cls.obj->key, init, a, out);
}

/* A class with its own __new__: the library calls that and then __init__. */
static bool construct_new(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                          const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    ClassInfo *owner = NULL, *init_owner = NULL;
    const ClassInfo *object = infer_class_by_name(inf, "object");
    class_lookup(c, nm(inf, "__new__"), &owner);
    class_lookup(c, nm(inf, "__init__"), &init_owner);
    if (!owner || !object || (owner->def->is_library && !owner->stands_for)) {
        return false;
    }
    bool has_init = init_owner && init_owner != object;
    Contour *f = library_closure(
        inf, has_init ? "__call_new__" : "__call_only_new__");
    Contour *cls = contour_static(inf, CONTOUR_CLASS, c);
    Actuals b = actuals_prepend(r, a, tset_of(inf, cls),
                                (ArgSrc){.kind = SRC_CLASS, .contour = cls});
    if (f) {
        call_func(r, p, dispatch, f, &b, out);
    }
    return true;
}

/* A class whose call makes no object: its class method __class_call__ answers. */
static bool construct_by_class(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                               const Actuals *a, TSet *out)
{
    ClassAttr *call = class_lookup(c, nm(r->inf, "__class_call__"), NULL);
    if (call) {
        Contour *cls = contour_static(r->inf, CONTOUR_CLASS, c);
        attr_call_found(r, p, (Member){0, cls}, call,
                        nm(r->inf, "__class_call__"), a, out);
        for (uint32_t i = 0; i < p->arms.len; i++) {
            Arm *arm = &p->arms.data[i];
            arm->prims = arm->member == cls ? dispatch.prims : arm->prims;
            arm->member = arm->member == cls ? dispatch.obj : arm->member;
        }
    }
    return call != NULL;
}

void construct(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                      const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    const Name *abstract = infer_abstract_text(inf, c);
    if (abstract) {
        type_error_arm(r, p, dispatch, abstract, DIAG_TYPE_ERROR);
        return;
    }
    if (construct_otherwise(r, p, dispatch, c, a, out)) {
        return;
    }
    if (construct_by_class(r, p, dispatch, c, a, out) ||
        construct_new(r, p, dispatch, c, a, out)) {
        return;
    }
    ClassInfo *owner = NULL;
    ClassAttr *call = class_lookup(c, nm(inf, "__call_class__"), &owner);
    if (call) {
        Contour *fn = tset_only_obj(&call->var.set, CONTOUR_CLOSURE);
        if (owner != c) {
            type_error_arm(r, p, dispatch,
                           name_printf(inf->g->names,
                                       "a subclass of %s is not supported "
                                       "yet",
                                       owner->def->name->text),
                           DIAG_UNSUPPORTED);
        } else if (fn) {
            uint32_t first = p->arms.len;
            call_func(r, p, dispatch, fn, a, out);
            if (p->arms.len > first) {
                p->arms.data[first].attr = call;
            }
        }
        return;
    }
    make_object(r, p, dispatch, c, nm(inf, "__init__"), a, out);
}
