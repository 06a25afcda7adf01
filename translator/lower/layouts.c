/* Layouts: one for each part of contours, made when first asked for. The fields
   of a new layout may need layouts that need it, so making one and filling it
   are separate: what is made is filled before the outermost request returns. */
#include "lower/internal.h"

Inst *lower_inst_of(Lower *lw, Inst *inst)
{
    while (inst->merged) {
        inst = inst->merged;
    }
    return lw->inf->inst_parts.data[inst->part];
}

bool lower_is_live(const Inst *inst)
{
    while (inst->merged) {
        inst = inst->merged;
    }
    return inst->is_live;
}

const Insn *lower_closure_constant(Lower *lw, const Contour *c, uint32_t pos)
{
    const Func *f = contour_func(c);
    const Insn **defaults = map_get_ptr(&lw->defaults, f);
    if (!defaults || pos < f->n_captures ||
        pos - f->n_captures >= f->n_defaults) {
        return NULL;
    }
    return defaults[pos - f->n_captures];
}

/* None of its fields takes room. */
static bool is_empty(Lower *lw, const Contour *c)
{
    for (uint32_t i = 0; i < c->fields.len; i++) {
        bool is_known =
            c->kind == CONTOUR_CLOSURE && lower_closure_constant(lw, c, i);
        if (!is_known &&
            lower_rep_type(lw, &c->fields.data[i]->var.set) != TY_VOID) {
            return false;
        }
    }
    return true;
}

enum { STATIC_UNKNOWN, STATIC_NO, STATIC_YES };

bool lower_is_static(Lower *lw, const Contour *c)
{
    switch (c->kind) {
    case CONTOUR_CLASS:
        return !contour_cls(c)->is_dynamic;
    case CONTOUR_MODULE:
    case CONTOUR_ELLIPSIS:
        return true;
    case CONTOUR_CLOSURE:
    case CONTOUR_TUPLE:
    case CONTOUR_BOUND:
        if (lw->is_static[c->part] == STATIC_UNKNOWN) {
            lw->is_static[c->part] = STATIC_NO; /* if it contains itself */
            lw->is_static[c->part] = is_empty(lw, c) ? STATIC_YES : STATIC_NO;
        }
        return lw->is_static[c->part] == STATIC_YES;
    case CONTOUR_INSTANCE:
    case CONTOUR_VTUPLE:
    case CONTOUR_RAW:
    case CONTOUR_GEN:
    case CONTOUR_CELL:
    case CONTOUR_SUPER:
        break;
    }
    return false;
}

bool lower_is_static_set(Lower *lw, const TSet *set)
{
    Contour *only = lower_set_only(set);
    return only && lower_is_static(lw, only);
}

/* --- names ------------------------------------------------------------------
 */

static const char *module_prefix(Lower *lw, const ModuleDef *m)
{
    return !m || m->is_library || m->is_main
               ? ""
               : arena_printf(lw->arena, "%s.", m->name->text);
}

static const char *elem_text(Lower *lw, const TSet *elem)
{
    Rep rep = lower_rep_of(lw, elem);
    return rep.layout ? rep.layout->symbol->text : ir_type_text(rep.type);
}

static const char *contour_text(Lower *lw, Contour *c)
{
    Arena *a = lw->arena;
    switch (c->kind) {
    case CONTOUR_INSTANCE:
        return arena_printf(a, "%s%s",
                            module_prefix(lw, contour_cls(c)->def->module),
                            contour_cls(c)->def->qualname->text);
    case CONTOUR_TUPLE:
        return arena_printf(a, "tuple%u", (uint32_t)c->key);
    case CONTOUR_VTUPLE:
        return "tuple";
    case CONTOUR_RAW:
        return arena_printf(a, "raw.%s",
                            elem_text(lw, lower_raw_elem_set(lw, c)));
    case CONTOUR_CLOSURE:
        return arena_printf(a, "func.%s%s",
                            module_prefix(lw, contour_func(c)->module),
                            contour_func(c)->qualname->text);
    case CONTOUR_BOUND:
        return arena_printf(a, "bound.%s", ((const Name *)c->key)->text);
    case CONTOUR_GEN:
        return arena_printf(a, "gen.%s%s",
                            module_prefix(lw, contour_func(c)->module),
                            contour_func(c)->qualname->text);
    case CONTOUR_MODULE:
        return arena_printf(a, "module.%s",
                            ((const ModuleDef *)c->key)->name->text);
    case CONTOUR_CELL:
        return "cell";
    case CONTOUR_SUPER:
        return "super";
    case CONTOUR_CLASS:
        return arena_printf(a, "class.%s%s",
                            module_prefix(lw, contour_cls(c)->def->module),
                            contour_cls(c)->def->qualname->text);
    case CONTOUR_ELLIPSIS:
        break;
    }
    return "ellipsis";
}

