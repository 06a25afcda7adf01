/* The library's intrinsics and its calls of runtime functions. */
#include "lower/internal.h"

TVal lower_each_member(Fn *fn, OpCtx *cx, TVal v, MemberFn lower)
{
    Lower *lw = fn->lw;
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m);
    if (n == 1) {
        return lower(fn, cx, v, m[0]);
    }
    Join j = lower_join_new(fn, cx->result);
    Case *cases = NEW_ARRAY(lw->arena, Case, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(lw, m[i]), lower_new_block(fn)};
    }
    if (n) {
        lower_dispatch(fn, v, cases, n);
    }
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        TVal part = lower_narrow(fn, v, cases[i].set);
        lower_join_add(fn, &j, lower(fn, cx, part, m[i]));
    }
    return lower_join_end(fn, &j);
}

static TVal text(Fn *fn, const Name *name)
{
    return (TVal){lower_const_str(fn, name), lower_set_prims(fn->lw, T_STR)};
}

static TVal int_result(Fn *fn, Val v)
{
    return (TVal){v, lower_set_prims(fn->lw, T_INT)};
}

/* --- names ------------------------------------------------------------- */

/* What `__module__` is: modules of the library that programs can not name are
   builtins. */
static const Name *module_text(Lower *lw, const ModuleDef *m)
{
    if (!m || (m->is_library && m->name->text[0] == '_')) {
        return name_of(lw->names, "builtins");
    }
    return m->is_main ? name_of(lw->names, "__main__") : m->name;
}

static const Name *home_of(Lower *lw, const ClassDef *def)
{
    return def->home ? def->home : module_text(lw, def->module);
}

static TVal class_text(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)part;
    Lower *lw = fn->lw;
    if (!m.obj || m.obj->kind != CONTOUR_CLASS) {
        return text(fn, name_of(lw->names, ""));
    }
    const ClassDef *def = contour_cls(m.obj)->def;
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_CLASS_NAME:
        return text(fn, def->name);
    case INTRINSIC_CLASS_QUALNAME:
        return text(fn, def->qualname);
    default:
        return text(fn, home_of(lw, def));
    }
}

static TVal is_of_library(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    (void)part;
    bool is_class = m.obj && m.obj->kind == CONTOUR_CLASS;
    const ClassDef *def = is_class ? contour_cls(m.obj)->def : NULL;
    bool yes = is_class && (!def->module || def->module->is_library);
    return (TVal){lower_const_i1(fn, yes),
                  lower_set_prims(fn->lw, T_FALSE | T_TRUE)};
}

static TVal func_text(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    Contour *c = m.obj;
    if (c && c->kind == CONTOUR_CLOSURE &&
        cx->in->imm.i == INTRINSIC_FUNC_MODULE) {
        return text(fn, module_text(fn->lw, contour_func(c)->module));
    }
    if (c && c->kind == CONTOUR_CLOSURE) {
        return text(fn, contour_func(c)->qualname);
    }
    if (c && c->kind == CONTOUR_BOUND) {
        return lower_each_member(fn, cx, lower_get_item(fn, part.val, c, 1),
                                 func_text);
    }
    if (c && c->kind == CONTOUR_GEN) {
        return text(fn, contour_func(c)->qualname);
    }
    return text(fn, name_of(fn->lw->names, ""));
}

static TVal method_self(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    return lower_get_item(fn, part.val, m.obj, 0);
}

static TVal method_func(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    return lower_get_item(fn, part.val, m.obj, 1);
}

/* --- numbers ----------------------------------------------------------- */

static Val bits_of(Fn *fn, TVal v)
{
    if (lower_num_kind(v.set) == NUM_FLOAT) {
        return lower_emit1_imm(fn, OP_BITCAST, TY_U64, v.val, TY_U64);
    }
    return lower_as_u64_bits(fn, v);
}

