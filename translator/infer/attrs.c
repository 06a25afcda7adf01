/* Attributes: Python's lookup order, resolved for each member of the object's set.
   property, staticmethod and classmethod objects are recognised by their library
   classes; a class attribute that an instance shadows gives the field its first
   value. */
#include "infer/internal.h"

static ClassInfo *class_for_attrs(const Infer *inf, Member m)
{
    return member_class(inf, m.prims, m.obj);
}

static Global *module_global(const Contour *c, const Name *name)
{
    const ModuleDef *mod = (const ModuleDef *)(uintptr_t)c->key;
    uint64_t *g = map_get(&mod->globals, ptr_key(name));
    return g ? (Global *)(uintptr_t)*g : NULL;
}

/* Instances and functions have attributes of their own. */
static bool has_fields(Member m)
{
    return m.obj && (m.obj->kind == CONTOUR_INSTANCE ||
                     m.obj->kind == CONTOUR_CLOSURE);
}

bool member_has(const Infer *inf, Member m, const Name *name)
{
    ClassInfo *c = class_for_attrs(inf, m), *owner, *next;
    if (!c || !class_lookup(c, name, &owner)) {
        return false;
    }
    /* The library's way to ask for the next one is not that of a class with a
       __next__ of its own. */
    return name != nm(inf, "__nextd__") ||
           !class_lookup(c, nm(inf, "__next__"), &next) ||
           class_is_subclass(owner, next);
}

bool infer_may_have(const Infer *inf, uint32_t prims, Contour *c,
                    const Name *name)
{
    const ClassInfo *k = member_class(inf, prims, c);
    const FieldVar *f =
        has_fields((Member){prims, c}) ? contour_field(c, name) : NULL;
    if (c && c->kind == CONTOUR_CLASS &&
        class_lookup((const ClassInfo *)(uintptr_t)c->key, name, NULL)) {
        return true;
    }
    if (c && c->kind == CONTOUR_MODULE) {
        return module_global(c, name) != NULL;
    }
    return (f && !tset_empty(&f->var.set)) ||
           (k && (class_lookup(k, name, NULL) ||
                  class_lookup(k, nm(inf, "__getattr__"), NULL)));
}

bool closure_has(const Contour *c, const Name *name)
{
    const FieldVar *f =
        c && c->kind == CONTOUR_CLOSURE ? contour_field(c, name) : NULL;
    return f && !tset_empty(&f->var.set);
}

static bool is_error(const Arm *a)
{
    return a->kind == ARM_ATTR_ERROR || a->kind == ARM_TYPE_ERROR;
}

/* A with statement calls __enter__, then __exit__. */
static Arm *no_context_manager(Run *r, Plan *p, Member m, const char *missed)
{
    const ClassInfo *c = class_for_attrs(r->inf, m);
    Arm *arm = plan_arm(r, p, ARM_TYPE_ERROR, m.prims, m.obj);
    arm->diag = DIAG_TYPE_ERROR;
    arm->message = name_printf(r->inf->g->names,
                               "'%s' object does not support the context "
                               "manager protocol%s",
                               c ? c->def->name->text : "object", missed);
    return arm;
}

static Arm *error_arm(Run *r, Plan *p, Member m, const Name *name)
{
    bool is_plain = !m.obj || m.obj->kind == CONTOUR_INSTANCE;
    if (is_plain && strcmp(name->text, "__enter__") == 0) {
        return no_context_manager(r, p, m, "");
    }
    if (is_plain && strcmp(name->text, "__exit__") == 0) {
        return no_context_manager(r, p, m, " (missed __exit__ method)");
    }
    Arm *arm = plan_arm(r, p, ARM_ATTR_ERROR, m.prims, m.obj);
    const ClassInfo *c = class_for_attrs(r->inf, m);
    arm->field_name = name;
    arm->diag = DIAG_NO_ATTRIBUTE;
    if (m.obj && m.obj->kind == CONTOUR_CLASS) {
        const ClassInfo *k = (const ClassInfo *)(uintptr_t)m.obj->key;
        arm->message = name_printf(r->inf->g->names,
                                   "type object '%s' has no attribute '%s'",
                                   k->def->name->text, name->text);
    } else if (m.obj && m.obj->kind == CONTOUR_MODULE) {
        const ModuleDef *k = (const ModuleDef *)(uintptr_t)m.obj->key;
        arm->message = name_printf(r->inf->g->names,
                                   "module '%s' has no attribute '%s'",
                                   k->name->text, name->text);
    } else {
        arm->message = name_printf(r->inf->g->names,
                                   "'%s' object has no attribute '%s'",
                                   c ? c->def->name->text : "object",
                                   name->text);
    }
    return arm;
}

