/* Which names are bound, used and captured where: one walk over a module's
   tree before any code is made, as CPython's symtable does. Besides, each frame
   counts its statements: a position tells whether an assignment can still run
   after a closure was made (resolve.c), which decides who needs a cell. */
#include "flow/internal.h"

typedef struct Walk {
    Flow *flow;
    Mod *mod;
    Scope *scope;
    bool is_dead;      /* in a module's code that never runs */
    const Name *consumer; /* builtin that uses up the next closure */
    uint32_t depth;    /* of statements */
    uint32_t top;      /* statements of the module before this one */
} Walk;

static void walk_expr(Walk *w, const Node *n);
static void walk_body(Walk *w, NodeList body);

Scope *flow_child_scope(const Mod *m, const Node *node)
{
    return map_get_ptr(&m->children, node);
}

Sym *flow_find_sym(const Scope *s, const Name *name)
{
    return map_get_ptr(&s->syms, name);
}

Sym *flow_add_sym(Flow *f, Scope *s, const Name *name)
{
    bool is_new;
    uint64_t *slot = map_put(f->scratch, &s->syms, ptr_key(name), &is_new);
    if (is_new) {
        Sym *sym = NEW(f->scratch, Sym);
        sym->name = name;
        sym->first_capture = UINT32_MAX;
        *slot = ptr_key(sym);
    }
    return (Sym *)(uintptr_t)*slot;
}

const Name *flow_mangle(Flow *f, const Scope *s, const Name *name)
{
    const char *t = name->text;
    if (!s->cls_name || name->len < 3 || t[0] != '_' || t[1] != '_' ||
        (t[name->len - 1] == '_' && t[name->len - 2] == '_') ||
        memchr(t, '.', name->len)) {
        return name;
    }
    const char *cls = s->cls_name->text;
    while (*cls == '_') {
        cls++;
    }
    return *cls ? name_printf(f->names, "_%s%s", cls, t) : name;
}

/* --- names ---------------------------------------------------------------------- */

static Sym *use_name(Walk *w, const Name *name)
{
    name = flow_mangle(w->flow, w->scope, name);
    return flow_add_sym(w->flow, w->scope, name);
}

/* The scope in which a walrus in a comprehension binds. */
static Scope *walrus_scope(Scope *s)
{
    while (s->kind == SCOPE_COMP) {
        s = s->parent;
    }
    return s;
}

static void note_bind(Walk *w, Sym *s, Loc loc)
{
    Scope *frame = w->scope->frame;
    if (w->is_dead && w->scope->kind == SCOPE_MODULE) {
        s->is_dead_bound = true;
        return;
    }
    if (!s->is_bound) {
        s->loc = loc;
        s->first_top = w->top;
        s->is_late_bound = w->depth > 1;
    }
    s->is_bound = s->is_own = true;
    s->last_bind = frame->pos;
    if (frame->loop_depth) {
        vec_push(w->flow->scratch, &frame->loop_binds, s);
    }
}

static Sym *bind_name(Walk *w, const Name *name, Loc loc)
{
    Sym *s = use_name(w, name);
    note_bind(w, s, loc);
    return s;
}

static void bind_walrus(Walk *w, const Node *target)
{
    Scope *to = walrus_scope(w->scope);
    if (to == w->scope) {
        bind_name(w, target->Name.id, target->loc);
        return;
    }
    Sym *inner = use_name(w, target->Name.id);
    Sym *outer = flow_add_sym(w->flow, to, inner->name);
    if (to->kind == SCOPE_MODULE || outer->is_global_decl) {
        inner->is_global_decl = true;
        Sym *top = flow_add_sym(w->flow, w->mod->scope, inner->name);
        top->is_late_bound |= !top->is_bound;
        top->is_bound = top->is_own = true;
        return;
    }
    inner->is_nonlocal_decl = true;
    inner->is_bound = true;
    outer->is_bound |= !outer->is_nonlocal_decl;
    outer->is_rebound_inside = true;
}

