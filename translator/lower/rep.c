/* Representations: the machine type of a value by its set, and conversion of a
   value from the representation of one set to that of another.

   Widening (an edge, an argument, a store) never changes the Python value.
   Narrowing (after a test has shown more) takes the payload out without testing
   again. No conversion changes a number's type: int never becomes float. */
#include "lower/internal.h"

/* The only layout of a set's references, or NULL. */
static Layout *only_layout(Lower *lw, const TSet *s)
{
    uint32_t refs = s->prims & T_REFS;
    if (refs && (s->n_objs || (refs & (refs - 1)) || refs == T_OPAQUE)) {
        return NULL;
    }
    if (refs) {
        return refs == T_STR ? lower_layout_of_str(lw)
                             : lower_layout_of_bytes(lw);
    }
    Layout *l = s->n_objs ? lower_layout_of(lw, tset_obj(s, 0)) : NULL;
    for (uint32_t i = 1; i < s->n_objs; i++) {
        if (lower_layout_of(lw, tset_obj(s, i)) != l) {
            return NULL;
        }
    }
    return l;
}

static Type value_type(uint32_t values)
{
    if (!(values & ~(uint32_t)T_BOOL)) {
        return TY_I1;
    }
    switch (values) {
    case T_INT:
        return TY_I64;
    case T_UINT:
        return TY_U64;
    case T_FLOAT:
        return TY_F64;
    default:
        return TY_ANY;
    }
}

Type lower_rep_type(Lower *lw, const TSet *s)
{
    uint32_t values = s->prims & T_VALUES;
    bool has_refs = s->prims & T_REFS || s->n_objs;
    uint32_t n_units = lower_count_bits(s->prims & T_UNITS);
    if (values) {
        return n_units || has_refs ? TY_ANY : value_type(values);
    }
    if (n_units > 1) {
        return TY_ANY;
    }
    return has_refs && !lower_is_static_set(lw, s) ? TY_REF : TY_VOID;
}

Rep lower_rep_of(Lower *lw, const TSet *s)
{
    Type type = lower_rep_type(lw, s);
    uint32_t units = s->prims & T_UNITS;
    if (type == TY_VOID) {
        return (Rep){.type = TY_VOID, .unit = units};
    }
    if (type != TY_REF) {
        return (Rep){.type = type};
    }
    return (Rep){.type = TY_REF,
                 .layout = only_layout(lw, s),
                 .non_null = !units,
                 .unit = units};
}

Tag lower_unit_tag(uint32_t unit)
{
    switch (unit) {
    case T_UNBOUND:
        return TAG_UNBOUND;
    case T_DONE:
        return TAG_DONE;
    case T_NOTIMPL:
        return TAG_NOTIMPL;
    default:
        return TAG_NONE;
    }
}

void lower_set_ref_info(Fn *fn, Val v, Rep rep)
{
    if (v && rep.type == TY_REF) {
        ir_val(fn->f, v)->layout = rep.layout;
        ir_val(fn->f, v)->non_null = rep.non_null;
    }
}

static Val cast_ref(Fn *fn, Val v, Layout *l)
{
    Insn *in = lower_emit_insn(fn, OP_CAST_REF, TY_REF, &v, 1);
    in->imm.layout = l;
    Val res = in->result;
    lower_set_ref_info(fn, res, (Rep){TY_REF, l, true, 0});
    return res;
}

static Val zero_of(Fn *fn, Rep rep)
{
    switch (rep.type) {
    case TY_I1:
        return lower_const_i1(fn, false);
    case TY_I64:
        return lower_const_i64(fn, 0);
    case TY_U64:
        return lower_const_u64(fn, 0);
    case TY_F64:
        return lower_const_f64(fn, 0);
    case TY_REF:
        return rep.non_null ? cast_ref(fn, lower_const_null(fn), rep.layout)
                            : lower_const_null(fn);
    default:
        return lower_const_unit(fn, TAG_NONE);
    }
}

static Tag value_tag(Type t)
{
    switch (t) {
    case TY_I1:
        return TAG_BOOL;
    case TY_I64:
        return TAG_INT;
    case TY_U64:
        return TAG_UINT;
    case TY_F64:
        return TAG_FLOAT;
    default:
        return TAG_REF;
    }
}

static Val box(Fn *fn, Val v, Type t)
{
    return lower_emit1_imm(fn, OP_ANY_FROM, TY_ANY, v, value_tag(t));
}

static Val nullable_to_any(Fn *fn, Val v, Rep from)
{
    Join j = lower_join_new_type(fn, TY_ANY);
    Blk null = lower_new_block(fn), ref = lower_new_block(fn);
    lower_branch(fn, lower_emit1(fn, OP_IS_NULL, TY_I1, v), null, ref);
    fn->cur = null;
    lower_join_add_val(fn, &j, lower_const_unit(fn, lower_unit_tag(from.unit)));
    fn->cur = ref;
    lower_join_add_val(fn, &j, box(fn, cast_ref(fn, v, from.layout), TY_REF));
    return lower_join_end(fn, &j).val;
}

