/* Arguments are bound to parameters here, at translation, by Python's rules; what a
   callee receives is a list of sources (ArgSrc) that lowering follows. Argument
   tuples (*args) are interned by their contents, so that a thousand calls of print
   with one str share one instance. */
#include "infer/internal.h"

void binding_fill(Binding *b, uint32_t param, const Actual *v)
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

Actual pack_tuple(Run *r, const Actual *items, uint32_t n)
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

const char *callee_owner(const Binding *b)
{
    const Func *f = b->f;
    const Contour *self = b->a->items.len && f->owner->name->text[0] == '_'
                              ? tset_only_obj(&b->a->items.data[0].set,
                                              CONTOUR_INSTANCE)
                              : NULL;
    const ClassInfo *c = self ? infer_contour_class(b->r->inf, self) : NULL;
    for (uint32_t i = 0; c && i < c->n_mro && f->is_library; i++) {
        const ClassDef *def = class_shown(c->mro[i])->def;
        bool is_object = i + 1 == c->n_mro;
        if (def->is_library && def->name->text[0] != '_' && !is_object) {
            return def->name->text;
        }
    }
    return f->owner->name->text;
}

/* As Python calls it: a builtin class is called by its name. */
const char *callee_name(const Binding *b)
{
    const Func *f = b->f;
    bool is_class = f->owner && strcmp(f->name->text, "__call_class__") == 0;
    bool is_renamed = f->is_library &&
                      strncmp(f->qualname->text, "builtin_", 8) == 0;
    if (f->is_library && f->owner && f->owner->name->text[0] == '_') {
        return arena_printf(b->r->inst->state->arena, "%s.%s", callee_owner(b),
                            f->name->text);
    }
    return is_class ? f->owner->name->text
                    : f->qualname->text + (is_renamed ? 8 : 0);
}

/* With its module, as in errors of the caller. */
const char *callee_path(const Binding *b)
{
    if (b->f->is_library) {
        return callee_name(b);
    }
    return arena_printf(b->r->inst->state->arena, "%s.%s",
                        b->f->module->name->text, callee_name(b));
}

/* "takes from 1 to 2 positional arguments". */
const char *takes_text(const Binding *b)
{
    uint32_t n = 0, n_def = 0;
    for (uint32_t i = b->f->n_captures; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        bool is_pos = p->kind == PARAM_POS || p->kind == PARAM_POS_ONLY;
        n += is_pos;
        n_def += is_pos && p->default_idx >= 0;
    }
    Arena *ar = b->r->inst->state->arena;
    if (n_def) {
        return arena_printf(ar, "takes from %u to %u positional arguments",
                            n - n_def, n);
    }
    return arena_printf(ar, "takes %u positional argument%s", n,
                        n == 1 ? "" : "s");
}

