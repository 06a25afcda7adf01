/* Match statements. Each pattern is a series of tests that jump to the next case
   where one fails; what a test has shown narrows the subject's type (py_refine).
   Names are bound only when the whole pattern has matched.

   A part of the subject is a variable of its own, so that it is narrowed, too. A
   missing attribute is a failed test: reading one has a handler for that. */
#include "flow/internal.h"

typedef struct Binding {
    const Name *name;
    Var value;
    Loc loc;
} Binding;

typedef struct Match {
    Build *b;
    Var subject; /* the whole subject */
    Var name;    /* the local variable that it was read from, or 0 */
    Blk fail;    /* the next case, or the next alternative */
    VEC(Binding) bindings;
} Match;

static void pattern(Match *m, const Node *p, Var v);

/* --- tests ---------------------------------------------------------------------- */

static void narrow(Match *m, Var v, Refine kind, Val arg)
{
    Build *b = m->b;
    Var both[] = {v, v == m->subject ? m->name : 0};
    for (int i = 0; i < 2 && both[i]; i++) {
        Val x = flow_get_var(b, both[i]);
        Val a = arg ? flow_here(b, arg) : 0;
        flow_narrow_var(b, both[i], flow_refine(b, kind, x, a));
    }
}

/* Goes on where the bool `c` holds; both sides learn about v (0: nothing). */
static void test(Match *m, Val c, Var v, Refine if_true, Refine if_false,
                 Val arg)
{
    Build *b = m->b;
    Blk yes = flow_new_block(b), no = v ? flow_new_block(b) : m->fail;
    flow_branch(b, c, yes, no);
    if (v) {
        flow_open(b, no);
        narrow(m, v, if_false, arg);
        flow_jump(b, m->fail);
    }
    flow_open(b, yes);
    if (v) {
        narrow(m, v, if_true, arg);
    }
}

static void test_class(Match *m, Var v, Val cls, const Loc *loc)
{
    Build *b = m->b;
    const Val args[] = {flow_get_var(b, v), cls};
    Val c = flow_call_builtin(b, "isinstance", args, 2, loc);
    c = flow_op1(b, OP_PY_TRUTH, c, loc);
    test(m, c, v, REFINE_INSTANCE, REFINE_NOT_INSTANCE, cls);
}

static Val int_test(Build *b, Op op, Val x, int64_t k, const Loc *loc)
{
    Val c = flow_op2(b, op, x, flow_int(b, k), loc);
    return flow_op1(b, OP_PY_TRUTH, c, loc);
}

static Var part(Match *m, Val value)
{
    Var v = flow_new_var(m->b, NULL);
    flow_set_var(m->b, v, value);
    return v;
}

static void bind(Match *m, const Name *name, Var v, Loc loc)
{
    Binding bound = {name, v, loc};
    vec_push(m->b->flow->scratch, &m->bindings, bound);
}

/* --- values --------------------------------------------------------------------- */

static void match_value(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    Val x = flow_get_var(b, v);
    Val k = flow_expr(b, p->MatchValue.value);
    Val c = flow_op2(b, OP_PY_EQ, x, k, &p->loc);
    test(m, flow_op1(b, OP_PY_TRUTH, c, &p->loc), 0, 0, 0, 0);
}

static void match_singleton(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    Val x = flow_get_var(b, v);
    ConstKind kind = p->MatchSingleton.value.kind;
    bool is_none = kind == CONST_NONE;
    Val k = is_none ? flow_none(b) : flow_bool(b, kind == CONST_TRUE);
    Val c = flow_op2(b, OP_PY_IS, x, k, &p->loc);
    test(m, c, is_none ? v : 0, REFINE_IS_NONE, REFINE_NOT_NONE, 0);
}

/* --- sequences ---------------------------------------------------------------------- */

static uint32_t star_index(NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        if (list.data[i]->kind == NODE_MatchStar) {
            return i;
        }
    }
    return list.len;
}

static bool is_wildcard(const Node *p)
{
    return p->kind == NODE_MatchAs && !p->MatchAs.name && !p->MatchAs.pattern;
}

static void match_items(Match *m, const Node *p, Var v, uint32_t star)
{
    Build *b = m->b;
    NodeList list = p->MatchSequence.patterns;
    for (uint32_t i = 0; i < list.len; i++) {
        const Node *item = list.data[i];
        Val x;
        if (i == star) {
            if (!item->MatchStar.name) {
                continue;
            }
            const Val args[] = {flow_get_var(b, v), flow_int(b, i),
                                flow_int(b, list.len - i - 1)};
            x = flow_call_builtin(b, "__match_star__", args, 3, &item->loc);
            bind(m, item->MatchStar.name, part(m, x), item->loc);
            continue;
        }
        if (is_wildcard(item)) {
            continue;
        }
        int64_t k = i < star ? (int64_t)i : (int64_t)i - (int64_t)list.len;
        x = flow_op2(b, OP_PY_GETITEM, flow_get_var(b, v), flow_int(b, k),
                     &item->loc);
        pattern(m, item, part(m, x));
    }
}

