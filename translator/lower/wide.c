/* Expressions whose intermediates may leave 64 bits (DESIGN.md, 4a).

   A tree of + - * << | ^ ~ and unary minus whose inner results have this one
   use, in this block, is left to its root (Fn.deferred) and lowered with it:
   - root `& mask` or `% 2**k`: modulo 2^64, which is exact under the mask;
   - root `% m`, `// m`, `>> k`: in 128 bits, continuing in 64 where it fits.

       t = py_mul x, 6364136223846793005        u = mul_i64 x', c'   (u64,
   wraps) s = py_add t, 1442695040888963407   =>   u2 = add_i64 u, d' r = py_and
   s, 0xffffffffffffffff         r = and_i64 u2, m'

   Inner operations then raise nothing and keep their order with others. */
#include "lower/internal.h"

static bool is_whole(NumKind k)
{
    return k == NUM_BOOL || k == NUM_INT || k == NUM_UINT || k == NUM_MIXED;
}

static bool is_tree_op(Op op)
{
    switch (op) {
    case OP_PY_ADD:
    case OP_PY_SUB:
    case OP_PY_MUL:
    case OP_PY_LSHIFT:
    case OP_PY_NEG:
    case OP_PY_OR:
    case OP_PY_XOR:
    case OP_PY_INVERT:
        return true;
    default:
        return false;
    }
}

static bool is_plain_int_op(const Fn *fn, uint32_t idx)
{
    const Insn *in = &fn->hb->insns.data[idx];
    if (idx >= fn->ver->n_reached || fn->ver->plans[idx]) {
        return false;
    }
    for (uint32_t i = 0; i < in->n_args; i++) {
        if (!is_whole(lower_num_kind(fn->vals[in->args[i]].set))) {
            return false;
        }
    }
    return true;
}

/* --- finding trees ----------------------------------------------------- */

static bool can_defer(const Fn *fn, Val v)
{
    uint32_t def = fn->defs[v];
    return def && fn->uses[v] == 1 &&
           is_tree_op(fn->hb->insns.data[def - 1].op) &&
           is_plain_int_op(fn, def - 1);
}

static void defer(Fn *fn, Val v)
{
    if (!can_defer(fn, v)) {
        return;
    }
    const Insn *in = lower_insn_of(fn, v);
    fn->deferred[fn->defs[v] - 1] = true;
    uint32_t n = in->op == OP_PY_LSHIFT ? 1 : in->n_args; /* not the count */
    for (uint32_t i = 0; i < n; i++) {
        defer(fn, in->args[i]);
    }
}

/* What only makes a constant mask is not computed at all. */
static void defer_constant(Fn *fn, Val v)
{
    const Insn *in = lower_insn_of(fn, v);
    ConstInt k;
    uint32_t exp;
    if (!in || lower_is_const_insn(in) || fn->uses[v] != 1 ||
        !(lower_const_int_of(fn, v, &k) ||
          lower_const_power_of_2(fn, v, &exp))) {
        return;
    }
    fn->deferred[fn->defs[v] - 1] = true;
    for (uint32_t i = 0; i < in->n_args; i++) {
        const Insn *arg = lower_insn_of(fn, in->args[i]);
        if (arg && !lower_is_const_insn(arg) && fn->uses[in->args[i]] == 1) {
            fn->deferred[fn->defs[in->args[i]] - 1] = true;
        }
    }
}

static bool is_deferred(const Fn *fn, Val v)
{
    return fn->defs[v] && fn->deferred[fn->defs[v] - 1];
}

void lower_find_deferred(Fn *fn)
{
    for (uint32_t i = 0; i < fn->ver->n_reached; i++) {
        const Insn *in = &fn->hb->insns.data[i];
        bool is_mask = in->op == OP_PY_AND;
        bool is_root = is_mask || in->op == OP_PY_MOD ||
                       in->op == OP_PY_FLOORDIV || in->op == OP_PY_RSHIFT;
        if (!is_root || !is_plain_int_op(fn, i)) {
            continue;
        }
        for (uint32_t k = 0; k < 2; k++) {
            ConstInt c;
            uint32_t exp;
            Val arg = in->args[k];
            if (lower_const_int_of(fn, arg, &c) ||
                (in->op == OP_PY_MOD &&
                 lower_const_power_of_2(fn, arg, &exp))) {
                defer_constant(fn, arg);
            } else if (is_mask || k == 0) {
                defer(fn, arg);
            }
        }
    }
}

