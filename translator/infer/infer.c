/* The fixed point over the whole program: instances are analysed until nothing
   grows; then what may be unset is added and the fixed point goes on; at the end
   live instances are marked, bisimilar ones merged and errors reported.
   It ends because sets, contours and instances only grow and all are bounded by
   the budgets in internal.h. */
#include "infer/internal.h"

static void init_funcs(Infer *inf)
{
    Graph *g = inf->g;
    inf->state->funcs = NEW_ARRAY(inf->arena, FuncState, g->funcs.len + 1);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Func *f = g->funcs.data[i];
        FuncState *fs = &inf->state->funcs[f->index];
        for (Blk b = 1; b < f->blocks.len; b++) {
            fs->has_split |= ir_block(f, b)->n_split > 0;
        }
        fs->is_one_inst = f->is_library &&
                          (f->name == nm(inf, "__caught__") ||
                           f->name == nm(inf, "__report__") ||
                           f->name == nm(inf, "__reraise__") ||
                           f->name == nm(inf, "_set_context") ||
                           f->name == nm(inf, "_break_cycle"));
    }
}

static void drain(Infer *inf)
{
    InferState *s = inf->state;
    while (s->queue_head < s->queue.len || tvar_flush(inf)) {
        if (s->queue_head == s->queue.len) {
            continue; /* nobody left to tell */
        }
        Inst *i = s->queue.data[s->queue_head++];
        if (s->queue_head > 4096 && s->queue_head * 2 > s->queue.len) {
            s->queue.len -= s->queue_head;
            memmove(s->queue.data, s->queue.data + s->queue_head,
                    sizeof *s->queue.data * s->queue.len);
            s->queue_head = 0;
        }
        i->state->is_queued = false;
        if (!i->merged) {
            run_inst(inf, i);
        }
    }
}

/* The library's part in exceptions: objects for those the runtime raises, and the
   report of one that nobody catches. True if something new came of it. */
static bool exceptions(Infer *inf)
{
    bool grew = false;
    TSet params[2] = {tset_prim(T_INT), tset_prim(T_STR)};
    Func *make = library_func(inf, "__new_exc__");
    if (inf->state->has_catch && make) {
        inf->new_exc = inst_for(NULL, inf, make, params, 2);
        drain(inf);
        inf->new_exc = inst_rep(inf->new_exc);
        grew |= tvar_add(inf, &inf->state->raised, &inf->new_exc->result.set);
    }
    Func *report = library_func(inf, "__report__");
    if (report && !tset_empty(&inf->state->raised.set)) {
        inf->report = inst_for(NULL, inf, report, &inf->state->raised.set, 1);
    }
    drain(inf);
    return grew;
}

static void fixed_point(Infer *inf)
{
    for (;;) {
        drain(inf);
        bool more = exceptions(inf);
        if (!more && inf->state->queue_head == inf->state->queue.len &&
            !infer_definite(inf)) {
            return;
        }
    }
}

/* What follows an error is looked at as well, as if it had not been there. */
static void report_errors(Infer *inf)
{
    enum { MAX_ROUNDS = 20 };
    for (uint32_t i = 0; i < MAX_ROUNDS && infer_report_errors(inf); i++) {
        for (uint32_t k = 0; k < inf->insts.len; k++) {
            inf->insts.data[k]->is_live = false;
        }
        drain(inf);
        inf->builtins = inst_rep(inf->builtins);
        inf->entry = inst_rep(inf->entry);
        infer_mark_live(inf);
    }
}

Infer *infer_program(Graph *g, Arena *arena)
{
    Infer *inf = NEW(arena, Infer);
    inf->g = g;
    inf->arena = arena;
    inf->state = NEW(arena, InferState);
    inf->globals = NEW_ARRAY(arena, TVar, g->globals.len + 1);
    inf->global_may_be_unset = NEW_ARRAY(arena, bool, g->globals.len + 1);
    init_funcs(inf);
    inf->builtins = inst_for(NULL, inf, g->builtins->body, NULL, 0);
    drain(inf);
    inf->entry = inst_for(NULL, inf, g->main->body, NULL, 0);
    fixed_point(inf);
    inf->builtins = inst_rep(inf->builtins);
    inf->entry = inst_rep(inf->entry);
    inf->raised = inf->state->raised.set;
    infer_mark_live(inf);
    report_errors(inf);
    if (diags_error_count(g->diags) == 0) {
        infer_partition(inf);
    }
    return inf;
}
