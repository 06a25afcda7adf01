/* Two versions of an inner loop: one without the bounds checks that hold for all of
   its rounds, entered if comparisons before the loop show that they do, and the loop
   as it was (Midkiff, Moreira and Snir, "Optimizing array reference checking in Java
   programs", 1998). The C compiler can turn the first into vector code.

       b1: jump b2(s)                       b1: a = cmp_i64 ge s, 1
       b2(i): c = cmp_i64 ge i, n               br a, b7, b2(s)
              br c, b5, b3                  b7: h = cmp_i64 le n, len; br h, b8, b2(s)
       b3: x = sub_ovf i, 1             =>  b8: jump b9(s)
           ok = cmp_i64 lt (u64 x) len      b9(i'): c' = cmp_i64 ge i', n
           br ok, b4, b6                            br c', b5, b10
       b4: j = add_i64 i, 1; jump b2(j)     b10: x' = sub_i64 i', 1
                                                 j' = add_i64 i', 1; jump b9(j')

   What is compared: a header's argument that grows or shrinks by a constant (plus a
   constant), between its first value and the bound that the loop tests; or a value
   that does not change in the loop. The length does not change in the loop either:
   pass loads has moved it out if nothing writes it. In the first version an element
   of a list at an index that does not change is loaded before the loop, once its
   check has passed; what is loaded from it then is moved out by pass loads, and a
   second round finds the checks that depend on it (rows of a matrix). The second
   round adds to the comparisons, it does not copy again. */
#include "opt/copy.h"
#include "opt/memory.h"
#include "opt/ranges.h"

enum { MAX_LOOP = 160, MAX_GROWTH = 1500, MAX_CHECKS = 24, MAX_OFFSET = 1 << 30 };

static const int64_t MAX_LEN = (int64_t)1 << 60;

typedef struct Linear {
    Val var; /* a header's argument; 0: not of this form */
    int64_t offset;
} Linear;

/* An argument of the header that changes by `step` a round. */
typedef struct Counter {
    Val var, start;
    int64_t step;
} Counter;

/* var + offset `cmp` limit, in all blocks that b dominates. */
typedef struct Limit {
    Val var, limit;
    int64_t offset;
    Cmp cmp;
    Blk b;
} Limit;

typedef struct Check {
    Blk b;         /* ends in the branch */
    uint32_t succ; /* of the two: inside */
    Val x, len;
    bool is_length; /* len is known to be from 0 to MAX_LEN */
    Linear lin;    /* of x */
    const Counter *counter; /* NULL: x does not change */
    const Limit *limit;
} Check;

typedef struct Versions {
    Pass *p;
    Graph *g;
    Func *f;
    const Memory *memory;
    Cfg *cfg;
    Ranges r;
    Loop *loop;
    BitSet in_loop;
    VEC(Counter) counters;
    VEC(Limit) limits;
    VEC(Check) checks;
    Map copies; /* an argument of a first version's header -> the loop's */
    Map done;   /* an argument of the header of each loop that has one */
    Blk *copy;  /* by block of the loop: its copy */
    Blk pre;    /* before the first version: jumps to it */
    Edge out;   /* to the loop as it was */
    uint32_t growth;
} Versions;

static const Insn *def_of(const Versions *v, Val x)
{
    return v->r.def[x];
}

static bool is_invariant(const Versions *v, Val x)
{
    return !bitset_has(&v->in_loop, ir_val(v->f, x)->block);
}

static bool is_const(const Versions *v, Val x, int64_t *value)
{
    const Insn *in = def_of(v, x);
    if (!in || in->op != OP_CONST_I64 || in->imm.i > MAX_OFFSET ||
        in->imm.i < -MAX_OFFSET) {
        return false;
    }
    *value = in->imm.i;
    return true;
}

/* Sums that do not wrap. */
static bool is_exact(const Versions *v, const Insn *in)
{
    Range r = v->r.range[in->result];
    return in->op == OP_ADD_OVF || in->op == OP_SUB_OVF ||
           ((in->op == OP_ADD_I64 || in->op == OP_SUB_I64) &&
            (r.lo > INT64_MIN || r.hi < INT64_MAX));
}

