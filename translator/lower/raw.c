/* Raw arrays of the library: typed by their elements' set; elements that have
   no representation (an empty set, only None) take a byte that nobody reads. */
#include "lower/internal.h"

const TSet *lower_raw_elem_set(Lower *lw, Contour *raw)
{
    return lower_set_without(lw, lower_item_set(contour_rep(raw), 0),
                             T_UNBOUND);
}

Val lower_array_new(Fn *fn, Contour *raw, Val len)
{
    Layout *l = lower_layout_of(fn->lw, raw);
    Insn *in = lower_emit_insn(fn, OP_ARRAY_NEW, TY_REF, &len, 1);
    in->imm.layout = l;
    Val v = in->result;
    lower_set_ref_info(fn, v, (Rep){TY_REF, l, true, 0});
    return v;
}

TVal lower_array_get(Fn *fn, Val array, Contour *raw, Val idx)
{
    const TSet *elem = lower_raw_elem_set(fn->lw, raw);
    Rep rep = lower_rep_of(fn->lw, elem);
    if (rep.type == TY_VOID) {
        return (TVal){0, elem};
    }
    Val args[] = {array, idx};
    Insn *in = lower_emit_insn(fn, OP_ARRAY_GET, rep.type, args, 2);
    in->imm.layout = lower_layout_of(fn->lw, raw);
    Val v = in->result;
    lower_set_ref_info(fn, v, rep);
    return (TVal){v, elem};
}

/* The int that v is, for an array of numbers; else TypeError. */
static Val number_of(Fn *fn, TVal v)
{
    Lower *lw = fn->lw;
    Member *m;
    uint32_t n = lower_set_members(lw, v.set, &m);
    Case *cases = NEW_ARRAY(lw->arena, Case, n + 1);
    Join j = lower_join_new(fn, lower_set_prims(lw, T_INT));
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(lw, m[i]), lower_new_block(fn)};
    }
    if (n) {
        lower_dispatch(fn, v, cases, n);
    }
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        if (m[i].prims & (T_INT | T_UINT | T_BOOL)) {
            lower_join_add_val(
                fn, &j, lower_as_i64(fn, lower_narrow(fn, v, cases[i].set)));
        } else {
            lower_raise_exc(fn, EXC_TYPE_ERROR, "an integer is required");
        }
    }
    return lower_join_end(fn, &j).val;
}

void lower_array_set(Fn *fn, Op op, Val array, Contour *raw, Val idx, TVal v)
{
    const TSet *elem = lower_raw_elem_set(fn->lw, raw);
    Val low = contour_is_numbers(raw) && v.set->prims != T_INT
                  ? number_of(fn, v)
                  : lower_convert(fn, v, elem);
    if (low) {
        Val args[] = {array, idx, low};
        lower_emit_insn(fn, op, TY_VOID, args, 3)->imm.layout =
            lower_layout_of(fn->lw, raw);
    }
}

/* --- moving ------------------------------------------------------------ */

/* The elements are the same bytes in both. */
static bool same_elems(Lower *lw, Contour *dst, Contour *src)
{
    Rep a = lower_rep_of(lw, lower_raw_elem_set(lw, dst));
    Rep b = lower_rep_of(lw, lower_raw_elem_set(lw, src));
    return lower_layout_of(lw, dst)->elem == lower_layout_of(lw, src)->elem &&
           (!b.unit || a.unit == b.unit);
}

/* Element by element: dst[di + k] = src[si + k] for k < n. */
static void move_converting(Fn *fn, Contour *dst, Contour *src, const Val *args)
{
    Graph *g = fn->lw->g;
    Blk head = lower_new_block(fn), body = lower_new_block(fn),
        done = lower_new_block(fn);
    Val k = ir_add_arg(g, fn->f, head, TY_I64, NULL);
    Val zero = lower_const_i64(fn, 0);
    lower_jump(fn, head, &zero, 1);
    fn->cur = head;
    lower_branch(fn, lower_emit2_imm(fn, OP_CMP_I64, TY_I1, k, args[4], CMP_LT),
                 body, done);
    fn->cur = body;
    Val from = lower_emit2(fn, OP_ADD_I64, TY_I64, args[3], k);
    Val to = lower_emit2(fn, OP_ADD_I64, TY_I64, args[1], k);
    lower_array_set(fn, OP_ARRAY_SET, args[0], dst, to,
                    lower_array_get(fn, args[2], src, from));
    Val next = lower_emit2(fn, OP_ADD_I64, TY_I64, k, lower_const_i64(fn, 1));
    lower_jump(fn, head, &next, 1);
    fn->cur = done;
}

/* The same array as one of another layout with the same elements. */
static Val forget_layout(Fn *fn, Val array)
{
    Val v = lower_emit1(fn, OP_CAST_REF, TY_REF, array);
    ir_val(fn->f, v)->non_null = true;
    return v;
}

