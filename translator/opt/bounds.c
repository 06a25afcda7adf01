/* Differences between integers: is v <= w + c at a point? Asked on demand, in the
   manner of ABCD (Bodik, Gupta and Sarkar, "ABCD: Eliminating Array Bounds Checks on
   Demand", 2000): what is known of a value - the claims that dominate the point, the
   sum or the union that defines it - is an edge of a graph of differences, and the
   answer is a path from v to w.

   A block argument is proved for what every edge passes. On a way around a loop the
   same question comes again, with the same c or another one: with the same or a
   greater one it holds by induction over the rounds (the cycle only gives away what
   is proved), with a smaller one the value grows and there is no proof. What w is must
   not change in the loop, else the induction would speak of two values: w is defined
   where the argument is, or before. A search ends after a number of steps. */
#include "opt/ranges.h"

enum { MAX_STEPS = 120, MAX_DEPTH = 14, MAX_CLAIMS = 16 };

typedef struct Open {
    Val v, w;
    int64_t c;
} Open;

typedef struct Search {
    const Ranges *r;
    Open open[MAX_DEPTH]; /* questions about block arguments being answered */
    uint32_t n_open, depth;
    uint32_t steps;
} Search;

static bool prove(Search *s, Val v, Val w, int64_t c, uint32_t node);

static bool sub_fits(int64_t a, int64_t b, int64_t *out)
{
    if (b < 0 ? a > INT64_MAX + b : a < INT64_MIN + b) {
        return false;
    }
    *out = a - b;
    return true;
}

/* v + x <= w + c, where x is at most hi. */
static bool prove_minus(Search *s, Val v, int64_t hi, Val w, int64_t c,
                        uint32_t node)
{
    int64_t rest;
    return sub_fits(c, hi, &rest) && prove(s, v, w, rest, node);
}

/* --- what claims say ------------------------------------------------------------ */

/* Does the claim speak of the numbers as signed ones? */
static bool is_signed(const Ranges *r, Val v, const Claim *c)
{
    if (!c->is_unsigned || c->cmp == CMP_EQ) {
        return true;
    }
    bool is_below = c->cmp == CMP_LT || c->cmp == CMP_LE;
    bool is_above = c->cmp == CMP_GT || c->cmp == CMP_GE;
    bool v_small = r->range[v].lo >= 0, other_small = r->range[c->other].lo >= 0;
    return (is_below && other_small) || (is_above && v_small) ||
           (v_small && other_small);
}

static bool prove_by_claims(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    const Ranges *r = s->r;
    uint32_t at = r->claims[v];
    for (int i = 0; at && i < MAX_CLAIMS; i++) {
        const Claim *k = &r->pool.data[at - 1];
        at = k->next;
        bool is_upper =
            k->cmp == CMP_LT || k->cmp == CMP_LE || k->cmp == CMP_EQ;
        if (is_upper && is_signed(r, v, k) &&
            ir_dom_covers(&r->points->dom, k->node, node) &&
            prove_minus(s, k->other, k->cmp == CMP_LT ? -1 : 0, w, c, node)) {
            return true;
        }
    }
    return false;
}

/* w >= other + d: v <= other + d + c is enough. */
static bool prove_by_claims_on(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    const Ranges *r = s->r;
    uint32_t at = r->claims[w];
    for (int i = 0; at && i < MAX_CLAIMS; i++) {
        const Claim *k = &r->pool.data[at - 1];
        at = k->next;
        bool is_lower =
            k->cmp == CMP_GT || k->cmp == CMP_GE || k->cmp == CMP_EQ;
        if (is_lower && is_signed(r, w, k) &&
            ir_dom_covers(&r->points->dom, k->node, node) &&
            prove_minus(s, v, k->cmp == CMP_GT ? -1 : 0, k->other, c, node)) {
            return true;
        }
    }
    return false;
}

/* --- what definitions say ---------------------------------------------------------- */

/* A plain sum or difference may wrap, unless its interval shows that it does not:
   then it was cut to the sum of the intervals. */
static bool is_exact(const Ranges *r, const Insn *in)
{
    Range out = r->range[in->result];
    if (ir_val(r->f, in->result)->type != TY_I64) {
        return false;
    }
    return in->op == OP_ADD_OVF || in->op == OP_SUB_OVF ||
           out.lo > INT64_MIN || out.hi < INT64_MAX;
}

