/* From variables to block arguments: for each variable, walks back from the
   blocks that read it without setting it to those that set it, making it an
   argument of every block between (its live range; the work is the size of the
   result). Then the values are put on the edges, superfluous checks for unbound
   variables dropped, unused arguments and pure instructions found.

   Before:  b1: x = f() -> b2     b2: br c, b3, b4     b3: use x
   After:   b1 -> b2(v)           b2(x'): br c, b3(x'), b4()    b3(x''): use x''
 */
#include "flow/internal.h"

static Arena *scratch_of(Build *b)
{
    return b->flow->scratch;
}

/* --- control flow --------------------------------------------------------- */

static void reach_blocks(Build *b)
{
    b->work.len = 0;
    vec_push(scratch_of(b), &b->work, 1);
    b->blocks.data[1].is_reached = true;
    while (b->work.len) {
        const BBlock *k = &b->blocks.data[vec_pop(&b->work)];
        for (int e = 0; e < EDGE_COUNT; e++) {
            BBlock *t = &b->blocks.data[k->succs[e]];
            if (k->succs[e]) {
                t->n_preds++;
            }
            if (k->succs[e] && !t->is_reached) {
                t->is_reached = true;
                vec_push(scratch_of(b), &b->work, k->succs[e]);
            }
        }
    }
}

/* Predecessor edges grouped by block, in order of opening. */
static void collect_preds(Build *b)
{
    uint32_t n = 0;
    for (uint32_t i = 1; i < b->blocks.len; i++) {
        BBlock *k = &b->blocks.data[i];
        k->first_pred = n;
        n += k->n_preds;
        k->n_preds = 0;
    }
    vec_reserve(scratch_of(b), &b->preds, n + 1);
    for (uint32_t i = 0; i < b->opened.len; i++) {
        const BBlock *k = &b->blocks.data[b->opened.data[i]];
        for (uint32_t e = 0; e < EDGE_COUNT && k->is_reached; e++) {
            if (k->succs[e]) {
                BBlock *t = &b->blocks.data[k->succs[e]];
                b->preds.data[t->first_pred + t->n_preds++] =
                    b->opened.data[i] * 4 + e;
            }
        }
    }
}

/* --- one variable at a time ----------------------------------------------- */

static Def *def_at(Build *b, Blk blk)
{
    uint32_t i = b->stamp_def.data[blk];
    return i ? &b->defs.data[i - 1] : NULL;
}

static Live *live_at(Build *b, Blk blk)
{
    uint32_t i = b->stamp_live.data[blk];
    return i ? &b->lives.data[i - 1] : NULL;
}

static void stamp(Build *b, const VarInfo *v, bool is_set)
{
    for (uint32_t i = v->defs; i; i = b->defs.data[i - 1].next) {
        b->stamp_def.data[b->defs.data[i - 1].block] = is_set ? i : 0;
    }
    for (uint32_t i = v->lives; i; i = b->lives.data[i - 1].next) {
        b->stamp_live.data[b->lives.data[i - 1].block] = is_set ? i : 0;
    }
}

/* The variable's value on the edge, or 0 if it has to come from further up. */
static Val edge_val(Build *b, uint32_t pred)
{
    const Def *d = def_at(b, pred / 4);
    if (d && (pred % 4 != EDGE_HANDLER || d->held)) {
        return pred % 4 == EDGE_HANDLER ? d->held : d->out;
    }
    const Live *l = live_at(b, pred / 4);
    return l ? l->val : 0;
}

static void set_stamp(Build *b, VarInfo *v, bool is_def)
{
    if (is_def) {
        v->defs = b->defs.len;
        b->stamp_def.data[vec_last(&b->defs).block] = v->defs;
    } else {
        v->lives = b->lives.len;
        b->stamp_live.data[vec_last(&b->lives).block] = v->lives;
    }
}

/* Nothing is assigned on the way from the function's start. */
static void make_unbound(Build *b, VarInfo *v)
{
    Def *d = def_at(b, 1);
    if (d) {
        d->held = d->held ? d->held : b->unbound;
        return;
    }
    Def new = {1, b->unbound, b->unbound, v->defs};
    vec_push(scratch_of(b), &b->defs, new);
    set_stamp(b, v, true);
}

