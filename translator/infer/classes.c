/* Classes: attributes, bases, C3 linearisation, the class of every member. */
#include "infer/internal.h"

ClassInfo *class_of_def(Infer *inf, ClassDef *def)
{
    uint64_t *slot = map_put(inf->arena, &inf->state->class_by_def,
                             ptr_key(def), NULL);
    if (!*slot) {
        ClassInfo *c = NEW(inf->arena, ClassInfo);
        c->def = def;
        c->protocol = protocol_of(def);
        c->index = inf->classes.len;
        vec_push(inf->arena, &inf->classes, c);
        slot = map_get(&inf->state->class_by_def, ptr_key(def));
        *slot = ptr_key(c);
    }
    return (ClassInfo *)(uintptr_t)*slot;
}

ClassAttr *class_attr(const ClassInfo *c, const Name *name)
{
    for (uint32_t i = 0; i < c->attrs.len; i++) {
        if (c->attrs.data[i]->name == name) {
            return c->attrs.data[i];
        }
    }
    return NULL;
}

ClassAttr *class_get_attr(Infer *inf, ClassInfo *c, const Name *name)
{
    ClassAttr *a = class_attr(c, name);
    if (!a) {
        a = NEW(inf->arena, ClassAttr);
        a->name = name;
        a->owner = c;
        a->index = c->attrs.len;
        vec_push(inf->arena, &c->attrs, a);
    }
    return a;
}

ClassAttr *class_lookup(const ClassInfo *c, const Name *name,
                        ClassInfo **owner)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        ClassAttr *a = class_attr(c->mro[i], name);
        if (a && (!tset_empty(&a->var.set))) {
            if (owner) {
                *owner = c->mro[i];
            }
            return a;
        }
    }
    return NULL;
}

bool class_is_subclass(const ClassInfo *c, const ClassInfo *base)
{
    if (c == base) {
        return true;
    }
    for (uint32_t i = 0; i < c->n_mro; i++) {
        if (c->mro[i] == base) {
            return true;
        }
    }
    return false;
}

/* CPython has no such class. */
static bool is_hidden(const ClassInfo *c)
{
    return c->def->is_library && c->def->name->text[0] == '_' && !c->stands_for;
}

ClassInfo **class_related(Arena *a, const ClassInfo *c, bool is_mro,
                          uint32_t *n)
{
    ClassInfo **all = is_mro ? c->mro : c->bases;
    uint32_t n_all = is_mro ? c->n_mro : c->n_bases;
    ClassInfo **shown = NEW_ARRAY(a, ClassInfo *, n_all + 1);
    *n = 0;
    for (uint32_t i = 0; i < n_all; i++) {
        if (!is_hidden(all[i])) {
            shown[(*n)++] = all[i];
        }
    }
    for (uint32_t i = 1; n_all && !*n && i < c->n_mro; i++) {
        if (!is_hidden(c->mro[i])) {
            shown[(*n)++] = c->mro[i];
        }
    }
    return shown;
}

ClassInfo *class_shown(ClassInfo *c)
{
    return c->stands_for ? c->stands_for : c;
}

ClassInfo *class_stand_in(const ClassInfo *c, const ClassInfo *builtin)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        if (builtin && c->mro[i]->stands_for == builtin) {
            return c->mro[i];
        }
    }
    return NULL;
}

bool class_is_instance(const ClassInfo *c, const ClassInfo *base,
                       bool in_library)
{
    return class_is_subclass(c, base) ||
           (!in_library && class_stand_in(c, base)) ||
           (base->protocol && protocol_has(base->protocol, c));
}

/* Builtin classes and those that programs derive from instead. */
static const char *const stand_ins[][2] = {
    {"int", "__int_base__"},     {"float", "__float_base__"},
    {"str", "__str_base__"},     {"bytes", "__bytes_base__"},
    {"tuple", "__tuple_base__"}};

static ClassInfo *stand_in(ClassInfo *c, ClassInfo *builtin)
{
    if (c && builtin) {
        c->stands_for = builtin;
    }
    return c ? c : builtin;
}