const Name *too_many_text(const Binding *b)
{
    uint32_t given = b->a->n_pos, n_kw = 0;
    for (uint32_t k = b->a->n_pos; k < b->a->items.len; k++) {
        for (uint32_t i = b->f->n_captures; i < b->f->params.len; i++) {
            n_kw += b->f->params.data[i].kind == PARAM_KW_ONLY &&
                    b->f->params.data[i].name == b->a->items.data[k].kw;
        }
    }
    const char *also = "";
    if (n_kw) {
        also = arena_printf(b->r->inst->state->arena,
                            " positional argument%s (and %u keyword-only "
                            "argument%s)",
                            given == 1 ? "" : "s", n_kw, n_kw == 1 ? "" : "s");
    }
    return name_printf(b->r->inf->g->names, "%s() %s but %u%s %s given",
                       callee_name(b), takes_text(b), given, also,
                       given == 1 && !n_kw ? "was" : "were");
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

/* In the library a parameter **kwargs_or_none is None where there are no keywords: no
   dict is made then, and nothing of what is done with one is inferred. */
static bool may_be_none(const Binding *b)
{
    static const char suffix[] = "_or_none";
    const Name *name = vec_last(&b->f->params).name;
    size_t n = sizeof suffix - 1;
    return b->f->is_library && name->len > n &&
           memcmp(name->text + name->len - n, suffix, n) == 0;
}

/* **kwargs: a real dict, which remembers the keywords it was made of. */
Actual pack_kwargs(Binding *b, const Actual *items, uint32_t n)
{
    Run *r = b->r;
    if (n == 0 && may_be_none(b)) {
        return (Actual){.set = tset_prim(T_NONE),
                        .src = {.kind = SRC_CONST, .tag = TAG_NONE}};
    }
    uint64_t h = b->f->index;
    Arena *ar = r->inst->state->arena;
    Actual *keys = NEW_ARRAY(ar, Actual, n + 1);
    const Name **names = NEW_ARRAY(r->inf->arena, const Name *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        names[i] = items[i].kw;
        h = hash_mix(h, hash_bytes(names[i]->text, names[i]->len, 0));
        keys[i] = (Actual){.set = tset_prim(T_STR),
                           .src = {.kind = SRC_STR, .names = &names[i]}};
    }
    uint32_t salt = 0x4000 + (uint32_t)(h & 0xfff);
    Actual args[3] = {raw_actual(r, keys, n, salt),
                      raw_actual(r, items, n, salt + 0x2000),
                      const_actual(n)};
    Actual dict = call_for_value(r, "__build_dict__", args, 3);
    Contour *d = tset_only_obj(&dict.set, CONTOUR_INSTANCE);
    if (d) {
        contour_set_kw(r->inf, d, names, n);
    }
    return dict;
}

static void bind_positional(Binding *b, uint32_t first)
{
    const Func *f = b->f;
    uint32_t k = 0;
    const Actual *items = b->a->items.data;
    for (uint32_t i = first; i < f->params.len; i++) {
        ParamKind kind = f->params.data[i].kind;
        if (kind != PARAM_POS && kind != PARAM_POS_ONLY) {
            continue;
        }
        if (k < b->a->n_pos) {
            binding_fill(b, i, &items[k++]);
        }
    }
    bool has_star = false;
    for (uint32_t i = first; i < f->params.len; i++) {
        if (f->params.data[i].kind == PARAM_STAR) {
            Actual t = pack_tuple(b->r, items + k, b->a->n_pos - k);
            binding_fill(b, i, &t);
            has_star = true;
        }
    }
    if (!has_star && k < b->a->n_pos) {
        b->error = too_many_text(b);
    }
}

const Name *keyword_twice_text(const Binding *b, const Name *kw)
{
    return name_printf(b->r->inf->g->names,
                       "%s() got multiple values for keyword argument '%s'",
                       callee_path(b), kw->text);
}

/* Parameter i has a value already and gets another by keyword. */
const Name *twice_text(const Binding *b, uint32_t i, const Name *kw)
{
    if (b->by_keyword[i]) {
        return keyword_twice_text(b, kw);
    }
    return name_printf(b->r->inf->g->names,
                       "%s() got multiple values for argument '%s'",
                       callee_name(b), kw->text);
}

/* No parameter may be passed by this keyword. */
const Name *unexpected_text(const Binding *b, const Name *kw)
{
    Names *names = b->r->inf->g->names;
    for (uint32_t i = b->f->n_captures; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        if (p->kind == PARAM_POS_ONLY && p->name == kw) {
            return name_printf(names,
                               "%s() got some positional-only arguments "
                               "passed as keyword arguments: '%s'",
                               callee_name(b), kw->text);
        }
    }
    return name_printf(names, "%s() got an unexpected keyword argument '%s'",
                       callee_name(b), kw->text);
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
            ParamKind kind = infer_param_kind(b, p);
            found = p->name == v->kw &&
                    (kind == PARAM_POS || kind == PARAM_KW_ONLY);
            if (found && b->filled[i]) {
                b->error = twice_text(b, i, v->kw);
            } else if (found) {
                binding_fill(b, i, v);
                b->by_keyword[i] = true;
            }
        }
        for (uint32_t i = 0; i < n_extra && !found; i++) {
            if (extra[i].kw == v->kw) {
                b->error = keyword_twice_text(b, v->kw);
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
            binding_fill(b, i, &d);
            takes_extra = true;
        }
    }
    if (n_extra && !takes_extra && !b->error) {
        b->bad_keyword = extra[0].kw;
        b->error = unexpected_text(b, extra[0].kw);
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
Actual default_value(Binding *b, uint32_t idx)
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
            binding_fill(b, i, &v);
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

static void bind(Binding *b)
{
    const Func *f = b->f;
    uint32_t first = f->n_captures;
    for (uint32_t i = 0; i < first; i++) {
        Actual v = {.set = tvar_read(b->r,
                                     contour_item(b->r->inf, b->closure, i)),
                    .src = {.kind = SRC_CAPTURE, .idx = i}};
        binding_fill(b, i, &v);
    }
    if (b->a->n_dynamic || b->a->n_kwargs) {
        bind_dynamic(b, first);
        return;
    }
    bind_positional(b, first);
    bind_keywords(b, first);
    if (!b->error) {
        bind_defaults(b, first);
    }
    const Name *arity = b->error ? infer_arity_text(b) : NULL;
    b->error = arity ? arity : b->error;
}

static Binding new_binding(Run *r, Contour *closure, const Actuals *a)
{
    Arena *ar = r->inst->state->arena;
    Func *f = (Func *)(uintptr_t)closure->key;
    uint32_t n = f->params.len;
    return (Binding){.r = r, .f = f, .closure = contour_rep(closure), .a = a,
                     .sets = NEW_ARRAY(ar, TSet, n + 1),
                     .srcs = NEW_ARRAY(ar, ArgSrc, n + 1),
                     .filled = NEW_ARRAY(ar, bool, n + 1),
                     .by_keyword = NEW_ARRAY(ar, bool, n + 1), .n = n,
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

static void bad_call_arm(Run *r, Plan *p, Member dispatch, const Binding *b)
{
    type_error_arm(r, p, dispatch, b->error, DIAG_BAD_CALL);
    vec_last(&p->arms).callee = b->f;
    vec_last(&p->arms).field_name = b->bad_keyword;
}

/* An argument has no type: if the star arguments do not fit, this says so. */
static void plan_check(Run *r, Plan *p, Member dispatch, const Binding *b)
{
    if (b->check) {
        Arm *arm = plan_arm(r, p, ARM_CALL, dispatch.prims, dispatch.obj);
        arm->inst = b->check->inst;
        arm->args = b->check->parts;
        arm->n_args = b->check->n_parts;
    }
}

/* dict.__init__ with keywords is another function: **kw is made with dict itself. */
static Contour *callee_meant(Run *r, Contour *closure, const Actuals *a)
{
    const Func *f = (const Func *)(uintptr_t)closure->key;
    if (a->n_pos < a->items.len && f->is_library && f->owner &&
        f->name == nm(r->inf, "__init__") &&
        f->owner->name == nm(r->inf, "dict")) {
        Contour *other = library_closure(r->inf, "__dict_init__");
        return other ? other : closure;
    }
    return closure;
}

bool bind_call(Run *r, Plan *p, Member dispatch, Contour *closure,
               const Actuals *a, Binding *out)
{
    *out = new_binding(r, callee_meant(r, closure, a), a);
    if (!out->error) {
        bind(out);
    }
    if (out->error) {
        bad_call_arm(r, p, dispatch, out);
        return false;
    }
    if (!is_ready(out)) {
        plan_check(r, p, dispatch, out);
        return false;
    }
    return true;
}
