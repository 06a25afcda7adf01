/* Class statements. The body runs in the function around it: its names are
   variables, and each assignment also sets the class's attribute. */
#include "flow/internal.h"

static bool is_abc_meta(const Build *b, const Node *k)
{
    const char *name = flow_library_name(b->flow, b->mod->module->tree,
                                         k->keyword.value, "abc");
    return k->keyword.arg && strcmp(k->keyword.arg->text, "metaclass") == 0 &&
           strcmp(name, "ABCMeta") == 0;
}

/* Keywords go to __init_subclass__. */
static void refuse_keywords(Build *b, const Node *n)
{
    for (uint32_t i = 0; i < n->ClassDef.keywords.len; i++) {
        const Node *k = n->ClassDef.keywords.data[i];
        if (is_abc_meta(b, k)) {
            continue;
        }
        if (b->flow->mentions_init_subclass && k->keyword.arg &&
            strcmp(k->keyword.arg->text, "metaclass") != 0) {
            continue;
        }
        const char *what =
            arena_printf(b->flow->arena, "`%s=` in a class statement",
                         k->keyword.arg ? k->keyword.arg->text : "**");
        flow_unsupported(b, k->loc, what, NULL);
    }
}

static void allow_attribute(Build *b, const Scope *s, ClassDef *c,
                            const Node *n)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_STR) {
        flow_unsupported(b, n->loc, "a computed `__slots__`",
                         "write the names as a tuple of strings");
        return;
    }
    Const text = n->Constant.value;
    const Name *name = name_intern(b->flow->names, text.text, text.len);
    vec_push(b->flow->arena, &c->only, flow_mangle(b->flow, s, name));
}

/* __slots__ = names */
static void fix_attributes(Build *b, const Scope *s, ClassDef *c,
                           const Node *names)
{
    c->is_fixed = true;
    if (names->kind != NODE_Tuple && names->kind != NODE_List) {
        allow_attribute(b, s, c, names);
        return;
    }
    for (uint32_t i = 0; i < names->List.elts.len; i++) {
        allow_attribute(b, s, c, names->List.elts.data[i]);
    }
}

/* A hook that would change what every reading of an attribute does. */
static void refuse_hooks(Build *b, NodeList body)
{
    static const char *const hooks[] = {"__getattribute__"};
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *n = body.data[i];
        for (size_t k = 0; k < ARRAY_LEN(hooks); k++) {
            if (n->kind == NODE_FunctionDef &&
                strcmp(n->FunctionDef.name->text, hooks[k]) == 0) {
                Loc loc = n->loc;
                loc.end_line = loc.line;
                loc.end_col = loc.col + 4 + (uint32_t)strlen(hooks[k]);
                flow_unsupported(
                    b, loc, arena_printf(b->flow->arena, "`%s`", hooks[k]),
                    "use `__getattr__` or properties");
            }
        }
    }
}

static bool is_abstract(const Node *method)
{
    NodeList d = method->FunctionDef.decorator_list;
    for (uint32_t i = 0; i < d.len; i++) {
        const Name *name = d.data[i]->kind == NODE_Name ? d.data[i]->Name.id
                           : d.data[i]->kind == NODE_Attribute
                               ? d.data[i]->Attribute.attr
                               : NULL;
        if (name && strcmp(name->text, "abstractmethod") == 0) {
            return true;
        }
    }
    return false;
}

/* Methods decorated with abstractmethod; metaclass=ABCMeta. */
static void note_abstract(Build *b, const Scope *s, ClassDef *c, const Node *n)
{
    Arena *a = b->flow->arena;
    for (uint32_t i = 0; i < n->ClassDef.body.len; i++) {
        const Node *m = n->ClassDef.body.data[i];
        if (m->kind == NODE_FunctionDef && is_abstract(m)) {
            vec_push(a, &c->abstract,
                     flow_mangle(b->flow, s, m->FunctionDef.name));
        }
    }
    for (uint32_t i = 0; i < n->ClassDef.keywords.len; i++) {
        if (is_abc_meta(b, n->ClassDef.keywords.data[i])) {
            vec_push(a, &c->slots, name_of(b->flow->names, "_abc_impl"));
        }
    }
}

