/* Arithmetic on exact numbers (bool, int, uint; floats go to floats.c). int is
   a 64-bit machine integer whose overflow raises OverflowError; operands of
   different kinds meet in 128 bits. Results take the representation that
   inference gave them. */
#include "lower/internal.h"

NumKind lower_num_kind(const TSet *s)
{
    if (s->n_objs || !s->prims) {
        return NUM_NONE;
    }
    if (!(s->prims & ~(uint32_t)T_BOOL)) {
        return NUM_BOOL;
    }
    switch (s->prims) {
    case T_INT:
        return NUM_INT;
    case T_UINT:
        return NUM_UINT;
    case T_INT | T_UINT:
        return NUM_MIXED;
    case T_FLOAT:
        return NUM_FLOAT;
    default:
        return NUM_NONE;
    }
}

/* --- conversions -------------------------------------------------------------
 */

/* What `make` gives of an int or uint, by its tag. */
static Val by_tag(Fn *fn, TVal v, Type type, Val (*make)(Fn *, TVal))
{
    const TSet *ints = lower_set_prims(fn->lw, T_INT);
    const TSet *uints = lower_set_prims(fn->lw, T_UINT);
    Join j = lower_join_new_type(fn, type);
    Case cases[] = {{ints, lower_new_block(fn)}, {uints, lower_new_block(fn)}};
    lower_dispatch(fn, v, cases, 2);
    for (uint32_t i = 0; i < 2; i++) {
        fn->cur = cases[i].blk;
        lower_join_add_val(fn, &j, make(fn, lower_narrow(fn, v, cases[i].set)));
    }
    return lower_join_end(fn, &j).val;
}

static Val narrow_to(Fn *fn, Val wide, Type type)
{
    return lower_emit1_imm(fn, OP_NARROW, type, wide, type);
}

static Val widen(Fn *fn, Val v)
{
    return lower_type_of(fn, v) == TY_I128
               ? v
               : lower_emit1(fn, OP_WIDEN, TY_I128, v);
}

Val lower_as_i64(Fn *fn, TVal v)
{
    switch (lower_num_kind(v.set)) {
    case NUM_BOOL:
        return lower_emit1(fn, OP_I1_TO_I64, TY_I64, v.val);
    case NUM_UINT:
        return narrow_to(fn, widen(fn, v.val), TY_I64);
    case NUM_MIXED:
        return by_tag(fn, v, TY_I64, lower_as_i64);
    default:
        return v.val;
    }
}

Val lower_as_u64_bits(Fn *fn, TVal v)
{
    switch (lower_num_kind(v.set)) {
    case NUM_UINT:
        return v.val;
    case NUM_MIXED: /* the payload is the same for both */
        return lower_emit1_imm(fn, OP_ANY_I64, TY_U64, v.val, TY_U64);
    default:
        return lower_emit1_imm(fn, OP_BITCAST, TY_U64, lower_as_i64(fn, v),
                               TY_U64);
    }
}

Val lower_as_i128(Fn *fn, TVal v)
{
    switch (lower_num_kind(v.set)) {
    case NUM_UINT:
        return widen(fn, v.val);
    case NUM_MIXED:
        return by_tag(fn, v, TY_I128, lower_as_i128);
    default:
        return widen(fn, lower_as_i64(fn, v));
    }
}

Val lower_as_f64(Fn *fn, TVal v)
{
    switch (lower_num_kind(v.set)) {
    case NUM_FLOAT:
        return v.val;
    case NUM_UINT:
        return lower_emit1(fn, OP_I64_TO_F64, TY_F64, v.val);
    case NUM_MIXED:
        return by_tag(fn, v, TY_F64, lower_as_f64);
    default:
        return lower_emit1(fn, OP_I64_TO_F64, TY_F64, lower_as_i64(fn, v));
    }
}

static TVal exact(Fn *fn, Val v, uint32_t prim)
{
    return (TVal){v, lower_set_prims(fn->lw, prim)};
}

static TVal fit_either(Fn *fn, Val wide)
{
    Join j = lower_join_new(fn, lower_set_prims(fn->lw, T_INT | T_UINT));
    Blk small = lower_new_block(fn), big = lower_new_block(fn);
    lower_branch(fn, lower_emit1_imm(fn, OP_FITS, TY_I1, wide, TY_I64), small,
                 big);
    fn->cur = small;
    lower_join_add(
        fn, &j,
        exact(fn, lower_emit1_imm(fn, OP_TRUNC, TY_I64, wide, TY_I64), T_INT));
    fn->cur = big;
    lower_join_add(fn, &j, exact(fn, narrow_to(fn, wide, TY_U64), T_UINT));
    return lower_join_end(fn, &j);
}

