/* Intervals of integers: the least and the greatest value that each may have, by
   abstract interpretation over the SSA graph with widening (Cousot and Cousot, 1977):
   instructions give an interval from those of their arguments, block arguments the
   union of what the edges pass. A comparison that dominates a point is a claim on its
   operands there ("i < n"); the interval of a value at a point is cut by the claims.

   An argument that has changed twice jumps to the next of a few thresholds, so that
   every interval changes a bounded number of times; one more sweep then takes back
   what was given away. Not seen values have no interval: code that can not be reached
   by what is known adds nothing. */
#include "opt/ranges.h"

enum { MAX_RANGE_VALS = 60000, MAX_SWEEPS = 40, PATIENCE = 2, MAX_CLAIMS = 24 };

static const Range everything = {INT64_MIN, INT64_MAX};
static const Range nothing = {1, 0};
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

static Range range_of(int64_t lo, int64_t hi)
{
    return (Range){lo, hi};
}

/* A plain operation wraps: nothing is known if it may. */
static Range add_ranges(Range a, Range b, bool wraps)
{
    if (wraps && (!add_fits(a.lo, b.lo) || !add_fits(a.hi, b.hi))) {
        return everything;
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
        return everything;
    }
    return add_ranges(a, negate(b), wraps);
}

static Range mul_ranges(Range a, Range b, bool wraps)
{
    const int64_t x[2] = {a.lo, a.hi}, y[2] = {b.lo, b.hi};
    Range r = nothing;
    for (int i = 0; i < 4; i++) {
        int64_t p = x[i & 1], q = y[i >> 1];
        if (wraps && !mul_fits(p, q)) {
            return everything;
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
        return everything;
    }
    int64_t hi = a.lo < 0 ? b.hi : b.lo < 0 ? a.hi : a.hi < b.hi ? a.hi : b.hi;
    return range_of(0, hi);
}

static Range or_ranges(Range a, Range b)
{
    if (a.lo < 0 || b.lo < 0) {
        return everything;
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
        return everything;
    }
    return range_of(floor_div(a.lo, a.lo < 0 ? b.lo : b.hi),
                    floor_div(a.hi, a.hi < 0 ? b.hi : b.lo));
}

static Range mod_ranges(Range a, Range b)
{
    if (b.lo <= 0) {
        return everything;
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
        return everything;
    }
    int64_t few = n.lo < 63 ? n.lo : 63, many = n.hi < 63 ? n.hi : 63;
    if (is_u64 && a.lo < 0) { /* the number is not known */
        if (n.lo == 0) {
            return everything;
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
        return everything;
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
        return everything;
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
        return everything;
    }
}

/* A U64 value is known below 2^63 only: the whole interval stands for all. */
static Range as_u64(Range r)
{
    return r.lo < 0 ? everything : r;
}

/* The operation on 64 bits of one on 128. */
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
                   ? as_u64(arg[0])
                   : arg[0];
    case OP_AND_I128:
    case OP_MOD_I128: /* of anything */
        break;
    default:
        if (!range_is_known(arg[0]) || !range_is_known(arg[1])) {
            return everything;
        }
    }
    return op == OP_NONE ? everything
                         : transfer(&(Insn){.op = op}, arg, false);
}

static Range range_of_insn(const Ranges *r, const Insn *in, uint32_t node)
{
    Type type = ir_val(r->f, in->result)->type;
    Range arg[2] = {everything, everything};
    switch (in->op) {
    case OP_CONST_I64:
    case OP_CONST_U64:
        return type == TY_U64 ? as_u64(range_of(in->imm.i, in->imm.i))
                              : range_of(in->imm.i, in->imm.i);
    case OP_I1_TO_I64:
        return range_of(0, 1);
    case OP_ARRAY_LEN:
        return range_of(0, MAX_LEN);
    case OP_GETFIELD:
        return is_length_field(in) ? range_of(0, MAX_LEN) : everything;
    case OP_CALL_RT:
        return is_length_rt(in->imm.i) ? range_of(0, MAX_LEN) : everything;
    case OP_ARRAY_GET:
        return range_of_elem(in);
    default:
        break;
    }
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        Type t = ir_val(r->f, in->args[i])->type;
        if (t != TY_I64 && t != TY_U64 && t != TY_I128) {
            return everything;
        }
        arg[i] = range_at(r, in->args[i], node);
        if (!range_is_seen(arg[i])) {
            return nothing;
        }
    }
    if (in->op == OP_BITCAST) {
        return arg[0].lo < 0 ? everything : arg[0];
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
                                                     : everything;
    }
    return type == TY_U64 ? as_u64(out) : out;
}

/* --- claims ---------------------------------------------------------------------- */

