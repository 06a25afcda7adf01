/* Calls: arguments are bound to parameters here, at translation, by Python's rules;
   what a callee receives is a list of sources (ArgSrc) that lowering follows.
   Argument tuples (*args) are interned by their contents, so that a thousand
   calls of print with one str share one instance. */
#include "infer/internal.h"

/* --- binding -------------------------------------------------------------------------- */

typedef struct Binding {
    Run *r;
    Func *f;
    Contour *closure;
    const Actuals *a;
    TSet *sets;
    ArgSrc *srcs;
    bool *filled;
    uint32_t n;
    const Name *error;
    const Name *bad_keyword;
} Binding;

static void fill(Binding *b, uint32_t param, const Actual *v)
{
    b->sets[param] = v->set;
    b->srcs[param] = v->src;
    b->filled[param] = true;
}

/* The interned contour of an argument tuple with these contents. */
static Contour *pack_contour(Run *r, const Actual *items, uint32_t n)
{
    uint64_t h = hash_mix(7, n);
    for (uint32_t i = 0; i < n; i++) {
        h = hash_mix(h, tset_hash(&items[i].set));
    }
    uint64_t *slot = map_put(r->inf->arena, &r->inf->state->packs, h, NULL);
    if (!*slot) {
        Contour *c = contour_new(r->inf, CONTOUR_TUPLE, n, NULL, 0);
        *slot = ptr_key(c);
        for (uint32_t i = 0; i < n; i++) {
            tvar_join(r->inf, contour_item(r->inf, c, i), &items[i].set);
        }
    }
    Contour *c = contour_rep((Contour *)(uintptr_t)*slot);
    for (uint32_t i = 0; i < n; i++) {
        tvar_join(r->inf, contour_item(r->inf, contour_rep(c), i),
                  &items[i].set);
    }
    return contour_rep(c);
}

static Actual pack_tuple(Run *r, const Actual *items, uint32_t n)
{
    ArgSrc src = {.kind = SRC_TUPLE, .n_parts = n};
    src.parts = NEW_ARRAY(r->inst->state->arena, ArgSrc, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        src.parts[i] = items[i].src;
    }
    src.contour = n ? pack_contour(r, items, n)
                    : contour_static(r->inf, CONTOUR_TUPLE, NULL);
    return (Actual){.set = tset_of(r->inf, src.contour), .src = src};
}

static uint32_t count_kind(const Func *f, ParamKind kind)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->params.len; i++) {
        n += f->params.data[i].kind == kind;
    }
    return n;
}

/* As Python calls it: a builtin class is called by its name. */
static const char *callee_name(const Binding *b)
{
    const Func *f = b->f;
    bool is_class = f->owner && strcmp(f->name->text, "__call_class__") == 0;
    return is_class ? f->owner->name->text : f->qualname->text;
}

static const Name *too_many(Binding *b, uint32_t n_pos_params)
{
    uint32_t n_def = 0;
    for (uint32_t i = 0; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        n_def += (p->kind == PARAM_POS || p->kind == PARAM_POS_ONLY) &&
                 p->default_idx >= 0;
    }
    uint32_t given = b->a->n_pos;
    const char *were = given == 1 ? "was" : "were";
    if (n_def) {
        return name_printf(b->r->inf->g->names,
                           "%s() takes from %u to %u positional arguments "
                           "but %u %s given",
                           callee_name(b), n_pos_params - n_def,
                           n_pos_params, given, were);
    }
    return name_printf(
        b->r->inf->g->names,
        "%s() takes %u positional argument%s but %u %s given",
        callee_name(b), n_pos_params, n_pos_params == 1 ? "" : "s",
        given, were);
}

static Actual raw_actual(Run *r, const Actual *items, uint32_t n,
                         uint32_t salt)
{
    Contour *c = inst_contour(r, CONTOUR_RAW, 0, salt);
    ArgSrc src = {.kind = SRC_RAW, .n_parts = n};
    src.parts = NEW_ARRAY(r->inst->state->arena, ArgSrc, n + 1);
    contour_item(r->inf, c, 0);
    for (uint32_t i = 0; i < n; i++) {
        src.parts[i] = items[i].src;
        tvar_add(r->inf, contour_item(r->inf, contour_rep(c), 0),
                 &items[i].set);
    }
    src.contour = contour_rep(c);
    return (Actual){.set = tset_of(r->inf, src.contour), .src = src};
}

