/* Which names are bound, used and captured where: one walk over a module's
   tree before any code is made, as CPython's symtable does. Besides, each frame
   counts its statements: a position tells whether an assignment can still run
   after a closure was made (resolve.c), which decides who needs a cell. This is
   the part that knows statements; scope.c has the rest. */
#include "flow/internal.h"

static void visit_child(void *ctx, const Node *child)
{
    flow_scan_expr(ctx, child);
}

/* --- statements ----------------------------------------------------------- */

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
    flow_scan_body(w, body);
    w->is_dead = was_dead;
}

static void walk_if(Walk *w, const Node *n)
{
    for (;;) {
        Tri test = flow_fold_test(w->flow, w->mod, n->If.test);
        flow_scan_expr(w, n->If.test);
        if (test == TRI_FALSE) {
            walk_dead(w, n->If.body);
        } else {
            flow_scan_body(w, n->If.body);
        }
        if (test == TRI_TRUE) {
            walk_dead(w, n->If.orelse);
            return;
        }
        if (!ast_is_elif_chain(n)) {
            flow_scan_body(w, n->If.orelse);
            return;
        }
        n = n->If.orelse.data[0];
        w->scope->frame->pos++;
    }
}

static void walk_for(Walk *w, const Node *n)
{
    flow_scan_expr(w, n->For.iter);
    begin_loop(w);
    flow_scan_target(w, n->For.target);
    flow_scan_body(w, n->For.body);
    end_loop(w);
    flow_scan_body(w, n->For.orelse);
}

static void walk_while(Walk *w, const Node *n)
{
    begin_loop(w);
    flow_scan_expr(w, n->While.test);
    flow_scan_body(w, n->While.body);
    end_loop(w);
    flow_scan_body(w, n->While.orelse);
}

static void walk_try(Walk *w, const Node *n)
{
    w->scope->frame->try_depth++;
    flow_scan_body(w, n->Try.body);
    for (uint32_t i = 0; i < n->Try.handlers.len; i++) {
        const Node *h = n->Try.handlers.data[i];
        w->scope->frame->pos++;
        if (h->ExceptHandler.type) {
            flow_scan_expr(w, h->ExceptHandler.type);
        }
        if (h->ExceptHandler.name) {
            flow_scan_bind(w, h->ExceptHandler.name, h->loc)->is_deleted = true;
        }
        flow_scan_body(w, h->ExceptHandler.body);
        if (h->ExceptHandler.name) {
            w->scope->frame->pos++;
            flow_scan_bind(w, h->ExceptHandler.name, h->loc);
        }
    }
    flow_scan_body(w, n->Try.orelse);
    flow_scan_body(w, n->Try.finalbody);
    w->scope->frame->try_depth--;
}

static void walk_with(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->With.items.len; i++) {
        const Node *item = n->With.items.data[i];
        flow_scan_expr(w, item->withitem.context_expr);
        if (item->withitem.optional_vars) {
            flow_scan_target(w, item->withitem.optional_vars);
        }
    }
    w->scope->frame->try_depth++;
    flow_scan_body(w, n->With.body);
    w->scope->frame->try_depth--;
}

static const Name *first_part(Names *names, const Name *dotted)
{
    const char *dot = memchr(dotted->text, '.', dotted->len);
    return dot ? name_intern(names, dotted->text, (size_t)(dot - dotted->text))
               : dotted;
}

static void note_user_import(Walk *w, const Name *dotted)
{
    Mod *m = w->mod;
    if (!w->is_dead && m->module == w->flow->main && dotted) {
        const Module *found = loader_import(w->flow->loader, dotted, false);
        m->has_user_import |= found && !found->is_library;
    }
}

static void walk_import(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Import.names.len; i++) {
        const Node *a = n->Import.names.data[i];
        const Name *to = a->alias.asname;
        to = to ? to : first_part(w->flow->names, a->alias.name);
        flow_scan_bind(w, to, n->loc)->is_defined = true;
        note_user_import(w, a->alias.name);
    }
}

