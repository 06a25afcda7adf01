/* Floating point: arithmetic with a float on one side, true division and
   powers. int / int is rounded once, as in CPython: by the machine where both
   are exact doubles, by the runtime elsewhere. */
#include "lower/internal.h"

TVal lower_float_result(Fn *fn, Val v)
{
    return (TVal){v, lower_set_prims(fn->lw, T_FLOAT)};
}

static Op float_op(Op op)
{
    switch (op) {
    case OP_PY_ADD:
        return OP_ADD_F64;
    case OP_PY_SUB:
        return OP_SUB_F64;
    case OP_PY_MUL:
        return OP_MUL_F64;
    case OP_PY_FLOORDIV:
        return OP_FLOORDIV_F64;
    case OP_PY_MOD:
        return OP_MOD_F64;
    default:
        return OP_DIV_F64;
    }
}

TVal lower_float_binary(Fn *fn, Op op, TVal a, TVal b)
{
    Val x = lower_as_f64(fn, a), y = lower_as_f64(fn, b);
    return lower_float_result(fn, lower_emit2(fn, float_op(op), TY_F64, x, y));
}

/* --- true division of whole numbers ------------------------------------ */

enum { DOUBLE_BITS = 53 };

/* An I1: is |v| <= 2^53? v is an I64 or U64. */
static Val is_exact_double(Fn *fn, Val v)
{
    uint64_t limit = (uint64_t)1 << DOUBLE_BITS;
    if (lower_type_of(fn, v) == TY_I64) {
        Val moved = lower_emit2(fn, OP_ADD_I64, TY_I64, v,
                                lower_const_i64(fn, (int64_t)limit));
        v = lower_emit1_imm(fn, OP_BITCAST, TY_U64, moved, TY_U64);
        limit *= 2;
    }
    return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, v, lower_const_u64(fn, limit),
                           CMP_LE);
}

/* As I64 or U64. A mixed one as I64: larger raises (rare, and never wrong). */
static Val whole(Fn *fn, TVal v)
{
    return lower_num_kind(v.set) == NUM_UINT ? v.val : lower_as_i64(fn, v);
}

/* Goes on in a new block if cond holds, else to `otherwise`. */
static void require(Fn *fn, Val cond, Blk otherwise)
{
    Blk next = lower_new_block(fn);
    lower_branch(fn, cond, next, otherwise);
    fn->cur = next;
}

static Val magnitude(Fn *fn, Val v, Val *is_negative)
{
    if (lower_type_of(fn, v) == TY_U64) {
        *is_negative = lower_const_i1(fn, false);
        return v;
    }
    *is_negative = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, v,
                                   lower_const_i64(fn, 0), CMP_LT);
    Join j = lower_join_new_type(fn, TY_I64);
    Blk neg = lower_new_block(fn), pos = lower_new_block(fn);
    lower_branch(fn, *is_negative, neg, pos);
    fn->cur = neg;
    lower_join_add_val(fn, &j, lower_emit1(fn, OP_NEG_I64, TY_I64, v));
    fn->cur = pos;
    lower_join_add_val(fn, &j, v);
    return lower_emit1_imm(fn, OP_BITCAST, TY_U64, lower_join_end(fn, &j).val,
                           TY_U64);
}

static Val exact_division(Fn *fn, Val x, Val y)
{
    if (lower_type_of(fn, x) == TY_I64 && lower_type_of(fn, y) == TY_I64) {
        Val args[] = {x, y};
        return lower_call_rt(fn, RT_int_truediv, args, 2);
    }
    Val args[4];
    args[0] = magnitude(fn, x, &args[1]);
    args[2] = magnitude(fn, y, &args[3]);
    return lower_call_rt(fn, RT_mag_truediv, args, 4);
}

static TVal int_division(Fn *fn, TVal a, TVal b)
{
    Val x = whole(fn, a), y = whole(fn, b);
    Join j = lower_join_new_type(fn, TY_F64);
    Blk slow = lower_new_block(fn);
    ir_block(fn->f, slow)->is_cold = true;
    Val zero = lower_type_of(fn, y) == TY_U64 ? lower_const_u64(fn, 0)
                                              : lower_const_i64(fn, 0);
    require(fn, is_exact_double(fn, x), slow);
    require(fn, is_exact_double(fn, y), slow);
    require(fn, lower_emit2_imm(fn, OP_CMP_I64, TY_I1, y, zero, CMP_NE), slow);
    Val p = lower_emit1(fn, OP_I64_TO_F64, TY_F64, x);
    Val q = lower_emit1(fn, OP_I64_TO_F64, TY_F64, y);
    lower_join_add_val(fn, &j, lower_emit2(fn, OP_DIV_F64, TY_F64, p, q));
    fn->cur = slow;
    lower_join_add_val(fn, &j, exact_division(fn, x, y));
    return lower_float_result(fn, lower_join_end(fn, &j).val);
}

TVal lower_true_division(Fn *fn, TVal a, TVal b)
{
    bool has_float = lower_num_kind(a.set) == NUM_FLOAT ||
                     lower_num_kind(b.set) == NUM_FLOAT;
    return has_float ? lower_float_binary(fn, OP_PY_TRUEDIV, a, b)
                     : int_division(fn, a, b);
}

/* --- powers ------------------------------------------------------------ */

static TVal float_power(Fn *fn, TVal a, TVal b)
{
    Val args[] = {lower_as_f64(fn, a), lower_as_f64(fn, b)};
    return lower_float_result(fn, lower_call_rt(fn, RT_float_pow, args, 2));
}

/* The exponent is not negative. */
static TVal int_power(Fn *fn, OpCtx *cx, const TSet *result)
{
    TVal a = cx->args[0];
    ConstInt k;
    bool is_square = lower_const_int_of(fn, cx->in->args[1], &k) &&
                     k.bits == 2 && !k.is_negative;
    Val x = whole(fn, a);
    if (is_square) {
        return lower_fit_result(
            fn, lower_emit2(fn, OP_MUL_OVF, lower_type_of(fn, x), x, x),
            result);
    }
    Val args[] = {x, lower_as_i64(fn, cx->args[1])};
    RtFn rt = lower_type_of(fn, x) == TY_U64 ? RT_uint_pow : RT_int_pow;
    return lower_fit_result(fn, lower_call_rt(fn, rt, args, 2), result);
}

TVal lower_power(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    TVal a = cx->args[0], b = cx->args[1];
    bool gives_int = cx->result->prims & (T_INT | T_UINT);
    if (!gives_int || lower_num_kind(a.set) == NUM_FLOAT ||
        lower_num_kind(b.set) == NUM_FLOAT) {
        return float_power(fn, a, b);
    }
    const TSet *whole_set = lower_set_without(lw, cx->result, T_FLOAT);
    if (!(cx->result->prims & T_FLOAT)) {
        return int_power(fn, cx, whole_set);
    }
    Join j = lower_join_new(fn, cx->result);
    Blk to_int = lower_new_block(fn), to_float = lower_new_block(fn);
    Val is_int = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, lower_as_i64(fn, b),
                                 lower_const_i64(fn, 0), CMP_GE);
    lower_branch(fn, is_int, to_int, to_float);
    fn->cur = to_int;
    lower_join_add(fn, &j, int_power(fn, cx, whole_set));
    fn->cur = to_float;
    lower_join_add(fn, &j, float_power(fn, a, b));
    return lower_join_end(fn, &j);
}
