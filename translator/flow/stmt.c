/* Statements, loops, and leaving statements early. */
#include "flow/internal.h"

void flow_push_ctx(Build *b, Ctx *c, CtxKind kind, const Node *node)
{
    *c = (Ctx){
        .kind = kind, .outer = b->ctx, .handler = b->handler, .node = node};
    b->ctx = c;
}

void flow_pop_ctx(Build *b, const Ctx *c)
{
    b->ctx = c->outer;
    b->handler = c->handler;
}

/* --- leaving -------------------------------------------------------------- */

/* What a loop goes over ends with the loop, not after its last use. */
static void keep_iterator(Build *b, const Ctx *loop)
{
    if (loop->iter && flow_is_alive(b)) {
        Val it = flow_here(b, loop->iter);
        flow_emit(b, OP_PY_KEEP, IMM_NO, &it, 1, NULL);
    }
}

static void leave(Build *b, const Ctx *c)
{
    switch (c->kind) {
    case CTX_LOOP:
        keep_iterator(b, c);
        break;
    case CTX_TRY:
        break;
    case CTX_FINALLY:
        b->finally_depth++;
        flow_body(b, c->node->Try.finalbody);
        b->finally_depth--;
        break;
    case CTX_WITH:
        flow_exit_with(b, c);
        break;
    case CTX_EXCEPT:
        flow_forget_name(b, c->name);
        flow_emit(b, OP_PY_EXCPOP, IMM_NO, NULL, 0, NULL);
        break;
    case CTX_CLEANUP:
        flow_emit(b, OP_PY_EXCPOP, IMM_NO, NULL, 0, NULL);
        break;
    case CTX_OWNER:
        flow_close_owned(b, c->owned);
        break;
    }
}

void flow_unwind(Build *b, const Ctx *stop)
{
    Ctx *inner = b->ctx;
    Blk handler = b->handler;
    for (const Ctx *c = inner; c != stop && flow_is_alive(b); c = c->outer) {
        b->ctx = c->outer;
        b->handler = c->handler;
        leave(b, c);
    }
    b->ctx = inner;
    b->handler = handler;
}

static const Ctx *innermost_loop(const Build *b)
{
    const Ctx *c = b->ctx;
    while (c && c->kind != CTX_LOOP) {
        c = c->outer;
    }
    return c;
}

static void leave_loop(Build *b, bool is_break)
{
    const Ctx *loop = innermost_loop(b);
    if (!loop) {
        return; /* reported by ast_check */
    }
    flow_unwind(b, loop);
    if (is_break) {
        keep_iterator(b, loop);
    }
    flow_jump(b, is_break ? loop->on_break : loop->on_continue);
}

static void return_stmt(Build *b, const Node *n)
{
    Val v = n->Return.value ? flow_expr(b, n->Return.value) : flow_none(b);
    flow_unwind(b, NULL);
    if (flow_is_alive(b)) {
        flow_return(b, v);
    }
}

/* --- if, loops ------------------------------------------------------------ */

/* An elif chain is a loop here: all its ends meet in one block. */
static void if_stmt(Build *b, const Node *n)
{
    Blk join = 0;
    for (;;) {
        Tri known = flow_fold_test(b->flow, b->mod, n->If.test);
        bool is_chain = ast_is_elif_chain(n);
        if (known == TRI_TRUE) {
            flow_body(b, n->If.body);
            break;
        }
        if (known == TRI_FALSE && !is_chain) {
            flow_body(b, n->If.orelse);
            break;
        }
        if (known == TRI_UNKNOWN) {
            Blk then = flow_new_block(b), next = flow_new_block(b);
            join = join ? join : flow_new_block(b);
            Loc at = n->loc;
            flow_cond(b, n->If.test, then, next, &at);
            flow_open(b, then);
            flow_body(b, n->If.body);
            flow_jump(b, join);
            flow_open(b, next);
        }
        if (!is_chain) {
            flow_body(b, n->If.orelse);
            break;
        }
        n = n->If.orelse.data[0];
    }
    if (join) {
        flow_jump(b, join);
        flow_open_join(b, join);
    }
}

static void loop_body(Build *b, const Node *n, Val iter, NodeList body, Blk end,
                      Blk head)
{
    Ctx c;
    flow_push_ctx(b, &c, CTX_LOOP, n);
    c.iter = iter;
    c.on_break = end;
    c.on_continue = head;
    flow_body(b, body);
    flow_pop_ctx(b, &c);
    flow_jump(b, head);
}

static void while_stmt(Build *b, const Node *n)
{
    Tri known = flow_fold_test(b->flow, b->mod, n->While.test);
    if (known == TRI_FALSE) {
        flow_body(b, n->While.orelse);
        return;
    }
    Blk head = flow_new_block(b), end = flow_new_block(b);
    Blk otherwise = flow_new_block(b);
    flow_jump(b, head);
    flow_open(b, head);
    if (known == TRI_UNKNOWN) {
        Blk body = flow_new_block(b);
        Loc at = n->loc;
        flow_cond(b, n->While.test, body, otherwise, &at);
        flow_open(b, body);
    }
    loop_body(b, n, 0, n->While.body, end, head);
    if (known == TRI_UNKNOWN) {
        flow_open(b, otherwise);
        flow_body(b, n->While.orelse);
        flow_jump(b, end);
    }
    flow_open_join(b, end);
}

