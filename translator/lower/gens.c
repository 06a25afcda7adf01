/* Generators. A generator object's layout has a state, the point to resume at,
   a pending exception, the returned value and the parameters; pass generators
   adds what lives across yields. Its function resumes it: (object, sent value)
   -> yielded value or DONE. Here the body is lowered with `yield` instructions
   in place; the pass turns them into returns and re-entries. */
#include "lower/internal.h"

/* --- the body ---------------------------------------------------------- */

void lower_load_generator_params(Fn *fn, TVal *params)
{
    const Inst *inst = fn->inst;
    Contour *gen = contour_rep(inst->gen);
    Layout *l = lower_layout_of(fn->lw, gen);
    for (uint32_t i = 0; i < inst->n_params; i++) {
        const TSet *s = &inst->params[i];
        int idx = lower_gen_param_field(fn->lw, gen, i);
        Val v = idx < 0 ? 0 : lower_get_slot_field(fn, fn->gen, l, idx);
        lower_set_ref_info(fn, v, lower_rep_of(fn->lw, s));
        params[i] = (TVal){v, s};
    }
}

static void set_state(Fn *fn, Val gen, Layout *l, int64_t state)
{
    lower_set_slot_field(fn, gen, l, GEN_STATE, lower_const_i64(fn, state));
}

void lower_generator_return(Fn *fn, TVal v)
{
    Contour *gen = contour_rep(fn->inst->gen);
    Layout *l = lower_layout_of(fn->lw, gen);
    int idx = lower_gen_returned_field(fn->lw, gen);
    if (idx >= 0) {
        Val low = lower_convert(fn, v, lower_item_set(gen, FIELD_RETURNED));
        lower_set_slot_field(fn, fn->gen, l, idx, low);
    }
    set_state(fn, fn->gen, l, STATE_FINISHED);
    TVal done = {0, lower_set_prims(fn->lw, T_DONE)};
    Val res = lower_convert(fn, done, fn->result);
    lower_emit_insn(fn, OP_RET, TY_VOID, &res, res ? 1 : 0);
    fn->cur = 0;
}

TVal lower_yield(Fn *fn, OpCtx *cx)
{
    const TSet *sent = lower_item_set(contour_rep(fn->inst->gen), FIELD_SENT);
    Rep rep = lower_rep_of(fn->lw, sent);
    Val v = lower_convert(fn, cx->args[0], fn->result);
    Val res = lower_emit(fn, OP_YIELD, rep.type, &v, v ? 1 : 0);
    lower_set_ref_info(fn, res, rep);
    return (TVal){res, sent};
}

/* --- making and using one ---------------------------------------------- */

TVal lower_new_generator(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    Lower *lw = fn->lw;
    Inst *inst = arm->inst;
    while (inst->merged) {
        inst = inst->merged;
    }
    lower_func_of(lw, inst);
    Contour *gen = contour_rep(inst->gen);
    Layout *l = lower_layout_of(lw, gen);
    TVal *args =
        lower_arm_args(fn, cx, arm, subject, lower_arm_self(fn, arm, subject));
    TVal obj = lower_new_object(fn, gen);
    for (uint32_t i = 0; i < arm->n_args; i++) {
        int idx = lower_gen_param_field(lw, gen, i);
        if (idx >= 0) {
            Val v = lower_convert(fn, args[i], &inst->params[i]);
            lower_set_slot_field(fn, obj.val, l, idx, v);
        }
    }
    return obj;
}

static TVal resume_with(Fn *fn, TVal part, Contour *gen, TVal sent)
{
    Lower *lw = fn->lw;
    Inst *body = gen->body;
    Func *f = lower_func_of(lw, body);
    Val args[2] = {part.val,
                   lower_convert(fn, sent, lower_item_set(gen, FIELD_SENT))};
    Insn *in = lower_emit_insn(fn, OP_CALL, f->result, args, args[1] ? 2 : 1);
    in->imm.func = f;
    Val v = in->result;
    const TSet *set =
        lower_set_with(lw, lower_item_set(gen, FIELD_YIELDED), T_DONE);
    lower_set_ref_info(fn, v, lower_rep_of(lw, set));
    return (TVal){v, set};
}

static TVal throw_into(Fn *fn, OpCtx *cx, TVal part, Contour *gen)
{
    Layout *l = lower_layout_of(fn->lw, gen);
    const TSet *refs =
        lower_set_without(fn->lw, cx->args[1].set, ~(uint32_t)T_REFS);
    Val exc = lower_convert(fn, cx->args[1], refs);
    if (exc) {
        lower_set_slot_field(fn, part.val, l, GEN_THROWN, exc);
    }
    TVal none = {0, lower_set_prims(fn->lw, T_NONE)};
    return resume_with(fn, part, gen, none);
}

/* Of a generator that is not suspended: nothing else is kept. */
static void release_params(Fn *fn, Val obj, Contour *gen)
{
    Lower *lw = fn->lw;
    Layout *l = lower_layout_of(lw, gen);
    const Inst *body = lower_inst_of(lw, gen->body);
    for (uint32_t i = 0; i < body->n_params; i++) {
        int idx = lower_gen_param_field(lw, gen, i);
        Type type = idx < 0 ? TY_VOID : l->fields.data[idx].type;
        if (type == TY_REF) {
            lower_set_slot_field(fn, obj, l, idx, lower_const_null(fn));
        } else if (type == TY_ANY) {
            lower_set_slot_field(fn, obj, l, idx,
                                 lower_const_unit(fn, TAG_UNBOUND));
        }
    }
}

static TVal lower_on(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    Lower *lw = fn->lw;
    Contour *gen = m.obj;
    TVal none = {0, lower_set_prims(lw, T_NONE)};
    /* sets may keep those that instances replaced since have made */
    if (!gen || gen->kind != CONTOUR_GEN || !lower_is_live(gen->body)) {
        lower_unreachable(fn);
        return none;
    }
    Layout *l = lower_layout_of(lw, gen);
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_GEN_RESUME:
        return resume_with(fn, part, gen, cx->args[1]);
    case INTRINSIC_GEN_THROW:
        return throw_into(fn, cx, part, gen);
    case INTRINSIC_GEN_STATE:
        return (TVal){lower_get_slot_field(fn, part.val, l, GEN_STATE),
                      lower_set_prims(lw, T_INT)};
    case INTRINSIC_GEN_RESULT: {
        int idx = lower_gen_returned_field(lw, gen);
        const TSet *set = lower_item_set(gen, FIELD_RETURNED);
        Val v = idx < 0 ? 0 : lower_get_slot_field(fn, part.val, l, idx);
        lower_set_ref_info(fn, v, lower_rep_of(lw, set));
        return (TVal){v, set};
    }
    default:
        set_state(fn, part.val, l, STATE_FINISHED);
        release_params(fn, part.val, gen);
        return none;
    }
}

TVal lower_gen(Fn *fn, OpCtx *cx)
{
    return lower_each_member(fn, cx, cx->args[0], lower_on);
}