static Linear linear(const Versions *v, Val x)
{
    Linear l = {0, 0};
    for (int i = 0; i < 4; i++) {
        const Insn *in = def_of(v, x);
        int64_t c = 0;
        if (!in) {
            l.var = ir_val(v->f, x)->block == v->loop->header ? x : 0;
            return l;
        }
        if (!is_exact(v, in) || ir_val(v->f, x)->type != TY_I64) {
            return l;
        }
        bool is_sub = in->op == OP_SUB_OVF || in->op == OP_SUB_I64;
        if (is_const(v, in->args[1], &c)) {
            x = in->args[0];
        } else if (!is_sub && is_const(v, in->args[0], &c)) {
            x = in->args[1];
        } else {
            return l;
        }
        l.offset += is_sub ? -c : c;
    }
    return l;
}

/* --- the loop's counters and limits ---------------------------------------------- */

static void find_counter(Versions *v, uint32_t idx)
{
    Blk header = v->loop->header;
    Val var = ir_block(v->f, header)->args.data[idx];
    Counter c = {.var = var};
    if (ir_val(v->f, var)->type != TY_I64) {
        return;
    }
    for (uint32_t i = 0; i < v->r.in[header].len; i++) {
        const Incoming *in = &v->r.in[header].data[i];
        Val x = in->edge->args[idx];
        if (!bitset_has(&v->in_loop, in->pred)) {
            c.start = x;
            continue;
        }
        Linear l = linear(v, x);
        if (l.var != var || l.offset == 0 || (c.step && c.step != l.offset)) {
            return;
        }
        c.step = l.offset;
    }
    if (c.start && c.step) {
        vec_push(v->p->scratch, &v->counters, c);
    }
}

static void add_limit(Versions *v, Val a, Cmp cmp, Val b, Blk where)
{
    Linear l = linear(v, a);
    if (l.var && is_invariant(v, b) && ir_val(v->f, b)->type == TY_I64) {
        Limit limit = {l.var, b, l.offset, cmp, where};
        vec_push(v->p->scratch, &v->limits, limit);
    }
}

static void find_limits(Versions *v, Blk b)
{
    Block *block = ir_block(v->f, b);
    const Insn *term = ir_term(block);
    const Insn *cond = term->op == OP_BR ? def_of(v, term->args[0]) : NULL;
    if (!cond || cond->op != OP_CMP_I64 ||
        ir_val(v->f, cond->args[0])->type != TY_I64) {
        return;
    }
    for (uint32_t i = 0; i < 2; i++) {
        Blk to = block->succs.data[i].target;
        Cmp cmp = (Cmp)cond->imm.i;
        cmp = i == 0 ? cmp : ir_cmp_opposite(cmp);
        if (bitset_has(&v->in_loop, to) && v->cfg->preds[to].len == 1) {
            add_limit(v, cond->args[0], cmp, cond->args[1], to);
            add_limit(v, cond->args[1], ir_cmp_mirrored(cmp), cond->args[0], to);
        }
    }
}

/* --- the loop's checks -------------------------------------------------------------- */

static Val uncast(const Versions *v, Val x)
{
    const Insn *in = def_of(v, x);
    bool is_cast = in && in->op == OP_BITCAST &&
                   ir_val(v->f, in->args[0])->type == TY_I64;
    return is_cast ? in->args[0] : 0;
}

static const Counter *counter_of(const Versions *v, Val var)
{
    for (uint32_t i = 0; i < v->counters.len; i++) {
        if (v->counters.data[i].var == var) {
            return &v->counters.data[i];
        }
    }
    return NULL;
}

static const Limit *limit_for(const Versions *v, const Counter *c, Blk b)
{
    for (uint32_t i = 0; i < v->limits.len; i++) {
        const Limit *l = &v->limits.data[i];
        bool is_upper = l->cmp == CMP_LT || l->cmp == CMP_LE;
        bool is_lower = l->cmp == CMP_GT || l->cmp == CMP_GE;
        if (l->var == c->var && (c->step > 0 ? is_upper : is_lower) &&
            ir_dominates(v->cfg, l->b, b)) {
            return l;
        }
    }
    return NULL;
}