/* **kwargs: a real dict, which remembers the keywords it was made of. */
static Actual pack_kwargs(Binding *b, const Actual *items, uint32_t n)
{
    Run *r = b->r;
    Arena *ar = r->inst->state->arena;
    Actual *keys = NEW_ARRAY(ar, Actual, n + 1);
    const Name **names = NEW_ARRAY(r->inf->arena, const Name *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        names[i] = items[i].kw;
        keys[i] = (Actual){.set = tset_prim(T_STR),
                           .src = {.kind = SRC_STR, .names = &names[i]}};
    }
    uint32_t salt = 0x4000 + (b->f->index & 0xfff);
    Actual args[3] = {raw_actual(r, keys, n, salt),
                      raw_actual(r, items, n, salt + 0x2000),
                      const_actual(n)};
    Actual dict = call_for_value(r, "__build_dict__", args, 3);
    Contour *d = tset_only_obj(&dict.set, CONTOUR_INSTANCE);
    if (d) {
        contour_set_kw(d, names, n);
    }
    return dict;
}

static void bind_positional(Binding *b, uint32_t first)
{
    const Func *f = b->f;
    uint32_t k = 0, n_params = count_kind(f, PARAM_POS) +
                               count_kind(f, PARAM_POS_ONLY);
    const Actual *items = b->a->items.data;
    for (uint32_t i = first; i < f->params.len; i++) {
        ParamKind kind = f->params.data[i].kind;
        if (kind != PARAM_POS && kind != PARAM_POS_ONLY) {
            continue;
        }
        if (k < b->a->n_pos) {
            fill(b, i, &items[k++]);
        }
    }
    bool has_star = false;
    for (uint32_t i = first; i < f->params.len; i++) {
        if (f->params.data[i].kind == PARAM_STAR) {
            Actual t = pack_tuple(b->r, items + k, b->a->n_pos - k);
            fill(b, i, &t);
            has_star = true;
        }
    }
    if (!has_star && k < b->a->n_pos) {
        b->error = too_many(b, n_params);
    }
}

static void bind_keywords(Binding *b, uint32_t first)
{
    const Func *f = b->f;
    Arena *ar = b->r->inst->state->arena;
    uint32_t n_extra = 0;
    Actual *extra = NEW_ARRAY(ar, Actual, b->a->items.len + 1);
    for (uint32_t k = b->a->n_pos; k < b->a->items.len; k++) {
        const Actual *v = &b->a->items.data[k];
        bool found = false;
        for (uint32_t i = first; i < f->params.len && !found; i++) {
            const Param *p = &f->params.data[i];
            found = p->name == v->kw &&
                    (p->kind == PARAM_POS || p->kind == PARAM_KW_ONLY);
            if (found && b->filled[i]) {
                b->error = name_printf(
                    b->r->inf->g->names,
                    "%s() got multiple values for argument '%s'",
                    callee_name(b), v->kw->text);
            } else if (found) {
                fill(b, i, v);
            }
        }
        if (!found) {
            extra[n_extra++] = *v;
        }
    }
    bool takes_extra = false;
    for (uint32_t i = first; i < f->params.len; i++) {
        if (f->params.data[i].kind == PARAM_STARSTAR) {
            Actual d = pack_kwargs(b, extra, n_extra);
            fill(b, i, &d);
            takes_extra = true;
        }
    }
    if (n_extra && !takes_extra && !b->error) {
        b->bad_keyword = extra[0].kw;
        b->error = name_printf(
            b->r->inf->g->names,
            "%s() got an unexpected keyword argument '%s'", callee_name(b),
            extra[0].kw->text);
    }
}

static void add_missing(StrBuf *sb, const VEC_NAME *missing)
{
    for (uint32_t i = 0; i < missing->len; i++) {
        if (i) {
            sb_puts(sb, i + 1 < missing->len   ? ", "
                        : missing->len == 2 ? " and "
                                            : ", and ");
        }
        sb_printf(sb, "'%s'", missing->data[i]->text);
    }
}

