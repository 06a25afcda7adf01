/* Removes checks that are proved: overflow, bounds, shift counts, comparisons whose
   outcome is known; divisions by powers of two and of what is not negative become
   cheaper ones.

       b2(i): ok = cmp_i64 lt i, n; br ok, b3, b9         b2(i): ...
       b3: u = bitcast u64 i; m = bitcast u64 n       =>  b3: j = add_i64 i, 1
           in = cmp_i64 lt u, m; br in, b4, b8                jump b4
       b4: j = add_ovf i, 1; ...                          b4: ...

   What is known: an interval for each value (intervals.c) and differences between
   values (bounds.c), both by what dominates. A check is removed only when proved,
   never because its result is not used. Where a branch has gone, what comes behind
   has fewer ways that lead to it, and all is asked once more. */
#include "opt/ranges.h"

#include "opt/ssa.h"

/* What becomes of one instruction; made when all is known, as what is known
   refers to the instructions. */
typedef struct Change {
    Blk b;
    uint32_t idx;
    enum {
        TO_OP,    /* the same arguments */
        TO_CONST, /* `value` */
        TO_MASK,  /* operation `op` with `value` as the second argument */
        TO_U64,   /* the same on U64 */
        TO_NARROW, /* operation `op` on Prover.x and y; none: a cast of x */
        TO_TWIN,   /* operation `op` on 64 bits */
        TO_CAST    /* a cast of what was computed in 64 bits */
    } kind;
    Op op;
    int64_t value;
} Change;

typedef struct Prover {
    Ranges r;
    Val *same;
    Val *x, *y; /* by result of TO_NARROW */
    bool *has_twin; /* by I128: computed in 64 bits, too */
    Val *twin;      /* the value there, once it was made */
    VEC(Change) changes;
} Prover;

/* Where an instruction is. */
typedef struct Place {
    Blk b;
    uint32_t idx, node;
    const Insn *in;
} Place;

static void change(Prover *p, const Place *at, int kind, Op op, int64_t value)
{
    Change c = {.b = at->b, .idx = at->idx, .op = op, .value = value};
    c.kind = kind;
    vec_push(p->r.a, &p->changes, c);
}

/* --- comparisons ----------------------------------------------------------------- */

typedef enum Answer { UNKNOWN, YES, NO } Answer;

static Answer answer(bool yes, bool no)
{
    return yes ? YES : no ? NO : UNKNOWN;
}

/* a <= b + c by what is known at the node. */
static bool at_most(const Prover *p, Val a, Val b, int64_t c, uint32_t node)
{
    return bounds_prove(&p->r, a, b, c, node);
}

static Answer compare(const Prover *p, Cmp cmp, Val a, Val b, uint32_t node)
{
    Range x = range_at(&p->r, a, node), y = range_at(&p->r, b, node);
    switch (cmp) {
    case CMP_LT:
        return answer(at_most(p, a, b, -1, node), at_most(p, b, a, 0, node));
    case CMP_LE:
        return answer(at_most(p, a, b, 0, node), at_most(p, b, a, -1, node));
    case CMP_GT:
        return answer(at_most(p, b, a, -1, node), at_most(p, a, b, 0, node));
    case CMP_GE:
        return answer(at_most(p, b, a, 0, node), at_most(p, a, b, -1, node));
    case CMP_EQ:
        return answer(x.lo == x.hi && y.lo == x.lo && y.hi == x.lo,
                      x.hi < y.lo || y.hi < x.lo);
    case CMP_NE:
        return answer(x.hi < y.lo || y.hi < x.lo,
                      x.lo == x.hi && y.lo == x.lo && y.hi == x.lo);
    }
    return UNKNOWN;
}

/* The I64 value under a cast to U64, or v. */
static Val uncast(const Prover *p, Val v)
{
    const Insn *def = p->r.def[v];
    bool is_cast = def && def->op == OP_BITCAST &&
                   ir_val(p->r.f, def->args[0])->type == TY_I64;
    return is_cast ? def->args[0] : v;
}

