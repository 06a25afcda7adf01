/* Results of the library's intrinsics; those of arrays are in rawops.c. */
#include "infer/internal.h"

/* --- types ---------------------------------------------------------------------------- */

static void eval_type_of(Run *r, const TSet *s, TSet *out)
{
    uint32_t n;
    Member *m = members_of(r, s, &n);
    for (uint32_t i = 0; i < n; i++) {
        ClassInfo *c = member_class(r->inf, m[i].prims, m[i].obj);
        if (c) {
            tset_add_obj(r->inf, out,
                         contour_static(r->inf, CONTOUR_CLASS, c));
        }
    }
}

/* A tuple of class objects for each class: its MRO, its bases. */
static void eval_related_classes(Run *r, const Insn *in, TSet *out)
{
    Infer *inf = r->inf;
    const TSet *s = arg_set(r, in, 0);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        if (c->kind != CONTOUR_CLASS) {
            continue;
        }
        const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
        uint32_t n;
        ClassInfo **all = class_related(r->inst->state->arena, k,
                                        in->imm.i == INTRINSIC_CLASS_MRO, &n);
        Contour *t = n ? inst_contour(r, CONTOUR_TUPLE, n, 0x100 + k->index)
                       : contour_static(inf, CONTOUR_TUPLE, NULL);
        for (uint32_t j = 0; j < n; j++) {
            TSet one = tset_of(
                inf, contour_static(inf, CONTOUR_CLASS, class_shown(all[j])));
            tvar_add(inf, contour_item(inf, contour_rep(t), j), &one);
        }
        tset_add_obj(inf, out, contour_rep(t));
    }
}

/* A class attribute that gives the field its first value would be shown as one of
   the object. */
static void keep_apart(Run *r, FieldVar *f)
{
    if (f->init) {
        TSet unset = tset_prim(T_UNBOUND);
        f->is_fallback = true;
        f->init = NULL;
        tvar_add(r->inf, &f->var, &unset);
    }
}

/* The raw array of an object's own attributes: their names, or their values. */
static void eval_fields(Run *r, const Insn *in, TSet *out)
{
    Infer *inf = r->inf;
    bool is_names = in->imm.i == INTRINSIC_FIELD_NAMES;
    Contour *raw = inst_contour(r, CONTOUR_RAW, 0, is_names ? 1 : 2);
    TSet elem = tset_prim(is_names ? T_STR : T_DONE);
    tvar_add(inf, contour_item(inf, raw, 0), &elem);
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    for (uint32_t i = 0; i < n; i++) {
        if (!m[i].obj || m[i].obj->kind != CONTOUR_INSTANCE) {
            continue;
        }
        tvar_read(r, &contour_get_field(inf, m[i].obj, nm(inf, ALL_FIELDS))->var);
        FieldVar **all = NEW_ARRAY(r->inst->state->arena, FieldVar *,
                                   m[i].obj->fields.len + 1);
        uint32_t n_own = contour_own_fields(m[i].obj, all);
        for (uint32_t k = 0; k < n_own && !is_names; k++) {
            keep_apart(r, all[k]);
            TSet v = tvar_read(r, &all[k]->var);
            v.prims &= ~(uint32_t)T_UNBOUND;
            tvar_add(inf, contour_item(inf, contour_rep(raw), 0), &v);
        }
    }
    tset_add_obj(inf, out, contour_rep(raw));
}

/* A container's own state is not copied by fields. */
static bool is_copied_field(const Infer *inf, const Contour *c, const FieldVar *f)
{
    const ClassInfo *cls = (const ClassInfo *)(uintptr_t)c->key;
    bool is_container = class_lookup(cls, nm(inf, "__set_empty__"), NULL) ||
                        class_lookup(cls, nm(inf, "_add_key"), NULL);
    return !f->is_class && (f->set_order || !is_container);
}

