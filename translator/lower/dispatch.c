/* Choosing by member: a value of a union goes to the case that has its member,
   by null test, tag switch and type switch, whichever its representation
   needs. The cases together have every member. */
#include "lower/internal.h"

static const Case *case_of(const Case *cases, uint32_t n, Member m)
{
    for (uint32_t i = 0; i < n; i++) {
        if (lower_set_has(cases[i].set, m)) {
            return &cases[i];
        }
    }
    return &cases[n - 1];
}

static Blk blk_of(const Case *cases, uint32_t n, uint32_t prim)
{
    return case_of(cases, n, (Member){prim, NULL})->blk;
}

/* The only block that members of the set go to; 0 if there are several. */
static Blk only_blk(Lower *lw, const TSet *set, const Case *cases, uint32_t n)
{
    Member *members;
    uint32_t count = lower_set_members(lw, set, &members);
    Blk only = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t bits = members[i].prims == T_BOOL ? T_FALSE : 0;
        Member m = bits ? (Member){bits, NULL} : members[i];
        Blk b = case_of(cases, n, m)->blk;
        if (bits && blk_of(cases, n, T_TRUE) != b) {
            return 0;
        }
        if (only && only != b) {
            return 0;
        }
        only = b;
    }
    return only;
}

static void bool_cases(Fn *fn, Val v, const Case *cases, uint32_t n)
{
    lower_branch(fn, v, blk_of(cases, n, T_TRUE), blk_of(cases, n, T_FALSE));
}

static Layout *member_layout(Lower *lw, Member m)
{
    if (m.obj) {
        return lower_layout_of(lw, m.obj);
    }
    return m.prims == T_STR     ? lower_layout_of_str(lw)
           : m.prims == T_BYTES ? lower_layout_of_bytes(lw)
                                : NULL;
}

static bool has_layout(Layout *const *layouts, uint32_t n, const Layout *l)
{
    for (uint32_t i = 0; i < n; i++) {
        if (layouts[i] == l) {
            return true;
        }
    }
    return false;
}

/* A non-null reference. What comes last, or has no layout of its own, is the
   rest. */
static void ref_cases(Fn *fn, TVal v, const Case *cases, uint32_t n)
{
    Lower *lw = fn->lw;
    Blk only = only_blk(lw, v.set, cases, n);
    if (only) {
        lower_jump(fn, only, NULL, 0);
        return;
    }
    Member *members;
    uint32_t count = lower_set_members(lw, v.set, &members);
    Blk rest = case_of(cases, n, members[count - 1])->blk;
    if (v.set->prims & T_OPAQUE) {
        rest = blk_of(cases, n, T_OPAQUE);
    }
    Layout **layouts = NEW_ARRAY(lw->arena, Layout *, count);
    Blk *blks = NEW_ARRAY(lw->arena, Blk, count);
    uint32_t k = 0;
    for (uint32_t i = 0; i < count; i++) {
        Blk b = case_of(cases, n, members[i])->blk;
        Layout *l = member_layout(lw, members[i]);
        if (b != rest && !has_layout(layouts, k, l)) {
            layouts[k] = l;
            blks[k++] = b;
        }
    }
    Insn *in = lower_emit_insn(fn, OP_SWITCH_TYPE, TY_VOID, &v.val, 1);
    in->imm.layouts = layouts;
    in->imm_idx = k;
    for (uint32_t i = 0; i < k; i++) {
        ir_add_edge(lw->g, fn->f, fn->cur, blks[i], NULL, 0);
    }
    ir_add_edge(lw->g, fn->f, fn->cur, rest, NULL, 0);
    fn->cur = 0;
}

static void nullable_cases(Fn *fn, TVal v, const Case *cases, uint32_t n)
{
    const TSet *refs = lower_set_without(fn->lw, v.set, T_UNITS);
    Blk null = blk_of(cases, n, v.set->prims & T_UNITS);
    Blk only = only_blk(fn->lw, refs, cases, n);
    Blk ref = only ? only : lower_new_block(fn);
    lower_branch(fn, lower_emit1(fn, OP_IS_NULL, TY_I1, v.val), null, ref);
    if (!only) {
        fn->cur = ref;
        ref_cases(fn, lower_narrow(fn, v, refs), cases, n);
    }
}

/* What a tag stands for in a set. */
static const TSet *tag_set(Lower *lw, const TSet *s, Tag tag)
{
    static const uint32_t bits[TAG_COUNT] = {
        [TAG_UNBOUND] = T_UNBOUND, [TAG_NONE] = T_NONE,   [TAG_DONE] = T_DONE,
        [TAG_NOTIMPL] = T_NOTIMPL, [TAG_BOOL] = T_BOOL,   [TAG_INT] = T_INT,
        [TAG_UINT] = T_UINT,       [TAG_FLOAT] = T_FLOAT,
    };
    if (tag == TAG_REF) {
        return lower_set_without(lw, s, ~(uint32_t)T_REFS);
    }
    return lower_set_prims(lw, s->prims & bits[tag]);
}