/* The library class's name if the set is exactly one instance of a library
   class with that name. */
static Contour *instance_named(const Infer *inf, const TSet *s,
                               const char *name)
{
    Contour *c = tset_only_obj(s, CONTOUR_INSTANCE);
    if (!c) {
        return NULL;
    }
    const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
    return k->def->is_library && k->def->name == nm(inf, name) ? c : NULL;
}

static TSet read_field(Run *r, Contour *c, const char *name)
{
    return tvar_read(r, &contour_get_field(r->inf, c, nm(r->inf, name))->var);
}

/* The arms from `first` on call functions found through this class attribute. */
static void note_attr(Plan *p, uint32_t first, ClassAttr *attr)
{
    for (uint32_t i = first; i < p->arms.len; i++) {
        if (!p->arms.data[i].attr) {
            p->arms.data[i].attr = attr;
        }
    }
}

/* The method `name` of the user's descriptor that the class attribute holds; NULL
   if it holds none. */
static ClassAttr *descriptor_method(Run *r, ClassAttr *attr, const char *name)
{
    TSet s = tvar_read(r, &attr->var);
    Contour *c = tset_only_obj(&s, CONTOUR_INSTANCE);
    const ClassInfo *k = c ? (const ClassInfo *)(uintptr_t)c->key : NULL;
    ClassAttr *method = k ? class_lookup(k, nm(r->inf, name), NULL) : NULL;
    return method && !k->def->is_library ? method : NULL;
}

/* Calls the descriptor's `method` on the object that the attribute was looked up
   on and `arg`. */
static void call_descriptor(Run *r, Plan *p, Member m, ClassAttr *attr,
                            ClassAttr *method, Actual obj, const Actual *arg,
                            TSet *out)
{
    Arena *ar = r->inst->state->arena;
    TSet fns = tvar_read(r, &method->var);
    Contour *fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
    Actuals a = {0};
    vec_push(ar, &a.items, ((Actual){.set = tvar_read(r, &attr->var),
                                     .src = {.kind = SRC_ATTR, .attr = attr}}));
    vec_push(ar, &a.items, obj);
    if (arg) {
        vec_push(ar, &a.items, *arg);
    }
    a.n_pos = a.items.len;
    uint32_t first = p->arms.len;
    if (fn) {
        call_func(r, p, m, fn, &a, out);
        note_attr(p, first, method);
    }
}

/* __get__ of a descriptor: obj is None where it is read from the class. */
static bool get_by_descriptor(Run *r, Plan *p, Member m, ClassAttr *attr,
                              TSet *out)
{
    ClassAttr *get = descriptor_method(r, attr, "__get__");
    if (!get) {
        return false;
    }
    bool on_class = m.obj && m.obj->kind == CONTOUR_CLASS;
    ClassInfo *c = on_class ? (ClassInfo *)(uintptr_t)m.obj->key
                            : class_for_attrs(r->inf, m);
    Contour *k = contour_static(r->inf, CONTOUR_CLASS, c);
    Actual obj = {.set = member_set(r->inf, m), .src = {.kind = SRC_SELF}};
    Actual none = {.set = tset_prim(T_NONE),
                   .src = {.kind = SRC_CONST, .tag = TAG_NONE}};
    Actual cls = {.set = tset_of(r->inf, k),
                  .src = {.kind = SRC_CLASS, .contour = k}};
    call_descriptor(r, p, m, attr, get, on_class ? none : obj, &cls, out);
    return true;
}

/* The first of the set's members if they all are functions. */
static Contour *only_functions(const TSet *s)
{
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (s->objs[i]->kind != CONTOUR_CLOSURE) {
            return NULL;
        }
    }
    return s->n_objs && !s->prims ? tset_obj(s, 0) : NULL;
}

/* A property without a function for what is done with it. */
static void no_accessor(Run *r, Plan *p, Member m, const ClassAttr *attr,
                        const char *what)
{
    Arm *arm = plan_arm(r, p, ARM_ATTR_ERROR, m.prims, m.obj);
    arm->message = name_printf(
        r->inf->g->names, "property '%s' of '%s' object has no %s",
        attr->name->text, class_for_attrs(r->inf, m)->def->name->text, what);
}

