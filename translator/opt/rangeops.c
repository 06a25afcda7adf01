/* The interval of what an instruction gives, from the intervals of its arguments. */
#include "opt/ranges.h"

static const int64_t MAX_LEN = (int64_t)1 << 60;

/* --- arithmetic --------------------------------------------------------------- */

static bool add_fits(int64_t a, int64_t b)
{
    return b >= 0 ? a <= INT64_MAX - b : a >= INT64_MIN - b;
}

static bool mul_fits(int64_t a, int64_t b)
{
    if (a == 0 || b == 0) {
        return true;
    }
    if (a == INT64_MIN || b == INT64_MIN) {
        return a == 1 || b == 1;
    }
    int64_t x = a < 0 ? -a : a, y = b < 0 ? -b : b;
    return x <= INT64_MAX / y;
}

static int64_t mul_clipped(int64_t a, int64_t b)
{
    return mul_fits(a, b) ? a * b : (a < 0) == (b < 0) ? INT64_MAX : INT64_MIN;
}

/* A plain operation wraps: nothing is known if it may. */
static Range add_ranges(Range a, Range b, bool wraps)
{
    if (wraps && (!add_fits(a.lo, b.lo) || !add_fits(a.hi, b.hi))) {
        return range_all;
    }
    return range_of(add_clipped(a.lo, b.lo), add_clipped(a.hi, b.hi));
}

static Range negate(Range a)
{
    return range_of(a.hi == INT64_MIN ? INT64_MAX : -a.hi,
                    a.lo == INT64_MIN ? INT64_MAX : -a.lo);
}

static Range sub_ranges(Range a, Range b, bool wraps)
{
    if (b.lo == INT64_MIN) {
        return range_all;
    }
    return add_ranges(a, negate(b), wraps);
}

static Range mul_ranges(Range a, Range b, bool wraps)
{
    const int64_t x[2] = {a.lo, a.hi}, y[2] = {b.lo, b.hi};
    Range r = range_none;
    for (int i = 0; i < 4; i++) {
        int64_t p = x[i & 1], q = y[i >> 1];
        if (wraps && !mul_fits(p, q)) {
            return range_all;
        }
        int64_t m = mul_clipped(p, q);
        if (!range_is_seen(r)) {
            r = range_of(m, m);
        }
        r.lo = m < r.lo ? m : r.lo;
        r.hi = m > r.hi ? m : r.hi;
    }
    return r;
}

/* All ones up to the highest bit of x >= 0. */
static int64_t fill_bits(int64_t x)
{
    uint64_t bits = (uint64_t)x;
    for (int k = 1; k < 64; k *= 2) {
        bits |= bits >> k;
    }
    return (int64_t)bits;
}

static Range and_ranges(Range a, Range b)
{
    if (a.lo < 0 && b.lo < 0) {
        return range_all;
    }
    int64_t hi = a.lo < 0 ? b.hi : b.lo < 0 ? a.hi : a.hi < b.hi ? a.hi : b.hi;
    return range_of(0, hi);
}

static Range or_ranges(Range a, Range b)
{
    if (a.lo < 0 || b.lo < 0) {
        return range_all;
    }
    return range_of(0, fill_bits(a.hi > b.hi ? a.hi : b.hi));
}

static int64_t floor_div(int64_t a, int64_t b)
{
    int64_t q = a / b;
    return q - (a % b != 0 && (a < 0) != (b < 0));
}

/* Divisors above 0 only. */
static Range div_ranges(Range a, Range b)
{
    if (b.lo <= 0) {
        return range_all;
    }
    return range_of(floor_div(a.lo, a.lo < 0 ? b.lo : b.hi),
                    floor_div(a.hi, a.hi < 0 ? b.hi : b.lo));
}

static Range mod_ranges(Range a, Range b)
{
    if (b.lo <= 0) {
        return range_all;
    }
    if (a.lo >= 0 && a.hi < b.lo) {
        return a;
    }
    int64_t hi = b.hi - 1;
    return range_of(0, a.lo >= 0 && a.hi < hi ? a.hi : hi);
}

static Range shr_ranges(Range a, Range n, bool is_u64)
{
    if (n.lo < 0) {
        return range_all;
    }
    int64_t few = n.lo < 63 ? n.lo : 63, many = n.hi < 63 ? n.hi : 63;
    if (is_u64 && a.lo < 0) { /* the number is not known */
        if (n.lo == 0) {
            return range_all;
        }
        return range_of(0, n.lo > 63
                               ? 0
                               : (int64_t)(UINT64_MAX >> (n.lo < 64 ? n.lo : 63)));
    }
    return range_of(a.lo < 0 ? a.lo >> few : a.lo >> many,
                    a.hi < 0 ? a.hi >> many : a.hi >> few);
}

static Range shl_ranges(Range a, Range n, bool wraps)
{
    if (n.lo < 0 || n.hi > 62) {
        return range_all;
    }
    return mul_ranges(a,
                      range_of((int64_t)1 << n.lo, (int64_t)1 << n.hi), wraps);
}

/* --- instructions --------------------------------------------------------------- */

