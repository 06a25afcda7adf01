/* The stackless transform: a function that may be left in the middle, because a task
   switches or the machine stack is full, can be left there and entered again.

   Unwinding is a pending exception of a kind of its own, so that the test after a
   call covers both. A call that may unwind gets a pad as its handler, which saves
   what is live behind the call in a frame record and returns; any other exception
   falls through to the handler that was there. A second copy of the function, its
   resume function, starts with a choice among the resume points: each loads its
   record, takes the result (or exception) of what was called and goes on behind
   the call. It holds only what can be reached from there.

       b1: x = call g(a)             b1: x = call g(a)      handler b9
           y = add_ovf x, a              jump b2
           ret y                     b2: y = add_ovf x, a; ret y
                                     b9: frame_save 0 (a); resume
                               and   f$resume:
                                     b1: a' = frame_load 0; frame_free
                                         jump b3
                                     b3: x' = resumed       handler b9
                                         jump b2
                                     b2: y = add_ovf x', a'; frame_ret y; ret

   The pass comes after pass counts: what a frame owes is live at its points and
   moves to the record and back, so nothing is counted here; a record's description
   tells the references it owns from those that something else keeps alive. The model is PyPy's
   former transform and Pettyjohn et al., "Continuations from Generalized Stack
   Inspection" (2005); docs/STACKLESS.md explains it. */
#include "opt/copy.h"
#include "opt/ssa.h"

typedef struct Point {
    Blk call, after, pad; /* pad and the rest of the function behind the call */
    Val result;
    Val *saved;
    uint32_t n_saved;
    uint32_t site;
    const OwedAt *owed; /* NULL: nothing is counted */
} Point;

typedef struct Cut {
    Graph *g;
    Func *f;
    Arena *a; /* scratch */
    VEC(Point) points;
    const Insn **defs; /* by value: a constant's instruction, or NULL */
} Cut;

/* --- who may unwind ---------------------------------------------------------------- */

static bool unwinds_itself(const Insn *in)
{
    return in->op == OP_STACKCHECK || ir_may_switch(in);
}

static bool is_point(const Insn *in)
{
    return unwinds_itself(in) ||
           (in->op == OP_CALL && in->imm.func->may_unwind);
}

static bool unwinds_too(void *data, Func *caller, const Func *callee)
{
    bool is_new = callee->may_unwind && !caller->may_unwind;
    caller->may_unwind |= is_new;
    (void)data;
    return is_new;
}

static void find_unwinding(Graph *g, Arena *a)
{
    CallGraph *calls = ir_new_call_graph(a, g);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        for (Blk b = 1; b < f->blocks.len; b++) {
            const Block *block = ir_block(f, b);
            for (uint32_t k = 0; k < block->insns.len; k++) {
                const Insn *in = &block->insns.data[k];
                if (in->op == OP_CALL) {
                    ir_add_call(calls, f, in->imm.func);
                }
                f->may_unwind |= unwinds_itself(in);
            }
        }
    }
    ir_tell_callers(calls, unwinds_too, NULL);
}

/* --- resume points ----------------------------------------------------------------- */

/* Where the call at the start of block b leads when it unwinds or raises. */
static Blk make_pad(Cut *c, Blk b)
{
    Func *f = c->f;
    Blk pad = ir_add_block(c->g, f);
    Edge handler = ir_block(f, b)->handler;
    ir_block(f, pad)->is_cold = true;
    if (handler.target) {
        ir_add_jump(c->g, f, pad, handler.target, handler.args, handler.n_args);
    } else {
        ir_add_insn(c->g, f, pad, OP_RESUME, TY_VOID, NULL, 0, 0);
    }
    ir_set_handler(c->g, f, b, pad, NULL, 0);
    return pad;
}

/* Puts the call at index i of b in a block of its own; gives the block behind. */
static Blk cut_point(Cut *c, Blk b, uint32_t i)
{
    Func *f = c->f;
    Point p = {.call = b};
    if (i > 0) {
        p.call = ssa_split_block(c->g, f, b, i);
        ir_add_jump(c->g, f, b, p.call, NULL, 0);
    }
    p.after = ssa_split_block(c->g, f, p.call, 1);
    const Insn *in = &ir_block(f, p.call)->insns.data[0];
    p.result = in->result;
    p.site = in->site;
    ir_add_jump(c->g, f, p.call, p.after, NULL, 0);
    p.pad = make_pad(c, p.call);
    vec_push(c->a, &c->points, p);
    return p.after;
}

static uint64_t owed_key(Blk b, uint32_t index)
{
    return (uint64_t)b << 32 | index;
}