static bool prove_by_def(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    const Ranges *r = s->r;
    const Insn *in = r->def[v];
    Range a, b;
    if (!in || in->n_args != 2 || ir_val(r->f, v)->type != TY_I64) {
        return false;
    }
    a = range_at(r, in->args[0], node);
    b = range_at(r, in->args[1], node);
    switch (in->op) {
    case OP_ADD_OVF:
    case OP_ADD_I64:
        return is_exact(r, in) &&
               (prove_minus(s, in->args[0], b.hi, w, c, node) ||
                prove_minus(s, in->args[1], a.hi, w, c, node));
    case OP_SUB_OVF:
    case OP_SUB_I64:
        return is_exact(r, in) && b.lo > INT64_MIN &&
               prove_minus(s, in->args[0], -b.lo, w, c, node);
    case OP_AND_I64:
        return (a.lo >= 0 && prove(s, in->args[0], w, c, node)) ||
               (b.lo >= 0 && prove(s, in->args[1], w, c, node));
    case OP_MOD_I64:
        return b.lo > 0 && (prove_minus(s, in->args[1], -1, w, c, node) ||
                            (a.lo >= 0 && prove(s, in->args[0], w, c, node)));
    case OP_FLOORDIV_I64:
        return a.lo >= 0 && b.lo > 0 && prove(s, in->args[0], w, c, node);
    case OP_SHR_I64:
    case OP_SHR_CHK:
        return a.lo >= 0 && b.lo >= 0 && prove(s, in->args[0], w, c, node);
    default:
        return false;
    }
}

/* w = x + y with y >= lo: v <= x + lo + c is enough. */
static bool prove_by_def_of(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    const Ranges *r = s->r;
    const Insn *in = r->def[w];
    if (!in || in->n_args != 2 || !is_exact(r, in)) {
        return false;
    }
    Range a = range_at(r, in->args[0], node), b = range_at(r, in->args[1], node);
    int64_t d;
    switch (in->op) {
    case OP_ADD_OVF:
    case OP_ADD_I64:
        return (b.lo > INT64_MIN && sub_fits(c, -b.lo, &d) &&
                prove(s, v, in->args[0], d, node)) ||
               (a.lo > INT64_MIN && sub_fits(c, -a.lo, &d) &&
                prove(s, v, in->args[1], d, node));
    case OP_SUB_OVF:
    case OP_SUB_I64:
        return sub_fits(c, b.hi, &d) && prove(s, v, in->args[0], d, node);
    default:
        return false;
    }
}

static bool is_before(const Ranges *r, Val w, Blk b)
{
    Blk home = ir_val(r->f, w)->block;
    return home != b && ir_dominates(r->cfg, home, b);
}

/* `arg`, one of v and w, is a block's argument: the claim holds for what every
   edge passes in its place. */
static bool prove_arg(Search *s, Val v, Val w, int64_t c, Val arg)
{
    const Ranges *r = s->r;
    Blk b = ir_val(r->f, arg)->block;
    for (uint32_t i = 0; i < s->n_open; i++) {
        if (s->open[i].v == v && s->open[i].w == w) {
            return c >= s->open[i].c;
        }
    }
    if (b == 1 || s->n_open == MAX_DEPTH ||
        !is_before(r, arg == v ? w : v, b)) {
        return false;
    }
    s->open[s->n_open++] = (Open){v, w, c};
    bool ok = r->in[b].len > 0;
    for (uint32_t i = 0; ok && i < r->in[b].len; i++) {
        const Incoming *in = &r->in[b].data[i];
        bool is_handler = in->edge == &ir_block(r->f, in->pred)->handler;
        uint32_t end = is_handler ? 0 : ir_block(r->f, in->pred)->insns.len;
        uint32_t node = ir_point_use(r->points, in->pred, end);
        Val passed = in->edge->args[r->arg_idx[arg]];
        ok = arg == v ? prove(s, passed, w, c, node)
                      : prove(s, v, passed, c, node);
    }
    s->n_open--;
    return ok;
}

static bool prove_deeper(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    return prove_by_claims(s, v, w, c, node) ||
           prove_by_claims_on(s, v, w, c, node) ||
           prove_by_def(s, v, w, c, node) ||
           prove_by_def_of(s, v, w, c, node) ||
           (!s->r->def[v] && prove_arg(s, v, w, c, v)) ||
           (!s->r->def[w] && prove_arg(s, v, w, c, w));
}

static bool prove(Search *s, Val v, Val w, int64_t c, uint32_t node)
{
    const Ranges *r = s->r;
    v = range_strip(r, v);
    w = range_strip(r, w);
    if (v == w) {
        return c >= 0;
    }
    Range a = range_at(r, v, node), b = range_at(r, w, node);
    int64_t d;
    bool is_known = range_is_seen(a) && range_is_seen(b) &&
                    (ir_val(r->f, v)->type == TY_I64 || a.lo >= 0) &&
                    (ir_val(r->f, w)->type == TY_I64 || b.lo >= 0);
    if (is_known && (a.hi < INT64_MAX || b.lo > INT64_MIN) &&
        sub_fits(a.hi, b.lo, &d) && d <= c) {
        return true;
    }
    if (!is_known || s->depth == MAX_DEPTH || ++s->steps > MAX_STEPS) {
        return false;
    }
    s->depth++;
    bool ok = prove_deeper(s, v, w, c, node);
    s->depth--;
    return ok;
}

bool bounds_prove(const Ranges *r, Val v, Val w, int64_t c, uint32_t node)
{
    Search s = {.r = r};
    return prove(&s, v, w, c, node);
}