static void tag_cases(Fn *fn, TVal v, const Case *cases, uint32_t n)
{
    Lower *lw = fn->lw;
    Tag tags[TAG_COUNT];
    Blk blks[TAG_COUNT];
    bool is_inner[TAG_COUNT] = {false};
    uint32_t k = 0;
    for (Tag tag = 0; tag < TAG_COUNT; tag++) {
        const TSet *s = tag_set(lw, v.set, tag);
        if (lower_set_is_empty(s)) {
            continue;
        }
        Blk only = only_blk(lw, s, cases, n);
        tags[k] = tag;
        is_inner[k] = !only;
        blks[k++] = only ? only : lower_new_block(fn);
    }
    Tag *imm = NEW_ARRAY(lw->arena, Tag, k);
    memcpy(imm, tags, sizeof *imm * k);
    Insn *in = lower_emit_insn(fn, OP_SWITCH_TAG, TY_VOID, &v.val, 1);
    in->imm.tags = imm;
    in->imm_idx = k - 1;
    for (uint32_t i = 0; i < k; i++) {
        ir_add_edge(lw->g, fn->f, fn->cur, blks[i], NULL, 0);
    }
    for (uint32_t i = 0; i < k; i++) {
        if (is_inner[i]) {
            fn->cur = blks[i];
            TVal part = lower_narrow(fn, v, tag_set(lw, v.set, tags[i]));
            if (tags[i] == TAG_BOOL) {
                bool_cases(fn, part.val, cases, n);
            } else {
                ref_cases(fn, part, cases, n);
            }
        }
    }
    fn->cur = 0;
}

void lower_dispatch(Fn *fn, TVal v, const Case *cases, uint32_t n)
{
    Blk only = only_blk(fn->lw, v.set, cases, n);
    Rep rep = lower_rep_of(fn->lw, v.set);
    if (only) {
        lower_jump(fn, only, NULL, 0);
    } else if (rep.type == TY_I1) {
        bool_cases(fn, v.val, cases, n);
    } else if (rep.type == TY_ANY) {
        tag_cases(fn, v, cases, n);
    } else if (rep.type == TY_REF) {
        if (rep.non_null) {
            ref_cases(fn, v, cases, n);
        } else {
            nullable_cases(fn, v, cases, n);
        }
    } else {
        lower_unreachable(fn); /* an empty set: there is no such value */
    }
}

/* --- tests ------------------------------------------------------------- */

static Val tag_is(Fn *fn, Val v, Tag tag)
{
    Val have = lower_emit1(fn, OP_ANY_TAG, TY_I64, v);
    return lower_emit2_imm(fn, OP_CMP_I64, TY_I1, have,
                           lower_const_i64(fn, tag), CMP_EQ);
}

Val lower_test_unit(Fn *fn, TVal v, uint32_t unit)
{
    if (!(v.set->prims & unit)) {
        return lower_const_i1(fn, false);
    }
    Rep rep = lower_rep_of(fn->lw, v.set);
    if (rep.type == TY_REF) {
        return lower_emit1(fn, OP_IS_NULL, TY_I1, v.val);
    }
    return rep.type == TY_ANY ? tag_is(fn, v.val, lower_unit_tag(unit))
                              : lower_const_i1(fn, true);
}

/* Of non-null references without opaque ones: by layouts. */
static Val test_layouts(Fn *fn, TVal v, const TSet *yes)
{
    Member *members;
    uint32_t n = lower_set_members(fn->lw, yes, &members);
    Layout **layouts = NEW_ARRAY(fn->lw->arena, Layout *, n);
    uint32_t k = 0;
    for (uint32_t i = 0; i < n; i++) {
        Layout *l = member_layout(fn->lw, members[i]);
        if (!has_layout(layouts, k, l)) {
            layouts[k++] = l;
        }
    }
    Insn *in = lower_emit_insn(fn, OP_IS_TYPE, TY_I1, &v.val, 1);
    in->imm.layouts = layouts;
    in->imm_idx = k;
    return in->result;
}

static Val test_by_cases(Fn *fn, TVal v, const TSet *yes, const TSet *no)
{
    Join j = lower_join_new_type(fn, TY_I1);
    Case cases[] = {{yes, lower_new_block(fn)}, {no, lower_new_block(fn)}};
    lower_dispatch(fn, v, cases, 2);
    fn->cur = cases[0].blk;
    lower_join_add_val(fn, &j, lower_const_i1(fn, true));
    fn->cur = cases[1].blk;
    lower_join_add_val(fn, &j, lower_const_i1(fn, false));
    return lower_join_end(fn, &j).val;
}

static const TSet *set_difference(Lower *lw, const TSet *a, const TSet *b)
{
    TSet *s = NEW(lw->arena, TSet);
    s->prims = a->prims & ~b->prims;
    s->objs = NEW_ARRAY(lw->arena, Contour *, a->n_objs + 1);
    for (uint32_t i = 0; i < a->n_objs; i++) {
        if (!lower_set_has(b, (Member){0, a->objs[i]})) {
            s->objs[s->n_objs++] = tset_obj(a, i);
        }
    }
    return s;
}

Val lower_test_set(Fn *fn, TVal v, const TSet *yes)
{
    Lower *lw = fn->lw;
    yes = lower_set_common(lw, v.set, yes);
    const TSet *no = set_difference(lw, v.set, yes);
    if (lower_set_is_empty(yes) || lower_set_is_empty(no)) {
        return lower_const_i1(fn, lower_set_is_empty(no));
    }
    Rep rep = lower_rep_of(lw, v.set);
    if (rep.type == TY_REF && rep.non_null && !(yes->prims & T_OPAQUE)) {
        return test_layouts(fn, v, yes);
    }
    if (!yes->n_objs && lower_count_bits(yes->prims) == 1 &&
        yes->prims & T_UNITS) {
        return lower_test_unit(fn, v, yes->prims);
    }
    if (!no->n_objs && lower_count_bits(no->prims) == 1 &&
        no->prims & T_UNITS) {
        return lower_emit1(fn, OP_NOT_I1, TY_I1,
                           lower_test_unit(fn, v, no->prims));
    }
    return test_by_cases(fn, v, yes, no);
}