/* The value of default `idx`: a constant where it is one. */
static Actual default_value(Binding *b, uint32_t idx)
{
    TVar *v = contour_item(b->r->inf, b->closure, idx);
    const FieldVar *f = b->closure->fields.data[idx];
    Actual a = {.set = tvar_read(b->r, v),
                .src = {.kind = SRC_DEFAULT, .idx = idx}};
    uint32_t p = a.set.n_objs ? 0 : a.set.prims;
    static const struct {
        uint32_t prim;
        Tag tag;
    } units[] = {{T_NONE, TAG_NONE},   {T_DONE, TAG_DONE},
                 {T_NOTIMPL, TAG_NOTIMPL}, {T_FALSE, TAG_BOOL},
                 {T_TRUE, TAG_BOOL}};
    for (uint32_t i = 0; i < ARRAY_LEN(units); i++) {
        if (p == units[i].prim) {
            a.src = (ArgSrc){.kind = SRC_CONST, .tag = units[i].tag,
                             .idx = p == T_TRUE};
        }
    }
    if (!f->constant || f->is_variable) {
        return a;
    }
    int64_t k = f->constant->imm.i;
    if (p == T_INT && k >= 0 && k <= UINT32_MAX) {
        a.src = (ArgSrc){.kind = SRC_CONST, .tag = TAG_INT, .idx = (uint32_t)k};
    } else if (p == T_STR) {
        const Name **names = NEW_ARRAY(b->r->inst->state->arena,
                                       const Name *, 1);
        names[0] = f->constant->imm.name;
        a.src = (ArgSrc){.kind = SRC_STR, .names = names};
    }
    return a;
}

static void bind_defaults(Binding *b, uint32_t first)
{
    const Func *f = b->f;
    Arena *ar = b->r->inst->state->arena;
    VEC_NAME pos = {0}, kw = {0};
    for (uint32_t i = first; i < f->params.len; i++) {
        const Param *p = &f->params.data[i];
        if (b->filled[i]) {
            continue;
        }
        if (p->default_idx >= 0) {
            uint32_t idx = f->n_captures + (uint32_t)p->default_idx;
            Actual v = default_value(b, idx);
            fill(b, i, &v);
        } else if (p->kind == PARAM_KW_ONLY) {
            vec_push(ar, &kw, p->name);
        } else {
            vec_push(ar, &pos, p->name);
        }
    }
    const VEC_NAME *missing = pos.len ? &pos : &kw;
    if (missing->len && !b->error) {
        StrBuf sb = sb_new(ar);
        sb_printf(&sb, "%s() missing %u required %s argument%s: ",
                  callee_name(b), missing->len,
                  pos.len ? "positional" : "keyword-only",
                  missing->len == 1 ? "" : "s");
        add_missing(&sb, missing);
        b->error = name_intern(b->r->inf->g->names, sb.text, sb.len);
    }
}

/* All positional arguments from `first` on as one value to iterate over: the only
   star argument itself, or a list joined of the plain runs and the stars. */
static Actual join_stars(Run *r, const Actuals *a, uint32_t first)
{
    Actual all = {0};
    bool has = false;
    for (uint32_t i = first; i < a->n_pos;) {
        uint32_t n = 0;
        while (i + n < a->n_pos && !a->items.data[i + n].is_star) {
            n++;
        }
        Actual seg = n ? pack_tuple(r, a->items.data + i, n)
                       : a->items.data[i];
        seg.is_star = false;
        i += n ? n : 1;
        if (has) {
            Actual two[2] = {all, seg};
            all = call_for_value(r, "__star_join__", two, 2);
        } else {
            all = seg;
            has = true;
        }
    }
    return all;
}

typedef struct StarShape {
    uint32_t fixed, required; /* positional parameters; those without default */
    bool has_star;
    uint32_t lead;            /* plain arguments that go to fixed parameters */
    uint32_t take;            /* items that go to further fixed parameters */
    uint32_t optional;        /* parameters after these that keep their default
                                 when the items end */
} StarShape;

static StarShape star_shape(const Binding *b, uint32_t first)
{
    StarShape s = {0};
    for (uint32_t i = first; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        bool is_pos = p->kind == PARAM_POS || p->kind == PARAM_POS_ONLY;
        s.fixed += is_pos;
        s.required += is_pos && p->default_idx < 0;
        s.has_star |= p->kind == PARAM_STAR;
    }
    while (s.lead < b->a->n_pos && s.lead < s.fixed &&
           !b->a->items.data[s.lead].is_star) {
        s.lead++;
    }
    /* The library tells how many there are by such defaults: all or none. */
    bool is_all = b->f->is_library && s.has_star;
    uint32_t wanted = is_all ? s.fixed : s.required;
    s.take = wanted > s.lead ? wanted - s.lead : 0;
    s.optional = b->f->is_library || b->a->n_pos < b->a->items.len
                     ? 0
                     : s.fixed - s.lead - s.take;
    return s;
}

