/* Plans: what inference decided an operation does for each member of its
   subject. One arm is lowered in place; several become a dispatch with a block
   for each and a join of their results.

       v = py_getattr o "x"          switch_type o, b1 b2     (A: b1, B: b2)
       {A: field, B: property}  =>   b1: v1 = getfield o A.x; jump b3(v1)
                                     b2: v2 = call B.x(o);    jump b3(v2)
                                     b3(v): ... */
#include "lower/internal.h"

static const TSet *nothing(Lower *lw)
{
    return lower_set_prims(lw, 0);
}

/* --- calls ------------------------------------------------------------- */

TVal lower_call_with(Fn *fn, Inst *inst, const TVal *args, uint32_t n)
{
    Lower *lw = fn->lw;
    while (inst->merged) {
        inst = inst->merged;
    }
    Func *callee = lower_func_of(lw, inst);
    Val *vals = NEW_ARRAY(lw->arena, Val, n + 1);
    uint32_t k = 0;
    for (uint32_t i = 0; i < n; i++) {
        Val v = lower_convert(fn, args[i], &inst->params[i]);
        if (v) {
            vals[k++] = v;
        }
    }
    Insn *in = lower_emit_insn(fn, OP_CALL, callee->result, vals, k);
    in->imm.func = callee;
    Val res = in->result;
    lower_set_ref_info(fn, res, lower_rep_of(lw, &inst->result.set));
    if (lower_set_is_empty(&inst->result.set)) {
        lower_unreachable(fn);
    }
    return (TVal){res, &inst->result.set};
}

TVal lower_call_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject, TVal self)
{
    TVal *args = lower_arm_args(fn, cx, arm, subject, self);
    return lower_call_with(fn, arm->inst, args, arm->n_args);
}

static TVal make_instance(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    Contour *c = contour_rep(arm->contour);
    TVal obj = lower_new_object(fn, c);
    if (c->kind == CONTOUR_INSTANCE && contour_cls(c)->is_dynamic) {
        lower_set_named(fn, obj.val, c, name_of(fn->lw->names, CLASS_FIELD),
                        subject);
    }
    for (uint32_t i = 0; i < c->fields.len; i++) {
        const FieldVar *f = c->fields.data[i];
        if (f->init) {
            lower_set_named(fn, obj.val, c, f->name,
                            lower_get_class_attr(fn, f->init, subject));
        }
    }
    if (arm->pre) {
        lower_call_arm(fn, cx, arm->pre, subject, obj);
    }
    if (arm->inst) {
        lower_call_arm(fn, cx, arm, subject, obj);
    }
    return obj;
}

/* --- attributes -------------------------------------------------------- */

static const Name *no_attribute(Lower *lw, const Contour *c, const Name *name)
{
    const ClassInfo *cls = infer_contour_class(lw->inf, c);
    return name_printf(lw->names, "'%s' object has no attribute '%s'",
                       cls ? cls->def->name->text : "object", name->text);
}

/* The field, or the class's attribute where the object has none of its own. */
static TVal field_or_attr(Fn *fn, TVal own, ClassAttr *attr, TVal subject)
{
    const TSet *set = lower_set_without(fn->lw, own.set, T_UNBOUND);
    TSet *both = NEW(fn->lw->arena, TSet);
    *both = *set;
    both->prims |= attr->var.set.prims;
    both->objs = NEW_ARRAY(fn->lw->arena, Contour *,
                           set->n_objs + attr->var.set.n_objs + 1);
    both->n_objs = 0;
    for (uint32_t i = 0; i < set->n_objs; i++) {
        both->objs[both->n_objs++] = set->objs[i];
    }
    for (uint32_t i = 0; i < attr->var.set.n_objs; i++) {
        if (!lower_set_has(set, (Member){0, attr->var.set.objs[i]})) {
            both->objs[both->n_objs++] = attr->var.set.objs[i];
        }
    }
    Join j = lower_join_new(fn, both);
    Blk unset = lower_new_block(fn), is_set = lower_new_block(fn);
    lower_branch(fn, lower_test_unit(fn, own, T_UNBOUND), unset, is_set);
    fn->cur = is_set;
    lower_join_add(fn, &j, lower_narrow(fn, own, set));
    fn->cur = unset;
    lower_join_add(fn, &j, lower_get_class_attr(fn, attr, subject));
    return lower_join_end(fn, &j);
}

