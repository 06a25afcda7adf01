/* Reading and writing what objects, modules and classes hold. A field whose set
   has no representation takes no room: reading it gives no value, writing it
   does nothing. */
#include "lower/internal.h"

static TVal read_field(Fn *fn, Val obj, Layout *l, int idx, const TSet *set)
{
    if (idx < 0) {
        return (TVal){0, set};
    }
    Insn *in =
        lower_emit_insn(fn, OP_GETFIELD, l->fields.data[idx].type, &obj, 1);
    in->imm.layout = l;
    in->imm_idx = (uint32_t)idx;
    Val v = in->result;
    lower_set_ref_info(fn, v, lower_rep_of(fn->lw, set));
    return (TVal){v, set};
}

static void write_field(Fn *fn, Val obj, Layout *l, int idx, Val v)
{
    if (idx < 0) {
        return;
    }
    Val args[] = {obj, v};
    Insn *in = lower_emit_insn(fn, OP_SETFIELD, TY_VOID, args, 2);
    in->imm.layout = l;
    in->imm_idx = (uint32_t)idx;
}

TVal lower_new_object(Fn *fn, Contour *c)
{
    c = contour_rep(c);
    const TSet *set = lower_set_obj(fn->lw, c);
    if (lower_is_static(fn->lw, c)) {
        return (TVal){0, set};
    }
    Insn *in = lower_emit_insn(fn, OP_NEW, TY_REF, NULL, 0);
    in->imm.layout = lower_layout_of(fn->lw, c);
    Val v = in->result;
    lower_set_ref_info(fn, v, lower_rep_of(fn->lw, set));
    return (TVal){v, set};
}

TVal lower_get_item(Fn *fn, Val obj, Contour *c, uint32_t pos)
{
    c = contour_rep(c);
    const TSet *set = lower_item_set(c, pos);
    if (c->kind == CONTOUR_CLOSURE) {
        const Insn *constant = lower_closure_constant(fn->lw, c, pos);
        if (constant) {
            return lower_emit_constant(fn, constant, set);
        }
    }
    return read_field(fn, obj, lower_layout_of(fn->lw, c),
                      lower_field_at(fn->lw, c, pos), set);
}

void lower_set_item(Fn *fn, Val obj, Contour *c, uint32_t pos, TVal v)
{
    c = contour_rep(c);
    int idx = lower_field_at(fn->lw, c, pos);
    if (idx >= 0) {
        Val low = lower_convert(fn, v, lower_item_set(c, pos));
        write_field(fn, obj, lower_layout_of(fn->lw, c), idx, low);
    }
}

static const TSet *named_set(Lower *lw, Contour *c, const Name *name)
{
    FieldVar *f = contour_field(contour_rep(c), name);
    return f ? &f->var.set : lower_set_prims(lw, 0);
}

TVal lower_get_named(Fn *fn, Val obj, Contour *c, const Name *name)
{
    Lower *lw = fn->lw;
    return read_field(fn, obj, lower_layout_of(lw, c),
                      lower_field_named(lw, c, name), named_set(lw, c, name));
}

void lower_set_named(Fn *fn, Val obj, Contour *c, const Name *name, TVal v)
{
    Lower *lw = fn->lw;
    int idx = lower_field_named(lw, c, name);
    if (idx >= 0) {
        Val low = lower_convert(fn, v, named_set(lw, c, name));
        write_field(fn, obj, lower_layout_of(lw, c), idx, low);
    }
}

TVal lower_check_bound(Fn *fn, TVal v, int64_t kind, const Name *message)
{
    if (!(v.set->prims & T_UNBOUND)) {
        return v;
    }
    Blk unset = lower_new_block(fn), go_on = lower_new_block(fn);
    ir_block(fn->f, unset)->is_cold = true;
    lower_branch(fn, lower_test_unit(fn, v, T_UNBOUND), unset, go_on);
    fn->cur = unset;
    lower_raise_name(fn, kind, message);
    fn->cur = go_on;
    return lower_narrow(fn, v, lower_set_without(fn->lw, v.set, T_UNBOUND));
}

Val lower_get_slot_field(Fn *fn, Val obj, Layout *l, int idx)
{
    Insn *in =
        lower_emit_insn(fn, OP_GETFIELD, l->fields.data[idx].type, &obj, 1);
    in->imm.layout = l;
    in->imm_idx = (uint32_t)idx;
    return in->result;
}

void lower_set_slot_field(Fn *fn, Val obj, Layout *l, int idx, Val v)
{
    write_field(fn, obj, l, idx, v);
}

Val lower_get_length(Fn *fn, Val obj, Contour *c)
{
    int idx = lower_field_named(fn->lw, c, name_of(fn->lw->names, "length"));
    return lower_get_slot_field(fn, obj, lower_layout_of(fn->lw, c), idx);
}