static void bind_target(Walk *w, const Node *t)
{
    switch (t->kind) {
    case NODE_Name:
        bind_name(w, t->Name.id, t->loc);
        break;
    case NODE_Starred:
        bind_target(w, t->Starred.value);
        break;
    case NODE_Tuple:
    case NODE_List:
        for (uint32_t i = 0; i < t->List.elts.len; i++) {
            bind_target(w, t->List.elts.data[i]);
        }
        break;
    default:
        walk_expr(w, t);
    }
}

static void delete_target(Walk *w, const Node *t)
{
    if (t->kind == NODE_Name) {
        bind_name(w, t->Name.id, t->loc)->is_deleted = true;
    } else if (t->kind == NODE_Tuple || t->kind == NODE_List) {
        for (uint32_t i = 0; i < t->List.elts.len; i++) {
            delete_target(w, t->List.elts.data[i]);
        }
    } else {
        walk_expr(w, t);
    }
}

/* --- inner scopes ------------------------------------------------------------------ */

static const Name *qualify(Walk *w, const Name *name)
{
    const Scope *p = w->scope;
    const Sym *s = flow_find_sym(p, name);
    if (p->kind == SCOPE_MODULE || (s && s->is_global_decl)) {
        return name;
    }
    const char *fmt = p->kind == SCOPE_CLASS ? "%s.%s" : "%s.<locals>.%s";
    return name_printf(w->flow->names, fmt, p->qualname->text, name->text);
}

static Scope *new_scope(Walk *w, ScopeKind kind, const Node *n,
                        const Name *name)
{
    Arena *a = w->flow->scratch;
    Scope *s = NEW(a, Scope);
    s->kind = kind;
    s->parent = w->scope;
    s->frame = kind == SCOPE_CLASS ? w->scope->frame : s;
    s->mod = w->mod;
    s->node = n;
    s->name = name;
    s->qualname = qualify(w, name);
    s->cls_name = kind == SCOPE_CLASS ? name : w->scope->cls_name;
    s->create_pos = w->scope->frame->pos;
    s->consumer = w->consumer;
    w->consumer = NULL;
    vec_push(a, &w->scope->children, s);
    map_put_ptr(a, &w->mod->children, n, s);
    return s;
}

static void bind_param(Walk *w, const Node *arg)
{
    if (arg) {
        bind_name(w, arg->arg.arg, arg->loc)->is_param = true;
    }
}

static void bind_params(Walk *w, const Node *args)
{
    NodeList lists[] = {args->arguments.posonlyargs, args->arguments.args};
    for (int l = 0; l < 2; l++) {
        for (uint32_t i = 0; i < lists[l].len; i++) {
            bind_param(w, lists[l].data[i]);
        }
    }
    bind_param(w, args->arguments.vararg);
    for (uint32_t i = 0; i < args->arguments.kwonlyargs.len; i++) {
        bind_param(w, args->arguments.kwonlyargs.data[i]);
    }
    bind_param(w, args->arguments.kwarg);
}

static void walk_exprs(Walk *w, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        if (list.data[i]) {
            walk_expr(w, list.data[i]);
        }
    }
}

static void walk_defaults(Walk *w, const Node *args)
{
    walk_exprs(w, args->arguments.defaults);
    walk_exprs(w, args->arguments.kw_defaults);
}

static void walk_function(Walk *w, const Node *n)
{
    walk_exprs(w, n->FunctionDef.decorator_list);
    walk_defaults(w, n->FunctionDef.args);
    Scope *outer = w->scope;
    w->scope = new_scope(w, SCOPE_FUNC, n, n->FunctionDef.name);
    bind_params(w, n->FunctionDef.args);
    walk_body(w, n->FunctionDef.body);
    w->scope = outer;
    bind_name(w, n->FunctionDef.name, n->loc);
}

static void walk_lambda(Walk *w, const Node *n)
{
    const Name *consumer = w->consumer;
    w->consumer = NULL;
    walk_defaults(w, n->Lambda.args);
    Scope *outer = w->scope;
    w->consumer = consumer;
    w->scope = new_scope(w, SCOPE_LAMBDA, n, w->flow->n_lambda);
    bind_params(w, n->Lambda.args);
    w->scope->pos++;
    walk_expr(w, n->Lambda.body);
    w->scope = outer;
}