static bool is_length_field(const Insn *in)
{
    static const char *const rows[][2] = {
#define FIELD(class, field) {class, field},
#define COUNT(rt)
#include "opt/ranges.def"
#undef FIELD
#undef COUNT
    };
    const Layout *l = in->imm.layout;
    if (!l->mod_name || strcmp(l->mod_name->text, "builtins") != 0) {
        return false;
    }
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (strcmp(l->fields.data[in->imm_idx].name->text, rows[i][1]) == 0 &&
            strcmp(l->cls_name->text, rows[i][0]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_length_rt(int64_t fn)
{
    switch (fn) {
#define FIELD(class, field)
#define COUNT(rt) case RT_##rt:
#include "opt/ranges.def"
#undef FIELD
#undef COUNT
        return true;
    default:
        return false;
    }
}

static Range range_of_elem(const Insn *in)
{
    switch (in->imm.layout->elem) {
    case TY_I8:
        return range_of(INT8_MIN, INT8_MAX);
    case TY_I32:
        return range_of(INT32_MIN, INT32_MAX);
    default:
        return range_all;
    }
}

static Range transfer(const Insn *in, const Range *arg, bool is_u64)
{
    const Range a = arg[0], b = arg[1];
    switch (in->op) {
    case OP_ADD_I64:
        return add_ranges(a, b, true);
    case OP_SUB_I64:
        return sub_ranges(a, b, true);
    case OP_MUL_I64:
        return mul_ranges(a, b, true);
    case OP_ADD_OVF:
        return add_ranges(a, b, is_u64);
    case OP_SUB_OVF:
        return sub_ranges(a, b, is_u64);
    case OP_MUL_OVF:
        return mul_ranges(a, b, is_u64);
    case OP_NEG_OVF:
        return negate(a);
    case OP_AND_I64:
        return and_ranges(a, b);
    case OP_OR_I64:
    case OP_XOR_I64:
        return or_ranges(a, b);
    case OP_SHL_I64:
        return shl_ranges(a, b, true);
    case OP_SHL_OVF:
        return shl_ranges(a, b, is_u64);
    case OP_SHR_I64:
    case OP_SHR_CHK:
        return shr_ranges(a, b, is_u64);
    case OP_FLOORDIV_I64:
        return div_ranges(a, b);
    case OP_MOD_I64:
        return mod_ranges(a, b);
    default:
        return range_all;
    }
}

Range range_as_u64(Range r)
{
    return r.lo < 0 ? range_all : r;
}

Op range_narrow_op(Op op)
{
    static const Op rows[][2] = {
        {OP_ADD_I128, OP_ADD_I64}, {OP_SUB_I128, OP_SUB_I64},
        {OP_MUL_I128, OP_MUL_I64}, {OP_AND_I128, OP_AND_I64},
        {OP_OR_I128, OP_OR_I64},   {OP_XOR_I128, OP_XOR_I64},
        {OP_SHR_I128, OP_SHR_I64}, {OP_FLOORDIV_I128, OP_FLOORDIV_I64},
        {OP_MOD_I128, OP_MOD_I64}, {OP_CMP_I128, OP_CMP_I64},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (rows[i][0] == op) {
            return rows[i][1];
        }
    }
    return OP_NONE;
}

bool range_is_known(Range r)
{
    return range_is_seen(r) && (r.lo > INT64_MIN || r.hi < INT64_MAX);
}

/* I128: known only if it fits 64 bits; the whole interval stands for all. */
static Range range_of_wide(const Ranges *r, const Insn *in, const Range *arg)
{
    Op op = range_narrow_op(in->op);
    switch (in->op) {
    case OP_WIDEN:
    case OP_TRUNC:
    case OP_NARROW:
        return ir_val(r->f, in->result)->type == TY_U64 ||
                       ir_val(r->f, in->args[0])->type == TY_U64
                   ? range_as_u64(arg[0])
                   : arg[0];
    case OP_AND_I128:
    case OP_MOD_I128: /* of anything */
        break;
    default:
        if (!range_is_known(arg[0]) || !range_is_known(arg[1])) {
            return range_all;
        }
    }
    return op == OP_NONE ? range_all
                         : transfer(&(Insn){.op = op}, arg, false);
}

Range range_of_insn(const Ranges *r, const Insn *in, uint32_t node)
{
    Type type = ir_val(r->f, in->result)->type;
    Range arg[2] = {range_all, range_all};
    switch (in->op) {
    case OP_CONST_I64:
    case OP_CONST_U64:
        return type == TY_U64 ? range_as_u64(range_of(in->imm.i, in->imm.i))
                              : range_of(in->imm.i, in->imm.i);
    case OP_I1_TO_I64:
        return range_of(0, 1);
    case OP_ARRAY_LEN:
        return range_of(0, MAX_LEN);
    case OP_GETFIELD:
        return is_length_field(in) ? range_of(0, MAX_LEN) : range_all;
    case OP_CALL_RT:
        return is_length_rt(in->imm.i) ? range_of(0, MAX_LEN) : range_all;
    case OP_ARRAY_GET:
        return range_of_elem(in);
    default:
        break;
    }
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        Type t = ir_val(r->f, in->args[i])->type;
        if (t != TY_I64 && t != TY_U64 && t != TY_I128) {
            return range_all;
        }
        arg[i] = range_at(r, in->args[i], node);
        if (!range_is_seen(arg[i])) {
            return range_none;
        }
    }
    if (in->op == OP_BITCAST) {
        return arg[0].lo < 0 ? range_all : arg[0];
    }
    if (type == TY_I128 || in->op == OP_NARROW || in->op == OP_TRUNC) {
        return range_of_wide(r, in, arg);
    }
    bool is_u64 = in->n_args > 0 &&
                  ir_val(r->f, in->args[0])->type == TY_U64;
    Range out = transfer(in, arg, is_u64);
    bool is_wide = is_u64 && (arg[0].lo < 0 || (in->n_args > 1 && arg[1].lo < 0));
    if (is_wide && in->op != OP_SHR_I64 && in->op != OP_SHR_CHK &&
        in->op != OP_AND_I64) {
        return in->op == OP_MOD_I64 && arg[1].lo > 0 ? range_of(0, arg[1].hi - 1)
                                                     : range_all;
    }
    return type == TY_U64 ? range_as_u64(out) : out;
}
