/* The checker of one function: shape of blocks and edges, definitions before
   uses, exceptions. What single operations demand is in check_types.c and
   check_high.c, what stands outside functions in check_graph.c.

   Dominance and handlers. A block with a handler is two nodes: up to its first
   raising instruction, and the rest. The handler edge leaves the first node, so
   that what the rest defines is unknown in the handler and beyond. */
#include "ir/internal.h"

/* --- messages ------------------------------------------------------------ */

static void put_value(StrBuf *out, const Func *f, Val v)
{
    const Name *name = v < f->vals.len ? ir_val(f, v)->name : NULL;
    if (name) {
        sb_printf(out, "%%%s.%u", name->text, v);
    } else {
        sb_printf(out, "%%%u", v);
    }
}

bool ir_check_fail(const Checker *c, const char *rule, const char *fmt, ...)
{
    StrBuf *out = c->why;
    const Name *symbol = c->f->symbol ? c->f->symbol : c->f->name;
    sb_printf(out, "@%s", symbol ? symbol->text : "?");
    if (c->b) {
        sb_printf(out, ", b%u", c->b);
    }
    if (c->in) {
        sb_puts(out, ", ");
        if (c->in->result) {
            put_value(out, c->f, c->in->result);
            sb_puts(out, " = ");
        }
        sb_puts(out, c->in->op < OP_COUNT ? ir_op_text(c->in->op) : "?");
    }
    char text[300];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    sb_printf(out, ": %s: %s\n", rule, text);
    return false;
}

const char *ir_check_describe(const Checker *c, Val v)
{
    const ValInfo *info = ir_val(c->f, v);
    StrBuf sb = sb_new(c->why->arena);
    put_value(&sb, c->f, v);
    sb_printf(&sb, " (%s%s", ir_type_text(info->type),
              info->non_null ? "!" : "");
    if (info->layout) {
        sb_printf(&sb, " :%s", info->layout->symbol->text);
    }
    sb_puts(&sb, ")");
    return sb.text;
}

bool ir_check_fits(const Checker *c, Val v, Type type, const Layout *layout,
                   bool non_null)
{
    const ValInfo *info = ir_val(c->f, v);
    bool is_null = c->def[v] && c->def[v]->op == OP_CONST_NULL;
    return info->type == type && (!non_null || info->non_null) &&
           (!layout || info->layout == layout || is_null);
}

/* --- blocks -------------------------------------------------------------- */

static bool is_terminator(Op op)
{
    return (ir_op_effects(op) & EFF_TERM) != 0;
}

static bool check_shape(Checker *c)
{
    const Block *b = ir_block(c->f, c->b);
    c->in = NULL;
    if (b->insns.len == 0) {
        return ir_check_fail(c, "no_terminator", "the block is empty");
    }
    for (uint32_t i = 0; i < b->insns.len; i++) {
        c->in = &b->insns.data[i];
        if (c->in->op == OP_NONE || c->in->op >= OP_COUNT) {
            return ir_check_fail(c, "op", "number %d is no operation",
                                 (int)c->in->op);
        }
        bool is_last = i + 1 == b->insns.len;
        if (is_last && !is_terminator(c->in->op)) {
            return ir_check_fail(c, "no_terminator",
                                 "the last instruction does not end the block");
        }
        if (!is_last && is_terminator(c->in->op)) {
            return ir_check_fail(c, "terminator_inside",
                                 "instructions follow it");
        }
    }
    return true;
}

static uint32_t wanted_succs(const Insn *term)
{
    switch (term->op) {
    case OP_JUMP:
        return 1;
    case OP_BR:
        return 2;
    case OP_SWITCH_TYPE:
    case OP_SWITCH_TAG:
        return term->imm_idx + 1;
    default:
        return 0;
    }
}

static bool check_target(Checker *c, const Edge *e)
{
    if (e->target == 0 || e->target >= c->f->blocks.len) {
        return ir_check_fail(c, "edge_target", "there is no block b%u",
                             e->target);
    }
    const Block *target = ir_block(c->f, e->target);
    if (target->args.len != e->n_args) {
        return ir_check_fail(c, "edge_args",
                             "b%u takes %u arguments, the edge passes %u",
                             e->target, target->args.len, e->n_args);
    }
    if (e->target == 1) {
        return ir_check_fail(c, "entry_preds", "an edge to the entry block");
    }
    return true;
}

static bool is_catch(Op op)
{
    return op == OP_CATCH || op == OP_PY_CATCH;
}

static bool starts_with_catch(const Block *b)
{
    return b->insns.len > 0 && is_catch(b->insns.data[0].op);
}

/* Only counts, or marks a generator finished, and goes on to other exceptional
   code. */