/* An arm for each field: what its copy's value comes from. */
static void eval_copy_fields(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    Infer *inf = r->inf;
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 1), &n);
    Contour *fn = tset_only_obj(arg_set(r, in, 3), CONTOUR_CLOSURE);
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n && fn; i++) {
        Contour *c = m[i].obj;
        if (!c || c->kind != CONTOUR_INSTANCE) {
            continue;
        }
        tvar_read(r, &contour_get_field(inf, c, nm(inf, ALL_FIELDS))->var);
        for (uint32_t k = 0; k < c->fields.len; k++) {
            FieldVar *f = c->fields.data[k];
            TSet v = tvar_read(r, &f->var), copy = {0, 0, NULL};
            uint32_t first = (*plan)->arms.len;
            v.prims &= ~(uint32_t)T_UNBOUND;
            if (!is_copied_field(inf, c, f) || tset_empty(&v)) {
                continue;
            }
            Actuals a = {0};
            a = actuals_prepend(r, &a, *arg_set(r, in, 2),
                                (ArgSrc){.kind = SRC_ARG, .idx = 2});
            a = actuals_prepend(r, &a, v, (ArgSrc){.kind = SRC_SELF});
            call_func(r, *plan, m[i], fn, &a, &copy);
            if ((*plan)->arms.len > first) {
                (*plan)->arms.data[first].field_name = f->name;
            }
            tvar_add(inf, &f->var, &copy);
        }
    }
    out->prims = T_NONE;
}

static void eval_set_own(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = const_name(r, in->args[1]);
    bool is_del = in->imm.i == INTRINSIC_DEL_PLAIN;
    TSet unset = tset_prim(T_UNBOUND);
    const TSet *v = is_del ? &unset : arg_set(r, in, 2);
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n && name; i++) {
        if (in->imm.i == INTRINSIC_SET_OWN) {
            attr_set_own(r, *plan, m[i], name, v);
        } else {
            attr_set_plain(r, *plan, m[i], name, v,
                           (ArgSrc){.kind = SRC_ARG, .idx = 2});
        }
    }
    out->prims = T_NONE;
}

static uint32_t eval_has(Run *r, const Insn *in)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = const_name(r, in->args[1]);
    for (uint32_t i = 0; i < n && name; i++) {
        bool yes = member_has(r->inf, m[i], name);
        if (!yes && m[i].obj && m[i].obj->kind == CONTOUR_CLOSURE) {
            tvar_read(r, &contour_get_field(r->inf, m[i].obj, name)->var);
            yes = closure_has(m[i].obj, name);
        }
        t |= tri(yes, !yes);
    }
    return t;
}

/* What is read is noted: it may still get the attribute. */
static void note_attribute(Run *r, Member m, const Name *name)
{
    if (m.obj && (m.obj->kind == CONTOUR_INSTANCE ||
                  m.obj->kind == CONTOUR_CLOSURE)) {
        tvar_read(r, &contour_get_field(r->inf, m.obj, name)->var);
    }
    if (m.obj && m.obj->kind == CONTOUR_CLASS) {
        ClassInfo *k = (ClassInfo *)(uintptr_t)m.obj->key;
        tvar_read(r, &class_get_attr(r->inf, k, name)->var);
    }
}

static uint32_t eval_super_has(Run *r, const Insn *in)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = const_name(r, in->args[1]);
    Contour *c = tset_only_obj(arg_set(r, in, 2), CONTOUR_CLASS);
    for (uint32_t i = 0; i < n && name && c; i++) {
        bool yes = infer_super_has(r->inf, m[i].prims, m[i].obj,
                                   (ClassInfo *)(uintptr_t)c->key, name);
        t |= tri(yes, !yes);
    }
    return t;
}

static uint32_t eval_may_have(Run *r, const Insn *in)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = const_name(r, in->args[1]);
    for (uint32_t i = 0; i < n && name; i++) {
        note_attribute(r, m[i], name);
        bool yes = infer_may_have(r->inf, m[i].prims, m[i].obj, name);
        t |= tri(yes, !yes);
    }
    return t;
}

static uint32_t eval_is_exact(Run *r, const Insn *in)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const TSet *classes = arg_set(r, in, 1);
    for (uint32_t i = 0; i < n; i++) {
        ClassInfo *mine = member_class(r->inf, m[i].prims, m[i].obj);
        for (uint32_t k = 0; k < classes->n_objs; k++) {
            bool yes = ptr_key(mine) == tset_obj(classes, k)->key;
            t |= tri(yes, !yes || mine->is_dynamic);
        }
    }
    return t;
}

