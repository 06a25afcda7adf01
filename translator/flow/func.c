/* Functions, lambdas, yields: making closures and building bodies. */
#include "flow/internal.h"

/* --- parameters ----------------------------------------------------------- */

static void add_param(Build *b, Func *f, const Name *name, ParamKind kind,
                      int32_t default_idx)
{
    Param p = {name, kind, default_idx};
    vec_push(b->flow->arena, &f->params, p);
}

static const Node *args_of(const Scope *s)
{
    return s->kind == SCOPE_FUNC     ? s->node->FunctionDef.args
           : s->kind == SCOPE_LAMBDA ? s->node->Lambda.args
                                     : NULL;
}

static const Name *param_name(Build *b, const Scope *s, const Node *arg)
{
    return flow_mangle(b->flow, s, arg->arg.arg);
}

static void add_positional(Build *b, Func *f, const Scope *s, const Node *args)
{
    NodeList only = args->arguments.posonlyargs, pos = args->arguments.args;
    uint32_t n = only.len + pos.len;
    uint32_t first = n - args->arguments.defaults.len;
    for (uint32_t i = 0; i < n; i++) {
        bool is_only = i < only.len;
        const Node *arg = is_only ? only.data[i] : pos.data[i - only.len];
        add_param(b, f, param_name(b, s, arg),
                  is_only ? PARAM_POS_ONLY : PARAM_POS,
                  i >= first ? (int32_t)(i - first) : -1);
    }
}

static void add_params(Build *b, Func *f, const Scope *s)
{
    const Node *args = args_of(s);
    if (!args) {
        add_param(b, f, b->flow->n_dot_zero, PARAM_POS_ONLY, -1);
        return;
    }
    add_positional(b, f, s, args);
    int32_t next = (int32_t)args->arguments.defaults.len;
    if (args->arguments.vararg) {
        add_param(b, f, param_name(b, s, args->arguments.vararg), PARAM_STAR,
                  -1);
    }
    for (uint32_t i = 0; i < args->arguments.kwonlyargs.len; i++) {
        bool has_default = args->arguments.kw_defaults.data[i] != NULL;
        add_param(b, f, param_name(b, s, args->arguments.kwonlyargs.data[i]),
                  PARAM_KW_ONLY, has_default ? next : -1);
        next += has_default;
    }
    if (args->arguments.kwarg) {
        add_param(b, f, param_name(b, s, args->arguments.kwarg), PARAM_STARSTAR,
                  -1);
    }
    f->n_defaults = (uint32_t)next;
}

/* --- closures ------------------------------------------------------------- */

/* Each becomes an argument of a C function; tcc passes no more than 250. */
enum { MAX_PARAMS = 240 };

static Func *new_func(Build *b, const Scope *s)
{
    Func *f = ir_new_func(b->graph, s->name);
    f->qualname = s->qualname;
    f->symbol = flow_symbol(b->flow, b->mod, s->qualname);
    f->module = b->mod->def;
    f->loc = s->node->loc;
    f->owner = s->parent->kind == SCOPE_CLASS ? b->cls : NULL;
    f->is_generator = s->is_generator;
    f->is_library = b->mod->def->is_library;
    for (uint32_t i = 0; i < s->captures.len; i++) {
        add_param(b, f, s->captures.data[i]->name, PARAM_CAPTURE, -1);
    }
    f->n_captures = s->captures.len;
    add_params(b, f, s);
    if (f->params.len > MAX_PARAMS) {
        diag(b->flow->diags, DIAG_UNSUPPORTED, f->loc,
             "more than %d parameters and captured variables are not supported",
             MAX_PARAMS);
    }
    return f;
}

/* The capture's symbol as the code that makes the closure sees it. */
static Sym *seen_from_outside(Sym *inner)
{
    Sym *s = inner->outer;
    while (s->kind == SYM_ALIAS) {
        s = s->outer;
    }
    return s;
}

Val flow_make_closure(Build *b, Scope *s, uint32_t base)
{
    Arena *a = b->flow->scratch;
    Func *f = new_func(b, s);
    uint32_t defaults_end = b->stack.len;
    for (uint32_t i = 0; i < s->captures.len; i++) {
        Sym *inner = s->captures.data[i];
        Val v = inner->outer->kind == SYM_CLASS
                    ? flow_get_var(b, b->cls_var)
                    : flow_load_capture(b, seen_from_outside(inner), inner);
        vec_push(a, &b->stack, v);
    }
    for (uint32_t i = base; i < defaults_end; i++) {
        vec_push(a, &b->stack, b->stack.data[i]);
    }
    uint32_t n = b->stack.len - defaults_end;
    const Val *args = n ? &b->stack.data[defaults_end] : NULL;
    Val v = flow_emit(b, OP_PY_FUNC, (Imm){.func = f}, args, n, NULL);
    b->stack.len = base;
    Job job = {.scope = s, .func = f};
    vec_push(a, &b->flow->jobs, job);
    return v;
}