static Layout *make(Lower *lw, LayoutKind kind, const char *text,
                    const ClassInfo *cls)
{
    char *clean = lower_clean_text(lw->arena, text);
    Layout *l = ir_new_layout(lw->g, kind, lower_unique_symbol(lw, clean));
    if (cls) {
        l->cls_name = cls->def->name;
        l->qualname = cls->def->qualname;
        l->is_exception = kind == LAYOUT_OBJECT && cls->is_exception;
    }
    if (cls && cls->def->module && !cls->def->module->is_library) {
        l->mod_name = cls->def->module->is_main ? name_of(lw->names, "__main__")
                                                : cls->def->module->name;
    } else {
        l->mod_name = name_of(lw->names, "builtins");
    }
    return l;
}

/* --- the runtime's own, classes, statics ------------------------------- */

Layout *lower_layout_of_str(Lower *lw)
{
    if (!lw->str) {
        lw->str = make(lw, LAYOUT_STR, "str", NULL);
        lw->str->is_acyclic = true;
    }
    return lw->str;
}

Layout *lower_layout_of_bytes(Lower *lw)
{
    if (!lw->bytes) {
        lw->bytes = make(lw, LAYOUT_BYTES, "bytes", NULL);
        lw->bytes->is_acyclic = true;
    }
    return lw->bytes;
}

Layout *lower_layout_of_str_array(Lower *lw)
{
    if (!lw->str_array) {
        lw->str_array = make(lw, LAYOUT_ARRAY, "raw.str", NULL);
        lw->str_array->elem = TY_REF;
        lw->str_array->elem_layout = lower_layout_of_str(lw);
        lw->str_array->is_acyclic = true;
    }
    return lw->str_array;
}

Layout *lower_layout_of_class(Lower *lw, const ClassInfo *c)
{
    if (!lw->classes[c->index]) {
        const char *text = arena_printf(lw->arena, "class.%s%s",
                                        module_prefix(lw, c->def->module),
                                        c->def->qualname->text);
        lw->classes[c->index] =
            make(lw, LAYOUT_CLASS, text, infer_class_by_name(lw->inf, "type"));
    }
    return lw->classes[c->index];
}

void lower_note_classes(Lower *lw)
{
    uint32_t n = lw->inf->classes.len;
    for (uint32_t i = 0; i < lw->kinds.len; i++) {
        Kind *of = &lw->kinds.data[i];
        for (uint32_t k = 0; k < n; k++) {
            if (lw->classes[k] &&
                class_is_instance(of->cls, lw->inf->classes.data[k], false)) {
                vec_push(lw->g->arena, &of->layout->classes, lw->classes[k]);
            }
        }
    }
}

static Layout *static_layout(Lower *lw, Contour *c)
{
    if (c->kind == CONTOUR_CLASS) {
        return lower_layout_of_class(lw, contour_cls(c));
    }
    bool is_shared = c->kind == CONTOUR_CLOSURE || c->kind == CONTOUR_MODULE;
    uint64_t key =
        hash_mix(hash_mix(1, c->kind), is_shared ? c->key : c->part);
    uint64_t *slot = map_put(lw->arena, &lw->statics, key, NULL);
    if (!*slot) {
        Layout *l = make(lw, LAYOUT_STATIC, contour_text(lw, c),
                         infer_contour_class(lw->inf, c));
        *map_get(&lw->statics, key) = ptr_key(l);
        return l;
    }
    return (Layout *)(uintptr_t)*slot;
}

/* --- fields ------------------------------------------------------------ */

const TSet *lower_item_set(Contour *c, uint32_t pos)
{
    static const TSet none;
    return pos < c->fields.len ? &c->fields.data[pos]->var.set : &none;
}

static void note_members(Lower *lw, LayoutInfo *info, const TSet *s)
{
    for (uint32_t i = 0; i < s->n_objs; i++) {
        vec_push(lw->arena, &info->members,
                 lower_layout_of(lw, tset_obj(s, i)));
    }
}

/* Index of the new field, or -1 if it takes no room. */
static int32_t add_field(Lower *lw, LayoutInfo *info, const Name *name,
                         const TSet *s)
{
    Rep rep = lower_rep_of(lw, s);
    if (rep.type == TY_VOID) {
        return -1;
    }
    note_members(lw, info, s);
    return (int32_t)ir_add_field(lw->g, info->layout, name, rep.type,
                                 rep.layout);
}