static TVal signed_bits(Fn *fn, Val bits)
{
    return int_result(fn,
                      lower_emit1_imm(fn, OP_BITCAST, TY_I64, bits, TY_I64));
}

/* The bits of one member of a union. The library asks for those of numbers only. */
static TVal bits_of_member(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)m;
    if (lower_num_kind(part.set) == NUM_NONE) {
        lower_raise_exc(fn, EXC_TYPE_ERROR, "an integer is required");
        return (TVal){0, lower_set_prims(fn->lw, 0)};
    }
    Val bits = bits_of(fn, part);
    return cx->in->imm.i == INTRINSIC_AS_UINT
               ? (TVal){bits, lower_set_prims(fn->lw, T_UINT)}
               : signed_bits(fn, bits);
}

static TVal lower_number(Fn *fn, OpCtx *cx)
{
    TVal a = cx->args[0];
    if (cx->n_args == 1 && lower_num_kind(a.set) == NUM_NONE) {
        return lower_each_member(fn, cx, a, bits_of_member);
    }
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_WRAP_ADD:
        return signed_bits(fn,
                           lower_emit2(fn, OP_ADD_I64, TY_U64, bits_of(fn, a),
                                       bits_of(fn, cx->args[1])));
    case INTRINSIC_WRAP_MUL:
        return signed_bits(fn,
                           lower_emit2(fn, OP_MUL_I64, TY_U64, bits_of(fn, a),
                                       bits_of(fn, cx->args[1])));
    case INTRINSIC_USHR:
        return signed_bits(fn,
                           lower_emit2(fn, OP_SHR_I64, TY_U64, bits_of(fn, a),
                                       lower_as_i64(fn, cx->args[1])));
    case INTRINSIC_AS_UINT:
        return (TVal){bits_of(fn, a), lower_set_prims(fn->lw, T_UINT)};
    default:
        return signed_bits(fn, bits_of(fn, a));
    }
}

/* --- the rest ---------------------------------------------------------- */

static TVal identity(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    (void)m;
    if (part.set->n_objs || part.set->prims & T_REFS) {
        Val ref = lower_ref_of(fn, part);
        return int_result(fn, lower_call_rt(fn, RT_obj_id, &ref, 1));
    }
    if (lower_num_kind(part.set) == NUM_NONE) {
        return int_result(fn, lower_const_i64(fn, part.set->prims));
    }
    return signed_bits(fn, bits_of(fn, part));
}

static TVal copy_of(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    Contour *c = m.obj ? contour_rep(m.obj) : NULL;
    if (!c || c->kind != CONTOUR_INSTANCE || lower_is_static(fn->lw, c)) {
        return part;
    }
    TVal copy = lower_new_object(fn, c);
    for (uint32_t i = 0; i < c->fields.len; i++) {
        const Name *name = c->fields.data[i]->name;
        if (lower_field_named(fn->lw, c, name) >= 0) {
            lower_set_named(fn, copy.val, c, name,
                            lower_get_named(fn, part.val, c, name));
        }
    }
    return copy;
}

/* The field of the copy, where it is set: what the arm's function makes of it. */
static void copy_field(Fn *fn, OpCtx *cx, const Arm *arm, TVal part)
{
    Contour *c = contour_rep(arm->member);
    TVal v = lower_get_named(fn, part.val, c, arm->field_name);
    const TSet *set = lower_set_without(fn->lw, v.set, T_UNBOUND);
    Blk done = lower_new_block(fn), is_set = lower_new_block(fn);
    if (v.set->prims & T_UNBOUND) {
        lower_branch(fn, lower_test_unit(fn, v, T_UNBOUND), done, is_set);
    } else {
        lower_jump(fn, is_set, NULL, 0);
    }
    fn->cur = is_set;
    TVal args[] = {lower_narrow(fn, v, set), cx->args[2]};
    TVal copy = lower_call_with(fn, arm->inst, args, 2);
    if (fn->cur) {
        TVal to = lower_narrow(fn, cx->args[0], part.set);
        lower_set_named(fn, to.val, c, arm->field_name, copy);
        lower_jump(fn, done, NULL, 0);
    }
    fn->cur = done;
}

