/* The analysis of one instance: block versions by argument kinds, grown to a fixed
   point from the entry's sets. Everything about versions is rebuilt in each run,
   so versions that only early, incomplete types had asked for disappear; what a
   run contributes to contours, globals and callees stays.

   It terminates because the sets of a version only grow, versions are limited by
   the budgets, and a block over budget falls back to one version for the rest of
   the run. */
#include "infer/internal.h"

/* What versions are told apart by: units, value types, "some reference". */
static uint32_t kinds_of(const TSet *s)
{
    uint32_t k = s->prims & (uint32_t)~T_REFS;
    if (k & T_BOOL) {
        k = (k & ~(uint32_t)T_BOOL) | T_FALSE;
    }
    if (s->n_objs || s->prims & T_REFS) {
        k |= T_STR;
    }
    return k;
}

static bool same_class_members(const TSet *a, const TSet *b)
{
    if ((a->prims & ~(uint32_t)T_BOOL) != (b->prims & ~(uint32_t)T_BOOL) ||
        !(a->prims & T_BOOL) != !(b->prims & T_BOOL) ||
        a->n_objs != b->n_objs) {
        return false;
    }
    for (uint32_t i = 0; i < a->n_objs; i++) {
        if (contour_order(a->objs[i]) != contour_order(b->objs[i])) {
            return false;
        }
    }
    return true;
}

static bool has_split(const Run *r)
{
    return r->inf->state->funcs[r->f->index].has_split;
}

static bool matches(const Run *r, const BlockVer *v, const TSet *args,
                    uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (has_split(r) ? !same_class_members(&v->args[i], &args[i])
                         : kinds_of(&v->args[i]) != kinds_of(&args[i])) {
            return false;
        }
    }
    return true;
}

static void push_work(Run *r, BlockVer *v)
{
    if (v->is_queued) {
        return;
    }
    v->is_queued = true;
    vec_push(r->inst->state->arena, &r->work, v);
}

static bool join_args(Run *r, BlockVer *v, const TSet *args)
{
    bool grew = false;
    for (uint32_t i = 0; i < ir_block(r->f, v->block)->args.len; i++) {
        grew |= tset_join(r->inf, &v->args[i], &args[i]);
    }
    return grew;
}

static BlockVer *new_version(Run *r, Blk b, const TSet *args)
{
    Arena *a = r->inst->state->arena;
    const Block *blk = ir_block(r->f, b);
    BlockVer *v = NEW(a, BlockVer);
    v->block = b;
    v->args = NEW_ARRAY(a, TSet, blk->args.len + 1);
    if (blk->args.len) {
        memcpy(v->args, args, sizeof *args * blk->args.len);
    }
    v->results = NEW_ARRAY(a, TSet, blk->insns.len + 1);
    v->plans = NEW_ARRAY(a, Plan *, blk->insns.len + 1);
    v->succs = NEW_ARRAY(a, BlockVer *, blk->succs.len + 1);
    r->n_vers++;
    vec_push(a, &r->blocks[b].vers, v);
    push_work(r, v);
    return v;
}

static BlockVer *merge_versions(Run *r, Blk b, const TSet *args)
{
    BlockState *bs = &r->blocks[b];
    BlockVer *m = new_version(r, b, args);
    for (uint32_t i = 0; i + 1 < bs->vers.len; i++) {
        join_args(r, m, bs->vers.data[i]->args);
        bs->vers.data[i]->forward = m;
    }
    bs->merged = m;
    return m;
}

/* The version of block b that values of these sets enter. */
static BlockVer *enter(Run *r, Blk b, const TSet *args, bool is_handler)
{
    BlockState *bs = &r->blocks[b];
    uint32_t n = ir_block(r->f, b)->args.len;
    uint32_t max = has_split(r) ? MAX_SPLIT_VERSIONS : MAX_BLOCK_VERSIONS;
    BlockVer *v = bs->merged;
    if (!v && is_handler && bs->vers.len) {
        v = bs->vers.data[0];
    }
    for (uint32_t i = 0; i < bs->vers.len && !v; i++) {
        v = matches(r, bs->vers.data[i], args, n) ? bs->vers.data[i] : NULL;
    }
    if (!v && bs->vers.len && (bs->vers.len >= max || r->n_vers >= r->max_vers)) {
        return merge_versions(r, b, args);
    }
    if (!v) {
        return new_version(r, b, args);
    }
    if (join_args(r, v, args)) {
        push_work(r, v);
    }
    return v;
}