static void do_compare(Prover *p, const Place *at)
{
    Val a = at->in->args[0], b = at->in->args[1];
    if (ir_val(p->r.f, a)->type == TY_U64) {
        a = uncast(p, a);
        b = uncast(p, b);
        /* Of numbers that are not negative, unsigned is signed. */
        if (range_at(&p->r, a, at->node).lo < 0 ||
            range_at(&p->r, b, at->node).lo < 0) {
            return;
        }
    }
    if (!range_is_seen(range_at(&p->r, a, at->node)) ||
        !range_is_seen(range_at(&p->r, b, at->node))) {
        return;
    }
    Answer is = compare(p, (Cmp)at->in->imm.i, a, b, at->node);
    if (is != UNKNOWN) {
        change(p, at, TO_CONST, OP_CONST_I1, is == YES);
    }
}

/* --- arithmetic -------------------------------------------------------------------- */

static bool add_is_safe(Range a, Range b)
{
    return (b.lo >= 0 || a.lo >= INT64_MIN - b.lo) &&
           (b.hi <= 0 || a.hi <= INT64_MAX - b.hi);
}

static bool sub_is_safe(Range a, Range b)
{
    return (b.hi <= 0 || a.lo >= INT64_MIN + b.hi) &&
           (b.lo >= 0 || a.hi <= INT64_MAX + b.lo);
}

/* By the greatest magnitudes. */
static bool mul_is_safe(Range a, Range b)
{
    if (a.lo == INT64_MIN || b.lo == INT64_MIN) {
        return false;
    }
    int64_t x = a.hi > -a.lo ? a.hi : -a.lo, y = b.hi > -b.lo ? b.hi : -b.lo;
    return x == 0 || y <= INT64_MAX / x;
}

static int log_two(int64_t x)
{
    int n = 0;
    while (x > 1) {
        x >>= 1;
        n++;
    }
    return n;
}

/* Rounding down, a division by a power of two is a shift, and the rest a mask,
   also of negative numbers. What is not negative is divided as U64, which needs
   no care for signs. */
static void do_divide(Prover *p, const Place *at)
{
    Range x = range_at(&p->r, at->in->args[0], at->node);
    Range y = range_at(&p->r, at->in->args[1], at->node);
    bool is_mod = at->in->op == OP_MOD_I64;
    if (!range_is_seen(x) || !range_is_seen(y) || y.lo <= 0) {
        return;
    }
    if (is_mod && x.lo >= 0 && x.hi < y.lo) {
        p->same[at->in->result] = at->in->args[0];
        change(p, at, TO_OP, OP_AND_I64, 0); /* any: nobody reads it */
    } else if (y.lo == y.hi && (y.lo & (y.lo - 1)) == 0) {
        change(p, at, TO_MASK, is_mod ? OP_AND_I64 : OP_SHR_I64,
               is_mod ? y.lo - 1 : log_two(y.lo));
    } else if (x.lo >= 0 && ir_val(p->r.f, at->in->result)->type == TY_I64) {
        change(p, at, TO_U64, at->in->op, 0);
    }
}

/* The operation without a check, OP_NONE if it is needed. */
static Op unchecked(const Insn *in, Range a, Range b, bool is_u64)
{
    switch (in->op) {
    case OP_ADD_OVF:
        return is_u64 || add_is_safe(a, b) ? OP_ADD_I64 : OP_NONE;
    case OP_SUB_OVF:
        return (is_u64 ? a.lo >= b.hi : sub_is_safe(a, b)) ? OP_SUB_I64
                                                           : OP_NONE;
    case OP_MUL_OVF:
        return mul_is_safe(a, b) ? OP_MUL_I64 : OP_NONE;
    case OP_NEG_OVF:
        return !is_u64 && a.lo > INT64_MIN ? OP_NEG_I64 : OP_NONE;
    case OP_SHR_CHK:
        return b.lo >= 0 ? OP_SHR_I64 : OP_NONE;
    case OP_SHL_OVF:
        return b.lo >= 0 && b.hi <= 62 &&
                       mul_is_safe(a, (Range){0, (int64_t)1 << b.hi})
                   ? OP_SHL_I64
                   : OP_NONE;
    default:
        return OP_NONE;
    }
}

static void do_arithmetic(Prover *p, const Place *at)
{
    const Insn *in = at->in;
    Range a = range_at(&p->r, in->args[0], at->node);
    Range b = range_at(&p->r, in->args[in->n_args - 1], at->node);
    bool is_u64 = ir_val(p->r.f, in->args[0])->type == TY_U64;
    bool is_shr = in->op == OP_SHR_CHK;
    if (!range_is_seen(a) || !range_is_seen(b) ||
        (is_u64 && ((a.lo < 0 && !is_shr) || b.lo < 0))) {
        return;
    }
    Op op = unchecked(in, a, b, is_u64);
    if (op != OP_NONE) {
        change(p, at, TO_OP, op, 0);
    }
}

