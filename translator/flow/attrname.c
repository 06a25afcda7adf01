/* getattr, setattr, hasattr and delattr with a name that is computed when the
   program runs. The attributes that it can mean are known: those that the program's
   classes define and that its code reads, assigns or writes as a keyword or as the key
   of a dict somewhere. So

       getattr(o, n, d)

   becomes a test of n against each name that o may have (inference drops the
   others); "visit_" + x leaves the names that start with visit_. */
#include "flow/internal.h"

typedef struct Affix {
    const char *prefix, *suffix;
    size_t n_prefix, n_suffix;
} Affix;

/* --- the names in the program ----------------------------------------------- */

typedef struct NameWalk {
    Flow *flow;
    Map *names;
    VEC(Const) prefixes; /* what __set_name__ functions put before names */
} NameWalk;

static void add_name(NameWalk *w, const Name *name)
{
    map_put(w->flow->scratch, w->names, ptr_key(name), NULL);
}

static bool is_text(const Node *n)
{
    return n->kind == NODE_Constant && n->Constant.value.kind == CONST_STR;
}

/* "_" + name, f"_{name}" */
static void find_prefix(void *ctx, const Node *n)
{
    NameWalk *w = ctx;
    const Node *left = n->kind == NODE_BinOp       ? n->BinOp.left
                       : n->kind == NODE_JoinedStr && n->JoinedStr.values.len
                           ? n->JoinedStr.values.data[0]
                           : NULL;
    if (left && is_text(left)) {
        vec_push(w->flow->scratch, &w->prefixes, left->Constant.value);
    }
    ast_each_child(n, find_prefix, ctx);
}

/* The attributes in "{0.name.part:>5}". */
static void find_fields(Flow *f, Const text)
{
    bool in_field = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.text[i];
        if (c == '{') {
            in_field = true;
        } else if (c == '}' || c == ':' || c == '!') {
            in_field = false;
        } else if (c == '.' && in_field) {
            size_t from = i + 1;
            while (i + 1 < text.len && !strchr(".[]{}:!", text.text[i + 1])) {
                i++;
            }
            const Name *name =
                name_intern(f->names, text.text + from, i + 1 - from);
            map_put(f->scratch, &f->format_names, ptr_key(name), NULL);
        }
    }
}

/* __slots__ = ("x", "y"), fields = ["x", "y"] in a class. */
static void find_listed(NameWalk *w, NodeList body)
{
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *v = body.data[i]->kind == NODE_Assign
                            ? body.data[i]->Assign.value
                            : NULL;
        bool is_list = v && (v->kind == NODE_Tuple || v->kind == NODE_List);
        for (uint32_t k = 0; is_list && k < v->List.elts.len; k++) {
            const Node *e = v->List.elts.data[k];
            if (is_text(e)) {
                const Const c = e->Constant.value;
                add_name(w, name_intern(w->flow->names, c.text, c.len));
            }
        }
    }
}

