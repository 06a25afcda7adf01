/* Reads the graph's text form (docs/GRAPH.md), the part outside functions.
   Two runs over the text: the first creates what has a name, so that
   references may stand before definitions; the second fills it in. */
#include "ir/internal.h"

enum { MAX_FILES = 1 << 20, MAX_SITES = 1 << 26 };

/* --- references ---------------------------------------------------------- */

Func *ir_read_func_ref(Reader *r)
{
    ir_lex_expect(r, "@");
    if (ir_lex_take(r, "#")) {
        uint32_t i = ir_lex_u32(r, r->g->funcs.len);
        if (i < r->g->funcs.len) {
            return r->g->funcs.data[i];
        }
        ir_lex_fail(r, "no function has this number");
        return NULL;
    }
    const Name *symbol = ir_lex_name(r);
    Func *f = map_get_ptr(&r->funcs, symbol);
    if (!f) {
        ir_lex_fail(r, "no function @%s", symbol->text);
    }
    return f;
}

Layout *ir_read_layout_ref(Reader *r)
{
    ir_lex_expect(r, ":");
    if (ir_lex_take(r, "*")) {
        return NULL;
    }
    const Name *symbol = ir_lex_name(r);
    Layout *l = map_get_ptr(&r->layouts, symbol);
    if (!l) {
        ir_lex_fail(r, "no layout :%s", symbol->text);
    }
    return l;
}

Slot *ir_read_slot_ref(Reader *r)
{
    ir_lex_expect(r, "$");
    const Name *symbol = ir_lex_name(r);
    Slot *s = map_get_ptr(&r->slots, symbol);
    if (!s) {
        ir_lex_fail(r, "no slot $%s", symbol->text);
    }
    return s;
}

/* `#index` after a name, or limit if there is none. */
static uint32_t index_suffix(Reader *r, uint32_t limit)
{
    if (r->at < r->end && *r->at == '#') {
        r->at++;
        uint32_t i = ir_lex_u32(r, UINT32_MAX - 1);
        if (i >= limit && !r->failed) {
            ir_lex_fail(r, "nothing has this number");
        }
        return i;
    }
    return limit;
}

/* One function for each list: a name with its index, or the first of that
   name. */
#define DEFINE_INDEXED_REF(function, T, list, what)                            \
    T *function(Reader *r)                                                     \
    {                                                                          \
        const Name *name = ir_lex_name(r);                                     \
        uint32_t n = r->g->list.len;                                           \
        uint32_t i = index_suffix(r, n);                                       \
        if (i == n) {                                                          \
            i = 0;                                                             \
            while (i < n && r->g->list.data[i]->name != name) {                \
                i++;                                                           \
            }                                                                  \
        }                                                                      \
        if (r->failed || i >= n) {                                             \
            ir_lex_fail(r, "no " what " %s", name->text);                      \
            return NULL;                                                       \
        }                                                                      \
        return r->g->list.data[i];                                             \
    }

DEFINE_INDEXED_REF(ir_read_class_ref, ClassDef, classes, "class")
DEFINE_INDEXED_REF(ir_read_global_ref, Global, globals, "global")
DEFINE_INDEXED_REF(ir_read_module_ref, ModuleDef, modules, "module")

Type ir_read_type(Reader *r, Layout **layout, bool *non_null)
{
    ir_lex_space(r);
    const char *start;
    size_t len = ir_lex_word(r, &start);
    Type t = ir_type_by_text(start, len);
    if (t == TY_COUNT) {
        ir_lex_fail(r, "expected a type");
        t = TY_VOID;
    }
    *non_null = r->at < r->end && *r->at == '!';
    r->at += *non_null;
    *layout = NULL;
    ir_lex_space(r);
    if (r->at < r->end && *r->at == ':') {
        *layout = ir_read_layout_ref(r);
    }
    return t;
}

static uint32_t read_file_num(Reader *r)
{
    uint32_t num = ir_lex_u32(r, MAX_FILES);
    if (num >= r->files.len) {
        ir_lex_fail(r, "no file has this number");
        return 0;
    }
    return r->files.data[num];
}

Loc ir_read_loc(Reader *r)
{
    Loc l = {0};
    if (ir_lex_take(r, "-")) {
        return l;
    }
    ir_lex_space(r);
    l.file = read_file_num(r);
    ir_lex_expect(r, ":");
    l.line = ir_lex_u32(r, UINT32_MAX - 1);
    ir_lex_expect(r, ":");
    l.col = ir_lex_u32(r, UINT32_MAX - 1);
    ir_lex_expect(r, "-");
    l.end_line = ir_lex_u32(r, UINT32_MAX - 1);
    ir_lex_expect(r, ":");
    l.end_col = ir_lex_u32(r, UINT32_MAX - 1);
    return l;
}

