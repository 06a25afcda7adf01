/* The whole program: loads modules, queues functions, builds them one by one.
   A queue instead of recursion keeps deep nesting off the stack, and lets an
   inner function know what the outer one found out about its captures. */
#include "flow/internal.h"

const Name *flow_symbol(Flow *f, const Mod *m, const Name *qualname)
{
    Names *names = f->names;
    const Name *s =
        name_printf(names, "%s.%s", m->def->name->text, qualname->text);
    uint64_t *n = map_put(f->scratch, &f->symbols, ptr_key(s), NULL);
    uint64_t count = (*n)++;
    if (count == 0) {
        return s;
    }
    const Name *other = name_printf(names, "%s#%u", s->text, (unsigned)count);
    *map_put(f->scratch, &f->symbols, ptr_key(other), NULL) = 1;
    return other;
}

Global *flow_find_global(const Mod *m, const Name *name)
{
    return map_get_ptr(&m->def->globals, name);
}

Global *flow_add_global(Flow *f, Mod *m, const Name *name, Loc loc)
{
    Global *g = flow_find_global(m, name);
    if (!g) {
        Graph *graph = f->graph;
        g = NEW(f->arena, Global);
        g->name = name;
        g->module = m->def;
        g->index = graph->globals.len;
        g->loc = loc;
        vec_push(f->arena, &graph->globals, g);
        map_put_ptr(f->arena, &m->def->globals, name, g);
    }
    return g;
}

/* --- modules -------------------------------------------------------------- */

static Func *new_body(Flow *f, Mod *m)
{
    Func *body = ir_new_func(f->graph, f->n_module_frame);
    body->qualname = f->n_module_frame;
    body->symbol = flow_symbol(f, m, f->n_module_frame);
    body->module = m->def;
    body->is_module_body = true;
    body->is_library = m->def->is_library;
    body->loc = (Loc){.file = m->def->file, .line = 1};
    return body;
}

static bool mentions(const SrcFile *file, const char *word)
{
    return memmem(file->text, file->len, word, strlen(word)) != NULL;
}

/* What costs something only where a program asks for it. Locals are kept where
   their end may run code that the module wrote: __del__, or (scope.c) the rest of
   a generator that is left suspended in try or with. */
static void find_mentions(Flow *f, Mod *m)
{
    const SrcFile *file = diags_file(f->diags, m->module->file);
    if (!file->text) {
        return;
    }
    m->keeps_locals = mentions(file, "__del__");
    f->mentions_doc |= mentions(file, "__doc__");
    f->mentions_set_name |= mentions(file, "__set_name__");
    f->mentions_init_subclass |= mentions(file, "__init_subclass__");
}

static Mod *new_mod(Flow *f, Module *module, const Name *name)
{
    Mod *m = NEW(f->scratch, Mod);
    ModuleDef *d = NEW(f->arena, ModuleDef);
    m->module = module;
    m->def = d;
    d->name = name;
    d->index = f->graph->modules.len;
    d->file = module ? module->file : 0;
    d->is_library = !module || module->is_library;
    if (!d->is_library) {
        find_mentions(f, m);
        flow_find_generators(f, module->tree);
    }
    vec_push(f->arena, &f->graph->modules, d);
    d->body = new_body(f, m);
    return m;
}

static const Name *parent_name(Flow *f, const Name *dotted)
{
    const char *dot = strrchr(dotted->text, '.');
    return dot ? name_intern(f->names, dotted->text,
                             (size_t)(dot - dotted->text))
               : NULL;
}

/* A submodule is an attribute of its package from the end of its body on,
   unless the package binds the name itself. */
static void join_package(Flow *f, Mod *m, const Module *module)
{
    const Name *outer = parent_name(f, module->name);
    Module *p = outer ? map_get_ptr(&f->loader->by_name, outer) : NULL;
    if (!p || p == module) {
        return;
    }
    Mod *package = flow_load(f, p);
    const char *last = strrchr(module->name->text, '.') + 1;
    const Name *name = name_of(f->names, last);
    const Sym *own = flow_find_sym(package->scope, name);
    if (!own || !own->is_bound || !own->is_own) {
        m->package_global =
            flow_add_global(f, package, name, (Loc){.file = m->def->file});
    }
}

Mod *flow_load(Flow *f, Module *module)
{
    Mod *m = map_get_ptr(&f->mods, module);
    if (m) {
        return m;
    }
    m = new_mod(f, module, module->name);
    map_put_ptr(f->scratch, &f->mods, module, m);
    flow_scan_module(f, m);
    flow_resolve_module(f, m, module == f->main);
    join_package(f, m, module);
    Job job = {.scope = m->scope, .func = m->def->body};
    vec_push(f->scratch, &f->jobs, job);
    return m;
}

Mod *flow_find_module(Flow *f, const Mod *from, const Name *dotted)
{
    Module *m = loader_import(f->loader, dotted, from->def->is_library);
    return m && m->tree ? flow_load(f, m) : NULL;
}

static Mod *load_builtins(Flow *f)
{
    Module *m = loader_import(f->loader, f->n_builtins, true);
    if (m && m->tree) {
        return flow_load(f, m);
    }
    diag(f->diags, DIAG_NO_MODULE, (Loc){0}, "the library has no `builtins`");
    Mod *none = new_mod(f, NULL, f->n_builtins);
    none->scope = NEW(f->scratch, Scope);
    none->scope->frame = none->scope;
    none->scope->mod = none;
    Job job = {.scope = none->scope, .func = none->def->body};
    vec_push(f->scratch, &f->jobs, job);
    return none;
}

/* --- the entry ------------------------------------------------------------ */

static void know_names(Flow *f)
{
#define KNOWN(id, text) f->id = name_of(f->names, text);
#include "flow/known.def"
#undef KNOWN
}

static void build_all(Flow *f)
{
    for (uint32_t i = 0; i < f->jobs.len; i++) {
        Job job = f->jobs.data[i];
        flow_build_func(f->build, &job);
    }
}

Graph *flow_program(Arena *a, Names *names, Diags *diags, Loader *loader,
                    Module *main)
{
    Flow f = {.arena = a, .names = names, .diags = diags, .loader = loader};
    f.scratch = arena_new();
    f.graph = ir_new_graph(a, names, diags);
    know_names(&f);
    f.build = NEW(f.scratch, Build);
    f.build->flow = &f;
    f.build->graph = f.graph;
    f.builtins = load_builtins(&f);
    f.graph->builtins = f.builtins->def;
    f.main = main;
    Mod *m = flow_load(&f, main);
    m->def->is_main = true;
    f.graph->main = m->def;
    build_all(&f);
    arena_free(f.scratch);
    return f.graph;
}