/* Item `idx` of the array for the fixed parameter that it would go to. */
static Actual optional_item(Binding *b, uint32_t first, uint32_t param,
                            const Actual *raw, uint32_t idx)
{
    uint32_t i = first;
    for (uint32_t n = 0;; i++) {
        ParamKind kind = b->f->params.data[i].kind;
        bool is_pos = kind == PARAM_POS || kind == PARAM_POS_ONLY;
        if (is_pos && n++ == param) {
            break;
        }
    }
    uint32_t def = (uint32_t)b->f->params.data[i].default_idx;
    Actual args[3] = {*raw, const_actual(idx),
                      default_value(b, b->f->n_captures + def)};
    return call_for_value(b->r, "__star_item__", args, 3);
}

/* Star arguments of unknown length: their items are counted at run time. */
static bool settle_dynamic(Binding *b, uint32_t first, Actuals *settled)
{
    Run *r = b->r;
    Arena *ar = r->inst->state->arena;
    StarShape s = star_shape(b, first);
    Actual args[4] = {join_stars(r, b->a, s.lead), const_actual(s.take),
                      const_actual(s.take + s.optional),
                      const_actual(s.has_star)};
    Actual raw = {0};
    if (!tset_empty(&args[0].set)) {
        raw = call_for_value(r, "__star_items__", args, 4);
    }
    Contour *rc = tset_only_obj(&raw.set, CONTOUR_RAW);
    if (!rc) {
        settled->is_bottom = true;
        return false;
    }
    for (uint32_t i = 0; i < s.lead; i++) {
        vec_push(ar, &settled->items, b->a->items.data[i]);
    }
    ArgSrc *whole = src_copy(r, raw.src);
    for (uint32_t i = 0; i < s.take; i++) {
        Actual v = {.set = tvar_read(r, contour_item(r->inf, rc, 0)),
                    .src = {.kind = SRC_ITEM, .idx = i, .parts = whole,
                            .n_parts = 1}};
        vec_push(ar, &settled->items, v);
    }
    Actual items = {.set = raw.set, .src = *whole};
    for (uint32_t i = 0; i < s.optional; i++) {
        Actual v = optional_item(b, first, s.lead + s.take + i, &items,
                                 s.take + i);
        vec_push(ar, &settled->items, v);
    }
    settled->n_pos = settled->items.len;
    for (uint32_t i = b->a->n_pos; i < b->a->items.len; i++) {
        vec_push(ar, &settled->items, b->a->items.data[i]);
    }
    if (s.has_star) {
        Actual rest[2] = {items, const_actual(s.take + s.optional)};
        settled->rest = call_for_value(r, "__star_rest__", rest, 2);
        settled->has_rest = true;
    }
    return true;
}

static void bind(Binding *b)
{
    const Func *f = b->f;
    uint32_t first = f->n_captures;
    for (uint32_t i = 0; i < first; i++) {
        Actual v = {.set = tvar_read(b->r,
                                     contour_item(b->r->inf, b->closure, i)),
                    .src = {.kind = SRC_CAPTURE, .idx = i}};
        fill(b, i, &v);
    }
    Actuals settled = {0};
    if (b->a->n_dynamic) {
        if (!settle_dynamic(b, first, &settled)) {
            return;
        }
        b->a = &settled;
    }
    bind_positional(b, first);
    if (settled.has_rest) {
        for (uint32_t i = first; i < f->params.len; i++) {
            if (f->params.data[i].kind == PARAM_STAR) {
                fill(b, i, &settled.rest);
            }
        }
    }
    bind_keywords(b, first);
    if (!b->error) {
        bind_defaults(b, first);
    }
}

static Binding new_binding(Run *r, Contour *closure, const Actuals *a)
{
    Arena *ar = r->inst->state->arena;
    Func *f = (Func *)(uintptr_t)closure->key;
    uint32_t n = f->params.len;
    return (Binding){.r = r, .f = f, .closure = contour_rep(closure), .a = a,
                     .sets = NEW_ARRAY(ar, TSet, n + 1),
                     .srcs = NEW_ARRAY(ar, ArgSrc, n + 1),
                     .filled = NEW_ARRAY(ar, bool, n + 1), .n = n,
                     .error = a->error};
}

