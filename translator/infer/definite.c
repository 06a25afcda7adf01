/* What may be read before it is set. Inference is optimistic about globals and
   attributes: no unbound member. After each fixed point this pass looks for reads
   that may come first and adds T_UNBOUND there; the fixed point then goes on.

   Globals: the modules' bodies are walked in the order in which they run, with the
   set of globals that are definitely assigned; at each call everything reachable
   from the callee is searched once for reads of others. Along straight-line code
   the set only grows, so one visit with the smallest set is enough; where it
   shrinks (after a branch) the visits are forgotten.

   Attributes: __init__ is walked for each contour with the set of fields that are
   definitely assigned; methods called on self are followed; where self escapes
   everything not yet assigned may be unset. Fields not assigned at the end of
   __init__ may be unset. The library's classes set all their fields (a rule of
   runtime/lib). */
#include "infer/internal.h"

typedef struct Walk {
    Infer *inf;
    Arena *a;
    bool changed;
    /* globals */
    BitSet visited;     /* instances, by index */
    BitSet done;        /* module bodies, by instance index */
    const BitSet *set;  /* definitely assigned now */
    uint32_t depth, rounds;
} Walk;

static Func *func_of(const Inst *i)
{
    return i->func;
}

/* --- must-analysis over the versions of an instance -------------------------------- */

typedef struct Flow {
    BitSet *in;   /* by version index: assigned on every way to it */
    bool *known;  /* has been reached */
} Flow;

static Flow new_flow(Arena *a, const Inst *i, uint32_t n_bits)
{
    Flow f = {NEW_ARRAY(a, BitSet, i->vers.len + 1),
              NEW_ARRAY(a, bool, i->vers.len + 1)};
    for (uint32_t v = 0; v < i->vers.len; v++) {
        f.in[v] = bitset_new(a, n_bits);
    }
    return f;
}

static void copy_bits(BitSet *dst, const BitSet *src)
{
    memcpy(dst->words, src->words, ((src->n_bits + 63) / 64) * 8);
}

/* in[v] = in[v] and s; true if that changed it. */
static bool meet(Flow *f, const BlockVer *v, const BitSet *s)
{
    BitSet *in = &f->in[v->index];
    if (!f->known[v->index]) {
        f->known[v->index] = true;
        copy_bits(in, s);
        return true;
    }
    bool changed = false;
    for (uint32_t i = 0; i < (s->n_bits + 63) / 64; i++) {
        uint64_t w = in->words[i] & s->words[i];
        changed |= w != in->words[i];
        in->words[i] = w;
    }
    return changed;
}

static bool meet_succs(const Inst *i, Flow *f, const BlockVer *v,
                       const BitSet *out)
{
    bool changed = false;
    uint32_t n = ir_block(i->func, v->block)->succs.len;
    for (uint32_t k = 0; k < n; k++) {
        if (v->succs[k]) {
            changed |= meet(f, v->succs[k], out);
        }
    }
    for (uint32_t k = 0; k < v->n_splits; k++) {
        changed |= meet(f, v->splits[k], out);
    }
    return changed;
}

/* --- globals --------------------------------------------------------------------------- */

static void mark_global(Walk *w, const Global *g)
{
    if (g->module->is_library || w->inf->global_may_be_unset[g->index]) {
        return;
    }
    TSet unset = tset_prim(T_UNBOUND);
    w->inf->global_may_be_unset[g->index] = true;
    tvar_add(w->inf, &w->inf->globals[g->index], &unset);
    w->changed = true;
}

static void read_global(Walk *w, const Global *g)
{
    if (!bitset_has(w->set, g->index)) {
        mark_global(w, g);
    }
}

static void visit_srcs(Walk *w, const ArgSrc *s, uint32_t n);
static void visit_inst(Walk *w, Inst *i);

static void visit_arm(Walk *w, const Arm *a)
{
    if (a->inst) {
        visit_inst(w, a->inst);
    }
    if (a->kind == ARM_GLOBAL) {
        read_global(w, a->global);
    }
    visit_srcs(w, a->args, a->n_args);
    visit_srcs(w, a->check, a->check != NULL);
    if (a->read) {
        visit_arm(w, a->read);
    }
    for (uint32_t i = 0; a->inner && i < a->inner->arms.len; i++) {
        visit_arm(w, &a->inner->arms.data[i]);
    }
}

static void visit_srcs(Walk *w, const ArgSrc *s, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (s[i].inst) {
            visit_inst(w, s[i].inst);
        }
        visit_srcs(w, s[i].parts, s[i].n_parts);
    }
}