/* --- first run: what exists ---------------------------------------------- */

static void skip_line(Reader *r)
{
    while (r->at < r->end && *r->at != '\n') {
        r->at++;
    }
}

/* To behind the line that closes a function. */
static void skip_body(Reader *r)
{
    while (r->at < r->end) {
        skip_line(r);
        r->at += r->at < r->end;
        if (r->at < r->end && *r->at == '}') {
            return;
        }
    }
}

static void put_unique(Reader *r, Map *map, const Name *symbol, void *entity)
{
    if (map_get_ptr(map, symbol)) {
        ir_lex_fail(r, "%s is defined twice", symbol->text);
        return;
    }
    map_put_ptr(r->g->arena, map, symbol, entity);
}

static void declare_func(Reader *r)
{
    ir_lex_expect(r, "@");
    if (ir_lex_take(r, "#")) {
        if (ir_lex_u32(r, UINT32_MAX - 1) != r->g->funcs.len && !r->failed) {
            ir_lex_fail(r, "functions are numbered in order");
        }
        ir_new_func(r->g, name_of(r->g->names, ""));
    } else {
        const Name *symbol = ir_lex_name(r);
        Func *f = ir_new_func(r->g, symbol);
        f->symbol = symbol;
        put_unique(r, &r->funcs, symbol, f);
    }
    skip_body(r);
}

static void declare_layout(Reader *r)
{
    ir_lex_expect(r, ":");
    const Name *symbol = ir_lex_name(r);
    put_unique(r, &r->layouts, symbol,
               ir_new_layout(r->g, LAYOUT_OBJECT, symbol));
}

static void declare_slot(Reader *r)
{
    ir_lex_expect(r, "$");
    const Name *symbol = ir_lex_name(r);
    put_unique(r, &r->slots, symbol, ir_new_slot(r->g, symbol, TY_VOID));
}

/* The name of a class, global or module; its number, if given, must be its
   place. */
static const Name *declared_name(Reader *r, uint32_t n)
{
    const Name *name = ir_lex_name(r);
    if (r->at < r->end && *r->at == '#') {
        r->at++;
        if (ir_lex_u32(r, UINT32_MAX - 1) != n) {
            ir_lex_fail(r, "numbered out of order");
        }
    }
    return name;
}

static void declare_module(Reader *r)
{
    Graph *g = r->g;
    ModuleDef *m = NEW(g->arena, ModuleDef);
    m->index = g->modules.len;
    m->name = declared_name(r, m->index);
    vec_push(g->arena, &g->modules, m);
}

static void declare_class(Reader *r)
{
    Graph *g = r->g;
    ClassDef *c = NEW(g->arena, ClassDef);
    c->index = g->classes.len;
    c->name = c->qualname = declared_name(r, c->index);
    vec_push(g->arena, &g->classes, c);
}

static void declare_global(Reader *r)
{
    Graph *g = r->g;
    Global *v = NEW(g->arena, Global);
    v->index = g->globals.len;
    v->name = declared_name(r, v->index);
    vec_push(g->arena, &g->globals, v);
}

static void declare_file(Reader *r)
{
    ir_lex_space(r);
    uint32_t num = ir_lex_u32(r, MAX_FILES);
    const Name *path = ir_lex_name(r);
    bool is_library = ir_lex_take(r, "library");
    uint32_t none = 0;
    while (!r->failed && r->files.len <= num) {
        vec_push(r->g->arena, &r->files, none);
    }
    if (!r->failed) {
        r->files.data[num] =
            diags_add_file(r->g->diags, path->text, NULL, 0, is_library);
    }
}

static void skip_head(Reader *r)
{
    r->g->is_low = ir_lex_take(r, "low");
}

/* --- second run: what it is ---------------------------------------------- */

static void read_graph_head(Reader *r)
{
    Graph *g = r->g;
    if (!ir_lex_take(r, "low")) {
        ir_lex_expect(r, "high");
    }
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "entry=")) {
            g->entry = ir_read_func_ref(r);
        } else if (ir_lex_take(r, "report=")) {
            g->report = ir_read_func_ref(r);
        } else if (ir_lex_take(r, "new_exc=")) {
            g->new_exc = ir_read_func_ref(r);
        } else if (ir_lex_take(r, "builtins=")) {
            g->builtins = ir_read_module_ref(r);
        } else if (ir_lex_take(r, "main=")) {
            g->main = ir_read_module_ref(r);
        } else {
            ir_lex_fail(r, "unknown word after `graph`");
        }
    }
}