static void match_sequence(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    NodeList list = p->MatchSequence.patterns;
    uint32_t star = star_index(list);
    bool has_star = star < list.len;
    Val classes = flow_builtin(b, "__match_sequences__", &p->loc);
    test_class(m, v, classes, &p->loc);
    uint32_t n = list.len - has_star;
    if (n || !has_star) {
        const Val x[] = {flow_get_var(b, v)};
        Val len = flow_call_builtin(b, "len", x, 1, &p->loc);
        Val c = int_test(b, has_star ? OP_PY_GE : OP_PY_EQ, len, n, &p->loc);
        test(m, c, 0, 0, 0, 0);
        narrow(m, v, has_star ? REFINE_LEN_FROM : REFINE_LEN, flow_int(b, n));
    }
    match_items(m, p, v, star);
}

/* --- mappings ----------------------------------------------------------------------- */

static void match_mapping(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    NodeList keys = p->MatchMapping.keys;
    test_class(m, v, flow_builtin(b, "dict", &p->loc), &p->loc);
    uint32_t base = b->stack.len;
    for (uint32_t i = 0; i < keys.len; i++) {
        Val key = flow_expr(b, keys.data[i]);
        vec_push(b->flow->scratch, &b->stack, key);
        const Val args[] = {flow_get_var(b, v), key};
        Var got = part(m, flow_call_builtin(b, "__match_key__", args, 2,
                                            &p->loc));
        Val c = flow_op2(b, OP_PY_IS, flow_get_var(b, got),
                         flow_const(b, OP_PY_DONE), NULL);
        c = flow_op1(b, OP_PY_NOT, c, NULL);
        test(m, c, got, REFINE_NOT_DONE, REFINE_IS_DONE, 0);
        pattern(m, p->MatchMapping.patterns.data[i], got);
    }
    if (p->MatchMapping.rest) {
        for (uint32_t i = base; i < b->stack.len; i++) {
            b->stack.data[i] = flow_here(b, b->stack.data[i]);
        }
        uint32_t n = b->stack.len - base;
        Val t = flow_emit(b, OP_PY_TUPLE, IMM_NO,
                          n ? &b->stack.data[base] : NULL, n, &p->loc);
        const Val args[] = {flow_get_var(b, v), t};
        Val rest = flow_call_builtin(b, "__match_rest__", args, 2, &p->loc);
        bind(m, p->MatchMapping.rest, part(m, rest), p->loc);
    }
    b->stack.len = base;
}

/* --- classes ------------------------------------------------------------------------ */

/* The attribute for a sub-pattern; AttributeError makes the pattern fail. */
static Var attribute(Match *m, Var v, const Name *name, Val cls, uint32_t i,
                     uint32_t n, const Loc *loc)
{
    Build *b = m->b;
    Blk handler = flow_new_block(b), other = flow_new_block(b);
    Blk outer = b->handler, next = flow_new_block(b);
    Val x = flow_get_var(b, v), got;
    Val c = cls ? flow_here(b, cls) : 0;
    b->handler = handler;
    if (cls) {
        const Val args[] = {x, c, flow_int(b, i), flow_int(b, n)};
        got = flow_intrinsic(b, INTRINSIC_MATCH_ATTR, args, 4, loc);
    } else {
        got = flow_op_name(b, OP_PY_GETATTR, name, x, loc);
    }
    b->handler = outer;
    Var result = part(m, got);
    flow_jump(b, next);
    flow_open(b, handler);
    Val e = flow_const(b, OP_PY_CATCH);
    const Val is[] = {e, flow_builtin(b, "AttributeError", loc)};
    Val missing = flow_intrinsic(b, INTRINSIC_ISINSTANCE, is, 2, loc);
    flow_branch(b, missing, m->fail, other);
    flow_open(b, other);
    flow_raise(b, OP_RERAISE, e, NULL);
    flow_open(b, next);
    return result;
}

static void match_class(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    NodeList pos = p->MatchClass.patterns;
    Val cls = flow_expr(b, p->MatchClass.cls);
    Var cls_var = part(m, cls);
    test_class(m, v, cls, &p->loc);
    for (uint32_t i = 0; i < pos.len; i++) {
        Val c = flow_get_var(b, cls_var);
        pattern(m, pos.data[i],
                attribute(m, v, NULL, c, i, pos.len, &p->loc));
    }
    for (uint32_t i = 0; i < p->MatchClass.kwd_patterns.len; i++) {
        const Name *name = flow_mangle(b->flow, b->scope,
                                       p->MatchClass.kwd_attrs.data[i]);
        pattern(m, p->MatchClass.kwd_patterns.data[i],
                attribute(m, v, name, 0, 0, 0, &p->loc));
    }
}

/* --- names and alternatives --------------------------------------------------------- */