static void visit_inst(Walk *w, Inst *i)
{
    i = inst_rep(i);
    if (bitset_has(&w->visited, i->index) || func_of(i)->is_module_body ||
        w->depth > 20000) {
        return;
    }
    bitset_add(&w->visited, i->index);
    w->depth++;
    for (uint32_t v = 0; v < i->vers.len; v++) {
        const BlockVer *bv = i->vers.data[v];
        const Block *b = ir_block(i->func, bv->block);
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            const Insn *in = &b->insns.data[k];
            if (in->op == OP_PY_GETGLOBAL) {
                read_global(w, in->imm.global);
            }
            for (uint32_t a = 0; bv->plans[k] && a < bv->plans[k]->arms.len;
                 a++) {
                visit_arm(w, &bv->plans[k]->arms.data[a]);
            }
        }
    }
    w->depth--;
}

static void walk_module(Walk *w, Inst *i, BitSet *assigned);

static void module_insn(Walk *w, const Insn *in, const Plan *p, BitSet *cur)
{
    w->set = cur;
    if (in->op == OP_PY_GETGLOBAL) {
        read_global(w, in->imm.global);
    } else if (in->op == OP_PY_SETGLOBAL) {
        bitset_add(cur, in->imm.global->index);
        return;
    } else if (in->op == OP_PY_DELGLOBAL) {
        bitset_del(cur, in->imm.global->index);
        bitset_clear(&w->visited);
        return;
    } else if (in->op == OP_PY_IMPORT && p && p->arms.len) {
        walk_module(w, inst_rep(p->arms.data[0].inst), cur);
        w->set = cur;
        return;
    }
    for (uint32_t a = 0; p && a < p->arms.len; a++) {
        visit_arm(w, &p->arms.data[a]);
    }
}

/* Runs the body's versions in order to a fixed point of the must-sets. */
static void walk_module(Walk *w, Inst *i, BitSet *assigned)
{
    if (bitset_has(&w->done, i->index)) {
        return;
    }
    bitset_add(&w->done, i->index);
    uint32_t n = w->inf->g->globals.len + 1;
    Flow f = new_flow(w->a, i, n);
    BitSet last = bitset_new(w->a, n), end = bitset_new(w->a, n);
    bool ended = false;
    if (i->vers.len) {
        meet(&f, i->vers.data[0], assigned);
    }
    for (bool again = true; again;) {
        again = false;
        for (uint32_t v = 0; v < i->vers.len; v++) {
            const BlockVer *bv = i->vers.data[v];
            if (!f.known[v]) {
                continue;
            }
            BitSet cur = bitset_new(w->a, n);
            copy_bits(&cur, &f.in[v]);
            for (uint32_t k = 0; k < (n + 63) / 64; k++) {
                if (last.words[k] & ~cur.words[k]) {
                    bitset_clear(&w->visited);
                    break;
                }
            }
            if (bv->handler) {
                again |= meet(&f, bv->handler, &cur);
            }
            const Block *b = ir_block(i->func, bv->block);
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                module_insn(w, &b->insns.data[k], bv->plans[k], &cur);
            }
            copy_bits(&last, &cur);
            again |= meet_succs(i, &f, bv, &cur);
            if (bv->n_reached &&
                b->insns.data[bv->n_reached - 1].op == OP_RET) {
                if (ended) {
                    for (uint32_t k = 0; k < (n + 63) / 64; k++) {
                        end.words[k] &= cur.words[k];
                    }
                } else {
                    copy_bits(&end, &cur);
                }
                ended = true;
            }
        }
    }
    if (ended) {
        copy_bits(assigned, &end);
    }
}

static void definite_globals(Walk *w)
{
    uint32_t n = w->inf->g->globals.len + 1;
    BitSet assigned = bitset_new(w->a, n);
    for (uint32_t i = 0; i < w->inf->g->globals.len; i++) {
        Global *g = w->inf->g->globals.data[i];
        if (g->module->is_library) {
            bitset_add(&assigned, g->index);
        }
    }
    w->visited = bitset_new(w->a, w->inf->insts.len + 1);
    w->done = bitset_new(w->a, w->inf->insts.len + 1);
    walk_module(w, inst_rep(w->inf->entry), &assigned);
}

/* --- attributes ------------------------------------------------------------------------------ */

typedef struct Init {
    Walk *w;
    Contour *obj;
    uint32_t depth;
    Map active;  /* instance -> 1 while it is walked: a recursive call finds a set
                    no smaller than the outer one had, so it adds no reads */
    Map done;    /* hash of instance and set at its start -> set at its end */
} Init;

static void mark_field(Init *n, uint32_t idx)
{
    FieldVar *f = n->obj->fields.data[idx];
    if (tset_empty(&f->var.set) || f->var.set.prims & T_UNBOUND || f->init ||
        f->is_class) {
        return;
    }
    TSet unset = tset_prim(T_UNBOUND);
    tvar_add(n->w->inf, &f->var, &unset);
    n->w->changed = true;
}