static TVal lower_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject);

/* The field, or the class's method bound to the object where it is unbound. */
static TVal field_or_method(Fn *fn, OpCtx *cx, const Arm *arm, TVal own,
                            TVal subject)
{
    Join j = lower_join_new(fn, &arm->read_set);
    Blk unset = lower_new_block(fn), is_set = lower_new_block(fn);
    lower_branch(fn, lower_test_unit(fn, own, T_UNBOUND), unset, is_set);
    fn->cur = is_set;
    const TSet *set = lower_set_without(fn->lw, own.set, T_UNBOUND);
    lower_join_add(fn, &j, lower_narrow(fn, own, set));
    fn->cur = unset;
    if (arm->inner->arms.len) {
        const Arm *inner = &arm->inner->arms.data[0];
        lower_join_add(fn, &j, lower_arm(fn, cx, inner, subject));
    } else {
        lower_unreachable(fn);
    }
    return lower_join_end(fn, &j);
}

static TVal read_field_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    Contour *c = contour_rep(arm->member);
    TVal v = lower_get_named(fn, subject.val, c, arm->field_name);
    if (!(v.set->prims & T_UNBOUND)) {
        return v;
    }
    if (arm->inner) {
        return field_or_method(fn, cx, arm, v, subject);
    }
    if (arm->attr) {
        return field_or_attr(fn, v, arm->attr, subject);
    }
    return lower_check_bound(fn, v, EXC_ATTRIBUTE_ERROR,
                             no_attribute(fn->lw, c, arm->field_name));
}

static const Name *no_class_attribute(Lower *lw, const Arm *arm)
{
    Contour *c = arm->member ? contour_rep(arm->member) : NULL;
    bool is_class = c && c->kind == CONTOUR_CLASS;
    ClassInfo *cls = is_class
                         ? contour_cls(c)
                         : lower_class_of_member(lw, (Member){arm->prims, c});
    const char *what = cls ? cls->def->name->text : "object";
    if (is_class) {
        return name_printf(lw->names, "type object '%s' has no attribute '%s'",
                           what, arm->attr->name->text);
    }
    return name_printf(lw->names, "'%s' object has no attribute '%s'", what,
                       arm->attr->name->text);
}

static TVal read_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    Lower *lw = fn->lw;
    if (arm->kind == ARM_FIELD) {
        return read_field_arm(fn, cx, arm, subject);
    }
    if (arm->kind == ARM_GLOBAL) {
        return lower_module_attr(fn, arm->global);
    }
    return lower_check_bound(fn, lower_get_class_attr(fn, arm->attr, subject),
                             EXC_ATTRIBUTE_ERROR, no_class_attribute(lw, arm));
}

static void write_arm(Fn *fn, const Arm *arm, TVal subject, TVal v)
{
    if (arm->kind == ARM_FIELD) {
        lower_set_named(fn, subject.val, arm->member, arm->field_name, v);
    } else if (arm->kind == ARM_GLOBAL) {
        lower_set_global(fn, arm->global, v);
    } else {
        lower_set_class_attr(fn, arm->attr, subject, v);
    }
}

/* What the instruction does where the attribute is stored. */
static Op op_on_storage(const Insn *in)
{
    if (in->op != OP_PY_INTRINSIC) {
        return in->op;
    }
    bool is_set = in->imm.i == INTRINSIC_SET_OWN ||
                  in->imm.i == INTRINSIC_SET_PLAIN;
    return is_set                              ? OP_PY_SETATTR
           : in->imm.i == INTRINSIC_DEL_PLAIN ? OP_PY_DELATTR
                                               : in->op;
}