static uint32_t eval_issubclass(Run *r, const TSet *a, const TSet *classes)
{
    uint32_t t = 0;
    for (uint32_t i = 0; i < a->n_objs; i++) {
        Contour *c = tset_obj(a, i);
        if (c->kind != CONTOUR_CLASS) {
            continue;
        }
        ClassInfo *mine = (ClassInfo *)(uintptr_t)c->key;
        for (uint32_t k = 0; k < classes->n_objs; k++) {
            Contour *b = tset_obj(classes, k);
            if (b->kind == CONTOUR_CLASS) {
                const ClassInfo *base = (ClassInfo *)(uintptr_t)b->key;
                bool yes = class_is_instance(mine, base, false);
                t |= tri(yes, !yes || base->is_dynamic);
            } else if (b->kind == CONTOUR_TUPLE) {
                bool any = false, all = false;
                for (uint32_t j = 0; j < (uint32_t)b->key; j++) {
                    TSet item = tvar_read(r, contour_item(r->inf, b, j));
                    TSet one = tset_of(r->inf, c);
                    uint32_t x = eval_issubclass(r, &one, &item);
                    any |= (x & T_TRUE) != 0;
                    all |= x == T_TRUE;
                }
                t |= tri(any, !all);
            }
        }
    }
    return t;
}

static uint32_t eval_callable(Run *r, const TSet *s)
{
    uint32_t n, t = 0;
    Member *m = members_of(r, s, &n);
    for (uint32_t i = 0; i < n; i++) {
        Contour *c = m[i].obj;
        bool yes = c && (c->kind == CONTOUR_CLOSURE ||
                         c->kind == CONTOUR_CLASS ||
                         c->kind == CONTOUR_BOUND ||
                         (c->kind == CONTOUR_INSTANCE &&
                          member_has(r->inf, m[i], nm(r->inf, "__call__"))));
        t |= tri(yes, !yes);
    }
    return t;
}

static uint32_t eval_same(const TSet *a, const TSet *b)
{
    bool may = (a->prims & b->prims) != 0;
    for (uint32_t i = 0; i < a->n_objs && !may; i++) {
        may = tset_has(b, a->objs[i]);
    }
    if (!may) {
        return T_FALSE;
    }
    Contour *c = tset_only_obj(a, CONTOUR_CLASS);
    bool single = c && c == tset_only_obj(b, CONTOUR_CLASS) &&
                  !((const ClassInfo *)(uintptr_t)c->key)->is_dynamic;
    Contour *f = tset_only_obj(a, CONTOUR_CLOSURE);
    single |= f && f->fields.len == 0 &&
              f == tset_only_obj(b, CONTOUR_CLOSURE);
    return single ? T_TRUE : T_BOOL;
}

static void eval_type_op(Run *r, const Insn *in, TSet *out)
{
    const TSet *s = arg_set(r, in, 0);
    switch ((Intrinsic)in->imm.i) {
    case INTRINSIC_ISINSTANCE:
        out->prims =
            instance_of_set(r, s, arg_set(r, in, 1), r->f->is_library);
        break;
    case INTRINSIC_INSTANCE_OF:
        out->prims = instance_of_set(r, s, arg_set(r, in, 1), false);
        break;
    case INTRINSIC_ISSUBCLASS:
        out->prims = eval_issubclass(r, s, arg_set(r, in, 1));
        break;
    case INTRINSIC_TYPE_OF:
        eval_type_of(r, s, out);
        break;
    case INTRINSIC_HAS:
        out->prims = eval_has(r, in);
        break;
    case INTRINSIC_MAY_HAVE:
        out->prims = eval_may_have(r, in);
        break;
    case INTRINSIC_SUPER_HAS:
        out->prims = eval_super_has(r, in);
        break;
    case INTRINSIC_IS_EXACT:
        out->prims = eval_is_exact(r, in);
        break;
    case INTRINSIC_CALLABLE:
        out->prims = eval_callable(r, s);
        break;
    case INTRINSIC_SAME:
        out->prims = eval_same(s, arg_set(r, in, 1));
        break;
    case INTRINSIC_SPLIT:
    case INTRINSIC_COPY_OF:
        *out = *s;
        break;
    default:
        break;
    }
}

/* --- generators ------------------------------------------------------------------------- */

