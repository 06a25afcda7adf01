/* try, with, raise, assert.

   try: B except T as e: H     B            with handler b1
                               b1: x = py_catch; py_excpush x
                                   c = isinstance x, T; br c, b2, b3
                               b2: e = py_refine x T; H; py_excpop -> end
                               b3: py_excpop; reraise x
                               all of b1-b3 with handler b4
                               b4: y = py_catch; py_excpop; reraise y
   finally clauses and __exit__ calls are copied for each way out. */
#include "flow/internal.h"

enum { MAX_FINALLY_DEPTH = 8 }; /* copies in copies: 2^n of the innermost */

static void exc_pop(Build *b)
{
    flow_emit(b, OP_PY_EXCPOP, IMM_NO, NULL, 0, NULL);
}

/* Starts a handler block: the exception is being handled from here on. */
static Val open_handler(Build *b, Blk handler)
{
    flow_open(b, handler);
    Val e = flow_const(b, OP_PY_CATCH);
    flow_op1(b, OP_PY_EXCPUSH, e, NULL);
    return e;
}

/* An exception left a handler: what was being handled is so no more. */
static void close_handler(Build *b, Blk cleanup, const Name *name)
{
    flow_open(b, cleanup);
    Val e = flow_const(b, OP_PY_CATCH);
    flow_forget_name(b, name);
    exc_pop(b);
    flow_raise(b, OP_RERAISE, e, NULL);
}

void flow_forget_name(Build *b, const Name *name)
{
    Sym *s = name ? flow_lookup(b, name) : NULL;
    if (!name) {
        return;
    }
    if (!s || s->kind == SYM_GLOBAL) {
        Global *g =
            flow_find_global(b->mod, flow_mangle(b->flow, b->scope, name));
        flow_emit(b, OP_PY_DELGLOBAL, (Imm){.global = g}, NULL, 0, NULL);
        return;
    }
    Val unbound = flow_const(b, OP_PY_UNBOUND);
    Var var = flow_sym_var(b, s);
    if (s->is_cell) {
        flow_op2(b, OP_PY_CELLSET, flow_get_var(b, var), unbound, NULL);
    } else {
        flow_set_var(b, var, unbound);
    }
}

/* --- try/except ----------------------------------------------------------- */

static bool names_one_of(const Node *type, const Name *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (type->kind == NODE_Name && type->Name.id == names[i]) {
            return true;
        }
    }
    return false;
}

static bool handler_names(const Node *type, const Name *const *names, size_t n)
{
    if (!type || type->kind != NODE_Tuple) {
        return !type || names_one_of(type, names, n);
    }
    for (uint32_t i = 0; i < type->Tuple.elts.len; i++) {
        if (names_one_of(type->Tuple.elts.data[i], names, n)) {
            return true;
        }
    }
    return false;
}

/* Would a handler catch a failed import, a missing name? */
static void note_catches(Build *b, Ctx *c, NodeList handlers)
{
    const Flow *f = b->flow;
    const Name *const import[] = {f->n_import_error, f->n_module_not_found,
                                  f->n_exception, f->n_base_exception};
    const Name *const any[] = {f->n_exception, f->n_base_exception};
    for (uint32_t i = 0; i < handlers.len; i++) {
        const Node *type = handlers.data[i]->ExceptHandler.type;
        c->catches_import |= handler_names(type, import, ARRAY_LEN(import));
        c->awaits_name |= type && handler_names(type, &f->n_name_error, 1);
        c->catches_name |= handler_names(type, any, ARRAY_LEN(any));
    }
}

static void except_clause(Build *b, const Node *h, Val e, Blk end)
{
    const Name *name = h->ExceptHandler.name;
    Ctx c;
    flow_push_ctx(b, &c, CTX_EXCEPT, h);
    c.exc = e;
    c.name = name;
    Blk cleanup = 0, outer = b->handler;
    if (name) {
        cleanup = flow_new_block(b);
        b->handler = cleanup;
        flow_write_name(b, name, e, &h->loc);
    }
    flow_body(b, h->ExceptHandler.body);
    flow_pop_ctx(b, &c);
    if (flow_is_alive(b)) {
        flow_forget_name(b, name);
        exc_pop(b);
        flow_jump(b, end);
    }
    if (cleanup) {
        /* the outer cleanup pops what is being handled */
        b->handler = outer;
        flow_open(b, cleanup);
        Val again = flow_const(b, OP_PY_CATCH);
        flow_forget_name(b, name);
        flow_raise(b, OP_RERAISE, again, NULL);
    }
}