/* From the array that argument 2 is, to `dst`, which argument 0 is. */
static void move_to(Fn *fn, OpCtx *cx, TVal to, Contour *dst, TVal from,
                    Contour *src)
{
    Lower *lw = fn->lw;
    if (src->kind != CONTOUR_RAW ||
        lower_set_is_empty(lower_raw_elem_set(lw, src)) ||
        lower_rep_type(lw, lower_raw_elem_set(lw, dst)) == TY_VOID) {
        return;
    }
    Val args[] = {to.val, lower_as_i64(fn, cx->args[1]), from.val,
                  lower_as_i64(fn, cx->args[3]), lower_as_i64(fn, cx->args[4])};
    if (same_elems(lw, dst, src)) {
        if (lower_layout_of(lw, src) != lower_layout_of(lw, dst)) {
            args[2] = forget_layout(fn, args[2]);
        }
        lower_emit_insn(fn, OP_ARRAY_MOVE, TY_VOID, args, 5)->imm.layout =
            lower_layout_of(lw, dst);
    } else {
        move_converting(fn, dst, src, args);
    }
}

static void move_from_each(Fn *fn, OpCtx *cx, TVal to, Contour *dst)
{
    Lower *lw = fn->lw;
    TVal from = cx->args[2];
    Member *m;
    uint32_t n = lower_set_members(lw, from.set, &m);
    Case *cases = NEW_ARRAY(lw->arena, Case, n + 1);
    if (n == 1 && m[0].obj) {
        move_to(fn, cx, to, dst, from, m[0].obj);
        return;
    }
    Join j = lower_join_new(fn, lower_set_prims(lw, 0));
    for (uint32_t i = 0; i < n; i++) {
        cases[i] = (Case){lower_set_member(lw, m[i]), lower_new_block(fn)};
    }
    if (n) {
        lower_dispatch(fn, from, cases, n);
    }
    for (uint32_t i = 0; i < n; i++) {
        fn->cur = cases[i].blk;
        if (m[i].obj) {
            move_to(fn, cx, to, dst, lower_narrow(fn, from, cases[i].set),
                    m[i].obj);
        }
        lower_join_add_val(fn, &j, 0);
    }
    lower_join_end(fn, &j);
}

static void clear(Fn *fn, OpCtx *cx, Val array, Contour *raw)
{
    if (lower_rep_type(fn->lw, lower_raw_elem_set(fn->lw, raw)) == TY_VOID) {
        return;
    }
    Val args[] = {array, lower_as_i64(fn, cx->args[1]),
                  lower_as_i64(fn, cx->args[2])};
    lower_emit_insn(fn, OP_ARRAY_CLEAR, TY_VOID, args, 3)->imm.layout =
        lower_layout_of(fn->lw, raw);
}

/* The operation on one of the arrays that argument 0 may be. */
static TVal on_array(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    TVal none = {0, lower_set_prims(fn->lw, T_NONE)};
    Contour *raw = m.obj;
    if (!raw || raw->kind != CONTOUR_RAW) {
        lower_unreachable(fn);
        return none;
    }
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_RAW_GET:
        return lower_array_get(fn, part.val, raw,
                               lower_as_i64(fn, cx->args[1]));
    case INTRINSIC_RAW_SET:
        lower_array_set(fn, OP_ARRAY_SET, part.val, raw,
                        lower_as_i64(fn, cx->args[1]), cx->args[2]);
        return none;
    case INTRINSIC_RAW_INIT:
        lower_array_set(fn, OP_ARRAY_INIT, part.val, raw,
                        lower_as_i64(fn, cx->args[1]), cx->args[2]);
        return none;
    case INTRINSIC_RAW_MOVE:
        move_from_each(fn, cx, part, raw);
        return none;
    default:
        clear(fn, cx, part.val, raw);
        return none;
    }
}

TVal lower_raw(Fn *fn, OpCtx *cx)
{
    Lower *lw = fn->lw;
    Contour *made = lower_set_only(cx->result);
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_RAW_NEW:
    case INTRINSIC_RAW_U8:
    case INTRINSIC_RAW_I32:
    case INTRINSIC_RAW_I64:
        return (TVal){lower_array_new(fn, made, lower_as_i64(fn, cx->args[0])),
                      lower_set_obj(lw, made)};
    case INTRINSIC_RAW_SAME:
        made = made ? made : tset_obj(cx->result, 0);
        return (TVal){lower_array_new(fn, made, lower_const_i64(fn, 0)),
                      lower_set_obj(lw, made)};
    case INTRINSIC_RAW_LEN:
        return (TVal){lower_emit1(fn, OP_ARRAY_LEN, TY_I64, cx->args[0].val),
                      lower_set_prims(lw, T_INT)};
    default:
        return lower_each_member(fn, cx, cx->args[0], on_array);
    }
}
