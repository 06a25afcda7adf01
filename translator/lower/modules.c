/* Modules: a body runs at the first import of its module, and the function that
   the program starts with. */
#include "lower/internal.h"

static Slot *flag_of(Lower *lw, Slot **flags, const ModuleDef *m,
                     const char *what)
{
    if (!flags[m->index]) {
        char *text = arena_printf(lw->arena, "%s.%s", m->name->text, what);
        flags[m->index] = ir_new_slot(
            lw->g, lower_unique_symbol(lw, lower_clean_text(lw->arena, text)),
            TY_I1);
    }
    return flags[m->index];
}

static Val get_flag(Fn *fn, Slot *flag)
{
    Insn *in = lower_emit_insn(fn, OP_GETSLOT, TY_I1, NULL, 0);
    in->imm.slot = flag;
    return in->result;
}

static void set_flag(Fn *fn, Slot *flag)
{
    Val yes = lower_const_i1(fn, true);
    lower_emit_insn(fn, OP_SETSLOT, TY_VOID, &yes, 1)->imm.slot = flag;
}

static void run_body_once(Fn *fn, const ModuleDef *m, Inst *body)
{
    Slot *guard = flag_of(fn->lw, fn->lw->guards, m, "is_loaded");
    Val is_loaded = get_flag(fn, guard);
    Blk first = lower_new_block(fn), go_on = lower_new_block(fn);
    lower_branch(fn, is_loaded, go_on, first);
    fn->cur = first;
    set_flag(fn, guard);
    lower_call_with(fn, body, NULL, 0);
    if (fn->cur && !m->is_library) {
        set_flag(fn, flag_of(fn->lw, fn->lw->ends, m, "is_complete"));
    }
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

TVal lower_module_attr(Fn *fn, const Global *g)
{
    Lower *lw = fn->lw;
    const ModuleDef *m = g->module;
    TVal v = lower_get_global(fn, g);
    if (v.set->prims & T_UNBOUND && !m->is_library && !m->is_main) {
        Blk unset = lower_new_block(fn), go_on = lower_new_block(fn);
        Blk partial = lower_new_block(fn);
        ir_block(fn->f, unset)->is_cold = true;
        lower_branch(fn, lower_test_unit(fn, v, T_UNBOUND), unset, go_on);
        fn->cur = unset;
        Slot *end = flag_of(lw, lw->ends, m, "is_complete");
        lower_branch(fn, get_flag(fn, end), go_on, partial);
        fn->cur = partial;
        lower_raise_name(fn, EXC_ATTRIBUTE_ERROR,
                         name_printf(lw->names,
                                     "partially initialized module '%s' has "
                                     "no attribute '%s' (most likely due to a "
                                     "circular import)",
                                     m->name->text, g->name->text));
        fn->cur = go_on;
    }
    return lower_check_bound(
        fn, v, EXC_ATTRIBUTE_ERROR,
        name_printf(lw->names, "module '%s' has no attribute '%s'",
                    m->name->text, g->name->text));
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