static TVal copy_fields(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    const Plan *plan = fn->ver->plans[cx->insn];
    for (uint32_t i = 0; i < plan->arms.len; i++) {
        const Arm *arm = &plan->arms.data[i];
        if (arm->kind == ARM_CALL && arm->field_name && m.obj &&
            contour_rep(arm->member) == contour_rep(m.obj)) {
            copy_field(fn, cx, arm, part);
        }
    }
    return (TVal){0, lower_set_prims(fn->lw, T_NONE)};
}

/* The field, DONE where it is unset. */
static TVal value_or_done(Fn *fn, TVal v)
{
    Lower *lw = fn->lw;
    if (!(v.set->prims & T_UNBOUND)) {
        return v;
    }
    const TSet *set = lower_set_without(lw, v.set, T_UNBOUND);
    TVal done = {0, lower_set_prims(lw, T_DONE)};
    if (lower_set_is_empty(set)) {
        return done;
    }
    Join j = lower_join_new(fn, lower_set_with(lw, set, T_DONE));
    Blk unset = lower_new_block(fn), is_set = lower_new_block(fn);
    lower_branch(fn, lower_test_unit(fn, v, T_UNBOUND), unset, is_set);
    fn->cur = is_set;
    lower_join_add(fn, &j, lower_narrow(fn, v, set));
    fn->cur = unset;
    lower_join_add(fn, &j, done);
    return lower_join_end(fn, &j);
}

/* Fields of frozen dataclasses are kept under another name (flow/dataclass.c). */
static const Name *shown_name(Lower *lw, const Name *name)
{
    bool is_frozen = strncmp(name->text, "_own_", 5) == 0;
    return is_frozen ? name_of(lw->names, name->text + 5) : name;
}

static TVal own_fields(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    Lower *lw = fn->lw;
    Contour *raw = lower_set_only(cx->result);
    Contour *c = m.obj ? contour_rep(m.obj) : NULL;
    uint32_t n = 0;
    FieldVar **all =
        NEW_ARRAY(lw->arena, FieldVar *, c ? c->fields.len + 1 : 1);
    if (c && c->kind == CONTOUR_INSTANCE) {
        n = contour_own_fields(c, all);
    }
    TVal *items = NEW_ARRAY(lw->arena, TVal, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        items[i] = cx->in->imm.i == INTRINSIC_FIELD_NAMES
                       ? text(fn, shown_name(lw, all[i]->name))
                       : value_or_done(fn, lower_get_named(fn, part.val, c,
                                                           all[i]->name));
    }
    return lower_new_raw_of(fn, raw, items, n);
}

/* The same reference, known to be of the type of the second argument. */
static TVal recall(Fn *fn, OpCtx *cx)
{
    Rep rep = lower_rep_of(fn->lw, cx->args[1].set);
    if (rep.type != TY_REF) {
        return cx->args[1]; /* nothing that has an identity */
    }
    Val v = lower_call_rt(fn, RT_obj_opaque, &cx->args[0].val, 1);
    lower_set_ref_info(fn, v, rep);
    return (TVal){v, cx->args[1].set};
}

/* Null unless it is of one of the layouts. */
static TVal program_object(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    const TSet *objs = lower_set_without(lw, cx->result, T_NONE);
    if (lower_set_is_empty(objs)) {
        return (TVal){0, cx->result};
    }
    TSet *any = NEW(lw->arena, TSet);
    *any = *objs;
    any->prims |= T_OPAQUE;
    TVal o = {lower_call_rt(fn, RT_obj_opaque, &cx->args[0].val, 1), any};
    lower_set_ref_info(fn, o.val, lower_rep_of(lw, any));
    Join j = lower_join_new(fn, cx->result);
    Blk yes = lower_new_block(fn), no = lower_new_block(fn);
    lower_branch(fn, lower_test_set(fn, o, objs), yes, no);
    fn->cur = yes;
    lower_join_add(fn, &j, lower_narrow(fn, o, objs));
    fn->cur = no;
    lower_join_add(fn, &j, (TVal){0, lower_set_prims(lw, T_NONE)});
    return lower_join_end(fn, &j);
}

