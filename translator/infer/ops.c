/* Results of the high-level operations. Primitive: constants, arithmetic on exact
   numbers, identity, tests of units, tuples, cells, globals. All else becomes a
   plan: calls of methods or of the library's __op_...__ functions. */
#include "infer/internal.h"

const Name *nm(const Infer *inf, const char *text)
{
    return name_of(inf->g->names, text);
}

Plan *plan_new(Run *r)
{
    return NEW(r->inst->state->arena, Plan);
}

Arm *plan_arm(Run *r, Plan *p, ArmKind kind, uint32_t prims, Contour *member)
{
    vec_push(r->inst->state->arena, &p->arms,
             ((Arm){.kind = kind, .prims = prims, .member = member}));
    return &vec_last(&p->arms);
}

const Insn *def_insn(const Run *r, Val v)
{
    const Block *b = ir_block(r->f, r->bv->block);
    for (uint32_t i = r->insn_idx; i-- > 0;) {
        if (b->insns.data[i].result == v) {
            return &b->insns.data[i];
        }
        if (r->insn_idx - i > 64) {
            break;
        }
    }
    return NULL;
}

bool const_int(const Run *r, Val v, int64_t *out)
{
    const Insn *d = def_insn(r, v);
    if (!d || d->op != OP_PY_INT) {
        return false;
    }
    *out = d->imm.i;
    return true;
}

const Name *const_name(const Run *r, Val v)
{
    const Insn *d = def_insn(r, v);
    return d && d->op == OP_PY_STR ? d->imm.name : NULL;
}

bool call_library(Run *r, Plan *p, const char *name, const Insn *in, TSet *out)
{
    Func *f = library_func(r->inf, name);
    if (!f) {
        bug("the library has no function %s", name);
    }
    Actuals a = actuals_simple(r, in, 0, in->n_args);
    if (a.is_bottom) {
        return false;
    }
    Contour *c = contour_static(r->inf, CONTOUR_CLOSURE, f);
    call_func(r, p, (Member){0, NULL}, c, &a, out);
    return true;
}

/* --- truth, identity -------------------------------------------------------------- */

static bool truth_needs_call(const Run *r, const TSet *s)
{
    if (s->prims & (T_STR | T_BYTES)) {
        return true;
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        Member m = {0, c};
        if (c->kind == CONTOUR_TUPLE || c->kind == CONTOUR_VTUPLE ||
            (c->kind == CONTOUR_INSTANCE &&
             (member_has(r->inf, m, nm(r->inf, "__bool__")) ||
              member_has(r->inf, m, nm(r->inf, "__len__"))))) {
            return true;
        }
    }
    return false;
}

static uint32_t simple_truth(const TSet *s)
{
    uint32_t t = s->prims & T_TRUE;
    if (s->prims & (T_FALSE | T_UNITS)) {
        t |= T_FALSE;
    }
    if (s->prims & (T_INT | T_UINT | T_FLOAT)) {
        t |= T_BOOL;
    }
    if (s->n_objs || s->prims & T_OPAQUE) {
        t |= T_TRUE;
    }
    return t;
}

static void eval_truth(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    const TSet *s = arg_set(r, in, 0);
    if (truth_needs_call(r, s)) {
        *plan = plan_new(r);
        call_library(r, *plan, "__op_truth__", in, out);
        (*plan)->negate = in->op == OP_PY_NOT;
    } else {
        out->prims = simple_truth(s);
    }
    if (in->op == OP_PY_NOT) {
        uint32_t p = out->prims;
        out->prims = (p & T_TRUE ? T_FALSE : 0u) | (p & T_FALSE ? T_TRUE : 0u);
    }
}

