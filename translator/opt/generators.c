/* Generators become state machines: the function of a generator, which takes the
   object and what is sent, returns at each `yield` and goes on behind it when it
   is called again. What lives across a yield is kept in fields added to the
   object's layout, stored where it is defined and loaded on re-entry; the new
   definitions are merged by SSA repair.

       b1(gen, sent):                    b1(gen, sent):
         n = getfield gen.n                state := running
         jump b2(0)                        br gen.resume == 0, b6, b5
       b2(i):                      =>    b6: n = getfield gen.n; jump b2(0)
         x = yield i                     b2(i): gen.t := i; state := suspended
         j = add_ovf i, n                  gen.resume := 1; ret i
         jump b2(j)                      b5: i2 = getfield gen.t ...
                                           raise gen.thrown if there is one
                                           j = add_ovf i2, n2; jump b2(j)

   A parameter's field serves for the parameter itself; constants are made again.
   An exception that leaves passes a cleanup block which marks the generator
   finished. What a finished one refers to is released, but not what it
   returned. The first fields of the layout are fixed (lower/gens.c). */
#include "opt/ssa.h"

enum { FIELD_STATE, FIELD_RESUME, FIELD_THROWN, N_FIXED };
enum { STATE_NEW, STATE_SUSPENDED, STATE_RUNNING, STATE_FINISHED };

typedef struct Yield {
    BitSet live; /* behind it, without its result */
    Val result;
    Blk resume; /* loads and goes on */
} Yield;

typedef struct Gen {
    Graph *g;
    Func *f;
    Arena *a; /* scratch */
    Layout *l;
    Val self, sent;
    VEC(Yield) yields;
    BitSet across;    /* values that live across some yield */
    uint32_t n_vals;  /* of the function as it came */
    uint32_t *fields; /* by value: index + 1 in the layout */
    SsaVar *vars;     /* by value */
    Blk cleanup;
} Gen;

/* --- instructions -------------------------------------------------------------- */

static Val add_const(Gen *n, Blk b, int64_t x)
{
    Insn *in = ir_add_insn(n->g, n->f, b, OP_CONST_I64, TY_I64, NULL, 0, 0);
    in->imm.i = x;
    return in->result;
}

static void store(Gen *n, Blk b, uint32_t idx, Val v)
{
    Val args[] = {n->self, v};
    Insn *in = ir_add_insn(n->g, n->f, b, OP_SETFIELD, TY_VOID, args, 2, 0);
    in->imm.layout = n->l;
    in->imm_idx = idx;
}

static Val load(Gen *n, Blk b, uint32_t idx)
{
    const Field *field = &n->l->fields.data[idx];
    Insn *in = ir_add_insn(n->g, n->f, b, OP_GETFIELD, field->type, &n->self,
                           1, 0);
    in->imm.layout = n->l;
    in->imm_idx = idx;
    return in->result;
}

/* Releases everything that the object keeps for the body. */
static void release(Gen *n, Blk b)
{
    const Name *returned = name_of(n->g->names, "returned");
    for (uint32_t i = N_FIXED; i < n->l->fields.len; i++) {
        const Field *field = &n->l->fields.data[i];
        bool is_ref = field->type == TY_REF;
        if ((!is_ref && field->type != TY_ANY) || field->name == returned) {
            continue;
        }
        Insn *in = ir_add_insn(n->g, n->f, b,
                               is_ref ? OP_CONST_NULL : OP_CONST_UNIT,
                               field->type, NULL, 0, 0);
        in->imm.i = is_ref ? 0 : TAG_UNBOUND;
        store(n, b, i, in->result);
    }
}

/* --- what lives across yields ------------------------------------------------------ */

static void add_uses(BitSet *live, const Val *args, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (args[i]) {
            bitset_add(live, args[i]);
        }
    }
}

static const Insn *find_def(const Func *f, Val v)
{
    const Block *b = ir_block(f, ir_val(f, v)->block);
    for (uint32_t i = 0; i < b->insns.len; i++) {
        if (b->insns.data[i].result == v) {
            return &b->insns.data[i];
        }
    }
    return NULL;
}