static bool is_ready(const Binding *b)
{
    for (uint32_t i = 0; i < b->n; i++) {
        if (tset_empty(&b->sets[i])) {
            return false;
        }
    }
    return true;
}

static void type_error_arm(Run *r, Plan *p, Member dispatch,
                           const Name *message, DiagCode code)
{
    Arm *arm = plan_arm(r, p, ARM_TYPE_ERROR, dispatch.prims, dispatch.obj);
    arm->message = message;
    arm->diag = code;
}

static void bad_call_arm(Run *r, Plan *p, Member dispatch, const Binding *b)
{
    type_error_arm(r, p, dispatch, b->error, DIAG_BAD_CALL);
    vec_last(&p->arms).callee = b->f;
    vec_last(&p->arms).field_name = b->bad_keyword;
}

/* The instance of __del__ for objects of a contour, if the class has one. */
static void find_finaliser(Run *r, ClassInfo *c, Contour *obj)
{
    ClassAttr *del = class_lookup(c, nm(r->inf, "__del__"), NULL);
    Contour *fn = del ? tset_only_obj(&del->var.set, CONTOUR_CLOSURE) : NULL;
    if (!fn) {
        return;
    }
    Actuals none = {0};
    Actuals a = actuals_prepend(r, &none, tset_of(r->inf, obj),
                                (ArgSrc){.kind = SRC_SELF});
    Plan *plan = plan_new(r);
    TSet ignored = {0, 0, NULL};
    call_func(r, plan, (Member){0, NULL}, fn, &a, &ignored);
    if (plan->arms.len && plan->arms.data[0].kind == ARM_CALL) {
        contour_rep(obj)->finaliser = plan->arms.data[0].inst;
    }
}

/* May a generator be left suspended where it has to run code when it dies? */
static bool yields_in_try(const Func *f)
{
    for (uint32_t b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            if (block->handler.target &&
                block->insns.data[i].op == OP_PY_YIELD) {
                return true;
            }
        }
    }
    return false;
}

/* print of numbers, strings and None: their texts are made before the call, so
   that print is instantiated by the number of its arguments, not by their types.
   (Objects keep their turn: their __str__ may print, too.) */
static Actuals print_texts(Run *r, const Actuals *a)
{
    Actuals out = *a;
    out.items.data = NEW_ARRAY(r->inst->state->arena, Actual, a->items.len + 1);
    out.items.cap = a->items.len + 1;
    for (uint32_t i = 0; i < a->items.len; i++) {
        Actual v = a->items.data[i];
        const uint32_t simple = T_VALUES | T_STR | T_NONE;
        if (i < a->n_pos && (v.set.n_objs || v.set.prims & ~simple)) {
            return *a;
        }
        if (i < a->n_pos && v.set.prims != T_STR) {
            v = call_for_value(r, "__str_of__", &v, 1);
        }
        out.items.data[i] = v;
    }
    return out;
}

static bool is_print(const Run *r, const Func *f)
{
    return f->is_library && !f->owner && f->name == nm(r->inf, "print");
}

void call_func(Run *r, Plan *p, Member dispatch, Contour *closure,
               const Actuals *actuals, TSet *out)
{
    Actuals texts;
    const Actuals *a = actuals;
    if (is_print(r, (const Func *)(uintptr_t)closure->key) && !a->n_dynamic &&
        !a->error) {
        texts = print_texts(r, a);
        a = &texts;
    }
    Binding b = new_binding(r, closure, a);
    if (!b.error) {
        bind(&b);
    }
    if (b.error) {
        bad_call_arm(r, p, dispatch, &b);
        return;
    }
    if (!is_ready(&b)) {
        return;
    }
    Inst *inst = inst_for(r, r->inf, b.f, b.sets, b.n);
    Arm *arm = plan_arm(r, p, b.f->is_generator ? ARM_NEW_GEN : ARM_CALL,
                        dispatch.prims, dispatch.obj);
    arm->inst = inst;
    arm->args = b.srcs;
    arm->n_args = b.n;
    arm->contour = inst->gen;
    if (inst->gen && yields_in_try(b.f)) {
        find_finaliser(r, member_class(r->inf, 0, inst->gen), inst->gen);
    }
    TSet result = tvar_read(r, &inst->result);
    tset_join(r->inf, out, &result);
}

