/* Truth and identity of any value, by its representation. */
#include "lower/internal.h"

/* --- truth ------------------------------------------------------------- */

/* Exactly one kind of value, or references that are always true. */
static Val truth_of_kind(Fn *fn, TVal v)
{
    switch (lower_rep_type(fn->lw, v.set)) {
    case TY_I1:
        return v.val;
    case TY_I64:
        return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, v.val,
                               lower_const_i64(fn, 0), CMP_NE);
    case TY_U64:
        return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, v.val,
                               lower_const_u64(fn, 0), CMP_NE);
    case TY_F64:
        return lower_emit2_imm(fn, OP_CMP_F64, TY_I1, v.val,
                               lower_const_f64(fn, 0), CMP_NE);
    case TY_REF:
        return lower_rep_of(fn->lw, v.set).non_null
                   ? lower_const_i1(fn, true)
                   : lower_emit1(fn, OP_NOT_I1, TY_I1,
                                 lower_emit1(fn, OP_IS_NULL, TY_I1, v.val));
    default:
        return lower_const_i1(fn, false);
    }
}

static Val truth_of_union(Fn *fn, TVal v)
{
    Lower *lw = fn->lw;
    const uint32_t kinds[] = {T_UNITS, T_BOOL, T_INT, T_UINT, T_FLOAT};
    Case cases[ARRAY_LEN(kinds) + 1];
    uint32_t n = 0;
    for (uint32_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (v.set->prims & kinds[i]) {
            cases[n++].set = lower_set_prims(lw, v.set->prims & kinds[i]);
        }
    }
    const TSet *refs = lower_set_without(lw, v.set, ~(uint32_t)T_REFS);
    if (!lower_set_is_empty(refs)) {
        cases[n++].set = refs;
    }
    Join j = lower_join_new_type(fn, TY_I1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i].blk = lower_new_block(fn);
    }
    lower_dispatch(fn, v, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        bool is_unit = cases[i].set->prims & T_UNITS;
        Val t = is_unit ? lower_const_i1(fn, false)
                        : truth_of_kind(fn, lower_narrow(fn, v, cases[i].set));
        lower_join_add_val(fn, &j, t);
    }
    return lower_join_end(fn, &j).val;
}

TVal lower_truth(Fn *fn, OpCtx *cx)
{
    TVal known, v = cx->args[0];
    if (lower_known_value(fn, cx->result, &known)) {
        return known;
    }
    Val t = lower_rep_type(fn->lw, v.set) == TY_ANY ? truth_of_union(fn, v)
                                                    : truth_of_kind(fn, v);
    if (cx->in->op == OP_PY_NOT) {
        t = lower_emit1(fn, OP_NOT_I1, TY_I1, t);
    }
    return (TVal){t, lower_set_prims(fn->lw, T_BOOL)};
}

/* --- identity ---------------------------------------------------------- */

static Val same_bits(Fn *fn, Type type, Val a, Val b)
{
    switch (type) {
    case TY_I1:
        a = lower_emit1(fn, OP_I1_TO_I64, TY_I64, a);
        b = lower_emit1(fn, OP_I1_TO_I64, TY_I64, b);
        break;
    case TY_F64:
        a = lower_emit1_imm(fn, OP_BITCAST, TY_I64, a, TY_I64);
        b = lower_emit1_imm(fn, OP_BITCAST, TY_I64, b, TY_I64);
        break;
    case TY_REF:
        return lower_emit2_imm(fn, OP_CMP_REF, TY_I1, a, b, CMP_EQ);
    default:
        break;
    }
    return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, a, b, CMP_EQ);
}

/* One kind of member that both sides may have: are both of that kind and the
   same? `part` has a's members of the kind. */
static Val same_in_kind(Fn *fn, TVal a, TVal b, const TSet *part)
{
    const TSet *other =
        part->n_objs || part->prims & T_REFS
            ? lower_set_without(fn->lw, b.set, ~(uint32_t)T_REFS)
            : lower_set_common(fn->lw, b.set, part);
    if (lower_set_is_empty(other)) {
        return lower_const_i1(fn, false);
    }
    Val is_kind = lower_test_set(fn, b, other);
    Join j = lower_join_new_type(fn, TY_I1);
    Blk yes = lower_new_block(fn), no = lower_new_block(fn);
    lower_branch(fn, is_kind, yes, no);
    fn->cur = no;
    lower_join_add_val(fn, &j, lower_const_i1(fn, false));
    fn->cur = yes;
    TVal x = lower_narrow(fn, a, part), y = lower_narrow(fn, b, other);
    Type type = lower_rep_type(fn->lw, part);
    if (part->n_objs || part->prims & T_REFS) {
        lower_join_add_val(
            fn, &j,
            same_bits(fn, TY_REF, lower_ref_of(fn, x), lower_ref_of(fn, y)));
    } else if (type == TY_VOID) {
        lower_join_add_val(fn, &j, lower_const_i1(fn, true));
    } else {
        lower_join_add_val(fn, &j, same_bits(fn, type, x.val, y.val));
    }
    return lower_join_end(fn, &j).val;
}

static Val same_by_kind(Fn *fn, TVal a, TVal b)
{
    Lower *lw = fn->lw;
    enum { MAX_KINDS = 10 };
    Case cases[MAX_KINDS];
    uint32_t n = 0;
    for (uint32_t bit = 1; bit < T_STR; bit <<= 1) {
        uint32_t kind = a.set->prims & (bit == T_FALSE ? T_BOOL : bit);
        if (kind && bit != T_TRUE) {
            cases[n++].set = lower_set_prims(lw, kind);
        }
    }
    const TSet *refs = lower_set_without(lw, a.set, ~(uint32_t)T_REFS);
    if (!lower_set_is_empty(refs)) {
        cases[n++].set = refs;
    }
    Join j = lower_join_new_type(fn, TY_I1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i].blk = lower_new_block(fn);
    }
    lower_dispatch(fn, a, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        lower_join_add_val(fn, &j, same_in_kind(fn, a, b, cases[i].set));
    }
    return lower_join_end(fn, &j).val;
}

static bool is_one_unit(const TSet *s)
{
    return !s->n_objs && lower_count_bits(s->prims) == 1 && s->prims & T_UNITS;
}

TVal lower_is(Fn *fn, OpCtx *cx)
{
    TVal known, a = cx->args[0], b = cx->args[1];
    if (lower_known_value(fn, cx->result, &known)) {
        return known;
    }
    Rep ra = lower_rep_of(fn->lw, a.set), rb = lower_rep_of(fn->lw, b.set);
    bool same_null = !ra.unit || !rb.unit || ra.unit == rb.unit;
    Val res;
    if (is_one_unit(b.set)) {
        res = lower_test_unit(fn, a, b.set->prims);
    } else if (is_one_unit(a.set)) {
        res = lower_test_unit(fn, b, a.set->prims);
    } else if (ra.type == rb.type && ra.type != TY_ANY && ra.type != TY_VOID &&
               (ra.type != TY_REF || same_null)) {
        res = same_bits(fn, ra.type, a.val, b.val);
    } else {
        res = same_by_kind(fn, a, b);
    }
    return (TVal){res, lower_set_prims(fn->lw, T_BOOL)};
}
