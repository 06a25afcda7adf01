/* Generators. A generator object's layout has a state, the point to resume at, a
   pending exception, the returned value and the parameters; pass generators adds
   what lives across yields. Its function resumes it: (object, sent value) ->
   yielded value or DONE. Here the body is lowered with `yield` instructions in
   place; the pass turns them into returns and re-entries. */
#include "lower/internal.h"

/* --- the body ---------------------------------------------------------------------- */

void load_generator_params(Fn *fn, TVal *params)
{
    const Inst *inst = fn->inst;
    Contour *gen = contour_rep(inst->gen);
    Layout *l = layout_of(fn->lw, gen);
    for (uint32_t i = 0; i < inst->n_params; i++) {
        const TSet *s = &inst->params[i];
        int idx = gen_param_field(fn->lw, gen, i);
        Val v = idx < 0 ? 0 : get_slot_field(fn, fn->gen, l, idx);
        set_ref_info(fn, v, rep_of(fn->lw, s));
        params[i] = (TVal){v, s};
    }
}

static void set_state(Fn *fn, Val gen, Layout *l, int64_t state)
{
    set_slot_field(fn, gen, l, GEN_STATE, const_i64(fn, state));
}

void lower_generator_return(Fn *fn, TVal v)
{
    Contour *gen = contour_rep(fn->inst->gen);
    Layout *l = layout_of(fn->lw, gen);
    int idx = gen_returned_field(fn->lw, gen);
    if (idx >= 0) {
        Val low = convert(fn, v, item_set(gen, FIELD_RETURNED));
        set_slot_field(fn, fn->gen, l, idx, low);
    }
    set_state(fn, fn->gen, l, STATE_FINISHED);
    TVal done = {0, set_prims(fn->lw, T_DONE)};
    Val res = convert(fn, done, fn->result);
    emit_insn(fn, OP_RET, TY_VOID, &res, res ? 1 : 0);
    fn->cur = 0;
}

TVal lower_yield(Fn *fn, OpCtx *cx)
{
    const TSet *sent = item_set(contour_rep(fn->inst->gen), FIELD_SENT);
    Rep rep = rep_of(fn->lw, sent);
    Val v = convert(fn, cx->args[0], fn->result);
    Val res = emit(fn, OP_YIELD, rep.type, &v, v ? 1 : 0);
    set_ref_info(fn, res, rep);
    return (TVal){res, sent};
}

/* --- making and using one ------------------------------------------------------------- */

TVal new_generator(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    Lower *lw = fn->lw;
    Inst *inst = arm->inst;
    while (inst->merged) {
        inst = inst->merged;
    }
    func_of(lw, inst);
    Contour *gen = contour_rep(inst->gen);
    Layout *l = layout_of(lw, gen);
    TVal *args = arm_args(fn, cx, arm, subject, arm_self(fn, arm, subject));
    TVal obj = new_object(fn, gen);
    for (uint32_t i = 0; i < arm->n_args; i++) {
        int idx = gen_param_field(lw, gen, i);
        if (idx >= 0) {
            Val v = convert(fn, args[i], &inst->params[i]);
            set_slot_field(fn, obj.val, l, idx, v);
        }
    }
    return obj;
}

static TVal resume_with(Fn *fn, TVal part, Contour *gen, TVal sent)
{
    Lower *lw = fn->lw;
    Inst *body = gen->body;
    Func *f = func_of(lw, body);
    Val args[2] = {part.val, convert(fn, sent, item_set(gen, FIELD_SENT))};
    Insn *in = emit_insn(fn, OP_CALL, f->result, args, args[1] ? 2 : 1);
    in->imm.func = f;
    Val v = in->result;
    const TSet *set =
        set_with(lw, item_set(gen, FIELD_YIELDED), T_DONE);
    set_ref_info(fn, v, rep_of(lw, set));
    return (TVal){v, set};
}

static TVal throw_into(Fn *fn, OpCtx *cx, TVal part, Contour *gen)
{
    Layout *l = layout_of(fn->lw, gen);
    const TSet *refs =
        set_without(fn->lw, cx->args[1].set, ~(uint32_t)T_REFS);
    Val exc = convert(fn, cx->args[1], refs);
    if (exc) {
        set_slot_field(fn, part.val, l, GEN_THROWN, exc);
    }
    TVal none = {0, set_prims(fn->lw, T_NONE)};
    return resume_with(fn, part, gen, none);
}

static TVal lower_on(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    Lower *lw = fn->lw;
    Contour *gen = m.obj;
    TVal none = {0, set_prims(lw, T_NONE)};
    if (!gen || gen->kind != CONTOUR_GEN) {
        unreachable(fn);
        return none;
    }
    Layout *l = layout_of(lw, gen);
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_GEN_RESUME:
        return resume_with(fn, part, gen, cx->args[1]);
    case INTRINSIC_GEN_THROW:
        return throw_into(fn, cx, part, gen);
    case INTRINSIC_GEN_STATE:
        return (TVal){get_slot_field(fn, part.val, l, GEN_STATE),
                      set_prims(lw, T_INT)};
    case INTRINSIC_GEN_RESULT: {
        int idx = gen_returned_field(lw, gen);
        const TSet *set = item_set(gen, FIELD_RETURNED);
        Val v = idx < 0 ? 0 : get_slot_field(fn, part.val, l, idx);
        set_ref_info(fn, v, rep_of(lw, set));
        return (TVal){v, set};
    }
    default:
        set_state(fn, part.val, l, STATE_FINISHED);
        return none;
    }
}

TVal lower_gen(Fn *fn, OpCtx *cx)
{
    return each_member(fn, cx, cx->args[0], lower_on);
}
