/* Scopes and their names, as expressions use and bind them: the part of the
   scan (scan.c) that knows names, closures and expressions. */
#include "flow/internal.h"

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

/* --- names ---------------------------------------------------------------- */

Sym *flow_scan_use(Walk *w, const Name *name)
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

void flow_note_bind(Walk *w, Sym *s, Loc loc)
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

Sym *flow_scan_bind(Walk *w, const Name *name, Loc loc)
{
    Sym *s = flow_scan_use(w, name);
    flow_note_bind(w, s, loc);
    return s;
}

static void bind_walrus(Walk *w, const Node *target)
{
    Scope *to = walrus_scope(w->scope);
    if (to == w->scope) {
        flow_scan_bind(w, target->Name.id, target->loc);
        return;
    }
    Sym *inner = flow_scan_use(w, target->Name.id);
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

void flow_scan_target(Walk *w, const Node *t)
{
    switch (t->kind) {
    case NODE_Name:
        flow_scan_bind(w, t->Name.id, t->loc);
        break;
    case NODE_Starred:
        flow_scan_target(w, t->Starred.value);
        break;
    case NODE_Tuple:
    case NODE_List:
        for (uint32_t i = 0; i < t->List.elts.len; i++) {
            flow_scan_target(w, t->List.elts.data[i]);
        }
        break;
    default:
        flow_scan_expr(w, t);
    }
}

void flow_scan_delete(Walk *w, const Node *t)
{
    if (t->kind == NODE_Name) {
        flow_scan_bind(w, t->Name.id, t->loc)->is_deleted = true;
    } else if (t->kind == NODE_Tuple || t->kind == NODE_List) {
        for (uint32_t i = 0; i < t->List.elts.len; i++) {
            flow_scan_delete(w, t->List.elts.data[i]);
        }
    } else {
        flow_scan_expr(w, t);
    }
}

/* --- inner scopes --------------------------------------------------------- */

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
        flow_scan_bind(w, arg->arg.arg, arg->loc)->is_param = true;
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

void flow_scan_exprs(Walk *w, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        if (list.data[i]) {
            flow_scan_expr(w, list.data[i]);
        }
    }
}

static void walk_defaults(Walk *w, const Node *args)
{
    flow_scan_exprs(w, args->arguments.defaults);
    flow_scan_exprs(w, args->arguments.kw_defaults);
}

void flow_scan_function(Walk *w, const Node *n)
{
    flow_scan_exprs(w, n->FunctionDef.decorator_list);
    walk_defaults(w, n->FunctionDef.args);
    Scope *outer = w->scope;
    w->scope = new_scope(w, SCOPE_FUNC, n,
                         flow_shown_name(w->flow, n->FunctionDef.name));
    bind_params(w, n->FunctionDef.args);
    flow_scan_body(w, n->FunctionDef.body);
    w->scope = outer;
    flow_scan_bind(w, n->FunctionDef.name, n->loc)->is_defined = true;
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
    flow_scan_expr(w, n->Lambda.body);
    w->scope = outer;
}

void flow_scan_class(Walk *w, const Node *n)
{
    flow_scan_exprs(w, n->ClassDef.decorator_list);
    flow_scan_exprs(w, n->ClassDef.bases);
    flow_scan_exprs(w, n->ClassDef.keywords);
    Scope *outer = w->scope;
    const Name *title = map_get_ptr(&w->flow->titles, n);
    w->scope = new_scope(w, SCOPE_CLASS, n, title ? title : n->ClassDef.name);
    flow_scan_body(w, n->ClassDef.body);
    w->scope = outer;
    flow_scan_bind(w, n->ClassDef.name, n->loc)->is_defined = true;
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
            flow_scan_expr(w, g->comprehension.iter);
        }
        flow_scan_target(w, g->comprehension.target);
        flow_scan_exprs(w, g->comprehension.ifs);
    }
}

/* The first iterable belongs to the scope around. */
static void walk_comp(Walk *w, const Node *n, NodeList gens)
{
    const Name *consumer = w->consumer;
    w->consumer = NULL;
    flow_scan_expr(w, gens.data[0]->comprehension.iter);
    Scope *outer = w->scope;
    w->consumer = consumer;
    w->scope = new_scope(w, SCOPE_COMP, n, comp_name(w->flow, n->kind));
    w->scope->is_immediate = n->kind != NODE_GeneratorExp;
    w->scope->is_generator = n->kind == NODE_GeneratorExp;
    w->scope->loop_depth = 1;
    flow_scan_bind(w, w->flow->n_dot_zero, n->loc)->is_param = true;
    walk_generators(w, gens);
    if (n->kind == NODE_DictComp) {
        flow_scan_expr(w, n->DictComp.key);
        flow_scan_expr(w, n->DictComp.value);
    } else {
        flow_scan_expr(w, n->ListComp.elt);
    }
    for (uint32_t i = 0; i < w->scope->loop_binds.len; i++) {
        w->scope->loop_binds.data[i]->last_bind = UINT32_MAX - 1;
    }
    w->scope = outer;
}

/* --- expressions ---------------------------------------------------------- */

static bool is_consumer(const Name *name)
{
    static const char *const names[] = {"all",  "any",    "dict",  "frozenset",
                                        "list", "max",    "min",   "set",
                                        "sum",  "sorted", "tuple", "len"};
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
    flow_scan_expr(w, arg);
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
    flow_scan_expr(ctx, child);
}

static void walk_name(Walk *w, const Node *n)
{
    flow_scan_use(w, n->Name.id);
    bool in_function = w->scope->kind == SCOPE_FUNC ||
                       w->scope->kind == SCOPE_LAMBDA ||
                       w->scope->kind == SCOPE_COMP;
    if (n->Name.id == w->flow->n_super && in_function) {
        flow_scan_use(w, w->flow->n_class);
    }
}

/* Long chains grow to the left: those are walked by a loop. */
void flow_scan_expr(Walk *w, const Node *n)
{
    for (;;) {
        switch ((int)n->kind) {
        case NODE_Name:
            walk_name(w, n);
            return;
        case NODE_Constant:
            return;
        case NODE_BinOp:
            flow_scan_expr(w, n->BinOp.right);
            n = n->BinOp.left;
            continue;
        case NODE_Attribute:
            n = n->Attribute.value;
            continue;
        case NODE_Subscript:
            flow_scan_expr(w, n->Subscript.slice);
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
            w->mod->keeps_locals |=
                w->scope->frame->try_depth > 0 && !w->mod->def->is_library;
            ast_each_child(n, visit_child, w);
            return;
        default:
            ast_each_child(n, visit_child, w);
            return;
        }
    }
}
