/* Arguments of planned calls: each parameter's value from its source. */
#include "lower/internal.h"

TVal lower_new_tuple(Fn *fn, Contour *c, const TVal *items, uint32_t n)
{
    TVal t = lower_new_object(fn, c);
    for (uint32_t i = 0; i < n; i++) {
        lower_set_item(fn, t.val, c, i, items[i]);
    }
    return t;
}

TVal lower_new_raw_of(Fn *fn, Contour *c, const TVal *items, uint32_t n)
{
    c = contour_rep(c);
    Val a = lower_array_new(fn, c, lower_const_i64(fn, n));
    for (uint32_t i = 0; i < n; i++) {
        lower_array_set(fn, OP_ARRAY_INIT, a, c, lower_const_i64(fn, i), items[i]);
    }
    return (TVal){a, lower_set_obj(fn->lw, c)};
}

TVal lower_unwrap_method(Fn *fn, TVal v)
{
    Contour *c = lower_set_only(v.set);
    const Name *name = name_of(fn->lw->names, "__func__");
    if (c && c->kind == CONTOUR_INSTANCE && contour_field(c, name)) {
        return lower_get_named(fn, v.val, c, name);
    }
    return v;
}

static Contour *closure_in(const TSet *s, const Func *f)
{
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        if (c->kind == CONTOUR_CLOSURE && contour_func(c) == f) {
            return c;
        }
    }
    return NULL;
}

/* A bound method's own object when the method is called; the bound method itself
   when a function of its class (a property) is. */
TVal lower_arm_self(Fn *fn, const Arm *arm, TVal subject)
{
    Contour *c = lower_set_only(subject.set);
    if (c && c->kind == CONTOUR_BOUND && arm->member &&
        contour_rep(arm->member)->kind == CONTOUR_BOUND && arm->inst &&
        closure_in(lower_item_set(c, 1), arm->inst->func)) {
        return lower_get_item(fn, subject.val, c, 0);
    }
    return subject;
}

/* --- the closure that is called ---------------------------------------- */

static const Name *called_name(const OpCtx *cx, const Arm *arm, Lower *lw)
{
    if (arm->kind == ARM_NEW) {
        return name_of(lw->names, "__init__");
    }
    return cx->in->op == OP_PY_CALLMETHOD || cx->in->op == OP_PY_CALLSUPER
               ? cx->in->imm.shape->method
               : NULL;
}

/* The class attribute that a method was found in. */
static ClassAttr *method_attr(Fn *fn, const OpCtx *cx, const Arm *arm)
{
    if (arm->attr) {
        return arm->attr;
    }
    const Name *name = called_name(cx, arm, fn->lw);
    Contour *c = arm->kind == ARM_NEW ? arm->contour : arm->member;
    if (!name || (!c && !arm->prims)) {
        return NULL;
    }
    ClassInfo *cls = lower_class_of_member(fn->lw, (Member){arm->prims, c});
    if (c && contour_rep(c)->kind == CONTOUR_CLASS) {
        cls = contour_cls(contour_rep(c));
    }
    return cls ? class_lookup(cls, name, NULL) : NULL;
}

/* What a static or class method or a property holds of function f. */
static TVal unwrap_for(Fn *fn, TVal v, const Func *f)
{
    Contour *c = lower_set_only(v.set);
    if (!c || c->kind != CONTOUR_INSTANCE) {
        return v;
    }
    for (uint32_t i = 0; i < c->fields.len; i++) {
        if (closure_in(&c->fields.data[i]->var.set, f)) {
            return lower_get_named(fn, v.val, c, c->fields.data[i]->name);
        }
    }
    return v;
}

static TVal as_closure(Fn *fn, TVal v, const Func *f)
{
    v = unwrap_for(fn, v, f);
    Contour *c = closure_in(v.set, f);
    if (!c) {
        bug("lower: %s: no closure of %s to take values from",
            fn->f->symbol->text, f->qualname->text);
    }
    return lower_narrow(fn, v, lower_set_obj(fn->lw, c));
}

