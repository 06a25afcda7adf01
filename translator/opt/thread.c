/* Jump threading: where a block only tests what its predecessor already knows, the
   predecessor goes straight to the outcome.

   An inlined iterator ends in "done" on one way and in a value on the other, and
   the loop then asks which it was:

       b1: u = any_from int i; jump b3(u)          b1: jump b5(i's union)
       b2: d = const_unit done; jump b3(d)     =>  b2: jump b4
       b3(x): t = any_tag x; br t == done, b4, b5

   Besides the test this removes the union, and lets pass scalar see the tuple that
   enumerate makes. The block's few pure instructions are copied for each threaded
   edge; its values used elsewhere get several definitions (ssa.c). Headers of loops
   are left alone: threading them would make loops with two entries. */
#include "opt/facts.h"
#include "opt/ssa.h"

enum { MAX_COPIED = 8, MAX_THREADED = 4000, MAX_BLOCKS = 6000 };

typedef struct Threader {
    Pass *p;
    Graph *g;
    Func *f;
    Cfg *cfg;
    Facts facts;
    uint32_t n_done;
} Threader;

static bool is_copyable(const Insn *in)
{
    return ir_insn_effects(in) == 0 && in->op != OP_CATCH;
}

static bool is_header(const Threader *t, Blk b)
{
    for (uint32_t i = 0; i < t->cfg->preds[b].len; i++) {
        if (ir_dominates(t->cfg, b, t->cfg->preds[b].data[i])) {
            return true;
        }
    }
    return false;
}

static bool is_test(const Threader *t, Blk b)
{
    Block *block = ir_block(t->f, b);
    if (!block->args.len || block->insns.len > MAX_COPIED + 1 ||
        t->cfg->preds[b].len < 2) {
        return false;
    }
    Op op = ir_term(block)->op;
    if (op != OP_BR && op != OP_SWITCH_TAG) {
        return false;
    }
    for (uint32_t i = 0; i + 1 < block->insns.len; i++) {
        if (!is_copyable(&block->insns.data[i])) {
            return false;
        }
    }
    return !is_header(t, b);
}

static Fact lookup(const Threader *t, const Map *known, Val v)
{
    uint64_t *p = map_get(known, v);
    return p ? *(Fact *)(uintptr_t)*p : fact_of(&t->facts, v);
}

static void know(Threader *t, Map *known, Val v, Fact fact)
{
    Fact *p = NEW(t->p->scratch, Fact);
    *p = fact;
    *map_put(t->p->scratch, known, v, NULL) = ptr_key(p);
}

/* Which successor the block takes when entered by this edge; -1: not known. */
static int outcome(Threader *t, Blk b, const Edge *e)
{
    Block *block = ir_block(t->f, b);
    Map known = {0};
    for (uint32_t i = 0; i < e->n_args; i++) {
        know(t, &known, block->args.data[i], fact_of(&t->facts, e->args[i]));
    }
    for (uint32_t i = 0; i + 1 < block->insns.len; i++) {
        const Insn *in = &block->insns.data[i];
        Fact args[2] = {{FACT_NONE, 0, 0}, {FACT_NONE, 0, 0}};
        for (uint32_t k = 0; k < in->n_args && k < 2; k++) {
            args[k] = lookup(t, &known, in->args[k]);
        }
        if (in->result && in->n_args <= 2) {
            know(t, &known, in->result, fact_eval(in, args));
        }
    }
    const Insn *term = ir_term(block);
    Fact c = lookup(t, &known, term->args[0]);
    if (term->op == OP_BR) {
        return c.kind == FACT_INT ? !c.i : -1;
    }
    if (c.kind != FACT_TAG) {
        return -1;
    }
    for (uint32_t i = 0; i < term->imm_idx; i++) {
        if ((int64_t)term->imm.tags[i] == c.i) {
            return (int)i;
        }
    }
    return (int)block->succs.len - 1;
}

static Val mapped(const Map *vals, Val v)
{
    uint64_t *p = map_get(vals, v);
    return p ? (Val)*p : v;
}