static void walk_class(Walk *w, const Node *n)
{
    walk_exprs(w, n->ClassDef.decorator_list);
    walk_exprs(w, n->ClassDef.bases);
    walk_exprs(w, n->ClassDef.keywords);
    Scope *outer = w->scope;
    w->scope = new_scope(w, SCOPE_CLASS, n, n->ClassDef.name);
    walk_body(w, n->ClassDef.body);
    w->scope = outer;
    bind_name(w, n->ClassDef.name, n->loc);
}

static const Name *comp_name(const Flow *f, NodeKind kind)
{
    switch ((int)kind) {
    case NODE_ListComp:
        return f->n_listcomp;
    case NODE_SetComp:
        return f->n_setcomp;
    case NODE_DictComp:
        return f->n_dictcomp;
    default:
        return f->n_genexpr;
    }
}

static void walk_generators(Walk *w, NodeList gens)
{
    for (uint32_t i = 0; i < gens.len; i++) {
        const Node *g = gens.data[i];
        if (i > 0) {
            walk_expr(w, g->comprehension.iter);
        }
        bind_target(w, g->comprehension.target);
        walk_exprs(w, g->comprehension.ifs);
    }
}

/* The first iterable belongs to the scope around. */
static void walk_comp(Walk *w, const Node *n, NodeList gens)
{
    const Name *consumer = w->consumer;
    w->consumer = NULL;
    walk_expr(w, gens.data[0]->comprehension.iter);
    Scope *outer = w->scope;
    w->consumer = consumer;
    w->scope = new_scope(w, SCOPE_COMP, n, comp_name(w->flow, n->kind));
    w->scope->is_immediate = n->kind != NODE_GeneratorExp;
    w->scope->is_generator = n->kind == NODE_GeneratorExp;
    w->scope->loop_depth = 1;
    bind_name(w, w->flow->n_dot_zero, n->loc)->is_param = true;
    walk_generators(w, gens);
    if (n->kind == NODE_DictComp) {
        walk_expr(w, n->DictComp.key);
        walk_expr(w, n->DictComp.value);
    } else {
        walk_expr(w, n->ListComp.elt);
    }
    for (uint32_t i = 0; i < w->scope->loop_binds.len; i++) {
        w->scope->loop_binds.data[i]->last_bind = UINT32_MAX - 1;
    }
    w->scope = outer;
}

/* --- expressions ------------------------------------------------------------------- */

static bool is_consumer(const Name *name)
{
    static const char *const names[] = {
        "all", "any",  "dict", "frozenset", "list",  "max",
        "min", "set",  "sum",  "sorted",    "tuple", "len"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (strcmp(names[i], name->text) == 0) {
            return true;
        }
    }
    return false;
}

/* The builtin function that uses up a generator among its arguments, or a key
   function, before it returns; resolve.c makes sure that it is the builtin.
   `super`, which nobody calls so, stands for a method of a literal. */
static const Name *find_consumer(const Walk *w, const Node *call)
{
    const Node *f = call->Call.func;
    if (f->kind == NODE_Name && is_consumer(f->Name.id)) {
        return f->Name.id;
    }
    bool is_join = f->kind == NODE_Attribute &&
                   f->Attribute.attr == w->flow->n_join &&
                   f->Attribute.value->kind == NODE_Constant;
    return is_join ? w->flow->n_super : NULL;
}

static void walk_argument(Walk *w, const Node *arg, const Name *consumer)
{
    w->consumer = consumer;
    walk_expr(w, arg);
    w->consumer = NULL;
}

static void walk_call(Walk *w, const Node *n)
{
    const Name *c = find_consumer(w, n);
    for (uint32_t i = 0; i < n->Call.args.len; i++) {
        const Node *arg = n->Call.args.data[i];
        bool is_used_up = i == 0 && arg->kind == NODE_GeneratorExp;
        walk_argument(w, arg, is_used_up ? c : NULL);
    }
    for (uint32_t i = 0; i < n->Call.keywords.len; i++) {
        const Node *k = n->Call.keywords.data[i];
        bool is_key = k->keyword.arg == w->flow->n_key &&
                      k->keyword.value->kind == NODE_Lambda;
        walk_argument(w, k->keyword.value, is_key ? c : NULL);
    }
}