static TVal callee_closure(Fn *fn, const OpCtx *cx, const Arm *arm,
                           TVal subject)
{
    const Func *f = arm->inst->func;
    Contour *c = lower_set_only(subject.set);
    if (closure_in(subject.set, f) && arm->kind != ARM_NEW) {
        return as_closure(fn, subject, f);
    }
    if (c && c->kind == CONTOUR_BOUND && arm->kind != ARM_NEW) {
        return as_closure(fn, lower_get_item(fn, subject.val, c, 1), f);
    }
    ClassAttr *attr = method_attr(fn, cx, arm);
    if (!attr) {
        bug("lower: %s: no way to the closure of %s", fn->f->symbol->text,
            f->qualname->text);
    }
    return as_closure(fn, lower_get_class_attr(fn, attr, subject), f);
}

/* The set of a constant by itself: the parameter's may have more in it. */
static const TSet *constant_set(Lower *lw, const Insn *in)
{
    switch (in->op) {
    case OP_PY_BOOL:
        return lower_set_prims(lw, in->imm.i ? T_TRUE : T_FALSE);
    case OP_PY_INT:
        return lower_set_prims(lw, T_INT);
    case OP_PY_UINT:
        return lower_set_prims(lw, T_UINT);
    case OP_PY_FLOAT:
        return lower_set_prims(lw, T_FLOAT);
    case OP_PY_STR:
        return lower_set_prims(lw, T_STR);
    case OP_PY_BYTES:
        return lower_set_prims(lw, T_BYTES);
    case OP_PY_NONE:
        return lower_set_prims(lw, T_NONE);
    case OP_PY_DONE:
        return lower_set_prims(lw, T_DONE);
    case OP_PY_NOTIMPL:
        return lower_set_prims(lw, T_NOTIMPL);
    default:
        return lower_set_prims(lw, T_UNBOUND);
    }
}

/* A default or captured value of the callee. */
static TVal closure_value(Fn *fn, const OpCtx *cx, const Arm *arm, uint32_t pos,
                          TVal subject)
{
    const Func *f = arm->inst->func;
    const Insn **defaults = map_get_ptr(&fn->lw->defaults, f);
    if (defaults && pos >= f->n_captures && defaults[pos - f->n_captures] &&
        defaults[pos - f->n_captures]->op != OP_PY_ELLIPSIS) {
        const Insn *in = defaults[pos - f->n_captures];
        return lower_emit_constant(fn, in, constant_set(fn->lw, in));
    }
    TVal closure = callee_closure(fn, cx, arm, subject);
    return lower_get_item(fn, closure.val, lower_set_only(closure.set), pos);
}

/* --- sources ----------------------------------------------------------- */

typedef struct ArgCtx {
    Fn *fn;
    OpCtx *cx;
    const Arm *arm;
    TVal subject, self;
} ArgCtx;

static TVal arg_value(ArgCtx *ac, const ArgSrc *src);

static TVal *part_values(ArgCtx *ac, const ArgSrc *src)
{
    TVal *vals = NEW_ARRAY(ac->fn->lw->arena, TVal, src->n_parts + 1);
    for (uint32_t i = 0; i < src->n_parts; i++) {
        vals[i] = arg_value(ac, &src->parts[i]);
    }
    return vals;
}

static TVal called_value(ArgCtx *ac, const ArgSrc *src)
{
    Arena *a = ac->fn->lw->arena;
    TVal *known = map_get_ptr(&ac->cx->calls, src->parts);
    if (!known) {
        known = NEW(a, TVal);
        TVal *args = part_values(ac, src);
        *known = lower_call_with(ac->fn, src->inst, args, src->n_parts);
        map_put_ptr(a, &ac->cx->calls, src->parts, known);
    }
    return *known;
}