/* A copy of b for one edge, ending in a jump to the known successor. */
static Blk copy_for(Threader *t, Blk b, const Edge *e, uint32_t succ, Map *vals)
{
    Graph *g = t->g;
    Blk n = ir_add_block(g, t->f);
    Block *from = ir_block(t->f, b);
    for (uint32_t i = 0; i < e->n_args; i++) {
        *map_put(t->p->scratch, vals, from->args.data[i], NULL) = e->args[i];
    }
    for (uint32_t i = 0; i + 1 < from->insns.len; i++) {
        Insn in = from->insns.data[i];
        Val *args = NEW_ARRAY(g->arena, Val, in.n_args + 1);
        for (uint32_t k = 0; k < in.n_args; k++) {
            args[k] = mapped(vals, in.args[k]);
        }
        in.args = args;
        ValInfo info = *ir_val(t->f, in.result);
        Val v = ir_add_val(g, t->f, n, info.type);
        info.block = n;
        *ir_val(t->f, v) = info;
        *map_put(t->p->scratch, vals, in.result, NULL) = v;
        in.result = v;
        vec_push(g->arena, &ir_block(t->f, n)->insns, in);
    }
    const Edge *out = &from->succs.data[succ];
    Val *args = NEW_ARRAY(t->p->scratch, Val, out->n_args + 1);
    for (uint32_t i = 0; i < out->n_args; i++) {
        args[i] = mapped(vals, out->args[i]);
    }
    uint32_t n_args = out->n_args;
    Blk target = out->target;
    ir_block(t->f, n)->is_cold = from->is_cold;
    ir_add_jump(g, t->f, n, target, args, n_args);
    return n;
}

typedef struct Copied {
    Blk blk;
    Map vals; /* value of b -> value in the copy */
} Copied;

typedef VEC(Copied) Copies;

static void thread_edges(Threader *t, Blk b, Copies *copies)
{
    for (uint32_t i = 0; i < t->cfg->preds[b].len; i++) {
        Blk pred = t->cfg->preds[b].data[i];
        if (pred == b) {
            continue;
        }
        for (uint32_t k = 0; k < ir_block(t->f, pred)->succs.len; k++) {
            Edge e = ir_block(t->f, pred)->succs.data[k];
            int succ = e.target == b ? outcome(t, b, &e) : -1;
            if (succ < 0) {
                continue;
            }
            Copied c = {0};
            c.blk = copy_for(t, b, &e, (uint32_t)succ, &c.vals);
            Edge *edge = &ir_block(t->f, pred)->succs.data[k];
            edge->target = c.blk;
            edge->n_args = 0;
            vec_push(t->p->scratch, copies, c);
        }
    }
}

static void repair(Threader *t, Blk b, Val v, const Copies *copies)
{
    SsaVar s = ssa_var(t->g, t->f, t->p->scratch, v);
    s.cfg = t->cfg;
    ssa_def(&s, b, v);
    for (uint32_t i = 0; i < copies->len; i++) {
        ssa_def(&s, copies->data[i].blk, mapped(&copies->data[i].vals, v));
    }
    ssa_rewrite_uses(&s, b);
}

static bool thread_block(Threader *t, Blk b)
{
    Copies copies = {0};
    thread_edges(t, b, &copies);
    if (!copies.len) {
        return false;
    }
    t->n_done += copies.len;
    t->cfg = ir_cfg(t->p->scratch, t->f);
    Block *block = ir_block(t->f, b);
    uint32_t n_args = block->args.len, n_insns = block->insns.len;
    for (uint32_t i = 0; i < n_args; i++) {
        repair(t, b, ir_block(t->f, b)->args.data[i], &copies);
    }
    for (uint32_t i = 0; i + 1 < n_insns; i++) {
        repair(t, b, ir_block(t->f, b)->insns.data[i].result, &copies);
    }
    t->facts = facts_of(t->p->scratch, t->f);
    return true;
}

bool pass_thread(Pass *p, Func *f)
{
    Threader t = {.p = p, .g = p->g, .f = f};
    if (f->blocks.len > MAX_BLOCKS) {
        return false;
    }
    t.cfg = ir_cfg(p->scratch, f);
    t.facts = facts_of(p->scratch, f);
    bool changed = false;
    uint32_t n = f->blocks.len;
    for (Blk b = 2; b < n && t.n_done < MAX_THREADED; b++) {
        if (t.cfg->dom_in[b] && is_test(&t, b)) {
            changed |= thread_block(&t, b);
        }
    }
    if (changed) {
        ir_simplify_args(p->g, f);
        pass_simplify(p, f);
    }
    return changed;
}