/* Reads the class attribute `attr` found for member m. */
void attr_get_found(Run *r, Plan *p, Member m, ClassAttr *attr,
                    const Name *name, TSet *out)
{
    Infer *inf = r->inf;
    uint32_t first = p->arms.len;
    TSet s = tvar_read(r, &attr->var);
    if (get_by_descriptor(r, p, m, attr, out)) {
        return;
    }
    Contour *prop = instance_named(inf, &s, "property");
    if (prop) {
        TSet fns = read_field(r, prop, "fget");
        Contour *fn = NULL;
        for (uint32_t i = 0; i < fns.n_objs; i++) {
            fn = fns.objs[i]->kind == CONTOUR_CLOSURE ? tset_obj(&fns, i) : fn;
        }
        if (fn) {
            Actuals none = {0};
            Actuals a = actuals_prepend(r, &none, member_set(inf, m),
                                        (ArgSrc){.kind = SRC_SELF});
            call_func(r, p, m, fn, &a, out);
            note_attr(p, first, attr);
        } else {
            no_accessor(r, p, m, attr, "getter");
        }
        return;
    }
    Contour *st = instance_named(inf, &s, "staticmethod");
    Contour *cm = instance_named(inf, &s, "classmethod");
    TSet value = s;
    if (st || cm) {
        value = read_field(r, st ? st : cm, "__func__");
    }
    Contour *fn = only_functions(&value);
    if (fn && !st) {
        Contour *b = inst_contour(r, CONTOUR_BOUND, ptr_key(name),
                                  1 + (uint32_t)(fn->id & 0xfff));
        TSet self = member_set(inf, m);
        if (cm) {
            self = tset_of(inf, contour_static(inf, CONTOUR_CLASS,
                                               class_for_attrs(inf, m)));
        }
        tvar_add(inf, contour_item(inf, contour_rep(b), 0), &self);
        tvar_add(inf, contour_item(inf, contour_rep(b), 1), &value);
        Arm *arm = plan_arm(r, p, ARM_BIND, m.prims, m.obj);
        arm->contour = contour_rep(b);
        arm->attr = attr;
        arm->binds_class = cm != NULL;
        tset_add_obj(inf, out, contour_rep(b));
        return;
    }
    Arm *arm = plan_arm(r, p, st ? ARM_VALUE : ARM_CLASSATTR, m.prims, m.obj);
    arm->attr = attr;
    tset_join(inf, out, &value);
}

static bool is_data_descriptor(Run *r, ClassAttr *attr)
{
    TSet s = tvar_read(r, &attr->var);
    return instance_named(r->inf, &s, "property") ||
           descriptor_method(r, attr, "__set__");
}

/* The instance's own variable of that name, if it was ever assigned. */
static FieldVar *own_field(Run *r, Member m, const Name *name)
{
    FieldVar *f = has_fields(m) ? contour_field(m.obj, name) : NULL;
    if (!f) {
        return NULL;
    }
    TSet s = tvar_read(r, &f->var);
    return tset_empty(&s) ? NULL : f;
}

/* Does reading the class attribute from an instance give something else than what
   the class has: a bound method, what a descriptor gives? */
static bool is_bound_on_read(Run *r, ClassAttr *attr)
{
    static const char *const wrappers[] = {"property", "staticmethod",
                                           "classmethod"};
    TSet s = tvar_read(r, &attr->var);
    for (uint32_t i = 0; i < s.n_objs; i++) {
        if (s.objs[i]->kind == CONTOUR_CLOSURE) {
            return true;
        }
    }
    for (uint32_t i = 0; i < ARRAY_LEN(wrappers); i++) {
        if (instance_named(r->inf, &s, wrappers[i])) {
            return true;
        }
    }
    return descriptor_method(r, attr, "__get__") != NULL;
}

/* The instance's variable shadows a class attribute: never rebound, it gives the
   field its first value; else it is read where the field is unbound. */
static bool shadow(Run *r, FieldVar *f, ClassAttr *attr)
{
    TSet s = tvar_read(r, &attr->var);
    if (attr->n_assigned <= 1 && !f->is_fallback &&
        !is_bound_on_read(r, attr)) {
        f->init = attr;
        tvar_add(r->inf, &f->var, &s);
        return false;
    }
    TSet unset = tset_prim(T_UNBOUND);
    f->is_fallback = true;
    f->init = NULL;
    tvar_add(r->inf, &f->var, &unset);
    return true;
}

static bool get_by_hook(Run *r, Plan *p, Member m, const Name *name, TSet *out);