/* Live behind instruction idx of b. */
static BitSet live_behind(Gen *n, const Liveness *live, Blk b, uint32_t idx)
{
    const Block *block = ir_block(n->f, b);
    BitSet set = bitset_new(n->a, n->n_vals);
    bitset_or(&set, &live->live_out[b]);
    for (uint32_t i = 0; i < block->succs.len; i++) {
        add_uses(&set, block->succs.data[i].args, block->succs.data[i].n_args);
    }
    add_uses(&set, block->handler.args, block->handler.n_args);
    for (uint32_t i = block->insns.len; i-- > idx + 1;) {
        const Insn *in = &block->insns.data[i];
        if (in->result) {
            bitset_del(&set, in->result);
        }
        add_uses(&set, in->args, in->n_args);
    }
    bitset_del(&set, n->self);
    if (block->insns.data[idx].result) {
        bitset_del(&set, block->insns.data[idx].result);
    }
    return set;
}

static void find_yields(Gen *n, const Liveness *live)
{
    n->across = bitset_new(n->a, n->n_vals);
    for (Blk b = 1; b < n->f->blocks.len; b++) {
        const Block *block = ir_block(n->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            if (block->insns.data[i].op == OP_YIELD) {
                Yield y = {.live = live_behind(n, live, b, i),
                           .result = block->insns.data[i].result};
                bitset_or(&n->across, &y.live);
                vec_push(n->a, &n->yields, y);
            }
        }
    }
}

/* The parameter's field that v was loaded from, plus 1. */
static uint32_t param_field(const Gen *n, const Insn *def)
{
    bool is_param = def && def->op == OP_GETFIELD &&
                    def->imm.layout == n->l && def->args[0] == n->self &&
                    def->imm_idx >= N_FIXED;
    return is_param ? def->imm_idx + 1 : 0;
}

/* Stores v right behind its definition. */
static void save(Gen *n, Val v)
{
    Blk b = ir_val(n->f, v)->block;
    const Block *block = ir_block(n->f, b);
    uint32_t at = 0;
    for (uint32_t i = 0; i < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        if (in->result == v || (i == 0 && in->op == OP_CATCH)) {
            at = i + 1;
        }
    }
    Val *args = NEW_ARRAY(n->g->arena, Val, 2);
    args[0] = n->self;
    args[1] = v;
    Insn in = {.op = OP_SETFIELD, .args = args, .n_args = 2};
    in.imm.layout = n->l;
    in.imm_idx = n->fields[v] - 1;
    ir_insert_insn(n->g, ir_block(n->f, b), at, in);
}

static bool is_yield_result(const Gen *n, Val v)
{
    for (uint32_t i = 0; i < n->yields.len; i++) {
        if (n->yields.data[i].result == v) {
            return true;
        }
    }
    return false;
}

static void add_fields(Gen *n)
{
    for (Val v = 1; v < n->n_vals; v++) {
        if (!bitset_has(&n->across, v)) {
            continue;
        }
        const Insn *def = find_def(n->f, v);
        if (def && ir_is_constant(def->op)) {
            continue;
        }
        n->fields[v] = param_field(n, def);
        if (n->fields[v]) {
            continue;
        }
        const ValInfo *info = ir_val(n->f, v);
        const Name *name =
            info->name ? info->name : name_of(n->g->names, "tmp");
        n->fields[v] =
            ir_add_field(n->g, n->l, name, info->type, info->layout) + 1;
        if (!is_yield_result(n, v)) {
            save(n, v);
        }
    }
}

/* --- returning and coming back ----------------------------------------------------------- */

static SsaVar *var_of(Gen *n, Val v)
{
    SsaVar *s = &n->vars[v];
    if (!s->f) {
        *s = ssa_var(n->g, n->f, n->a, v);
    }
    return s;
}