static void eval_is(Run *r, const Insn *in, TSet *out)
{
    const TSet *a = arg_set(r, in, 0), *b = arg_set(r, in, 1);
    uint32_t common = a->prims & b->prims;
    bool may = common != 0;
    for (uint32_t i = 0; i < a->n_objs && !may; i++) {
        may = tset_has(b, a->objs[i]);
    }
    if (!may) {
        out->prims = T_FALSE;
        return;
    }
    bool one_unit = a->prims == b->prims && !a->n_objs && !b->n_objs &&
                    (a->prims & (T_UNITS | T_BOOL)) == a->prims &&
                    (a->prims & (a->prims - 1)) == 0;
    Contour *ca = tset_only_obj(a, CONTOUR_CLASS);
    one_unit |= ca && ca == tset_only_obj(b, CONTOUR_CLASS) &&
                !((const ClassInfo *)(uintptr_t)ca->key)->is_dynamic;
    out->prims = one_unit ? T_TRUE : T_BOOL;
}

/* --- objects -------------------------------------------------------------------------- */

/* Remembers a default value that is a literal, so that calls pass the constant. */
static void note_default(Run *r, Contour *c, uint32_t i, Val v)
{
    FieldVar *f = c->fields.data[i];
    const Insn *d = def_insn(r, v);
    bool literal = d && (d->op == OP_PY_INT || d->op == OP_PY_STR);
    if (!literal || (f->constant && f->constant != d)) {
        f->is_variable = true;
    } else {
        f->constant = d;
    }
}

static void eval_func(Run *r, const Insn *in, TSet *out)
{
    Func *f = in->imm.func;
    Contour *c;
    if (in->n_args == 0) {
        c = contour_static(r->inf, CONTOUR_CLOSURE, f);
    } else {
        c = inst_contour(r, CONTOUR_CLOSURE, ptr_key(f), 0);
        for (uint32_t i = 0; i < in->n_args; i++) {
            tvar_add(r->inf, contour_item(r->inf, contour_rep(c), i),
                     arg_set(r, in, i));
            note_default(r, contour_rep(c), i, in->args[i]);
        }
    }
    tset_add_obj(r->inf, out, contour_rep(c));
}

static void eval_class(Run *r, const Insn *in, TSet *out)
{
    ClassInfo *c = class_of_def(r->inf, in->imm.cls);
    TSet *bases = NEW_ARRAY(r->inst->state->arena, TSet, in->n_args + 1);
    for (uint32_t i = 0; i < in->n_args; i++) {
        bases[i] = *arg_set(r, in, i);
    }
    class_set_bases(r, c, bases, in->n_args, in->site);
    tset_add_obj(r->inf, out, contour_static(r->inf, CONTOUR_CLASS, c));
}

static void eval_tuple(Run *r, const Insn *in, TSet *out)
{
    Contour *c = in->n_args ? inst_contour(r, CONTOUR_TUPLE, in->n_args, 0)
                            : contour_static(r->inf, CONTOUR_TUPLE, NULL);
    for (uint32_t i = 0; i < in->n_args; i++) {
        tvar_add(r->inf, contour_item(r->inf, contour_rep(c), i),
                 arg_set(r, in, i));
    }
    tset_add_obj(r->inf, out, contour_rep(c));
}

/* A raw array of the arguments first, first + step, ... */
static Actual raw_of(Run *r, const Insn *in, uint32_t first, uint32_t step)
{
    Contour *c = inst_contour(r, CONTOUR_RAW, 0, 1 + first);
    Arena *a = r->inst->state->arena;
    uint32_t n = 0;
    ArgSrc *parts = NEW_ARRAY(a, ArgSrc, in->n_args / step + 1);
    contour_item(r->inf, c, 0);
    for (uint32_t i = first; i < in->n_args; i += step) {
        parts[n++] = (ArgSrc){.kind = SRC_ARG, .idx = i};
        tvar_add(r->inf, contour_item(r->inf, contour_rep(c), 0),
                 arg_set(r, in, i));
    }
    c = contour_rep(c);
    return (Actual){.set = tset_of(r->inf, c), .src = {.kind = SRC_RAW, .parts = parts, .n_parts = n,
                     .contour = c}};
}

