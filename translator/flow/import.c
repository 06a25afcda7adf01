/* Import statements. What is imported is known now: a missing module or name is
   an error, or raises where a handler around is waiting for that. */
#include "flow/internal.h"

static const Name *parent_of(Flow *f, const Name *dotted)
{
    const char *dot = dotted ? strrchr(dotted->text, '.') : NULL;
    return dot ? name_intern(f->names, dotted->text,
                             (size_t)(dot - dotted->text))
               : NULL;
}

const Name *flow_from_name(Flow *f, const Mod *m, const Node *n)
{
    const Name *module = n->ImportFrom.module;
    if (n->ImportFrom.level == 0) {
        return module;
    }
    const Name *base = m->module->package;
    for (int i = 1; i < n->ImportFrom.level; i++) {
        base = parent_of(f, base);
    }
    if (!base || base->len == 0 || !module) {
        return base && base->len ? base : NULL;
    }
    return name_printf(f->names, "%s.%s", base->text, module->text);
}

/* --- failures ------------------------------------------------------------- */

static bool is_import_caught(const Build *b)
{
    for (const Ctx *c = b->ctx; c; c = c->outer) {
        if (c->kind == CTX_TRY && c->catches_import) {
            return true;
        }
    }
    return false;
}

static bool is_python_module(const Name *name)
{
    static const char *const modules[] = {
#define PYTHON_BUILTIN(text)
#define PYTHON_MODULE(text) text,
#define PYTHON_NAMES(module, names)
#include "flow/python.def"
#undef PYTHON_NAMES
#undef PYTHON_BUILTIN
#undef PYTHON_MODULE
    };
    size_t len = strcspn(name->text, ".");
    for (size_t i = 0; i < ARRAY_LEN(modules); i++) {
        if (strlen(modules[i]) == len &&
            memcmp(modules[i], name->text, len) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_task_module(const Name *name)
{
    return strcmp(name->text, "stackless") == 0 ||
           strcmp(name->text, "greenlet") == 0 ||
           strcmp(name->text, "gelato") == 0;
}

static void no_module(Build *b, const Node *n, const Name *name)
{
    Flow *f = b->flow;
    if (is_task_module(name) && !f->loader->tasks_dir) {
        Diag *d = diag(f->diags, DIAG_NO_MODULE, n->loc,
                       "the module '%s' needs the stackless flavour",
                       name->text);
        diag_help(d, "add --stackless to the command");
        return;
    }
    if (is_python_module(name)) {
        diag(f->diags, DIAG_NO_MODULE, n->loc,
             "the module '%s' is not supported yet", name->text);
        return;
    }
    const Name *text =
        name_printf(f->names, "No module named '%s'", name->text);
    if (is_import_caught(b)) {
        flow_raise_new(b, "ModuleNotFoundError", text, &n->loc);
        return;
    }
    Diag *d = diag(f->diags, DIAG_NO_MODULE, n->loc, "no module named '%s'",
                   name->text);
    ModuleNames names = {0};
    loader_list_library(f->loader, &names);
    const char *near = suggest(name->text, names.data, names.len);
    if (near) {
        diag_help(d, "did you mean '%s'?", near);
    } else {
        diag_help(d, "modules are looked for beside the program, in the folders of "
                     "--path and in gelato's library");
    }
}

static bool is_word_of(const char *words, const Name *name)
{
    for (const char *w = words; *w; w += strcspn(w, " ") + 1) {
        if (strcspn(w, " ") == name->len &&
            memcmp(w, name->text, name->len) == 0) {
            return true;
        }
    }
    return false;
}

/* Has CPython's module of the library the name? */
static bool is_python_name(const ModuleDef *from, const Name *name)
{
    static const char *const rows[][2] = {
#define PYTHON_BUILTIN(text)
#define PYTHON_MODULE(text)
#define PYTHON_NAMES(module, names) {module, names},
#include "flow/python.def"
#undef PYTHON_BUILTIN
#undef PYTHON_MODULE
#undef PYTHON_NAMES
    };
    for (size_t i = 0; from->is_library && i < ARRAY_LEN(rows); i++) {
        if (strcmp(rows[i][0], from->name->text) == 0) {
            return is_word_of(rows[i][1], name);
        }
    }
    return false;
}

static void no_name(Build *b, const Node *n, const ModuleDef *from,
                    const Name *name)
{
    Flow *f = b->flow;
    const Name *module = from->name;
    if (is_python_name(from, name)) {
        diag(f->diags, DIAG_NO_NAME, n->loc,
             "'%s' of module '%s' is not supported yet", name->text,
             module->text);
    } else if (is_import_caught(b)) {
        const Name *text =
            name_printf(f->names, "cannot import name '%s' from '%s'",
                        name->text, module->text);
        flow_raise_new(b, "ImportError", text, &n->loc);
    } else {
        Diag *d = diag(f->diags, DIAG_NO_NAME, n->loc,
                       "module '%s' has no name '%s'", module->text,
                       name->text);
        flow_suggest(f, d, name, &from->globals, NULL);
    }
}

/* --- import --------------------------------------------------------------- */

static Val import_module(Build *b, Mod *m, const Node *n)
{
    Imm imm = {.module = m->def};
    return flow_emit(b, OP_PY_IMPORT, imm, NULL, 0, &n->loc);
}

/* Imports a, a.b, a.b.c for a.b.c; 0 if one is missing. */
static Val import_dotted(Build *b, const Node *n, const Name *dotted, bool last)
{
    Flow *f = b->flow;
    Val first = 0, v = 0;
    const char *t = dotted->text;
    for (const char *end = t; end; t = end + 1) {
        end = strchr(t, '.');
        size_t len = end ? (size_t)(end - dotted->text) : dotted->len;
        const Name *name = name_intern(f->names, dotted->text, len);
        Mod *m = flow_find_module(f, b->mod, name);
        if (!m) {
            no_module(b, n, name);
            return 0;
        }
        v = import_module(b, m, n);
        first = first ? first : v;
    }
    return last ? v : first;
}

void flow_import(Build *b, const Node *n)
{
    Flow *f = b->flow;
    for (uint32_t i = 0; i < n->Import.names.len && flow_is_alive(b); i++) {
        const Node *a = n->Import.names.data[i];
        const Name *to = a->alias.asname, *dotted = a->alias.name;
        Val v = import_dotted(b, n, dotted, to != NULL);
        if (!to) {
            const char *dot = strchr(dotted->text, '.');
            size_t len = dot ? (size_t)(dot - dotted->text) : dotted->len;
            to = name_intern(f->names, dotted->text, len);
        }
        if (v && flow_is_alive(b)) {
            flow_write_name(b, to, v, &n->loc);
        }
    }
}

/* --- from ... import ------------------------------------------------------ */

/* The names that a star imports: __all__, or what has no underscore. */
static void each_public(Flow *f, const Mod *m,
                        void (*visit)(void *ctx, const Name *name), void *ctx)
{
    NodeList body = m->module->tree->Module.body;
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *s = body.data[i];
        if (s->kind != NODE_Assign ||
            s->Assign.targets.data[0]->kind != NODE_Name ||
            s->Assign.targets.data[0]->Name.id != f->n_all ||
            (s->Assign.value->kind != NODE_List &&
             s->Assign.value->kind != NODE_Tuple)) {
            continue;
        }
        NodeList names = s->Assign.value->List.elts;
        for (uint32_t j = 0; j < names.len; j++) {
            const Node *e = names.data[j];
            if (e->kind == NODE_Constant &&
                e->Constant.value.kind == CONST_STR) {
                Const c = e->Constant.value;
                visit(ctx, name_intern(f->names, c.text, c.len));
            }
        }
        return;
    }
    const Map *syms = &m->scope->syms;
    for (uint32_t i = 0; i < syms->entries.len; i++) {
        const Sym *s = (Sym *)(uintptr_t)syms->entries.data[i].val;
        if (s->is_bound && s->name->text[0] != '_') {
            visit(ctx, s->name);
        }
    }
}

typedef struct StarScan {
    Flow *flow;
    Mod *to;
    Loc loc;
} StarScan;

static void bind_star(void *ctx, const Name *name)
{
    StarScan *s = ctx;
    Sym *sym = flow_add_sym(s->flow, s->to->scope, name);
    if (!sym->is_bound) {
        sym->is_bound = sym->is_own = true;
        sym->loc = s->loc;
        sym->is_late_bound = false;
        sym->first_top = 0;
    }
}

void flow_scan_star(Flow *f, Mod *m, const Node *n)
{
    const Name *name = flow_from_name(f, m, n);
    Mod *from = name ? flow_find_module(f, m, name) : NULL;
    StarScan s = {f, m, n->loc};
    if (from && from->scope) {
        each_public(f, from, bind_star, &s);
    }
}

typedef struct StarCopy {
    Build *b;
    const Node *n;
    Mod *from;
    Val module;
} StarCopy;

static void copy_star(void *ctx, const Name *name)
{
    StarCopy *s = ctx;
    if (!flow_find_global(s->from, name)) {
        no_name(s->b, s->n, s->from->def, name);
        return;
    }
    Val v = flow_op_name(s->b, OP_PY_GETATTR, name, s->module, &s->n->loc);
    flow_write_name(s->b, name, v, &s->n->loc);
}

/* The name in the module: a variable of it, or a submodule; 0 if neither. */
static Val import_name(Build *b, const Node *n, Mod *from, Val module,
                       const Name *name)
{
    Flow *f = b->flow;
    const Sym *own = flow_find_sym(from->scope, name);
    if (flow_find_global(from, name) && own && own->is_own) {
        return flow_op_name(b, OP_PY_GETATTR, name, module, &n->loc);
    }
    const Name *dotted =
        name_printf(f->names, "%s.%s", from->def->name->text, name->text);
    Mod *sub =
        from->module->is_package ? flow_find_module(f, b->mod, dotted) : NULL;
    if (sub) {
        return import_module(b, sub, n);
    }
    if (flow_find_global(from, name)) {
        return flow_op_name(b, OP_PY_GETATTR, name, module, &n->loc);
    }
    no_name(b, n, from->def, name);
    return 0;
}

static void import_names(Build *b, const Node *n, Mod *from, Val module)
{
    NodeList names = n->ImportFrom.names;
    for (uint32_t i = 0; i < names.len && flow_is_alive(b); i++) {
        const Node *a = names.data[i];
        const Name *name = a->alias.name;
        if (strcmp(name->text, "*") == 0) {
            StarCopy s = {b, n, from, module};
            each_public(b->flow, from, copy_star, &s);
            return;
        }
        Val v = import_name(b, n, from, module, name);
        if (v && flow_is_alive(b)) {
            flow_write_name(b, a->alias.asname ? a->alias.asname : name, v,
                            &n->loc);
        }
    }
}

static bool is_ignored(Build *b, const Node *n)
{
    const Name *m = n->ImportFrom.module;
    if (!m || n->ImportFrom.level) {
        return false;
    }
    return strcmp(m->text, "__future__") == 0 ||
           (m == b->flow->n_gel && b->mod->def->is_library);
}

void flow_import_from(Build *b, const Node *n)
{
    Flow *f = b->flow;
    if (is_ignored(b, n)) {
        return;
    }
    const Name *name = flow_from_name(f, b->mod, n);
    if (!name) {
        diag(f->diags, DIAG_NO_MODULE, n->loc,
             "relative import outside a package");
        return;
    }
    Val module = import_dotted(b, n, name, true);
    if (module && flow_is_alive(b)) {
        import_names(b, n, flow_find_module(f, b->mod, name), module);
    }
}