/* The 64-bit number that was widened, if it is not negative; else 0. */
static Val widened(const Prover *p, Val v, uint32_t node, bool *is_small)
{
    const Insn *def = p->r.def[v];
    if (!def || def->op != OP_WIDEN) {
        return 0;
    }
    *is_small = range_at(&p->r, def->args[0], node).lo >= 0;
    bool is_u64 = ir_val(p->r.f, def->args[0])->type == TY_U64;
    return is_u64 || *is_small ? def->args[0] : 0;
}

/* What was computed in 128 bits of numbers that are not negative, bit by bit,
   needs 64 only. */
static void do_narrow(Prover *p, const Place *at)
{
    static const Op narrow[][2] = {{OP_AND_I128, OP_AND_I64},
                                   {OP_OR_I128, OP_OR_I64},
                                   {OP_XOR_I128, OP_XOR_I64}};
    const Insn *def = p->r.def[at->in->args[0]];
    bool to_u64 = at->in->imm.i == TY_U64, x_small = false, y_small = false;
    Val x = widened(p, at->in->args[0], at->node, &x_small);
    if (x && (to_u64 || x_small)) {
        p->x[at->in->result] = x;
        change(p, at, TO_NARROW, OP_NONE, 0);
    }
    for (size_t i = 0; def && i < ARRAY_LEN(narrow); i++) {
        if (def->op != narrow[i][0]) {
            continue;
        }
        x = widened(p, def->args[0], at->node, &x_small);
        Val y = widened(p, def->args[1], at->node, &y_small);
        bool fits = to_u64 || (x_small && y_small) ||
                    (def->op == OP_AND_I128 && (x_small || y_small));
        if (x && y && fits) {
            p->x[at->in->result] = x;
            p->y[at->in->result] = y;
            change(p, at, TO_NARROW, narrow[i][1], 0);
        }
    }
}

/* Is there a 64-bit value of the same number? */
static bool has_twin(const Prover *p, Val v, uint32_t node)
{
    const Insn *def = p->r.def[v];
    if (ir_val(p->r.f, v)->type != TY_I128) {
        return true;
    }
    return p->has_twin[v] ||
           (def && def->op == OP_WIDEN &&
            (ir_val(p->r.f, def->args[0])->type == TY_I64 ||
             range_at(&p->r, def->args[0], node).lo >= 0));
}

/* What fits 64 bits, computed of what fits 64 bits, is computed there. */
static void do_wide(Prover *p, const Place *at)
{
    const Insn *in = at->in;
    Op op = range_narrow_op(in->op);
    Range y = range_at(&p->r, in->args[1], at->node);
    bool is_cmp = op == OP_CMP_I64;
    bool divides = op == OP_MOD_I64 || op == OP_FLOORDIV_I64;
    if (!has_twin(p, in->args[0], at->node) ||
        !has_twin(p, in->args[1], at->node) || !range_is_seen(y) ||
        (!is_cmp && !range_is_known(p->r.range[in->result])) ||
        (divides && y.lo <= 0) || (op == OP_SHR_I64 && y.lo < 0)) {
        return;
    }
    change(p, at, TO_TWIN, op, 0);
    p->has_twin[in->result] = !is_cmp;
}

/* A value of 128 bits as one of 64. */
static void do_fit(Prover *p, const Place *at)
{
    Range x = range_at(&p->r, at->in->args[0], at->node);
    bool fits = range_is_known(x) && (at->in->imm.i != TY_U64 || x.lo >= 0);
    if (fits && at->in->op == OP_FITS) {
        change(p, at, TO_CONST, OP_CONST_I1, true);
    } else if (fits && has_twin(p, at->in->args[0], at->node)) {
        change(p, at, TO_CAST, OP_NONE, 0);
    } else if (at->in->op == OP_NARROW) {
        do_narrow(p, at);
    }
}