static void eval_display(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    const char *name = in->op == OP_PY_LIST  ? "__build_list__"
                       : in->op == OP_PY_SET ? "__build_set__"
                                             : "__build_dict__";
    uint32_t step = in->op == OP_PY_DICT ? 2 : 1;
    Arena *ar = r->inst->state->arena;
    Actuals a = {0};
    for (uint32_t i = 0; i < step; i++) {
        vec_push(ar, &a.items, raw_of(r, in, i, step));
    }
    Actual count = {.set = tset_prim(T_INT), .src = {.kind = SRC_CONST, .idx = in->n_args / step,
                     .tag = TAG_INT}};
    vec_push(ar, &a.items, count);
    a.n_pos = a.items.len;
    *plan = plan_new(r);
    Func *f = library_func(r->inf, name);
    if (!f) {
        bug("the library has no function %s", name);
    }
    call_func(r, *plan, (Member){0, NULL},
              contour_static(r->inf, CONTOUR_CLOSURE, f), &a, out);
}

/* The number of items if all members are tuples of one length; -1 otherwise. */
static int64_t tuple_size(const TSet *s)
{
    if (s->prims || !s->n_objs) {
        return -1;
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        if (s->objs[i]->kind != CONTOUR_TUPLE ||
            s->objs[i]->key != s->objs[0]->key) {
            return -1;
        }
    }
    return (int64_t)s->objs[0]->key;
}

static bool tuple_item(Run *r, const Insn *in, TSet *out)
{
    int64_t k;
    const TSet *s = arg_set(r, in, 0);
    int64_t n = tuple_size(s);
    if (n < 0 || !const_int(r, in->args[1], &k)) {
        return false;
    }
    if (k < 0) {
        k += n;
    }
    if (k < 0 || k >= n) {
        return false;
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        TSet item = tvar_read(
            r, contour_item(r->inf, tset_obj(s, i), (uint32_t)k));
        tset_join(r->inf, out, &item);
    }
    return true;
}

/* Through the method of each member's class if all have it, else the library's
   general function. */
static void eval_dunder(Run *r, const Insn *in, const char *method, TSet *out,
                        Plan **plan)
{
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    const Name *name = nm(r->inf, method);
    bool direct = true;
    for (uint32_t i = 0; i < n && direct; i++) {
        direct = (!m[i].obj || m[i].obj->kind != CONTOUR_CLASS) &&
                 member_has(r->inf, m[i], name);
    }
    if (!direct) {
        call_op(r, in, out, plan);
        return;
    }
    Actuals a = actuals_simple(r, in, 1, in->n_args - 1);
    if (a.is_bottom) {
        return;
    }
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n; i++) {
        attr_call(r, *plan, m[i], name, &a, out);
    }
    (*plan)->never_returns = tset_empty(out);
}

static void eval_unpack(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    const TSet *s = arg_set(r, in, 0);
    if (tuple_size(s) == in->imm.i) {
        *out = *s;
        return;
    }
    Arena *ar = r->inst->state->arena;
    Actuals a = actuals_simple(r, in, 0, 1);
    Actual n = {.set = tset_prim(T_INT),
                .src = {.kind = SRC_CONST, .idx = (uint32_t)in->imm.i,
                        .tag = TAG_INT}};
    vec_push(ar, &a.items, n);
    a.n_pos = 2;
    *plan = plan_new(r);
    call_func(r, *plan, (Member){0, NULL},
              contour_static(r->inf, CONTOUR_CLOSURE,
                             library_func(r->inf, "__op_unpack__")),
              &a, out);
}

static void eval_item(Run *r, const Insn *in, TSet *out)
{
    const TSet *s = arg_set(r, in, 0);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        Contour *c = tset_obj(s, i);
        uint32_t k = c->kind == CONTOUR_TUPLE ? (uint32_t)in->imm.i : 0;
        TSet item = tvar_read(r, contour_item(r->inf, c, k));
        tset_join(r->inf, out, &item);
    }
}

