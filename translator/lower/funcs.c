/* Low-level functions: one for each part of instances. A function is declared
   when something calls it and lowered later; its first block takes the
   parameters and only jumps to the first block version, which may be a loop's
   header. */
#include "lower/internal.h"

static const char *func_text(Lower *lw, const Func *f)
{
    const ModuleDef *m = f->module;
    const char *prefix = m && !m->is_main ? m->name->text : "";
    return arena_printf(lw->arena, "%s%s%s", prefix, *prefix ? "." : "",
                        f->qualname->text);
}

static void add_param(Lower *lw, Func *f, const TSet *s, const Name *name)
{
    Rep rep = lower_rep_of(lw, s);
    if (rep.type != TY_VOID) {
        Val v = ir_add_arg(lw->g, f, 1, rep.type, name);
        ir_val(f, v)->layout = rep.layout;
        ir_val(f, v)->non_null = rep.non_null;
    }
}

static void set_result(Lower *lw, Func *f, const TSet *s)
{
    Rep rep = lower_rep_of(lw, s);
    f->result = rep.type;
    f->result_layout = rep.layout;
}

const TSet *lower_resume_set(Lower *lw, const Inst *inst)
{
    return lower_set_with(
        lw, lower_item_set(contour_rep(inst->gen), FIELD_YIELDED), T_DONE);
}

/* A generator's function resumes it: the object, and what is sent. */
static void declare_resume(Lower *lw, Func *f, Inst *inst)
{
    Contour *gen = contour_rep(inst->gen);
    f->is_generator = true;
    f->frame = lower_layout_of(lw, gen);
    add_param(lw, f, lower_set_obj(lw, gen), name_of(lw->names, "gen"));
    add_param(lw, f, lower_item_set(gen, FIELD_SENT),
              name_of(lw->names, "sent"));
    set_result(lw, f, lower_resume_set(lw, inst));
}

static void declare_plain(Lower *lw, Func *f, Inst *inst)
{
    const Func *hf = inst->func;
    for (uint32_t i = 0; i < inst->n_params; i++) {
        Val v = ir_block(hf, 1)->args.data[i];
        add_param(lw, f, &inst->params[i], ir_val(hf, v)->name);
    }
    set_result(lw, f, &inst->result.set);
}

/* Modules bodies and what makes and reports exceptions run once or rarely; so do
   the library's functions whose names end in _cold. */
static bool is_rare(const Func *hf)
{
    static const char suffix[] = "_cold";
    size_t len = hf->name->len, n = sizeof suffix - 1;
    if (hf->is_library && len > n &&
        memcmp(hf->name->text + len - n, suffix, n) == 0) {
        return true;
    }
    static const char *const modules[] = {"_raise", "_report", "_exc"};
    for (uint32_t i = 0; i < ARRAY_LEN(modules); i++) {
        if (hf->is_library && hf->module &&
            strcmp(hf->module->name->text, modules[i]) == 0) {
            return true;
        }
    }
    return hf->is_library && hf->is_module_body;
}


Func *lower_func_of(Lower *lw, Inst *inst)
{
    inst = lower_inst_of(lw, inst);
    if (lw->funcs[inst->part]) {
        return lw->funcs[inst->part];
    }
    const Func *hf = inst->func;
    Func *f = ir_new_func(lw->g, hf->name);
    lw->funcs[inst->part] = f;
    f->qualname = hf->qualname;
    f->symbol =
        lower_unique_symbol(lw, lower_clean_text(lw->arena, func_text(lw, hf)));
    f->loc = hf->loc;
    f->is_library = hf->is_library;
    f->is_cold = is_rare(hf);
    ir_add_block(lw->g, f);
    if (hf->is_generator) {
        declare_resume(lw, f, inst);
    } else {
        declare_plain(lw, f, inst);
    }
    vec_push(lw->arena, &lw->todo, inst);
    return f;
}

/* --- bodies ------------------------------------------------------------------
 */

static Blk add_version_block(Fn *fn, const BlockVer *ver)
{
    Lower *lw = fn->lw;
    const Block *hb = ir_block(fn->hf, ver->block);
    Blk b = ir_add_block(lw->g, fn->f);
    ir_block(fn->f, b)->is_cold = hb->is_cold;
    for (uint32_t i = 0; i < hb->args.len; i++) {
        Rep rep = lower_rep_of(lw, &ver->args[i]);
        if (rep.type != TY_VOID) {
            const Name *name = ir_val(fn->hf, hb->args.data[i])->name;
            lower_set_ref_info(fn, ir_add_arg(lw->g, fn->f, b, rep.type, name),
                               rep);
        }
    }
    return b;
}

/* What the function's own arguments are, by parameter of the high function. */
static TVal *entry_values(Fn *fn)
{
    const Inst *inst = fn->inst;
    TVal *vals = NEW_ARRAY(fn->lw->arena, TVal, inst->n_params + 1);
    const Block *entry = ir_block(fn->f, 1);
    if (fn->hf->is_generator) {
        fn->gen = entry->args.data[0];
        lower_load_generator_params(fn, vals);
        return vals;
    }
    uint32_t k = 0;
    for (uint32_t i = 0; i < inst->n_params; i++) {
        const TSet *s = &inst->params[i];
        bool has_val = lower_rep_type(fn->lw, s) != TY_VOID;
        vals[i] = (TVal){has_val ? entry->args.data[k++] : 0, s};
    }
    return vals;
}

static void enter_first_version(Fn *fn)
{
    const Inst *inst = fn->inst;
    const BlockVer *first = inst->vers.data[0];
    fn->cur = 1;
    TVal *vals = entry_values(fn);
    Val *args = NEW_ARRAY(fn->lw->arena, Val, inst->n_params + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < inst->n_params; i++) {
        Val v = lower_convert(fn, vals[i], &first->args[i]);
        if (v) {
            args[n++] = v;
        }
    }
    lower_jump(fn, fn->blocks[first->index], args, n);
}

void lower_inst(Lower *lw, Inst *inst)
{
    const Func *hf = inst->func;
    Arena *a = lw->arena;
    Fn fn = {.lw = lw,
             .f = lw->funcs[inst->part],
             .inst = inst,
             .hf = hf,
             .vals = NEW_ARRAY(a, TVal, hf->vals.len),
             .defs = NEW_ARRAY(a, uint32_t, hf->vals.len),
             .uses = NEW_ARRAY(a, uint32_t, hf->vals.len),
             .blocks = NEW_ARRAY(a, Blk, inst->vers.len + 1)};
    fn.result =
        hf->is_generator ? lower_resume_set(lw, inst) : &inst->result.set;
    for (uint32_t i = 0; i < inst->vers.len; i++) {
        fn.blocks[i] = add_version_block(&fn, inst->vers.data[i]);
    }
    enter_first_version(&fn);
    for (uint32_t i = 0; i < inst->vers.len; i++) {
        lower_version(&fn, inst->vers.data[i]);
    }
    ir_drop_unreachable(lw->g, fn.f);
    ir_simplify_args(lw->g, fn.f);
}
