/* Raising and catching. Low-level `raise` takes an exception object that the
   library has prepared; `catch` gives the pending one, made by the program's
   new_exc if the runtime had raised it without an object. */
#include "lower/internal.h"

TVal lower_catch(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    const TSet *raised = &lw->inf->raised;
    Val v = lower_emit(fn, OP_CATCH, TY_REF, NULL, 0);
    lower_set_ref_info(fn, v, (Rep){TY_REF, NULL, true, 0});
    Rep rep = lower_rep_of(lw, raised);
    if (rep.type != TY_REF || !rep.non_null) {
        lower_unreachable(fn); /* nothing is ever raised */
        return (TVal){0, lower_set_prims(lw, 0)};
    }
    if (rep.layout) {
        Insn *in = lower_emit_insn(fn, OP_CAST_REF, TY_REF, &v, 1);
        in->imm.layout = rep.layout;
        v = in->result;
        lower_set_ref_info(fn, v, rep);
    }
    cx->extra = (TVal){v, raised};
    return lower_follow_plan(fn, cx);
}

/* An exception object's reference, without whatever units its set has. */
static Val exception_ref(Fn *fn, TVal v)
{
    const TSet *refs =
        lower_set_without(fn->lw, v.set, ~(uint32_t)T_REFS);
    return lower_set_is_empty(refs) ? 0 : lower_convert(fn, v, refs);
}

static void throw_ref(Fn *fn, Op op, TVal v)
{
    Val exc = exception_ref(fn, v);
    if (!fn->cur || !exc) {
        lower_unreachable(fn);
        return;
    }
    lower_emit_insn(fn, op, TY_VOID, &exc, 1);
    fn->cur = 0;
}

void lower_raise(Fn *fn, OpCtx *cx, const Plan *plan)
{
    TVal v = cx->args[0];
    if (plan) {
        v = lower_plan(fn, cx, plan, v);
    }
    throw_ref(fn, OP_RAISE, v);
}

/* The plan puts the traceback back that the handler had taken. */
void lower_reraise(Fn *fn, OpCtx *cx, const Plan *plan)
{
    TVal v = cx->args[0];
    if (plan) {
        v = lower_plan(fn, cx, plan, v);
    }
    throw_ref(fn, OP_RERAISE, v);
}