static TVal storage_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    TVal none = {0, nothing(fn->lw)};
    Op op = op_on_storage(cx->in);
    if (op == OP_PY_SETATTR) {
        write_arm(fn, arm, subject, cx->args[cx->n_args - 1]);
        return none;
    }
    TVal v = read_arm(fn, cx, arm, subject);
    if (op != OP_PY_DELATTR) {
        return v;
    }
    write_arm(fn, arm, subject, (TVal){0, lower_set_prims(fn->lw, T_UNBOUND)});
    return none;
}

static TVal bind_arm(Fn *fn, const Arm *arm, TVal subject)
{
    Contour *c = contour_rep(arm->contour);
    TVal self = arm->binds_class ? lower_class_object(fn, subject) : subject;
    TVal func = lower_unwrap_method(
        fn, lower_get_class_attr(fn, arm->attr, subject));
    TVal bound = lower_new_object(fn, c);
    lower_set_item(fn, bound.val, c, 0, self);
    lower_set_item(fn, bound.val, c, 1, func);
    return bound;
}

static TVal value_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    TVal v;
    if (arm->contour && arm->contour->kind == CONTOUR_CLASS &&
        contour_cls(arm->contour)->is_dynamic) {
        return lower_class_object(fn, subject);
    }
    if (arm->contour) {
        const TSet *set = lower_set_obj(fn->lw, arm->contour);
        if (lower_known_value(fn, set, &v)) {
            return v;
        }
    }
    if (arm->attr) {
        return lower_unwrap_method(
        fn, lower_get_class_attr(fn, arm->attr, subject));
    }
    if (cx->result && lower_known_value(fn, cx->result, &v)) {
        return v;
    }
    bug("lower: %s: a value that should be known is not", fn->f->symbol->text);
}

/* --- arms -------------------------------------------------------------- */

static TVal raise_arm(Fn *fn, const Arm *arm)
{
    bool is_type = arm->kind == ARM_TYPE_ERROR;
    lower_raise_name(fn, is_type ? EXC_TYPE_ERROR : EXC_ATTRIBUTE_ERROR,
                     arm->message);
    return (TVal){0, nothing(fn->lw)};
}

static TVal lower_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject)
{
    switch (arm->kind) {
    case ARM_CALL:
        return lower_call_arm(fn, cx, arm, subject,
                              lower_arm_self(fn, arm, subject));
    case ARM_NEW:
        return make_instance(fn, cx, arm, subject);
    case ARM_NEW_GEN:
        return lower_new_generator(fn, cx, arm, subject);
    case ARM_FIELD:
    case ARM_CLASSATTR:
    case ARM_GLOBAL:
        return storage_arm(fn, cx, arm, subject);
    case ARM_BIND:
        return bind_arm(fn, arm, subject);
    case ARM_VALUE:
        return value_arm(fn, cx, arm, subject);
    case ARM_IDENTITY:
        return subject;
    case ARM_CALLFIELD: {
        OpCtx read = *cx;
        read.result = &arm->read_set;
        TVal v = arm->read ? lower_arm(fn, &read, arm->read, subject)
                           : (TVal){0, nothing(fn->lw)};
        return lower_plan(fn, cx, arm->inner,
                          lower_narrow(fn, v, &arm->read_set));
    }
    case ARM_TYPE_ERROR:
    case ARM_ATTR_ERROR:
        break;
    }
    return raise_arm(fn, arm);
}

/* --- several arms ------------------------------------------------------ */

static const TSet *arm_set(Lower *lw, const Arm *arm, const TSet *all)
{
    if (!arm->prims && !arm->member) {
        return all;
    }
    Member m = {arm->prims, arm->member};
    return lower_set_common(lw, all, lower_set_member(lw, m));
}

/* The arm with its member only: as subject and where it is an argument. */
static TVal arm_alone(Fn *fn, const OpCtx *cx, const Arm *arm, TVal subject)
{
    TVal part = lower_narrow(fn, subject, arm_set(fn->lw, arm, subject.set));
    OpCtx own = *cx;
    own.calls = (Map){0};
    bool is_arg = cx->subject < cx->n_args &&
                  cx->args[cx->subject].val == subject.val &&
                  cx->args[cx->subject].set == subject.set;
    if (is_arg) {
        own.args = NEW_ARRAY(fn->lw->arena, TVal, cx->n_args);
        memcpy(own.args, cx->args, sizeof *own.args * cx->n_args);
        own.args[cx->subject] = part;
    }
    return lower_arm(fn, &own, arm, part);
}