static void edge_args(Run *r, const Edge *e, TSet *out)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        tset_norm(r->inf, &r->cur[e->args[i]]);
        out[i] = r->cur[e->args[i]];
    }
}

static void enter_split(Run *r, BlockVer *v, const Edge *e, TSet *args)
{
    uint32_t n;
    Member *members = members_of(r, &args[0], &n);
    v->splits = NEW_ARRAY(r->inst->state->arena, BlockVer *, n + 1);
    v->n_splits = 0;
    for (uint32_t i = 0; i < n; i++) {
        args[0] = member_set(r->inf, members[i]);
        BlockVer *s = enter(r, e->target, args, false);
        bool seen = false;
        for (uint32_t k = 0; k < v->n_splits; k++) {
            seen |= v->splits[k] == s;
        }
        if (!seen) {
            v->splits[v->n_splits++] = s;
        }
    }
    v->succs[0] = v->n_splits ? v->splits[0] : NULL;
}

static void enter_edge(Run *r, BlockVer *v, uint32_t idx)
{
    const Edge *e = &ir_block(r->f, v->block)->succs.data[idx];
    TSet *args = NEW_ARRAY(r->inst->state->arena, TSet, e->n_args + 1);
    edge_args(r, e, args);
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (tset_empty(&args[i])) {
            return; /* a value without type yet: not reached so far */
        }
    }
    if (ir_block(r->f, e->target)->n_split) {
        enter_split(r, v, e, args);
        return;
    }
    v->succs[idx] = enter(r, e->target, args, false);
}

static void end_block(Run *r, BlockVer *v, const Insn *term)
{
    switch (term->op) {
    case OP_JUMP:
        enter_edge(r, v, 0);
        break;
    case OP_BR: {
        uint32_t cond = r->cur[term->args[0]].prims;
        if (cond & T_ERROR) {
            cond = T_BOOL;
        }
        if (cond & T_TRUE) {
            enter_edge(r, v, 0);
        }
        if (cond & T_FALSE) {
            enter_edge(r, v, 1);
        }
        break;
    }
    case OP_RET: {
        Inst *inst = inst_rep(r->inst);
        const TSet *s = &r->cur[term->args[0]];
        if (r->f->is_generator) {
            tvar_add(r->inf, contour_item(r->inf, contour_rep(inst->gen), 2),
                     s);
        } else {
            tvar_join(r->inf, &inst->result, s);
        }
        break;
    }
    default:
        break;
    }
}

static void enter_handler(Run *r, BlockVer *v)
{
    const Edge *e = &ir_block(r->f, v->block)->handler;
    TSet *args = NEW_ARRAY(r->inst->state->arena, TSet, e->n_args + 1);
    edge_args(r, e, args);
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (tset_empty(&args[i])) {
            return;
        }
    }
    v->handler = enter(r, e->target, args, true);
}

static void run_block(Run *r, BlockVer *v)
{
    const Block *b = ir_block(r->f, v->block);
    r->bv = v;
    for (uint32_t i = 0; i < b->args.len; i++) {
        r->cur[b->args.data[i]] = v->args[i];
    }
    bool raises = false;
    v->n_reached = b->insns.len;
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        r->insn_idx = i;
        r->inf->state->n_evals++;
        TSet out = {0, 0, NULL};
        Plan *plan = NULL;
        eval_insn(r, in, &out, &plan);
        raises |= (ir_insn_effects(in) & EFF_RAISE) != 0;
        v->plans[i] = plan;
        tset_join(r->inf, &v->results[i], &out);
        if (in->result) {
            r->cur[in->result] = v->results[i];
            if (tset_empty(&v->results[i])) {
                v->n_reached = i + 1;
                break;
            }
        } else if (plan && plan->never_returns) {
            v->n_reached = i + 1;
            break;
        }
        if (i + 1 == b->insns.len) {
            end_block(r, v, in);
        }
    }
    if (raises && b->handler.target) {
        enter_handler(r, v);
    }
}

