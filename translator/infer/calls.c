/* Calls: arguments are bound to parameters here, at translation, by Python's rules;
   what a callee receives is a list of sources (ArgSrc) that lowering follows.
   Argument tuples (*args) are interned by their contents, so that a thousand
   calls of print with one str share one instance. */
#include "infer/internal.h"

/* --- binding -------------------------------------------------------------------------- */

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

/* As Python calls it: a builtin class is called by its name. */
const char *callee_name(const Binding *b)
{
    const Func *f = b->f;
    bool is_class = f->owner && strcmp(f->name->text, "__call_class__") == 0;
    bool is_renamed = f->is_library &&
                      strncmp(f->qualname->text, "builtin_", 8) == 0;
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
            found = p->name == v->kw &&
                    (p->kind == PARAM_POS || p->kind == PARAM_KW_ONLY);
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

/* Methods of dict that change it: a **kwargs dict then has other keywords. */
static void note_dict_change(Run *r, const Binding *b)
{
    static const char *const changing[] = {
        "__setitem__", "__delitem__", "__ior__", "setdefault", "pop",
        "popitem", "clear", "update"};
    const Func *f = b->f;
    if (!f->is_library || !f->owner || f->owner->name != nm(r->inf, "dict") ||
        !b->n) {
        return;
    }
    for (uint32_t i = 0; i < ARRAY_LEN(changing); i++) {
        if (f->name == nm(r->inf, changing[i])) {
            for (uint32_t k = 0; k < b->sets[0].n_objs; k++) {
                Contour *c = tset_obj(&b->sets[0], k);
                if (c->kw_state == KW_KNOWN) {
                    contour_mix_kw(r->inf, c);
                }
            }
        }
    }
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

static bool derives_from(const Infer *inf, const TSet *s, const char *builtin)
{
    const ClassInfo *k = infer_class_by_name(inf, builtin);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        const Contour *c = tset_obj(s, i);
        if (c->kind == CONTOUR_INSTANCE &&
            class_stand_in((const ClassInfo *)(uintptr_t)c->key, k)) {
            return true;
        }
    }
    return false;
}

/* A program's call of a method of a builtin value, or of int and float: the plain
   values of arguments whose classes derive from str, bytes or int. */
static bool plain_args(Run *r, const Func *f, const Actuals *a, Actuals *out)
{
    const Infer *inf = r->inf;
    if (!f->is_library || !f->owner || r->f->is_library || a->error ||
        f->name == nm(inf, "__new__")) {
        return false;
    }
    const Name *owner = f->owner->name;
    bool is_text = owner == nm(inf, "str") || owner == nm(inf, "bytes");
    bool is_class = f->name == nm(inf, "__call_class__");
    if ((is_text && is_class) || !(is_text || owner == nm(inf, "int") ||
                                   owner == nm(inf, "float"))) {
        return false;
    }
    bool any = false;
    *out = *a;
    out->items.cap = a->items.len + 1;
    out->items.data = NEW_ARRAY(r->inst->state->arena, Actual, out->items.cap);
    for (uint32_t i = 0; i < a->items.len; i++) {
        Actual v = a->items.data[i];
        if (!v.is_star && !v.is_kwargs &&
            (derives_from(inf, &v.set, "str") ||
             derives_from(inf, &v.set, "bytes") ||
             (!is_class && derives_from(inf, &v.set, "int")))) {
            const Name *kw = v.kw;
            v = call_for_value(r, "__plain__", &v, 1);
            v.kw = kw;
            any = true;
        }
        out->items.data[i] = v;
    }
    return any;
}

void call_func(Run *r, Plan *p, Member dispatch, Contour *closure,
               const Actuals *actuals, TSet *out)
{
    Actuals texts;
    const Actuals *a = actuals;
    if (plain_args(r, (const Func *)(uintptr_t)closure->key, a, &texts)) {
        a = &texts;
    }
    if (is_print(r, (const Func *)(uintptr_t)closure->key) && !a->n_dynamic &&
        !a->n_kwargs && !a->error) {
        texts = print_texts(r, a);
        a = &texts;
    }
    Binding b = new_binding(r, callee_meant(r, closure, a), a);
    if (!b.error) {
        bind(&b);
    }
    if (b.error) {
        bad_call_arm(r, p, dispatch, &b);
        return;
    }
    if (!is_ready(&b)) {
        plan_check(r, p, dispatch, &b);
        return;
    }
    note_dict_change(r, &b);
    Inst *inst = inst_for(r, r->inf, b.f, b.sets, b.n);
    Arm *arm = plan_arm(r, p, b.f->is_generator ? ARM_NEW_GEN : ARM_CALL,
                        dispatch.prims, dispatch.obj);
    arm->inst = inst;
    arm->args = b.srcs;
    arm->check = b.check;
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
    pos.n_kwargs = 0;
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

/* The library's __set_empty__ for a class of a program that has an __init__ of its
   own: CPython's __new__ has made an empty list before that runs. */
static Arm *empty_first(Run *r, ClassInfo *c, const TSet *self)
{
    ClassInfo *owner = NULL;
    ClassAttr *empty = class_lookup(c, nm(r->inf, "__set_empty__"), NULL);
    class_lookup(c, nm(r->inf, "__init__"), &owner);
    if (!empty || !owner || owner->def->is_library) {
        return NULL;
    }
    Plan *plan = plan_new(r);
    TSet ignored = {0, 0, NULL};
    Actuals a = {0};
    a = actuals_prepend(r, &a, *self, (ArgSrc){.kind = SRC_SELF});
    TSet fns = tvar_read(r, &empty->var);
    Contour *fn = tset_only_obj(&fns, CONTOUR_CLOSURE);
    if (fn) {
        call_func(r, plan, (Member){0, NULL}, fn, &a, &ignored);
    }
    if (!plan->arms.len) {
        return NULL;
    }
    plan->arms.data[0].attr = empty;
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
        b.n_kwargs = a->n_kwargs;
        call_class_function(r, p, dispatch, star, &b, out);
        return true;
    }
    ClassAttr *kw = class_attr(c, nm(inf, "__call_kw__"));
    if (kw && !tset_empty(&kw->var.set) && a->n_pos < a->items.len &&
        (a->n_kwargs || a->items.data[a->n_pos].kw->text[0] != '_')) {
        call_class_function(r, p, dispatch, kw, a, out);
        return true;
    }
    return false;
}

/* The object is made and its method `init` run, if it has one. */
static void make_object(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                        const Name *init_name, const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    Contour *obj = instance_contour(r, c, 0x100 + (c->index & 0xfff));
    ClassAttr *init = init_name ? class_lookup(c, init_name, NULL) : NULL;
    TSet self = tset_of(inf, obj);
    if (c->is_dynamic) {
        TSet cls = tset_of(inf, c->object);
        FieldVar *f = contour_get_field(inf, obj, nm(inf, CLASS_FIELD));
        f->is_class = true;
        tvar_add(inf, &f->var, &cls);
    }
    find_finaliser(r, c, obj);
    Arm *pre = c->is_exception ? exception_args(r, c, init, &self, a)
                               : empty_first(r, c, &self);
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
        b = new_binding(r, callee_meant(r, fn, a), &with_self);
        if (!b.error) {
            bind(&b);
        }
        if (b.error) {
            bad_call_arm(r, p, dispatch, &b);
            return;
        }
        if (!is_ready(&b)) {
            plan_check(r, p, dispatch, &b);
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
    arm->check = b.check;
    arm->n_args = b.n;
    tset_join(inf, out, &self);
}

void construct_by(Run *r, Plan *p, Member cls, const Name *init,
                  const Actuals *a, TSet *out)
{
    make_object(r, p, cls, (ClassInfo *)(uintptr_t)cls.obj->key, init, a, out);
}

/* A class with its own __new__: the library calls that and then __init__. */
static bool construct_new(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                          const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    ClassInfo *owner = NULL, *init_owner = NULL;
    const ClassInfo *object = infer_class_by_name(inf, "object");
    class_lookup(c, nm(inf, "__new__"), &owner);
    class_lookup(c, nm(inf, "__init__"), &init_owner);
    if (!owner || !object || (owner->def->is_library && !owner->stands_for)) {
        return false;
    }
    bool has_init = init_owner && init_owner != object;
    Contour *f = library_closure(
        inf, has_init ? "__call_new__" : "__call_only_new__");
    Contour *cls = contour_static(inf, CONTOUR_CLASS, c);
    Actuals b = actuals_prepend(r, a, tset_of(inf, cls),
                                (ArgSrc){.kind = SRC_CLASS, .contour = cls});
    if (f) {
        call_func(r, p, dispatch, f, &b, out);
    }
    return true;
}

/* A class whose call makes no object: its class method __class_call__ answers. */
static bool construct_by_class(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                               const Actuals *a, TSet *out)
{
    ClassAttr *call = class_lookup(c, nm(r->inf, "__class_call__"), NULL);
    if (call) {
        Contour *cls = contour_static(r->inf, CONTOUR_CLASS, c);
        attr_call_found(r, p, (Member){0, cls}, call,
                        nm(r->inf, "__class_call__"), a, out);
        for (uint32_t i = 0; i < p->arms.len; i++) {
            Arm *arm = &p->arms.data[i];
            arm->prims = arm->member == cls ? dispatch.prims : arm->prims;
            arm->member = arm->member == cls ? dispatch.obj : arm->member;
        }
    }
    return call != NULL;
}

static void construct(Run *r, Plan *p, Member dispatch, ClassInfo *c,
                      const Actuals *a, TSet *out)
{
    Infer *inf = r->inf;
    const Name *abstract = infer_abstract_text(inf, c);
    if (abstract) {
        type_error_arm(r, p, dispatch, abstract, DIAG_TYPE_ERROR);
        return;
    }
    if (construct_otherwise(r, p, dispatch, c, a, out)) {
        return;
    }
    if (construct_by_class(r, p, dispatch, c, a, out) ||
        construct_new(r, p, dispatch, c, a, out)) {
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
    make_object(r, p, dispatch, c, nm(inf, "__init__"), a, out);
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