static void mark_missing(Init *n, const BitSet *assigned)
{
    for (uint32_t i = 0; i < n->obj->fields.len; i++) {
        if (!bitset_has(assigned, i)) {
            mark_field(n, i);
        }
    }
}

static int field_index(const Init *n, const Name *name)
{
    for (uint32_t i = 0; i < n->obj->fields.len; i++) {
        if (n->obj->fields.data[i]->name == name) {
            return (int)i;
        }
    }
    return -1;
}

static void walk_init(Init *n, Inst *i, uint32_t self_param, BitSet *assigned);

/* Which parameter of the callee is self, if exactly one is. */
static int self_param(const Arm *a, uint32_t self_arg)
{
    int found = -1;
    for (uint32_t i = 0; i < a->n_args; i++) {
        const ArgSrc *s = &a->args[i];
        if (s->kind == SRC_SELF ||
            (s->kind == SRC_ARG && s->idx == self_arg)) {
            if (found >= 0) {
                return -1;
            }
            found = (int)i;
        } else if (s->n_parts) {
            return -1;
        }
    }
    return found;
}

/* Follows a call that passes self on, once for each set of assigned fields. */
static void walk_method(Init *n, Inst *i, uint32_t self, BitSet *cur)
{
    Arena *a = n->w->a;
    uint64_t *active = map_put(a, &n->active, i->index, NULL);
    if (*active) {
        return;
    }
    size_t words = (cur->n_bits + 63) / 64;
    uint64_t key = hash_bytes(cur->words, words * 8, i->index * 64 + self);
    uint64_t *known = map_put(a, &n->done, key, NULL);
    if (*known) {
        memcpy(cur->words, (void *)(uintptr_t)*known, words * 8);
        return;
    }
    *active = 1;
    n->depth++;
    walk_init(n, i, self, cur);
    n->depth--;
    *map_put(a, &n->active, i->index, NULL) = 0;
    uint64_t *end = NEW_ARRAY(a, uint64_t, words + 1);
    memcpy(end, cur->words, words * 8);
    *map_put(a, &n->done, key, NULL) = ptr_key(end);
}

/* An operation that gets self as argument `pos`. */
static void init_use(Init *n, const Insn *in, const Plan *p, uint32_t pos,
                     BitSet *cur)
{
    if (in->op == OP_PY_REFINE || in->op == OP_PY_IS ||
        in->op == OP_PY_EXCPUSH || in->op == OP_PY_CHECKBOUND ||
        (in->op == OP_PY_TRUTH && !p)) {
        return;
    }
    const Arm *a = p && p->arms.len == 1 ? &p->arms.data[0] : NULL;
    if (a && a->kind == ARM_FIELD && pos == 0) {
        int f = field_index(n, a->field_name);
        if (f >= 0 && in->op == OP_PY_SETATTR) {
            bitset_add(cur, (uint32_t)f);
        } else if (f >= 0 && in->op == OP_PY_GETATTR &&
                   !bitset_has(cur, (uint32_t)f)) {
            mark_field(n, (uint32_t)f);
        }
        return;
    }
    if (a && (a->kind == ARM_CLASSATTR || a->kind == ARM_VALUE)) {
        return;
    }
    if (a && a->kind == ARM_CALL && n->depth < 40) {
        int param = self_param(a, pos);
        if (param >= 0) {
            walk_method(n, inst_rep(a->inst), (uint32_t)param, cur);
            return;
        }
    }
    mark_missing(n, cur);
}

static void init_block(Init *n, const Inst *i, const BlockVer *bv,
                       const BitSet *is_self_arg, BitSet *self_vals,
                       BitSet *cur)
{
    const Block *b = ir_block(i->func, bv->block);
    for (uint32_t k = 0; k < b->args.len; k++) {
        if (bitset_has(is_self_arg, k)) {
            bitset_add(self_vals, b->args.data[k]);
        }
    }
    for (uint32_t k = 0; k < bv->n_reached; k++) {
        const Insn *in = &b->insns.data[k];
        for (uint32_t a = 0; a < in->n_args; a++) {
            if (bitset_has(self_vals, in->args[a])) {
                init_use(n, in, bv->plans[k], a, cur);
                if (in->op == OP_PY_REFINE || in->op == OP_PY_CHECKBOUND) {
                    bitset_add(self_vals, in->result);
                }
            }
        }
    }
}