static void find_check(Versions *v, Blk b)
{
    Block *block = ir_block(v->f, b);
    const Insn *term = ir_term(block);
    const Insn *cond = term->op == OP_BR ? def_of(v, term->args[0]) : NULL;
    if (!cond || cond->op != OP_CMP_I64 || cond->imm.i != CMP_LT ||
        ir_val(v->f, cond->args[0])->type != TY_U64 ||
        v->checks.len == MAX_CHECKS) {
        return;
    }
    Check k = {.b = b, .x = uncast(v, cond->args[0])};
    k.len = uncast(v, cond->args[1]);
    if (!k.x || !k.len || !is_invariant(v, k.len)) {
        return;
    }
    Range len = v->r.range[k.len];
    k.is_length = len.lo >= 0 && len.hi <= MAX_LEN;
    if (!is_invariant(v, k.x)) {
        k.lin = linear(v, k.x);
        k.counter = k.lin.var ? counter_of(v, k.lin.var) : NULL;
        k.limit = k.counter ? limit_for(v, k.counter, b) : NULL;
        if (!k.limit) {
            return;
        }
    }
    vec_push(v->p->scratch, &v->checks, k);
}

/* Loops that call something have more to do than checks. */
static bool is_small(const Versions *v)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->loop->blocks.len; i++) {
        const Block *block = ir_block(v->f, v->loop->blocks.data[i]);
        n += block->insns.len;
        for (uint32_t k = 0; !block->is_cold && k < block->insns.len; k++) {
            Op op = block->insns.data[k].op;
            if (op == OP_CALL || op == OP_NEW || op == OP_ARRAY_NEW ||
                op == OP_CALL_RT || op == OP_CATCH) {
                return false;
            }
        }
    }
    return n <= MAX_LOOP && v->growth + n <= MAX_GROWTH;
}

static bool analyse(Versions *v)
{
    v->in_loop = bitset_new(v->p->scratch, v->f->blocks.len);
    v->counters.len = v->limits.len = v->checks.len = 0;
    for (uint32_t i = 0; i < v->loop->blocks.len; i++) {
        bitset_add(&v->in_loop, v->loop->blocks.data[i]);
    }
    const Block *header = ir_block(v->f, v->loop->header);
    for (uint32_t i = 0; i < header->args.len; i++) {
        find_counter(v, i);
    }
    for (uint32_t i = 0; i < v->loop->blocks.len; i++) {
        find_limits(v, v->loop->blocks.data[i]);
    }
    for (uint32_t i = 0; i < v->loop->blocks.len; i++) {
        Blk b = v->loop->blocks.data[i];
        if (!ir_block(v->f, b)->is_cold) {
            find_check(v, b);
        }
    }
    return v->checks.len > 0;
}

/* --- copying the loop ------------------------------------------------------------------ */

static Copy make_copy(Versions *v)
{
    const Loop *l = v->loop;
    Copy c = copy_loop(v->g, v->f, v->p->scratch, l);
    v->copy = c.blks;
    for (uint32_t i = 0; i < l->blocks.len; i++) {
        v->growth += ir_block(v->f, l->blocks.data[i])->insns.len;
    }
    /* Before the first version a block of its own. */
    v->pre = ir_add_block(v->g, v->f);
    Edge in = ir_block(v->f, l->pre)->succs.data[0];
    v->out = in;
    ir_add_jump(v->g, v->f, v->pre, v->copy[l->header], in.args, in.n_args);
    ir_block(v->f, l->pre)->succs.data[0] = (Edge){.target = v->pre};
    Val arg = ir_block(v->f, l->header)->args.data[0];
    *map_put(v->p->scratch, &v->copies, c.vals[arg], NULL) = arg;
    map_put(v->p->scratch, &v->done, arg, NULL);
    return c;
}