/* --- classes ---------------------------------------------------------------------------- */

/* BaseException's own __init__ on all positional arguments: what CPython's
   __new__ does for classes whose __init__ does not pass them on. */
static Arm *exception_args(Run *r, ClassInfo *c, ClassAttr *init,
                           const TSet *self, const Actuals *a)
{
    ClassInfo *base = infer_class_by_name(r->inf, "BaseException");
    ClassAttr *set_args =
        base ? class_lookup(base, nm(r->inf, "__init__"), NULL) : NULL;
    ClassInfo *owner = NULL;
    class_lookup(c, nm(r->inf, "__init__"), &owner);
    if (!set_args || set_args == init || !owner || owner->def->is_library) {
        return NULL;
    }
    Actuals pos = *a;
    pos.items.len = pos.n_pos;
    pos = actuals_prepend(r, &pos, *self, (ArgSrc){.kind = SRC_SELF});
    Contour *fn = tset_only_obj(&set_args->var.set, CONTOUR_CLOSURE);
    Plan *plan = plan_new(r);
    TSet ignored = {0, 0, NULL};
    if (!fn) {
        return NULL;
    }
    call_func(r, plan, (Member){0, NULL}, fn, &pos, &ignored);
    if (!plan->arms.len) {
        return NULL;
    }
    plan->arms.data[0].attr = set_args;
    return &plan->arms.data[0];
}

static void call_class_function(Run *r, Plan *p, Member dispatch,
                                ClassAttr *attr, const Actuals *a, TSet *out)
{
    Contour *fn = tset_only_obj(&attr->var.set, CONTOUR_CLOSURE);
    uint32_t first = p->arms.len;
    if (fn) {
        call_func(r, p, dispatch, fn, a, out);
    }
    if (p->arms.len > first) {
        p->arms.data[first].attr = attr;
    }
}

/* Calls that the library answers with another function than __init__: a star
   argument of unknown length, dict with keywords. True if it was one. */
static bool construct_otherwise(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                                const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    ClassAttr *star = class_attr(c, nm(inf, "__call_star__"));
    if (a->n_dynamic && star && !tset_empty(&star->var.set)) {
        Actuals b = {0};
        vec_push(r->inst->state->arena, &b.items, join_stars(r, a, 0));
        b.n_pos = 1;
        for (uint32_t i = a->n_pos; i < a->items.len; i++) {
            vec_push(r->inst->state->arena, &b.items, a->items.data[i]);
        }
        call_class_function(r, p, dispatch, star, &b, out);
        return true;
    }
    ClassAttr *kw = class_attr(c, nm(inf, "__call_kw__"));
    if (kw && !tset_empty(&kw->var.set) && a->n_pos < a->items.len &&
        a->items.data[a->n_pos].kw->text[0] != '_') {
        call_class_function(r, p, dispatch, kw, a, out);
        return true;
    }
    return false;
}

void new_object(Run *r, Plan *p, Member cls, TSet *out)
{
    ClassInfo *c = (ClassInfo *)(uintptr_t)cls.obj->key;
    Contour *obj = instance_contour(r, c, 0x100 + (c->index & 0xfff));
    find_finaliser(r, c, obj);
    plan_arm(r, p, ARM_NEW, cls.prims, cls.obj)->contour = contour_rep(obj);
    tset_add_obj(r->inf, out, contour_rep(obj));
}

/* A class whose own __new__ makes its objects: the library calls it, then
   __init__. True if it was one. */
static bool construct_by_new(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                             const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    ClassInfo *owner = NULL;
    if (!class_lookup(c, nm(inf, "__new__"), NULL)) {
        return false;
    }
    ClassAttr *init = class_lookup(c, nm(inf, "__init__"), &owner);
    bool has_init = init && !owner->def->is_library;
    Contour *k = contour_static(inf, CONTOUR_CLASS, c);
    Actuals b = actuals_prepend(r, a, tset_of(inf, k),
                                (ArgSrc){.kind = SRC_CLASS, .contour = k});
    Func *f = library_func(inf, has_init ? "__construct__" : "__make__");
    call_func(r, p, dispatch, contour_static(inf, CONTOUR_CLOSURE, f), &b, out);
    return true;
}