/* What pass counts noted for instruction `index` of block b as it left it. */
static const OwedAt *find_owed(const Cut *c, const Map *owed, Blk b,
                               uint32_t index)
{
    const uint64_t *at = map_get(owed, owed_key(b, index));
    if (!at && c->f->same_ref) {
        bug("stackless: %s: nothing is known of what b%u owes at %u",
            c->f->symbol->text, b, index);
    }
    return at ? &c->f->owed.data[*at] : NULL;
}

static void cut_all(Cut *c)
{
    Map owed = {0};
    for (uint32_t i = 0; i < c->f->owed.len; i++) {
        const OwedAt *at = &c->f->owed.data[i];
        *map_put(c->a, &owed, owed_key(at->blk, at->index), NULL) = i;
    }
    const Cfg *cfg = ir_cfg(c->a, c->f);
    for (uint32_t k = 0; k < cfg->n_order; k++) {
        const Blk b = cfg->order[k];
        Blk at = b;
        uint32_t n = ir_block(c->f, b)->insns.len, in_part = 0;
        for (uint32_t i = 0; i < n; i++, in_part++) {
            if (is_point(&ir_block(c->f, at)->insns.data[in_part])) {
                at = cut_point(c, at, in_part);
                in_part = UINT32_MAX;
                vec_last(&c->points).owed = find_owed(c, &owed, b, i);
            }
        }
    }
}

static void find_constants(Cut *c)
{
    c->defs = NEW_ARRAY(c->a, const Insn *, c->f->vals.len);
    for (Blk b = 1; b < c->f->blocks.len; b++) {
        const Block *block = ir_block(c->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->result && ir_is_constant(in->op)) {
                c->defs[in->result] = in;
            }
        }
    }
}

/* What is live behind each call, and on its way to a handler. */
static void find_saved(Cut *c)
{
    const Cfg *cfg = ir_cfg(c->a, c->f);
    const Liveness *live = ir_liveness(c->a, c->f, cfg);
    for (uint32_t i = 0; i < c->points.len; i++) {
        Point *p = &c->points.data[i];
        VEC(Val) saved = {0};
        for (Val v = 1; v < c->f->vals.len; v++) {
            if (bitset_has(&live->live_out[p->call], v) && v != p->result) {
                vec_push(c->a, &saved, v);
            }
        }
        p->saved = saved.data;
        p->n_saved = saved.len;
    }
}

static uint32_t words_of(Type t)
{
    return t == TY_ANY || t == TY_I128 ? 2 : 1;
}

static char letter_of(Type t, bool owns)
{
    switch ((int)t) {
    case TY_REF:
        return owns ? 'R' : 'r';
    case TY_ANY:
        return owns ? 'A' : 'a';
    case TY_I128:
        return 'w';
    case TY_F64:
        return 'd';
    default:
        return 'i';
    }
}

static bool is_saved(const Cut *c, const Point *p, Val v)
{
    for (uint32_t i = 0; i < p->n_saved; i++) {
        if (p->saved[i] == v) {
            return !c->defs[v];
        }
    }
    return false;
}

/* Values that share a reference share its count: one of them has it. */
static Val owner_of(const Cut *c, const Point *p, Val owed)
{
    if (is_saved(c, p, owed)) {
        return owed;
    }
    for (uint32_t i = 0; i < p->n_saved; i++) {
        Val v = p->saved[i];
        if (v < c->f->n_same_ref && c->f->same_ref[v] == owed && !c->defs[v]) {
            return v;
        }
    }
    bug("stackless: %s: block b%u owes %%%u, which is not live behind it",
        c->f->symbol->text, p->call, owed);
}

/* By value: does the record own what the value refers to? */
static bool *find_owners(const Cut *c, const Point *p)
{
    bool *owns = NEW_ARRAY(c->a, bool, c->f->vals.len);
    for (uint32_t i = 0; p->owed && i < p->owed->n; i++) {
        owns[owner_of(c, p, p->owed->vals[i])] = true;
    }
    return owns;
}

/* In front of the pad; constants are made again instead. */
static void put_save(Cut *c, uint32_t number)
{
    Point *p = &c->points.data[number];
    Func *f = c->f;
    Val *args = NEW_ARRAY(c->g->arena, Val, p->n_saved + 1);
    char *types = arena_alloc(c->g->arena, p->n_saved + 1);
    Layout **layouts = NEW_ARRAY(c->g->arena, Layout *, p->n_saved + 1);
    FramePoint fp = {.site = p->site};
    uint32_t n = 0;
    const bool *owns = find_owners(c, p);
    for (uint32_t i = 0; i < p->n_saved; i++) {
        Type t = ir_val(f, p->saved[i])->type;
        if (!c->defs[p->saved[i]]) {
            types[n] = letter_of(t, owns[p->saved[i]]);
            layouts[n] = t == TY_REF ? ir_val(f, p->saved[i])->layout : NULL;
            args[n++] = p->saved[i];
            fp.n_words += words_of(t);
        }
    }
    types[n] = 0;
    fp.types = types;
    fp.layouts = layouts;
    vec_push(c->g->arena, &f->resume->points, fp);
    Insn in = {.op = OP_FRAME_SAVE, .args = args, .n_args = n};
    in.imm.func = f->resume;
    in.imm_idx = number;
    ir_insert_insn(c->g, ir_block(f, p->pad), 0, in);
}

