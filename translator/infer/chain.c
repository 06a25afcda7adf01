/* How a type came to a value: the chain of notes under a type error. Goes back from
   the value through assignments (block arguments, globals, closure variables),
   calls (parameters, results), attributes and container elements, one step a note,
   searching the final plans; done only for programs with errors, so it may search
   widely. */
#include "infer/internal.h"

enum { MAX_STEPS = 5, MAX_BACK = 200 };

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

/* Is there an object that may be in both? */
static bool sets_meet(const TSet *a, const TSet *b)
{
    for (uint32_t i = 0; i < a->n_objs; i++) {
        if (tset_has(b, a->objs[i])) {
            return true;
        }
    }
    return false;
}

static const char *member_name(const Chain *c)
{
    const ClassInfo *k = member_class(c->inf, c->m.prims, c->m.obj);
    return k ? k->def->name->text : "object";
}

static bool same_span(Loc a, Loc b)
{
    return a.file == b.file && a.line == b.line && a.col == b.col &&
           a.end_line == b.end_line && a.end_col == b.end_col;
}

/* `what` is the subject: "parameter 'x' is", "returned here:", ... */
static void note(Chain *c, const Inst *inst, uint32_t site, const char *what,
                 const char *name)
{
    Loc loc = c->inf->g->sites.data[site].loc;
    if (inst->func->is_library || !loc.line || c->notes >= MAX_STEPS ||
        same_span(loc, c->last) || same_span(loc, diag_loc(c->diag))) {
        return;
    }
    c->last = loc;
    c->notes++;
    diag_note(c->diag, loc, "%s%s%s%s '%s' here", what, *name ? " '" : "",
              name, *name ? "' is" : " is", member_name(c));
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

/* --- searching all user code -------------------------------------------------------- */

/* Does the instruction give the value looked for? Then *from is which of its
   arguments. */
typedef bool Gives(const Chain *c, const Inst *inst, const BlockVer *bv,
                   const Insn *in, const void *what, uint32_t *from);

static bool search(Chain *c, Where *w, Gives *gives, const void *what,
                   const char *subject, const char *name)
{
    for (uint32_t i = 0; i < c->inf->insts.len; i++) {
        const Inst *inst = c->inf->insts.data[i];
        bool skip = !inst->is_live || inst->func->is_library;
        for (uint32_t v = 0; !skip && v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                const Insn *in = &b->insns.data[k];
                uint32_t from;
                if (gives(c, inst, bv, in, what, &from)) {
                    note(c, inst, in->site, subject, name);
                    *w = (Where){inst, bv, in->args[from]};
                    return true;
                }
            }
        }
    }
    return false;
}

static bool arg_has(const Chain *c, const Inst *inst, const BlockVer *bv,
                    const Insn *in, uint32_t i)
{
    const TSet *s =
        i < in->n_args ? infer_value_set(inst, bv, in->args[i]) : NULL;
    return s && has_member(s, c->m);
}

static bool gives_global(const Chain *c, const Inst *inst, const BlockVer *bv,
                         const Insn *in, const void *what, uint32_t *from)
{
    *from = 0;
    return in->op == OP_PY_SETGLOBAL && in->imm.global == what &&
           arg_has(c, inst, bv, in, 0);
}

typedef struct ObjAttr {
    const TSet *objs;
    const Name *name;
} ObjAttr;

static bool gives_attr(const Chain *c, const Inst *inst, const BlockVer *bv,
                       const Insn *in, const void *what, uint32_t *from)
{
    const ObjAttr *f = what;
    *from = 1;
    if (in->op != OP_PY_SETATTR || in->imm.name != f->name ||
        !arg_has(c, inst, bv, in, 1)) {
        return false;
    }
    const TSet *s = infer_value_set(inst, bv, in->args[0]);
    return s && sets_meet(s, f->objs);
}

/* A display, an item assignment or a method such as append. */
static bool gives_element(const Chain *c, const Inst *inst, const BlockVer *bv,
                          const Insn *in, const void *what, uint32_t *from)
{
    const TSet *objs = what, *s = NULL;
    uint32_t first = 0;
    switch ((int)in->op) {
    case OP_PY_LIST:
    case OP_PY_SET:
    case OP_PY_DICT:
    case OP_PY_TUPLE:
        s = infer_value_set(inst, bv, in->result);
        break;
    case OP_PY_SETITEM:
        s = infer_value_set(inst, bv, in->args[0]);
        first = 2;
        break;
    case OP_PY_CALLMETHOD:
        s = infer_value_set(inst, bv, in->args[0]);
        first = 1;
        break;
    default:
        break;
    }
    if (!s || !sets_meet(s, objs)) {
        return false;
    }
    bool is_pairs = in->op == OP_PY_DICT;
    for (*from = first + is_pairs; *from < in->n_args; *from += 1 + is_pairs) {
        if (arg_has(c, inst, bv, in, *from)) {
            return true;
        }
    }
    return false;
}

static bool gives_cell(const Chain *c, const Inst *inst, const BlockVer *bv,
                       const Insn *in, const void *what, uint32_t *from)
{
    *from = in->op == OP_PY_CELLSET;
    if (in->op != OP_PY_CELLSET && in->op != OP_PY_NEWCELL) {
        return false;
    }
    const TSet *s = infer_value_set(inst, bv,
                                    *from ? in->args[0] : in->result);
    return s && sets_meet(s, what) && arg_has(c, inst, bv, in, *from);
}

/* --- one step back ---------------------------------------------------------------------- */

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
                note(c, creator, in->site, "parameter", name->text);
                *w = (Where){creator, bv, in->args[arm->args[param].idx]};
                return true;
            }
        }
    }
    return false;
}