static Val to_any(Fn *fn, Val v, Rep from)
{
    switch (from.type) {
    case TY_ANY:
        return v;
    case TY_VOID:
        return lower_const_unit(fn, from.unit ? lower_unit_tag(from.unit)
                                              : TAG_NONE);
    case TY_REF:
        return from.non_null ? box(fn, v, TY_REF)
                             : nullable_to_any(fn, v, from);
    default:
        return box(fn, v, from.type);
    }
}

static Val any_ref(Fn *fn, Val v, Rep to)
{
    Val ref = lower_emit1(fn, OP_ANY_REF, TY_REF, v);
    lower_set_ref_info(fn, ref, (Rep){TY_REF, to.layout, true, 0});
    return ref;
}

static Val any_to_nullable(Fn *fn, Val v, Rep to)
{
    Join j = lower_join_new_type(fn, TY_REF);
    Blk null = lower_new_block(fn), ref = lower_new_block(fn);
    Val tag = lower_emit1(fn, OP_ANY_TAG, TY_I64, v);
    Val is_ref = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, tag,
                                 lower_const_i64(fn, TAG_REF), CMP_EQ);
    lower_branch(fn, is_ref, ref, null);
    fn->cur = ref;
    lower_join_add_val(fn, &j, any_ref(fn, v, to));
    fn->cur = null;
    lower_join_add_val(fn, &j, lower_const_null(fn));
    Val res = lower_join_end(fn, &j).val;
    lower_set_ref_info(fn, res, to);
    return res;
}

/* Both may be null, but only the target has one layout. */
static Val cast_nullable(Fn *fn, Val v, Rep to)
{
    Join j = lower_join_new_type(fn, TY_REF);
    ir_val(fn->f, j.arg)->layout = to.layout;
    Blk null = lower_new_block(fn), ref = lower_new_block(fn);
    lower_branch(fn, lower_emit1(fn, OP_IS_NULL, TY_I1, v), null, ref);
    fn->cur = ref;
    lower_join_add_val(fn, &j, cast_ref(fn, v, to.layout));
    fn->cur = null;
    lower_join_add_val(fn, &j, lower_const_null(fn));
    return lower_join_end(fn, &j).val;
}

static Val to_ref(Fn *fn, Val v, Rep from, Rep to)
{
    if (from.type == TY_ANY) {
        return to.non_null ? any_ref(fn, v, to) : any_to_nullable(fn, v, to);
    }
    if (from.type == TY_VOID) {
        return zero_of(fn, to);
    }
    bool is_better = to.layout && to.layout != from.layout;
    if (from.non_null ? is_better : to.non_null) {
        return cast_ref(fn, v, to.layout);
    }
    return is_better ? cast_nullable(fn, v, to) : v;
}

static Val from_any(Fn *fn, Val v, Type t)
{
    switch (t) {
    case TY_I1:
        return lower_emit1(fn, OP_ANY_I1, TY_I1, v);
    case TY_F64:
        return lower_emit1(fn, OP_ANY_F64, TY_F64, v);
    default:
        return lower_emit1_imm(fn, OP_ANY_I64, t, v, t);
    }
}

/* Different machine types of which neither is ANY: cannot be the same value. */
static bool is_impossible(Rep from, Rep to)
{
    return from.type != to.type && from.type != TY_ANY &&
           from.type != TY_VOID && to.type != TY_ANY;
}

/* What v's value is before it is converted; immortal objects are made. */
static Rep source_rep(Fn *fn, TVal *v)
{
    Contour *only = lower_set_only(v->set);
    if (!only || !lower_is_static(fn->lw, only)) {
        return lower_rep_of(fn->lw, v->set);
    }
    Layout *l = lower_layout_of(fn->lw, only);
    v->val = lower_const_obj(fn, l);
    return (Rep){TY_REF, l, true, 0};
}

Val lower_ref_of(Fn *fn, TVal v)
{
    source_rep(fn, &v);
    return v.val;
}

Val lower_convert(Fn *fn, TVal v, const TSet *to)
{
    Rep b = lower_rep_of(fn->lw, to);
    if (b.type == TY_VOID) {
        return 0;
    }
    Rep a = source_rep(fn, &v);
    if (is_impossible(a, b)) {
        bug("lower: %s: a value of type %s is to become %s",
            fn->f->symbol->text, ir_type_text(a.type), ir_type_text(b.type));
    }
    switch (b.type) {
    case TY_ANY:
        return to_any(fn, v.val, a);
    case TY_REF:
        return to_ref(fn, v.val, a, b);
    default:
        if (a.type == TY_VOID) {
            return zero_of(fn, b);
        }
        return a.type == TY_ANY ? from_any(fn, v.val, b.type) : v.val;
    }
}

bool lower_convert_is_free(Lower *lw, const TSet *from, const TSet *to)
{
    Rep a = lower_rep_of(lw, from), b = lower_rep_of(lw, to);
    if (b.type == TY_VOID) {
        return true;
    }
    if (a.type != b.type) {
        return false;
    }
    bool is_better = b.layout && b.layout != a.layout;
    return b.type != TY_REF || (!is_better && (a.non_null || !b.non_null));
}