static void add_claim(Ranges *r, Val v, Claim c)
{
    c.next = r->claims[v];
    vec_push(r->a, &r->pool, c);
    r->claims[v] = r->pool.len;
}

/* The value under a cast to U64: a claim on the one is a claim on the other. */
static Val uncast(const Ranges *r, Val v, bool *is_unsigned)
{
    const Insn *def = r->def[v];
    if (def && def->op == OP_BITCAST &&
        ir_val(r->f, def->args[0])->type == TY_I64 && def->imm.i == TY_U64) {
        *is_unsigned = true;
        return def->args[0];
    }
    return v;
}

static void claim_branch(Ranges *r, const Insn *term, const Edge *e, bool holds)
{
    if (r->cfg->preds[e->target].len != 1) {
        return;
    }
    const Insn *cond = r->def[term->args[0]];
    while (cond && cond->op == OP_NOT_I1) {
        cond = r->def[cond->args[0]];
        holds = !holds;
    }
    if (!cond || cond->op != OP_CMP_I64) {
        return;
    }
    Cmp cmp = holds ? (Cmp)cond->imm.i : ir_cmp_opposite((Cmp)cond->imm.i);
    bool is_unsigned = ir_val(r->f, cond->args[0])->type == TY_U64;
    bool cast = false;
    Val a = uncast(r, cond->args[0], &cast);
    Val b = uncast(r, cond->args[1], &cast);
    add_claim(r, a, (Claim){b, cmp, is_unsigned, e->target, 0});
    add_claim(r, b, (Claim){a, ir_cmp_mirrored(cmp), is_unsigned, e->target, 0});
}

static void find_claims(Ranges *r)
{
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        Block *block = ir_block(r->f, r->cfg->order[k]);
        const Insn *term = ir_term(block);
        if (term->op == OP_BR &&
            block->succs.data[0].target != block->succs.data[1].target) {
            claim_branch(r, term, &block->succs.data[0], true);
            claim_branch(r, term, &block->succs.data[1], false);
        }
    }
}

static Range at_most(Range v, int64_t hi)
{
    return range_of(v.lo, hi < v.hi ? hi : v.hi);
}

static Range at_least(Range v, int64_t lo)
{
    return range_of(lo > v.lo ? lo : v.lo, v.hi);
}

static Range cut(Range v, Cmp cmp, Range other)
{
    switch (cmp) {
    case CMP_LT:
        return at_most(v, add_clipped(other.hi, -1));
    case CMP_LE:
        return at_most(v, other.hi);
    case CMP_GT:
        return at_least(v, add_clipped(other.lo, 1));
    case CMP_GE:
        return at_least(v, other.lo);
    case CMP_EQ:
        return at_most(at_least(v, other.lo), other.hi);
    case CMP_NE:
        if (other.lo == other.hi) {
            v.lo += v.lo == other.lo && v.lo < v.hi;
            v.hi -= v.hi == other.lo && v.lo < v.hi;
        }
        break;
    }
    return v;
}

static Range cut_by_claim(const Ranges *r, Range now, const Claim *c)
{
    Range other = r->range[c->other];
    if (!range_is_seen(other)) {
        return now;
    }
    if (!c->is_unsigned || c->cmp == CMP_EQ || (now.lo >= 0 && other.lo >= 0)) {
        return cut(now, c->cmp, other);
    }
    if ((c->cmp == CMP_LT || c->cmp == CMP_LE) && other.lo >= 0) {
        return cut(at_least(now, 0), c->cmp, other); /* below a small number */
    }
    return now;
}

Range range_at(const Ranges *r, Val v, uint32_t node)
{
    Range now = r->range[v];
    if (!range_is_seen(now)) {
        return now;
    }
    uint32_t at = r->claims[v];
    for (int i = 0; at && i < MAX_CLAIMS; i++) {
        const Claim *c = &r->pool.data[at - 1];
        if (ir_dom_covers(&r->points->dom, c->node, node)) {
            now = cut_by_claim(r, now, c);
            if (!range_is_seen(now)) {
                return nothing; /* no way leads here */
            }
        }
        at = c->next;
    }
    return ir_val(r->f, v)->type == TY_U64 ? as_u64(now) : now;
}

Val range_strip(const Ranges *r, Val v)
{
    const Insn *def = r->def[v];
    while (def && def->op == OP_BITCAST && def->imm.i != TY_F64 &&
           r->range[def->args[0]].lo >= 0 &&
           ir_val(r->f, def->args[0])->type != TY_F64) {
        v = def->args[0];
        def = r->def[v];
    }
    return v;
}

/* --- the fixed point --------------------------------------------------------------- */

static Range join(Range a, Range b)
{
    if (!range_is_seen(a)) {
        return b;
    }
    if (!range_is_seen(b)) {
        return a;
    }
    return range_of(a.lo < b.lo ? a.lo : b.lo, a.hi > b.hi ? a.hi : b.hi);
}

