/* The lowering of one block version: its instructions in order, its terminator,
   the conversion of values on its edges, its handler. */
#include "lower/internal.h"

/* --- values ------------------------------------------------------------ */

const Insn *lower_insn_of(const Fn *fn, Val v)
{
    uint32_t def = fn->defs[v];
    return def ? &fn->hb->insns.data[def - 1] : NULL;
}

TVal lower_emit_constant(Fn *fn, const Insn *in, const TSet *set)
{
    switch (in->op) {
    case OP_PY_BOOL:
        return (TVal){lower_const_i1(fn, in->imm.i != 0), set};
    case OP_PY_INT:
        return (TVal){lower_const_i64(fn, in->imm.i), set};
    case OP_PY_UINT:
        return (TVal){lower_const_u64(fn, (uint64_t)in->imm.i), set};
    case OP_PY_FLOAT:
        return (TVal){lower_const_f64(fn, in->imm.f), set};
    case OP_PY_STR:
        return (TVal){lower_const_str(fn, in->imm.name), set};
    case OP_PY_BYTES: {
        Insn *c = lower_emit_insn(fn, OP_CONST_BYTES, TY_REF, NULL, 0);
        c->imm.name = in->imm.name;
        Val v = c->result;
        lower_set_ref_info(
            fn, v, (Rep){TY_REF, lower_layout_of_bytes(fn->lw), true, 0});
        return (TVal){v, set};
    }
    default: /* a unit, or immortal */
        return (TVal){0, set};
    }
}

bool lower_known_value(Fn *fn, const TSet *set, TVal *out)
{
    *out = (TVal){0, set};
    if (set->prims == T_TRUE || set->prims == T_FALSE) {
        out->val = set->n_objs ? 0 : lower_const_i1(fn, set->prims == T_TRUE);
        return !set->n_objs;
    }
    return lower_rep_type(fn->lw, set) == TY_VOID && !lower_set_is_empty(set);
}

const TSet *lower_use_set(Fn *fn, Val v)
{
    return fn->vals[v].set;
}

/* Constants are made where they are used, so that they are never kept alive. */
TVal lower_use(Fn *fn, Val v)
{
    const Insn *def = lower_insn_of(fn, v);
    if (def && lower_is_const_insn(def)) {
        return lower_emit_constant(fn, def, fn->vals[v].set);
    }
    return fn->vals[v];
}

/* --- handlers ---------------------------------------------------------- */

static bool has_raised(const Fn *fn)
{
    const Block *b = ir_block(fn->f, fn->cur);
    for (uint32_t i = 0; i < b->insns.len; i++) {
        if (ir_may_raise(&b->insns.data[i])) {
            return true;
        }
    }
    return false;
}

/* The values of an edge as the target version takes them. */
static uint32_t edge_vals(Fn *fn, const Edge *e, const BlockVer *target,
                          Val *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (lower_rep_type(fn->lw, &target->args[i]) != TY_VOID) {
            out[n++] =
                lower_convert(fn, lower_use(fn, e->args[i]), &target->args[i]);
        }
    }
    return n;
}

/* From here on exceptions go to the block's handler. */
static void arm_handler(Fn *fn)
{
    const BlockVer *h = fn->ver->handler;
    if (fn->is_armed || !h) {
        return;
    }
    if (has_raised(fn)) {
        Blk b = lower_new_block(fn);
        lower_jump(fn, b, NULL, 0);
        fn->cur = b;
    }
    const Edge *e = &fn->hb->handler;
    Val *args = NEW_ARRAY(fn->lw->arena, Val, e->n_args + 1);
    uint32_t n = edge_vals(fn, e, h, args);
    fn->handler = (Edge){fn->blocks[h->index], args, n};
    fn->is_armed = true;
    ir_set_handler(fn->lw->g, fn->f, fn->cur, fn->handler.target, args, n);
}

/* --- edges ------------------------------------------------------------- */

static void take_edge(Fn *fn, uint32_t idx)
{
    const BlockVer *target = fn->ver->succs[idx];
    if (!target) {
        lower_unreachable(fn);
        return;
    }
    const Edge *e = &fn->hb->succs.data[idx];
    Val *args = NEW_ARRAY(fn->lw->arena, Val, e->n_args + 1);
    uint32_t n = edge_vals(fn, e, target, args);
    lower_jump(fn, fn->blocks[target->index], args, n);
}

