/* Calls of functions, and of whatever can be called. */
#include "infer/internal.h"

void type_error_arm(Run *r, Plan *p, Member dispatch,
                           const Name *message, DiagCode code)
{
    Arm *arm = plan_arm(r, p, ARM_TYPE_ERROR, dispatch.prims, dispatch.obj);
    arm->message = message;
    arm->diag = code;
}

/* The instance of __del__ for objects of a contour, if the class has one. */
void find_finaliser(Run *r, ClassInfo *c, Contour *obj)
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
    Binding b;
    if (!bind_call(r, p, dispatch, closure, a, &b)) {
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
