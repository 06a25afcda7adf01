/* Tuples: of a length that the contour knows, with a field an item; or of
   dynamic length, over a raw array. */
#include "lower/internal.h"

static TVal length_of(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    (void)cx;
    const TSet *ints = lower_set_prims(fn->lw, T_INT);
    if (m.obj && m.obj->kind == CONTOUR_VTUPLE) {
        return (TVal){lower_get_length(fn, part.val, m.obj), ints};
    }
    return (TVal){lower_const_i64(fn, m.obj ? (int64_t)m.obj->key : 0), ints};
}

/* Item idx of an exact tuple, idx not known: compared with each position. */
static TVal item_by_chain(Fn *fn, OpCtx *cx, TVal part, Contour *c, Val idx)
{
    Join j = lower_join_new(fn, cx->result);
    uint32_t n = (uint32_t)c->key;
    for (uint32_t i = 0; i + 1 < n; i++) {
        Blk here = lower_new_block(fn), next = lower_new_block(fn);
        lower_branch(fn,
                     lower_emit2_imm(fn, OP_CMP_I64, TY_I1, idx,
                                     lower_const_i64(fn, i), CMP_EQ),
                     here, next);
        fn->cur = here;
        lower_join_add(fn, &j, lower_get_item(fn, part.val, c, i));
        fn->cur = next;
    }
    if (n > 0) {
        lower_join_add(fn, &j, lower_get_item(fn, part.val, c, n - 1));
    } else {
        lower_unreachable(fn);
    }
    return lower_join_end(fn, &j);
}

static TVal element_of(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    return lower_array_get(fn, part.val, m.obj, lower_as_i64(fn, cx->args[1]));
}

static TVal item_of(Fn *fn, OpCtx *cx, TVal part, Member m)
{
    ConstInt k;
    Contour *c = m.obj;
    if (c->kind == CONTOUR_VTUPLE) {
        OpCtx own = *cx;
        TVal args[] = {lower_get_item(fn, part.val, c, 0), cx->args[1]};
        own.args = args;
        return lower_each_member(fn, &own, args[0], element_of);
    }
    if (lower_const_int_of(fn, cx->in->args[1], &k)) {
        if (k.bits >= c->key) {
            lower_unreachable(fn); /* the library asks for the length first */
            return (TVal){0, lower_set_prims(fn->lw, 0)};
        }
        return lower_get_item(fn, part.val, c, (uint32_t)k.bits);
    }
    return item_by_chain(fn, cx, part, c, lower_as_i64(fn, cx->args[1]));
}

static TVal from_array(Fn *fn, OpCtx *cx)
{
    Contour *c = lower_set_only(cx->result);
    TVal t = lower_new_object(fn, c);
    lower_set_item(fn, t.val, c, 0, cx->args[0]);
    lower_set_length(fn, t.val, c, lower_as_i64(fn, cx->args[1]));
    return t;
}

static TVal fixed_from_array(Fn *fn, OpCtx *cx)
{
    Contour *c = lower_set_only(cx->result),
            *raw = lower_set_only(cx->args[0].set);
    TVal t = lower_new_object(fn, c);
    Val first = lower_as_i64(fn, cx->args[1]);
    for (uint32_t i = 0; i < (uint32_t)c->key; i++) {
        Val idx =
            lower_emit2(fn, OP_ADD_I64, TY_I64, first, lower_const_i64(fn, i));
        lower_set_item(fn, t.val, c, i,
                       lower_array_get(fn, cx->args[0].val, raw, idx));
    }
    return t;
}

TVal lower_tuple_op(Fn *fn, OpCtx *cx)
{
    switch ((Intrinsic)cx->in->imm.i) {
    case INTRINSIC_TUPLE_LEN:
        return lower_each_member(fn, cx, cx->args[0], length_of);
    case INTRINSIC_TUPLE_GET:
        return lower_each_member(fn, cx, cx->args[0], item_of);
    case INTRINSIC_TUPLE_FROM:
        return from_array(fn, cx);
    default:
        return fixed_from_array(fn, cx);
    }
}