static TVal raise_message(Fn *fn, OpCtx *cx, int64_t kind)
{
    Val args[] = {
        lower_const_i64(fn, kind),
        lower_convert(fn, cx->args[0], lower_set_prims(fn->lw, T_STR))};
    lower_call_rt(fn, RT_exc_raise, args, 2);
    lower_unreachable(fn);
    return (TVal){0, lower_set_prims(fn->lw, 0)};
}

static TVal current_exception(Fn *fn, OpCtx *cx)
{
    Rep rep = lower_rep_of(fn->lw, cx->result);
    if (rep.type != TY_REF) {
        return (TVal){0, cx->result};
    }
    Val v = lower_call_rt(fn, RT_exc_current, NULL, 0);
    lower_set_ref_info(fn, v, rep);
    return (TVal){v, cx->result};
}

static TVal is_done(Fn *fn, OpCtx *cx)
{
    return (TVal){lower_test_unit(fn, cx->args[0], T_DONE),
                  lower_set_prims(fn->lw, T_BOOL)};
}

TVal lower_intrinsic(Fn *fn, OpCtx *cx)
{
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_RAW_NEW:
    case INTRINSIC_RAW_U8:
    case INTRINSIC_RAW_I32:
    case INTRINSIC_RAW_I64:
    case INTRINSIC_RAW_LEN:
    case INTRINSIC_RAW_GET:
    case INTRINSIC_RAW_SET:
    case INTRINSIC_RAW_INIT:
    case INTRINSIC_RAW_MOVE:
    case INTRINSIC_RAW_CLEAR:
    case INTRINSIC_RAW_SAME:
        return lower_raw(fn, cx);
    case INTRINSIC_TUPLE_LEN:
    case INTRINSIC_TUPLE_GET:
    case INTRINSIC_TUPLE_FROM:
    case INTRINSIC_TUPLE_FIXED:
        return lower_tuple_op(fn, cx);
    case INTRINSIC_ISINSTANCE:
    case INTRINSIC_INSTANCE_OF:
    case INTRINSIC_ISSUBCLASS:
    case INTRINSIC_TYPE_OF:
    case INTRINSIC_HAS:
    case INTRINSIC_MAY_HAVE:
    case INTRINSIC_SUPER_HAS:
    case INTRINSIC_IS_EXACT:
    case INTRINSIC_CALLABLE:
        return lower_typetest(fn, cx);
    case INTRINSIC_CLASS_NAME:
    case INTRINSIC_CLASS_QUALNAME:
    case INTRINSIC_CLASS_MODULE:
        return lower_each_member(fn, cx, cx->args[0], class_text);
    case INTRINSIC_IN_LIBRARY:
        return lower_each_member(fn, cx, cx->args[0], is_of_library);
    case INTRINSIC_FUNC_NAME:
    case INTRINSIC_FUNC_MODULE:
        return lower_each_member(fn, cx, cx->args[0], func_text);
    case INTRINSIC_FIELD_NAMES:
    case INTRINSIC_FIELD_VALUES:
        return lower_each_member(fn, cx, cx->args[0], own_fields);
    case INTRINSIC_COPY_FIELDS:
        return lower_each_member(fn, cx, cx->args[1], copy_fields);
    case INTRINSIC_PROGRAM_OBJECT:
        return program_object(fn, cx);
    case INTRINSIC_RECALL:
        return recall(fn, cx);
    case INTRINSIC_SET_OWN:
    case INTRINSIC_SET_PLAIN:
    case INTRINSIC_DEL_PLAIN:
        lower_follow_plan(fn, cx);
        return (TVal){0, lower_set_prims(fn->lw, T_NONE)};
    case INTRINSIC_CLASS_MRO:
    case INTRINSIC_CLASS_BASES:
        return lower_each_member(fn, cx, cx->args[0], lower_related_classes);
    case INTRINSIC_METHOD_SELF:
        return lower_each_member(fn, cx, cx->args[0], method_self);
    case INTRINSIC_METHOD_FUNC:
        return lower_each_member(fn, cx, cx->args[0], method_func);
    case INTRINSIC_SPLIT:
        return cx->args[0];
    case INTRINSIC_ID:
        return lower_each_member(fn, cx, cx->args[0], identity);
    case INTRINSIC_COPY_OF:
        return lower_each_member(fn, cx, cx->args[0], copy_of);
    case INTRINSIC_SAME:
        return lower_is(fn, cx);
    case INTRINSIC_IS_DONE:
        return is_done(fn, cx);
    case INTRINSIC_NEXTD:
    case INTRINSIC_NEW_OBJECT:
    case INTRINSIC_MATCH_ATTR:
    case INTRINSIC_NEW_VALUE:
        return lower_follow_plan(fn, cx);
    case INTRINSIC_EXC_CURRENT:
        return current_exception(fn, cx);
    case INTRINSIC_TYPE_ERROR:
        return raise_message(fn, cx, EXC_TYPE_ERROR);
    case INTRINSIC_ATTR_ERROR:
        return raise_message(fn, cx, EXC_ATTRIBUTE_ERROR);
    case INTRINSIC_WRAP_ADD:
    case INTRINSIC_WRAP_MUL:
    case INTRINSIC_AS_INT:
    case INTRINSIC_AS_UINT:
    case INTRINSIC_USHR:
    case INTRINSIC_HASH_FLOAT:
        return lower_number(fn, cx);
    case INTRINSIC_GEN_RESUME:
    case INTRINSIC_GEN_THROW:
    case INTRINSIC_GEN_STATE:
    case INTRINSIC_GEN_RESULT:
    case INTRINSIC_GEN_FINISH:
        return lower_gen(fn, cx);
    case INTRINSIC_RAW_HOLDS:
        return (TVal){lower_const_i1(fn, cx->result->prims == T_TRUE),
                      cx->result};
    case INTRINSIC_EXC_KIND:
        return (TVal){lower_const_i1(fn, true),
                      lower_set_prims(fn->lw, T_TRUE)};
    case INTRINSIC_DONE:
    case INTRINSIC_NONE:
    case INTRINSIC_COUNT:
        break;
    }
    return (TVal){0, lower_set_prims(fn->lw, T_DONE)};
}