static void eval_cell(Run *r, const Insn *in, TSet *out)
{
    if (in->op == OP_PY_NEWCELL) {
        Contour *c = inst_contour(r, CONTOUR_CELL, 0, 0);
        tvar_add(r->inf, contour_item(r->inf, c, 0), arg_set(r, in, 0));
        tset_add_obj(r->inf, out, contour_rep(c));
        return;
    }
    const TSet *s = arg_set(r, in, 0);
    for (uint32_t i = 0; i < s->n_objs; i++) {
        TVar *v = contour_item(r->inf, tset_obj(s, i), 0);
        if (in->op == OP_PY_CELLSET) {
            tvar_add(r->inf, v, arg_set(r, in, 1));
        } else {
            TSet item = tvar_read(r, v);
            tset_join(r->inf, out, &item);
        }
    }
}

static void eval_global(Run *r, const Insn *in, TSet *out)
{
    uint32_t idx = in->imm.global->index;
    TVar *v = &r->inf->globals[idx];
    if (in->op == OP_PY_SETGLOBAL) {
        tvar_add(r->inf, v, arg_set(r, in, 0));
    } else if (in->op == OP_PY_DELGLOBAL) {
        TSet unset = tset_prim(T_UNBOUND);
        r->inf->global_may_be_unset[idx] = true;
        tvar_add(r->inf, v, &unset);
    } else {
        *out = tvar_read(r, v);
        out->prims &= ~(uint32_t)T_UNBOUND;
    }
}

static void eval_import(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    ModuleDef *m = in->imm.module;
    if (m->body && m != r->inf->g->main) {
        Inst *body = inst_for(r, r->inf, m->body, NULL, 0);
        *plan = plan_new(r);
        plan_arm(r, *plan, ARM_CALL, 0, NULL)->inst = body;
    }
    tset_add_obj(r->inf, out, contour_static(r->inf, CONTOUR_MODULE, m));
}

/* Which exceptions of its own the runtime may raise depends on what is called. */
static void note_rt_use(Run *r, const char *name)
{
    uint32_t prims = 0;
    bool is_os = strncmp(name, "os_", 3) == 0 && strcmp(name, "os_strerror");
    if (is_os || strncmp(name, "file_open", 9) == 0) {
        prims = T_STR | T_BYTES;
    } else if (strncmp(name, "file_read", 9) == 0 ||
               strstr(name, "encode") || strstr(name, "decode")) {
        prims = T_BYTES;
    }
    if (prims & ~r->inf->state->rt_used.set.prims) {
        TSet used = tset_prim(prims);
        tvar_add(r->inf, &r->inf->state->rt_used, &used);
    }
}

static void eval_rtcall(Run *r, const Insn *in, TSet *out)
{
    note_rt_use(r, ir_rt_info((RtFn)in->imm.i)->name);
    static const struct {
        char letter;
        uint32_t prims;
    } table[] = {{'i', T_INT}, {'u', T_UINT}, {'d', T_FLOAT}, {'b', T_BOOL},
                 {'s', T_STR}, {'y', T_BYTES}, {'o', T_OPAQUE}, {'v', T_NONE}};
    const char *result = ir_rt_info((RtFn)in->imm.i)->result;
    for (uint32_t i = 0; i < ARRAY_LEN(table); i++) {
        if (result[0] == table[i].letter) {
            out->prims |= table[i].prims;
        }
    }
    if (result[1] == '?') {
        out->prims |= T_NONE;
    }
}

/* --- exceptions, generators -------------------------------------------------------------- */