static const Name *position_name(Lower *lw, const Contour *c, uint32_t pos)
{
    if (c->fields.data[pos]->name) {
        return c->fields.data[pos]->name;
    }
    if (c->kind == CONTOUR_CLOSURE && pos < contour_func(c)->n_captures) {
        return contour_func(c)->params.data[pos].name;
    }
    const char *text = NULL;
    if (c->kind == CONTOUR_CELL || c->kind == CONTOUR_VTUPLE) {
        text = c->kind == CONTOUR_CELL ? "value" : "items";
    } else if (c->kind == CONTOUR_BOUND) {
        text = pos == 0 ? "self" : "func";
    } else {
        text = arena_printf(lw->arena, "i%u", pos);
    }
    return name_of(lw->names, text);
}

static void fill_instance(Lower *lw, LayoutInfo *info)
{
    Contour *c = info->contour;
    const FieldOrder *o = lower_field_order(lw, c);
    for (uint32_t i = 0; i < o->names.len; i++) {
        FieldVar *f = contour_field(c, o->names.data[i]);
        add_field(lw, info, f->name, &f->var.set);
    }
    if (c->finaliser && lower_is_live(c->finaliser)) {
        info->layout->finaliser = lower_func_of(lw, c->finaliser);
    }
}

static void fill_positions(Lower *lw, LayoutInfo *info)
{
    Contour *c = info->contour;
    info->n_index = c->fields.len;
    info->index = NEW_ARRAY(lw->arena, int32_t, c->fields.len + 1);
    for (uint32_t i = 0; i < c->fields.len; i++) {
        bool is_known =
            c->kind == CONTOUR_CLOSURE && lower_closure_constant(lw, c, i);
        info->index[i] = is_known ? -1
                                  : add_field(lw, info, position_name(lw, c, i),
                                              lower_item_set(c, i));
    }
    if (c->kind == CONTOUR_VTUPLE) {
        ir_add_field(lw->g, info->layout, name_of(lw->names, "length"), TY_I64,
                     NULL);
    }
}

/* The bases that are dynamic as well, then what each object has of the attributes. */
static void fill_class(Lower *lw, LayoutInfo *info)
{
    const ClassInfo *cls = contour_cls(info->contour);
    info->n_index = cls->n_bases + cls->attrs.len;
    info->index = NEW_ARRAY(lw->arena, int32_t, info->n_index + 1);
    for (uint32_t i = 0; i < cls->n_bases; i++) {
        Contour *base = cls->bases[i]->object;
        const Name *name = name_of(lw->names, "base");
        info->index[i] =
            base ? add_field(lw, info, name, lower_set_obj(lw, base)) : -1;
    }
    for (uint32_t i = 0; i < cls->attrs.len; i++) {
        ClassAttr *attr = cls->attrs.data[i];
        info->index[cls->n_bases + i] =
            lower_attr_is_known(lw, attr)
                ? -1
                : add_field(lw, info, attr->name, &attr->var.set);
    }
}

/* State, resume point, pending exception, returned value, parameters; pass
   generators adds what lives across yields. */
static void fill_generator(Lower *lw, LayoutInfo *info)
{
    Contour *c = info->contour;
    Layout *l = info->layout;
    Inst *body = lower_inst_of(lw, c->body);
    ir_add_field(lw->g, l, name_of(lw->names, "state"), TY_I64, NULL);
    ir_add_field(lw->g, l, name_of(lw->names, "resume"), TY_I64, NULL);
    ir_add_field(lw->g, l, name_of(lw->names, "thrown"), TY_REF, NULL);
    info->n_index = body->n_params + 1;
    info->index = NEW_ARRAY(lw->arena, int32_t, info->n_index);
    info->index[0] = add_field(lw, info, name_of(lw->names, "returned"),
                               lower_item_set(c, FIELD_RETURNED));
    if (c->finaliser && lower_is_live(c->finaliser)) {
        l->finaliser = lower_func_of(lw, c->finaliser);
    }
    for (uint32_t i = 0; i < body->n_params; i++) {
        Val v = ir_block(body->func, 1)->args.data[i];
        const Name *name = ir_val(body->func, v)->name;
        info->index[i + 1] =
            add_field(lw, info, name ? name : name_of(lw->names, "arg"),
                      &body->params[i]);
    }
}

int lower_gen_returned_field(Lower *lw, Contour *gen)
{
    return lower_layout_info(lw, gen)->index[0];
}

int lower_gen_param_field(Lower *lw, Contour *gen, uint32_t param)
{
    return lower_layout_info(lw, gen)->index[param + 1];
}

