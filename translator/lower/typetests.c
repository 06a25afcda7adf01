/* isinstance, issubclass, type and their like: tests of tags and layouts. What
   the sets decide alone is a constant. */
#include "lower/internal.h"

typedef bool (*Relation)(Lower *lw, Member m, const ClassInfo *cls);

static bool is_instance(Lower *lw, Member m, const ClassInfo *cls)
{
    const ClassInfo *mine = lower_class_of_member(lw, m);
    return mine && class_is_instance(mine, cls, false);
}

static bool is_plain_instance(Lower *lw, Member m, const ClassInfo *cls)
{
    const ClassInfo *mine = lower_class_of_member(lw, m);
    return mine && class_is_instance(mine, cls, true);
}

static bool is_subclass(Lower *lw, Member m, const ClassInfo *cls)
{
    (void)lw;
    return m.obj && m.obj->kind == CONTOUR_CLASS &&
           class_is_instance(contour_cls(m.obj), cls, false);
}

static bool is_exact(Lower *lw, Member m, const ClassInfo *cls)
{
    return lower_class_of_member(lw, m) == cls;
}

/* Members of `s` for which the relation to the class holds. */
static void add_related(Lower *lw, TSet *yes, const TSet *s, Relation rel,
                        const ClassInfo *cls)
{
    Member *m;
    uint32_t n = lower_set_members(lw, s, &m);
    for (uint32_t i = 0; i < n; i++) {
        if (!rel(lw, m[i], cls)) {
            continue;
        }
        yes->prims |= m[i].prims;
        if (m[i].obj && !lower_set_has(yes, m[i])) {
            yes->objs[yes->n_objs++] = m[i].obj;
        }
    }
}

static Val test_related(Fn *fn, TVal v, Relation rel, const ClassInfo *cls)
{
    TSet *yes = NEW(fn->lw->arena, TSet);
    yes->objs = NEW_ARRAY(fn->lw->arena, Contour *, v.set->n_objs + 1);
    add_related(fn->lw, yes, v.set, rel, cls);
    return lower_test_set(fn, v, yes);
}

static Val test_classes(Fn *fn, TVal v, Relation rel, TVal classes);

/* A tuple of classes that are all known: one test. */
static bool test_known_tuple(Fn *fn, TVal v, Relation rel, Contour *tuple,
                             Val *out)
{
    TSet *yes = NEW(fn->lw->arena, TSet);
    yes->objs = NEW_ARRAY(fn->lw->arena, Contour *, v.set->n_objs + 1);
    for (uint32_t i = 0; i < (uint32_t)tuple->key; i++) {
        Contour *c = lower_set_only(lower_item_set(tuple, i));
        if (!c || c->kind != CONTOUR_CLASS || contour_cls(c)->is_dynamic) {
            return false;
        }
        add_related(fn->lw, yes, v.set, rel, contour_cls(c));
    }
    *out = lower_test_set(fn, v, yes);
    return true;
}

static Val test_tuple(Fn *fn, TVal v, Relation rel, TVal classes)
{
    Contour *tuple = lower_set_only(classes.set);
    Val known;
    if (test_known_tuple(fn, v, rel, tuple, &known)) {
        return known;
    }
    Join j = lower_join_new_type(fn, TY_I1);
    for (uint32_t i = 0; i < (uint32_t)tuple->key; i++) {
        Val is_one =
            test_classes(fn, v, rel, lower_get_item(fn, classes.val, tuple, i));
        Blk yes = lower_new_block(fn), next = lower_new_block(fn);
        lower_branch(fn, is_one, yes, next);
        fn->cur = yes;
        lower_join_add_val(fn, &j, lower_const_i1(fn, true));
        fn->cur = next;
    }
    lower_join_add_val(fn, &j, lower_const_i1(fn, false));
    return lower_join_end(fn, &j).val;
}

/* A class that is made anew each time its statement runs: is it this one? */
static Val test_dynamic(Fn *fn, TVal v, Relation rel, TVal cls)
{
    Lower *lw = fn->lw;
    const ClassInfo *k = contour_cls(lower_set_only(cls.set));
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m);
    Join j = lower_join_new_type(fn, TY_I1);
    Case *cases = NEW_ARRAY(lw->arena, Case, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(lw, m[i]), lower_new_block(fn)};
    }
    lower_dispatch(fn, v, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        Val res = lower_const_i1(fn, false);
        if (rel(lw, m[i], k)) {
            TVal part = lower_narrow(fn, v, cases[i].set);
            Val mine = lower_class_owning(fn, part, k).val;
            res = lower_emit2_imm(fn, OP_CMP_REF, TY_I1, mine, cls.val, CMP_EQ);
        }
        lower_join_add_val(fn, &j, res);
    }
    return lower_join_end(fn, &j).val;
}

