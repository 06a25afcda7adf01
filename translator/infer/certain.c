/* Which operations that fail are surely errors, so that a program that Python
   runs is never refused. An operation fails if every arm of its plan does; it is
   certain if it fails wherever it is reached in the whole program (a helper called
   with several types may tell them apart by a value), or if it makes a call fail
   that is certain: an instance that cannot end without coming to a failing
   operation is doomed, and a call of it fails as well. What a handler would
   catch, in the function or in every chain of calls to it, is no error.

   Copies that flow makes of one piece of source (finally) count as one: they are
   told apart by place only. */
#include "infer/internal.h"

enum { MAX_ROUNDS = 20, MAX_NESTING = 60, MAX_BACK = 5 };

typedef enum Doom { DOOM_UNKNOWN, DOOM_ASKED, DOOM_NO, DOOM_YES } Doom;

struct Certain {
    Infer *inf;
    Map counts;         /* place -> index + 1 in n_ok, n_bad */
    VEC(uint32_t) n_ok; /* reached and not failing */
    uint8_t *doom;      /* by instance */
    bool *is_open;      /* by instance: some chain of calls has no handler */
    bool *is_sure;      /* by instance: doomed, and surely called */
    uint32_t depth;
};

/* --- failing ------------------------------------------------------------------- */