static void make_live(Build *b, VarInfo *v, Blk blk)
{
    BBlock *k = &b->blocks.data[blk];
    BVal val = {.block = blk, .idx = k->n_args, .name = v->name};
    vec_push(scratch_of(b), &b->vals, val);
    Live l = {blk, b->vals.len - 1, k->n_args++, v->lives};
    vec_push(scratch_of(b), &b->lives, l);
    set_stamp(b, v, false);
    vec_push(scratch_of(b), &b->work, blk);
}

static void spread_var(Build *b, VarInfo *v)
{
    b->work.len = 0;
    for (uint32_t i = v->lives; i; i = b->lives.data[i - 1].next) {
        if (b->blocks.data[b->lives.data[i - 1].block].is_reached) {
            vec_push(scratch_of(b), &b->work, b->lives.data[i - 1].block);
        }
    }
    while (b->work.len) {
        Blk t = vec_pop(&b->work);
        uint32_t first = b->blocks.data[t].first_pred;
        uint32_t n = b->blocks.data[t].n_preds;
        for (uint32_t i = first; i < first + n; i++) {
            uint32_t pred = b->preds.data[i];
            if (edge_val(b, pred) == 0 && pred / 4 == 1) {
                make_unbound(b, v);
            } else if (edge_val(b, pred) == 0) {
                make_live(b, v, pred / 4);
            }
        }
    }
}

static bool may_be_unbound(const Build *b, Val v)
{
    const BVal *bv = &b->vals.data[v];
    return bv->is_maybe_unbound ||
           (bv->insn && b->insns.data[bv->insn - 1].op == OP_PY_UNBOUND);
}

static void mark_unbound(Build *b, const Live *l)
{
    if (!b->vals.data[l->val].is_maybe_unbound) {
        b->vals.data[l->val].is_maybe_unbound = true;
        vec_push(scratch_of(b), &b->work, l->block);
    }
}

/* Finds the arguments through which the variable may arrive unbound. */
static void spread_unbound(Build *b, VarInfo *v)
{
    b->work.len = 0;
    for (uint32_t i = v->lives; i; i = b->lives.data[i - 1].next) {
        const Live *l = &b->lives.data[i - 1];
        const BBlock *k = &b->blocks.data[l->block];
        for (uint32_t j = 0; j < k->n_preds && k->is_reached; j++) {
            Val from = edge_val(b, b->preds.data[k->first_pred + j]);
            if (may_be_unbound(b, from)) {
                mark_unbound(b, l);
                break;
            }
        }
    }
    while (b->work.len) {
        Blk blk = vec_pop(&b->work);
        for (uint32_t e = 0; e < EDGE_COUNT; e++) {
            Blk t = b->blocks.data[blk].succs[e];
            const Live *l = t ? live_at(b, t) : NULL;
            if (l && may_be_unbound(b, edge_val(b, blk * 4 + e))) {
                mark_unbound(b, l);
            }
        }
    }
}

static void spread_all(Build *b)
{
    Arena *a = scratch_of(b);
    vec_reserve(a, &b->stamp_def, b->blocks.len);
    vec_reserve(a, &b->stamp_live, b->blocks.len);
    size_t size = b->blocks.len * sizeof(uint32_t);
    memset(b->stamp_def.data, 0, size);
    memset(b->stamp_live.data, 0, size);
    for (Var i = 1; i < b->vars.len; i++) {
        VarInfo *v = &b->vars.data[i];
        if (v->lives == 0) {
            continue;
        }
        stamp(b, v, true);
        spread_var(b, v);
        if (v->may_unbind) {
            spread_unbound(b, v);
        }
        stamp(b, v, false);
    }
}

/* --- edges ---------------------------------------------------------------- */

static void make_edges(Build *b)
{
    for (uint32_t i = 0; i < b->opened.len; i++) {
        BBlock *k = &b->blocks.data[b->opened.data[i]];
        if (k->n_args) {
            k->args = arena_alloc(scratch_of(b), k->n_args * sizeof(Val));
        }
        for (int e = 0; e < EDGE_COUNT && k->is_reached; e++) {
            uint32_t n = b->blocks.data[k->succs[e]].n_args;
            if (k->succs[e] && n) {
                k->edge_args[e] = arena_alloc(b->flow->arena, n * sizeof(Val));
            }
        }
    }
    for (Var i = 1; i < b->vars.len; i++) {
        const VarInfo *v = &b->vars.data[i];
        if (v->lives == 0) {
            continue;
        }
        stamp(b, v, true);
        for (uint32_t j = v->lives; j; j = b->lives.data[j - 1].next) {
            const Live *l = &b->lives.data[j - 1];
            const BBlock *k = &b->blocks.data[l->block];
            k->args[l->idx] = l->val;
            for (uint32_t p = 0; p < k->n_preds && k->is_reached; p++) {
                uint32_t pred = b->preds.data[k->first_pred + p];
                b->blocks.data[pred / 4].edge_args[pred % 4][l->idx] =
                    edge_val(b, pred);
            }
        }
        stamp(b, v, false);
    }
}

