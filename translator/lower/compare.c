/* Comparison of exact numbers. Different kinds compare by exact value, as in
   CPython: int with float without rounding, int with uint in 128 bits. */
#include "lower/internal.h"

static Cmp cmp_of(Op op)
{
    switch (op) {
    case OP_PY_EQ:
        return CMP_EQ;
    case OP_PY_NE:
        return CMP_NE;
    case OP_PY_LT:
        return CMP_LT;
    case OP_PY_LE:
        return CMP_LE;
    case OP_PY_GT:
        return CMP_GT;
    default:
        return CMP_GE;
    }
}

static Cmp swapped(Cmp c)
{
    switch (c) {
    case CMP_LT:
        return CMP_GT;
    case CMP_LE:
        return CMP_GE;
    case CMP_GT:
        return CMP_LT;
    case CMP_GE:
        return CMP_LE;
    case CMP_EQ:
    case CMP_NE:
        break;
    }
    return c;
}

/* A nan is unequal to, and neither below nor above, everything. */
static Val by_runtime(Fn *fn, Cmp cmp, Val f, Val n)
{
    bool is_uint = lower_type_of(fn, n) == TY_U64;
    Val args[] = {f, n};
    Val order = lower_call_rt(
        fn, is_uint ? RT_float_cmp_uint : RT_float_cmp_int, args, 2);
    Cmp c = cmp;
    int64_t than = 0;
    if (cmp == CMP_GT || cmp == CMP_GE) { /* 2 for a nan must not count */
        c = CMP_EQ;
        than = 1;
    }
    Val res = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, order,
                              lower_const_i64(fn, than), c);
    if (cmp != CMP_GE) {
        return res;
    }
    Join j = lower_join_new_type(fn, TY_I1);
    Blk above = lower_new_block(fn), rest = lower_new_block(fn);
    lower_branch(fn, res, above, rest);
    fn->cur = above;
    lower_join_add_val(fn, &j, lower_const_i1(fn, true));
    fn->cur = rest;
    lower_join_add_val(fn, &j,
                       lower_emit2_imm(fn, OP_CMP_I64, TY_I1, order,
                                       lower_const_i64(fn, 0), CMP_EQ));
    return lower_join_end(fn, &j).val;
}

/* f cmp n: by the machine where n is an exact double. */
static Val float_with_whole(Fn *fn, Cmp cmp, Val f, TVal n);

static Val float_with_mixed(Fn *fn, Cmp cmp, Val f, TVal n)
{
    Join j = lower_join_new_type(fn, TY_I1);
    Case cases[] = {{lower_set_prims(fn->lw, T_INT), lower_new_block(fn)},
                    {lower_set_prims(fn->lw, T_UINT), lower_new_block(fn)}};
    lower_dispatch(fn, n, cases, 2);
    for (uint32_t i = 0; i < 2; i++) {
        fn->cur = cases[i].blk;
        TVal part = lower_narrow(fn, n, cases[i].set);
        lower_join_add_val(fn, &j, float_with_whole(fn, cmp, f, part));
    }
    return lower_join_end(fn, &j).val;
}

static Val float_with_whole(Fn *fn, Cmp cmp, Val f, TVal n)
{
    if (lower_num_kind(n.set) == NUM_MIXED) {
        return float_with_mixed(fn, cmp, f, n);
    }
    Val x = lower_num_kind(n.set) == NUM_UINT ? n.val : lower_as_i64(fn, n);
    uint64_t limit = (uint64_t)1 << 53;
    Val shifted = x;
    if (lower_type_of(fn, x) == TY_I64) {
        shifted = lower_emit2(fn, OP_ADD_I64, TY_I64, x,
                              lower_const_i64(fn, (int64_t)limit));
        shifted = lower_emit1_imm(fn, OP_BITCAST, TY_U64, shifted, TY_U64);
        limit *= 2;
    }
    Join j = lower_join_new_type(fn, TY_I1);
    Blk fast = lower_new_block(fn), slow = lower_new_block(fn);
    ir_block(fn->f, slow)->is_cold = true;
    lower_branch(fn,
                 lower_emit2_imm(fn, OP_CMP_I64, TY_I1, shifted,
                                 lower_const_u64(fn, limit), CMP_LE),
                 fast, slow);
    fn->cur = fast;
    Val y = lower_emit1(fn, OP_I64_TO_F64, TY_F64, x);
    lower_join_add_val(fn, &j,
                       lower_emit2_imm(fn, OP_CMP_F64, TY_I1, f, y, cmp));
    fn->cur = slow;
    lower_join_add_val(fn, &j, by_runtime(fn, cmp, f, x));
    return lower_join_end(fn, &j).val;
}

static Val compare_nums(Fn *fn, Cmp cmp, TVal a, TVal b)
{
    NumKind ka = lower_num_kind(a.set), kb = lower_num_kind(b.set);
    if (ka == NUM_FLOAT && kb == NUM_FLOAT) {
        return lower_emit2_imm(fn, OP_CMP_F64, TY_I1, a.val, b.val, cmp);
    }
    if (ka == NUM_FLOAT) {
        return float_with_whole(fn, cmp, a.val, b);
    }
    if (kb == NUM_FLOAT) {
        return float_with_whole(fn, swapped(cmp), b.val, a);
    }
    if (ka == NUM_UINT && kb == NUM_UINT) {
        return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, a.val, b.val, cmp);
    }
    bool is_wide =
        ka == NUM_UINT || kb == NUM_UINT || ka == NUM_MIXED || kb == NUM_MIXED;
    if (is_wide) {
        Val x = lower_as_i128(fn, a), y = lower_as_i128(fn, b);
        return lower_emit2_imm(fn, OP_CMP_I128, TY_I1, x, y, cmp);
    }
    Val x = lower_as_i64(fn, a), y = lower_as_i64(fn, b);
    return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, x, y, cmp);
}

/* A constant that is an exact double is compared as one. */
static bool as_double(Fn *fn, Val high, double *out)
{
    ConstInt k;
    if (!lower_const_int_of(fn, high, &k)) {
        return false;
    }
    uint64_t magnitude = k.is_negative ? (uint64_t)0 - k.bits : k.bits;
    *out = k.is_negative ? -(double)magnitude : (double)magnitude;
    return magnitude <= (uint64_t)1 << 53;
}

TVal lower_compare(Fn *fn, OpCtx *cx)
{
    Cmp cmp = cmp_of(cx->in->op);
    TVal *args = cx->args;
    const TSet *bools = lower_set_prims(fn->lw, T_BOOL);
    for (uint32_t i = 0; i < 2; i++) {
        double x;
        if (lower_num_kind(args[1 - i].set) == NUM_FLOAT &&
            lower_num_kind(args[i].set) != NUM_FLOAT &&
            as_double(fn, cx->in->args[i], &x)) {
            args[i] = lower_float_result(fn, lower_const_f64(fn, x));
        }
    }
    return (TVal){compare_nums(fn, cmp, args[0], args[1]), bools};
}
