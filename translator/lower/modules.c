/* Modules: a body runs at the first import of its module, and the function that
   the program starts with. */
#include "lower/internal.h"

static Slot *guard_of(Lower *lw, const ModuleDef *m)
{
    if (!lw->guards[m->index]) {
        char *text = arena_printf(lw->arena, "%s.is_loaded", m->name->text);
        lw->guards[m->index] = ir_new_slot(
            lw->g, lower_unique_symbol(lw, lower_clean_text(lw->arena, text)),
            TY_I1);
    }
    return lw->guards[m->index];
}

static void run_body_once(Fn *fn, const ModuleDef *m, Inst *body)
{
    Slot *guard = guard_of(fn->lw, m);
    Insn *in = lower_emit_insn(fn, OP_GETSLOT, TY_I1, NULL, 0);
    in->imm.slot = guard;
    Val is_loaded = in->result;
    Blk first = lower_new_block(fn), go_on = lower_new_block(fn);
    lower_branch(fn, is_loaded, go_on, first);
    fn->cur = first;
    Val yes = lower_const_i1(fn, true);
    lower_emit_insn(fn, OP_SETSLOT, TY_VOID, &yes, 1)->imm.slot = guard;
    lower_call_with(fn, body, NULL, 0);
    if (fn->cur) {
        lower_jump(fn, go_on, NULL, 0);
    }
    fn->cur = go_on;
}

TVal lower_import(Fn *fn, OpCtx *cx)
{
    const Plan *plan = fn->ver->plans[cx->insn];
    for (uint32_t i = 0; plan && i < plan->arms.len; i++) {
        if (plan->arms.data[i].inst) {
            run_body_once(fn, cx->in->imm.module, plan->arms.data[i].inst);
        }
    }
    return (TVal){0, cx->result};
}

/* Exceptions leave it; the runtime reports them. */
Func *lower_make_entry(Lower *lw)
{
    Func *f = ir_new_func(lw->g, name_of(lw->names, "entry"));
    f->symbol = lower_unique_symbol(lw, "entry");
    f->is_library = true;
    Fn fn = {.lw = lw, .f = f};
    fn.cur = ir_add_block(lw->g, f);
    run_body_once(&fn, lw->high->builtins, lw->inf->builtins);
    lower_call_with(&fn, lw->inf->entry, NULL, 0);
    lower_emit_insn(&fn, OP_RET, TY_VOID, NULL, 0);
    ir_drop_unreachable(lw->g, f);
    return f;
}