/* What a class has as its base that is said to derive from c. */
static ClassInfo *base_in_place_of(const Infer *inf, ClassInfo *c,
                                   bool in_library)
{
    for (uint32_t i = 0; i < ARRAY_LEN(stand_ins) && c->def->is_library; i++) {
        if (!in_library && c->def->name == nm(inf, stand_ins[i][0])) {
            return stand_in(infer_class_by_name(inf, stand_ins[i][1]), c);
        }
        if (in_library && c->def->name == nm(inf, stand_ins[i][1])) {
            return stand_in(c, infer_class_by_name(inf, stand_ins[i][0]));
        }
    }
    return c;
}

typedef struct Seq {
    ClassInfo **data;
    uint32_t len;
} Seq;

static bool in_a_tail(const Seq *seqs, uint32_t n, const ClassInfo *c)
{
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 1; k < seqs[i].len; k++) {
            if (seqs[i].data[k] == c) {
                return true;
            }
        }
    }
    return false;
}

/* C3 linearisation: repeatedly takes the first head that is in no tail. */
static bool compute_mro(Infer *inf, ClassInfo *c)
{
    uint32_t n = c->n_bases + 1, total = 1;
    Seq *seqs = NEW_ARRAY(inf->arena, Seq, n);
    for (uint32_t i = 0; i < c->n_bases; i++) {
        seqs[i] = (Seq){c->bases[i]->mro, c->bases[i]->n_mro};
        total += seqs[i].len;
    }
    seqs[n - 1] = (Seq){c->bases, c->n_bases};
    c->mro = NEW_ARRAY(inf->arena, ClassInfo *, total);
    c->mro[0] = c;
    c->n_mro = 1;
    for (;;) {
        ClassInfo *next = NULL;
        bool any = false;
        for (uint32_t i = 0; i < n && !next; i++) {
            any |= seqs[i].len > 0;
            if (seqs[i].len && !in_a_tail(seqs, n, seqs[i].data[0])) {
                next = seqs[i].data[0];
            }
        }
        if (!next) {
            return !any;
        }
        c->mro[c->n_mro++] = next;
        for (uint32_t i = 0; i < n; i++) {
            if (seqs[i].len && seqs[i].data[0] == next) {
                seqs[i].data++;
                seqs[i].len--;
            }
        }
    }
}

/* The library's `object`: its class statement is the first of all to run. */
static ClassInfo *object_class(const Infer *inf)
{
    const Name *name = nm(inf, "object");
    for (uint32_t i = 0; i < inf->classes.len; i++) {
        ClassInfo *c = inf->classes.data[i];
        if (c->def->is_library && c->def->name == name) {
            return c;
        }
    }
    return NULL;
}

static bool set_bases(Run *r, ClassInfo *c, const TSet *bases, uint32_t n,
                      Loc loc)
{
    Infer *inf = r->inf;
    ClassInfo *object = object_class(inf);
    c->bases = NEW_ARRAY(inf->arena, ClassInfo *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        Contour *b = tset_only_obj(&bases[i], CONTOUR_CLASS);
        if (!b) {
            diag(inf->g->diags, DIAG_BAD_CLASS, loc,
                 "the bases of class '%s' must be known classes",
                 c->def->name->text);
            return false;
        }
        ClassInfo *base = (ClassInfo *)(uintptr_t)b->key;
        c->bases[c->n_bases++] =
            base_in_place_of(inf, base, c->def->is_library);
    }
    if (!c->n_bases && object && object != c) {
        c->bases[c->n_bases++] = object;
    }
    if (!compute_mro(inf, c)) {
        diag(inf->g->diags, DIAG_BAD_CLASS, loc,
             "cannot create a consistent method resolution order (MRO) for "
             "the bases of class '%s'",
             c->def->name->text);
        c->n_mro = 1;
        return false;
    }
    return true;
}

/* flow makes the members of an Enum where it sees that the class is one. */
static bool check_enum(const Infer *inf, const ClassInfo *c, Loc loc)
{
    const Name *mark = nm(inf, "_is_enum_");
    bool is_enum = false, is_marked = c->def->is_library;
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        is_enum |= d->is_library && d->name == nm(inf, "Enum");
    }
    for (uint32_t i = 0; i < c->def->slots.len; i++) {
        is_marked |= c->def->slots.data[i] == mark;
    }
    if (is_enum && !is_marked) {
        diag(inf->g->diags, DIAG_UNSUPPORTED, loc,
             "an Enum whose base class is imported or computed is not "
             "supported yet");
        return false;
    }
    return true;
}