static void get_field(Run *r, Plan *p, Member m, FieldVar *f, ClassAttr *attr,
                      TSet *out)
{
    if (attr && !shadow(r, f, attr)) {
        attr = NULL;
    }
    TSet s = tvar_read(r, &f->var);
    bool may_miss = s.prims & T_UNBOUND && !attr;
    s.prims &= ~(uint32_t)T_UNBOUND;
    Plan *inner = NULL;
    if (may_miss) {
        Plan *hook = plan_new(r);
        inner = get_by_hook(r, hook, m, f->name, &s) ? hook : NULL;
    }
    if (attr && is_bound_on_read(r, attr)) {
        inner = plan_new(r);
        attr_get_found(r, inner, m, attr, f->name, &s);
    } else if (attr) {
        TSet of_class = tvar_read(r, &attr->var);
        tset_join(r->inf, out, &of_class);
    }
    Arm *arm = plan_arm(r, p, ARM_FIELD, m.prims, m.obj);
    arm->field = f;
    arm->field_name = f->name;
    arm->attr = attr;
    arm->inner = inner;
    arm->read_set = s;
    tset_join(r->inf, out, &s);
}

static void get_from_class(Run *r, Plan *p, Member m, const Name *name,
                           TSet *out)
{
    Infer *inf = r->inf;
    ClassInfo *k = (ClassInfo *)(uintptr_t)m.obj->key;
    ClassAttr *attr = class_lookup(k, name, NULL);
    ClassInfo *meta = infer_class_by_name(inf, "type");
    ClassAttr *own = meta ? class_lookup(meta, name, NULL) : NULL;
    if (!attr || (own && is_data_descriptor(r, own))) {
        attr = own;
        if (attr) {
            attr_get_found(r, p, m, attr, name, out);
        } else {
            tvar_read(r, &class_get_attr(inf, k, name)->var);
            error_arm(r, p, m, name);
        }
        return;
    }
    if (get_by_descriptor(r, p, m, attr, out)) {
        return;
    }
    TSet s = tvar_read(r, &attr->var);
    Contour *cm = instance_named(inf, &s, "classmethod");
    Contour *st = instance_named(inf, &s, "staticmethod");
    if (cm) {
        TSet fns = read_field(r, cm, "__func__");
        Contour *b = inst_contour(r, CONTOUR_BOUND, ptr_key(name), 0x80);
        TSet self = tset_of(inf, m.obj);
        tvar_add(inf, contour_item(inf, contour_rep(b), 0), &self);
        tvar_add(inf, contour_item(inf, contour_rep(b), 1), &fns);
        Arm *arm = plan_arm(r, p, ARM_BIND, 0, m.obj);
        arm->contour = contour_rep(b);
        arm->attr = attr;
        tset_add_obj(inf, out, contour_rep(b));
        return;
    }
    if (st) {
        s = read_field(r, st, "__func__");
    }
    Arm *arm = plan_arm(r, p, st ? ARM_VALUE : ARM_CLASSATTR, 0, m.obj);
    arm->attr = attr;
    tset_join(inf, out, &s);
}

static void get_from_module(Run *r, Plan *p, Member m, const Name *name,
                            TSet *out)
{
    Global *g = module_global(m.obj, name);
    if (!g) {
        error_arm(r, p, m, name);
        return;
    }
    Arm *arm = plan_arm(r, p, ARM_GLOBAL, 0, m.obj);
    arm->global = g;
    TSet s = tvar_read(r, &r->inf->globals[g->index]);
    s.prims &= ~(uint32_t)T_UNBOUND;
    tset_join(r->inf, out, &s);
}

/* __getattr__(self, name), if the class defines it. */
static bool get_by_hook(Run *r, Plan *p, Member m, const Name *name, TSet *out)
{
    ClassInfo *c = class_for_attrs(r->inf, m);
    ClassAttr *hook =
        c ? class_lookup(c, nm(r->inf, "__getattr__"), NULL) : NULL;
    Contour *fn = hook ? tset_only_obj(&hook->var.set, CONTOUR_CLOSURE) : NULL;
    if (fn) {
        const Name **names = NEW_ARRAY(r->inst->state->arena, const Name *, 1);
        names[0] = name;
        Actuals a = {0};
        vec_push(r->inst->state->arena, &a.items,
                 ((Actual){.set = tset_prim(T_STR),
                           .src = {.kind = SRC_STR, .names = names}}));
        a.n_pos = 1;
        a = actuals_prepend(r, &a, member_set(r->inf, m),
                            (ArgSrc){.kind = SRC_SELF});
        uint32_t first = p->arms.len;
        call_func(r, p, m, fn, &a, out);
        note_attr(p, first, hook);
    }
    return fn != NULL;
}