/* --- what is superfluous -------------------------------------------------- */

Val flow_resolve_val(Build *b, Val v)
{
    while (b->vals.data[v].alias) {
        Val next = b->vals.data[v].alias;
        if (b->vals.data[next].alias) {
            b->vals.data[v].alias = b->vals.data[next].alias;
        }
        v = next;
    }
    return v;
}

static const Name *bound_message(Build *b, VarInfo *v)
{
    Names *names = b->flow->names;
    if (!v->why && v->is_body_local) {
        v->why = name_printf(names, "name '%s' is not defined", v->name->text);
    } else if (!v->why && v->is_free) {
        v->why = name_printf(names,
                             "cannot access free variable '%s' where it is "
                             "not associated with a value in enclosing scope",
                             v->name->text);
    } else if (!v->why) {
        v->why = name_printf(names,
                             "cannot access local variable '%s' where it is "
                             "not associated with a value",
                             v->name->text);
    }
    return v->why;
}

static void settle_checks(Build *b)
{
    for (uint32_t i = 0; i < b->checks.len; i++) {
        Insn *in = &b->insns.data[b->checks.data[i].insn];
        VarInfo *v = &b->vars.data[b->checks.data[i].var];
        if (may_be_unbound(b, in->args[0]) || in->imm.name) {
            in->imm.name = in->imm.name ? in->imm.name : bound_message(b, v);
        } else {
            b->vals.data[in->result].alias = in->args[0];
            in->op = OP_NONE;
        }
    }
    for (uint32_t i = 0; i < b->handed.len; i++) {
        const Handed *h = &b->handed.data[i];
        h->sym->is_maybe_unbound |= may_be_unbound(b, h->val);
    }
}

static void use_val(Build *b, Val v)
{
    v = flow_resolve_val(b, v);
    if (!b->vals.data[v].is_used) {
        b->vals.data[v].is_used = true;
        vec_push(scratch_of(b), &b->work, v);
    }
}

/* Can it go when nobody needs the result? */
static bool is_pure(const Insn *in)
{
    if (in->result == 0 || in->op == OP_PY_CATCH) {
        return false;
    }
    const uint32_t effects =
        EFF_RAISE | EFF_UNWIND | EFF_READ | EFF_WRITE | EFF_TERM;
    return (ir_insn_effects(in) & effects) == 0;
}

static void use_args(Build *b, const Insn *in)
{
    for (uint32_t i = 0; i < in->n_args; i++) {
        use_val(b, in->args[i]);
    }
}

/* Marks the values that something with an effect needs. */
static void mark_used(Build *b)
{
    b->work.len = 0;
    for (uint32_t i = 0; i < b->opened.len; i++) {
        const BBlock *k = &b->blocks.data[b->opened.data[i]];
        for (uint32_t j = k->first; j < k->end && k->is_reached; j++) {
            if (b->insns.data[j].op && !is_pure(&b->insns.data[j])) {
                use_args(b, &b->insns.data[j]);
            }
        }
        if (k->is_reached && k->n_split) {
            use_val(b, k->args[0]);
        }
    }
    while (b->work.len) {
        const BVal *v = &b->vals.data[vec_pop(&b->work)];
        if (v->insn) {
            if (is_pure(&b->insns.data[v->insn - 1])) {
                use_args(b, &b->insns.data[v->insn - 1]);
            }
            continue;
        }
        const BBlock *k = &b->blocks.data[v->block];
        for (uint32_t i = 0; i < k->n_preds; i++) {
            uint32_t pred = b->preds.data[k->first_pred + i];
            use_val(b, b->blocks.data[pred / 4].edge_args[pred % 4][v->idx]);
        }
    }
}

void flow_finish(Build *b)
{
    reach_blocks(b);
    collect_preds(b);
    spread_all(b);
    make_edges(b);
    settle_checks(b);
    mark_used(b);
    flow_merge(b);
    flow_pass_over(b);
    flow_write(b);
}