static void do_insn(Prover *p, const Place *at)
{
    if (range_narrow_op(at->in->op) != OP_NONE) {
        do_wide(p, at);
        return;
    }
    switch (at->in->op) {
    case OP_CMP_I64:
        do_compare(p, at);
        break;
    case OP_FLOORDIV_I64:
    case OP_MOD_I64:
        do_divide(p, at);
        break;
    case OP_ADD_OVF:
    case OP_SUB_OVF:
    case OP_MUL_OVF:
    case OP_NEG_OVF:
    case OP_SHR_CHK:
    case OP_SHL_OVF:
        do_arithmetic(p, at);
        break;
    case OP_FITS:
    case OP_TRUNC:
    case OP_NARROW:
        do_fit(p, at);
        break;
    default:
        break;
    }
}

/* --- making the changes --------------------------------------------------------------- */

typedef VEC(Insn) Insns;

static Val push(Prover *p, Blk b, Insns *out, Insn in, Type type)
{
    in.result = ir_add_val(p->r.g, p->r.f, b, type);
    vec_push(p->r.g->arena, out, in);
    return in.result;
}

static Val push_cast(Prover *p, Blk b, Insns *out, Val v, Type to)
{
    Insn in = {.op = OP_BITCAST, .n_args = 1};
    in.args = NEW_ARRAY(p->r.g->arena, Val, 1);
    in.args[0] = v;
    in.imm.i = to;
    return push(p, b, out, in, to);
}

/* v as I64. */
static Val twin_of(Prover *p, Blk b, Insns *out, Val v)
{
    Type type = ir_val(p->r.f, v)->type;
    if (type == TY_I128 && p->twin[v]) {
        return p->twin[v];
    }
    v = type == TY_I128 ? p->r.def[v]->args[0] : v;
    return ir_val(p->r.f, v)->type == TY_I64 ? v
                                             : push_cast(p, b, out, v, TY_I64);
}

static void set_args(Prover *p, Insn *in, Val a, Val b)
{
    in->args = NEW_ARRAY(p->r.g->arena, Val, 2);
    in->args[0] = a;
    in->args[1] = b;
    in->n_args = b ? 2 : 1;
}

static void apply(Prover *p, const Change *c, Insn in, Insns *out)
{
    Type type = in.n_args ? ir_val(p->r.f, in.args[0])->type : TY_VOID;
    switch (c->kind) {
    case TO_OP:
        in.op = c->op;
        break;
    case TO_CONST:
        in.op = c->op;
        in.imm.i = c->value;
        in.n_args = 0;
        break;
    case TO_MASK: {
        Insn number = {.op = type == TY_U64 ? OP_CONST_U64 : OP_CONST_I64};
        number.imm.i = c->value;
        in.op = c->op;
        set_args(p, &in, in.args[0], push(p, c->b, out, number, type));
        break;
    }
    case TO_U64: {
        Val x = push_cast(p, c->b, out, in.args[0], TY_U64);
        set_args(p, &in, x, push_cast(p, c->b, out, in.args[1], TY_U64));
        Insn back = {.op = OP_BITCAST, .result = in.result};
        back.imm.i = TY_I64;
        set_args(p, &back, push(p, c->b, out, in, TY_U64), 0);
        in = back;
        break;
    }
    case TO_NARROW: {
        bool is_u64 = in.imm.i == TY_U64;
        Val x = push_cast(p, c->b, out, p->x[in.result], TY_U64);
        if (c->op != OP_NONE) {
            Insn bits = {.op = c->op};
            Val y = push_cast(p, c->b, out, p->y[in.result], TY_U64);
            set_args(p, &bits, x, y);
            x = push(p, c->b, out, bits, TY_U64);
        }
        in.op = OP_BITCAST;
        in.imm.i = is_u64 ? TY_U64 : TY_I64;
        set_args(p, &in, x, 0);
        break;
    }
    case TO_TWIN: {
        Val x = twin_of(p, c->b, out, in.args[0]);
        Val y = twin_of(p, c->b, out, in.args[1]);
        in.op = c->op;
        set_args(p, &in, x, y);
        if (c->op != OP_CMP_I64) {
            Val wide = in.result;
            p->twin[wide] = push(p, c->b, out, in, TY_I64);
            in = (Insn){.op = OP_WIDEN, .result = wide};
            set_args(p, &in, p->twin[wide], 0);
        }
        break;
    }
    case TO_CAST: {
        Val x = twin_of(p, c->b, out, in.args[0]);
        in.op = OP_BITCAST; /* imm.i: the type, here as there */
        set_args(p, &in, x, 0);
        break;
    }
    }
    vec_push(p->r.g->arena, out, in);
}