static bool is_cleanup(const Block *b)
{
    for (uint32_t i = 0; i + 1 < b->insns.len; i++) {
        Op op = b->insns.data[i].op;
        if (op != OP_INC && op != OP_DEC && op != OP_CONST_I64 &&
            op != OP_CONST_NULL && op != OP_CONST_UNIT &&
            op != OP_GETFIELD && op != OP_SETFIELD && op != OP_FRAME_SAVE) {
            return false;
        }
    }
    Op last = vec_last(&b->insns).op;
    return last == OP_RESUME || (last == OP_JUMP && b->insns.len > 1);
}

static bool check_edges(Checker *c)
{
    const Block *b = ir_block(c->f, c->b);
    c->in = &vec_last(&b->insns);
    if (b->succs.len != wanted_succs(c->in)) {
        return ir_check_fail(c, "successors", "has %u successors, wants %u",
                             b->succs.len, wanted_succs(c->in));
    }
    for (uint32_t i = 0; i < b->succs.len; i++) {
        if (!check_target(c, &b->succs.data[i])) {
            return false;
        }
        if (starts_with_catch(ir_block(c->f, b->succs.data[i].target)) &&
            !is_cleanup(b)) {
            return ir_check_fail(c, "handler_preds",
                                 "a plain edge to handler block b%u",
                                 b->succs.data[i].target);
        }
    }
    c->in = NULL;
    if (b->handler.target == 0) {
        return b->handler.n_args == 0 ||
               ir_check_fail(c, "edge_target", "handler arguments, no handler");
    }
    if (!check_target(c, &b->handler)) {
        return false;
    }
    const Block *handler = ir_block(c->f, b->handler.target);
    return starts_with_catch(handler) || is_cleanup(handler) ||
           ir_check_fail(c, "handler_first",
                         "handler b%u has no catch first and is no cleanup",
                         b->handler.target);
}

static bool check_catch_place(Checker *c, const Block *b)
{
    for (uint32_t i = 1; i < b->insns.len; i++) {
        if (is_catch(b->insns.data[i].op)) {
            c->in = &b->insns.data[i];
            return ir_check_fail(c, "catch_place",
                                 "only the first instruction may catch");
        }
    }
    c->in = NULL;
    return (c->b != 1 || !starts_with_catch(b)) ||
           ir_check_fail(c, "catch_place", "the entry block catches");
}

/* --- definitions --------------------------------------------------------- */

typedef struct Defs {
    uint32_t *pos; /* by value: 0 argument, n + 1 for instruction n */
    bool *is_defined;
    uint32_t *raise; /* by block: first raising instruction, or their number */
} Defs;

static bool define(Checker *c, Defs *d, Val v, uint32_t pos)
{
    if (v == 0 || v >= c->f->vals.len) {
        return ir_check_fail(c, "value_range", "there is no value %%%u", v);
    }
    const ValInfo *info = ir_val(c->f, v);
    if (d->is_defined[v]) {
        return ir_check_fail(c, "defined_once", "%%%u is defined twice", v);
    }
    if (info->block != c->b) {
        return ir_check_fail(c, "value_info",
                             "%%%u is said to be defined in b%u", v,
                             info->block);
    }
    if (c->g->is_low ? info->type == TY_PY || info->type == TY_VOID ||
                           info->type == TY_I8 || info->type == TY_I32
                     : info->type != TY_PY) {
        return ir_check_fail(c, "value_type", "%s is no type of this level",
                             ir_check_describe(c, v));
    }
    if (info->type != TY_REF && (info->non_null || info->layout)) {
        return ir_check_fail(c, "value_type", "%s: only a ref has these",
                             ir_check_describe(c, v));
    }
    if (info->layout && !ir_check_owns_layout(c->g, info->layout)) {
        return ir_check_fail(c, "foreign", "%s: layout of no graph",
                             ir_check_describe(c, v));
    }
    d->is_defined[v] = true;
    d->pos[v] = pos;
    c->def[v] = c->in;
    return true;
}

static bool check_defs(Checker *c, Defs *d)
{
    const Block *b = ir_block(c->f, c->b);
    c->in = NULL;
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (!define(c, d, b->args.data[i], 0)) {
            return false;
        }
    }
    d->raise[c->b] = b->insns.len;
    for (uint32_t i = 0; i < b->insns.len; i++) {
        c->in = &b->insns.data[i];
        if (c->in->result && !define(c, d, c->in->result, i + 1)) {
            return false;
        }
        if (ir_op_imm(c->in->op) == IMM_FUNC && !c->in->imm.func) {
            return ir_check_fail(c, "imm", "no function");
        }
        if (ir_may_raise(c->in) && i < d->raise[c->b]) {
            d->raise[c->b] = i;
        }
    }
    return true;
}

/* --- uses ---------------------------------------------------------------- */