static void visit_child(void *ctx, const Node *child)
{
    walk_expr(ctx, child);
}

static void walk_name(Walk *w, const Node *n)
{
    use_name(w, n->Name.id);
    bool in_function = w->scope->kind == SCOPE_FUNC ||
                       w->scope->kind == SCOPE_LAMBDA ||
                       w->scope->kind == SCOPE_COMP;
    if (n->Name.id == w->flow->n_super && in_function) {
        use_name(w, w->flow->n_class);
    }
}

/* Long chains grow to the left: those are walked by a loop. */
static void walk_expr(Walk *w, const Node *n)
{
    for (;;) {
        switch ((int)n->kind) {
        case NODE_Name:
            walk_name(w, n);
            return;
        case NODE_Constant:
            return;
        case NODE_BinOp:
            walk_expr(w, n->BinOp.right);
            n = n->BinOp.left;
            continue;
        case NODE_Attribute:
            n = n->Attribute.value;
            continue;
        case NODE_Subscript:
            walk_expr(w, n->Subscript.slice);
            n = n->Subscript.value;
            continue;
        case NODE_Call:
            walk_call(w, n);
            n = n->Call.func;
            continue;
        case NODE_NamedExpr:
            bind_walrus(w, n->NamedExpr.target);
            n = n->NamedExpr.value;
            continue;
        case NODE_Lambda:
            walk_lambda(w, n);
            return;
        case NODE_ListComp:
        case NODE_SetComp:
        case NODE_GeneratorExp:
            walk_comp(w, n, n->ListComp.generators);
            return;
        case NODE_DictComp:
            walk_comp(w, n, n->DictComp.generators);
            return;
        case NODE_Yield:
        case NODE_YieldFrom:
            w->scope->frame->is_generator = true;
            ast_each_child(n, visit_child, w);
            return;
        default:
            ast_each_child(n, visit_child, w);
            return;
        }
    }
}

/* --- statements -------------------------------------------------------------------- */

static void begin_loop(Walk *w)
{
    w->scope->frame->loop_depth++;
}

/* Whatever the outermost loop binds may be bound again until its end. */
static void end_loop(Walk *w)
{
    Scope *f = w->scope->frame;
    if (--f->loop_depth == 0) {
        for (uint32_t i = 0; i < f->loop_binds.len; i++) {
            f->loop_binds.data[i]->last_bind = f->pos;
        }
        f->loop_binds.len = 0;
    }
}

static void walk_dead(Walk *w, NodeList body)
{
    bool was_dead = w->is_dead;
    w->is_dead = true;
    walk_body(w, body);
    w->is_dead = was_dead;
}

static void walk_if(Walk *w, const Node *n)
{
    for (;;) {
        Tri test = flow_fold_test(w->flow, w->mod, n->If.test);
        walk_expr(w, n->If.test);
        if (test == TRI_FALSE) {
            walk_dead(w, n->If.body);
        } else {
            walk_body(w, n->If.body);
        }
        if (test == TRI_TRUE) {
            walk_dead(w, n->If.orelse);
            return;
        }
        if (!ast_is_elif_chain(n)) {
            walk_body(w, n->If.orelse);
            return;
        }
        n = n->If.orelse.data[0];
        w->scope->frame->pos++;
    }
}

static void walk_for(Walk *w, const Node *n)
{
    walk_expr(w, n->For.iter);
    begin_loop(w);
    bind_target(w, n->For.target);
    walk_body(w, n->For.body);
    end_loop(w);
    walk_body(w, n->For.orelse);
}

static void walk_while(Walk *w, const Node *n)
{
    begin_loop(w);
    walk_expr(w, n->While.test);
    walk_body(w, n->While.body);
    end_loop(w);
    walk_body(w, n->While.orelse);
}

