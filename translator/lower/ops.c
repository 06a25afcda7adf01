/* One function for each high-level operation that is not arithmetic, and the
   table that picks it. Where inference made a plan, the plan is followed. */
#include "lower/internal.h"

static TVal nothing(Fn *fn)
{
    return (TVal){0, lower_set_prims(fn->lw, 0)};
}

static const Plan *plan_of(const Fn *fn, const OpCtx *cx)
{
    return fn->ver->plans[cx->insn];
}

TVal lower_follow_plan(Fn *fn, OpCtx *cx)
{
    const Plan *plan = plan_of(fn, cx);
    if (!plan) {
        lower_unreachable(fn); /* its arguments are never all there */
        return nothing(fn);
    }
    TVal subject =
        cx->n_args > cx->subject ? cx->args[cx->subject] : nothing(fn);
    return lower_plan(fn, cx, plan, subject);
}

static TVal lower_super(Fn *fn, OpCtx *cx)
{
    cx->subject = 1;
    return lower_follow_plan(fn, cx);
}

/* --- objects ----------------------------------------------------------- */

static TVal lower_tuple(Fn *fn, OpCtx *cx)
{
    Contour *c = lower_set_only(cx->result);
    return lower_new_tuple(fn, c, cx->args, cx->n_args);
}

static TVal lower_func(Fn *fn, OpCtx *cx)
{
    return lower_tuple(fn, cx); /* captures and defaults, by position */
}

static TVal lower_class(Fn *fn, OpCtx *cx)
{
    return lower_new_class(fn, lower_set_only(cx->result), cx->args, cx->n_args);
}

static TVal lower_newcell(Fn *fn, OpCtx *cx)
{
    return lower_new_tuple(fn, lower_set_only(cx->result), cx->args, 1);
}

static TVal lower_cellget(Fn *fn, OpCtx *cx)
{
    return lower_get_item(fn, cx->args[0].val, lower_set_only(cx->args[0].set),
                          0);
}

static TVal lower_cellset(Fn *fn, OpCtx *cx)
{
    lower_set_item(fn, cx->args[0].val, lower_set_only(cx->args[0].set), 0,
                   cx->args[1]);
    return nothing(fn);
}

/* The item of a tuple, or of the raw array that __op_unpack__ gives. */
static TVal unpacked_item(Fn *fn, TVal v, int64_t idx)
{
    Contour *c = lower_set_only(v.set);
    if (c->kind == CONTOUR_RAW) {
        return lower_array_get(fn, v.val, c, lower_const_i64(fn, idx));
    }
    return lower_get_item(fn, v.val, c, (uint32_t)idx);
}

static TVal lower_item(Fn *fn, OpCtx *cx)
{
    Member *m;
    uint32_t n = lower_set_members(fn->lw, cx->args[0].set, &m);
    if (n == 1) {
        return unpacked_item(fn, cx->args[0], cx->in->imm.i);
    }
    Join j = lower_join_new(fn, cx->result);
    Case *cases = NEW_ARRAY(fn->lw->arena, Case, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(fn->lw, m[i]), lower_new_block(fn)};
    }
    lower_dispatch(fn, cx->args[0], cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        TVal v = lower_narrow(fn, cx->args[0], cases[i].set);
        lower_join_add(fn, &j, unpacked_item(fn, v, cx->in->imm.i));
    }
    return lower_join_end(fn, &j);
}

static TVal lower_unpack(Fn *fn, OpCtx *cx)
{
    return plan_of(fn, cx) ? lower_follow_plan(fn, cx) : cx->args[0];
}

/* An exact tuple with a constant index, unless there is a plan. */
static TVal lower_getitem(Fn *fn, OpCtx *cx)
{
    if (plan_of(fn, cx)) {
        return lower_follow_plan(fn, cx);
    }
    Contour *t = lower_set_only(cx->args[0].set);
    ConstInt k;
    if (!t || t->kind != CONTOUR_TUPLE ||
        !lower_const_int_of(fn, cx->in->args[1], &k)) {
        return lower_follow_plan(fn, cx);
    }
    uint64_t idx = k.is_negative ? k.bits + t->key : k.bits;
    return lower_get_item(fn, cx->args[0].val, t, (uint32_t)idx);
}

/* --- text -------------------------------------------------------------- */

static TVal lower_strcat(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    const TSet *str = lower_set_prims(lw, T_STR);
    uint32_t n = cx->n_args;
    if (n == 0) {
        return (TVal){lower_const_str(fn, name_of(lw->names, "")), str};
    }
    if (n == 1) {
        return cx->args[0];
    }
    if (n == 2) {
        Val two[] = {cx->args[0].val, cx->args[1].val};
        return (TVal){lower_call_rt(fn, RT_str_concat, two, 2), str};
    }
    Val count = lower_const_i64(fn, n);
    Insn *in = lower_emit_insn(fn, OP_ARRAY_NEW, TY_REF, &count, 1);
    in->imm.layout = lower_layout_of_str_array(lw);
    Val array = in->result;
    lower_set_ref_info(fn, array,
                       (Rep){TY_REF, lower_layout_of_str_array(lw), true, 0});
    for (uint32_t i = 0; i < n; i++) {
        Val set[] = {array, lower_const_i64(fn, i), cx->args[i].val};
        lower_emit_insn(fn, OP_ARRAY_INIT, TY_VOID, set, 3)->imm.layout =
            lower_layout_of_str_array(lw);
    }
    Val join[] = {lower_const_str(fn, name_of(lw->names, "")), array, count};
    return (TVal){lower_call_rt(fn, RT_str_join, join, 3), str};
}

/* --- variables --------------------------------------------------------- */