/* The loop is a first version: where its comparisons lead when they fail. False if
   it is none. */
static bool find_copy(Versions *v)
{
    const Block *header = ir_block(v->f, v->loop->header);
    uint64_t *orig = map_get(&v->copies, header->args.data[0]);
    Blk at = v->loop->pre;
    for (int i = 0; orig && i < MAX_CHECKS * 3 && at; i++) {
        if (v->cfg->preds[at].len != 1) {
            return false;
        }
        Blk pred = v->cfg->preds[at].data[0];
        const Block *block = ir_block(v->f, pred);
        for (uint32_t k = 0; block->succs.len == 2 && k < 2; k++) {
            Blk to = block->succs.data[k].target;
            const Block *next = ir_block(v->f, to);
            Blk home = ir_val(v->f, (Val)*orig)->block;
            bool jumps = next->succs.len == 1 && next->insns.len == 1 &&
                         next->succs.data[0].target == home;
            if (to == home || jumps) {
                v->out = block->succs.data[k];
                v->pre = v->loop->pre;
                return true;
            }
        }
        at = pred;
    }
    return false;
}

/* --- comparisons before the loop ---------------------------------------------------------- */

static Val add_insn(Versions *v, Op op, Type type, Val a, Val b, int64_t imm)
{
    Val args[] = {a, b};
    Insn jump = vec_pop(&ir_block(v->f, v->pre)->insns);
    Insn *in = ir_add_insn(v->g, v->f, v->pre, op, type, args, b ? 2 : a ? 1 : 0,
                           0);
    in->imm.i = imm;
    Val result = in->result;
    vec_push(v->g->arena, &ir_block(v->f, v->pre)->insns, jump);
    return result;
}

static Val add_const(Versions *v, int64_t x)
{
    return add_insn(v, OP_CONST_I64, TY_I64, 0, 0, x);
}

/* Goes on to the first version only if the condition holds. */
static void add_guard(Versions *v, Val cond)
{
    Blk next = ir_add_block(v->g, v->f);
    Block *pre = ir_block(v->f, v->pre), *to = ir_block(v->f, next);
    vec_push(v->g->arena, &to->insns, vec_pop(&pre->insns));
    vec_push(v->g->arena, &to->succs, vec_pop(&pre->succs));
    ir_add_insn(v->g, v->f, v->pre, OP_BR, TY_VOID, &cond, 1, 0);
    ir_add_edge(v->g, v->f, v->pre, next, NULL, 0);
    ir_add_edge(v->g, v->f, v->pre, v->out.target, v->out.args, v->out.n_args);
    v->pre = next;
}

static void guard_invariant(Versions *v, const Check *k)
{
    Val x = add_insn(v, OP_BITCAST, TY_U64, k->x, 0, TY_U64);
    Val len = add_insn(v, OP_BITCAST, TY_U64, k->len, 0, TY_U64);
    add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, x, len, CMP_LT));
}

/* start + offset >= 0, and what the limit says is below the length. All sums are of
   a length and two small constants. */
static void guard_growing(Versions *v, const Check *k)
{
    const Limit *l = k->limit;
    Val least = add_const(v, -k->lin.offset);
    add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, k->counter->start, least,
                          CMP_GE));
    Val d = add_const(v, l->offset - k->lin.offset);
    Val most = add_insn(v, OP_ADD_I64, TY_I64, k->len, d, 0);
    add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, l->limit, most,
                          l->cmp == CMP_LT ? CMP_LE : CMP_LT));
}

static void guard_shrinking(Versions *v, const Check *k)
{
    const Limit *l = k->limit;
    Val d = add_const(v, -k->lin.offset);
    Val most = add_insn(v, OP_ADD_I64, TY_I64, k->len, d, 0);
    add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, k->counter->start, most,
                          CMP_LT));
    int64_t least = l->offset - k->lin.offset - (l->cmp == CMP_GT ? 1 : 0);
    add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, l->limit, add_const(v, least),
                          CMP_GE));
}