TVal lower_fit_result(Fn *fn, Val v, const TSet *result)
{
    bool to_int = result->prims & T_INT, to_uint = result->prims & T_UINT;
    switch (lower_type_of(fn, v)) {
    case TY_I64:
        return to_int || !to_uint
                   ? exact(fn, v, T_INT)
                   : exact(fn, narrow_to(fn, widen(fn, v), TY_U64), T_UINT);
    case TY_U64:
        return to_uint ? exact(fn, v, T_UINT)
                       : exact(fn, narrow_to(fn, widen(fn, v), TY_I64), T_INT);
    default:
        if (to_int && to_uint) {
            return fit_either(fn, v);
        }
        return to_uint ? exact(fn, narrow_to(fn, v, TY_U64), T_UINT)
                       : exact(fn, narrow_to(fn, v, TY_I64), T_INT);
    }
}

/* --- + - * // % & | ^
 * --------------------------------------------------------------- */

typedef struct IntOps {
    Op narrow, wide;
} IntOps;

static IntOps int_ops(Op op)
{
    switch (op) {
    case OP_PY_ADD:
        return (IntOps){OP_ADD_OVF, OP_ADD_I128};
    case OP_PY_SUB:
        return (IntOps){OP_SUB_OVF, OP_SUB_I128};
    case OP_PY_MUL:
        return (IntOps){OP_MUL_OVF, OP_MUL_I128};
    case OP_PY_FLOORDIV:
        return (IntOps){OP_FLOORDIV_I64, OP_FLOORDIV_I128};
    case OP_PY_MOD:
        return (IntOps){OP_MOD_I64, OP_MOD_I128};
    case OP_PY_AND:
        return (IntOps){OP_AND_I64, OP_AND_I128};
    case OP_PY_OR:
        return (IntOps){OP_OR_I64, OP_OR_I128};
    default:
        return (IntOps){OP_XOR_I64, OP_XOR_I128};
    }
}

static bool may_be_uint(TVal v)
{
    return lower_num_kind(v.set) == NUM_UINT ||
           lower_num_kind(v.set) == NUM_MIXED;
}

/* A uint, or a constant that is one as well. */
static bool is_unsigned(const Fn *fn, TVal v, Val high)
{
    ConstInt k;
    return lower_num_kind(v.set) == NUM_UINT ||
           (lower_const_int_of(fn, high, &k) && !k.is_negative);
}

static TVal int_binary(Fn *fn, OpCtx *cx)
{
    Op op = cx->in->op;
    TVal a = cx->args[0], b = cx->args[1];
    IntOps ops = int_ops(op);
    if (!may_be_uint(a) && !may_be_uint(b)) {
        Val x = lower_as_i64(fn, a), y = lower_as_i64(fn, b);
        return lower_fit_result(fn, lower_emit2(fn, ops.narrow, TY_I64, x, y),
                                cx->result);
    }
    /* A uint has no bits above 2^64. */
    bool is_masked = op == OP_PY_AND && (is_unsigned(fn, a, cx->in->args[0]) ||
                                         is_unsigned(fn, b, cx->in->args[1]));
    if (is_masked || (is_unsigned(fn, a, cx->in->args[0]) &&
                      is_unsigned(fn, b, cx->in->args[1]))) {
        Val x = lower_as_u64_bits(fn, a), y = lower_as_u64_bits(fn, b);
        return lower_fit_result(fn, lower_emit2(fn, ops.narrow, TY_U64, x, y),
                                cx->result);
    }
    Val x = lower_as_i128(fn, a), y = lower_as_i128(fn, b);
    return lower_fit_result(fn, lower_emit2(fn, ops.wide, TY_I128, x, y),
                            cx->result);
}

/* bool & | ^ bool stays a bool. */
static TVal bool_bits(Fn *fn, OpCtx *cx)
{
    Val x = lower_as_i64(fn, cx->args[0]), y = lower_as_i64(fn, cx->args[1]);
    Val bits = lower_emit2(fn, int_ops(cx->in->op).narrow, TY_I64, x, y);
    Val res = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, bits,
                              lower_const_i64(fn, 0), CMP_NE);
    return exact(fn, res, T_BOOL);
}

static TVal wide_shift(Fn *fn, OpCtx *cx)
{
    Val x = lower_as_i128(fn, cx->args[0]),
        count = lower_as_i64(fn, cx->args[1]);
    Op op = cx->in->op == OP_PY_LSHIFT ? OP_SHL_I128 : OP_SHR_I128;
    return lower_fit_result(fn, lower_emit2(fn, op, TY_I128, x, count),
                            cx->result);
}