/* Instructions are needed to make the edge's values. */
static bool edge_needs_block(Fn *fn, uint32_t idx)
{
    const BlockVer *target = fn->ver->succs[idx];
    const Edge *e = &fn->hb->succs.data[idx];
    for (uint32_t i = 0; i < e->n_args; i++) {
        const TSet *to = &target->args[i];
        bool is_made_here =
            !fn->vals[e->args[i]].val && lower_rep_type(fn->lw, to) != TY_VOID;
        if (is_made_here ||
            !lower_convert_is_free(fn->lw, lower_use_set(fn, e->args[i]), to)) {
            return true;
        }
    }
    return false;
}

static void add_branch_edge(Fn *fn, Blk from, uint32_t idx)
{
    Graph *g = fn->lw->g;
    if (edge_needs_block(fn, idx)) {
        fn->cur = lower_new_block(fn);
        ir_add_edge(g, fn->f, from, fn->cur, NULL, 0);
        take_edge(fn, idx);
        return;
    }
    const BlockVer *target = fn->ver->succs[idx];
    const Edge *e = &fn->hb->succs.data[idx];
    Val *args = NEW_ARRAY(fn->lw->arena, Val, e->n_args + 1);
    uint32_t n = edge_vals(fn, e, target, args);
    ir_add_edge(g, fn->f, from, fn->blocks[target->index], args, n);
}

static void end_with_branch(Fn *fn, const Insn *in)
{
    if (!fn->ver->succs[0] || !fn->ver->succs[1]) {
        take_edge(fn, fn->ver->succs[0] ? 0 : 1);
        return;
    }
    Val cond = lower_convert(fn, lower_use(fn, in->args[0]),
                             lower_set_prims(fn->lw, T_BOOL));
    Blk from = fn->cur;
    lower_emit_insn(fn, OP_BR, TY_VOID, &cond, 1);
    add_branch_edge(fn, from, 0);
    add_branch_edge(fn, from, 1);
    fn->cur = 0;
}

/* One version an exact member of the first value. */
static void take_split(Fn *fn)
{
    Lower *lw = fn->lw;
    const BlockVer *ver = fn->ver;
    const Edge *e = &fn->hb->succs.data[0];
    TVal v = lower_use(fn, e->args[0]);
    Case *cases = NEW_ARRAY(lw->arena, Case, ver->n_splits);
    for (uint32_t i = 0; i < ver->n_splits; i++) {
        cases[i].set = lower_set_common(lw, v.set, &ver->splits[i]->args[0]);
        cases[i].blk = lower_new_block(fn);
    }
    lower_dispatch(fn, v, cases, ver->n_splits);
    for (uint32_t i = 0; i < ver->n_splits; i++) {
        const BlockVer *target = ver->splits[i];
        fn->cur = cases[i].blk;
        TVal part = lower_narrow(fn, v, cases[i].set);
        Val *args = NEW_ARRAY(lw->arena, Val, e->n_args + 1);
        uint32_t n = 0;
        for (uint32_t k = 0; k < e->n_args; k++) {
            if (lower_rep_type(fn->lw, &target->args[k]) != TY_VOID) {
                bool is_part = e->args[k] == e->args[0];
                args[n++] = lower_convert(
                    fn, is_part ? part : lower_use(fn, e->args[k]),
                    &target->args[k]);
            }
        }
        lower_jump(fn, fn->blocks[target->index], args, n);
    }
}

/* --- instructions ------------------------------------------------------ */

static OpCtx context(Fn *fn, const Insn *in, uint32_t idx)
{
    OpCtx cx = {.in = in, .n_args = in->n_args, .insn = idx};
    cx.args = NEW_ARRAY(fn->lw->arena, TVal, in->n_args + 1);
    for (uint32_t i = 0; i < in->n_args; i++) {
        uint32_t def = fn->defs[in->args[i]];
        bool is_deferred = def && fn->deferred[def - 1];
        cx.args[i] =
            is_deferred ? fn->vals[in->args[i]] : lower_use(fn, in->args[i]);
    }
    cx.result = in->result ? &fn->ver->results[idx] : NULL;
    return cx;
}

static void lower_return(Fn *fn, TVal v)
{
    if (fn->hf->is_generator) {
        lower_generator_return(fn, v);
        return;
    }
    Val res = lower_convert(fn, v, fn->result);
    lower_emit_insn(fn, OP_RET, TY_VOID, &res, res ? 1 : 0);
    fn->cur = 0;
}