static bool same_member(const Arm *a, const Arm *b)
{
    return a->prims == b->prims && a->member == b->member;
}

/* Arms of one bound method that has several functions: chosen by function. */
static TVal bound_arms(Fn *fn, OpCtx *cx, const Plan *plan, uint32_t first,
                       TVal subject)
{
    Lower *lw = fn->lw;
    const Arm *arms = plan->arms.data;
    Contour *c = contour_rep(arms[first].member);
    TVal bound = lower_narrow(fn, subject, lower_set_obj(lw, c));
    TVal func = lower_get_item(fn, bound.val, c, 1);
    Join j = lower_join_new(fn, cx->result ? cx->result : nothing(lw));
    Case *cases = NEW_ARRAY(lw->arena, Case, plan->arms.len);
    const Arm **by_case = NEW_ARRAY(lw->arena, const Arm *, plan->arms.len);
    uint32_t n = 0;
    for (uint32_t i = first; i < plan->arms.len; i++) {
        if (!same_member(&arms[i], &arms[first])) {
            continue;
        }
        TSet *s = NEW(lw->arena, TSet);
        s->objs = NEW_ARRAY(lw->arena, Contour *, func.set->n_objs + 1);
        for (uint32_t k = 0; k < func.set->n_objs && arms[i].inst; k++) {
            Contour *f = tset_obj(func.set, k);
            if (f->kind == CONTOUR_CLOSURE &&
                contour_func(f) == arms[i].inst->func) {
                s->objs[s->n_objs++] = f;
            }
        }
        by_case[n] = &arms[i];
        cases[n++] = (Case){s, lower_new_block(fn)};
    }
    lower_dispatch(fn, func, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        lower_join_add(fn, &j, arm_alone(fn, cx, by_case[i], bound));
    }
    return lower_join_end(fn, &j);
}

static uint32_t count_like(const Plan *plan, uint32_t first)
{
    uint32_t n = 0;
    for (uint32_t i = first; i < plan->arms.len; i++) {
        n += same_member(&plan->arms.data[i], &plan->arms.data[first]);
    }
    return n;
}

static bool is_repeated(const Plan *plan, uint32_t idx)
{
    for (uint32_t i = 0; i < idx; i++) {
        if (same_member(&plan->arms.data[i], &plan->arms.data[idx])) {
            return true;
        }
    }
    return false;
}

static TVal lower_arms(Fn *fn, OpCtx *cx, const Plan *plan, TVal subject)
{
    Lower *lw = fn->lw;
    uint32_t n = plan->arms.len;
    Join j = lower_join_new(fn, cx->result ? cx->result : nothing(lw));
    Case *cases = NEW_ARRAY(lw->arena, Case, n);
    for (uint32_t i = 0; i < n; i++) {
        cases[i].set = is_repeated(plan, i)
                           ? nothing(lw)
                           : arm_set(lw, &plan->arms.data[i], subject.set);
        cases[i].blk = lower_new_block(fn);
    }
    lower_dispatch(fn, subject, cases, n);
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        if (is_repeated(plan, i)) {
            lower_unreachable(fn);
            continue;
        }
        bool is_several = count_like(plan, i) > 1;
        const Arm *arm = &plan->arms.data[i];
        lower_join_add(fn, &j,
                       is_several ? bound_arms(fn, cx, plan, i, subject)
                                  : arm_alone(fn, cx, arm, subject));
    }
    return lower_join_end(fn, &j);
}

/* --- fields that lie at the same place in all members ------------------ */

static bool same_prefix(const Layout *a, const Layout *b, uint32_t idx)
{
    for (uint32_t i = 0; i <= idx; i++) {
        if (i >= b->fields.len ||
            a->fields.data[i].type != b->fields.data[i].type) {
            return false;
        }
    }
    return true;
}