static Range widen(Range old, Range new)
{
    if (new.lo < old.lo) {
        new.lo = new.lo >= 0 ? 0 : new.lo >= -1 ? -1 : INT64_MIN;
    }
    if (new.hi > old.hi) {
        new.hi = new.hi <= 0 ? 0 : INT64_MAX;
    }
    return new;
}

static bool is_int(const Ranges *r, Val v)
{
    Type t = ir_val(r->f, v)->type;
    return t == TY_I64 || t == TY_U64 || t == TY_I128;
}

static Range range_of_arg(const Ranges *r, Blk b, uint32_t idx)
{
    Range all = nothing;
    for (uint32_t i = 0; i < r->in[b].len; i++) {
        const Incoming *in = &r->in[b].data[i];
        /* Of a handler's edge only what holds in all of the block. */
        bool is_handler = in->edge == &ir_block(r->f, in->pred)->handler;
        uint32_t end = is_handler ? 0 : ir_block(r->f, in->pred)->insns.len;
        uint32_t node = ir_point_use(r->points, in->pred, end);
        all = join(all, range_at(r, in->edge->args[idx], node));
    }
    return all;
}

static bool is_equal(Range a, Range b)
{
    return (!range_is_seen(a) && !range_is_seen(b)) ||
           (a.lo == b.lo && a.hi == b.hi);
}

typedef enum Direction { UP, DOWN } Direction;

static bool sweep_block(Ranges *r, Blk b, Direction d)
{
    const Block *block = ir_block(r->f, b);
    bool changed = false;
    for (uint32_t i = 0; b != 1 && i < block->args.len; i++) {
        Val v = block->args.data[i];
        if (!is_int(r, v)) {
            continue;
        }
        Range new = range_of_arg(r, b, i);
        if (d == UP) {
            new = join(r->range[v], new);
        }
        if (is_equal(new, r->range[v])) {
            continue;
        }
        if (d == UP && range_is_seen(r->range[v]) &&
            ++r->n_changes[v] > PATIENCE) {
            new = widen(r->range[v], new);
            r->n_changes[v] = PATIENCE;
        }
        r->range[v] = new;
        changed = true;
    }
    for (uint32_t i = 0; i < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        if (in->result && is_int(r, in->result)) {
            Range new = range_of_insn(r, in, ir_point_use(r->points, b, i));
            changed |= !is_equal(new, r->range[in->result]);
            r->range[in->result] = new;
        }
    }
    return changed;
}

static void find_defs(Ranges *r)
{
    for (Val v = 0; v < r->f->vals.len; v++) {
        r->range[v] = nothing;
    }
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        Blk b = r->cfg->order[k];
        const Block *block = ir_block(r->f, b);
        for (uint32_t i = 0; i < block->args.len; i++) {
            r->arg_idx[block->args.data[i]] = i;
            if (b == 1) {
                r->range[block->args.data[i]] = everything;
            }
        }
        for (uint32_t i = 0; i < block->insns.len; i++) {
            r->def[block->insns.data[i].result] = &block->insns.data[i];
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            const Edge *e = &block->succs.data[i];
            vec_push(r->a, &r->in[e->target], ((Incoming){b, e}));
        }
        if (block->handler.target) {
            vec_push(r->a, &r->in[block->handler.target],
                     ((Incoming){b, &block->handler}));
        }
    }
    r->def[0] = NULL;
}

bool ranges_find(Ranges *r)
{
    uint32_t n = r->f->vals.len;
    if (n > MAX_RANGE_VALS) {
        return false;
    }
    r->cfg = ir_cfg(r->a, r->f);
    r->points = ir_points(r->a, r->f);
    r->def = NEW_ARRAY(r->a, const Insn *, n + 1);
    r->range = NEW_ARRAY(r->a, Range, n + 1);
    r->n_changes = NEW_ARRAY(r->a, uint8_t, n + 1);
    r->claims = NEW_ARRAY(r->a, uint32_t, n + 1);
    r->arg_idx = NEW_ARRAY(r->a, uint32_t, n + 1);
    r->in = arena_alloc(r->a, sizeof *r->in * (r->f->blocks.len + 1));
    find_defs(r);
    find_claims(r);
    bool changed = true;
    for (int i = 0; changed; i++) {
        if (i == MAX_SWEEPS) {
            return false;
        }
        changed = false;
        for (uint32_t k = 0; k < r->cfg->n_order; k++) {
            changed |= sweep_block(r, r->cfg->order[k], UP);
        }
    }
    for (uint32_t k = 0; k < r->cfg->n_order; k++) {
        sweep_block(r, r->cfg->order[k], DOWN);
    }
    return true;
}
