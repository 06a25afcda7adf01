/* `gelato check --perf`: where a value stays a boxed union, and why: one note for
   each of its types, saying how it came. Each place is listed once. */
#include "infer/internal.h"

/* Where the value is made, or what uses it. */
static uint32_t place_of(const Block *b, Val v)
{
    for (uint32_t i = 0; i < b->insns.len; i++) {
        const Insn *in = &b->insns.data[i];
        bool is_it = in->result == v;
        for (uint32_t k = 0; k < in->n_args; k++) {
            is_it |= in->args[k] == v;
        }
        if (is_it && in->site) {
            return in->site;
        }
    }
    return 0;
}

static void report_boxed(const Infer *inf, const Inst *inst,
                         const BlockVer *bv, Val v, const TSet *s, Map *seen)
{
    enum { MAX_NOTES = 3 };
    const Name *name = ir_val(inst->func, v)->name;
    if (!infer_is_boxed(s) || !name || s->prims & (T_DONE | T_UNBOUND)) {
        return;
    }
    bool is_new;
    uint32_t site = place_of(ir_block(inst->func, bv->block), v);
    Loc loc = inf->g->sites.data[site].loc;
    map_put(inf->arena, seen, hash_mix(ptr_key(inst->func), ptr_key(name)),
            &is_new);
    if (!is_new) {
        return;
    }
    StrBuf sb = sb_new(inf->arena);
    infer_type_words(&sb, inf, s);
    Diag *d = diag(inf->g->diags, DIAG_UNION, loc.line ? loc : inst->func->loc,
                   "'%s' in %s stays a boxed union: %s", name->text,
                   inst->func->qualname->text, sb.text);
    Member m[MAX_NOTES];
    uint32_t n = tset_members(s, m, MAX_NOTES);
    for (uint32_t i = 0; i < n && i < MAX_NOTES; i++) {
        infer_explain(inf, d, inst, bv, v, m[i]);
    }
}

static void report_field(const Infer *inf, const Contour *c, const FieldVar *f,
                         Map *seen)
{
    const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
    TSet s = f->var.set;
    s.prims &= ~(uint32_t)T_UNBOUND;
    bool is_new;
    if (!infer_is_boxed(&s) || k->def->is_library) {
        return;
    }
    map_put(inf->arena, seen, hash_mix(ptr_key(k), ptr_key(f->name)), &is_new);
    if (!is_new) {
        return;
    }
    StrBuf sb = sb_new(inf->arena);
    infer_type_words(&sb, inf, &s);
    Diag *d = diag(inf->g->diags, DIAG_UNION, k->def->loc,
                   "attribute '%s' of '%s' stays a boxed union: %s",
                   f->name->text, k->def->name->text, sb.text);
    infer_explain_field(inf, d, c, f->name, &s);
}

void infer_report_unions(const Infer *inf)
{
    Map seen = {0};
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        const Contour *c = inf->contours.data[i];
        bool skip = c->parent || c->kind != CONTOUR_INSTANCE;
        for (uint32_t k = 0; !skip && k < c->fields.len; k++) {
            report_field(inf, c, c->fields.data[k], &seen);
        }
    }
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        bool skip = !inst->is_live || inst->func->is_library;
        for (uint32_t v = 0; !skip && v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < b->args.len; k++) {
                report_boxed(inf, inst, bv, b->args.data[k], &bv->args[k],
                             &seen);
            }
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (b->insns.data[k].result) {
                    report_boxed(inf, inst, bv, b->insns.data[k].result,
                                 &bv->results[k], &seen);
                }
            }
        }
    }
}