/* --- modulo 2^64 ------------------------------------------------------- */

static Val shift_count(Fn *fn, Val high)
{
    Val count = lower_as_i64(fn, lower_use(fn, high));
    ConstInt k;
    if (lower_const_int_of(fn, high, &k) && !k.is_negative) {
        return count;
    }
    Blk bad = lower_new_block(fn), ok = lower_new_block(fn);
    ir_block(fn->f, bad)->is_cold = true;
    lower_branch(fn,
                 lower_emit2_imm(fn, OP_CMP_I64, TY_I1, count,
                                 lower_const_i64(fn, 0), CMP_LT),
                 bad, ok);
    fn->cur = bad;
    lower_raise_exc(fn, EXC_VALUE_ERROR, "negative shift count");
    fn->cur = ok;
    return count;
}

static Op wrapping_op(Op op)
{
    switch (op) {
    case OP_PY_ADD:
        return OP_ADD_I64;
    case OP_PY_SUB:
        return OP_SUB_I64;
    case OP_PY_MUL:
        return OP_MUL_I64;
    case OP_PY_LSHIFT:
        return OP_SHL_I64;
    case OP_PY_OR:
        return OP_OR_I64;
    case OP_PY_XOR:
        return OP_XOR_I64;
    case OP_PY_NEG:
        return OP_NEG_I64;
    default:
        return OP_NOT_I64;
    }
}

/* The low 64 bits of a tree's value, as U64. */
static Val wrapped(Fn *fn, Val v)
{
    const Insn *in = lower_insn_of(fn, v);
    if (!is_deferred(fn, v)) {
        return lower_as_u64_bits(fn, lower_use(fn, v));
    }
    ConstInt k;
    uint32_t exp;
    if (lower_const_int_of(fn, v, &k)) {
        return lower_const_u64(fn, k.bits);
    }
    if (lower_const_power_of_2(fn, v, &exp)) { /* 2**64 */
        return lower_const_u64(fn, 0);
    }
    Val a = wrapped(fn, in->args[0]);
    if (in->n_args == 1) {
        return lower_emit1(fn, wrapping_op(in->op), TY_U64, a);
    }
    Val b = in->op == OP_PY_LSHIFT ? shift_count(fn, in->args[1])
                                   : wrapped(fn, in->args[1]);
    return lower_emit2(fn, wrapping_op(in->op), TY_U64, a, b);
}

/* --- 128 bits ---------------------------------------------------------- */

static Op exact_op(Op op)
{
    switch (op) {
    case OP_PY_ADD:
        return OP_ADD_I128;
    case OP_PY_MUL:
        return OP_MUL_I128;
    case OP_PY_LSHIFT:
        return OP_SHL_I128;
    case OP_PY_OR:
        return OP_OR_I128;
    case OP_PY_XOR:
        return OP_XOR_I128;
    default: /* -x is 0 - x, ~x is -1 - x */
        return OP_SUB_I128;
    }
}

static Val exact_wide(Fn *fn, Val v)
{
    const Insn *in = lower_insn_of(fn, v);
    if (!is_deferred(fn, v)) {
        return lower_as_i128(fn, lower_use(fn, v));
    }
    ConstInt k;
    uint32_t exp;
    if (lower_const_int_of(fn, v, &k)) {
        Val bits = k.is_negative ? lower_const_i64(fn, (int64_t)k.bits)
                                 : lower_const_u64(fn, k.bits);
        return lower_emit1(fn, OP_WIDEN, TY_I128, bits);
    }
    if (lower_const_power_of_2(fn, v, &exp)) { /* 2**64 */
        Val one = lower_emit1(fn, OP_WIDEN, TY_I128, lower_const_i64(fn, 1));
        return lower_emit2(fn, OP_SHL_I128, TY_I128, one,
                           lower_const_i64(fn, exp));
    }
    Val a, b;
    if (in->n_args == 1) {
        int64_t from = in->op == OP_PY_NEG ? 0 : -1;
        a = lower_emit1(fn, OP_WIDEN, TY_I128, lower_const_i64(fn, from));
        b = exact_wide(fn, in->args[0]);
    } else {
        a = exact_wide(fn, in->args[0]);
        b = in->op == OP_PY_LSHIFT
                ? lower_as_i64(fn, lower_use(fn, in->args[1]))
                : exact_wide(fn, in->args[1]);
    }
    return lower_emit2(fn, exact_op(in->op), TY_I128, a, b);
}