/* --- runtime functions ------------------------------------------------- */

static const TSet *set_of_letter(Lower *lw, const RtInfo *info)
{
    static const struct {
        char letter;
        uint32_t prims;
    } table[] = {
        {'i', T_INT}, {'u', T_UINT},  {'d', T_FLOAT},  {'b', T_BOOL},
        {'s', T_STR}, {'y', T_BYTES}, {'o', T_OPAQUE}, {'v', T_NONE},
    };
    for (uint32_t i = 0; i < ARRAY_LEN(table); i++) {
        if (info->result[0] == table[i].letter) {
            uint32_t none = info->result_nullable ? T_NONE : 0;
            return lower_set_prims(lw, table[i].prims | none);
        }
    }
    return NULL;
}

/* An argument as the machine type that the row asks for. */
static Val rt_arg(Fn *fn, TVal v, Type type)
{
    Type have = lower_rep_type(fn->lw, v.set);
    if (have == type) {
        return v.val;
    }
    switch (type) {
    case TY_I64:
        return lower_as_i64(fn, v);
    case TY_U64:
        return lower_emit1_imm(fn, OP_NARROW, TY_U64, lower_as_i128(fn, v),
                               TY_U64);
    case TY_F64:
        return lower_as_f64(fn, v);
    case TY_REF:
        if (lower_is_static_set(fn->lw, v.set)) {
            return lower_ref_of(fn, v);
        }
        if (have == TY_VOID) {
            return lower_const_null(fn);
        }
        return lower_convert(
            fn, v, lower_set_without(fn->lw, v.set, ~(uint32_t)T_REFS));
    case TY_ANY:
        return lower_convert(fn, v,
                             lower_set_with(fn->lw, v.set, T_UNITS | T_VALUES));
    default:
        return lower_convert(fn, v, lower_set_prims(fn->lw, T_BOOL));
    }
}