/* The test of one clause; the body goes on in the block that is opened. */
static Val match_clause(Build *b, const Node *h, Val e, Blk next)
{
    Val cls = flow_expr(b, h->ExceptHandler.type);
    const Val args[] = {e, cls};
    Val c = flow_intrinsic(b, INTRINSIC_ISINSTANCE, args, 2, &h->loc);
    Blk body = flow_new_block(b), other = flow_new_block(b);
    flow_branch(b, c, body, other);
    flow_open(b, other);
    flow_jump(b, next);
    flow_open(b, body);
    Val x = flow_here(b, e);
    return flow_refine(b, REFINE_INSTANCE, x, flow_here(b, cls));
}

static void except_clauses(Build *b, NodeList handlers, Val e, Blk end,
                           Blk outer)
{
    for (uint32_t i = 0; i < handlers.len; i++) {
        const Node *h = handlers.data[i];
        if (!h->ExceptHandler.type) {
            except_clause(b, h, e, end);
            return;
        }
        Blk next = flow_new_block(b);
        Val x = match_clause(b, h, e, next);
        except_clause(b, h, x, end);
        flow_open(b, next);
    }
    b->handler = outer;
    exc_pop(b);
    flow_raise(b, OP_RERAISE, e, NULL);
}

static void try_except(Build *b, const Node *n)
{
    Blk handler = flow_new_block(b), cleanup = flow_new_block(b);
    Blk end = flow_new_block(b), outer = b->handler;
    Ctx c;
    flow_push_ctx(b, &c, CTX_TRY, n);
    note_catches(b, &c, n->Try.handlers);
    b->handler = handler;
    flow_body(b, n->Try.body);
    flow_pop_ctx(b, &c);
    flow_body(b, n->Try.orelse);
    flow_jump(b, end);

    b->handler = outer;
    Val e = open_handler(b, handler);
    b->handler = cleanup;
    except_clauses(b, n->Try.handlers, e, end, outer);
    b->handler = outer;
    close_handler(b, cleanup, NULL);
    flow_open_join(b, end);
}

/* --- try/finally ---------------------------------------------------------- */

static void try_body(Build *b, const Node *n)
{
    if (n->Try.handlers.len) {
        try_except(b, n);
    } else {
        flow_body(b, n->Try.body);
    }
}

static void finally_copy(Build *b, const Node *n)
{
    b->finally_depth++;
    flow_body(b, n->Try.finalbody);
    b->finally_depth--;
}

static void try_finally(Build *b, const Node *n)
{
    if (b->finally_depth >= MAX_FINALLY_DEPTH) {
        diag(b->flow->diags, DIAG_TOO_DEEP, n->loc,
             "more than %d finally clauses inside one another",
             MAX_FINALLY_DEPTH);
        return;
    }
    Blk handler = flow_new_block(b), cleanup = flow_new_block(b);
    Blk end = flow_new_block(b), outer = b->handler;
    Ctx c;
    flow_push_ctx(b, &c, CTX_FINALLY, n);
    b->handler = handler;
    try_body(b, n);
    flow_pop_ctx(b, &c);
    if (flow_is_alive(b)) {
        finally_copy(b, n);
        flow_jump(b, end);
    }
    Val e = open_handler(b, handler);
    flow_push_ctx(b, &c, CTX_CLEANUP, n);
    c.exc = e;
    b->handler = cleanup;
    finally_copy(b, n);
    flow_pop_ctx(b, &c);
    if (flow_is_alive(b)) {
        exc_pop(b);
        flow_raise(b, OP_RERAISE, e, NULL);
    }
    b->handler = outer;
    close_handler(b, cleanup, NULL);
    flow_open_join(b, end);
}

void flow_try(Build *b, const Node *n)
{
    if (n->Try.finalbody.len) {
        try_finally(b, n);
    } else {
        try_except(b, n);
    }
}

/* --- a loop over generators that it alone has ----------------------------- */

void flow_abandoned_by_error(Build *b, const Owned *o, Blk handler)
{
    Blk cleanup = flow_new_block(b), end = flow_new_block(b);
    Blk outer = b->handler;
    flow_jump(b, end);
    Val e = open_handler(b, handler);
    b->handler = cleanup;
    flow_close_owned(b, o);
    b->handler = outer;
    exc_pop(b);
    flow_raise(b, OP_RERAISE, e, NULL);
    close_handler(b, cleanup, NULL);
    flow_open_join(b, end);
}

/* --- with ----------------------------------------------------------------- */

void flow_exit_with(Build *b, const Ctx *c)
{
    Val none = flow_none(b);
    const Val args[] = {none, none, none};
    flow_call_method(b, c->exc, b->flow->n_exit, args, 3, &c->node->loc);
}

