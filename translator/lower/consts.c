/* Integer constants of a block: literals and what is computed from them with
   + - * << ** and unary minus, so that `(1 << 64) - 1` is known as a mask
   although 1 << 64 is no 64-bit integer. */
#include "lower/internal.h"

static bool is_literal(const Insn *in, ConstInt *out)
{
    if (in->op == OP_PY_UINT) {
        *out = (ConstInt){false, (uint64_t)in->imm.i};
        return true;
    }
    *out = (ConstInt){in->imm.i < 0, (uint64_t)in->imm.i};
    return in->op == OP_PY_INT || in->op == OP_PY_BOOL;
}

static bool const_at(const Fn *fn, Val v, ConstInt *out, int depth);

static bool power_at(const Fn *fn, Val v, uint32_t *exp, int depth)
{
    const Insn *in = lower_insn_of(fn, v);
    ConstInt base, n;
    if (!in || depth == 0) {
        return false;
    }
    if (in->op == OP_PY_LSHIFT || in->op == OP_PY_POW) {
        uint64_t want = in->op == OP_PY_LSHIFT ? 1 : 2;
        bool ok = const_at(fn, in->args[0], &base, depth - 1) &&
                  const_at(fn, in->args[1], &n, depth - 1) &&
                  base.bits == want && !n.is_negative && n.bits <= 64;
        *exp = ok ? (uint32_t)n.bits : 0;
        return ok;
    }
    if (!const_at(fn, v, &base, depth) || base.is_negative || base.bits == 0 ||
        (base.bits & (base.bits - 1))) {
        return false;
    }
    *exp = 0;
    while (base.bits >> *exp != 1) {
        (*exp)++;
    }
    return true;
}

/* Of numbers that are small enough not to overflow. */
static bool compute(Op op, int64_t a, int64_t b, int64_t *out)
{
    int64_t limit = op == OP_PY_MUL ? (int64_t)1 << 31 : (int64_t)1 << 62;
    if (a < -limit || a >= limit || b < -limit || b >= limit) {
        return false;
    }
    switch (op) {
    case OP_PY_ADD:
        *out = a + b;
        return true;
    case OP_PY_SUB:
        *out = a - b;
        return true;
    default:
        *out = a * b;
        return true;
    }
}

static bool computed_at(const Fn *fn, const Insn *in, ConstInt *out, int depth)
{
    ConstInt a, b;
    if (!const_at(fn, in->args[0], &a, depth - 1) ||
        !const_at(fn, in->args[1], &b, depth - 1)) {
        return false;
    }
    bool is_big = (!a.is_negative && a.bits > INT64_MAX) ||
                  (!b.is_negative && b.bits > INT64_MAX);
    int64_t res;
    if (is_big || !compute(in->op, (int64_t)a.bits, (int64_t)b.bits, &res)) {
        return false;
    }
    *out = (ConstInt){res < 0, (uint64_t)res};
    return true;
}

static bool const_at(const Fn *fn, Val v, ConstInt *out, int depth)
{
    const Insn *in = lower_insn_of(fn, v);
    uint32_t exp;
    ConstInt a;
    if (!in || depth == 0) {
        return false;
    }
    switch (in->op) {
    case OP_PY_NEG:
        if (!const_at(fn, in->args[0], &a, depth - 1) ||
            a.bits > (uint64_t)1 << 63 || a.is_negative) {
            return false;
        }
        *out = (ConstInt){a.bits != 0, (uint64_t)0 - a.bits};
        return true;
    case OP_PY_LSHIFT:
    case OP_PY_POW:
        if (!power_at(fn, v, &exp, depth) || exp > 63) {
            return false;
        }
        *out = (ConstInt){false, (uint64_t)1 << exp};
        return true;
    case OP_PY_SUB:
        if (power_at(fn, in->args[0], &exp, depth - 1) && exp >= 63 &&
            const_at(fn, in->args[1], &a, depth - 1) && a.bits == 1) {
            *out = (ConstInt){false, UINT64_MAX >> (64 - exp)};
            return true;
        }
        return computed_at(fn, in, out, depth);
    case OP_PY_ADD:
    case OP_PY_MUL:
        return computed_at(fn, in, out, depth);
    default:
        return is_literal(in, out);
    }
}

enum { MAX_DEPTH = 6 };

bool lower_const_int_of(const Fn *fn, Val v, ConstInt *out)
{
    return const_at(fn, v, out, MAX_DEPTH);
}

bool lower_const_power_of_2(const Fn *fn, Val v, uint32_t *exp)
{
    return power_at(fn, v, exp, MAX_DEPTH);
}