static void apply_all(Prover *p)
{
    for (uint32_t i = 0; i < p->changes.len;) {
        Blk b = p->changes.data[i].b;
        Block *block = ir_block(p->r.f, b);
        Insns out = {0};
        for (uint32_t k = 0; k < block->insns.len; k++) {
            const Change *c = &p->changes.data[i];
            if (i < p->changes.len && c->b == b && c->idx == k) {
                apply(p, c, block->insns.data[k], &out);
                i++;
            } else {
                vec_push(p->r.g->arena, &out, block->insns.data[k]);
            }
        }
        block->insns.data = out.data;
        block->insns.len = out.len;
        block->insns.cap = out.cap;
    }
}

/* Claims hold in a block: an edge of a comparison to a block that others reach,
   too, gets a block of its own. */
static void split_edges(Graph *g, Func *f, Arena *a)
{
    uint32_t *n_preds = NEW_ARRAY(a, uint32_t, f->blocks.len + 1);
    Blk last = f->blocks.len;
    for (Blk b = 1; b < last; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->succs.len; i++) {
            n_preds[block->succs.data[i].target]++;
        }
    }
    for (Blk b = 1; b < last; b++) {
        if (ir_term(ir_block(f, b))->op != OP_BR) {
            continue;
        }
        for (uint32_t i = 0; i < 2; i++) {
            Edge e = ir_block(f, b)->succs.data[i];
            if (n_preds[e.target] > 1) {
                Blk n = ir_add_block(g, f);
                ir_block(f, n)->is_cold = ir_block(f, e.target)->is_cold;
                ir_add_jump(g, f, n, e.target, e.args, e.n_args);
                ir_block(f, b)->succs.data[i] = (Edge){.target = n};
            }
        }
    }
}

static bool has_work(const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Op op = block->insns.data[i].op;
            if (op == OP_CMP_I64 || op == OP_ADD_OVF || op == OP_SUB_OVF ||
                op == OP_MUL_OVF || op == OP_MOD_I64 || op == OP_FLOORDIV_I64 ||
                op == OP_NEG_OVF || op == OP_SHL_OVF || op == OP_SHR_CHK ||
                op == OP_WIDEN) {
                return true;
            }
        }
    }
    return false;
}

/* True if a comparison has become a constant, or 128 bits 64. */
static bool prove_all(Pass *pass, Func *f)
{
    Prover p = {.r = {.g = pass->g, .f = f, .a = pass->scratch}};
    split_edges(pass->g, f, pass->scratch);
    if (!ranges_find(&p.r)) {
        return false;
    }
    uint32_t n_same = f->vals.len;
    p.same = NEW_ARRAY(pass->scratch, Val, n_same + 1);
    p.x = NEW_ARRAY(pass->scratch, Val, n_same + 1);
    p.y = NEW_ARRAY(pass->scratch, Val, n_same + 1);
    p.twin = NEW_ARRAY(pass->scratch, Val, n_same + 1);
    p.has_twin = NEW_ARRAY(pass->scratch, bool, n_same + 1);
    for (uint32_t k = 0; k < p.r.cfg->n_order; k++) {
        Place at = {.b = p.r.cfg->order[k]};
        const Block *block = ir_block(f, at.b);
        for (at.idx = 0; at.idx < block->insns.len; at.idx++) {
            at.in = &block->insns.data[at.idx];
            at.node = ir_point_use(p.r.points, at.b, at.idx);
            do_insn(&p, &at);
        }
    }
    bool is_shorter = false;
    for (uint32_t i = 0; i < p.changes.len; i++) {
        is_shorter |= p.changes.data[i].kind == TO_CONST ||
                      p.changes.data[i].kind == TO_TWIN;
    }
    apply_all(&p);
    ssa_replace(f, p.same, n_same);
    pass_dead(pass, f);
    return is_shorter;
}

bool pass_ranges(Pass *pass, Func *f)
{
    if (!has_work(f)) {
        return false;
    }
    if (prove_all(pass, f)) {
        prove_all(pass, f);
    }
    return true;
}