/* The hook, else an error. */
static void get_missing(Run *r, Plan *p, Member m, const Name *name,
                        TSet *out)
{
    if (get_by_hook(r, p, m, name, out)) {
        return;
    }
    if (has_fields(m)) {
        /* it may still be assigned later in the analysis */
        FieldVar *f = contour_get_field(r->inf, m.obj, name);
        tvar_read(r, &f->var);
    }
    error_arm(r, p, m, name);
}

void attr_get(Run *r, Plan *p, Member m, const Name *name, TSet *out)
{
    if (m.obj && m.obj->kind == CONTOUR_CLASS) {
        get_from_class(r, p, m, name, out);
        return;
    }
    if (m.obj && m.obj->kind == CONTOUR_MODULE) {
        get_from_module(r, p, m, name, out);
        return;
    }
    ClassInfo *c = class_for_attrs(r->inf, m);
    ClassAttr *attr = c ? class_lookup(c, name, NULL) : NULL;
    FieldVar *f = own_field(r, m, name);
    if (name == nm(r->inf, "__class__") && c) {
        Contour *k = contour_static(r->inf, CONTOUR_CLASS, c);
        Arm *arm = plan_arm(r, p, ARM_VALUE, m.prims, m.obj);
        arm->contour = k;
        tset_add_obj(r->inf, out, k);
    } else if (attr && is_data_descriptor(r, attr)) {
        attr_get_found(r, p, m, attr, name, out);
    } else if (f) {
        get_field(r, p, m, f, attr, out);
    } else if (attr) {
        if (m.obj && m.obj->kind == CONTOUR_INSTANCE) {
            tvar_read(r, &contour_get_field(r->inf, m.obj, name)->var);
        }
        attr_get_found(r, p, m, attr, name, out);
    } else {
        get_missing(r, p, m, name, out);
    }
}

/* --- writing ----------------------------------------------------------------------- */

static void count_assignment(Run *r, ClassAttr *attr)
{
    const Insn *in = &ir_block(r->f, r->bv->block)->insns.data[r->insn_idx];
    bool is_new;
    map_put(r->inf->arena, &r->inf->state->assigned,
            hash_mix(ptr_key(attr), ptr_key(in)), &is_new);
    attr->n_assigned += is_new;
}

static void set_on_class(Run *r, Plan *p, Member m, const Name *name,
                         const TSet *val)
{
    ClassInfo *k = (ClassInfo *)(uintptr_t)m.obj->key;
    ClassAttr *attr = class_get_attr(r->inf, k, name);
    count_assignment(r, attr);
    tvar_add(r->inf, &attr->var, val);
    if (name == nm(r->inf, "__del__")) {
        k->has_del = true;
    }
    Arm *arm = plan_arm(r, p, ARM_CLASSATTR, 0, m.obj);
    arm->attr = attr;
}

static bool set_property(Run *r, Plan *p, Member m, ClassAttr *attr,
                         const TSet *val, ArgSrc val_src)
{
    TSet s = tvar_read(r, &attr->var);
    Contour *prop = instance_named(r->inf, &s, "property");
    if (!prop) {
        return false;
    }
    bool is_del = !(val->prims & ~(uint32_t)T_UNBOUND) && !val->n_objs;
    TSet fns = read_field(r, prop, is_del ? "fdel" : "fset");
    Contour *fn = NULL;
    for (uint32_t i = 0; i < fns.n_objs; i++) {
        fn = fns.objs[i]->kind == CONTOUR_CLOSURE ? tset_obj(&fns, i) : fn;
    }
    if (!fn) {
        no_accessor(r, p, m, attr, is_del ? "deleter" : "setter");
        return true;
    }
    Actuals a = {0};
    if (!is_del) {
        vec_push(r->inst->state->arena, &a.items,
                 ((Actual){.set = *val, .src = val_src}));
        a.n_pos = 1;
    }
    a = actuals_prepend(r, &a, member_set(r->inf, m),
                        (ArgSrc){.kind = SRC_SELF});
    TSet ignored = {0, 0, NULL};
    uint32_t first = p->arms.len;
    call_func(r, p, m, fn, &a, &ignored);
    note_attr(p, first, attr);
    return true;
}