static void match_as(Match *m, const Node *p, Var v)
{
    if (p->MatchAs.pattern) {
        pattern(m, p->MatchAs.pattern, v);
    }
    if (p->MatchAs.name) {
        bind(m, p->MatchAs.name, v, p->loc);
    }
}

/* All alternatives bind the same names: each copies its values into variables that
   are common to all. */
static void match_or(Match *m, const Node *p, Var v)
{
    Build *b = m->b;
    NodeList list = p->MatchOr.patterns;
    Blk fail = m->fail, join = flow_new_block(b);
    uint32_t first = m->bindings.len, n = 0;
    for (uint32_t i = 0; i < list.len; i++) {
        bool is_last = i + 1 == list.len;
        m->fail = is_last ? fail : flow_new_block(b);
        uint32_t mine = m->bindings.len;
        pattern(m, list.data[i], v);
        if (i == 0) {
            n = m->bindings.len - first;
            for (uint32_t k = first; k < first + n; k++) {
                Val x = flow_get_var(b, m->bindings.data[k].value);
                m->bindings.data[k].value = part(m, x);
            }
        } else {
            for (uint32_t k = mine; k < m->bindings.len; k++) {
                for (uint32_t j = first; j < first + n; j++) {
                    if (m->bindings.data[j].name ==
                        m->bindings.data[k].name) {
                        Val x = flow_get_var(b, m->bindings.data[k].value);
                        flow_set_var(b, m->bindings.data[j].value, x);
                    }
                }
            }
            m->bindings.len = mine;
        }
        flow_jump(b, join);
        if (!is_last) {
            flow_open(b, m->fail);
        }
    }
    m->fail = fail;
    flow_open(b, join);
}

static void pattern(Match *m, const Node *p, Var v)
{
    switch (p->kind) {
    case NODE_MatchValue:
        match_value(m, p, v);
        break;
    case NODE_MatchSingleton:
        match_singleton(m, p, v);
        break;
    case NODE_MatchSequence:
        match_sequence(m, p, v);
        break;
    case NODE_MatchMapping:
        match_mapping(m, p, v);
        break;
    case NODE_MatchClass:
        match_class(m, p, v);
        break;
    case NODE_MatchAs:
        match_as(m, p, v);
        break;
    case NODE_MatchOr:
        match_or(m, p, v);
        break;
    default:
        break;
    }
}

/* --- the statement ---------------------------------------------------------------- */

static void match_case(Match *m, const Node *c, Blk end)
{
    Build *b = m->b;
    Blk next = flow_new_block(b);
    m->fail = next;
    m->bindings.len = 0;
    pattern(m, c->match_case.pattern, m->subject);
    for (uint32_t i = 0; i < m->bindings.len; i++) {
        const Binding *x = &m->bindings.data[i];
        flow_write_name(b, x->name, flow_get_var(b, x->value), &x->loc);
    }
    if (c->match_case.guard) {
        Blk body = flow_new_block(b);
        Loc at = c->match_case.guard->loc;
        flow_cond(b, c->match_case.guard, body, next, &at);
        flow_open(b, body);
    }
    flow_body(b, c->match_case.body);
    flow_jump(b, end);
    flow_open_join(b, next);
}

typedef struct Rebinds {
    const Name *name;
    bool found;
} Rebinds;

/* Does a pattern or guard assign the name? */
static void find_rebinding(void *ctx, const Node *n)
{
    Rebinds *r = ctx;
    const Name *name = n->kind == NODE_MatchAs        ? n->MatchAs.name
                       : n->kind == NODE_MatchStar    ? n->MatchStar.name
                       : n->kind == NODE_MatchMapping ? n->MatchMapping.rest
                                                      : NULL;
    if (n->kind == NODE_NamedExpr) {
        name = n->NamedExpr.target->Name.id;
    }
    r->found |= name == r->name;
    ast_each_child(n, find_rebinding, r);
}

static bool is_rebound(const Node *match, const Name *name)
{
    Rebinds r = {.name = name};
    for (uint32_t i = 0; i < match->Match.cases.len; i++) {
        const Node *c = match->Match.cases.data[i];
        find_rebinding(&r, c->match_case.pattern);
        if (c->match_case.guard) {
            find_rebinding(&r, c->match_case.guard);
        }
    }
    return r.found;
}

void flow_match(Build *b, const Node *n)
{
    Match m = {.b = b};
    const Node *s = n->Match.subject;
    Val v = flow_expr(b, s);
    m.subject = flow_new_var(b, NULL);
    if (s->kind == NODE_Name && !is_rebound(n, s->Name.id)) {
        m.name = flow_refinable(b, s->Name.id);
    }
    flow_set_var(b, m.subject, v);
    Blk end = flow_new_block(b);
    for (uint32_t i = 0; i < n->Match.cases.len && flow_is_alive(b); i++) {
        match_case(&m, n->Match.cases.data[i], end);
    }
    flow_jump(b, end);
    flow_open_join(b, end);
}
