/* Integer constants computed from literals, as `(1 << 64) - 1`: what is between
   may have 128 bits, so that only the whole has to fit. Followed are the
   operators that CPython folds, where they raise nothing. */
#include "flow/internal.h"

typedef struct Wide {
    bool is_negative; /* never for zero */
    uint64_t hi, lo;  /* the magnitude */
} Wide;

enum { MAX_POWER = 127, MAX_DEPTH = 40 };

static bool is_zero(Wide a)
{
    return !a.hi && !a.lo;
}

static Wide negate(Wide a)
{
    a.is_negative = !a.is_negative && !is_zero(a);
    return a;
}

static bool is_less(Wide a, Wide b) /* magnitudes */
{
    return a.hi != b.hi ? a.hi < b.hi : a.lo < b.lo;
}

static bool add(Wide a, Wide b, Wide *out)
{
    if (a.is_negative != b.is_negative) { /* larger minus smaller */
        Wide x = is_less(a, b) ? b : a, y = is_less(a, b) ? a : b;
        *out = (Wide){x.is_negative, x.hi - y.hi - (x.lo < y.lo), x.lo - y.lo};
        out->is_negative = out->is_negative && !is_zero(*out);
        return true;
    }
    uint64_t lo = a.lo + b.lo, carry = lo < a.lo;
    if (a.hi > UINT64_MAX - b.hi - 1) {
        return false;
    }
    *out = (Wide){a.is_negative, a.hi + b.hi + carry, lo};
    return true;
}

static bool shift_left(Wide a, uint64_t n, Wide *out)
{
    *out = a;
    for (; n && !is_zero(a); n--) {
        if (out->hi >> 63) {
            return false;
        }
        out->hi = out->hi << 1 | out->lo >> 63;
        out->lo <<= 1;
    }
    return true;
}

static bool multiply(Wide a, Wide b, Wide *out)
{
    Wide sum = {0};
    if (b.hi) {
        Wide other = a;
        a = b;
        b = other;
    }
    if (b.hi) {
        return false;
    }
    for (uint64_t bits = b.lo, n = 0; bits; bits >>= 1, n++) {
        Wide part;
        Wide magnitude = {false, a.hi, a.lo};
        if ((bits & 1) &&
            (!shift_left(magnitude, n, &part) || !add(sum, part, &sum))) {
            return false;
        }
    }
    sum.is_negative = a.is_negative != b.is_negative && !is_zero(sum);
    *out = sum;
    return true;
}

static bool power(Wide a, Wide n, Wide *out)
{
    if (n.is_negative || n.hi || n.lo > MAX_POWER) {
        return false;
    }
    *out = (Wide){false, 0, 1};
    for (uint64_t i = 0; i < n.lo; i++) {
        if (!multiply(*out, a, out)) {
            return false;
        }
    }
    return true;
}

/* // and % round down. */
static bool divide(Wide a, Wide b, bool wants_rest, Wide *out)
{
    if (a.is_negative || b.is_negative || a.hi || b.hi || !b.lo) {
        return false;
    }
    *out = (Wide){false, 0, wants_rest ? a.lo % b.lo : a.lo / b.lo};
    return true;
}

static bool compute_bits(Op op, Wide a, Wide b, Wide *out)
{
    if (a.is_negative || b.is_negative) {
        return false;
    }
    switch (op) {
    case OP_PY_AND:
        *out = (Wide){false, a.hi & b.hi, a.lo & b.lo};
        return true;
    case OP_PY_OR:
        *out = (Wide){false, a.hi | b.hi, a.lo | b.lo};
        return true;
    case OP_PY_XOR:
        *out = (Wide){false, a.hi ^ b.hi, a.lo ^ b.lo};
        return true;
    case OP_PY_LSHIFT:
        return !b.hi && b.lo <= MAX_POWER && shift_left(a, b.lo, out);
    case OP_PY_RSHIFT:
        if (a.hi || b.hi || b.lo > 63) {
            return false;
        }
        *out = (Wide){false, 0, a.lo >> b.lo};
        return true;
    default:
        return false;
    }
}

static bool compute(Op op, Wide a, Wide b, Wide *out)
{
    switch (op) {
    case OP_PY_ADD:
        return add(a, b, out);
    case OP_PY_SUB:
        return add(a, negate(b), out);
    case OP_PY_MUL:
        return multiply(a, b, out);
    case OP_PY_POW:
        return power(a, b, out);
    case OP_PY_FLOORDIV:
    case OP_PY_MOD:
        return divide(a, b, op == OP_PY_MOD, out);
    default:
        return compute_bits(op, a, b, out);
    }
}

static bool const_at(const Node *n, int depth, Wide *out);

static bool unary_at(const Node *n, int depth, Wide *out)
{
    Wide v;
    if (!const_at(n->UnaryOp.operand, depth - 1, &v)) {
        return false;
    }
    switch ((int)n->UnaryOp.op) {
    case OPER_UAdd:
        *out = v;
        return true;
    case OPER_USub:
        *out = negate(v);
        return true;
    case OPER_Invert: /* -1 - v */
        return add((Wide){true, 0, 1}, negate(v), out);
    default:
        return false;
    }
}

static bool const_at(const Node *n, int depth, Wide *out)
{
    Wide left, right;
    if (depth == 0) {
        return false;
    }
    switch ((int)n->kind) {
    case NODE_Constant:
        *out = (Wide){false, 0, n->Constant.value.i};
        return n->Constant.value.kind == CONST_INT && !n->Constant.value.is_big;
    case NODE_UnaryOp:
        return unary_at(n, depth, out);
    case NODE_BinOp:
        return const_at(n->BinOp.left, depth - 1, &left) &&
               const_at(n->BinOp.right, depth - 1, &right) &&
               compute(flow_oper(n->BinOp.op), left, right, out);
    default:
        return false;
    }
}

bool flow_const_int(const Node *n, Imm *value, Op *op)
{
    Wide v;
    if (!const_at(n, MAX_DEPTH, &v) || v.hi ||
        (v.is_negative && v.lo > (uint64_t)1 << 63)) {
        return false;
    }
    value->i = (int64_t)(v.is_negative ? 0 - v.lo : v.lo);
    *op = v.is_negative || v.lo <= INT64_MAX ? OP_PY_INT : OP_PY_UINT;
    return true;
}