/* The length is one: what is compared with it are sums that must not wrap. */
static void guard_length(Versions *v, const Check *k)
{
    if (k->counter && !k->is_length) {
        Val len = add_insn(v, OP_BITCAST, TY_U64, k->len, 0, TY_U64);
        Val most = add_insn(v, OP_CONST_U64, TY_U64, 0, 0, MAX_LEN);
        add_guard(v, add_insn(v, OP_CMP_I64, TY_I1, len, most, CMP_LE));
    }
}

/* Is it the same comparison as for an earlier check? */
static bool is_guarded(const Versions *v, uint32_t idx)
{
    const Check *k = &v->checks.data[idx];
    for (uint32_t i = 0; i < idx; i++) {
        const Check *e = &v->checks.data[i];
        if (e->len == k->len && e->counter == k->counter &&
            e->limit == k->limit &&
            (k->counter ? e->lin.offset == k->lin.offset : e->x == k->x)) {
            return true;
        }
    }
    return false;
}

/* --- the first version ------------------------------------------------------------------------ */

/* An element of a list at an index that was checked before the loop is loaded
   there: list._items has room for list._len elements. */
static void move_element(Versions *v, const Check *k, Places *places,
                         uint64_t killed)
{
    const Insn *len = def_of(v, k->len);
    const Block *from = ir_block(v->f, k->b);
    Blk inside = from->succs.data[k->succ].target;
    Blk to = v->copy[inside];
    if (!len || len->op != OP_GETFIELD || v->cfg->preds[inside].len != 1 ||
        strcmp(len->imm.layout->cls_name->text, "list") != 0) {
        return;
    }
    for (uint32_t i = 0; i < ir_block(v->f, inside)->insns.len; i++) {
        Insn *in = &ir_block(v->f, inside)->insns.data[i];
        const Insn *items = in->n_args == 2 ? def_of(v, in->args[0]) : NULL;
        if (in->op != OP_ARRAY_GET || in->args[1] != k->x || !items ||
            items->op != OP_GETFIELD || items->args[0] != len->args[0] ||
            items->imm.layout != len->imm.layout ||
            !is_invariant(v, in->args[0])) {
            continue;
        }
        int place = places_of_load(v->p->scratch, places, in);
        if (place < 0 || (killed >> place & 1)) {
            continue;
        }
        Block *block = ir_block(v->f, to);
        Insn load = block->insns.data[i];
        Block *pre = ir_block(v->f, v->pre);
        Insn jump = vec_pop(&pre->insns);
        vec_push(v->g->arena, &pre->insns, load);
        vec_push(v->g->arena, &pre->insns, jump);
        ir_val(v->f, load.result)->block = v->pre;
        /* In its place something that nobody reads keeps the numbering. */
        Val unread = ir_add_val(v->g, v->f, to, TY_I64);
        Insn nothing = {.op = OP_CONST_I64, .result = unread};
        ir_block(v->f, to)->insns.data[i] = nothing;
    }
}

/* x = var + offset lies between 0 and the length where the limit holds. */
static void relax_sum(Versions *v, const Check *k)
{
    const Insn *def = def_of(v, k->x);
    Blk b = ir_val(v->f, k->x)->block;
    if (!def || !ir_dominates(v->cfg, k->limit->b, b) ||
        !linear(v, k->x).var) {
        return;
    }
    int64_t c;
    bool is_direct = (is_const(v, def->args[1], &c) && !def_of(v, def->args[0])) ||
                     (is_const(v, def->args[0], &c) && !def_of(v, def->args[1]));
    uint32_t idx = (uint32_t)(def - ir_block(v->f, b)->insns.data);
    Insn *in = &ir_block(v->f, v->copy[b])->insns.data[idx];
    if (is_direct && in->op == OP_ADD_OVF) {
        in->op = OP_ADD_I64;
    } else if (is_direct && in->op == OP_SUB_OVF) {
        in->op = OP_SUB_I64;
    }
}

static void drop_check(Versions *v, const Check *k)
{
    Block *block = ir_block(v->f, v->copy[k->b]);
    Insn *term = ir_term(block);
    block->succs.data[0] = block->succs.data[k->succ];
    block->succs.len = 1;
    term->op = OP_JUMP;
    term->n_args = 0;
}