static TVal lower_getglobal(Fn *fn, OpCtx *cx)
{
    const Global *g = cx->in->imm.global;
    const Name *message =
        name_printf(fn->lw->names, "name '%s' is not defined", g->name->text);
    return lower_check_bound(fn, lower_get_global(fn, g), EXC_NAME_ERROR,
                             message);
}

static TVal lower_setglobal(Fn *fn, OpCtx *cx)
{
    lower_set_global(fn, cx->in->imm.global, cx->args[0]);
    return nothing(fn);
}

static TVal lower_delglobal(Fn *fn, OpCtx *cx)
{
    lower_getglobal(fn, cx);
    lower_set_global(fn, cx->in->imm.global,
                     (TVal){0, lower_set_prims(fn->lw, T_UNBOUND)});
    return nothing(fn);
}

/* The immediate is the whole message, made by flow: only that of a local
   variable is an UnboundLocalError. */
static TVal lower_checkbound(Fn *fn, OpCtx *cx)
{
    static const char local[] = "cannot access local";
    const Name *message = cx->in->imm.name;
    bool is_local = strncmp(message->text, local, sizeof local - 1) == 0;
    return lower_check_bound(
        fn, cx->args[0], is_local ? EXC_UNBOUND_LOCAL_ERROR : EXC_NAME_ERROR,
        message);
}

/* The end of what is dead after this is seen only if it runs code. */
static TVal lower_keep(Fn *fn, OpCtx *cx)
{
    Val v = cx->args[0].val;
    if (v && lower_type_of(fn, v) == TY_REF && fn->lw->has_finalisers) {
        lower_call_rt(fn, RT_keep, &v, 1);
    }
    return (TVal){0, lower_set_prims(fn->lw, T_NONE)};
}

static TVal lower_refine(Fn *fn, OpCtx *cx)
{
    return lower_narrow(fn, cx->args[0], cx->result);
}

/* --- exceptions being handled ------------------------------------------ */

static TVal lower_excpush(Fn *fn, OpCtx *cx)
{
    if (cx->args[0].val) {
        lower_call_rt(fn, RT_exc_push, &cx->args[0].val, 1);
    }
    return nothing(fn);
}

static TVal lower_excpop(Fn *fn, OpCtx *cx)
{
    (void)cx;
    lower_call_rt(fn, RT_exc_pop, NULL, 0);
    return nothing(fn);
}

static TVal lower_nothing(Fn *fn, OpCtx *cx)
{
    (void)cx;
    return nothing(fn);
}

/* --- the table --------------------------------------------------------- */

typedef TVal (*LowerFn)(Fn *fn, OpCtx *cx);

static const LowerFn lower_fns[OP_COUNT] = {
    [OP_PY_ADD] = lower_binary,
    [OP_PY_SUB] = lower_binary,
    [OP_PY_MUL] = lower_binary,
    [OP_PY_TRUEDIV] = lower_binary,
    [OP_PY_FLOORDIV] = lower_binary,
    [OP_PY_MOD] = lower_binary,
    [OP_PY_POW] = lower_binary,
    [OP_PY_LSHIFT] = lower_binary,
    [OP_PY_RSHIFT] = lower_binary,
    [OP_PY_AND] = lower_binary,
    [OP_PY_OR] = lower_binary,
    [OP_PY_XOR] = lower_binary,
    [OP_PY_NEG] = lower_unary,
    [OP_PY_POS] = lower_unary,
    [OP_PY_INVERT] = lower_unary,
    [OP_PY_NOT] = lower_truth,
    [OP_PY_TRUTH] = lower_truth,
    [OP_PY_EQ] = lower_compare,
    [OP_PY_NE] = lower_compare,
    [OP_PY_LT] = lower_compare,
    [OP_PY_LE] = lower_compare,
    [OP_PY_GT] = lower_compare,
    [OP_PY_GE] = lower_compare,
    [OP_PY_IS] = lower_is,
    [OP_PY_GETITEM] = lower_getitem,
    [OP_PY_TUPLE] = lower_tuple,
    [OP_PY_STRCAT] = lower_strcat,
    [OP_PY_UNPACK] = lower_unpack,
    [OP_PY_ITEM] = lower_item,
    [OP_PY_CALLSUPER] = lower_super,
    [OP_PY_GETSUPER] = lower_super,
    [OP_PY_FUNC] = lower_func,
    [OP_PY_CLASS] = lower_class,
    [OP_PY_NEWCELL] = lower_newcell,
    [OP_PY_CELLGET] = lower_cellget,
    [OP_PY_CELLSET] = lower_cellset,
    [OP_PY_GETGLOBAL] = lower_getglobal,
    [OP_PY_SETGLOBAL] = lower_setglobal,
    [OP_PY_DELGLOBAL] = lower_delglobal,
    [OP_PY_IMPORT] = lower_import,
    [OP_PY_CHECKBOUND] = lower_checkbound,
    [OP_PY_REFINE] = lower_refine,
    [OP_PY_KEEP] = lower_keep,
    [OP_PY_INTRINSIC] = lower_intrinsic,
    [OP_PY_RTCALL] = lower_rtcall,
    [OP_PY_YIELD] = lower_yield,
    [OP_PY_CATCH] = lower_catch,
    [OP_PY_EXCPUSH] = lower_excpush,
    [OP_PY_EXCPOP] = lower_excpop,
    [OP_PY_ANNOTATE] = lower_nothing,
};

static bool is_number_op(Op op)
{
    return op >= OP_PY_ADD && op <= OP_PY_GE;
}

TVal lower_op(Fn *fn, OpCtx *cx)
{
    LowerFn lower = lower_fns[cx->in->op];
    if (!lower || (is_number_op(cx->in->op) && plan_of(fn, cx))) {
        return lower_follow_plan(fn, cx);
    }
    return lower(fn, cx);
}