static void add_if_name(NameWalk *w, const Node *n)
{
    const Name *text = n && is_text(n) ? flow_const_text(w->flow, n) : NULL;
    bool is_name = text && text->len > 0 && text->len < 40 &&
                   !(text->text[0] >= '0' && text->text[0] <= '9');
    for (uint32_t i = 0; is_name && i < text->len; i++) {
        char c = text->text[i];
        is_name = c == '_' || (c >= 'a' && c <= 'z') ||
                  (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (is_name) {
        add_name(w, text);
    }
}

/* What `for k, v in kwargs.items(): setattr(self, k, v)` may set: f(k=v),
   {"k": v}. */
static void find_keys(NameWalk *w, const Node *n)
{
    if (n->kind == NODE_Call) {
        for (uint32_t i = 0; i < n->Call.keywords.len; i++) {
            const Name *arg = n->Call.keywords.data[i]->keyword.arg;
            if (arg) {
                add_name(w, arg);
            }
        }
    }
    if (n->kind == NODE_Dict) {
        for (uint32_t i = 0; i < n->Dict.keys.len; i++) {
            add_if_name(w, n->Dict.keys.data[i]);
        }
    }
}

static void visit_node(void *ctx, const Node *n)
{
    NameWalk *w = ctx;
    find_keys(w, n);
    if (n->kind == NODE_ClassDef) {
        find_listed(w, n->ClassDef.body);
    }
    if (is_text(n)) {
        find_fields(w->flow, n->Constant.value);
    }
    if (n->kind == NODE_FunctionDef &&
        n->FunctionDef.name == w->flow->n_set_name) {
        ast_each_child(n, find_prefix, ctx);
    }
    if (n->kind == NODE_Attribute) {
        add_name(w, n->Attribute.attr);
    }
    ast_each_child(n, visit_node, ctx);
}

static void add_class_names(NameWalk *w, const Scope *s)
{
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        const Sym *y = (const Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (s->kind == SCOPE_CLASS && y->is_bound) {
            add_name(w, y->name);
            for (uint32_t k = 0; k < w->prefixes.len; k++) {
                add_name(w, name_printf(w->flow->names, "%s%s",
                                        w->prefixes.data[k].text,
                                        y->name->text));
            }
        }
    }
    for (uint32_t i = 0; i < s->children.len; i++) {
        add_class_names(w, s->children.data[i]);
    }
}

/* Attributes named in the modules that are loaded by now, in their order. */
static const Map *attribute_names(Flow *f)
{
    NameWalk w = {.flow = f, .names = &f->attr_names};
    for (; f->n_named < f->mods.entries.len; f->n_named++) {
        const Mod *m =
            (const Mod *)(uintptr_t)f->mods.entries.data[f->n_named].val;
        if (!m->def->is_library && m->scope) {
            ast_each_child(m->module->tree, visit_node, &w);
            add_class_names(&w, m->scope);
        }
    }
    return &f->attr_names;
}

/* --- what is known of the name ------------------------------------------------ */

static void set_prefix(Affix *a, const Node *n)
{
    if (is_text(n)) {
        a->prefix = n->Constant.value.text;
        a->n_prefix = n->Constant.value.len;
    }
}

static void set_suffix(Affix *a, const Node *n)
{
    if (is_text(n)) {
        a->suffix = n->Constant.value.text;
        a->n_suffix = n->Constant.value.len;
    }
}

/* "visit_%s" % x */
static void set_percent(Affix *a, const Node *n)
{
    if (!is_text(n)) {
        return;
    }
    const char *text = n->Constant.value.text;
    const char *percent = strchr(text, '%');
    a->prefix = text;
    a->n_prefix =
        percent ? (size_t)(percent - text) : n->Constant.value.len;
}

static Affix affix_of(const Node *n)
{
    Affix a = {0};
    if (n->kind == NODE_BinOp && n->BinOp.op == OPER_Add) {
        set_suffix(&a, n->BinOp.right);
        const Node *left = n->BinOp.left;
        while (left->kind == NODE_BinOp && left->BinOp.op == OPER_Add) {
            left = left->BinOp.left;
        }
        set_prefix(&a, left);
    } else if (n->kind == NODE_BinOp && n->BinOp.op == OPER_Mod) {
        set_percent(&a, n->BinOp.left);
    } else if (n->kind == NODE_JoinedStr && n->JoinedStr.values.len) {
        NodeList v = n->JoinedStr.values;
        set_prefix(&a, v.data[0]);
        set_suffix(&a, v.data[v.len - 1]);
    }
    return a;
}

typedef struct Search {
    const Name *id;
    const Node *value;  /* of the last plain assignment */
    uint32_t n_assigned;
} Search;

/* Any other way to bind it makes two assignments. */
static void find_name(void *ctx, const Node *n)
{
    Search *s = ctx;
    if (n->kind == NODE_Name && n->Name.id == s->id) {
        s->n_assigned += 2;
    }
    ast_each_child(n, find_name, ctx);
}

static void find_assignment(void *ctx, const Node *n)
{
    Search *s = ctx;
    const Node *to = n->kind == NODE_Assign && n->Assign.targets.len == 1
                         ? n->Assign.targets.data[0]
                         : NULL;
    if (to && to->kind == NODE_Name && to->Name.id == s->id) {
        s->value = n->Assign.value;
        s->n_assigned++;
    }
    const Node *target = n->kind == NODE_AugAssign     ? n->AugAssign.target
                         : n->kind == NODE_For         ? n->For.target
                         : n->kind == NODE_NamedExpr   ? n->NamedExpr.target
                         : n->kind == NODE_AnnAssign   ? n->AnnAssign.target
                         : n->kind == NODE_withitem    ? n->withitem.optional_vars
                         : to && to->kind != NODE_Name ? to
                                                       : NULL;
    if (target) {
        find_name(s, target);
    }
    ast_each_child(n, find_assignment, ctx);
}

/* A local variable that is assigned once stands for that value. */
static const Node *resolve(Build *b, const Node *n)
{
    const Scope *s = b->scope;
    const Sym *y = n->kind == NODE_Name && s->kind == SCOPE_FUNC
                       ? flow_find_sym(s, n->Name.id)
                       : NULL;
    if (!y || y->kind != SYM_LOCAL || y->is_param || y->is_rebound_inside) {
        return n;
    }
    Search search = {.id = n->Name.id};
    ast_each_child(s->node, find_assignment, &search);
    return search.n_assigned == 1 ? search.value : n;
}

static bool fits(const Affix *a, const Name *name)
{
    return name->len >= a->n_prefix + a->n_suffix &&
           (!a->n_prefix || memcmp(name->text, a->prefix, a->n_prefix) == 0) &&
           (!a->n_suffix || memcmp(name->text + name->len - a->n_suffix,
                                   a->suffix, a->n_suffix) == 0);
}

/* --- the tests ------------------------------------------------------------------ */

typedef struct Access {
    const Node *call;
    Op op;
    Val obj, name, value; /* value: what setattr stores */
    Var result;
    Blk handler, join;
    bool is_test;         /* hasattr */
    Intrinsic how;        /* what SETATTR or DELATTR are, if not themselves */
} Access;

static void access_one(Build *b, Access *x, const Name *attr)
{
    const Loc *loc = &x->call->loc;
    Blk next = flow_new_block(b), same = flow_new_block(b);
    Blk found = flow_new_block(b);
    Val obj = flow_here(b, x->obj);
    if (x->op != OP_PY_SETATTR) {
        const Val args[] = {obj, flow_str(b, attr)};
        Val may = flow_intrinsic(b, INTRINSIC_MAY_HAVE, args, 2, NULL);
        flow_branch(b, may, same, next);
    } else {
        flow_jump(b, same);
    }
    flow_open(b, same);
    const Val texts[] = {flow_here(b, x->name), flow_str(b, attr)};
    Val eq = flow_emit(b, OP_PY_RTCALL, (Imm){.i = RT_str_eq}, texts, 2, NULL);
    flow_branch(b, eq, found, next);
    flow_open(b, found);
    Blk outer = b->handler;
    b->handler = x->handler ? x->handler : outer;
    Val args[] = {flow_here(b, x->obj), 0};
    if (x->op == OP_PY_SETATTR) {
        args[1] = flow_here(b, x->value);
    }
    if (x->how) {
        const Val all[] = {args[0], flow_str(b, attr), args[1]};
        flow_intrinsic(b, x->how, all, args[1] ? 3 : 2, loc);
    }
    Val v = x->how ? flow_none(b)
                   : flow_emit(b, x->op, (Imm){.name = attr}, args,
                      x->op == OP_PY_SETATTR ? 2 : 1, loc);
    b->handler = outer;
    if (x->op != OP_PY_GETATTR) {
        v = flow_none(b);
    } else if (x->is_test) {
        v = flow_bool(b, true);
    }
    flow_set_var(b, x->result, v);
    flow_jump(b, x->join);
    flow_open(b, next);
}

static void catch_missing(Build *b, Access *x, Blk missing)
{
    Blk other = flow_new_block(b);
    flow_open(b, x->handler);
    Val e = flow_const(b, OP_PY_CATCH);
    const Val args[] = {e, flow_builtin(b, "AttributeError", &x->call->loc)};
    Val c = flow_intrinsic(b, INTRINSIC_ISINSTANCE, args, 2, &x->call->loc);
    flow_branch(b, c, missing, other);
    flow_open(b, other);
    flow_raise(b, OP_RERAISE, e, NULL);
}

/* No attribute of that name: `otherwise`, or what the library raises. */
static void access_missing(Build *b, Access *x, Val otherwise)
{
    const char *fn = x->op == OP_PY_SETATTR ? "__no_setattr__"
                     : otherwise            ? "__check_getattr__"
                                            : "__no_getattr__";
    const Val args[] = {flow_here(b, x->obj), flow_here(b, x->name)};
    Val v = flow_call_builtin(b, fn, args, 2, &x->call->loc);
    flow_set_var(b, x->result, otherwise ? flow_here(b, otherwise) : v);
    flow_jump(b, x->join);
}

Val flow_computed_attr(Build *b, const Node *n)
{
    const Flow *f = b->flow;
    const Name *fn = n->Call.func->Name.id;
    NodeList a = n->Call.args;
    Access x = {.call = n, .is_test = fn == f->n_hasattr};
    x.op = fn == f->n_setattr   ? OP_PY_SETATTR
           : fn == f->n_delattr ? OP_PY_DELATTR
                                : OP_PY_GETATTR;
    Affix affix = affix_of(resolve(b, a.data[1]));
    x.obj = flow_expr(b, a.data[0]);
    Val name = flow_expr(b, a.data[1]);
    Val last = a.len == 3 ? flow_expr(b, a.data[2]) : 0;
    x.value = last;
    x.name = flow_call_builtin(b, "__attr_name__", &name, 1, &n->loc);
    Val otherwise = x.is_test                ? flow_bool(b, false)
                    : x.op == OP_PY_GETATTR ? last
                                            : 0;
    x.result = flow_new_var(b, NULL);
    x.join = flow_new_block(b);
    Blk missing = flow_new_block(b);
    x.handler = otherwise ? flow_new_block(b) : 0;
    const Map *names = attribute_names(b->flow);
    names = fn == f->n_format_attr ? &f->format_names : names;
    for (uint32_t i = 0; i < names->entries.len; i++) {
        const Name *attr =
            (const Name *)(uintptr_t)names->entries.data[i].key;
        if (fits(&affix, attr)) {
            access_one(b, &x, attr);
        }
    }
    flow_jump(b, missing);
    if (x.handler) {
        catch_missing(b, &x, missing);
    }
    flow_open(b, missing);
    access_missing(b, &x, otherwise);
    flow_open(b, x.join);
    return flow_get_var(b, x.result);
}

void flow_set_computed(Build *b, Intrinsic how, Val obj, Val name, Val v,
                       const Node *at)
{
    Access x = {.call = at, .obj = obj, .value = v, .how = how};
    x.op = how == INTRINSIC_DEL_PLAIN ? OP_PY_DELATTR : OP_PY_SETATTR;
    x.name = flow_call_builtin(b, "__attr_name__", &name, 1, &at->loc);
    x.result = flow_new_var(b, NULL);
    x.join = flow_new_block(b);
    const Map *names = attribute_names(b->flow);
    for (uint32_t i = 0; i < names->entries.len; i++) {
        access_one(b, &x, (const Name *)(uintptr_t)names->entries.data[i].key);
    }
    access_missing(b, &x, 0);
    flow_open(b, x.join);
}

bool flow_is_attribute(Flow *f, const Name *name)
{
    return map_get(attribute_names(f), ptr_key(name)) != NULL;
}