/* `classes` is a class or a tuple, which one may be known at run time only. */
static Val test_classes(Fn *fn, TVal v, Relation rel, TVal classes)
{
    Lower *lw = fn->lw;
    Contour *only = lower_set_only(classes.set);
    if (only && only->kind == CONTOUR_CLASS && contour_cls(only)->is_dynamic) {
        return test_dynamic(fn, v, rel, classes);
    }
    if (only && only->kind == CONTOUR_CLASS) {
        return test_related(fn, v, rel, contour_cls(only));
    }
    if (only && only->kind == CONTOUR_TUPLE) {
        return test_tuple(fn, v, rel, classes);
    }
    Member *m;
    uint32_t n = lower_set_members(lw, classes.set, &m);
    if (only || n < 2) {
        return lower_const_i1(fn, false);
    }
    Join j = lower_join_new_type(fn, TY_I1);
    Case *cases = NEW_ARRAY(lw->arena, Case, n);
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(lw, m[i]), lower_new_block(fn)};
    }
    lower_dispatch(fn, classes, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        TVal part = lower_narrow(fn, classes, cases[i].set);
        lower_join_add_val(fn, &j, test_classes(fn, v, rel, part));
    }
    return lower_join_end(fn, &j).val;
}

/* --- properties of the class of each member ---------------------------- */

typedef bool (*Property)(Fn *fn, OpCtx *cx, Member m);

static bool has_attribute(Fn *fn, OpCtx *cx, Member m)
{
    const Insn *name = lower_insn_of(fn, cx->in->args[1]);
    const ClassInfo *c = lower_class_of_member(fn->lw, m);
    return c && name && name->op == OP_PY_STR &&
           (class_lookup(c, name->imm.name, NULL) ||
            closure_has(m.obj, name->imm.name));
}

static bool may_have(Fn *fn, OpCtx *cx, Member m)
{
    const Insn *name = lower_insn_of(fn, cx->in->args[1]);
    return name && name->op == OP_PY_STR &&
           infer_may_have(fn->lw->inf, m.prims, m.obj, name->imm.name);
}

static bool super_has(Fn *fn, OpCtx *cx, Member m)
{
    const Insn *name = lower_insn_of(fn, cx->in->args[1]);
    const TSet *classes = cx->args[2].set;
    return name && name->op == OP_PY_STR && classes->n_objs == 1 &&
           infer_super_has(fn->lw->inf, m.prims, m.obj,
                           (ClassInfo *)(uintptr_t)classes->objs[0]->key,
                           name->imm.name);
}

static bool is_callable(Fn *fn, OpCtx *cx, Member m)
{
    (void)cx;
    if (!m.obj) {
        return false;
    }
    ContourKind k = m.obj->kind;
    return k == CONTOUR_CLOSURE || k == CONTOUR_CLASS || k == CONTOUR_BOUND ||
           (k == CONTOUR_INSTANCE &&
            class_lookup(contour_cls(m.obj), name_of(fn->lw->names, "__call__"),
                         NULL));
}

static Val test_property(Fn *fn, OpCtx *cx, Property has)
{
    Lower *lw = fn->lw;
    TVal v = cx->args[0];
    TSet *yes = NEW(lw->arena, TSet);
    yes->objs = NEW_ARRAY(lw->arena, Contour *, v.set->n_objs + 1);
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m);
    for (uint32_t i = 0; i < n; i++) {
        if (has(fn, cx, m[i])) {
            yes->prims |= m[i].prims;
            if (m[i].obj) {
                yes->objs[yes->n_objs++] = m[i].obj;
            }
        }
    }
    return lower_test_set(fn, v, yes);
}

/* --- type(o) ----------------------------------------------------------- */

static TVal class_object(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    const ClassInfo *cls = lower_class_of_member(fn->lw, m);
    if (cls && cls->is_dynamic) {
        return lower_class_object(fn, part);
    }
    for (uint32_t i = 0; i < cx->result->n_objs; i++) {
        Contour *c = tset_obj(cx->result, i);
        if (c->kind == CONTOUR_CLASS && contour_cls(c) == cls) {
            return (TVal){0, lower_set_obj(fn->lw, c)};
        }
    }
    lower_unreachable(fn);
    return (TVal){0, lower_set_prims(fn->lw, 0)};
}

TVal lower_typetest(Fn *fn, OpCtx *cx)
{
    TVal known;
    if (lower_known_value(fn, cx->result, &known)) {
        return known;
    }
    Val res;
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_ISINSTANCE:
        res = test_classes(fn, cx->args[0],
                           fn->f->is_library ? is_plain_instance : is_instance,
                           cx->args[1]);
        break;
    case INTRINSIC_INSTANCE_OF:
        res = test_classes(fn, cx->args[0], is_instance, cx->args[1]);
        break;
    case INTRINSIC_ISSUBCLASS:
        res = test_classes(fn, cx->args[0], is_subclass, cx->args[1]);
        break;
    case INTRINSIC_IS_EXACT:
        res = test_classes(fn, cx->args[0], is_exact, cx->args[1]);
        break;
    case INTRINSIC_HAS:
        res = test_property(fn, cx, has_attribute);
        break;
    case INTRINSIC_MAY_HAVE:
        res = test_property(fn, cx, may_have);
        break;
    case INTRINSIC_SUPER_HAS:
        res = test_property(fn, cx, super_has);
        break;
    case INTRINSIC_CALLABLE:
        res = test_property(fn, cx, is_callable);
        break;
    default:
        return lower_each_member(fn, cx, cx->args[0], class_object);
    }
    return (TVal){res, lower_set_prims(fn->lw, T_BOOL)};
}