/* The value again, in the block that resumes. */
static Val reload(Gen *n, Blk b, Val v)
{
    ValInfo info = *ir_val(n->f, v);
    Val again;
    if (n->fields[v]) {
        again = load(n, b, n->fields[v] - 1);
    } else {
        const Insn def = *find_def(n->f, v);
        Insn *in = ir_add_insn(n->g, n->f, b, def.op, info.type, NULL, 0, 0);
        in->imm = def.imm;
        in->imm_idx = def.imm_idx;
        again = in->result;
    }
    info.block = b;
    *ir_val(n->f, again) = info;
    return again;
}

/* An exception that throw() left is raised, with the yield's handler. */
static void check_thrown(Gen *n, Blk resume, Blk go_on, uint32_t site)
{
    Blk raise = ir_add_block(n->g, n->f);
    ir_block(n->f, raise)->is_cold = true;
    ir_block(n->f, raise)->handler =
        ssa_copy_edge(n->g, ir_block(n->f, go_on)->handler);
    Val thrown = load(n, resume, FIELD_THROWN);
    Val is_none = ir_add_insn(n->g, n->f, resume, OP_IS_NULL, TY_I1, &thrown,
                              1, 0)
                      ->result;
    ir_add_branch(n->g, n->f, resume, is_none, go_on, raise);
    Val exc = ir_add_insn(n->g, n->f, raise, OP_CAST_REF, TY_REF, &thrown, 1,
                          0)
                  ->result;
    ir_val(n->f, exc)->non_null = true;
    Val null = ir_add_insn(n->g, n->f, raise, OP_CONST_NULL, TY_REF, NULL, 0,
                           0)
                   ->result;
    store(n, raise, FIELD_THROWN, null);
    ir_add_insn(n->g, n->f, raise, OP_RAISE, TY_VOID, &exc, 1, site);
}

/* Block b ends with a return in place of its first yield. */
static void cut_yield(Gen *n, Blk b, uint32_t at, uint32_t number)
{
    Yield *y = &n->yields.data[number];
    Insn yield = ir_block(n->f, b)->insns.data[at];
    Blk go_on = ssa_split_block(n->g, n->f, b, at + 1);
    ir_block(n->f, b)->insns.len = at;
    store(n, b, FIELD_STATE, add_const(n, b, STATE_SUSPENDED));
    store(n, b, FIELD_RESUME, add_const(n, b, (int64_t)number + 1));
    ir_add_insn(n->g, n->f, b, OP_RET, TY_VOID, yield.args, yield.n_args, 0);
    y->resume = ir_add_block(n->g, n->f);
    for (Val v = 1; v < n->n_vals; v++) {
        if (bitset_has(&y->live, v)) {
            ssa_def(var_of(n, v), y->resume, reload(n, y->resume, v));
        }
    }
    if (y->result) {
        ir_val(n->f, y->result)->block = 0;
        ssa_def(var_of(n, y->result), y->resume, n->sent);
        if (n->fields[y->result]) {
            store(n, y->resume, n->fields[y->result] - 1, n->sent);
        }
    }
    check_thrown(n, y->resume, go_on, yield.site);
}

static void cut_all(Gen *n)
{
    uint32_t number = 0;
    Blk last = n->f->blocks.len;
    for (Blk b = 1; b < last; b++) {
        Blk at = b;
        for (uint32_t i = 0; i < ir_block(n->f, at)->insns.len; i++) {
            if (ir_block(n->f, at)->insns.data[i].op != OP_YIELD) {
                continue;
            }
            Blk rest = n->f->blocks.len;
            cut_yield(n, at, i, number++);
            at = rest; /* what followed the yield */
            i = UINT32_MAX;
        }
    }
}

/* The body's own returns, all before a yield has become one. */
static void release_at_returns(Gen *n)
{
    for (Blk b = 1; b < n->f->blocks.len; b++) {
        Block *block = ir_block(n->f, b);
        Insn last = vec_last(&block->insns);
        if (last.op == OP_RET) {
            block->insns.len--;
            release(n, b);
            vec_push(n->g->arena, &ir_block(n->f, b)->insns, last);
        }
    }
}