/* --- roots ------------------------------------------------------------- */

/* The low bits of a tree under a constant mask. */
static TVal masked(Fn *fn, Val tree, uint64_t mask, const TSet *result)
{
    Val bits = wrapped(fn, tree);
    Val res =
        lower_emit2(fn, OP_AND_I64, TY_U64, bits, lower_const_u64(fn, mask));
    if (mask <= INT64_MAX) {
        res = lower_emit1_imm(fn, OP_BITCAST, TY_I64, res, TY_I64);
    }
    return lower_fit_result(fn, res, result);
}

static TVal exact_and(Fn *fn, OpCtx *cx)
{
    Val a = exact_wide(fn, cx->in->args[0]);
    Val b = exact_wide(fn, cx->in->args[1]);
    return lower_fit_result(fn, lower_emit2(fn, OP_AND_I128, TY_I128, a, b),
                            cx->result);
}

/* The mask's sign is known when it runs only. */
static TVal and_dynamic(Fn *fn, OpCtx *cx, Val tree, Val mask)
{
    Join j = lower_join_new(fn, cx->result);
    TVal m = lower_use(fn, mask);
    Blk wrap = lower_new_block(fn), exact = lower_new_block(fn);
    ir_block(fn->f, exact)->is_cold = true;
    Val is_mask = lower_emit2_imm(fn, OP_CMP_I64, TY_I1, lower_as_i64(fn, m),
                                  lower_const_i64(fn, 0), CMP_GE);
    lower_branch(fn, is_mask, wrap, exact);
    fn->cur = wrap;
    Val bits = lower_emit2(fn, OP_AND_I64, TY_U64, wrapped(fn, tree),
                           lower_as_u64_bits(fn, m));
    bits = lower_emit1_imm(fn, OP_BITCAST, TY_I64, bits, TY_I64);
    lower_join_add(fn, &j, lower_fit_result(fn, bits, cx->result));
    fn->cur = exact;
    lower_join_add(fn, &j, exact_and(fn, cx));
    return lower_join_end(fn, &j);
}

static TVal root_and(Fn *fn, OpCtx *cx)
{
    Val a = cx->in->args[0], b = cx->in->args[1];
    ConstInt k;
    Val tree = is_deferred(fn, a) && !lower_const_int_of(fn, a, &k) ? a : b;
    Val mask = tree == a ? b : a;
    if (lower_const_int_of(fn, mask, &k)) {
        return k.is_negative ? exact_and(fn, cx)
                             : masked(fn, tree, k.bits, cx->result);
    }
    if (is_deferred(fn, mask)) {
        return exact_and(fn, cx);
    }
    NumKind kind = lower_num_kind(lower_use_set(fn, mask));
    if (kind == NUM_MIXED) {
        return exact_and(fn, cx);
    }
    if (kind == NUM_INT) {
        return and_dynamic(fn, cx, tree, mask);
    }
    Val bits = wrapped(fn, tree);
    Val m = lower_as_u64_bits(fn, lower_use(fn, mask));
    return lower_fit_result(fn, lower_emit2(fn, OP_AND_I64, TY_U64, bits, m),
                            cx->result);
}

static TVal root_shift(Fn *fn, OpCtx *cx)
{
    Val wide = exact_wide(fn, cx->in->args[0]);
    Val count = lower_as_i64(fn, lower_use(fn, cx->in->args[1]));
    return lower_fit_result(
        fn, lower_emit2(fn, OP_SHR_I128, TY_I128, wide, count), cx->result);
}