static void eval_gen(Run *r, const Insn *in, TSet *out)
{
    Infer *inf = r->inf;
    const TSet *s = arg_set(r, in, 0);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *g = tset_obj(s, i);
        if (g->kind != CONTOUR_GEN) {
            continue;
        }
        if (in->imm.i == INTRINSIC_GEN_RESULT) {
            TSet v = tvar_read(r, contour_item(inf, g, 2));
            tset_join(inf, out, &v);
            continue;
        }
        if (in->imm.i == INTRINSIC_GEN_RESUME) {
            tvar_add(inf, contour_item(inf, g, 1), arg_set(r, in, 1));
        } else {
            tvar_add(inf, &inf->state->raised, arg_set(r, in, 1));
        }
        TSet v = tvar_read(r, contour_item(inf, contour_rep(g), 0));
        tset_join(inf, out, &v);
        out->prims |= T_DONE;
    }
}

/* --- objects ----------------------------------------------------------------------------- */

static void eval_method_part(Run *r, const Insn *in, uint32_t part, TSet *out)
{
    const TSet *s = arg_set(r, in, 0);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        if (c->kind == CONTOUR_BOUND) {
            TSet v = tvar_read(r, contour_item(r->inf, c, part));
            tset_join(r->inf, out, &v);
        }
    }
}

/* --- the rest ------------------------------------------------------------------------------ */

static void eval_nextd(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = nm(r->inf, "__nextd__");
    Actuals none = {0};
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n; i++) {
        if (!member_has(r->inf, m[i], name)) {
            *plan = plan_new(r);
            *out = (TSet){0, 0, NULL};
            call_library(r, *plan, "__op_next__", in, out);
            return;
        }
        attr_call(r, *plan, m[i], name, &none, out);
    }
}

/* Objects of classes with __new__. */
static void eval_new(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    const TSet *classes = arg_set(r, in, 0);
    Actuals a = actuals_simple(r, in, 1, in->n_args - 1);
    const Name *init =
        in->n_args > 1 ? nm(r->inf, "__set_value__") : NULL;
    *plan = plan_new(r);
    for (uint32_t i = 0; i < classes->n_objs && !a.is_bottom; i++) {
        Member m = {0, tset_obj(classes, i)};
        if (m.obj->kind == CONTOUR_CLASS) {
            construct_by(r, *plan, m, init, &a, out);
        }
    }
}

static void type_error(Run *r, const Insn *in, Plan **plan)
{
    *plan = plan_new(r);
    (*plan)->never_returns = true;
    r->inst->raises_type_error = true;
    (void)in;
}

/* May the runtime raise this kind of its own exceptions in this program? Which
   runtime functions are called decides (exc_kinds.def). */
static bool kind_is_used(Run *r, const Insn *in)
{
    enum { NEVER = 0, FILES = T_STR, CODECS = T_BYTES, ALWAYS = ~0 };
    static const int when[] = {
        NEVER,
#define KIND(name, text, when) when,
#include "../runtime/exc_kinds.def"
#undef KIND
    };
    int64_t k;
    if (!const_int(r, in->args[0], &k) || k < 0 ||
        k >= (int64_t)ARRAY_LEN(when)) {
        return true;
    }
    TSet used = tvar_read(r, &r->inf->state->rt_used);
    return when[k] == ALWAYS || (used.prims & (uint32_t)when[k]) != 0;
}