static void read_module(Reader *r)
{
    ModuleDef *m = ir_read_module_ref(r);
    if (!m) {
        return;
    }
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "file=")) {
            m->file = read_file_num(r);
        } else if (ir_lex_take(r, "body=")) {
            m->body = ir_read_func_ref(r);
        } else if (ir_lex_take(r, "library")) {
            m->is_library = true;
        } else if (ir_lex_take(r, "main")) {
            m->is_main = true;
        } else {
            ir_lex_fail(r, "unknown word in a module");
        }
    }
}

static void read_class_slots(Reader *r, ClassDef *c)
{
    do {
        vec_push(r->g->arena, &c->slots, ir_lex_name(r));
    } while (ir_lex_take(r, ","));
    ir_lex_expect(r, ")");
}

static void read_match_args(Reader *r, ClassDef *c)
{
    c->has_match_args = true;
    while (!r->failed && !ir_lex_take(r, ")")) {
        vec_push(r->g->arena, &c->match_args, ir_lex_name(r));
        ir_lex_take(r, ",");
    }
}

static void read_class_only(Reader *r, ClassDef *c)
{
    do {
        vec_push(r->g->arena, &c->only, ir_lex_name(r));
    } while (ir_lex_take(r, ","));
    ir_lex_expect(r, ")");
}

static void read_class_abstract(Reader *r, ClassDef *c)
{
    do {
        vec_push(r->g->arena, &c->abstract, ir_lex_name(r));
    } while (ir_lex_take(r, ","));
    ir_lex_expect(r, ")");
}

static void read_class(Reader *r)
{
    ClassDef *c = ir_read_class_ref(r);
    if (!c) {
        return;
    }
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "qualname=")) {
            c->qualname = ir_lex_name(r);
        } else if (ir_lex_take(r, "module=")) {
            c->module = ir_read_module_ref(r);
        } else if (ir_lex_take(r, "home=")) {
            c->home = ir_lex_name(r);
        } else if (ir_lex_take(r, "loc=")) {
            c->loc = ir_read_loc(r);
        } else if (ir_lex_take(r, "library")) {
            c->is_library = true;
        } else if (ir_lex_take(r, "match_args=(")) {
            read_match_args(r, c);
        } else if (ir_lex_take(r, "slots=(")) {
            read_class_slots(r, c);
        } else if (ir_lex_take(r, "fixed")) {
            c->is_fixed = true;
        } else if (ir_lex_take(r, "dynamic")) {
            c->is_dynamic = true;
        } else if (ir_lex_take(r, "only=(")) {
            read_class_only(r, c);
        } else if (ir_lex_take(r, "abstract=(")) {
            read_class_abstract(r, c);
        } else {
            ir_lex_fail(r, "unknown word in a class");
        }
    }
}

static void read_global(Reader *r)
{
    Global *v = ir_read_global_ref(r);
    if (!v) {
        return;
    }
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "module=")) {
            v->module = ir_read_module_ref(r);
        } else if (ir_lex_take(r, "assigned=")) {
            v->n_assigned = ir_lex_u32(r, UINT32_MAX - 1);
        } else if (ir_lex_take(r, "loc=")) {
            v->loc = ir_read_loc(r);
        } else {
            ir_lex_fail(r, "unknown word in a global");
        }
    }
    if (v->module) {
        map_put_ptr(r->g->arena, &v->module->globals, v->name, v);
    }
}

static LayoutKind read_layout_kind(Reader *r)
{
    for (uint32_t i = 0; ir_layout_kind_texts[i]; i++) {
        if (ir_lex_take(r, ir_layout_kind_texts[i])) {
            return (LayoutKind)i;
        }
    }
    ir_lex_fail(r, "expected a kind of layout");
    return LAYOUT_OBJECT;
}

/* Indented lines below a layout. */
static void read_fields(Reader *r, Layout *l)
{
    for (;;) {
        const char *line = r->at;
        ir_lex_lines(r);
        bool is_field = r->at > line && r->at[-1] == ' ' && ir_lex_word_next(r);
        if (!is_field || r->failed) {
            return;
        }
        Field field = {.name = ir_lex_name(r)};
        ir_lex_expect(r, ":");
        bool non_null;
        field.type = ir_read_type(r, &field.layout, &non_null);
        field.is_weak = ir_lex_take(r, "weak");
        vec_push(r->g->arena, &l->fields, field);
    }
}