static void push_defaults(Build *b, const Node *args)
{
    flow_push_exprs(b, args->arguments.defaults);
    NodeList kw = args->arguments.kw_defaults;
    for (uint32_t i = 0; i < kw.len; i++) {
        if (kw.data[i]) {
            Val v = flow_expr(b, kw.data[i]);
            vec_push(b->flow->scratch, &b->stack, v);
        }
    }
}

/* What a class body makes of a method by its name alone. */
static Val wrap_special(Build *b, const Scope *s, Val v, const Loc *loc)
{
    const Flow *f = b->flow;
    const char *wrapper = NULL;
    if (s->parent->kind != SCOPE_CLASS || b->mod->def->is_library ||
        s->node->FunctionDef.decorator_list.len) {
        return v;
    }
    if (s->name == f->n_init_subclass || s->name == f->n_class_getitem) {
        wrapper = "classmethod";
    }
    return wrapper ? flow_call_builtin(b, wrapper, &v, 1, loc) : v;
}

void flow_set_doc(Build *b, Val obj, NodeList body, bool always)
{
    bool has_doc = body.len && flow_is_docstring(body.data[0]);
    if (!b->flow->mentions_doc || b->mod->def->is_library ||
        (!has_doc && !always)) {
        return;
    }
    Val text = flow_none(b);
    if (has_doc) {
        Const c = body.data[0]->Expr.value->Constant.value;
        text = flow_str(b, name_intern(b->flow->names, c.text, c.len));
    }
    const Val args[] = {obj, text};
    flow_emit(b, OP_PY_SETATTR, (Imm){.name = b->flow->n_doc}, args, 2, NULL);
}

Val flow_function(Build *b, const Node *n)
{
    Scope *s = flow_child_scope(b->mod, n);
    uint32_t base = b->stack.len;
    push_defaults(b, args_of(s));
    Val v = flow_make_closure(b, s, base);
    if (s->kind != SCOPE_FUNC) {
        return v;
    }
    flow_set_doc(b, v, n->FunctionDef.body, false);
    return wrap_special(b, s, v, &n->loc);
}

/* --- bodies --------------------------------------------------------------- */

static Val *bind_entry(Build *b, const Scope *s)
{
    Func *f = b->func;
    uint32_t n = f->params.len;
    Val *vals = arena_alloc(b->flow->scratch, (n + 1) * sizeof(Val));
    for (uint32_t i = 0; i < n; i++) {
        bool is_capture = i < f->n_captures;
        Sym *sym = is_capture ? s->captures.data[i]
                              : flow_find_sym(s, f->params.data[i].name);
        bool in_cell = sym->is_cell && !is_capture;
        Var v = in_cell ? flow_new_var(b, sym->name) : flow_sym_var(b, sym);
        flow_add_param(b, v);
        vals[i] = flow_get_var(b, v);
        b->vals.data[vals[i]].is_maybe_unbound =
            is_capture && sym->is_maybe_unbound;
    }
    return vals;
}

static void make_cells(Build *b, const Scope *s, const Val *params)
{
    Func *f = b->func;
    for (uint32_t i = f->n_captures; i < f->params.len; i++) {
        Sym *sym = flow_find_sym(s, f->params.data[i].name);
        if (sym->is_cell) {
            Val cell = flow_op1(b, OP_PY_NEWCELL, params[i], NULL);
            flow_set_var(b, flow_sym_var(b, sym), cell);
        }
    }
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (sym->kind == SYM_LOCAL && sym->is_cell && !sym->is_param) {
            Val cell = flow_op1(b, OP_PY_NEWCELL, b->unbound, NULL);
            flow_set_var(b, flow_sym_var(b, sym), cell);
        }
    }
}

static void annotate_list(Build *b, NodeList args)
{
    for (uint32_t i = 0; i < args.len; i++) {
        const Name *name = args.data[i]->arg.arg;
        Var v = flow_refinable(b, name);
        if (v && args.data[i]->arg.annotation) {
            flow_annotate(b, args.data[i]->arg.annotation, name,
                          flow_get_var(b, v));
        }
    }
}

/* What other modules read as m.__name__; the module itself has a constant. */
static void set_module_name(Build *b)
{
    const ModuleDef *d = b->mod->def;
    if (d->is_library) {
        return;
    }
    const Name *id = name_of(b->flow->names, "__name__");
    Global *g = flow_add_global(b->flow, b->mod, id, (Loc){0});
    Val v = flow_str(b, d->name);
    flow_emit(b, OP_PY_SETGLOBAL, (Imm){.global = g}, &v, 1, NULL);
}