static void lower_terminator(Fn *fn, const Insn *in, uint32_t idx)
{
    OpCtx cx = {.in = in, .insn = idx};
    switch (in->op) {
    case OP_JUMP:
        if (fn->ver->n_splits) {
            take_split(fn);
        } else {
            take_edge(fn, 0);
        }
        break;
    case OP_BR:
        end_with_branch(fn, in);
        break;
    case OP_RET:
        lower_return(fn, lower_use(fn, in->args[0]));
        break;
    case OP_RAISE:
        cx = context(fn, in, idx);
        lower_raise(fn, &cx, fn->ver->plans[idx]);
        break;
    case OP_RERAISE:
        cx = context(fn, in, idx);
        lower_reraise(fn, &cx, fn->ver->plans[idx]);
        break;
    default:
        lower_unreachable(fn);
        break;
    }
}

static void lower_insn(Fn *fn, const Insn *in, uint32_t idx)
{
    const TSet *set = &fn->ver->results[idx];
    if (lower_is_const_insn(in) || fn->deferred[idx]) {
        fn->vals[in->result] = (TVal){0, set};
        return;
    }
    OpCtx cx = context(fn, in, idx);
    TVal v = lower_op(fn, &cx);
    if (!in->result) {
        return;
    }
    if (fn->cur && lower_set_is_empty(set)) {
        lower_unreachable(fn);
    }
    fn->vals[in->result] = fn->cur ? lower_narrow(fn, v, set) : (TVal){0, set};
    Val low = fn->vals[in->result].val;
    if (low && !ir_val(fn->f, low)->name) {
        ir_val(fn->f, low)->name = ir_val(fn->hf, in->result)->name;
    }
}

static void count_use(Fn *fn, const Val *args, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        fn->uses[args[i]]++;
    }
}

/* Where this block's values are defined and how often they are used in it. */
static void find_defs(Fn *fn)
{
    const Block *b = fn->hb;
    for (uint32_t i = 0; i < b->args.len; i++) {
        fn->defs[b->args.data[i]] = 0;
        fn->uses[b->args.data[i]] = 0;
    }
    for (uint32_t i = 0; i < b->insns.len; i++) {
        if (b->insns.data[i].result) {
            fn->defs[b->insns.data[i].result] = i + 1;
            fn->uses[b->insns.data[i].result] = 0;
        }
    }
    for (uint32_t i = 0; i < b->insns.len; i++) {
        count_use(fn, b->insns.data[i].args, b->insns.data[i].n_args);
    }
    for (uint32_t i = 0; i < b->succs.len; i++) {
        count_use(fn, b->succs.data[i].args, b->succs.data[i].n_args);
    }
    count_use(fn, b->handler.args, b->handler.n_args);
}

static void start_version(Fn *fn, const BlockVer *ver)
{
    fn->ver = ver;
    fn->hb = ir_block(fn->hf, ver->block);
    fn->cur = fn->blocks[ver->index];
    fn->is_armed = false;
    fn->deferred = NEW_ARRAY(fn->lw->arena, bool, fn->hb->insns.len + 1);
    find_defs(fn);
    const Block *low = ir_block(fn->f, fn->cur);
    uint32_t k = 0;
    for (uint32_t i = 0; i < fn->hb->args.len; i++) {
        bool has_val = lower_rep_type(fn->lw, &ver->args[i]) != TY_VOID;
        Val v = has_val ? low->args.data[k++] : 0;
        fn->vals[fn->hb->args.data[i]] = (TVal){v, &ver->args[i]};
    }
    for (uint32_t i = 0; i < fn->hb->insns.len; i++) {
        if (fn->hb->insns.data[i].result) {
            fn->vals[fn->hb->insns.data[i].result].set = &ver->results[i];
        }
    }
    lower_find_deferred(fn);
}

void lower_version(Fn *fn, const BlockVer *ver)
{
    start_version(fn, ver);
    for (uint32_t i = 0; i < ver->n_reached && fn->cur; i++) {
        const Insn *in = &fn->hb->insns.data[i];
        uint32_t effects = ir_insn_effects(in);
        fn->site = in->site;
        if (effects & EFF_RAISE) {
            arm_handler(fn);
        }
        if (effects & EFF_TERM) {
            lower_terminator(fn, in, i);
        } else {
            lower_insn(fn, in, i);
        }
    }
    lower_unreachable(fn);
}