static void construct(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                      const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    if (construct_otherwise(r, p, dispatch, c, a, out) ||
        construct_by_new(r, p, dispatch, c, a, out)) {
        return;
    }
    ClassInfo *owner = NULL;
    ClassAttr *call = class_lookup(c, nm(inf, "__call_class__"), &owner);
    if (call) {
        Contour *fn = tset_only_obj(&call->var.set, CONTOUR_CLOSURE);
        if (owner != c) {
            type_error_arm(r, p, dispatch,
                           name_printf(inf->g->names,
                                       "a subclass of %s is not supported "
                                       "yet",
                                       owner->def->name->text),
                           DIAG_UNSUPPORTED);
        } else if (fn) {
            uint32_t first = p->arms.len;
            call_func(r, p, dispatch, fn, a, out);
            if (p->arms.len > first) {
                p->arms.data[first].attr = call;
            }
        }
        return;
    }
    Contour *obj = instance_contour(r, c, 0x100 + (c->index & 0xfff));
    ClassAttr *init = class_lookup(c, nm(inf, "__init__"), NULL);
    TSet self = tset_of(inf, obj);
    find_finaliser(r, c, obj);
    Arm *pre = c->is_exception ? exception_args(r, c, init, &self, a) : NULL;
    Inst *inst = NULL;
    Binding b = {0};
    if (init) {
        TSet fns = tvar_read(r, &init->var);
        Contour *fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
        Actuals with_self =
            actuals_prepend(r, a, self, (ArgSrc){.kind = SRC_SELF});
        if (!fn) {
            return;
        }
        b = new_binding(r, fn, &with_self);
        if (!b.error) {
            bind(&b);
        }
        if (b.error) {
            bad_call_arm(r, p, dispatch, &b);
            return;
        }
        if (!is_ready(&b)) {
            return;
        }
        inst = inst_for(r, inf, b.f, b.sets, b.n);
        TSet done = tvar_read(r, &inst->result);
        if (tset_empty(&done)) {
            self = (TSet){0, 0, NULL}; /* __init__ never returns (yet) */
        }
    } else if (a->items.len) {
        type_error_arm(r, p, dispatch,
                       name_printf(inf->g->names, "%s() takes no arguments",
                                   c->def->name->text),
                       DIAG_BAD_CALL);
        return;
    }
    Arm *arm = plan_arm(r, p, ARM_NEW, dispatch.prims, dispatch.obj);
    arm->contour = contour_rep(obj);
    arm->pre = pre;
    arm->attr = init;
    arm->inst = inst;
    arm->args = b.srcs;
    arm->n_args = b.n;
    tset_join(inf, out, &self);
}

static const Name *class_name_of(const Infer *inf, Member m)
{
    const ClassInfo *c = member_class(inf, m.prims, m.obj);
    return c ? c->def->name : nm(inf, "object");
}

void call_member(Run *r, Plan *p, Member dispatch, Member callee, ArgSrc self,
                 const Actuals *a, TSet *out)
{
    Contour *c = callee.obj;
    if (c && c->kind == CONTOUR_CLOSURE) {
        call_func(r, p, dispatch, c, a, out);
        return;
    }
    if (c && c->kind == CONTOUR_CLASS) {
        construct(r, p, dispatch, (ClassInfo *)(uintptr_t)c->key, a, out);
        return;
    }
    if (c && c->kind == CONTOUR_BOUND) {
        TSet fns = tvar_read(r, contour_item(r->inf, c, 1));
        TSet obj = tvar_read(r, contour_item(r->inf, contour_rep(c), 0));
        Actuals with_self = actuals_prepend(r, a, obj, self);
        for (uint32_t i = 0; i < fns.n_objs; i++) {
            Member fn = {0, tset_obj(&fns, i)};
            call_member(r, p, dispatch, fn, self, &with_self, out);
        }
        return;
    }
    const Name *call = nm(r->inf, "__call__");
    if (c && c->kind == CONTOUR_INSTANCE &&
        member_has(r->inf, callee, call)) {
        ClassAttr *attr = class_lookup((ClassInfo *)(uintptr_t)c->key, call,
                                       NULL);
        attr_call_found(r, p, callee, attr, call, a, out);
        return;
    }
    type_error_arm(r, p, dispatch,
                   name_printf(r->inf->g->names, "'%s' object is not callable",
                               class_name_of(r->inf, callee)->text),
                   DIAG_TYPE_ERROR);
}