/* What a parameter of this letter takes; 0: anything. */
static uint32_t prims_of_letter(char letter)
{
    return letter == 's'                    ? T_STR | T_NONE
           : letter == 'y'                  ? T_BYTES | T_NONE
           : letter == 'i' || letter == 'u' ? T_INT | T_UINT | T_BOOL
           : letter == 'd'                  ? T_VALUES
                                            : 0;
}

/* The library tests arguments before, with a better text; where it does not, no C
   function sees an object of another type. */
static TVal checked_arg(Fn *fn, TVal v, char letter)
{
    Lower *lw = fn->lw;
    uint32_t prims = prims_of_letter(letter);
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m), n_bad = 0;
    for (uint32_t i = 0; i < n && prims; i++) {
        n_bad += m[i].obj || !(m[i].prims & prims);
    }
    if (!n_bad) {
        return v;
    }
    const TSet *fits = lower_set_prims(lw, v.set->prims & prims);
    Case *cases = NEW_ARRAY(lw->arena, Case, n + 1);
    uint32_t n_cases = 0;
    Blk good = lower_new_block(fn);
    for (uint32_t i = 0; i < n; i++) {
        bool is_bad = m[i].obj || !(m[i].prims & prims);
        cases[n_cases++] = (Case){lower_set_member(lw, m[i]),
                                  is_bad ? lower_new_block(fn) : good};
    }
    lower_dispatch(fn, v, cases, n_cases);
    for (uint32_t i = 0; i < n; i++) {
        if (cases[i].blk == good) {
            continue;
        }
        fn->cur = cases[i].blk;
        const ClassInfo *c = m[i].obj ? infer_contour_class(lw->inf, m[i].obj)
                                      : infer_prim_class(lw->inf, m[i].prims);
        lower_raise_exc(fn, EXC_TYPE_ERROR, "%s is required, not %s",
                        letter == 's'   ? "str"
                        : letter == 'y' ? "a bytes-like object"
                                        : "a number",
                        c->def->name->text);
    }
    fn->cur = n_bad < n ? good : 0;
    return n_bad < n ? lower_narrow(fn, v, fits) : v;
}

TVal lower_rtcall(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    RtFn rt = (RtFn)cx->in->imm.i;
    const RtInfo *info = ir_rt_info(rt);
    Val *args = NEW_ARRAY(lw->arena, Val, cx->n_args + 1);
    for (uint32_t i = 0; i < cx->n_args && i < info->n_params; i++) {
        TVal v = checked_arg(fn, cx->args[i], info->params[i]);
        if (!fn->cur) {
            return (TVal){0, lower_set_prims(lw, 0)};
        }
        args[i] = rt_arg(fn, v, ir_rt_param_type(rt, i));
    }
    Val v = lower_call_rt(fn, rt, args, info->n_params);
    const TSet *set = set_of_letter(lw, info);
    if (!set) {
        set = cx->result;
        lower_set_ref_info(fn, v, lower_rep_of(lw, set));
    }
    return (TVal){v, set};
}
