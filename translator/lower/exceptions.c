/* Raising and catching. Low-level `raise` takes an exception object that the
   library has prepared; `catch` gives the pending one, made by the program's
   new_exc if the runtime had raised it without an object. */
#include "lower/internal.h"

TVal lower_catch(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    const TSet *raised = &lw->inf->raised;
    Val v = emit(fn, OP_CATCH, TY_REF, NULL, 0);
    set_ref_info(fn, v, (Rep){TY_REF, NULL, true, 0});
    Rep rep = rep_of(lw, raised);
    if (rep.type != TY_REF || !rep.non_null) {
        unreachable(fn); /* nothing is ever raised */
        return (TVal){0, set_prims(lw, 0)};
    }
    if (rep.layout) {
        Insn *in = emit_insn(fn, OP_CAST_REF, TY_REF, &v, 1);
        in->imm.layout = rep.layout;
        v = in->result;
        set_ref_info(fn, v, rep);
    }
    cx->extra = (TVal){v, raised};
    return follow_plan(fn, cx);
}

/* An exception object's reference, without whatever units its set has. */
static Val exception_ref(Fn *fn, TVal v)
{
    const TSet *refs =
        set_without(fn->lw, v.set, ~(uint32_t)T_REFS);
    return set_is_empty(refs) ? 0 : convert(fn, v, refs);
}

static void throw_ref(Fn *fn, Op op, TVal v)
{
    Val exc = exception_ref(fn, v);
    if (!fn->cur || !exc) {
        unreachable(fn);
        return;
    }
    emit_insn(fn, op, TY_VOID, &exc, 1);
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

/* The traceback that __caught__ took goes on with the exception. */
static TVal put_traceback(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    const Name *name = name_of(fn->lw->names, "__traceback__");
    TVal none = {0, set_prims(fn->lw, 0)};
    if (m.obj && contour_field(m.obj, name)) {
        TVal tb = get_named(fn, part.val, m.obj, name);
        const TSet *set = set_prims(fn->lw, T_OPAQUE | T_NONE);
        if (tb.set->prims & T_OPAQUE) {
            Val low = convert(fn, tb, set);
            call_rt(fn, RT_tb_put, &low, 1);
        }
    }
    return none;
}

/* All members have the field at the same place: one of them stands for all. */
static bool is_common_field(Lower *lw, const TSet *refs, const Name *name)
{
    int idx = -1;
    for (uint32_t i = 0; i < refs->n_objs; i++) {
        Contour *c = tset_obj(refs, i);
        int own = c->kind == CONTOUR_INSTANCE ? field_named(lw, c, name) : -1;
        if (own < 0 || (idx >= 0 && own != idx)) {
            return false;
        }
        idx = own;
    }
    return true;
}

void lower_reraise(Fn *fn, TVal v)
{
    Lower *lw = fn->lw;
    const TSet *refs = set_without(lw, v.set, ~(uint32_t)T_REFS);
    if (set_is_empty(refs) || !refs->n_objs) {
        unreachable(fn);
        return;
    }
    TVal exc = narrow(fn, v, refs);
    const Name *name = name_of(lw->names, "__traceback__");
    OpCtx cx = {.result = set_prims(lw, 0)};
    if (refs->n_objs > 1 && is_common_field(lw, refs, name)) {
        put_traceback(fn, &cx, exc, (Member){0, tset_obj(refs, 0)});
    } else {
        each_member(fn, &cx, exc, put_traceback);
    }
    throw_ref(fn, OP_RERAISE, exc);
}