/* The index of the field if all arms mean one at the same index behind the same
   prefix; -1 if not. Then the first member's layout serves for all. */
static int common_field(const Fn *fn, const Plan *plan, TVal subject)
{
    Lower *lw = fn->lw;
    const Arm *first = &plan->arms.data[0];
    Rep rep = lower_rep_of(lw, subject.set);
    if (rep.type != TY_REF || !rep.non_null || first->kind != ARM_FIELD) {
        return -1;
    }
    int idx = lower_field_named(lw, first->member, first->field_name);
    for (uint32_t i = 0; idx >= 0 && i < plan->arms.len; i++) {
        const Arm *arm = &plan->arms.data[i];
        if (arm->kind != ARM_FIELD ||
            lower_field_named(lw, arm->member, arm->field_name) != idx ||
            !same_prefix(lower_layout_of(lw, first->member),
                         lower_layout_of(lw, arm->member), (uint32_t)idx)) {
            return -1;
        }
    }
    return idx;
}

static const TSet *field_set(const Arm *arm)
{
    return &contour_field(contour_rep(arm->member), arm->field_name)->var.set;
}

/* One getfield for all arms, if the field is set in all members. */
static bool read_common_field(Fn *fn, OpCtx *cx, const Plan *plan, TVal subject,
                              TVal *out)
{
    Lower *lw = fn->lw;
    if (cx->in->op != OP_PY_GETATTR || !cx->result) {
        return false;
    }
    int idx = common_field(fn, plan, subject);
    Rep res = lower_rep_of(lw, cx->result);
    for (uint32_t i = 0; idx >= 0 && i < plan->arms.len; i++) {
        const TSet *set = field_set(&plan->arms.data[i]);
        Rep own = lower_rep_of(lw, set);
        if (set->prims & T_UNBOUND || own.type != res.type ||
            own.unit & ~res.unit) {
            return false;
        }
    }
    if (idx < 0) {
        return false;
    }
    Insn *in = lower_emit_insn(fn, OP_GETFIELD, res.type, &subject.val, 1);
    in->imm.layout = lower_layout_of(lw, plan->arms.data[0].member);
    in->imm_idx = (uint32_t)idx;
    Val v = in->result;
    lower_set_ref_info(fn, v, res);
    *out = (TVal){v, cx->result};
    return true;
}

/* One setfield for all arms. */
static bool write_common_field(Fn *fn, OpCtx *cx, const Plan *plan,
                               TVal subject)
{
    Lower *lw = fn->lw;
    if (cx->in->op != OP_PY_SETATTR || common_field(fn, plan, subject) < 0) {
        return false;
    }
    const Arm *first = &plan->arms.data[0];
    Rep want = lower_rep_of(lw, field_set(first));
    for (uint32_t i = 1; i < plan->arms.len; i++) {
        Rep own = lower_rep_of(lw, field_set(&plan->arms.data[i]));
        if (own.type != want.type || own.unit != want.unit ||
            own.layout != want.layout || own.non_null != want.non_null) {
            return false;
        }
    }
    lower_set_named(fn, subject.val, first->member, first->field_name,
                    cx->args[1]);
    return true;
}

TVal lower_plan(Fn *fn, OpCtx *cx, const Plan *plan, TVal subject)
{
    TVal v = {0, nothing(fn->lw)};
    if (plan->arms.len == 0) {
        lower_unreachable(fn); /* nothing it could do ever completes */
        return v;
    }
    if (plan->arms.len == 1) {
        v = arm_alone(fn, cx, &plan->arms.data[0], subject);
    } else if (!read_common_field(fn, cx, plan, subject, &v) &&
               !write_common_field(fn, cx, plan, subject)) {
        v = lower_arms(fn, cx, plan, subject);
    }
    if (plan->negate && fn->cur) {
        const TSet *bools = lower_set_prims(fn->lw, T_BOOL);
        v = (TVal){
            lower_emit1(fn, OP_NOT_I1, TY_I1, lower_convert(fn, v, bools)),
            bools};
    }
    return v;
}