/* A library function that only ever ends in a type error. */
static bool refuses(const Inst *i, int depth)
{
    if (!i->func->is_library || !tset_empty(&i->result.set)) {
        return false;
    }
    if (i->raises_type_error) {
        return true;
    }
    for (uint32_t v = 0; v < i->vers.len && depth > 0; v++) {
        const BlockVer *bv = i->vers.data[v];
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            const Plan *p = bv->plans[k];
            for (uint32_t a = 0; p && a < p->arms.len; a++) {
                Inst *callee = p->arms.data[a].inst;
                if (callee && refuses(inst_rep(callee), depth - 1)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool infer_arm_fails(const Arm *a)
{
    if (a->kind == ARM_TYPE_ERROR || a->kind == ARM_ATTR_ERROR) {
        return true;
    }
    if (a->kind == ARM_CALLFIELD && a->inner && a->inner->arms.len) {
        for (uint32_t i = 0; i < a->inner->arms.len; i++) {
            if (!infer_arm_fails(&a->inner->arms.data[i])) {
                return false;
            }
        }
        return true;
    }
    return a->kind == ARM_CALL && a->inst && refuses(a->inst, 3);
}

static bool is_doomed(Certain *c, Inst *inst);

static bool arm_is_doomed(Certain *c, const Arm *a)
{
    if (infer_arm_fails(a)) {
        return true;
    }
    if (a->kind == ARM_CALLFIELD && a->inner && a->inner->arms.len) {
        for (uint32_t i = 0; i < a->inner->arms.len; i++) {
            if (!arm_is_doomed(c, &a->inner->arms.data[i])) {
                return false;
            }
        }
        return true;
    }
    return (a->kind == ARM_CALL || a->kind == ARM_NEW) && a->inst &&
           is_doomed(c, inst_rep(a->inst));
}

static bool insn_fails(Certain *c, const BlockVer *bv, uint32_t k)
{
    const Plan *p = bv->plans[k];
    for (uint32_t i = 0; p && i < p->arms.len; i++) {
        if (!arm_is_doomed(c, &p->arms.data[i])) {
            return false;
        }
    }
    return p && p->arms.len;
}

/* Every way from the version leads to one that fails. */
static bool ends_badly(const bool *bad, const BlockVer *bv, uint32_t n_succs)
{
    bool any = false;
    for (uint32_t i = 0; i < n_succs; i++) {
        const BlockVer *s = bv->succs[i];
        if (s && !bad[s->index]) {
            return false;
        }
        any |= s != NULL;
    }
    for (uint32_t i = 0; i < bv->n_splits; i++) {
        if (!bad[bv->splits[i]->index]) {
            return false;
        }
    }
    return any;
}

static bool find_doom(Certain *c, const Inst *inst)
{
    bool *bad = NEW_ARRAY(c->inf->arena, bool, inst->vers.len + 1);
    for (uint32_t v = 0; v < inst->vers.len; v++) {
        const BlockVer *bv = inst->vers.data[v];
        for (uint32_t k = 0; k < bv->n_reached && !bad[v]; k++) {
            bad[v] = !infer_is_caught(c->inf, inst, bv) &&
                     insn_fails(c, bv, k);
        }
    }
    for (bool more = true; more;) {
        more = false;
        for (uint32_t v = inst->vers.len; v-- > 0;) {
            const BlockVer *bv = inst->vers.data[v];
            uint32_t n = ir_block(inst->func, bv->block)->succs.len;
            if (!bad[v] && ends_badly(bad, bv, n)) {
                bad[v] = more = true;
            }
        }
    }
    return inst->vers.len && bad[0];
}

static bool is_doomed(Certain *c, Inst *inst)
{
    uint8_t *d = &c->doom[inst->index];
    if (*d == DOOM_UNKNOWN) {
        bool may_be = !inst->func->is_library && !inst->func->is_generator &&
                      tset_empty(&inst->result.set) && !inst->is_shared &&
                      c->depth < MAX_NESTING;
        *d = DOOM_ASKED;
        c->depth++;
        bool yes = may_be && find_doom(c, inst);
        c->depth--;
        *d = yes ? DOOM_YES : DOOM_NO;
    }
    return *d == DOOM_YES;
}

/* --- calls ------------------------------------------------------------------------ */

typedef void Visit(Certain *c, Inst *callee, void *arg);

static void visit_srcs(Certain *c, const ArgSrc *s, uint32_t n, Visit *visit,
                       void *arg)
{
    for (uint32_t i = 0; i < n; i++) {
        if (s[i].inst) {
            visit(c, inst_rep(s[i].inst), arg);
        }
        visit_srcs(c, s[i].parts, s[i].n_parts, visit, arg);
    }
}

static void visit_plan(Certain *c, const Plan *p, Visit *visit, void *arg)
{
    for (uint32_t i = 0; p && i < p->arms.len; i++) {
        const Arm *a = &p->arms.data[i];
        if (a->inst && a->kind != ARM_NEW_GEN) {
            visit(c, inst_rep(a->inst), arg);
        }
        if (a->pre && a->pre->inst) {
            visit(c, inst_rep(a->pre->inst), arg);
        }
        if (a->read && a->read->inst) {
            visit(c, inst_rep(a->read->inst), arg);
        }
        visit_srcs(c, a->args, a->n_args, visit, arg);
        visit_srcs(c, a->check, a->check != NULL, visit, arg);
        visit_plan(c, a->inner, visit, arg);
    }
}

typedef struct Stack {
    VEC(Inst *) insts;
} Stack;

static void open_inst(Certain *c, Inst *i, void *arg)
{
    Stack *s = arg;
    if (!c->is_open[i->index]) {
        c->is_open[i->index] = true;
        vec_push(c->inf->arena, &s->insts, i);
    }
}

static void find_open(Certain *c)
{
    Stack s = {0};
    open_inst(c, c->inf->builtins, &s);
    open_inst(c, c->inf->entry, &s);
    while (s.insts.len) {
        const Inst *i = vec_pop(&s.insts);
        for (uint32_t v = 0; v < i->vers.len; v++) {
            const BlockVer *bv = i->vers.data[v];
            if (infer_is_caught(c->inf, i, bv)) {
                continue;
            }
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                visit_plan(c, bv->plans[k], open_inst, &s);
            }
        }
    }
}

/* --- certainty ----------------------------------------------------------------------- */

static uint64_t place_key(const Certain *c, const Insn *in)
{
    Loc l = c->inf->g->sites.data[in->site].loc;
    uint64_t h = hash_mix((uint64_t)l.file << 32 | l.line,
                          (uint64_t)l.col << 32 | l.end_col);
    return hash_mix(h, (uint64_t)in->op << 32 | l.end_line);
}

/* How often the operation at this place is reached and does not fail. */
static void count_places(Certain *c)
{
    const Infer *inf = c->inf;
    vec_push(inf->arena, &c->n_ok, 0);
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        for (uint32_t v = 0;
             inst->is_live && !inst->func->is_library && v < inst->vers.len;
             v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (!b->insns.data[k].site) {
                    continue;
                }
                uint64_t *at = map_put(inf->arena, &c->counts,
                                       place_key(c, &b->insns.data[k]), NULL);
                if (!*at) {
                    *at = c->n_ok.len;
                    vec_push(inf->arena, &c->n_ok, 0);
                }
                c->n_ok.data[*at] += !insn_fails(c, bv, k);
            }
        }
    }
}

static bool always_fails(const Certain *c, const Insn *in)
{
    const uint64_t *at = map_get(&c->counts, place_key(c, in));
    return in->site && at && c->n_ok.data[*at] == 0;
}

static void make_sure(Certain *c, Inst *callee, void *arg)
{
    bool *more = arg;
    if (c->doom[callee->index] == DOOM_YES && !c->is_sure[callee->index]) {
        c->is_sure[callee->index] = *more = true;
    }
}

static void find_sure(Certain *c)
{
    const Infer *inf = c->inf;
    bool more = true;
    for (uint32_t round = 0; more && round < MAX_ROUNDS; round++) {
        more = false;
        for (uint32_t i = 0; i < inf->insts.len; i++) {
            const Inst *inst = inf->insts.data[i];
            for (uint32_t v = 0; c->is_open[i] && inst->is_live &&
                                 !inst->func->is_library && v < inst->vers.len;
                 v++) {
                const BlockVer *bv = inst->vers.data[v];
                const Block *b = ir_block(inst->func, bv->block);
                for (uint32_t k = 0; k < bv->n_reached; k++) {
                    if (bv->plans[k] && insn_fails(c, bv, k) &&
                        !infer_is_caught(inf, inst, bv) &&
                        (c->is_sure[i] || always_fails(c, &b->insns.data[k]))) {
                        visit_plan(c, bv->plans[k], make_sure, &more);
                    }
                }
            }
        }
    }
}

Certain *infer_certain(Infer *inf)
{
    Certain *c = NEW(inf->arena, Certain);
    c->inf = inf;
    inf->state->catches = (Map){0};
    c->doom = NEW_ARRAY(inf->arena, uint8_t, inf->insts.len + 1);
    c->is_open = NEW_ARRAY(inf->arena, bool, inf->insts.len + 1);
    c->is_sure = NEW_ARRAY(inf->arena, bool, inf->insts.len + 1);
    find_open(c);
    count_places(c);
    find_sure(c);
    return c;
}

bool infer_is_open(const Certain *c, const Inst *inst)
{
    return c->is_open[inst->index];
}

/* --- doubts ------------------------------------------------------------------------- */

static bool may_refuse(const Inst *i, int depth)
{
    if (!i->func->is_library) {
        return false;
    }
    if (i->raises_type_error) {
        return true;
    }
    for (uint32_t v = 0; v < i->vers.len && depth > 0; v++) {
        const BlockVer *bv = i->vers.data[v];
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            const Plan *p = bv->plans[k];
            for (uint32_t a = 0; p && a < p->arms.len; a++) {
                Inst *callee = p->arms.data[a].inst;
                if (callee && may_refuse(inst_rep(callee), depth - 1)) {
                    return true;
                }
            }
        }
    }
    return false;
}