/* Says a class of the library among its bases that it has one contour? */
static bool has_single_mark(const Infer *inf, const ClassInfo *c)
{
    const Name *mark = nm(inf, "__one_contour__");
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        for (uint32_t k = 0; d->is_library && k < d->slots.len; k++) {
            if (d->slots.data[k] == mark) {
                return true;
            }
        }
    }
    return false;
}

bool class_set_bases(Run *r, ClassInfo *c, const TSet *bases, uint32_t n,
                     uint32_t site)
{
    if (c->n_mro) {
        return true;
    }
    Infer *inf = r->inf;
    bool ok = set_bases(r, c, bases, n, inf->g->sites.data[site].loc);
    if (!c->n_mro) {
        c->mro = NEW_ARRAY(inf->arena, ClassInfo *, 1);
        c->mro[c->n_mro++] = c;
    }
    ok = ok && check_enum(inf, c, inf->g->sites.data[site].loc);
    const Name *base_exc = nm(inf, "BaseException");
    for (uint32_t i = 0; i < c->n_mro; i++) {
        c->is_exception |= c->mro[i]->def->name == base_exc &&
                           c->mro[i]->def->is_library;
    }
    c->is_single = has_single_mark(inf, c);
    c->is_dynamic = c->def->is_dynamic;
    for (uint32_t i = 0; i < c->n_bases; i++) {
        vec_push(inf->arena, &c->bases[i]->subclasses, c);
        c->is_dynamic |= c->bases[i]->is_dynamic;
    }
    if (c->is_dynamic) {
        c->object = contour_static(inf, CONTOUR_CLASS, c);
    }
    return ok;
}

static Global *builtin_global(const Infer *inf, const char *name)
{
    const Name *n = nm(inf, name);
    uint64_t *g = map_get(&inf->g->builtins->globals, ptr_key(n));
    return g ? (Global *)(uintptr_t)*g : NULL;
}

ClassInfo *infer_class_by_name(const Infer *inf, const char *builtin)
{
    Global *g = builtin_global(inf, builtin);
    if (!g) {
        return NULL;
    }
    const TSet *s = &inf->globals[g->index].set;
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (s->objs[i]->kind == CONTOUR_CLASS) {
            return (ClassInfo *)(uintptr_t)tset_obj(s, i)->key;
        }
    }
    return NULL;
}

ClassInfo *infer_prim_class(const Infer *inf, uint32_t prim)
{
    static const struct {
        uint32_t prims;
        const char *name;
    } table[] = {
        {T_NONE, "NoneType"}, {T_BOOL, "bool"},
        {T_INT, "int"},       {T_UINT, "int"},
        {T_FLOAT, "float"},   {T_STR, "str"},
        {T_BYTES, "bytes"},   {T_NOTIMPL, "NotImplementedType"},
    };
    for (uint32_t i = 0; i < ARRAY_LEN(table); i++) {
        if (prim & table[i].prims) {
            return infer_class_by_name(inf, table[i].name);
        }
    }
    return NULL;
}

ClassInfo *infer_contour_class(const Infer *inf, const Contour *c)
{
    switch (c->kind) {
    case CONTOUR_INSTANCE:
        return (ClassInfo *)(uintptr_t)c->key;
    case CONTOUR_TUPLE:
    case CONTOUR_VTUPLE:
        return infer_class_by_name(inf, "tuple");
    case CONTOUR_CLOSURE: {
        const Func *f = (const Func *)(uintptr_t)c->key;
        return infer_class_by_name(inf, f->is_library && !f->owner
                                            ? "builtin_function_or_method"
                                            : "function");
    }
    case CONTOUR_BOUND:
        return infer_class_by_name(inf, "method");
    case CONTOUR_CLASS:
        return infer_class_by_name(inf, "type");
    case CONTOUR_MODULE:
        return infer_class_by_name(inf, "module");
    case CONTOUR_GEN:
        return infer_class_by_name(inf, "generator");
    case CONTOUR_ELLIPSIS:
        return infer_class_by_name(inf, "ellipsis");
    case CONTOUR_RAW:
    case CONTOUR_CELL:
    case CONTOUR_SUPER:
        break;
    }
    return NULL;
}

ClassInfo *member_class(const Infer *inf, uint32_t prims, const Contour *c)
{
    return c ? infer_contour_class(inf, c) : infer_prim_class(inf, prims);
}