/* __set__ or __delete__ of a descriptor. */
static bool set_by_descriptor(Run *r, Plan *p, Member m, ClassAttr *attr,
                              const TSet *val, ArgSrc val_src)
{
    bool is_del = !(val->prims & ~(uint32_t)T_UNBOUND) && !val->n_objs;
    ClassAttr *set =
        descriptor_method(r, attr, is_del ? "__delete__" : "__set__");
    if (!set) {
        return false;
    }
    Actual obj = {.set = member_set(r->inf, m), .src = {.kind = SRC_SELF}};
    Actual v = {.set = *val, .src = val_src};
    TSet ignored = {0, 0, NULL};
    call_descriptor(r, p, m, attr, set, obj, is_del ? NULL : &v, &ignored);
    return true;
}

/* May instances have the attribute? Not if every class has __slots__ without it. */
static bool may_be_set(const ClassInfo *c, const Name *name)
{
    if (c->def->is_library) {
        return true;
    }
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        bool is_object = d->is_library && i + 1 == c->n_mro;
        if (!d->is_fixed && !is_object) {
            return true;
        }
        for (uint32_t k = 0; k < d->only.len; k++) {
            if (d->only.data[k] == name) {
                return true;
            }
        }
    }
    return false;
}

static void not_a_slot(Run *r, Plan *p, Member m, const Name *name,
                       bool has_attr)
{
    Arm *arm = error_arm(r, p, m, name);
    if (has_attr) {
        arm->message = name_printf(
            r->inf->g->names, "'%s' object attribute '%s' is read-only",
            class_for_attrs(r->inf, m)->def->name->text, name->text);
    }
}

static void set_own(Run *r, Plan *p, Member m, const Name *name,
                    const TSet *val, ClassAttr *attr);

/* The program's __setattr__ or __delattr__ for objects of the member's class. */
static bool set_by_hook(Run *r, Plan *p, Member m, const Name *name,
                        const TSet *val, ArgSrc val_src)
{
    bool is_del = !(val->prims & ~(uint32_t)T_UNBOUND) && !val->n_objs;
    bool is_object = m.obj && m.obj->kind == CONTOUR_INSTANCE;
    ClassInfo *owner = NULL;
    ClassAttr *hook =
        is_object ? class_lookup(class_for_attrs(r->inf, m),
                                 nm(r->inf, is_del ? "__delattr__"
                                                   : "__setattr__"),
                                 &owner)
                  : NULL;
    Contour *fn = hook ? tset_only_obj(&hook->var.set, CONTOUR_CLOSURE) : NULL;
    if (!fn || owner->def->is_library) {
        return false;
    }
    Arena *ar = r->inst->state->arena;
    const Name **names = NEW_ARRAY(ar, const Name *, 1);
    names[0] = name;
    Actuals a = {0};
    vec_push(ar, &a.items,
             ((Actual){.set = member_set(r->inf, m), .src = {.kind = SRC_SELF}}));
    vec_push(ar, &a.items, ((Actual){.set = tset_prim(T_STR),
                                     .src = {.kind = SRC_STR, .names = names}}));
    if (!is_del) {
        vec_push(ar, &a.items, ((Actual){.set = *val, .src = val_src}));
    }
    a.n_pos = a.items.len;
    TSet ignored = {0, 0, NULL};
    uint32_t first = p->arms.len;
    call_func(r, p, m, fn, &a, &ignored);
    note_attr(p, first, hook);
    return true;
}

void attr_set(Run *r, Plan *p, Member m, const Name *name, const TSet *val,
              ArgSrc val_src)
{
    if (!set_by_hook(r, p, m, name, val, val_src)) {
        attr_set_plain(r, p, m, name, val, val_src);
    }
}

/* Fields of frozen dataclasses are kept under another name (flow/dataclass.c). */
static const Name *frozen_name(const Infer *inf, const ClassInfo *c,
                               const Name *name)
{
    const Name *own = name_printf(inf->g->names, "_own_%s", name->text);
    for (uint32_t i = 0; c && i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        for (uint32_t k = 0; k < d->only.len; k++) {
            if (d->only.data[k] == own) {
                return own;
            }
        }
    }
    return name;
}