static void call_with_value(Run *r, Plan *p, const char *name, const TSet *s,
                            TSet *out)
{
    Actuals a = {0};
    vec_push(r->inst->state->arena, &a.items,
             ((Actual){.set = *s, .src = {.kind = SRC_VALUE}}));
    a.n_pos = 1;
    call_func(r, p, (Member){0, NULL},
              contour_static(r->inf, CONTOUR_CLOSURE,
                             library_func(r->inf, name)),
              &a, out);
}

static void eval_catch(Run *r, TSet *out, Plan **plan)
{
    r->inf->state->has_catch = true;
    TSet s = tvar_read(r, &r->inf->state->raised);
    if (tset_empty(&s)) {
        return;
    }
    *plan = plan_new(r);
    call_with_value(r, *plan, "__caught__", &s, out);
}

static void eval_raise(Run *r, const Insn *in, Plan **plan)
{
    TSet exc = {0, 0, NULL};
    *plan = plan_new(r);
    call_library(r, *plan, "__prep_raise__", in, &exc);
    tvar_add(r->inf, &r->inf->state->raised, &exc);
}

static void eval_yield(Run *r, const Insn *in, TSet *out)
{
    Contour *g = contour_rep(inst_rep(r->inst)->gen);
    tvar_add(r->inf, contour_item(r->inf, g, 0), arg_set(r, in, 0));
    *out = tvar_read(r, contour_item(r->inf, contour_rep(g), 1));
}

/* --- calls ------------------------------------------------------------------------------------ */

/* Calls and attributes: what each member of the first argument does. */
static void eval_by_member(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    bool is_call = in->op == OP_PY_CALL || in->op == OP_PY_CALLMETHOD;
    Actuals a = {0};
    TSet unset = tset_prim(T_UNBOUND);
    if (is_call) {
        a = actuals_of(r, in, 1, in->imm.shape);
    }
    if (a.is_bottom) {
        return;
    }
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n; i++) {
        if (in->op == OP_PY_CALL) {
            call_member(r, *plan, m[i], m[i], (ArgSrc){.kind = SRC_SELF}, &a,
                        out);
        } else if (in->op == OP_PY_CALLMETHOD) {
            attr_call(r, *plan, m[i], in->imm.shape->method, &a, out);
        } else if (in->op == OP_PY_GETATTR) {
            attr_get(r, *plan, m[i], in->imm.name, out);
        } else {
            attr_set(r, *plan, m[i], in->imm.name,
                     in->op == OP_PY_DELATTR ? &unset : arg_set(r, in, 1),
                     (ArgSrc){.kind = SRC_ARG, .idx = 1});
        }
    }
}

/* The attribute after class `after` in the MRO of the member's class. */
static ClassAttr *super_lookup(const ClassInfo *cls, const ClassInfo *after,
                               const Name *name)
{
    uint32_t i = 0;
    while (i < cls->n_mro && cls->mro[i] != after) {
        i++;
    }
    for (i++; i < cls->n_mro; i++) {
        ClassAttr *a = class_attr(cls->mro[i], name);
        if (a && !tset_empty(&a->var.set)) {
            return a;
        }
    }
    return NULL;
}

bool infer_super_has(const Infer *inf, uint32_t prims, const Contour *c,
                     const ClassInfo *after, const Name *name)
{
    const ClassInfo *cls = member_class(inf, prims, c);
    uint32_t i = 0;
    while (cls && i < cls->n_mro && cls->mro[i] != after) {
        i++;
    }
    for (i++; cls && i < cls->n_mro; i++) {
        ClassAttr *a = class_attr(cls->mro[i], name);
        if (a && !tset_empty(&a->var.set)) {
            return !cls->mro[i]->def->is_library;
        }
    }
    return false;
}