/* --- the entry --------------------------------------------------------------------------------- */

/* By resume points lo .. hi: 0 is the start of the body. */
static Blk choose(Gen *n, Val resume, Blk start, uint32_t lo, uint32_t hi)
{
    if (lo == hi) {
        return lo == 0 ? start : n->yields.data[lo - 1].resume;
    }
    uint32_t mid = (lo + hi) / 2;
    Blk below = choose(n, resume, start, lo, mid);
    Blk above = choose(n, resume, start, mid + 1, hi);
    Blk b = ir_add_block(n->g, n->f);
    Val args[] = {resume, add_const(n, b, (int64_t)mid + 1)};
    Insn *in = ir_add_insn(n->g, n->f, b, OP_CMP_I64, TY_I1, args, 2, 0);
    in->imm.i = CMP_LT;
    ir_add_branch(n->g, n->f, b, in->result, below, above);
    return b;
}

static void make_entry(Gen *n)
{
    const Block *entry = ir_block(n->f, 1);
    bool is_checked =
        entry->insns.len > 0 && entry->insns.data[0].op == OP_STACKCHECK;
    Blk start = ssa_split_block(n->g, n->f, 1, is_checked ? 1 : 0);
    ir_block(n->f, 1)->handler = (Edge){0};
    store(n, 1, FIELD_STATE, add_const(n, 1, STATE_RUNNING));
    Val resume = load(n, 1, FIELD_RESUME);
    Blk first = choose(n, resume, start, 0, n->yields.len);
    ir_add_jump(n->g, n->f, 1, first, NULL, 0);
}

/* Exceptions that leave mark the generator finished. */
static void add_cleanup(Gen *n)
{
    Blk last = n->f->blocks.len;
    n->cleanup = ir_add_block(n->g, n->f);
    ir_block(n->f, n->cleanup)->is_cold = true;
    store(n, n->cleanup, FIELD_STATE,
          add_const(n, n->cleanup, STATE_FINISHED));
    release(n, n->cleanup);
    ir_add_insn(n->g, n->f, n->cleanup, OP_RESUME, TY_VOID, NULL, 0, 0);
    for (Blk b = 2; b < last; b++) {
        Block *block = ir_block(n->f, b);
        bool raises = false;
        for (uint32_t i = 0; i < block->insns.len; i++) {
            raises |= ir_may_raise(&block->insns.data[i]);
        }
        if (raises && !block->handler.target) {
            block->handler.target = n->cleanup;
        }
    }
}

static void repair(Gen *n)
{
    Cfg *cfg = ir_cfg(n->a, n->f);
    for (Val v = 1; v < n->n_vals; v++) {
        SsaVar *s = &n->vars[v];
        if (!s->f) {
            continue;
        }
        Blk def = ir_val(n->f, v)->block;
        if (def) {
            ssa_def(s, def, v);
        }
        s->cfg = cfg;
        ssa_rewrite_uses(s, def);
    }
}

bool pass_generators(Pass *p, Func *f)
{
    if (!f->is_generator) {
        return false;
    }
    const Block *entry = ir_block(f, 1);
    Gen n = {.g = p->g,
             .f = f,
             .a = p->scratch,
             .l = f->frame,
             .self = entry->args.data[0],
             .sent = entry->args.len > 1 ? entry->args.data[1] : 0,
             .n_vals = f->vals.len};
    n.fields = NEW_ARRAY(n.a, uint32_t, n.n_vals);
    n.vars = NEW_ARRAY(n.a, SsaVar, n.n_vals);
    find_yields(&n, p->live);
    add_fields(&n);
    release_at_returns(&n);
    cut_all(&n);
    make_entry(&n);
    add_cleanup(&n);
    repair(&n);
    f->is_generator = false;
    ir_simplify_args(p->g, f);
    return true;
}
