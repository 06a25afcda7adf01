/* Class statements. The body runs in the function around it: its names are
   variables, and each assignment also sets the class's attribute. */
#include "flow/internal.h"

static void refuse_keywords(Build *b, const Node *n)
{
    for (uint32_t i = 0; i < n->ClassDef.keywords.len; i++) {
        const Node *k = n->ClassDef.keywords.data[i];
        const char *what =
            arena_printf(b->flow->arena, "`%s=` in a class statement",
                         k->keyword.arg ? k->keyword.arg->text : "**");
        flow_unsupported(b, k->loc, what, NULL);
    }
}

static ClassDef *new_class(Build *b, const Scope *s, const Node *n)
{
    Arena *a = b->flow->arena;
    ClassDef *c = NEW(a, ClassDef);
    c->name = s->name;
    c->qualname = s->qualname;
    c->module = b->mod->def;
    c->index = b->graph->classes.len;
    c->loc = n->loc;
    c->is_library = b->mod->def->is_library;
    vec_push(a, &b->graph->classes, c);
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        const Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (sym->kind == SYM_CLASS && sym->is_bound &&
            sym->name != b->flow->n_slots) {
            vec_push(a, &c->slots, sym->name);
        }
    }
    return c;
}

/* `__match_args__ = ("x", "y")`: what class patterns need to know. */
static void note_match_args(Build *b, ClassDef *c, const Node *n)
{
    Arena *a = b->flow->arena;
    for (uint32_t i = 0; i < n->ClassDef.body.len; i++) {
        const Node *s = n->ClassDef.body.data[i];
        if (s->kind != NODE_Assign || s->Assign.targets.len != 1 ||
            s->Assign.targets.data[0]->kind != NODE_Name ||
            s->Assign.targets.data[0]->Name.id != b->flow->n_match_args ||
            s->Assign.value->kind != NODE_Tuple) {
            continue;
        }
        NodeList items = s->Assign.value->Tuple.elts;
        c->has_match_args = true;
        c->match_args.len = 0;
        for (uint32_t k = 0; k < items.len; k++) {
            Const v = items.data[k]->Constant.value;
            if (items.data[k]->kind != NODE_Constant || v.kind != CONST_STR) {
                flow_unsupported(b, items.data[k]->loc,
                                 "__match_args__ with computed names", NULL);
                return;
            }
            vec_push(a, &c->match_args,
                     name_intern(b->flow->names, v.text, v.len));
        }
    }
}

static Val make_class(Build *b, const Node *n, ClassDef *c)
{
    uint32_t base = b->stack.len;
    flow_push_exprs(b, n->ClassDef.bases);
    uint32_t len = b->stack.len - base;
    const Val *args = len ? &b->stack.data[base] : NULL;
    Val v = flow_emit(b, OP_PY_CLASS, (Imm){.cls = c}, args, len, &n->loc);
    b->stack.len = base;
    return v;
}

/* Nothing is bound when the body starts, the second time in a loop, too. */
static void reset_names(Build *b, const Scope *s)
{
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (sym->kind == SYM_CLASS && sym->is_bound) {
            Val unbound = flow_const(b, OP_PY_UNBOUND);
            flow_set_var(b, flow_sym_var(b, sym), unbound);
        }
    }
}

static void run_body(Build *b, Scope *s, ClassDef *c, Val cls)
{
    Scope *outer_scope = b->scope;
    ClassDef *outer_cls = b->cls;
    Var outer_var = b->cls_var;
    b->cls_var = flow_new_var(b, s->name);
    flow_set_var(b, b->cls_var, cls);
    b->scope = s;
    b->cls = c;
    const Name *frame = b->frame_name;
    uint32_t outer_site = b->outer_site;
    b->outer_site = flow_site(b, &s->node->loc);
    b->frame_name = c->name;
    b->last_site = 0;
    reset_names(b, s);
    flow_body(b, s->node->ClassDef.body);
    b->frame_name = frame;
    b->outer_site = outer_site;
    b->last_site = 0;
    b->scope = outer_scope;
    b->cls = outer_cls;
    b->cls_var = outer_var;
}

/* A class that defines __eq__ but not __hash__ has none. */
static void drop_hash(Build *b, const ClassDef *c, Val cls, const Loc *loc)
{
    const Name *eq = name_of(b->flow->names, "__eq__");
    const Name *hash = name_of(b->flow->names, "__hash__");
    bool has_eq = false, has_hash = c->is_library;
    for (uint32_t i = 0; i < c->slots.len; i++) {
        has_eq |= c->slots.data[i] == eq;
        has_hash |= c->slots.data[i] == hash;
    }
    if (has_eq && !has_hash) {
        const Val args[] = {cls, flow_none(b)};
        flow_emit(b, OP_PY_SETATTR, (Imm){.name = hash}, args, 2, loc);
    }
}

static bool uses_function(const Scope *s, const Name *cls_cell)
{
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        const Sym *y = (const Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (y->kind == SYM_ALIAS && y->outer &&
            (y->outer->kind == SYM_LOCAL || y->outer->kind == SYM_FREE)) {
            return true;
        }
    }
    for (uint32_t i = 0; i < s->children.len; i++) {
        const Scope *child = s->children.data[i];
        for (uint32_t k = 0; k < child->captures.len; k++) {
            if (child->captures.data[k]->name != cls_cell) {
                return true;
            }
        }
    }
    return false;
}

/* There is one class for a class statement. Made a second time with other values
   of the function's variables it would be another one in CPython: the library
   raises then. */
static void guard_second_time(Build *b, const Scope *s, const ClassDef *c,
                              const Loc *loc)
{
    const Name *cell = name_of(b->flow->names, "__class__");
    bool in_function = b->scope->frame->kind != SCOPE_MODULE;
    if (!in_function || c->is_library || !uses_function(s, cell)) {
        return;
    }
    const Val args[] = {flow_str(b, c->qualname), flow_int(b, c->index)};
    flow_call_builtin(b, "__class_once__", args, 2, loc);
}

void flow_class(Build *b, const Node *n)
{
    NodeList decorators = n->ClassDef.decorator_list;
    Scope *s = flow_child_scope(b->mod, n);
    refuse_keywords(b, n);
    uint32_t base = b->stack.len;
    flow_push_exprs(b, decorators);
    if (flow_has_star(n->ClassDef.bases)) {
        flow_unsupported(b, n->loc, "a starred base class", NULL);
        return;
    }
    ClassDef *c = new_class(b, s, n);
    note_match_args(b, c, n);
    guard_second_time(b, s, c, &n->loc);
    Val cls = make_class(b, n, c);
    run_body(b, s, c, cls);
    drop_hash(b, c, cls, &n->loc);
    for (uint32_t i = decorators.len; i-- > 0;) {
        cls = flow_call(b, b->stack.data[base + i], &cls, 1,
                        &decorators.data[i]->loc);
    }
    b->stack.len = base;
    flow_write_name(b, n->ClassDef.name, cls, &n->loc);
}