void attr_set_plain(Run *r, Plan *p, Member m, const Name *name,
                    const TSet *val, ArgSrc val_src)
{
    if (m.obj && m.obj->kind == CONTOUR_CLASS) {
        set_on_class(r, p, m, name, val);
        return;
    }
    if (m.obj && m.obj->kind == CONTOUR_MODULE) {
        Global *g = module_global(m.obj, name);
        if (g) {
            tvar_add(r->inf, &r->inf->globals[g->index], val);
            plan_arm(r, p, ARM_GLOBAL, 0, m.obj)->global = g;
        } else {
            error_arm(r, p, m, name);
        }
        return;
    }
    ClassInfo *c = class_for_attrs(r->inf, m);
    if (val_src.idx == 2) { /* object.__setattr__ */
        name = frozen_name(r->inf, c, name);
    }
    ClassAttr *attr = c ? class_lookup(c, name, NULL) : NULL;
    if (attr && (set_property(r, p, m, attr, val, val_src) ||
                 set_by_descriptor(r, p, m, attr, val, val_src))) {
        return;
    }
    if (!has_fields(m)) {
        error_arm(r, p, m, name);
        return;
    }
    if (m.obj->kind == CONTOUR_INSTANCE && !may_be_set(c, name)) {
        not_a_slot(r, p, m, name, attr != NULL);
        return;
    }
    set_own(r, p, m, name, val, attr);
}

/* Notes the order in which the program assigns fields; who asked for all of them
   looks again. */
static void note_order(Run *r, Contour *c, FieldVar *f)
{
    if (f->set_order || r->f->is_library) {
        return;
    }
    f->set_order = ++r->inf->state->n_set;
    FieldVar *all = contour_field(c, nm(r->inf, ALL_FIELDS));
    for (uint32_t i = 0; all && i < all->var.readers.len; i++) {
        inst_enqueue(r->inf, all->var.readers.data[i]);
    }
}

static void set_own(Run *r, Plan *p, Member m, const Name *name,
                    const TSet *val, ClassAttr *attr)
{
    FieldVar *f = contour_get_field(r->inf, m.obj, name);
    note_order(r, m.obj, f);
    tvar_add(r->inf, &f->var, val);
    if (m.obj->kind == CONTOUR_CLOSURE) {
        TSet unset = tset_prim(T_UNBOUND);
        tvar_add(r->inf, &f->var, &unset);
        f->may_be_unset = true;
    }
    if (attr) {
        shadow(r, f, attr);
    }
    Arm *arm = plan_arm(r, p, ARM_FIELD, 0, m.obj);
    arm->field = f;
    arm->field_name = name;
}

void attr_set_own(Run *r, Plan *p, Member m, const Name *name, const TSet *val)
{
    if (has_fields(m)) {
        set_own(r, p, m, name, val, NULL);
    } else {
        error_arm(r, p, m, name);
    }
}

/* --- calling ----------------------------------------------------------------------------- */

static Arm *call_value(Run *r, Plan *p, Member m, const Actuals *a, TSet value,
                       Plan *read, TSet *out)
{
    uint32_t n;
    Member *callee = members_of(r, &value, &n);
    Plan *inner = plan_new(r);
    for (uint32_t i = 0; i < n; i++) {
        call_member(r, inner, callee[i], callee[i],
                    (ArgSrc){.kind = SRC_SELF}, a, out);
    }
    Arm *arm = plan_arm(r, p, ARM_CALLFIELD, m.prims, m.obj);
    arm->inner = inner;
    arm->read = read->arms.len ? &read->arms.data[0] : NULL;
    arm->read_set = value;
    return arm;
}

void attr_call_found(Run *r, Plan *p, Member m, ClassAttr *attr,
                     const Name *name, const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    uint32_t first = p->arms.len;
    TSet s = tvar_read(r, &attr->var);
    Contour *fn = tset_only_obj(&s, CONTOUR_CLOSURE);
    if (fn && name == nm(inf, "__new__")) { /* a static method by itself */
        call_func(r, p, m, fn, a, out);
        note_attr(p, first, attr);
        return;
    }
    if (fn) {
        Actuals b = actuals_prepend(r, a, member_set(inf, m),
                                    (ArgSrc){.kind = SRC_SELF});
        call_func(r, p, m, fn, &b, out);
        note_attr(p, first, attr);
        return;
    }
    Contour *st = instance_named(inf, &s, "staticmethod");
    Contour *cm = instance_named(inf, &s, "classmethod");
    if (st || cm) {
        TSet fns = read_field(r, st ? st : cm, "__func__");
        fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
        if (fn && st) {
            call_func(r, p, m, fn, a, out);
            note_attr(p, first, attr);
            return;
        }
        if (fn) {
            ClassInfo *k = class_for_attrs(inf, m);
            if (m.obj && m.obj->kind == CONTOUR_CLASS) {
                k = (ClassInfo *)(uintptr_t)m.obj->key;
            }
            Contour *kc = contour_static(inf, CONTOUR_CLASS, k);
            Actuals b = actuals_prepend(r, a, tset_of(inf, kc),
                                        (ArgSrc){.kind = SRC_CLASS,
                                                 .contour = kc});
            call_func(r, p, m, fn, &b, out);
            note_attr(p, first, attr);
            return;
        }
    }
    Plan *read = plan_new(r);
    TSet value = {0, 0, NULL};
    attr_get_found(r, read, m, attr, name, &value);
    call_value(r, p, m, a, value, read, out);
}