static void build_module_body(Build *b)
{
    Flow *f = b->flow;
    Mod *m = b->mod;
    if (!m->module) {
        return; /* a stand-in for a missing library */
    }
    set_module_name(b);
    Map *globals = &m->scope->syms;
    for (uint32_t i = 0; i < globals->entries.len; i++) {
        const Sym *s = (Sym *)(uintptr_t)globals->entries.data[i].val;
        Global *g = flow_find_global(f->builtins, s->name);
        if (s->is_late_bound && g && g->module != m->def) {
            Imm imm = {.global = g};
            Val v = flow_emit(b, OP_PY_GETGLOBAL, imm, NULL, 0, NULL);
            flow_write_name(b, s->name, v, &s->loc);
        }
    }
    NodeList body = m->module->tree->Module.body;
    for (uint32_t i = 0; i < body.len && flow_is_alive(b); i++) {
        b->top = i + 1;
        flow_stmt(b, body.data[i]);
    }
    if (m->package_global && flow_is_alive(b)) {
        Imm imm = {.module = m->def};
        Val v = flow_emit(b, OP_PY_IMPORT, imm, NULL, 0, NULL);
        imm = (Imm){.global = m->package_global};
        m->package_global->n_assigned++;
        flow_emit(b, OP_PY_SETGLOBAL, imm, &v, 1, NULL);
    }
}

static void build_function_body(Build *b, const Scope *s)
{
    const Node *args = s->node->FunctionDef.args;
    annotate_list(b, args->arguments.posonlyargs);
    annotate_list(b, args->arguments.args);
    annotate_list(b, args->arguments.kwonlyargs);
    flow_body(b, s->node->FunctionDef.body);
}

static void build_body(Build *b, Scope *s)
{
    switch (s->kind) {
    case SCOPE_MODULE:
        build_module_body(b);
        break;
    case SCOPE_FUNC:
        build_function_body(b, s);
        break;
    case SCOPE_LAMBDA: {
        Val v = flow_expr(b, s->node->Lambda.body);
        flow_return(b, v);
        break;
    }
    case SCOPE_COMP:
        flow_comp_body(b, s);
        break;
    case SCOPE_CLASS:
        break;
    }
}

void flow_build_func(Build *b, const Job *job)
{
    Scope *s = job->scope;
    flow_begin(b, job->func, s);
    const Val *params = bind_entry(b, s);
    if (s->kind != SCOPE_MODULE) {
        make_cells(b, s, params);
    }
    Blk start = flow_new_block(b);
    flow_jump(b, start);
    flow_open(b, start);
    build_body(b, s);
    if (flow_is_alive(b)) {
        flow_return(b, flow_none(b));
    }
    flow_finish(b);
}

/* --- generators ----------------------------------------------------------- */

Val flow_yield(Build *b, const Node *n)
{
    Val v = n->Yield.value ? flow_expr(b, n->Yield.value) : flow_none(b);
    if (b->scope->kind == SCOPE_CLASS || !b->func->is_generator) {
        return flow_none(b); /* reported by ast_check */
    }
    return flow_op1(b, OP_PY_YIELD, v, &n->loc);
}

/* it = iter(v); r = __yf_send__(it, None)
   while r is not DONE:
       try: s = yield r
       except e: r = __yf_throw__(it, e)
       else: r = __yf_send__(it, s)
   result: __yf_result__(it) */
Val flow_yield_from(Build *b, const Node *n)
{
    const Loc *loc = &n->loc;
    Val v = flow_expr(b, n->YieldFrom.value);
    if (!b->func->is_generator) {
        return flow_none(b);
    }
    Val it = flow_op1(b, OP_PY_ITER, v, loc);
    Var got = flow_new_var(b, NULL);
    Val first[] = {it, flow_none(b)};
    flow_set_var(b, got, flow_call_builtin(b, "__yf_send__", first, 2, loc));
    Blk head = flow_new_block(b), done = flow_new_block(b);
    Blk body = flow_new_block(b), handler = flow_new_block(b);
    flow_jump(b, head);
    flow_open(b, head);
    Val r = flow_get_var(b, got);
    Val c = flow_op2(b, OP_PY_IS, r, flow_const(b, OP_PY_DONE), NULL);
    flow_branch(b, c, done, body);

    flow_open(b, body);
    Val item = flow_refine(b, REFINE_NOT_DONE, flow_here(b, r), 0);
    Blk outer = b->handler;
    b->handler = handler;
    Val sent = flow_op1(b, OP_PY_YIELD, item, loc);
    b->handler = outer;
    const Val next[] = {it, sent};
    flow_set_var(b, got, flow_call_builtin(b, "__yf_send__", next, 2, loc));
    flow_jump(b, head);

    flow_open(b, handler);
    Val e = flow_const(b, OP_PY_CATCH);
    const Val thrown[] = {it, e};
    flow_set_var(b, got, flow_call_builtin(b, "__yf_throw__", thrown, 2, loc));
    flow_jump(b, head);
    flow_open(b, done);
    bool is_new = n->YieldFrom.value->kind == NODE_Call;
    return flow_call_builtin(
        b, is_new ? "__yf_result__" : "__yf_result_again__", &it, 1, loc);
}