static TVal item_value(ArgCtx *ac, const ArgSrc *src)
{
    Fn *fn = ac->fn;
    TVal whole = arg_value(ac, &src->parts[0]);
    Contour *c = lower_set_only(whole.set);
    if (!c) {
        bug("lower: %s: item of something that is no exact tuple",
            fn->f->symbol->text);
    }
    if (c->kind == CONTOUR_RAW) {
        return lower_array_get(fn, whole.val, c, lower_const_i64(fn, src->idx));
    }
    return lower_get_item(fn, whole.val, c, src->idx);
}

static TVal constant_value(Fn *fn, const ArgSrc *src)
{
    Lower *lw = fn->lw;
    switch (src->tag) {
    case TAG_UNBOUND:
        return (TVal){0, lower_set_prims(lw, T_UNBOUND)};
    case TAG_NONE:
        return (TVal){0, lower_set_prims(lw, T_NONE)};
    case TAG_DONE:
        return (TVal){0, lower_set_prims(lw, T_DONE)};
    case TAG_NOTIMPL:
        return (TVal){0, lower_set_prims(lw, T_NOTIMPL)};
    case TAG_BOOL:
        return (TVal){lower_const_i1(fn, src->idx != 0),
                      lower_set_prims(lw, src->idx ? T_TRUE : T_FALSE)};
    case TAG_INT:
    case TAG_UINT:
    case TAG_FLOAT:
    case TAG_REF:
    case TAG_COUNT:
        break;
    }
    return (TVal){lower_const_i64(fn, src->idx), lower_set_prims(lw, T_INT)};
}

static TVal class_value(ArgCtx *ac, const ArgSrc *src)
{
    Fn *fn = ac->fn;
    Contour *c = src->contour ? src->contour : lower_set_only(ac->subject.set);
    if (c && contour_rep(c)->kind != CONTOUR_CLASS) {
        c = NULL;
    }
    if (!c) {
        bug("lower: %s: the class that is passed is not known",
            fn->f->symbol->text);
    }
    return lower_is_static(fn->lw, contour_rep(c))
               ? (TVal){0, lower_set_obj(fn->lw, c)}
               : lower_class_object(fn, ac->subject);
}

static TVal arg_value(ArgCtx *ac, const ArgSrc *src)
{
    Fn *fn = ac->fn;
    switch (src->kind) {
    case SRC_ARG:
        return ac->cx->args[src->idx];
    case SRC_SELF:
        return ac->self;
    case SRC_CLASS:
        return class_value(ac, src);
    case SRC_CAPTURE:
    case SRC_DEFAULT:
        return closure_value(fn, ac->cx, ac->arm, src->idx, ac->subject);
    case SRC_TUPLE:
        return lower_new_tuple(fn, src->contour, part_values(ac, src),
                               src->n_parts);
    case SRC_RAW:
        return lower_new_raw_of(fn, src->contour, part_values(ac, src),
                                src->n_parts);
    case SRC_CALL:
        return called_value(ac, src);
    case SRC_STR:
        return (TVal){lower_const_str(fn, src->names[0]),
                      lower_set_prims(fn->lw, T_STR)};
    case SRC_ITEM:
        return item_value(ac, src);
    case SRC_VALUE:
        return ac->cx->extra;
    case SRC_ATTR:
        return lower_get_class_attr(fn, src->attr, ac->subject);
    case SRC_CONST:
        break;
    }
    return constant_value(fn, src);
}

TVal *lower_arm_args(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject, TVal self)
{
    ArgCtx ac = {fn, cx, arm, subject, self};
    TVal *vals = NEW_ARRAY(fn->lw->arena, TVal, arm->n_args + 1);
    if (arm->check) {
        arg_value(&ac, arm->check);
    }
    for (uint32_t i = 0; i < arm->n_args; i++) {
        vals[i] = arg_value(&ac, &arm->args[i]);
    }
    return vals;
}