static void eval_super(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    Contour *c = tset_only_obj(arg_set(r, in, 0), CONTOUR_CLASS);
    uint32_t n;
    Member *m = members_of(r, arg_set(r, in, 1), &n);
    bool is_call = in->op == OP_PY_CALLSUPER;
    const Name *name = is_call ? in->imm.shape->method : in->imm.name;
    Actuals a = {0};
    if (is_call) {
        a = actuals_of(r, in, 2, in->imm.shape);
    }
    if (!c || a.is_bottom) {
        return;
    }
    *plan = plan_new(r);
    for (uint32_t i = 0; i < n; i++) {
        ClassInfo *cls = member_class(r->inf, m[i].prims, m[i].obj);
        if (m[i].obj && m[i].obj->kind == CONTOUR_CLASS) {
            cls = (ClassInfo *)(uintptr_t)m[i].obj->key;
        }
        ClassAttr *attr =
            cls ? super_lookup(cls, (ClassInfo *)(uintptr_t)c->key, name)
                : NULL;
        if (!attr && is_call &&
            attr_call_object(r, *plan, m[i], name, &a, out)) {
            continue;
        }
        if (!attr) {
            Arm *arm = plan_arm(r, *plan, ARM_ATTR_ERROR, m[i].prims,
                                m[i].obj);
            arm->message =
                name_printf(r->inf->g->names,
                            "'super' object has no attribute '%s'",
                            name->text);
            arm->diag = DIAG_NO_ATTRIBUTE;
        } else if (is_call) {
            attr_call_found(r, *plan, m[i], attr, name, &a, out);
        } else {
            attr_get_found(r, *plan, m[i], attr, name, out);
        }
    }
}

/* --- the switch ------------------------------------------------------------------------------------ */

static void eval_constant(Run *r, const Insn *in, TSet *out)
{
    switch (in->op) {
    case OP_PY_NONE:
        out->prims = T_NONE;
        break;
    case OP_PY_BOOL:
        out->prims = in->imm.i ? T_TRUE : T_FALSE;
        break;
    case OP_PY_INT:
        out->prims = T_INT;
        break;
    case OP_PY_UINT:
        out->prims = T_UINT;
        break;
    case OP_PY_FLOAT:
        out->prims = T_FLOAT;
        break;
    case OP_PY_STR:
    case OP_PY_STRCAT:
        out->prims = T_STR;
        break;
    case OP_PY_BYTES:
        out->prims = T_BYTES;
        break;
    case OP_PY_ELLIPSIS:
        tset_add_obj(r->inf, out,
                     contour_static(r->inf, CONTOUR_ELLIPSIS, NULL));
        break;
    case OP_PY_NOTIMPL:
        out->prims = T_NOTIMPL;
        break;
    case OP_PY_UNBOUND:
        out->prims = T_UNBOUND;
        break;
    case OP_PY_DONE:
        out->prims = T_DONE;
        break;
    default:
        break;
    }
}

static void eval_object(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    switch (in->op) {
    case OP_PY_FUNC:
        eval_func(r, in, out);
        break;
    case OP_PY_CLASS:
        eval_class(r, in, out);
        break;
    case OP_PY_TUPLE:
        eval_tuple(r, in, out);
        break;
    case OP_PY_LIST:
    case OP_PY_SET:
    case OP_PY_DICT:
        eval_display(r, in, out, plan);
        break;
    case OP_PY_SLICE: {
        Actuals a = actuals_simple(r, in, 0, 3);
        ClassInfo *c = infer_class_by_name(r->inf, "slice");
        Member m = {0, contour_static(r->inf, CONTOUR_CLASS, c)};
        *plan = plan_new(r);
        call_member(r, *plan, (Member){0, NULL}, m,
                    (ArgSrc){.kind = SRC_SELF}, &a, out);
        break;
    }
    case OP_PY_UNPACK:
        eval_unpack(r, in, out, plan);
        break;
    case OP_PY_ITEM:
        eval_item(r, in, out);
        break;
    case OP_PY_GETITEM:
        if (!tuple_item(r, in, out)) {
            eval_dunder(r, in, "__getitem__", out, plan);
        }
        break;
    case OP_PY_SETITEM:
        eval_dunder(r, in, "__setitem__", out, plan);
        break;
    case OP_PY_DELITEM:
        eval_dunder(r, in, "__delitem__", out, plan);
        break;
    case OP_PY_ITER:
        eval_dunder(r, in, "__iter__", out, plan);
        break;
    case OP_PY_NEXT:
        eval_dunder(r, in, "__nextd__", out, plan);
        break;
    case OP_PY_GETATTR:
    case OP_PY_SETATTR:
    case OP_PY_DELATTR:
        eval_by_member(r, in, out, plan);
        break;
    default:
        break;
    }
}