static void pass_self(const Inst *i, const BlockVer *from, const Edge *e,
                      const BlockVer *to, const BitSet *self_vals,
                      BitSet *self_args)
{
    (void)i;
    (void)from;
    if (!to) {
        return;
    }
    for (uint32_t k = 0; k < e->n_args; k++) {
        if (bitset_has(self_vals, e->args[k])) {
            bitset_add(&self_args[to->index], k);
        }
    }
}

/* One walk in order of versions; loops are met again until nothing changes. */
static void walk_init(Init *n, Inst *i, uint32_t self, BitSet *assigned)
{
    Arena *a = n->w->a;
    uint32_t bits = n->obj->fields.len + 1;
    if (!i->vers.len) {
        return;
    }
    Flow f = new_flow(a, i, bits);
    BitSet *self_args = NEW_ARRAY(a, BitSet, i->vers.len + 1);
    uint32_t max_args = 1;
    for (uint32_t v = 0; v < i->vers.len; v++) {
        uint32_t k = ir_block(i->func, i->vers.data[v]->block)->args.len;
        max_args = k > max_args ? k : max_args;
    }
    for (uint32_t v = 0; v < i->vers.len; v++) {
        self_args[v] = bitset_new(a, max_args + 1);
    }
    BitSet self_vals = bitset_new(a, i->func->vals.len + 1);
    BitSet end = bitset_new(a, bits), cur = bitset_new(a, bits);
    bool ended = false, again = true;
    meet(&f, i->vers.data[0], assigned);
    bitset_add(&self_args[0], self);
    for (uint32_t round = 0; again && round < 8; round++) {
        again = false;
        for (uint32_t v = 0; v < i->vers.len; v++) {
            const BlockVer *bv = i->vers.data[v];
            const Block *b = ir_block(i->func, bv->block);
            if (!f.known[v]) {
                continue;
            }
            bitset_clear(&self_vals);
            copy_bits(&cur, &f.in[v]);
            if (bv->handler) {
                again |= meet(&f, bv->handler, &cur);
            }
            init_block(n, i, bv, &self_args[v], &self_vals, &cur);
            for (uint32_t k = 0; k < b->succs.len; k++) {
                pass_self(i, bv, &b->succs.data[k], bv->succs[k], &self_vals,
                          self_args);
            }
            for (uint32_t k = 0; k < bv->n_splits; k++) {
                pass_self(i, bv, &b->succs.data[0], bv->splits[k], &self_vals,
                          self_args);
            }
            pass_self(i, bv, &b->handler, bv->handler, &self_vals, self_args);
            again |= meet_succs(i, &f, bv, &cur);
            if (b->insns.data[bv->n_reached - 1].op == OP_RET) {
                for (uint32_t k = 0; k < (bits + 63) / 64; k++) {
                    end.words[k] = ended ? end.words[k] & cur.words[k]
                                         : cur.words[k];
                }
                ended = true;
            }
        }
    }
    if (ended) {
        copy_bits(assigned, &end);
    }
}

static void definite_new(Walk *w, const Arm *a)
{
    Contour *c = contour_rep(a->contour);
    const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
    if (k->def->is_library || !c->fields.len) {
        return;
    }
    Arena *old = w->a;
    w->a = arena_new();
    Init n = {.w = w, .obj = c};
    BitSet assigned = bitset_new(w->a, c->fields.len + 1);
    if (a->pre && a->pre->inst) {
        walk_init(&n, inst_rep(a->pre->inst), 0, &assigned);
    }
    if (a->inst) {
        for (uint32_t i = 0; i < a->n_args; i++) {
            if (a->args[i].kind == SRC_SELF) {
                walk_init(&n, inst_rep(a->inst), i, &assigned);
                break;
            }
        }
    }
    mark_missing(&n, &assigned);
    arena_free(w->a);
    w->a = old;
}

static void definite_fields(Walk *w)
{
    for (uint32_t i = 0; i < w->inf->insts.len; i++) {
        Inst *inst = w->inf->insts.data[i];
        for (uint32_t v = 0; !inst->merged && v < inst->vers.len; v++) {
            BlockVer *bv = inst->vers.data[v];
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                Plan *p = bv->plans[k];
                for (uint32_t a = 0; p && a < p->arms.len; a++) {
                    Arm *arm = &p->arms.data[a];
                    if (arm->kind == ARM_NEW) {
                        definite_new(w, arm);
                    }
                    for (uint32_t x = 0;
                         arm->inner && x < arm->inner->arms.len; x++) {
                        if (arm->inner->arms.data[x].kind == ARM_NEW) {
                            definite_new(w, &arm->inner->arms.data[x]);
                        }
                    }
                }
            }
        }
    }
}

bool infer_definite(Infer *inf)
{
    Walk w = {.inf = inf, .a = arena_new()};
    definite_globals(&w);
    definite_fields(&w);
    arena_free(w.a);
    return w.changed;
}