/* Nodes of the two-node form: block b, and n + b for its rest. */
static DomGraph split_digraph(Arena *a, const Func *f, const Defs *d)
{
    uint32_t n = f->blocks.len, n_edges = 0;
    for (Blk b = 1; b < n; b++) {
        n_edges += ir_block(f, b)->succs.len + 2;
    }
    DomGraph dg = {.n = 2 * n};
    dg.first = NEW_ARRAY(a, uint32_t, dg.n + 2);
    dg.succs = NEW_ARRAY(a, uint32_t, n_edges + 1);
    uint32_t at = 0;
    for (uint32_t node = 1; node < dg.n; node++) {
        dg.first[node] = at;
        if (node == n) {
            continue;
        }
        Blk b = node < n ? node : node - n;
        const Block *block = ir_block(f, b);
        bool has_rest = block->handler.target && d->raise[b] < block->insns.len;
        if (node < n && block->handler.target) {
            dg.succs[at++] = block->handler.target;
        }
        if (node < n && has_rest) {
            dg.succs[at++] = n + b;
        }
        for (uint32_t i = 0; has_rest == (node > n) && i < block->succs.len;
             i++) {
            dg.succs[at++] = block->succs.data[i].target;
        }
    }
    dg.first[dg.n] = at;
    return dg;
}

typedef struct Uses {
    const Defs *defs;
    DomTree dom;
} Uses;

/* The node in which position pos (0 arguments, n + 1 instruction n) of b is
   done. */
static uint32_t node_at(const Checker *c, const Uses *u, Blk b, uint32_t pos)
{
    bool has_rest = ir_block(c->f, b)->handler.target != 0;
    return has_rest && pos > u->defs->raise[b] ? c->f->blocks.len + b : b;
}

/* v is read at position pos of the current block. */
static bool check_use(const Checker *c, const Uses *u, Val v, uint32_t pos)
{
    if (v == 0 || v >= c->f->vals.len || !u->defs->is_defined[v]) {
        return ir_check_fail(c, "undefined", "uses %%%u, defined nowhere", v);
    }
    Blk home = ir_val(c->f, v)->block;
    if (home == c->b) {
        return u->defs->pos[v] < pos ||
               ir_check_fail(c, "dominance", "uses %%%u before it is defined",
                             v);
    }
    if (!c->g->is_low) {
        return ir_check_fail(c, "closed", "uses %%%u of b%u", v, home);
    }
    uint32_t use = node_at(c, u, c->b, pos);
    uint32_t def = node_at(c, u, home, u->defs->pos[v]);
    return !u->dom.in[use] || ir_dom_covers(&u->dom, def, use) ||
           ir_check_fail(c, "dominance",
                         "uses %%%u of b%u, which does not always come before",
                         v, home);
}

/* Types of what an edge passes. */
static bool check_edge_types(const Checker *c, const Edge *e)
{
    const Block *target = ir_block(c->f, e->target);
    for (uint32_t i = 0; i < e->n_args; i++) {
        Val arg = target->args.data[i];
        const ValInfo *want = ir_val(c->f, arg);
        if (!ir_check_fits(c, e->args[i], want->type, want->layout,
                           want->non_null)) {
            return ir_check_fail(c, "edge_types", "passes %s to %s of b%u",
                                 ir_check_describe(c, e->args[i]),
                                 ir_check_describe(c, arg), e->target);
        }
    }
    return true;
}

static bool check_edge_uses(Checker *c, const Uses *u, const Edge *e,
                            uint32_t pos)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        if (!check_use(c, u, e->args[i], pos)) {
            return false;
        }
    }
    return check_edge_types(c, e);
}

static bool check_handler_uses(Checker *c, const Uses *u)
{
    const Block *b = ir_block(c->f, c->b);
    c->in = NULL;
    if (!b->handler.target) {
        return true;
    }
    uint32_t raise = u->defs->raise[c->b];
    for (uint32_t i = 0; i < b->handler.n_args; i++) {
        Val v = b->handler.args[i];
        bool is_late = v < c->f->vals.len && u->defs->is_defined[v] &&
                       ir_val(c->f, v)->block == c->b &&
                       u->defs->pos[v] > raise;
        if (is_late) {
            return ir_check_fail(c, "handler_args",
                                 "the handler edge passes %%%u, defined after "
                                 "the first instruction that may raise",
                                 v);
        }
    }
    return check_edge_uses(c, u, &b->handler, raise + 1);
}

static bool check_insn(Checker *c)
{
    const Insn *in = c->in;
    if (!(c->g->is_low ? ir_op_is_low(in->op) : ir_op_is_high(in->op))) {
        return ir_check_fail(c, "op_level", "not an operation of this level");
    }
    int arity = ir_op_arity(in->op);
    if (arity >= 0 && in->n_args != (uint32_t)arity) {
        return ir_check_fail(c, "arity", "has %u arguments, wants %d",
                             in->n_args, arity);
    }
    if (in->site >= c->g->sites.len) {
        return ir_check_fail(c, "site", "there is no site %u", in->site);
    }
    return c->g->is_low ? ir_check_insn_types(c) : ir_check_high_insn(c);
}

