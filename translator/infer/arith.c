/* Arithmetic and comparison: primitive on operands that are exact numbers, a call of
   the library's __op_...__ functions on all else. */
#include "infer/internal.h"

typedef struct OpName {
    Op op;
    const char *name;
} OpName;

static const OpName OP_NAMES[] = {
    {OP_PY_ADD, "add"},           {OP_PY_SUB, "sub"},
    {OP_PY_MUL, "mul"},           {OP_PY_MATMUL, "matmul"},
    {OP_PY_TRUEDIV, "truediv"},   {OP_PY_FLOORDIV, "floordiv"},
    {OP_PY_MOD, "mod"},           {OP_PY_POW, "pow"},
    {OP_PY_LSHIFT, "lshift"},     {OP_PY_RSHIFT, "rshift"},
    {OP_PY_AND, "and"},           {OP_PY_OR, "or"},
    {OP_PY_XOR, "xor"},           {OP_PY_NEG, "neg"},
    {OP_PY_POS, "pos"},           {OP_PY_INVERT, "invert"},
    {OP_PY_EQ, "eq"},             {OP_PY_NE, "ne"},
    {OP_PY_LT, "lt"},             {OP_PY_LE, "le"},
    {OP_PY_GT, "gt"},             {OP_PY_GE, "ge"},
    {OP_PY_CONTAINS, "contains"}, {OP_PY_GETITEM, "getitem"},
    {OP_PY_SETITEM, "setitem"},   {OP_PY_DELITEM, "delitem"},
    {OP_PY_ITER, "iter"},         {OP_PY_NEXT, "next"},
};

void call_op(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    char name[32];
    const char *base = NULL;
    for (uint32_t i = 0; i < ARRAY_LEN(OP_NAMES); i++) {
        if (OP_NAMES[i].op == in->op) {
            base = OP_NAMES[i].name;
        }
    }
    bool in_place = in->op >= OP_PY_ADD && in->op <= OP_PY_XOR && in->imm.i;
    snprintf(name, sizeof name, "__%sop_%s__", in_place ? "i" : "", base);
    *plan = plan_new(r);
    call_library(r, *plan, name, in, out);
    (*plan)->never_returns = tset_empty(out);
}

enum { T_MIXED = T_INT | T_UINT }; /* an int of either kind, told by its tag */

/* The kind of what two whole numbers give where it may be either's. */
static uint32_t whole_result(uint32_t a, uint32_t b)
{
    if (a == T_MIXED || b == T_MIXED) {
        return T_MIXED;
    }
    return a == T_UINT || b == T_UINT ? T_UINT : T_INT;
}

/* and, or, xor, shifts of whole numbers. */
static uint32_t bits_result(const Run *r, const Insn *in, uint32_t a,
                            uint32_t b)
{
    int64_t k = -1, left = -1;
    bool is_const = const_int(r, in->args[1], &k);
    const_int(r, in->args[0], &left);
    switch (in->op) {
    case OP_PY_AND:
        if ((is_const && k >= 0) || left >= 0) {
            return T_INT; /* not above the constant */
        }
        return a == T_UINT || b == T_UINT ? T_UINT : whole_result(a, b);
    case OP_PY_RSHIFT:
        return is_const && k >= 1 ? T_INT : whole_result(a, T_INT);
    case OP_PY_LSHIFT:
        return whole_result(a, T_INT);
    default:
        return whole_result(a, b);
    }
}

/* 2**64 or 1 << 64: no value of its own, but a modulus. Flow has computed all
   smaller powers. */
static bool is_2_to_64(const Run *r, Val v)
{
    const Insn *d = def_insn(r, v);
    int64_t base, exp;
    return d && (d->op == OP_PY_POW || d->op == OP_PY_LSHIFT) &&
           const_int(r, d->args[0], &base) && const_int(r, d->args[1], &exp) &&
           base == (d->op == OP_PY_POW ? 2 : 1) && exp == 64;
}

static uint32_t pow_result(const Run *r, const Insn *in, uint32_t a,
                           uint32_t b)
{
    int64_t k;
    if (a == T_FLOAT || b == T_FLOAT) {
        return T_FLOAT;
    }
    if (a == T_MIXED || b == T_MIXED) {
        return 0;
    }
    uint32_t whole = whole_result(a, T_INT);
    if (b == T_BOOL || b == T_UINT) {
        return whole;
    }
    if (const_int(r, in->args[1], &k)) {
        return k < 0 ? T_FLOAT : whole;
    }
    return whole | T_FLOAT;
}

/* Result of a binary operator on exact numbers; 0 if Python refuses it, or the
   library has to tell ints and uints apart. */
static uint32_t number_result(const Run *r, const Insn *in, uint32_t a,
                              uint32_t b)
{
    bool is_float = a == T_FLOAT || b == T_FLOAT;
    uint32_t whole = whole_result(a, b);
    int64_t k;
    switch (in->op) {
    case OP_PY_ADD:
    case OP_PY_SUB:
    case OP_PY_MUL:
        return is_float ? T_FLOAT : whole;
    case OP_PY_TRUEDIV:
        return whole == T_MIXED && !is_float ? 0 : T_FLOAT;
    case OP_PY_FLOORDIV:
        if (!is_float && const_int(r, in->args[1], &k) && k >= 2) {
            return T_INT;
        }
        return is_float ? T_FLOAT : whole;
    case OP_PY_MOD:
        if (is_float) {
            return T_FLOAT;
        }
        return is_2_to_64(r, in->args[1]) ? T_UINT : whole_result(b, T_INT);
    case OP_PY_POW:
        return pow_result(r, in, a, b);
    case OP_PY_AND:
    case OP_PY_OR:
    case OP_PY_XOR:
        if (a == T_BOOL && b == T_BOOL) {
            return T_BOOL;
        }
        return is_float ? 0 : bits_result(r, in, a, b);
    case OP_PY_LSHIFT:
    case OP_PY_RSHIFT:
        return is_float ? 0 : bits_result(r, in, a, b);
    default:
        return 0;
    }
}

void eval_binary(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    uint32_t a = tset_number(arg_set(r, in, 0));
    uint32_t b = tset_number(arg_set(r, in, 1));
    if (a && b) {
        out->prims = number_result(r, in, a, b);
        if (out->prims) {
            return;
        }
    }
    call_op(r, in, out, plan);
}

void eval_compare(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    if (tset_number(arg_set(r, in, 0)) && tset_number(arg_set(r, in, 1))) {
        out->prims = T_BOOL;
        return;
    }
    call_op(r, in, out, plan);
}

void eval_unary(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    uint32_t a = tset_number(arg_set(r, in, 0));
    if (!a || (a == T_FLOAT && in->op == OP_PY_INVERT)) {
        call_op(r, in, out, plan);
        return;
    }
    if (in->op == OP_PY_POS) {
        out->prims = a == T_BOOL ? T_INT : a;
    } else {
        out->prims = a == T_FLOAT ? T_FLOAT : T_INT;
    }
}