/* `__module__ = "io"` in a class of the library. */
static void note_home(Build *b, ClassDef *c, const Node *st)
{
    if (c->is_library && st->kind == NODE_Assign &&
        st->Assign.targets.data[0]->kind == NODE_Name &&
        st->Assign.targets.data[0]->Name.id ==
            name_of(b->flow->names, "__module__")) {
        c->home = flow_const_text(b->flow, st->Assign.value);
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
        if (sym->kind == SYM_CLASS && sym->is_bound) {
            vec_push(a, &c->slots, sym->name);
        }
    }
    NodeList body = n->ClassDef.body;
    if (!c->is_library) {
        refuse_hooks(b, body);
    }
    note_abstract(b, s, c, n);
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *st = body.data[i];
        if (st->kind == NODE_Assign &&
            st->Assign.targets.data[0]->kind == NODE_Name &&
            st->Assign.targets.data[0]->Name.id == b->flow->n_slots) {
            fix_attributes(b, s, c, st->Assign.value);
        }
        note_home(b, c, st);
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

/* Tells objects made by calls in the class's body, which may be descriptors, the
   name they have there. */
static void name_attributes(Build *b, NodeList body)
{
    for (uint32_t i = 0; b->flow->mentions_set_name && i < body.len; i++) {
        const Node *n = body.data[i];
        bool is_call = n->kind == NODE_Assign && n->Assign.targets.len == 1 &&
                       n->Assign.value->kind == NODE_Call &&
                       n->Assign.targets.data[0]->kind == NODE_Name;
        if (is_call) {
            const Name *name = n->Assign.targets.data[0]->Name.id;
            const Val args[] = {flow_read_name(b, name, &n->loc),
                                flow_get_var(b, b->cls_var), flow_str(b, name)};
            flow_call_builtin(b, "__name_attr__", args, 3, &n->loc);
        }
    }
}

/* The keywords of a class statement but `metaclass`. */
static NodeList subclass_keywords(Build *b, const Node *n)
{
    NodeList all = n->ClassDef.keywords;
    NodeList rest = {NEW_ARRAY(b->flow->scratch, Node *, all.len + 1), 0};
    for (uint32_t i = 0; i < all.len; i++) {
        if (!is_abc_meta(b, all.data[i])) {
            rest.data[rest.len++] = all.data[i];
        }
    }
    return rest;
}

/* super(cls, cls).__init_subclass__(keywords of the class statement) */
static void call_init_subclass(Build *b, const Node *n, Val cls)
{
    bool has_bases = n->ClassDef.bases.len > 0;
    if (!b->flow->mentions_init_subclass || b->mod->def->is_library ||
        (!has_bases && !subclass_keywords(b, n).len)) {
        return;
    }
    Arena *a = b->flow->scratch;
    Node *call = NEW(a, Node);
    call->kind = NODE_Call;
    call->loc = n->loc;
    call->Call.func = (Node *)(uintptr_t)n;
    call->Call.keywords = subclass_keywords(b, n);
    uint32_t base = b->stack.len;
    vec_push(a, &b->stack, cls);
    vec_push(a, &b->stack, cls);
    flow_finish_call(b, OP_PY_CALLSUPER, call, b->flow->n_init_subclass, base);
    flow_last_insn(b)->imm_idx = flow_site(b, &n->loc);
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
    name_attributes(b, s->node->ClassDef.body);
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

static bool is_enum(const Build *b, const ClassDef *c)
{
    const Name *mark = name_of(b->flow->names, "_is_enum_");
    for (uint32_t i = 0; i < c->slots.len; i++) {
        if (c->slots.data[i] == mark) {
            return true;
        }
    }
    return false;
}

/* A class statement in a function makes another class each time it runs. There is
   one Enum for each statement: made a second time with the function's variables, the
   library raises. */
static void note_second_time(Build *b, const Scope *s, ClassDef *c,
                             const Loc *loc)
{
    bool in_function = b->scope->frame->kind != SCOPE_MODULE;
    if (!in_function || c->is_library) {
        return;
    }
    if (!is_enum(b, c)) {
        c->is_dynamic = true;
    } else if (uses_function(s, name_of(b->flow->names, "__class__"))) {
        const Val args[] = {flow_str(b, c->qualname), flow_int(b, c->index)};
        flow_call_builtin(b, "__class_once__", args, 2, loc);
    }
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
    note_second_time(b, s, c, &n->loc);
    Val cls = make_class(b, n, c);
    run_body(b, s, c, cls);
    drop_hash(b, c, cls, &n->loc);
    bool own_doc = flow_find_sym(s, b->flow->n_doc) != NULL;
    if (!own_doc) {
        flow_set_doc(b, cls, n->ClassDef.body, true);
    }
    call_init_subclass(b, n, cls);
    for (uint32_t i = decorators.len; i-- > 0;) {
        cls = flow_call(b, b->stack.data[base + i], &cls, 1,
                        &decorators.data[i]->loc);
    }
    b->stack.len = base;
    flow_write_name(b, n->ClassDef.name, cls, &n->loc);
}