void eval_intrinsic(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    Intrinsic i = (Intrinsic)in->imm.i;
    switch (i) {
    case INTRINSIC_RAW_NEW:
    case INTRINSIC_RAW_U8:
    case INTRINSIC_RAW_I32:
    case INTRINSIC_RAW_I64:
    case INTRINSIC_RAW_LEN:
    case INTRINSIC_RAW_GET:
    case INTRINSIC_RAW_SET:
    case INTRINSIC_RAW_INIT:
    case INTRINSIC_RAW_MOVE:
    case INTRINSIC_RAW_CLEAR:
    case INTRINSIC_RAW_SAME:
    case INTRINSIC_RAW_HOLDS:
        eval_raw(r, in, out);
        break;
    case INTRINSIC_TUPLE_LEN:
    case INTRINSIC_TUPLE_GET:
    case INTRINSIC_TUPLE_FROM:
    case INTRINSIC_TUPLE_FIXED:
        eval_tuple_op(r, in, out);
        break;
    case INTRINSIC_ISINSTANCE:
    case INTRINSIC_INSTANCE_OF:
    case INTRINSIC_ISSUBCLASS:
    case INTRINSIC_TYPE_OF:
    case INTRINSIC_HAS:
    case INTRINSIC_MAY_HAVE:
    case INTRINSIC_SUPER_HAS:
    case INTRINSIC_IS_EXACT:
    case INTRINSIC_SPLIT:
    case INTRINSIC_COPY_OF:
    case INTRINSIC_CALLABLE:
    case INTRINSIC_SAME:
        eval_type_op(r, in, out);
        break;
    case INTRINSIC_CLASS_NAME:
    case INTRINSIC_CLASS_QUALNAME:
    case INTRINSIC_CLASS_MODULE:
    case INTRINSIC_FUNC_MODULE:
    case INTRINSIC_FUNC_NAME:
        out->prims = T_STR;
        break;
    case INTRINSIC_FIELD_NAMES:
    case INTRINSIC_FIELD_VALUES:
        eval_fields(r, in, out);
        break;
    case INTRINSIC_COPY_FIELDS:
        eval_copy_fields(r, in, out, plan);
        break;
    case INTRINSIC_RECALL:
        *out = *arg_set(r, in, 1);
        break;
    case INTRINSIC_PROGRAM_OBJECT:
        *out = instances_of_program(r);
        out->prims |= T_NONE;
        break;
    case INTRINSIC_SET_OWN:
    case INTRINSIC_SET_PLAIN:
    case INTRINSIC_DEL_PLAIN:
        eval_set_own(r, in, out, plan);
        break;
    case INTRINSIC_CLASS_MRO:
    case INTRINSIC_CLASS_BASES:
        eval_related_classes(r, in, out);
        break;
    case INTRINSIC_ID:
    case INTRINSIC_WRAP_ADD:
    case INTRINSIC_WRAP_MUL:
    case INTRINSIC_AS_INT:
    case INTRINSIC_USHR:
    case INTRINSIC_HASH_FLOAT:
    case INTRINSIC_GEN_STATE:
        out->prims = T_INT;
        break;
    case INTRINSIC_AS_UINT:
        out->prims = T_UINT;
        break;
    case INTRINSIC_DONE:
        out->prims = T_DONE;
        break;
    case INTRINSIC_IN_LIBRARY:
        out->prims = T_FALSE | T_TRUE;
        break;
    case INTRINSIC_IS_DONE: {
        const TSet *s = arg_set(r, in, 0);
        out->prims = tri((s->prims & T_DONE) != 0,
                         (s->prims & ~(uint32_t)T_DONE) || s->n_objs);
        break;
    }
    case INTRINSIC_NEXTD:
        eval_nextd(r, in, out, plan);
        break;
    case INTRINSIC_MATCH_ATTR:
        eval_match_attr(r, in, out, plan);
        break;
    case INTRINSIC_NEW_OBJECT:
    case INTRINSIC_NEW_VALUE:
        eval_new(r, in, out, plan);
        break;
    case INTRINSIC_EXC_CURRENT:
        *out = tvar_read(r, &r->inf->state->raised);
        out->prims |= T_NONE;
        break;
    case INTRINSIC_EXC_KIND:
        out->prims = kind_is_used(r, in) ? T_TRUE : T_FALSE;
        break;
    case INTRINSIC_METHOD_SELF:
        eval_method_part(r, in, 0, out);
        break;
    case INTRINSIC_METHOD_FUNC:
        eval_method_part(r, in, 1, out);
        break;
    case INTRINSIC_TYPE_ERROR:
    case INTRINSIC_ATTR_ERROR:
        type_error(r, in, plan);
        break;
    case INTRINSIC_GEN_RESUME:
    case INTRINSIC_GEN_THROW:
    case INTRINSIC_GEN_RESULT:
        eval_gen(r, in, out);
        break;
    case INTRINSIC_GEN_FINISH:
        out->prims = T_NONE;
        break;
    case INTRINSIC_NONE:
    case INTRINSIC_COUNT:
        break;
    }
}