static uint64_t written_in_loop(Versions *v, Places *places)
{
    uint64_t killed = 0;
    *places = (Places){.m = v->memory, .f = v->f};
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < v->loop->blocks.len; i++) {
            const Block *block = ir_block(v->f, v->loop->blocks.data[i]);
            for (uint32_t k = 0; k < block->insns.len; k++) {
                const Insn *in = &block->insns.data[k];
                if (pass == 0 && memory_is_load(in->op)) {
                    places_of_load(v->p->scratch, places, in);
                } else if (pass == 1) {
                    killed |= places_written(places, in);
                }
            }
        }
    }
    places->is_complete = true;
    return killed;
}

static bool make_version(Versions *v)
{
    const Block *header = ir_block(v->f, v->loop->header);
    if (!header->args.len || map_get(&v->done, header->args.data[0]) ||
        !analyse(v)) {
        return false;
    }
    Places places;
    uint64_t killed = written_in_loop(v, &places);
    Copy copy = {0};
    if (find_copy(v)) {
        v->copy = NEW_ARRAY(v->p->scratch, Blk, v->f->blocks.len + 1);
        for (Blk b = 1; b < v->f->blocks.len; b++) {
            v->copy[b] = b;
        }
    } else if (is_small(v)) {
        copy = make_copy(v);
    } else {
        return false;
    }
    for (uint32_t i = 0; i < v->checks.len; i++) {
        const Check *k = &v->checks.data[i];
        if (!is_guarded(v, i)) {
            guard_length(v, k);
            if (!k->counter) {
                guard_invariant(v, k);
            } else if (k->counter->step > 0) {
                guard_growing(v, k);
            } else {
                guard_shrinking(v, k);
            }
        }
        if (!k->counter) {
            move_element(v, k, &places, killed);
        } else {
            relax_sum(v, k);
        }
    }
    if (copy.to) {
        copy_repair(&copy, v->p->scratch); /* now that something leads to both */
    }
    for (uint32_t i = 0; i < v->checks.len; i++) {
        drop_check(v, &v->checks.data[i]);
    }
    return true;
}

/* One loop at a time: each changes what is known of the function. */
static bool do_round(Versions *v)
{
    loops_add_preheaders(v->p, v->f);
    v->r = (Ranges){.g = v->g, .f = v->f, .a = v->p->scratch};
    if (!ranges_find(&v->r)) {
        return false;
    }
    v->cfg = v->r.cfg;
    Loops loops = loops_of(v->p->scratch, v->f, v->cfg);
    for (uint32_t i = 0; i < loops.len; i++) {
        v->loop = &loops.data[i];
        if (v->loop->pre && v->loop->is_inner &&
            !ir_block(v->f, v->loop->header)->is_cold && make_version(v)) {
            return true;
        }
    }
    return false;
}

/* Comparisons of U64 are bounds checks, most of them. */
static bool has_checks(const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_CMP_I64 && in->imm.i == CMP_LT &&
                ir_val(f, in->args[0])->type == TY_U64) {
                return true;
            }
        }
    }
    return false;
}

static bool do_func(Pass *p, const Memory *m, Func *f)
{
    enum { MAX_ROUNDS = 24 };
    Versions v = {.p = p, .g = p->g, .f = f, .memory = m};
    bool changed = false;
    for (int i = 0; i < MAX_ROUNDS && do_round(&v); i++) {
        pass_dead(p, f);
        ir_simplify_args(p->g, f);
        loads_in_func(p, m, f);
        changed = true;
    }
    return changed;
}

bool pass_versions(Pass *p, Graph *g)
{
    Arena *a = arena_new();
    const Memory *m = memory_of_graph(g, a);
    bool changed = false;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        if (!f->is_cold && has_checks(f)) {
            changed |= do_func(p, m, f);
        }
        arena_reset(p->scratch);
    }
    arena_free(a);
    return changed;
}