/* --- the resume function ------------------------------------------------------------- */

static void copy_body(Cut *c, Func *r)
{
    const Func *f = c->f;
    r->blocks.len = r->vals.len = 0;
    Copy copy = copy_new(c->g, f, r, c->a);
    for (uint32_t i = 0; i < f->vals.len; i++) {
        vec_push(c->g->arena, &r->vals, f->vals.data[i]);
    }
    vec_push(c->g->arena, &r->blocks, f->blocks.data[0]);
    for (Blk b = 1; b < f->blocks.len; b++) {
        copy.blks[b] = ir_add_block(c->g, r);
        for (uint32_t i = 0; i < ir_block(f, b)->args.len; i++) {
            vec_push(c->g->arena, &ir_block(r, b)->args,
                     ir_block(f, b)->args.data[i]);
        }
        copy_fill(&copy, b);
    }
}

/* Returns go to the dispatcher, the value by way of a global. */
static void rewrite_returns(Cut *c, Func *r)
{
    for (Blk b = 1; b < r->blocks.len; b++) {
        Insn *last = &vec_last(&ir_block(r, b)->insns);
        if (last->op == OP_RET && last->n_args) {
            Val v = last->args[0];
            ir_block(r, b)->insns.len--;
            ir_add_insn(c->g, r, b, OP_FRAME_RET, TY_VOID, &v, 1, 0);
            ir_add_insn(c->g, r, b, OP_RET, TY_VOID, NULL, 0, 0);
        }
    }
}

typedef struct Resume {
    Cut *cut;
    Func *r;
    SsaVar *vars; /* by value of the function as it came */
    uint32_t n_vals;
    Blk *entries; /* by point */
} Resume;

static void define(Resume *s, Val v, Blk b, Val again)
{
    SsaVar *var = &s->vars[v];
    if (!var->f) {
        *var = ssa_var(s->cut->g, s->r, s->cut->a, v);
    }
    ValInfo info = *ir_val(s->r, v);
    info.block = b;
    *ir_val(s->r, again) = info;
    ssa_def(var, b, again);
}

/* Loads the record of a point, takes what the call gives and goes on. */
static void make_point(Resume *s, uint32_t number)
{
    Cut *c = s->cut;
    Func *r = s->r;
    const Point *p = &c->points.data[number];
    Blk load = ir_add_block(c->g, r), take = ir_add_block(c->g, r);
    uint32_t word = 0;
    for (uint32_t i = 0; i < p->n_saved; i++) {
        Val v = p->saved[i];
        Type t = ir_val(r, v)->type;
        if (c->defs[v]) {
            continue; /* made in the entry */
        }
        Insn *in = ir_add_insn(c->g, r, load, OP_FRAME_LOAD, t, NULL, 0, 0);
        in->imm.i = word;
        word += words_of(t);
        define(s, v, load, in->result);
    }
    ir_add_insn(c->g, r, load, OP_FRAME_FREE, TY_VOID, NULL, 0, 0)->imm.i = word;
    ir_add_jump(c->g, r, load, take, NULL, 0);
    Type t = p->result ? ir_val(r, p->result)->type : TY_VOID;
    Val result = ir_add_insn(c->g, r, take, OP_RESUMED, t, NULL, 0, p->site)
                     ->result;
    ir_set_handler(c->g, r, take, p->pad, NULL, 0);
    ir_add_jump(c->g, r, take, p->after, NULL, 0);
    if (p->result) {
        define(s, p->result, take, result);
    }
    s->entries[number] = load;
}

/* Constants that live across points are made in the entry, for all of them. */
static void make_constants(Resume *s)
{
    Cut *c = s->cut;
    Val *same = NEW_ARRAY(c->a, Val, s->n_vals);
    for (uint32_t i = 0; i < c->points.len; i++) {
        const Point *p = &c->points.data[i];
        for (uint32_t k = 0; k < p->n_saved; k++) {
            Val v = p->saved[k];
            const Insn *def = c->defs[v];
            if (!def || same[v]) {
                continue;
            }
            ValInfo info = *ir_val(s->r, v);
            Insn *in = ir_add_insn(c->g, s->r, 1, def->op, info.type, NULL, 0, 0);
            in->imm = def->imm;
            in->imm_idx = def->imm_idx;
            same[v] = in->result;
            info.block = 1;
            *ir_val(s->r, same[v]) = info;
        }
    }
    ssa_replace(s->r, same, s->n_vals);
}