static void read_layout(Reader *r)
{
    Layout *l = ir_read_layout_ref(r);
    if (!l) {
        return;
    }
    l->kind = read_layout_kind(r);
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "elem=")) {
            bool non_null;
            l->elem = ir_read_type(r, &l->elem_layout, &non_null);
        } else if (ir_lex_take(r, "cls=")) {
            l->cls_name = ir_lex_name(r);
        } else if (ir_lex_take(r, "qualname=")) {
            l->qualname = ir_lex_name(r);
        } else if (ir_lex_take(r, "mod=")) {
            l->mod_name = ir_lex_name(r);
        } else if (ir_lex_take(r, "del=")) {
            l->finaliser = ir_read_func_ref(r);
        } else if (ir_lex_take(r, "acyclic")) {
            l->is_acyclic = true;
        } else if (ir_lex_take(r, "exception")) {
            l->is_exception = true;
        } else {
            ir_lex_fail(r, "unknown word in a layout");
        }
    }
    read_fields(r, l);
}

static void read_slot(Reader *r)
{
    Slot *s = ir_read_slot_ref(r);
    if (!s) {
        return;
    }
    ir_lex_expect(r, ":");
    bool non_null;
    s->type = ir_read_type(r, &s->layout, &non_null);
}

static uint32_t read_site_ref(Reader *r)
{
    ir_lex_expect(r, "!");
    return ir_lex_u32(r, MAX_SITES);
}

static void read_site(Reader *r)
{
    Graph *g = r->g;
    if (read_site_ref(r) != g->sites.len && !r->failed) {
        ir_lex_fail(r, "sites are numbered in order from 1");
    }
    Site site = {.loc = ir_read_loc(r)};
    while (ir_lex_word_next(r) && !r->failed) {
        if (ir_lex_take(r, "frame=")) {
            site.frame = ir_lex_name(r);
        } else if (ir_lex_take(r, "in=")) {
            site.inlined_at = read_site_ref(r);
        } else if (ir_lex_take(r, "hidden")) {
            site.is_hidden = true;
        } else {
            ir_lex_fail(r, "unknown word in a site");
        }
    }
    vec_push(g->arena, &g->sites, site);
}

/* --- both runs ----------------------------------------------------------- */

static void read_func(Reader *r)
{
    Func *f = ir_read_func_ref(r);
    if (f) {
        ir_read_func(r, f);
    }
}

static const struct {
    const char *word;
    void (*declare)(Reader *);
    void (*read)(Reader *);
} entities[] = {
    {"graph", skip_head, read_graph_head},
    {"file", declare_file, skip_line},
    {"module", declare_module, read_module},
    {"class", declare_class, read_class},
    {"global", declare_global, read_global},
    {"layout", declare_layout, read_layout},
    {"slot", declare_slot, read_slot},
    {"site", skip_line, read_site},
    {"func", declare_func, read_func},
};

static void declare_all(Reader *r)
{
    while (r->at < r->end) {
        for (size_t i = 0; i < ARRAY_LEN(entities) && *r->at != ' '; i++) {
            if (ir_lex_take(r, entities[i].word)) {
                entities[i].declare(r);
                break;
            }
        }
        skip_line(r);
        r->at += r->at < r->end;
    }
}

static void fill_all(Reader *r)
{
    ir_lex_lines(r);
    while (r->at < r->end) {
        if (r->at > r->text && r->at[-1] != '\n') {
            ir_lex_fail(r, "expected the end of the line");
            return;
        }
        size_t i = 0;
        while (i < ARRAY_LEN(entities) && !ir_lex_take(r, entities[i].word)) {
            i++;
        }
        if (i == ARRAY_LEN(entities)) {
            ir_lex_fail(r, "expected graph, file, module, class, global, "
                           "layout, slot, site or func");
            return;
        }
        entities[i].read(r);
        ir_lex_lines(r);
    }
}

Graph *ir_read(Arena *a, Names *names, Diags *diags, uint32_t file)
{
    const SrcFile *src = diags_file(diags, file);
    Reader r = {.g = ir_new_graph(a, names, diags),
                .text = src->text,
                .at = src->text,
                .end = src->text + src->len,
                .file = file};
    for (Op op = 1; op < OP_COUNT; op++) {
        const char *text = ir_op_text(op);
        *map_put(a, &r.ops, hash_bytes(text, strlen(text), 0), NULL) = op;
    }
    declare_all(&r);
    r.at = r.failed ? r.end : r.text;
    fill_all(&r);
    return r.failed ? NULL : r.g;
}