static void walk_try(Walk *w, const Node *n)
{
    walk_body(w, n->Try.body);
    for (uint32_t i = 0; i < n->Try.handlers.len; i++) {
        const Node *h = n->Try.handlers.data[i];
        w->scope->frame->pos++;
        if (h->ExceptHandler.type) {
            walk_expr(w, h->ExceptHandler.type);
        }
        if (h->ExceptHandler.name) {
            bind_name(w, h->ExceptHandler.name, h->loc)->is_deleted = true;
        }
        walk_body(w, h->ExceptHandler.body);
        if (h->ExceptHandler.name) {
            w->scope->frame->pos++;
            bind_name(w, h->ExceptHandler.name, h->loc);
        }
    }
    walk_body(w, n->Try.orelse);
    walk_body(w, n->Try.finalbody);
}

static void walk_with(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->With.items.len; i++) {
        const Node *item = n->With.items.data[i];
        walk_expr(w, item->withitem.context_expr);
        if (item->withitem.optional_vars) {
            bind_target(w, item->withitem.optional_vars);
        }
    }
    walk_body(w, n->With.body);
}

static const Name *first_part(Names *names, const Name *dotted)
{
    const char *dot = memchr(dotted->text, '.', dotted->len);
    return dot ? name_intern(names, dotted->text, (size_t)(dot - dotted->text))
               : dotted;
}

static void walk_import(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Import.names.len; i++) {
        const Node *a = n->Import.names.data[i];
        const Name *to = a->alias.asname;
        bind_name(w, to ? to : first_part(w->flow->names, a->alias.name),
                  n->loc);
    }
}

static bool is_gel_import(const Walk *w, const Node *n)
{
    return n->ImportFrom.module == w->flow->n_gel &&
           w->mod->def->is_library && w->scope->kind == SCOPE_MODULE;
}

static void note_gel_names(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->ImportFrom.names.len; i++) {
        const Node *a = n->ImportFrom.names.data[i];
        const Name *name = a->alias.name;
        const Name *to = a->alias.asname ? a->alias.asname : name;
        uint64_t what =
            name == w->flow->n_rt
                ? UINT64_MAX
                : (uint64_t)ir_intrinsic_by_text(name->text, name->len);
        *map_put(w->flow->scratch, &w->mod->gel_names, ptr_key(to), NULL) =
            what;
    }
}

static void walk_import_from(Walk *w, const Node *n)
{
    if (is_gel_import(w, n)) {
        note_gel_names(w, n);
        return;
    }
    bool is_self = w->scope->kind == SCOPE_MODULE &&
                   w->mod->module->is_package &&
                   flow_from_name(w->flow, w->mod, n) == w->mod->module->name;
    for (uint32_t i = 0; i < n->ImportFrom.names.len; i++) {
        const Node *a = n->ImportFrom.names.data[i];
        if (is_self && !a->alias.asname) {
            Sym *s = use_name(w, a->alias.name);
            bool was_own = s->is_own;
            note_bind(w, s, n->loc);
            s->is_own = was_own;
            continue;
        }
        if (strcmp(a->alias.name->text, "*") == 0) {
            w->mod->has_star_import = true;
            if (!w->is_dead) {
                flow_scan_star(w->flow, w->mod, n);
            }
            continue;
        }
        bind_name(w, a->alias.asname ? a->alias.asname : a->alias.name, n->loc);
    }
}

static void walk_global(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Global.names.len; i++) {
        Sym *s = use_name(w, n->Global.names.data[i]);
        s->is_global_decl = true;
        s->loc = n->loc;
    }
}

static void walk_nonlocal(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Nonlocal.names.len; i++) {
        Sym *s = use_name(w, n->Nonlocal.names.data[i]);
        s->is_nonlocal_decl = true;
    }
}

static void walk_pattern(Walk *w, const Node *n)
{
    const Name *name = n->kind == NODE_MatchAs        ? n->MatchAs.name
                       : n->kind == NODE_MatchStar    ? n->MatchStar.name
                       : n->kind == NODE_MatchMapping ? n->MatchMapping.rest
                                                      : NULL;
    if (name) {
        bind_name(w, name, n->loc);
    }
}