void lower_set_length(Fn *fn, Val obj, Contour *c, Val len)
{
    int idx = lower_field_named(fn->lw, c, name_of(fn->lw->names, "length"));
    write_field(fn, obj, lower_layout_of(fn->lw, c), idx, len);
}

/* --- slots: globals and class attributes ------------------------------- */

static TVal read_slot(Fn *fn, Slot *slot, const TSet *set)
{
    Insn *in = lower_emit_insn(fn, OP_GETSLOT, slot->type, NULL, 0);
    in->imm.slot = slot;
    Val v = in->result;
    lower_set_ref_info(fn, v, lower_rep_of(fn->lw, set));
    return (TVal){v, set};
}

static void write_slot(Fn *fn, Slot *slot, const TSet *set, TVal v)
{
    Val low = lower_convert(fn, v, set);
    Insn *in = lower_emit_insn(fn, OP_SETSLOT, TY_VOID, &low, 1);
    in->imm.slot = slot;
}

static Slot *new_slot(Lower *lw, const char *text, const TSet *set)
{
    Rep rep = lower_rep_of(lw, set);
    const Name *symbol =
        lower_unique_symbol(lw, lower_clean_text(lw->arena, text));
    Slot *slot = ir_new_slot(lw->g, symbol, rep.type);
    slot->layout = rep.layout;
    return slot;
}

/* The value of such a variable is known where it is read. */
static bool is_known(Lower *lw, const TSet *set, const VarFact *fact)
{
    bool one_kind = !set->n_objs && lower_count_bits(set->prims) == 1;
    bool is_bool = !set->n_objs && !(set->prims & ~(uint32_t)T_BOOL);
    return lower_rep_type(lw, set) == TY_VOID ||
           (fact->constant && (one_kind || is_bool));
}

static TVal known(Fn *fn, const TSet *set, const VarFact *fact)
{
    if (fact->constant) {
        return lower_emit_constant(fn, fact->constant, set);
    }
    return (TVal){0, set}; /* made where it is needed */
}

static Slot *global_slot(Lower *lw, const Global *g)
{
    if (!lw->slots[g->index]) {
        const char *text = arena_printf(lw->arena, "%s.%s",
                                        g->module->name->text, g->name->text);
        lw->slots[g->index] =
            new_slot(lw, text, &lw->inf->globals[g->index].set);
    }
    return lw->slots[g->index];
}

TVal lower_get_global(Fn *fn, const Global *g)
{
    const TSet *set = &fn->lw->inf->globals[g->index].set;
    const VarFact *fact = &fn->lw->globals[g->index];
    if (is_known(fn->lw, set, fact)) {
        return known(fn, set, fact);
    }
    return read_slot(fn, global_slot(fn->lw, g), set);
}

void lower_set_global(Fn *fn, const Global *g, TVal v)
{
    const TSet *set = &fn->lw->inf->globals[g->index].set;
    if (!is_known(fn->lw, set, &fn->lw->globals[g->index])) {
        write_slot(fn, global_slot(fn->lw, g), set, v);
    }
}

static Slot *attr_slot(Lower *lw, ClassAttr *a)
{
    if (!a->slot) {
        a->slot = new_slot(
            lw, arena_printf(lw->arena, "attr.%s", a->name->text), &a->var.set);
    }
    return a->slot;
}

bool lower_attr_is_known(Lower *lw, const ClassAttr *a)
{
    return is_known(lw, &a->var.set, lower_attr_fact(lw, a));
}

TVal lower_get_class_attr(Fn *fn, ClassAttr *a, TVal found_on)
{
    const VarFact *fact = lower_attr_fact(fn->lw, a);
    if (is_known(fn->lw, &a->var.set, fact)) {
        return known(fn, &a->var.set, fact);
    }
    if (!a->owner->is_dynamic) {
        return read_slot(fn, attr_slot(fn->lw, a), &a->var.set);
    }
    TVal cls = lower_class_owning(fn, found_on, a->owner);
    Contour *c = a->owner->object;
    return read_field(fn, cls.val, lower_layout_of(fn->lw, c),
                      lower_field_at(fn->lw, c, a->owner->n_bases + a->index),
                      &a->var.set);
}

void lower_set_class_attr(Fn *fn, ClassAttr *a, TVal found_on, TVal v)
{
    if (lower_attr_is_known(fn->lw, a)) {
        return;
    }
    if (!a->owner->is_dynamic) {
        write_slot(fn, attr_slot(fn->lw, a), &a->var.set, v);
        return;
    }
    TVal cls = lower_class_owning(fn, found_on, a->owner);
    Contour *c = a->owner->object;
    write_field(fn, cls.val, lower_layout_of(fn->lw, c),
                lower_field_at(fn->lw, c, a->owner->n_bases + a->index),
                lower_convert(fn, v, &a->var.set));
}
