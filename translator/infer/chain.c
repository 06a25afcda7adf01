/* How a type came to a value: the chain of notes under a type error. Goes back from
   the value through assignments (block arguments), calls (parameters), attributes
   and container elements, one step a note, searching the final plans; done only for
   programs with errors, so it may search widely. */
#include "infer/internal.h"

enum { MAX_STEPS = 6, MAX_BACK = 400 };

typedef struct Where {
    const Inst *inst;
    const BlockVer *bv;
    Val val;
} Where;

typedef struct Chain {
    const Infer *inf;
    Diag *diag;
    Member m;
    uint32_t notes;
    Loc last;
} Chain;

static bool has_member(const TSet *s, Member m)
{
    return m.obj ? tset_has(s, m.obj) : (s->prims & m.prims) != 0;
}

static const char *member_name(const Chain *c)
{
    const ClassInfo *k = member_class(c->inf, c->m.prims, c->m.obj);
    return k ? k->def->name->text : "object";
}

static void note(Chain *c, uint32_t site, const char *what, const char *name)
{
    Loc loc = c->inf->g->sites.data[site].loc;
    if (!loc.line || c->notes >= MAX_STEPS ||
        (loc.line == c->last.line && loc.col == c->last.col &&
         loc.end_col == c->last.end_col)) {
        return;
    }
    c->last = loc;
    c->notes++;
    diag_note(c->diag, loc, "%s%s%s%s '%s' here", what, *name ? " '" : "",
              name, *name ? "' is" : "is", member_name(c));
}

static const BlockVer *pred_with(const Where *w, uint32_t arg, Member m,
                                 const Edge **edge)
{
    for (uint32_t v = 0; v < w->inst->vers.len; v++) {
        const BlockVer *p = w->inst->vers.data[v];
        const Block *b = ir_block(w->inst->func, p->block);
        for (uint32_t e = 0; e < b->succs.len; e++) {
            bool enters = p->succs[e] == w->bv;
            for (uint32_t s = 0; s < p->n_splits; s++) {
                enters |= p->splits[s] == w->bv;
            }
            const Edge *x = &b->succs.data[e];
            if (!enters || arg >= x->n_args) {
                continue;
            }
            const TSet *s = infer_value_set(w->inst, p, x->args[arg]);
            if (s && has_member(s, m) && x->args[arg] != w->val) {
                *edge = x;
                return p;
            }
        }
    }
    return NULL;
}

static int arg_index(const Where *w)
{
    const Block *b = ir_block(w->inst->func, w->bv->block);
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (b->args.data[i] == w->val) {
            return (int)i;
        }
    }
    return -1;
}

static const Insn *def_of(const Where *w, uint32_t *idx)
{
    const Block *b = ir_block(w->inst->func, w->bv->block);
    for (uint32_t i = 0; i < w->bv->n_reached; i++) {
        if (b->insns.data[i].result == w->val) {
            *idx = i;
            return &b->insns.data[i];
        }
    }
    return NULL;
}

/* The call that made the instance, in its creator: continues with the argument. */
static bool to_caller(Chain *c, Where *w, uint32_t param)
{
    Inst *creator = w->inst->state->creator;
    if (!creator || param >= w->inst->func->params.len) {
        return false;
    }
    creator = inst_rep(creator);
    const Name *name = w->inst->func->params.data[param].name;
    for (uint32_t v = 0; v < creator->vers.len; v++) {
        const BlockVer *bv = creator->vers.data[v];
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            const Plan *p = bv->plans[k];
            for (uint32_t a = 0; p && a < p->arms.len; a++) {
                const Arm *arm = &p->arms.data[a];
                if (!arm->inst || inst_rep(arm->inst) != w->inst ||
                    param >= arm->n_args) {
                    continue;
                }
                const Insn *in =
                    &ir_block(creator->func, bv->block)->insns.data[k];
                if (arm->args[param].kind != SRC_ARG) {
                    return false;
                }
                if (!creator->func->is_library) {
                    note(c, in->site, "parameter", name->text);
                }
                *w = (Where){creator, bv, in->args[arm->args[param].idx]};
                return true;
            }
        }
    }
    return false;
}

/* An assignment to the attribute that gives it the type. */
static bool to_setattr(Chain *c, Where *w, const Name *name)
{
    for (uint32_t i = 0; i < c->inf->insts.len; i++) {
        const Inst *inst = c->inf->insts.data[i];
        for (uint32_t v = 0; inst->is_live && v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                const Insn *in = &b->insns.data[k];
                if (in->op != OP_PY_SETATTR || in->imm.name != name) {
                    continue;
                }
                const TSet *s = infer_value_set(inst, bv, in->args[1]);
                if (s && has_member(s, c->m) && !inst->func->is_library) {
                    note(c, in->site, "attribute", name->text);
                    *w = (Where){inst, bv, in->args[1]};
                    return true;
                }
            }
        }
    }
    return false;
}

static bool step_back(Chain *c, Where *w)
{
    int arg = arg_index(w);
    if (arg >= 0) {
        const Edge *e = NULL;
        const BlockVer *p = pred_with(w, (uint32_t)arg, c->m, &e);
        if (p) {
            *w = (Where){w->inst, p, e->args[arg]};
            return true;
        }
        return w->bv->block == 1 && to_caller(c, w, (uint32_t)arg);
    }
    uint32_t idx = 0;
    const Insn *in = def_of(w, &idx);
    if (!in) {
        return false;
    }
    const Name *name = ir_val(w->inst->func, w->val)->name;
    if (in->op == OP_PY_REFINE || in->op == OP_PY_CHECKBOUND) {
        w->val = in->args[0];
        return true;
    }
    if (!w->inst->func->is_library) {
        note(c, in->site, name ? "variable" : "this value ",
             name ? name->text : "");
    }
    return in->op == OP_PY_GETATTR && to_setattr(c, w, in->imm.name);
}

void infer_explain(const Infer *inf, Diag *d, const Inst *inst,
                   const BlockVer *bv, Val val, Member m)
{
    Chain c = {.inf = inf, .diag = d, .m = m};
    Where w = {inst, bv, val};
    for (uint32_t i = 0; i < MAX_BACK && c.notes < MAX_STEPS; i++) {
        if (!step_back(&c, &w)) {
            return;
        }
    }
}