static void eval_rest(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    switch (in->op) {
    case OP_PY_CALL:
    case OP_PY_CALLMETHOD:
        eval_by_member(r, in, out, plan);
        break;
    case OP_PY_CALLSUPER:
    case OP_PY_GETSUPER:
        eval_super(r, in, out, plan);
        break;
    case OP_PY_NEWCELL:
    case OP_PY_CELLGET:
    case OP_PY_CELLSET:
        eval_cell(r, in, out);
        break;
    case OP_PY_GETGLOBAL:
    case OP_PY_SETGLOBAL:
    case OP_PY_DELGLOBAL:
        eval_global(r, in, out);
        break;
    case OP_PY_IMPORT:
        eval_import(r, in, out, plan);
        break;
    case OP_PY_KEEP:
        break;
    case OP_PY_CHECKBOUND:
        *out = *arg_set(r, in, 0);
        out->prims &= ~(uint32_t)T_UNBOUND;
        break;
    case OP_PY_REFINE:
        *out = refine_set(r, in);
        break;
    case OP_PY_INTRINSIC:
        eval_intrinsic(r, in, out, plan);
        break;
    case OP_PY_RTCALL:
        eval_rtcall(r, in, out);
        break;
    case OP_PY_YIELD:
        eval_yield(r, in, out);
        break;
    case OP_PY_CATCH:
        eval_catch(r, out, plan);
        break;
    case OP_RAISE:
        eval_raise(r, in, plan);
        break;
    case OP_RERAISE: {
        TSet ignored = {0, 0, NULL};
        *plan = plan_new(r);
        call_library(r, *plan, "__reraise__", in, &ignored);
        break;
    }
    default:
        break;
    }
}

static void eval_op(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    if (in->op >= OP_PY_ADD && in->op <= OP_PY_XOR) {
        eval_binary(r, in, out, plan);
    } else if (in->op >= OP_PY_NEG && in->op <= OP_PY_INVERT) {
        eval_unary(r, in, out, plan);
    } else if (in->op == OP_PY_TRUTH || in->op == OP_PY_NOT) {
        eval_truth(r, in, out, plan);
    } else if (in->op >= OP_PY_EQ && in->op <= OP_PY_GE) {
        eval_compare(r, in, out, plan);
    } else if (in->op == OP_PY_IS) {
        eval_is(r, in, out);
    } else if (in->op == OP_PY_CONTAINS) {
        call_op(r, in, out, plan);
    } else {
        eval_constant(r, in, out);
        eval_object(r, in, out, plan);
        eval_rest(r, in, out, plan);
    }
}

static bool is_reported(const Run *r, const Insn *in)
{
    const Map *m = &r->inf->state->reported;
    return m->entries.len && map_get(m, report_key(r->inst, in));
}

void eval_insn(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    bool is_wrong = false;
    for (uint32_t i = 0; i < in->n_args; i++) {
        const TSet *s = arg_set(r, in, i);
        if (tset_empty(s)) {
            return;
        }
        is_wrong |= (s->prims & T_ERROR) != 0;
    }
    if (is_wrong) {
        out->prims = T_ERROR;
        return;
    }
    eval_op(r, in, out, plan);
    if (is_reported(r, in)) {
        out->prims |= T_ERROR;
        if (*plan) {
            (*plan)->never_returns = false;
        }
    }
}
