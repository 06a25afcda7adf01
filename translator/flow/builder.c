/* The function under construction: blocks, values, variables.

   Statements write and read variables; expressions hand values around. Both
   may cross blocks, which the finished graph may not (ir.h: closed form):
   - reading a variable that the block has not set makes a block argument
     (Live); finish.c passes it on from the predecessors;
   - a value used outside its block is given a temporary variable after the
     fact (flow_here), a constant is made again.
   So nobody needs to know what lives across a branch. This is the simple
   construction of Braun et al. (2013) with all blocks left unsealed.

   A block's handler is fixed by its first raising instruction. A raising
   instruction that needs another one, or that follows an assignment which
   follows a raising one (the handler could not tell which value holds), starts
   a new block; merge.c joins those that did not need it. */
#include "flow/internal.h"

typedef struct OpFacts {
    const char *effects;
    bool has_result;
} OpFacts;

static const OpFacts op_facts[OP_COUNT] = {
#define OP(name, text, stage, args, imm, result, effects)                      \
    [OP_##name] = {effects, TY_##result != TY_VOID},
#define TY_SAME TY_ANY
#define TY_GIVEN TY_ANY
#include "ir/ops.def"
#undef TY_SAME
#undef TY_GIVEN
#undef OP
};

static bool op_raises(Op op)
{
    return strchr(op_facts[op].effects, 'R') != NULL;
}

void flow_begin(Build *b, Func *func, Scope *scope)
{
    Arena *a = b->flow->scratch;
    b->func = func;
    b->scope = scope;
    b->mod = scope->mod;
    b->cls = NULL;
    b->cls_var = 0;
    b->frame_name = func->name;
    b->gen++;
    b->cur = b->handler = 0;
    b->ctx = NULL;
    b->finally_depth = 0;
    b->last_site = 0;
    b->blocks.len = b->insns.len = b->vals.len = b->vars.len = 0;
    b->defs.len = b->lives.len = b->checks.len = b->handed.len = 0;
    b->stack.len = b->opened.len = 0;
    vec_push(a, &b->blocks, (BBlock){0});
    vec_push(a, &b->vals, (BVal){0});
    vec_push(a, &b->vars, (VarInfo){0});
    flow_open(b, flow_new_block(b));
    b->unbound = flow_const(b, OP_PY_UNBOUND);
}

Blk flow_new_block(Build *b)
{
    vec_push(b->flow->scratch, &b->blocks, (BBlock){0});
    return b->blocks.len - 1;
}

void flow_open(Build *b, Blk blk)
{
    BBlock *k = &b->blocks.data[blk];
    k->first = k->end = b->insns.len;
    b->cur = blk;
    vec_push(b->flow->scratch, &b->opened, blk);
}

void flow_open_join(Build *b, Blk blk)
{
    if (b->blocks.data[blk].is_target) {
        flow_open(b, blk);
    }
}

static Val new_val(Build *b, uint32_t insn, const Name *name)
{
    BVal v = {.block = b->cur, .insn = insn, .name = name};
    vec_push(b->flow->scratch, &b->vals, v);
    return b->vals.len - 1;
}

/* --- variables --------------------------------------------------------------- */

Var flow_new_var(Build *b, const Name *name)
{
    vec_push(b->flow->scratch, &b->vars, (VarInfo){.name = name});
    return b->vars.len - 1;
}

static Val add_live(Build *b, Var v)
{
    VarInfo *info = &b->vars.data[v];
    BBlock *k = &b->blocks.data[b->cur];
    Val val = new_val(b, 0, info->name);
    b->vals.data[val].idx = k->n_args;
    Live l = {b->cur, val, k->n_args, info->lives};
    k->n_args++;
    vec_push(b->flow->scratch, &b->lives, l);
    info->lives = b->lives.len;
    info->cur_block = b->cur;
    info->cur = val;
    return val;
}

/* Code that is not reached goes to a block without predecessors. */
static void need_block(Build *b)
{
    if (b->cur == 0) {
        flow_open(b, flow_new_block(b));
    }
}

Val flow_get_var(Build *b, Var v)
{
    need_block(b);
    const VarInfo *info = &b->vars.data[v];
    return info->cur_block == b->cur ? info->cur : add_live(b, v);
}

static void add_def(Build *b, Var v, Def d)
{
    d.next = b->vars.data[v].defs;
    vec_push(b->flow->scratch, &b->defs, d);
    b->vars.data[v].defs = b->defs.len;
}

/* The Def of the current block, or NULL. */
static Def *cur_def(Build *b, Var v)
{
    uint32_t i = b->vars.data[v].defs;
    if (i == 0 || b->defs.data[i - 1].block != b->cur) {
        return NULL;
    }
    return &b->defs.data[i - 1];
}

void flow_set_var(Build *b, Var v, Val val)
{
    need_block(b);
    val = flow_here(b, val);
    BBlock *k = &b->blocks.data[b->cur];
    bool is_early = k->first_raise == 0;
    Def *d = cur_def(b, v);
    if (d) {
        d->out = val;
        d->held = is_early ? val : d->held;
    } else {
        add_def(b, v, (Def){b->cur, val, is_early ? val : 0, 0});
    }
    k->is_dirty |= !is_early;
    VarInfo *info = &b->vars.data[v];
    info->cur_block = b->cur;
    info->cur = val;
    BVal *bv = &b->vals.data[val];
    if (!bv->name && info->name) {
        bv->name = info->name;
    }
}

void flow_narrow_var(Build *b, Var v, Val val)
{
    BBlock *k = &b->blocks.data[b->cur];
    bool was_dirty = k->is_dirty;
    flow_set_var(b, v, val);
    k->is_dirty = was_dirty;
}

void flow_add_param(Build *b, Var v)
{
    add_live(b, v);
}

static bool is_const_op(Op op)
{
    return op >= OP_PY_NONE && op <= OP_PY_DONE;
}

Val flow_here(Build *b, Val v)
{
    need_block(b);
    BVal *bv = &b->vals.data[v];
    if (bv->block == b->cur || v == 0) {
        return v;
    }
    if (bv->insn && is_const_op(b->insns.data[bv->insn - 1].op)) {
        Insn in = b->insns.data[bv->insn - 1];
        return flow_emit(b, in.op, in.imm, NULL, 0, NULL);
    }
    if (bv->temp == 0) {
        Var t = flow_new_var(b, NULL);
        const BBlock *k = &b->blocks.data[bv->block];
        bool is_early = bv->insn == 0 || k->first_raise == 0 ||
                        bv->insn < k->first_raise;
        add_def(b, t, (Def){bv->block, v, is_early ? v : 0, 0});
        bv->temp = t;
    }
    return flow_get_var(b, bv->temp);
}

/* --- instructions -------------------------------------------------------------- */

static bool same_loc(const Loc *x, const Loc *y)
{
    return x->line == y->line && x->col == y->col && x->file == y->file &&
           x->end_line == y->end_line && x->end_col == y->end_col;
}

uint32_t flow_site(Build *b, const Loc *loc)
{
    if (!loc || loc->line == 0) {
        return 0;
    }
    if (b->last_site == 0 || !same_loc(loc, &b->last_loc)) {
        b->last_loc = *loc;
        bool is_hidden = diags_file(b->flow->diags, loc->file)->is_library;
        b->last_site =
            ir_add_site(b->graph, *loc, b->frame_name, is_hidden);
        b->graph->sites.data[b->last_site].inlined_at = b->outer_site;
    }
    return b->last_site;
}

/* Makes the current block one in which an instruction may raise now; true if
   that will be its first. */
static bool prepare_raise(Build *b)
{
    BBlock *k = &b->blocks.data[b->cur];
    if (k->first_raise &&
        (k->succs[EDGE_HANDLER] != b->handler || (k->is_dirty && b->handler))) {
        Blk next = flow_new_block(b);
        flow_jump(b, next);
        flow_open(b, next);
        k = &b->blocks.data[next];
    }
    if (k->first_raise) {
        return false;
    }
    k->first_raise = b->insns.len + 1;
    k->succs[EDGE_HANDLER] = b->handler;
    return true;
}

Val flow_emit(Build *b, Op op, Imm imm, const Val *args, uint32_t n_args,
              const Loc *loc)
{
    need_block(b);
    Insn in = {.op = op, .imm = imm, .n_args = n_args};
    /* before the arguments, which must be at hand in a new block */
    bool is_first = op_raises(op) && prepare_raise(b);
    if (n_args) {
        in.args = arena_alloc(b->flow->arena, n_args * sizeof(Val));
    }
    for (uint32_t i = 0; i < n_args; i++) {
        in.args[i] = flow_here(b, args[i]);
    }
    if (is_first) {
        b->blocks.data[b->cur].first_raise = b->insns.len + 1;
    }
    in.site = flow_site(b, loc);
    Val result = 0;
    if (op_facts[op].has_result) {
        result = in.result = new_val(b, b->insns.len + 1, NULL);
    }
    vec_push(b->flow->scratch, &b->insns, in);
    return result;
}

Insn *flow_last_insn(Build *b)
{
    return &vec_last(&b->insns);
}

/* --- ends of blocks --------------------------------------------------------------- */

static void end_block(Build *b, Blk then, Blk otherwise)
{
    BBlock *k = &b->blocks.data[b->cur];
    k->succs[EDGE_THEN] = then;
    k->succs[EDGE_ELSE] = otherwise;
    k->end = b->insns.len;
    b->blocks.data[then].is_target = true;
    b->blocks.data[otherwise].is_target = true;
    b->cur = 0;
}

void flow_jump(Build *b, Blk to)
{
    if (b->cur) {
        flow_emit(b, OP_JUMP, IMM_NO, NULL, 0, NULL);
        end_block(b, to, 0);
    }
}

void flow_branch(Build *b, Val cond, Blk then, Blk otherwise)
{
    flow_emit(b, OP_BR, IMM_NO, &cond, 1, NULL);
    end_block(b, then, otherwise);
}

void flow_keep_var(Build *b, Sym *y)
{
    const Scope *s = b->scope->frame;
    if ((s->kind == SCOPE_FUNC || s->kind == SCOPE_MODULE) && !s->is_generator && y->kind == SYM_LOCAL &&
        !y->is_cell && b->mod->keeps_locals) {
        Val v = flow_get_var(b, flow_sym_var(b, y));
        flow_emit(b, OP_PY_KEEP, IMM_NO, &v, 1, NULL);
    }
}

/* What locals hold lives to the end of the function, if its end runs code. */
static void keep_locals(Build *b)
{
    const Scope *s = b->scope->frame;
    for (uint32_t i = 0; b->mod->keeps_locals && i < s->syms.entries.len;
         i++) {
        flow_keep_var(b, (Sym *)(uintptr_t)s->syms.entries.data[i].val);
    }
}

void flow_return(Build *b, Val v)
{
    keep_locals(b);
    flow_emit(b, OP_RET, IMM_NO, &v, 1, NULL);
    end_block(b, 0, 0);
}

void flow_raise(Build *b, Op op, Val v, const Loc *loc)
{
    flow_emit(b, op, IMM_NO, &v, 1, loc);
    end_block(b, 0, 0);
}

void flow_split(Build *b, Var v)
{
    Blk next = flow_new_block(b);
    flow_jump(b, next);
    flow_open(b, next);
    b->blocks.data[next].n_split = 1;
    add_live(b, v);
}

/* --- short forms -------------------------------------------------------------------- */

Val flow_const(Build *b, Op op)
{
    return flow_emit(b, op, IMM_NO, NULL, 0, NULL);
}

Val flow_none(Build *b)
{
    return flow_const(b, OP_PY_NONE);
}

Val flow_bool(Build *b, bool value)
{
    return flow_emit(b, OP_PY_BOOL, (Imm){.i = value}, NULL, 0, NULL);
}

Val flow_int(Build *b, int64_t value)
{
    return flow_emit(b, OP_PY_INT, (Imm){.i = value}, NULL, 0, NULL);
}

Val flow_str(Build *b, const Name *text)
{
    return flow_emit(b, OP_PY_STR, (Imm){.name = text}, NULL, 0, NULL);
}

Val flow_op1(Build *b, Op op, Val x, const Loc *loc)
{
    return flow_emit(b, op, IMM_NO, &x, 1, loc);
}

Val flow_op2(Build *b, Op op, Val x, Val y, const Loc *loc)
{
    const Val args[] = {x, y};
    return flow_emit(b, op, IMM_NO, args, 2, loc);
}

Val flow_op_name(Build *b, Op op, const Name *name, Val x, const Loc *loc)
{
    return flow_emit(b, op, (Imm){.name = name}, &x, 1, loc);
}

Val flow_intrinsic(Build *b, Intrinsic i, const Val *args, uint32_t n,
                   const Loc *loc)
{
    return flow_emit(b, OP_PY_INTRINSIC, (Imm){.i = (int64_t)i}, args, n, loc);
}

static const CallShape *plain_shape(Build *b, const Name *method, uint32_t n)
{
    CallShape *s = NEW(b->flow->arena, CallShape);
    s->method = method;
    s->n_pos = n;
    return s;
}

static Val call_with(Build *b, Op op, const CallShape *shape, Val head,
                     const Val *args, const Loc *loc)
{
    uint32_t base = b->stack.len, n = shape->n_pos;
    vec_push(b->flow->scratch, &b->stack, head);
    for (uint32_t i = 0; i < n; i++) {
        vec_push(b->flow->scratch, &b->stack, args[i]);
    }
    Imm imm = {.shape = shape};
    Val v = flow_emit(b, op, imm, &b->stack.data[base], n + 1, loc);
    b->stack.len = base;
    return v;
}

Val flow_call(Build *b, Val callee, const Val *args, uint32_t n, const Loc *loc)
{
    const CallShape *s = plain_shape(b, NULL, n);
    return call_with(b, OP_PY_CALL, s, callee, args, loc);
}

Val flow_call_method(Build *b, Val obj, const Name *method, const Val *args,
                     uint32_t n, const Loc *loc)
{
    const CallShape *s = plain_shape(b, method, n);
    return call_with(b, OP_PY_CALLMETHOD, s, obj, args, loc);
}

Val flow_call_super(Build *b, Val cls, const Name *method, const Val *args,
                    uint32_t n, const Loc *loc)
{
    const CallShape *s = plain_shape(b, method, n - 1);
    uint32_t base = b->stack.len;
    vec_push(b->flow->scratch, &b->stack, cls);
    for (uint32_t i = 0; i < n; i++) {
        vec_push(b->flow->scratch, &b->stack, args[i]);
    }
    Imm imm = {.shape = s};
    Val v = flow_emit(b, OP_PY_CALLSUPER, imm, &b->stack.data[base], n + 1, loc);
    flow_last_insn(b)->imm_idx = flow_site(b, loc);
    b->stack.len = base;
    return v;
}

Val flow_builtin(Build *b, const char *name, const Loc *loc)
{
    Flow *f = b->flow;
    const Name *id = name_of(f->names, name);
    Global *g = flow_add_global(f, f->builtins, id, (Loc){0});
    return flow_emit(b, OP_PY_GETGLOBAL, (Imm){.global = g}, NULL, 0, loc);
}

Val flow_call_builtin(Build *b, const char *name, const Val *args, uint32_t n,
                      const Loc *loc)
{
    Val callee = flow_builtin(b, name, loc);
    return flow_call(b, callee, args, n, loc);
}