/* `% m` and `// m`: in 64 bits if the tree's value fits them. */
static TVal root_division(Fn *fn, OpCtx *cx)
{
    bool is_mod = cx->in->op == OP_PY_MOD;
    TVal m = lower_use(fn, cx->in->args[1]);
    Type type = lower_num_kind(m.set) == NUM_UINT ? TY_U64 : TY_I64;
    Val wide = exact_wide(fn, cx->in->args[0]);
    if (lower_num_kind(m.set) == NUM_MIXED) {
        Val res = lower_emit2(fn, is_mod ? OP_MOD_I128 : OP_FLOORDIV_I128,
                              TY_I128, wide, lower_as_i128(fn, m));
        return lower_fit_result(fn, res, cx->result);
    }
    Join j = lower_join_new(fn, cx->result);
    Blk small = lower_new_block(fn), big = lower_new_block(fn);
    ir_block(fn->f, big)->is_cold = true;
    lower_branch(fn, lower_emit1_imm(fn, OP_FITS, TY_I1, wide, type), small,
                 big);
    fn->cur = small;
    Val x = lower_emit1_imm(fn, OP_TRUNC, type, wide, type);
    Val y = type == TY_U64 ? m.val : lower_as_i64(fn, m);
    Val res =
        lower_emit2(fn, is_mod ? OP_MOD_I64 : OP_FLOORDIV_I64, type, x, y);
    lower_join_add(fn, &j, lower_fit_result(fn, res, cx->result));
    fn->cur = big;
    res = lower_emit2(fn, is_mod ? OP_MOD_I128 : OP_FLOORDIV_I128, TY_I128,
                      wide, lower_as_i128(fn, m));
    lower_join_add(fn, &j, lower_fit_result(fn, res, cx->result));
    return lower_join_end(fn, &j);
}

/* A constant operand alone does not make an operation wide, unless it has no
   value of its own. */
static bool is_wide(const Fn *fn, const OpCtx *cx)
{
    for (uint32_t i = 0; i < cx->n_args; i++) {
        if (is_deferred(fn, cx->in->args[i])) {
            return true;
        }
    }
    return false;
}

static TVal root_power_of_2(Fn *fn, OpCtx *cx, uint32_t exp)
{
    uint64_t mask = exp == 64 ? UINT64_MAX : ((uint64_t)1 << exp) - 1;
    return masked(fn, cx->in->args[0], mask, cx->result);
}

/* The constants of a root without a tree: `x & ((1 << 40) - 1)`. */
static TVal const_operand(Fn *fn, OpCtx *cx, uint32_t idx)
{
    ConstInt k;
    if (!is_deferred(fn, cx->in->args[idx]) ||
        !lower_const_int_of(fn, cx->in->args[idx], &k)) {
        return cx->args[idx];
    }
    bool is_big = !k.is_negative && k.bits > INT64_MAX;
    Lower *lw = fn->lw;
    return is_big ? (TVal){lower_const_u64(fn, k.bits),
                           lower_set_prims(lw, T_UINT)}
                  : (TVal){lower_const_i64(fn, (int64_t)k.bits),
                           lower_set_prims(lw, T_INT)};
}

bool lower_wide(Fn *fn, OpCtx *cx, TVal *out)
{
    uint32_t exp;
    ConstInt k;
    if (!is_wide(fn, cx)) {
        return false;
    }
    Val a = cx->in->args[0], b = cx->in->args[1];
    if (cx->in->op == OP_PY_MOD && lower_const_power_of_2(fn, b, &exp)) {
        *out = root_power_of_2(fn, cx, exp);
        return true;
    }
    bool a_is_tree = is_deferred(fn, a) && !lower_const_int_of(fn, a, &k);
    bool b_is_tree = is_deferred(fn, b) && !lower_const_int_of(fn, b, &k);
    cx->args[0] = const_operand(fn, cx, 0);
    cx->args[1] = const_operand(fn, cx, 1);
    if (cx->in->op == OP_PY_AND) {
        *out = root_and(fn, cx);
        return true;
    }
    if (!a_is_tree && !b_is_tree) {
        return false; /* constants only: now they have values */
    }
    fn->vals[b] = cx->args[1];
    *out =
        cx->in->op == OP_PY_RSHIFT ? root_shift(fn, cx) : root_division(fn, cx);
    return true;
}