static bool check_uses(Checker *c, const Uses *u)
{
    const Block *b = ir_block(c->f, c->b);
    for (uint32_t i = 0; i < b->insns.len; i++) {
        c->in = &b->insns.data[i];
        for (uint32_t k = 0; k < c->in->n_args; k++) {
            if (!check_use(c, u, c->in->args[k], i + 1)) {
                return false;
            }
        }
        if (!check_insn(c)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < b->succs.len; i++) {
        if (!check_edge_uses(c, u, &b->succs.data[i], b->insns.len)) {
            return false;
        }
    }
    return check_handler_uses(c, u);
}

/* --- functions ----------------------------------------------------------- */

static bool check_params(const Checker *c)
{
    const Func *f = c->f;
    uint32_t n_args = ir_block(f, 1)->args.len;
    uint32_t n_captures = 0, n_defaults = 0;
    for (uint32_t i = 0; i < f->params.len; i++) {
        const Param *p = &f->params.data[i];
        n_captures += p->kind == PARAM_CAPTURE;
        n_defaults += p->default_idx >= 0;
        if (i > 0 && p->kind < p[-1].kind) {
            return ir_check_fail(c, "params", "parameters are out of order");
        }
    }
    if (f->params.len != n_args) {
        return ir_check_fail(c, "params",
                             "%u parameters, the entry block takes %u",
                             f->params.len, n_args);
    }
    if (f->n_captures != n_captures || f->n_defaults != n_defaults) {
        return ir_check_fail(c, "params",
                             "wrong number of captures or defaults");
    }
    return true;
}

static bool check_head(const Checker *c)
{
    const Func *f = c->f;
    if (f->blocks.len < 2) {
        return ir_check_fail(c, "no_entry", "the function has no blocks");
    }
    if (f->index >= c->g->funcs.len || c->g->funcs.data[f->index] != f) {
        return ir_check_fail(c, "foreign", "not in the graph's list");
    }
    if (c->g->is_low) {
        return f->symbol || ir_check_fail(c, "symbol", "no symbol");
    }
    return check_params(c);
}

/* First everything that later steps rely on, in steps over all blocks. */
static bool check_form(Checker *c)
{
    for (c->b = 1; c->b < c->f->blocks.len; c->b++) {
        if (!check_shape(c)) {
            return false;
        }
    }
    for (c->b = 1; c->b < c->f->blocks.len; c->b++) {
        const Block *b = ir_block(c->f, c->b);
        if (!check_edges(c) || !check_catch_place(c, b)) {
            return false;
        }
        if (b->n_split > b->args.len) {
            return ir_check_fail(c, "split", "splits %u of %u arguments",
                                 b->n_split, b->args.len);
        }
    }
    return true;
}

static bool check_flow(Checker *c, Arena *scratch)
{
    const Func *f = c->f;
    Defs d = {.pos = NEW_ARRAY(scratch, uint32_t, f->vals.len),
              .is_defined = NEW_ARRAY(scratch, bool, f->vals.len),
              .raise = NEW_ARRAY(scratch, uint32_t, f->blocks.len)};
    for (c->b = 1; c->b < f->blocks.len; c->b++) {
        if (!check_defs(c, &d)) {
            return false;
        }
    }
    Uses u = {.defs = &d};
    if (c->g->is_low) {
        DomGraph dg = split_digraph(scratch, f, &d);
        u.dom = ir_dom_tree(scratch, &dg);
    }
    for (c->b = 1; c->b < f->blocks.len; c->b++) {
        if (!check_uses(c, &u)) {
            return false;
        }
    }
    return true;
}

bool ir_check_func(const Graph *g, const Func *f, StrBuf *why)
{
    Arena *scratch = arena_new();
    Checker c = {.g = g, .f = f, .why = why};
    c.def = NEW_ARRAY(scratch, const Insn *, f->vals.len);
    bool ok = check_head(&c) && check_form(&c) && check_flow(&c, scratch);
    arena_free(scratch);
    return ok;
}

bool ir_check(const Graph *g, StrBuf *why)
{
    enum { MAX_REPORTS = 10 };
    if (!ir_check_tables(g, why)) {
        return false;
    }
    uint32_t n_bad = 0;
    for (uint32_t i = 0; i < g->funcs.len && n_bad < MAX_REPORTS; i++) {
        n_bad += !ir_check_func(g, g->funcs.data[i], why);
    }
    return n_bad == 0;
}