static void for_loop(Build *b, const Node *n, Val it)
{
    Blk head = flow_new_block(b), end = flow_new_block(b);
    Blk otherwise = flow_new_block(b);
    flow_jump(b, head);
    flow_open(b, head);
    Val x = flow_next_item(b, it, otherwise, &n->loc);
    flow_assign(b, n->For.target, x);
    loop_body(b, n, it, n->For.body, end, head);
    flow_open(b, otherwise);
    flow_body(b, n->For.orelse);
    flow_jump(b, end);
    flow_open_join(b, end);
}

static void for_stmt(Build *b, const Node *n)
{
    Owned owned;
    flow_find_owned(b, n->For.iter, &owned);
    b->owned = owned.n ? &owned : b->owned;
    Val v = flow_operand(b, n->For.iter);
    b->owned = owned.outer;
    Val it = flow_op1(b, OP_PY_ITER, v, &n->loc);
    if (!owned.n) {
        for_loop(b, n, it);
        return;
    }
    Blk handler = flow_new_block(b);
    Ctx c;
    flow_push_ctx(b, &c, CTX_OWNER, n);
    c.owned = &owned;
    b->handler = handler;
    for_loop(b, n, it);
    flow_pop_ctx(b, &c);
    flow_close_owned(b, &owned);
    flow_abandoned_by_error(b, &owned, handler);
}

/* --- any statement -------------------------------------------------------- */

static void refuse(Build *b, const Node *n, const char *what)
{
    flow_unsupported(b, n->loc, what, NULL);
}

static void refuse_generic(Build *b, NodeList type_params)
{
    if (type_params.len) {
        refuse(b, type_params.data[0], "type parameters");
    }
}

static void decorated_function(Build *b, const Node *n)
{
    NodeList decorators = n->FunctionDef.decorator_list;
    uint32_t base = b->stack.len;
    refuse_generic(b, n->FunctionDef.type_params);
    flow_push_exprs(b, decorators);
    Val v = flow_function(b, n);
    for (uint32_t i = decorators.len; i-- > 0;) {
        v = flow_call(b, b->stack.data[base + i], &v, 1,
                      &decorators.data[i]->loc);
    }
    b->stack.len = base;
    flow_write_name(b, n->FunctionDef.name, v, &n->loc);
}

static void delete_stmt(Build *b, const Node *n)
{
    for (uint32_t i = 0; i < n->Delete.targets.len; i++) {
        flow_delete(b, n->Delete.targets.data[i]);
    }
}

void flow_stmt(Build *b, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_Expr:
        flow_effect(b, n->Expr.value);
        break;
    case NODE_Assign:
        flow_assign_stmt(b, n);
        break;
    case NODE_AugAssign:
        flow_aug_assign(b, n);
        break;
    case NODE_AnnAssign:
        flow_ann_assign(b, n);
        break;
    case NODE_Return:
        return_stmt(b, n);
        break;
    case NODE_If:
        if_stmt(b, n);
        break;
    case NODE_While:
        while_stmt(b, n);
        break;
    case NODE_For:
        for_stmt(b, n);
        break;
    case NODE_Break:
    case NODE_Continue:
        leave_loop(b, n->kind == NODE_Break);
        break;
    case NODE_FunctionDef:
        decorated_function(b, n);
        break;
    case NODE_ClassDef:
        refuse_generic(b, n->ClassDef.type_params);
        flow_class(b, n);
        break;
    case NODE_Try:
        flow_try(b, n);
        break;
    case NODE_With:
        flow_with(b, n);
        break;
    case NODE_Raise:
        flow_raise_stmt(b, n);
        break;
    case NODE_Assert:
        flow_assert(b, n);
        break;
    case NODE_Delete:
        delete_stmt(b, n);
        break;
    case NODE_Import:
        flow_import(b, n);
        break;
    case NODE_ImportFrom:
        flow_import_from(b, n);
        break;
    case NODE_Match:
        flow_match(b, n);
        break;
    case NODE_Pass:
    case NODE_Global:
    case NODE_Nonlocal:
        break;
    case NODE_TypeAlias:
        refuse(b, n, "type aliases");
        break;
    case NODE_AsyncFunctionDef:
        refuse(b, n, "async functions");
        break;
    case NODE_AsyncFor:
    case NODE_AsyncWith:
        refuse(b, n, "async statements");
        break;
    case NODE_TryStar:
        refuse(b, n->TryStar.handlers.data[0], "`except*`");
        break;
    default:
        flow_unsupported(b, n->loc, ast_kind_name(n->kind), NULL);
    }
}

/* What follows a return, raise, break or continue never runs. */
void flow_body(Build *b, NodeList body)
{
    for (uint32_t i = 0; i < body.len && flow_is_alive(b); i++) {
        flow_stmt(b, body.data[i]);
    }
}