static bool is_gel_import(const Walk *w, const Node *n)
{
    return n->ImportFrom.module == w->flow->n_gel && w->mod->def->is_library &&
           w->scope->kind == SCOPE_MODULE;
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
            Sym *s = flow_scan_use(w, a->alias.name);
            bool was_own = s->is_own;
            flow_note_bind(w, s, n->loc);
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
        const Name *to = a->alias.asname ? a->alias.asname : a->alias.name;
        flow_scan_bind(w, to, n->loc)->is_defined = true;
    }
    note_user_import(w, flow_from_name(w->flow, w->mod, n));
}

static void walk_global(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Global.names.len; i++) {
        Sym *s = flow_scan_use(w, n->Global.names.data[i]);
        s->is_global_decl = true;
        s->loc = n->loc;
    }
}

static void walk_nonlocal(Walk *w, const Node *n)
{
    for (uint32_t i = 0; i < n->Nonlocal.names.len; i++) {
        Sym *s = flow_scan_use(w, n->Nonlocal.names.data[i]);
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
        flow_scan_bind(w, name, n->loc);
    }
}

static void visit_pattern(void *ctx, const Node *child)
{
    Walk *w = ctx;
    if (child->kind >= NODE_MatchValue && child->kind <= NODE_MatchOr) {
        walk_pattern(w, child);
        ast_each_child(child, visit_pattern, w);
    } else {
        flow_scan_expr(w, child);
    }
}

static void walk_match(Walk *w, const Node *n)
{
    flow_scan_expr(w, n->Match.subject);
    for (uint32_t i = 0; i < n->Match.cases.len; i++) {
        const Node *c = n->Match.cases.data[i];
        visit_pattern(w, c->match_case.pattern);
        if (c->match_case.guard) {
            flow_scan_expr(w, c->match_case.guard);
        }
        flow_scan_body(w, c->match_case.body);
    }
}

static void walk_assign(Walk *w, const Node *n)
{
    flow_scan_expr(w, n->Assign.value);
    for (uint32_t i = 0; i < n->Assign.targets.len; i++) {
        flow_scan_target(w, n->Assign.targets.data[i]);
    }
}

static void walk_ann_assign(Walk *w, const Node *n)
{
    if (n->AnnAssign.value) {
        flow_scan_expr(w, n->AnnAssign.value);
    }
    /* A bare `x: int` makes x a local, too, but assigns nothing. */
    bool is_global =
        w->scope->kind == SCOPE_MODULE || w->scope->kind == SCOPE_CLASS;
    if (n->AnnAssign.value || !is_global) {
        flow_scan_target(w, n->AnnAssign.target);
    } else if (n->AnnAssign.target->kind != NODE_Name) {
        flow_scan_expr(w, n->AnnAssign.target);
    }
}

static void walk_stmt(Walk *w, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        flow_scan_function(w, n);
        break;
    case NODE_ClassDef:
        flow_scan_class(w, n);
        break;
    case NODE_Assign:
        walk_assign(w, n);
        break;
    case NODE_AugAssign:
        flow_scan_expr(w, n->AugAssign.value);
        flow_scan_target(w, n->AugAssign.target);
        break;
    case NODE_AnnAssign:
        walk_ann_assign(w, n);
        break;
    case NODE_TypeAlias:
        flow_scan_target(w, n->TypeAlias.name);
        break;
    case NODE_Delete:
        for (uint32_t i = 0; i < n->Delete.targets.len; i++) {
            flow_scan_delete(w, n->Delete.targets.data[i]);
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

void flow_scan_body(Walk *w, NodeList body)
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
    if (!m->def->is_library) {
        flow_expand_dataclasses(f, m->module->tree);
        flow_expand_orderings(f, m->module->tree);
        flow_expand_cached_properties(f, m->module->tree);
        flow_expand_namedtuples(f, m->module->tree);
        flow_expand_enums(f, m->module->tree);
        flow_expand_attrgetters(f, m->module->tree);
        if (flow_imports(m->module->tree, "unittest")) {
            flow_expand_unittests(f, m->module->tree);
        }
        flow_expand_arrays(f, m->module->tree);
    }
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
    flow_scan_body(&w, body);
}