static BlockVer *resolve(BlockVer *v)
{
    while (v && v->forward) {
        v = v->forward;
    }
    return v;
}

static void reach(Run *r, BlockVer *v)
{
    VEC(BlockVer *) stack = {0};
    Arena *a = r->inst->state->arena;
    vec_push(a, &stack, v);
    while (stack.len) {
        BlockVer *x = vec_pop(&stack);
        if (!x || x->is_live) {
            continue;
        }
        x->is_live = true;
        uint32_t n = ir_block(r->f, x->block)->succs.len;
        for (uint32_t i = 0; i < n; i++) {
            x->succs[i] = resolve(x->succs[i]);
            vec_push(a, &stack, x->succs[i]);
        }
        uint32_t n_splits = 0;
        for (uint32_t i = 0; i < x->n_splits; i++) {
            BlockVer *s = resolve(x->splits[i]);
            bool seen = false;
            for (uint32_t k = 0; k < n_splits; k++) {
                seen |= x->splits[k] == s;
            }
            if (!seen) {
                x->splits[n_splits++] = s;
                vec_push(a, &stack, s);
            }
        }
        x->n_splits = n_splits;
        x->handler = resolve(x->handler);
        vec_push(a, &stack, x->handler);
    }
}

/* Keeps the versions reached from the entry, in order of block and creation. */
static void finish(Run *r, BlockVer *entry)
{
    Inst *inst = r->inst;
    inst->vers.data = NULL;
    inst->vers.len = inst->vers.cap = 0;
    entry = resolve(entry);
    reach(r, entry);
    for (Blk b = 1; b < r->f->blocks.len; b++) {
        for (uint32_t i = 0; i < r->blocks[b].vers.len; i++) {
            BlockVer *v = r->blocks[b].vers.data[i];
            if (v->is_live && !v->forward) {
                v->index = inst->vers.len;
                vec_push(inst->state->arena, &inst->vers, v);
            }
        }
    }
}

static BlockVer *pop_lowest(Run *r)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < r->work.len; i++) {
        if (r->work.data[i]->block < r->work.data[best]->block) {
            best = i;
        }
    }
    BlockVer *v = r->work.data[best];
    r->work.data[best] = vec_last(&r->work);
    r->work.len--;
    v->is_queued = false;
    return v;
}

static void make_generator(Infer *inf, Inst *inst)
{
    if (inst->gen) {
        return;
    }
    inst->gen = contour_new(inf, CONTOUR_GEN, ptr_key(inst->func), inst, 0);
    inst->gen->body = inst;
    contour_item(inf, inst->gen, 2);
    TSet s = tset_of(inf, inst->gen);
    tvar_join(inf, &inst->result, &s);
}

static void run_once(Infer *inf, Inst *inst)
{
    struct InstState *st = inst->state;
    Arena *old = st->arena;
    st->arena = arena_new();
    Run r = {.inf = inf, .inst = inst, .f = inst->func};
    r.blocks = NEW_ARRAY(st->arena, BlockState, r.f->blocks.len);
    r.cur = NEW_ARRAY(st->arena, TSet, r.f->vals.len);
    r.max_vers = has_split(&r)
                     ? 4096
                     : 2 * r.f->blocks.len + EXTRA_VERSIONS;
    BlockVer *entry = enter(&r, 1, inst->params, false);
    while (r.work.len) {
        BlockVer *v = pop_lowest(&r);
        if (!v->forward) {
            run_block(&r, v);
        }
    }
    finish(&r, entry);
    if (old) {
        arena_free(old);
    }
}

void run_inst(Infer *inf, Inst *inst)
{
    struct InstState *st = inst->state;
    st->was_run = true;
    st->is_queued = false;
    if (st->is_running) {
        inst_enqueue(inf, inst);
        return;
    }
    if (inst->func->is_generator) {
        make_generator(inf, inst);
    }
    st->is_running = true;
    inf->state->depth++;
    run_once(inf, inst);
    inf->state->depth--;
    st->is_running = false;
}