/* The exception goes to __exit__, which may swallow it. */
static void exceptional_exit(Build *b, const Node *n, Val mgr, Blk handler,
                             Blk end)
{
    const Loc *loc = &n->loc;
    Blk cleanup = flow_new_block(b), outer = b->handler;
    Blk swallow = flow_new_block(b), again = flow_new_block(b);
    Val e = open_handler(b, handler);
    b->handler = cleanup;
    Val cls = flow_intrinsic(b, INTRINSIC_TYPE_OF, &e, 1, loc);
    const Val args[] = {cls, e, flow_none(b)};
    Val r = flow_call_method(b, mgr, b->flow->n_exit, args, 3, loc);
    Val c = flow_op1(b, OP_PY_TRUTH, r, loc);
    flow_branch(b, c, swallow, again);
    b->handler = outer;
    flow_open(b, again);
    exc_pop(b);
    flow_raise(b, OP_RERAISE, e, NULL);
    flow_open(b, swallow);
    exc_pop(b);
    flow_jump(b, end);
    close_handler(b, cleanup, NULL);
}

/* Items from the i-th on, then the body. Recursion is bounded by the number of
   items, which the parser bounds. */
static void with_items(Build *b, const Node *n, uint32_t i)
{
    if (i == n->With.items.len) {
        flow_body(b, n->With.body);
        return;
    }
    const Node *item = n->With.items.data[i];
    Val mgr = flow_expr(b, item->withitem.context_expr);
    Val v = flow_call_method(b, mgr, b->flow->n_enter, NULL, 0, &n->loc);
    Blk handler = flow_new_block(b), end = flow_new_block(b);
    Ctx c;
    flow_push_ctx(b, &c, CTX_WITH, n);
    c.exc = mgr;
    b->handler = handler;
    if (item->withitem.optional_vars) {
        flow_assign(b, item->withitem.optional_vars, v);
    }
    with_items(b, n, i + 1);
    flow_pop_ctx(b, &c);
    if (flow_is_alive(b)) {
        flow_exit_with(b, &c);
        flow_jump(b, end);
    }
    exceptional_exit(b, n, mgr, handler, end);
    flow_open_join(b, end);
}

void flow_with(Build *b, const Node *n)
{
    with_items(b, n, 0);
}

/* --- raise, assert -------------------------------------------------------- */

void flow_raise_new(Build *b, const char *cls, const Name *text, const Loc *loc)
{
    Val callee = flow_builtin(b, cls, loc);
    Val message = flow_str(b, text);
    Val e = flow_call(b, callee, &message, 1, loc);
    flow_raise(b, OP_RAISE, e, loc);
}

/* Not inside an except clause of this function: whatever the caller handles. */
static void raise_current(Build *b, const Node *n)
{
    Blk none = flow_new_block(b), some = flow_new_block(b);
    Val e = flow_intrinsic(b, INTRINSIC_EXC_CURRENT, NULL, 0, &n->loc);
    Val c = flow_op2(b, OP_PY_IS, e, flow_none(b), NULL);
    flow_branch(b, c, none, some);
    flow_open(b, none);
    const Name *text =
        name_of(b->flow->names, "No active exception to reraise");
    flow_raise_new(b, "RuntimeError", text, &n->loc);
    flow_open(b, some);
    e = flow_refine(b, REFINE_NOT_NONE, flow_here(b, e), 0);
    flow_raise(b, OP_RERAISE, e, &n->loc);
}

static void raise_again(Build *b, const Node *n)
{
    for (const Ctx *c = b->ctx; c; c = c->outer) {
        if (c->kind == CTX_EXCEPT || c->kind == CTX_CLEANUP) {
            flow_raise(b, OP_RERAISE, c->exc, &n->loc);
            return;
        }
    }
    raise_current(b, n);
}

void flow_raise_stmt(Build *b, const Node *n)
{
    if (!n->Raise.exc) {
        raise_again(b, n);
        return;
    }
    Val e = flow_expr(b, n->Raise.exc);
    if (n->Raise.cause) {
        const Val args[] = {e, flow_expr(b, n->Raise.cause)};
        e = flow_call_builtin(b, "__prep_raise_from__", args, 2, &n->loc);
    }
    flow_raise(b, OP_RAISE, e, &n->loc);
}

void flow_assert(Build *b, const Node *n)
{
    Blk ok = flow_new_block(b), fails = flow_new_block(b);
    Loc at = n->loc;
    flow_cond(b, n->Assert.test, ok, fails, &at);
    flow_open(b, fails);
    Val callee = flow_builtin(b, "AssertionError", &at);
    Val msg = n->Assert.msg ? flow_expr(b, n->Assert.msg) : 0;
    Val e = flow_call(b, callee, &msg, msg ? 1 : 0, &at);
    flow_raise(b, OP_RAISE, e, &at);
    flow_open_join(b, ok);
}