static TVal shift(Fn *fn, OpCtx *cx)
{
    TVal a = cx->args[0];
    if (lower_num_kind(a.set) == NUM_MIXED) {
        return wide_shift(fn, cx);
    }
    bool is_uint = lower_num_kind(a.set) == NUM_UINT;
    Val x = is_uint ? a.val : lower_as_i64(fn, a);
    Val count = lower_as_i64(fn, cx->args[1]);
    ConstInt k;
    bool is_known =
        lower_const_int_of(fn, cx->in->args[1], &k) && !k.is_negative;
    Op right = is_known ? OP_SHR_I64 : OP_SHR_CHK;
    Op op = cx->in->op == OP_PY_LSHIFT ? OP_SHL_OVF : right;
    return lower_fit_result(
        fn, lower_emit2(fn, op, lower_type_of(fn, x), x, count), cx->result);
}

/* The whole expression is a constant (`1 << 20`, `-1`). */
static bool folded(Fn *fn, OpCtx *cx, TVal *out)
{
    ConstInt k;
    if (!lower_const_int_of(fn, cx->in->result, &k)) {
        return false;
    }
    bool is_big = !k.is_negative && k.bits > INT64_MAX;
    if (cx->result->prims != (is_big ? T_UINT : T_INT)) {
        return false;
    }
    *out = is_big ? exact(fn, lower_const_u64(fn, k.bits), T_UINT)
                  : exact(fn, lower_const_i64(fn, (int64_t)k.bits), T_INT);
    return true;
}

TVal lower_binary(Fn *fn, OpCtx *cx)
{
    TVal res;
    if (lower_wide(fn, cx, &res) || folded(fn, cx, &res)) {
        return res;
    }
    Op op = cx->in->op;
    NumKind a = lower_num_kind(cx->args[0].set),
            b = lower_num_kind(cx->args[1].set);
    if (a == NUM_NONE || b == NUM_NONE) {
        bug("lower: %s: %s on operands that are no exact numbers, without a "
            "plan",
            fn->f->symbol->text, ir_op_text(op));
    }
    if (op == OP_PY_TRUEDIV) {
        return lower_true_division(fn, cx->args[0], cx->args[1]);
    }
    if (op == OP_PY_POW) {
        return lower_power(fn, cx);
    }
    if (a == NUM_FLOAT || b == NUM_FLOAT) {
        return lower_float_binary(fn, op, cx->args[0], cx->args[1]);
    }
    if (op == OP_PY_LSHIFT || op == OP_PY_RSHIFT) {
        return shift(fn, cx);
    }
    bool is_bits = op == OP_PY_AND || op == OP_PY_OR || op == OP_PY_XOR;
    return is_bits && a == NUM_BOOL && b == NUM_BOOL ? bool_bits(fn, cx)
                                                     : int_binary(fn, cx);
}

/* --- unary ------------------------------------------------------------- */

static TVal negate(Fn *fn, OpCtx *cx)
{
    TVal v = cx->args[0];
    switch (lower_num_kind(v.set)) {
    case NUM_FLOAT:
        return lower_float_result(fn,
                                  lower_emit1(fn, OP_NEG_F64, TY_F64, v.val));
    case NUM_UINT:
    case NUM_MIXED: {
        Val zero = widen(fn, lower_const_i64(fn, 0));
        Val wide =
            lower_emit2(fn, OP_SUB_I128, TY_I128, zero, lower_as_i128(fn, v));
        return lower_fit_result(fn, wide, cx->result);
    }
    default:
        return exact(fn,
                     lower_emit1(fn, OP_NEG_OVF, TY_I64, lower_as_i64(fn, v)),
                     T_INT);
    }
}

static TVal invert(Fn *fn, OpCtx *cx)
{
    TVal v = cx->args[0];
    if (may_be_uint(v)) {
        Val minus_one = widen(fn, lower_const_i64(fn, -1));
        Val wide = lower_emit2(fn, OP_SUB_I128, TY_I128, minus_one,
                               lower_as_i128(fn, v));
        return lower_fit_result(fn, wide, cx->result);
    }
    return exact(fn, lower_emit1(fn, OP_NOT_I64, TY_I64, lower_as_i64(fn, v)),
                 T_INT);
}

TVal lower_unary(Fn *fn, OpCtx *cx)
{
    TVal res;
    if (folded(fn, cx, &res)) {
        return res;
    }
    switch (cx->in->op) {
    case OP_PY_NEG:
        return negate(fn, cx);
    case OP_PY_INVERT:
        return invert(fn, cx);
    default:
        if (lower_num_kind(cx->args[0].set) == NUM_BOOL) {
            return exact(fn, lower_as_i64(fn, cx->args[0]), T_INT);
        }
        return cx->args[0];
    }
}