/* A tree of comparisons over the points lo .. hi. */
static Blk choose(Resume *s, Val id, uint32_t lo, uint32_t hi)
{
    if (lo == hi) {
        return s->entries[lo];
    }
    Graph *g = s->cut->g;
    uint32_t mid = (lo + hi) / 2;
    Blk below = choose(s, id, lo, mid), above = choose(s, id, mid + 1, hi);
    Blk b = ir_add_block(g, s->r);
    Insn *in = ir_add_insn(g, s->r, b, OP_CONST_I64, TY_I64, NULL, 0, 0);
    in->imm.i = (int64_t)mid;
    Val args[] = {id, in->result};
    in = ir_add_insn(g, s->r, b, OP_CMP_I64, TY_I1, args, 2, 0);
    in->imm.i = CMP_LE;
    ir_add_branch(g, s->r, b, in->result, below, above);
    return b;
}

/* Values that are still defined where they were keep that definition, too. */
static void repair(Resume *s)
{
    Func *r = s->r;
    Cfg *cfg = ir_cfg(s->cut->a, r);
    BitSet is_reached = bitset_new(s->cut->a, r->blocks.len);
    for (uint32_t i = 0; i < cfg->n_order; i++) {
        bitset_add(&is_reached, cfg->order[i]);
    }
    for (Val v = 1; v < s->n_vals; v++) {
        SsaVar *var = &s->vars[v];
        if (!var->f) {
            continue;
        }
        Blk def = ir_val(r, v)->block;
        if (def && bitset_has(&is_reached, def)) {
            ssa_def(var, def, v);
        } else {
            def = 0;
        }
        var->cfg = cfg;
        ssa_rewrite_uses(var, def);
    }
}

static void make_resume(Cut *c)
{
    Func *r = c->f->resume;
    copy_body(c, r);
    Resume s = {.cut = c, .r = r, .n_vals = r->vals.len};
    s.vars = NEW_ARRAY(c->a, SsaVar, s.n_vals);
    s.entries = NEW_ARRAY(c->a, Blk, c->points.len);
    /* the entry's place is taken by the choice; nothing leads back to an entry */
    Blk start = ssa_split_block(c->g, r, 1, 0);
    Block *entry = ir_block(r, 1);
    entry->handler = (Edge){0};
    for (uint32_t i = 0; i < entry->args.len; i++) {
        ir_val(r, entry->args.data[i])->block = 0;
    }
    entry->args.len = 0;
    for (uint32_t i = 0; i < c->points.len; i++) {
        Point *p = &c->points.data[i]; /* the first may start at the entry */
        p->call = p->call == 1 ? start : p->call;
        make_point(&s, i);
    }
    Val id = ir_add_insn(c->g, r, 1, OP_FRAME_ID, TY_I64, NULL, 0, 0)->result;
    make_constants(&s);
    Blk first = choose(&s, id, 0, c->points.len - 1);
    ir_add_jump(c->g, r, 1, first, NULL, 0);
    rewrite_returns(c, r);
    repair(&s);
    ir_drop_unreachable(c->g, r);
    ir_simplify_args(c->g, r);
}

static Func *new_resume(Graph *g, Func *f)
{
    Func *r = ir_new_func(g, f->name);
    uint32_t index = r->index;
    *r = *f;
    r->index = index;
    memset(&r->blocks, 0, sizeof r->blocks);
    memset(&r->vals, 0, sizeof r->vals);
    memset(&r->points, 0, sizeof r->points);
    r->symbol = name_printf(g->names, "%s$resume", f->symbol->text);
    r->result = TY_VOID;
    r->result_layout = NULL;
    r->is_inline = false;
    r->is_resume = true;
    return r;
}

static void transform(Graph *g, Func *f, Arena *a)
{
    Cut c = {.g = g, .f = f, .a = a};
    cut_all(&c);
    f->may_raise = true;
    if (c.points.len == 0) {
        return;
    }
    f->resume = new_resume(g, f);
    find_constants(&c);
    find_saved(&c);
    for (uint32_t i = 0; i < c.points.len; i++) {
        put_save(&c, i);
    }
    make_resume(&c);
}

bool pass_stackless(Pass *p, Graph *g)
{
    uint32_t n = g->funcs.len;
    find_unwinding(g, p->scratch);
    for (uint32_t i = 0; i < n; i++) {
        Func *f = g->funcs.data[i];
        if (f->may_unwind) {
            Arena *a = arena_new();
            transform(g, f, a);
            arena_free(a);
        }
    }
    return true;
}