/* Into the user function whose result it is. */
static bool to_result(Chain *c, Where *w, const Plan *p)
{
    for (uint32_t a = 0; p && a < p->arms.len; a++) {
        const Arm *arm = &p->arms.data[a];
        if (arm->kind != ARM_CALL || !arm->inst ||
            arm->inst->func->is_library) {
            continue;
        }
        const Inst *inst = inst_rep(arm->inst);
        for (uint32_t v = 0; v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            const Insn *in = &b->insns.data[b->insns.len - 1];
            if (bv->n_reached == b->insns.len && in->op == OP_RET &&
                arg_has(c, inst, bv, in, 0)) {
                note(c, inst, in->site, "the result", "");
                *w = (Where){inst, bv, in->args[0]};
                return true;
            }
        }
    }
    return false;
}

static bool to_element(Chain *c, Where *w, const Insn *in)
{
    const TSet *s = infer_value_set(w->inst, w->bv, in->args[0]);
    return s && search(c, w, gives_element, s, "an element", "");
}

static bool from_def(Chain *c, Where *w, const Insn *in, const Plan *p)
{
    const TSet *s =
        in->n_args ? infer_value_set(w->inst, w->bv, in->args[0]) : NULL;
    switch ((int)in->op) {
    case OP_PY_REFINE:
    case OP_PY_CHECKBOUND:
        w->val = in->args[0];
        return true;
    case OP_PY_GETGLOBAL:
        return search(c, w, gives_global, in->imm.global, "variable",
                      in->imm.global->name->text);
    case OP_PY_GETATTR: {
        ObjAttr f = {s, in->imm.name};
        return s && search(c, w, gives_attr, &f, "attribute",
                           in->imm.name->text);
    }
    case OP_PY_CELLGET: {
        const Name *name = ir_val(w->inst->func, w->val)->name;
        return s && search(c, w, gives_cell, s, "variable",
                           name ? name->text : "");
    }
    case OP_PY_GETITEM:
    case OP_PY_ITEM:
        return to_element(c, w, in);
    case OP_PY_CALL:
    case OP_PY_CALLMETHOD:
    case OP_PY_CALLSUPER:
        return to_result(c, w, p);
    default:
        return false;
    }
}

/* The iterator's container: the element looked for came into that. */
static bool through_iterator(Chain *c, Where *w, const Insn *next)
{
    const Where start = *w;
    w->val = next->args[0];
    for (uint32_t i = 0; i < MAX_BACK; i++) {
        const TSet *s = infer_value_set(w->inst, w->bv, w->val);
        Member m[1];
        int arg = arg_index(w);
        uint32_t idx;
        const Insn *in = arg < 0 ? def_of(w, &idx) : NULL;
        if (in && in->op == OP_PY_ITER) {
            return to_element(c, w, in);
        }
        const Edge *e = NULL;
        const BlockVer *p = NULL;
        if (s && arg >= 0 && tset_members(s, m, 1)) {
            p = pred_with(w, (uint32_t)arg, m[0], &e);
        }
        if (!p) {
            break;
        }
        *w = (Where){w->inst, p, e->args[arg]};
    }
    *w = start;
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
    const Where here = *w;
    if (in->op == OP_PY_NEXT ? through_iterator(c, w, in)
                             : from_def(c, w, in, w->bv->plans[idx])) {
        return true;
    }
    const Name *name = ir_val(here.inst->func, here.val)->name;
    Loc loc = c->inf->g->sites.data[in->site].loc;
    if (!c->notes || loc.line != c->last.line || loc.file != c->last.file) {
        note(c, here.inst, in->site, name ? "variable" : "this",
             name ? name->text : "");
    }
    return false;
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

void infer_explain_field(const Infer *inf, Diag *d, const Contour *obj,
                         const Name *name, const TSet *set)
{
    enum { MAX_MEMBERS = 4 };
    Member m[MAX_MEMBERS];
    uint32_t n = tset_members(set, m, MAX_MEMBERS);
    Contour *one[] = {(Contour *)(uintptr_t)ptr_key(obj)};
    TSet objs = {0, 1, one};
    ObjAttr f = {&objs, name};
    for (uint32_t i = 0; i < n && i < MAX_MEMBERS; i++) {
        Chain c = {.inf = inf, .diag = d, .m = m[i]};
        Where w = {0};
        search(&c, &w, gives_attr, &f, "attribute", name->text);
    }
}

bool infer_is_literal(const Inst *inst, const BlockVer *bv, Val val, Member m)
{
    Where w = {inst, bv, val};
    bool is_assigned = false; /* not a literal operand */
    for (uint32_t i = 0; i < MAX_BACK; i++) {
        int arg = arg_index(&w);
        const Edge *e = NULL;
        uint32_t idx;
        if (arg >= 0) {
            const BlockVer *p = pred_with(&w, (uint32_t)arg, m, &e);
            if (!p) {
                return false;
            }
            w = (Where){inst, p, e->args[arg]};
            is_assigned = true;
            continue;
        }
        const Insn *in = def_of(&w, &idx);
        if (!in || (in->op != OP_PY_REFINE && in->op != OP_PY_CHECKBOUND)) {
            return in && is_assigned &&
                   (in->op == OP_PY_STR || in->op == OP_PY_INT ||
                          in->op == OP_PY_FLOAT || in->op == OP_PY_LIST ||
                          in->op == OP_PY_DICT || in->op == OP_PY_TUPLE);
        }
        w.val = in->args[0];
    }
    return false;
}