static void fill_array(Lower *lw, LayoutInfo *info)
{
    const TSet *elem = lower_raw_elem_set(lw, info->contour);
    Rep rep = lower_rep_of(lw, elem);
    Layout *l = info->layout;
    l->elem = rep.type == TY_VOID ? TY_I8 : rep.type;
    l->elem_layout = rep.layout;
    if (info->contour->key == 8) {
        l->elem = TY_I8;
    } else if (info->contour->key == 32) {
        l->elem = TY_I32;
    } else if (info->contour->key == 64) {
        l->elem = TY_I64;
    }
    note_members(lw, info, elem);
}

static void fill(Lower *lw, LayoutInfo *info)
{
    switch (info->contour->kind) {
    case CONTOUR_INSTANCE:
        fill_instance(lw, info);
        break;
    case CONTOUR_GEN:
        fill_generator(lw, info);
        break;
    case CONTOUR_RAW:
        fill_array(lw, info);
        break;
    case CONTOUR_CLASS:
        fill_class(lw, info);
        break;
    case CONTOUR_TUPLE:
    case CONTOUR_VTUPLE:
    case CONTOUR_CLOSURE:
    case CONTOUR_BOUND:
    case CONTOUR_CELL:
    case CONTOUR_SUPER:
    case CONTOUR_MODULE:
    case CONTOUR_ELLIPSIS:
        fill_positions(lw, info);
        break;
    }
}

static LayoutInfo *new_info(Lower *lw, Contour *c)
{
    LayoutInfo *info = NEW(lw->arena, LayoutInfo);
    lw->layouts[c->part] = info;
    info->contour = c;
    LayoutKind kind = c->kind == CONTOUR_RAW ? LAYOUT_ARRAY : LAYOUT_OBJECT;
    /* The symbol of an array names its element, which may need this layout:
       registered first, named after. */
    info->layout = ir_new_layout(lw->g, kind, name_of(lw->names, "raw"));
    return info;
}

static void name_info(Lower *lw, LayoutInfo *info)
{
    Contour *c = info->contour;
    Layout *l = info->layout;
    const ClassInfo *cls = infer_contour_class(lw->inf, c);
    char *clean = lower_clean_text(lw->arena, contour_text(lw, c));
    l->symbol = lower_unique_symbol(lw, clean);
    l->cls_name = cls ? cls->def->name : l->symbol;
    l->qualname = cls ? cls->def->qualname : l->symbol;
    l->is_exception = cls && cls->is_exception;
    if (cls && l->kind == LAYOUT_OBJECT) {
        Kind of = {l, cls};
        vec_push(lw->arena, &lw->kinds, of);
    }
    bool is_users = cls && cls->def->module && !cls->def->module->is_library;
    l->mod_name = !is_users                   ? name_of(lw->names, "builtins")
                  : cls->def->module->is_main ? name_of(lw->names, "__main__")
                                              : cls->def->module->name;
}

static void fill_pending(Lower *lw)
{
    lw->is_filling = true;
    for (uint32_t i = 0; i < lw->fill.len; i++) {
        fill(lw, lw->fill.data[i]);
    }
    lw->fill.len = 0;
    lw->is_filling = false;
}

LayoutInfo *lower_layout_info(Lower *lw, Contour *c)
{
    c = contour_rep(c);
    LayoutInfo *info = lw->layouts[c->part];
    if (info) {
        return info;
    }
    info = new_info(lw, c);
    name_info(lw, info);
    map_put_ptr(lw->arena, &lw->infos, info->layout, info);
    vec_push(lw->arena, &lw->fill, info);
    if (!lw->is_filling) {
        fill_pending(lw);
    }
    return info;
}

Layout *lower_layout_of(Lower *lw, Contour *c)
{
    c = contour_rep(c);
    return lower_is_static(lw, c) ? static_layout(lw, c)
                                  : lower_layout_info(lw, c)->layout;
}

int lower_field_at(Lower *lw, Contour *c, uint32_t pos)
{
    if (lower_is_static(lw, contour_rep(c))) {
        return -1;
    }
    const LayoutInfo *info = lower_layout_info(lw, c);
    return pos < info->n_index ? info->index[pos] : -1;
}

int lower_field_named(Lower *lw, Contour *c, const Name *name)
{
    if (lower_is_static(lw, contour_rep(c))) {
        return -1;
    }
    const LayoutInfo *info = lower_layout_info(lw, c);
    for (uint32_t i = 0; c->kind == CONTOUR_CLOSURE && i < info->n_index;
         i++) {
        if (info->contour->fields.data[i]->name == name) {
            return info->index[i];
        }
    }
    const Layout *l = info->layout;
    for (uint32_t i = 0; i < l->fields.len; i++) {
        if (l->fields.data[i].name == name) {
            return (int)i;
        }
    }
    return -1;
}