static bool plan_may_fail(const Plan *p)
{
    for (uint32_t i = 0; p && i < p->arms.len; i++) {
        const Arm *a = &p->arms.data[i];
        if (infer_arm_fails(a) ||
            (a->kind == ARM_CALL && a->inst && may_refuse(a->inst, 2))) {
            return true;
        }
    }
    return false;
}

static bool is_doubtful(const Inst *inst, const BlockVer *bv, Val v, int depth);

static bool enters(const BlockVer *from, uint32_t edge, const BlockVer *to)
{
    for (uint32_t i = 0; i < from->n_splits; i++) {
        if (from->splits[i] == to) {
            return true;
        }
    }
    return from->succs[edge] == to;
}

static bool is_arg_doubtful(const Inst *inst, const BlockVer *bv, uint32_t arg,
                            int depth)
{
    for (uint32_t v = 0; v < inst->vers.len && depth > 0; v++) {
        const BlockVer *p = inst->vers.data[v];
        const Block *b = ir_block(inst->func, p->block);
        for (uint32_t e = 0; e < b->succs.len; e++) {
            const Edge *x = &b->succs.data[e];
            if (arg < x->n_args && enters(p, e, bv) &&
                is_doubtful(inst, p, x->args[arg], depth - 1)) {
                return true;
            }
        }
    }
    return false;
}

/* Does the value come from an operation that some of its types fail? Then its
   type says what would come of the others, not what comes. */
static bool is_doubtful(const Inst *inst, const BlockVer *bv, Val v, int depth)
{
    const Block *b = ir_block(inst->func, bv->block);
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (b->args.data[i] == v) {
            return is_arg_doubtful(inst, bv, i, depth);
        }
    }
    for (uint32_t i = 0; i < bv->n_reached; i++) {
        const Insn *in = &b->insns.data[i];
        if (in->result != v) {
            continue;
        }
        if (plan_may_fail(bv->plans[i])) {
            return true;
        }
        for (uint32_t k = 0; k < in->n_args && depth > 0; k++) {
            if (is_doubtful(inst, bv, in->args[k], depth - 1)) {
                return true;
            }
        }
    }
    return false;
}

/* Was it read from a variable, attribute or element of several types? What the
   program has tested to get here may have been another read of the same place. */
static bool is_read_of_several(const Inst *inst, const BlockVer *bv, Val v)
{
    const Block *b = ir_block(inst->func, bv->block);
    for (uint32_t i = 0; i < bv->n_reached; i++) {
        const Insn *in = &b->insns.data[i];
        if (in->result == v) {
            bool is_read = in->op == OP_PY_GETGLOBAL ||
                           in->op == OP_PY_GETATTR || in->op == OP_PY_CELLGET ||
                           in->op == OP_PY_GETITEM;
            return is_read && tset_count(&bv->results[i]) > 1;
        }
    }
    return false;
}

bool infer_is_error(const Certain *c, const Inst *inst, const BlockVer *bv,
                    uint32_t k)
{
    const Insn *in = &ir_block(inst->func, bv->block)->insns.data[k];
    if (!c->is_open[inst->index] || inst->is_shared ||
        infer_is_caught(c->inf, inst, bv) ||
        !(c->is_sure[inst->index] || always_fails(c, in))) {
        return false;
    }
    for (uint32_t i = 0; i < in->n_args; i++) {
        if (is_doubtful(inst, bv, in->args[i], MAX_BACK) ||
            is_read_of_several(inst, bv, in->args[i])) {
            return false;
        }
    }
    return true;
}