bool attr_call_object(Run *r, Plan *p, Member m, const Name *name,
                      const Actuals *a, TSet *out)
{
    if (name != nm(r->inf, "__init_subclass__")) {
        return false;
    }
    Func *f = library_func(r->inf, "__object_init_subclass__");
    Contour *c = contour_static(r->inf, CONTOUR_CLOSURE, f);
    call_func(r, p, m, c, a, out);
    return true;
}

/* `int.f(...)` on an object of a class derived from int, and int.__new__: what is
   called is a method of the class that stands for int among the bases. */
static ClassInfo *class_meant(ClassInfo *k, const Actuals *a)
{
    Contour *c = a->n_pos ? tset_only_obj(&a->items.data[0].set,
                                          CONTOUR_INSTANCE)
                          : NULL;
    if (!c && a->n_pos) {
        c = tset_only_obj(&a->items.data[0].set, CONTOUR_CLASS);
    }
    ClassInfo *in =
        c ? class_stand_in((ClassInfo *)(uintptr_t)c->key, k) : NULL;
    return in ? in : k;
}

static void call_on_class(Run *r, Plan *p, Member m, const Name *name,
                          const Actuals *a, TSet *out)
{
    ClassInfo *k = class_meant((ClassInfo *)(uintptr_t)m.obj->key, a);
    ClassAttr *attr = class_lookup(k, name, NULL);
    if (attr) {
        TSet s = tvar_read(r, &attr->var);
        Contour *fn = tset_only_obj(&s, CONTOUR_CLOSURE);
        if (fn) {
            uint32_t first = p->arms.len;
            call_func(r, p, m, fn, a, out);
            note_attr(p, first, attr);
            return;
        }
        if (instance_named(r->inf, &s, "staticmethod") ||
            instance_named(r->inf, &s, "classmethod")) {
            attr_call_found(r, p, m, attr, name, a, out);
            return;
        }
    } else {
        tvar_read(r, &class_get_attr(r->inf, k, name)->var);
        if (attr_call_object(r, p, m, name, a, out)) {
            return;
        }
        ClassInfo *meta = infer_class_by_name(r->inf, "type");
        attr = meta ? class_lookup(meta, name, NULL) : NULL;
        if (attr) {
            attr_call_found(r, p, m, attr, name, a, out);
            return;
        }
    }
    Plan *read = plan_new(r);
    TSet value = {0, 0, NULL};
    get_from_class(r, read, m, name, &value);
    if (read->arms.len == 1 && is_error(&read->arms.data[0])) {
        vec_push(r->inst->state->arena, &p->arms, read->arms.data[0]);
        return;
    }
    call_value(r, p, m, a, value, read, out);
}

void attr_call(Run *r, Plan *p, Member m, const Name *name, const Actuals *a,
               TSet *out)
{
    if (m.obj && m.obj->kind == CONTOUR_CLASS) {
        call_on_class(r, p, m, name, a, out);
        return;
    }
    ClassInfo *c = class_for_attrs(r->inf, m);
    ClassAttr *attr = c ? class_lookup(c, name, NULL) : NULL;
    FieldVar *f = own_field(r, m, name);
    bool is_module = m.obj && m.obj->kind == CONTOUR_MODULE;
    if (attr && !is_module && (!f || is_data_descriptor(r, attr))) {
        if (m.obj && m.obj->kind == CONTOUR_INSTANCE) {
            tvar_read(r, &contour_get_field(r->inf, m.obj, name)->var);
        }
        attr_call_found(r, p, m, attr, name, a, out);
        return;
    }
    Plan *read = plan_new(r);
    TSet value = {0, 0, NULL};
    attr_get(r, read, m, name, &value);
    if (read->arms.len == 1 && is_error(&read->arms.data[0])) {
        vec_push(r->inst->state->arena, &p->arms, read->arms.data[0]);
        return;
    }
    call_value(r, p, m, a, value, read, out);
}