static void visit_pattern(void *ctx, const Node *child)
{
    Walk *w = ctx;
    if (child->kind >= NODE_MatchValue && child->kind <= NODE_MatchOr) {
        walk_pattern(w, child);
        ast_each_child(child, visit_pattern, w);
    } else {
        walk_expr(w, child);
    }
}

static void walk_match(Walk *w, const Node *n)
{
    walk_expr(w, n->Match.subject);
    for (uint32_t i = 0; i < n->Match.cases.len; i++) {
        const Node *c = n->Match.cases.data[i];
        visit_pattern(w, c->match_case.pattern);
        if (c->match_case.guard) {
            walk_expr(w, c->match_case.guard);
        }
        walk_body(w, c->match_case.body);
    }
}

static void walk_assign(Walk *w, const Node *n)
{
    walk_expr(w, n->Assign.value);
    for (uint32_t i = 0; i < n->Assign.targets.len; i++) {
        bind_target(w, n->Assign.targets.data[i]);
    }
}

static void walk_ann_assign(Walk *w, const Node *n)
{
    if (n->AnnAssign.value) {
        walk_expr(w, n->AnnAssign.value);
    }
    /* A bare `x: int` makes x a local, too, but assigns nothing. */
    bool is_global = w->scope->kind == SCOPE_MODULE ||
                     w->scope->kind == SCOPE_CLASS;
    if (n->AnnAssign.value || !is_global) {
        bind_target(w, n->AnnAssign.target);
    } else if (n->AnnAssign.target->kind != NODE_Name) {
        walk_expr(w, n->AnnAssign.target);
    }
}

static void walk_stmt(Walk *w, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        walk_function(w, n);
        break;
    case NODE_ClassDef:
        walk_class(w, n);
        break;
    case NODE_Assign:
        walk_assign(w, n);
        break;
    case NODE_AugAssign:
        walk_expr(w, n->AugAssign.value);
        bind_target(w, n->AugAssign.target);
        break;
    case NODE_AnnAssign:
        walk_ann_assign(w, n);
        break;
    case NODE_TypeAlias:
        bind_target(w, n->TypeAlias.name);
        break;
    case NODE_Delete:
        for (uint32_t i = 0; i < n->Delete.targets.len; i++) {
            delete_target(w, n->Delete.targets.data[i]);
        }
        break;
    case NODE_For:
    case NODE_AsyncFor:
        walk_for(w, n);
        break;
    case NODE_While:
        walk_while(w, n);
        break;
    case NODE_If:
        walk_if(w, n);
        break;
    case NODE_With:
    case NODE_AsyncWith:
        walk_with(w, n);
        break;
    case NODE_Try:
    case NODE_TryStar:
        walk_try(w, n);
        break;
    case NODE_Match:
        walk_match(w, n);
        break;
    case NODE_Import:
        walk_import(w, n);
        break;
    case NODE_ImportFrom:
        walk_import_from(w, n);
        break;
    case NODE_Global:
        walk_global(w, n);
        break;
    case NODE_Nonlocal:
        walk_nonlocal(w, n);
        break;
    default:
        ast_each_child(n, visit_child, w);
    }
}

static void walk_body(Walk *w, NodeList body)
{
    w->depth++;
    for (uint32_t i = 0; i < body.len; i++) {
        w->scope->frame->pos++;
        w->top += w->depth == 1;
        walk_stmt(w, body.data[i]);
    }
    w->depth--;
}

void flow_scan_module(Flow *f, Mod *m)
{
    Scope *s = NEW(f->scratch, Scope);
    s->kind = SCOPE_MODULE;
    s->frame = s;
    s->mod = m;
    s->node = m->module->tree;
    s->name = s->qualname = f->n_module_frame;
    m->scope = s;
    Walk w = {.flow = f, .mod = m, .scope = s};
    NodeList body = m->module->tree->Module.body;
    if (body.len && flow_is_docstring(body.data[0])) {
        Const c = body.data[0]->Expr.value->Constant.value;
        m->doc = name_intern(f->names, c.text, c.len);
    }
    walk_body(&w, body);
}
