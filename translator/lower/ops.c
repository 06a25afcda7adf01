/* One function for each high-level operation that is not arithmetic, and the
   table that picks it. Where inference made a plan, the plan is followed. */
#include "lower/internal.h"

static TVal nothing(Fn *fn)
{
    return (TVal){0, set_prims(fn->lw, 0)};
}

static const Plan *plan_of(const Fn *fn, const OpCtx *cx)
{
    return fn->ver->plans[cx->insn];
}

TVal follow_plan(Fn *fn, OpCtx *cx)
{
    const Plan *plan = plan_of(fn, cx);
    if (!plan) {
        unreachable(fn); /* its arguments are never all there */
        return nothing(fn);
    }
    TVal subject = cx->n_args > cx->subject ? cx->args[cx->subject]
                                            : nothing(fn);
    return lower_plan(fn, cx, plan, subject);
}

static TVal lower_super(Fn *fn, OpCtx *cx)
{
    cx->subject = 1;
    return follow_plan(fn, cx);
}

/* --- objects ------------------------------------------------------------------- */

static TVal lower_tuple(Fn *fn, OpCtx *cx)
{
    Contour *c = set_only(cx->result);
    return new_tuple(fn, c, cx->args, cx->n_args);
}

static TVal lower_func(Fn *fn, OpCtx *cx)
{
    return lower_tuple(fn, cx); /* captures and defaults, by position */
}

static TVal lower_class(Fn *fn, OpCtx *cx)
{
    (void)fn;
    return (TVal){0, cx->result};
}

static TVal lower_newcell(Fn *fn, OpCtx *cx)
{
    return new_tuple(fn, set_only(cx->result), cx->args, 1);
}

static TVal lower_cellget(Fn *fn, OpCtx *cx)
{
    return get_item(fn, cx->args[0].val, set_only(cx->args[0].set), 0);
}

static TVal lower_cellset(Fn *fn, OpCtx *cx)
{
    set_item(fn, cx->args[0].val, set_only(cx->args[0].set), 0, cx->args[1]);
    return nothing(fn);
}

/* The item of a tuple, or of the raw array that __op_unpack__ gives. */
static TVal unpacked_item(Fn *fn, TVal v, int64_t idx)
{
    Contour *c = set_only(v.set);
    if (c->kind == CONTOUR_RAW) {
        return array_get(fn, v.val, c, const_i64(fn, idx));
    }
    return get_item(fn, v.val, c, (uint32_t)idx);
}

static TVal lower_item(Fn *fn, OpCtx *cx)
{
    Member *m;
    uint32_t n = set_members(fn->lw, cx->args[0].set, &m);
    if (n == 1) {
        return unpacked_item(fn, cx->args[0], cx->in->imm.i);
    }
    Join j = join_new(fn, cx->result);
    Case *cases = NEW_ARRAY(fn->lw->arena, Case, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){set_member(fn->lw, m[i]), new_block(fn)};
    }
    dispatch(fn, cx->args[0], cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        TVal v = narrow(fn, cx->args[0], cases[i].set);
        join_add(fn, &j, unpacked_item(fn, v, cx->in->imm.i));
    }
    return join_end(fn, &j);
}

static TVal lower_unpack(Fn *fn, OpCtx *cx)
{
    return plan_of(fn, cx) ? follow_plan(fn, cx) : cx->args[0];
}

/* An exact tuple with a constant index, unless there is a plan. */
static TVal lower_getitem(Fn *fn, OpCtx *cx)
{
    if (plan_of(fn, cx)) {
        return follow_plan(fn, cx);
    }
    Contour *t = set_only(cx->args[0].set);
    ConstInt k;
    if (!t || t->kind != CONTOUR_TUPLE ||
        !const_int_of(fn, cx->in->args[1], &k)) {
        return follow_plan(fn, cx);
    }
    uint64_t idx = k.is_negative ? k.bits + t->key : k.bits;
    return get_item(fn, cx->args[0].val, t, (uint32_t)idx);
}

/* --- text ----------------------------------------------------------------------------- */

static TVal lower_strcat(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    const TSet *str = set_prims(lw, T_STR);
    uint32_t n = cx->n_args;
    if (n == 0) {
        return (TVal){const_str(fn, name_of(lw->names, "")), str};
    }
    if (n == 1) {
        return cx->args[0];
    }
    if (n == 2) {
        Val two[] = {cx->args[0].val, cx->args[1].val};
        return (TVal){call_rt(fn, RT_str_concat, two, 2), str};
    }
    Val count = const_i64(fn, n);
    Insn *in = emit_insn(fn, OP_ARRAY_NEW, TY_REF, &count, 1);
    in->imm.layout = layout_of_str_array(lw);
    Val array = in->result;
    set_ref_info(fn, array, (Rep){TY_REF, layout_of_str_array(lw), true, 0});
    for (uint32_t i = 0; i < n; i++) {
        Val set[] = {array, const_i64(fn, i), cx->args[i].val};
        emit_insn(fn, OP_ARRAY_SET, TY_VOID, set, 3)->imm.layout =
            layout_of_str_array(lw);
    }
    Val join[] = {const_str(fn, name_of(lw->names, "")), array, count};
    return (TVal){call_rt(fn, RT_str_join, join, 3), str};
}

/* --- variables --------------------------------------------------------------------------- */

static TVal lower_getglobal(Fn *fn, OpCtx *cx)
{
    const Global *g = cx->in->imm.global;
    const Name *message = name_printf(
        fn->lw->names, "name '%s' is not defined", g->name->text);
    return check_bound(fn, get_global(fn, g), EXC_NAME_ERROR, message);
}

static TVal lower_setglobal(Fn *fn, OpCtx *cx)
{
    set_global(fn, cx->in->imm.global, cx->args[0]);
    return nothing(fn);
}

static TVal lower_delglobal(Fn *fn, OpCtx *cx)
{
    lower_getglobal(fn, cx);
    set_global(fn, cx->in->imm.global,
               (TVal){0, set_prims(fn->lw, T_UNBOUND)});
    return nothing(fn);
}

/* The immediate is the whole message, made by flow: only that of a local variable
   is an UnboundLocalError. */
static TVal lower_checkbound(Fn *fn, OpCtx *cx)
{
    static const char local[] = "cannot access local";
    const Name *message = cx->in->imm.name;
    bool is_local = strncmp(message->text, local, sizeof local - 1) == 0;
    return check_bound(fn, cx->args[0],
                       is_local ? EXC_UNBOUND_LOCAL_ERROR : EXC_NAME_ERROR,
                       message);
}

static TVal lower_refine(Fn *fn, OpCtx *cx)
{
    return narrow(fn, cx->args[0], cx->result);
}

/* --- exceptions being handled ------------------------------------------------------------------ */

static TVal lower_excpush(Fn *fn, OpCtx *cx)
{
    if (cx->args[0].val) {
        call_rt(fn, RT_exc_push, &cx->args[0].val, 1);
    }
    return nothing(fn);
}

static TVal lower_excpop(Fn *fn, OpCtx *cx)
{
    (void)cx;
    call_rt(fn, RT_exc_pop, NULL, 0);
    return nothing(fn);
}

static TVal lower_nothing(Fn *fn, OpCtx *cx)
{
    (void)cx;
    return nothing(fn);
}

/* --- the table -------------------------------------------------------------------------------------- */

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
        return follow_plan(fn, cx);
    }
    return lower(fn, cx);
}
