/* Text form of the graph (docs/GRAPH.md): complete, so that reading it back
   and printing again gives the same bytes. Functions are in print_func.c. Files
   are numbered by use. */
#include "ir/internal.h"

const char *const ir_layout_kind_texts[] = {
    "object", "array", "str", "bytes", "opaque", "class", "static", NULL,
};

static void put_layout(const Printer *p, const Layout *l)
{
    StrBuf *out = p->out;
    sb_puts(out, "layout ");
    ir_put_layout_ref(out, l);
    sb_printf(out, " %s", ir_layout_kind_texts[l->kind]);
    if (l->kind == LAYOUT_ARRAY) {
        sb_puts(out, " elem=");
        ir_put_type(out, l->elem, l->elem_layout, false);
    }
    if (l->cls_name != l->symbol) {
        ir_put_key(out, "cls", l->cls_name);
    }
    if (l->qualname != l->symbol) {
        ir_put_key(out, "qualname", l->qualname);
    }
    ir_put_key(out, "mod", l->mod_name);
    if (l->finaliser) {
        sb_puts(out, " del=");
        ir_put_func_ref(out, l->finaliser);
    }
    ir_put_flag(out, l->is_acyclic, "acyclic");
    ir_put_flag(out, l->is_exception, "exception");
    sb_putc(out, '\n');
    for (uint32_t i = 0; i < l->fields.len; i++) {
        const Field *field = &l->fields.data[i];
        sb_puts(out, "    ");
        ir_put_name(out, field->name);
        sb_puts(out, ": ");
        ir_put_type(out, field->type, field->layout, false);
        ir_put_flag(out, field->is_weak, "weak");
        sb_putc(out, '\n');
    }
}

static void put_slot(const Printer *p, const Slot *s)
{
    sb_puts(p->out, "slot $");
    ir_put_name(p->out, s->symbol);
    sb_puts(p->out, ": ");
    ir_put_type(p->out, s->type, s->layout, false);
    sb_putc(p->out, '\n');
}

static void put_module(const Printer *p, const ModuleDef *m)
{
    sb_puts(p->out, "module ");
    ir_put_indexed(p->out, m->name, m->index);
    sb_printf(p->out, " file=%u", ir_file_num(p, m->file));
    if (m->body) {
        sb_puts(p->out, " body=");
        ir_put_func_ref(p->out, m->body);
    }
    ir_put_flag(p->out, m->is_library, "library");
    ir_put_flag(p->out, m->is_main, "main");
    sb_putc(p->out, '\n');
}

static void put_class(const Printer *p, const ClassDef *c)
{
    sb_puts(p->out, "class ");
    ir_put_indexed(p->out, c->name, c->index);
    if (c->qualname != c->name) {
        ir_put_key(p->out, "qualname", c->qualname);
    }
    if (c->module) {
        sb_puts(p->out, " module=");
        ir_put_indexed(p->out, c->module->name, c->module->index);
    }
    if (c->home) {
        sb_puts(p->out, " home=");
        ir_put_name(p->out, c->home);
    }
    if (c->loc.line) {
        sb_puts(p->out, " loc=");
        ir_put_loc(p, c->loc);
    }
    ir_put_flag(p->out, c->is_library, "library");
    for (uint32_t i = 0; i < c->slots.len; i++) {
        sb_puts(p->out, i == 0 ? " slots=(" : ", ");
        ir_put_name(p->out, c->slots.data[i]);
    }
    sb_puts(p->out, c->slots.len > 0 ? ")" : "");
    if (c->has_match_args) {
        sb_puts(p->out, " match_args=(");
        for (uint32_t i = 0; i < c->match_args.len; i++) {
            sb_puts(p->out, i == 0 ? "" : ", ");
            ir_put_name(p->out, c->match_args.data[i]);
        }
        sb_puts(p->out, ")");
    }
    ir_put_flag(p->out, c->is_fixed, "fixed");
    ir_put_flag(p->out, c->is_dynamic, "dynamic");
    for (uint32_t i = 0; i < c->only.len; i++) {
        sb_puts(p->out, i == 0 ? " only=(" : ", ");
        ir_put_name(p->out, c->only.data[i]);
    }
    sb_puts(p->out, c->only.len > 0 ? ")" : "");
    for (uint32_t i = 0; i < c->abstract.len; i++) {
        sb_puts(p->out, i == 0 ? " abstract=(" : ", ");
        ir_put_name(p->out, c->abstract.data[i]);
    }
    sb_puts(p->out, c->abstract.len > 0 ? ")\n" : "\n");
}

static void put_global(const Printer *p, const Global *v)
{
    sb_puts(p->out, "global ");
    ir_put_indexed(p->out, v->name, v->index);
    if (v->module) {
        sb_puts(p->out, " module=");
        ir_put_indexed(p->out, v->module->name, v->module->index);
    }
    sb_printf(p->out, " assigned=%u", v->n_assigned);
    if (v->loc.line) {
        sb_puts(p->out, " loc=");
        ir_put_loc(p, v->loc);
    }
    sb_putc(p->out, '\n');
}

static void put_site(const Printer *p, uint32_t idx)
{
    const Site *s = &p->g->sites.data[idx];
    sb_printf(p->out, "site !%u ", idx);
    ir_put_loc(p, s->loc);
    ir_put_key(p->out, "frame", s->frame);
    if (s->inlined_at) {
        sb_printf(p->out, " in=!%u", s->inlined_at);
    }
    ir_put_flag(p->out, s->is_hidden, "hidden");
    sb_putc(p->out, '\n');
}

static void put_root(StrBuf *out, const char *key, const Func *f)
{
    if (f) {
        sb_printf(out, " %s=", key);
        ir_put_func_ref(out, f);
    }
}

static void put_head(const Printer *p)
{
    const Graph *g = p->g;
    sb_printf(p->out, "graph %s", g->is_low ? "low" : "high");
    put_root(p->out, "entry", g->entry);
    put_root(p->out, "report", g->report);
    put_root(p->out, "new_exc", g->new_exc);
    if (g->builtins) {
        sb_puts(p->out, " builtins=");
        ir_put_indexed(p->out, g->builtins->name, g->builtins->index);
    }
    if (g->main) {
        sb_puts(p->out, " main=");
        ir_put_indexed(p->out, g->main->name, g->main->index);
    }
    sb_putc(p->out, '\n');
}

static void mark_file(Printer *p, uint32_t file)
{
    uint32_t none = 0;
    while (p->file_nums.len <= file) {
        vec_push(p->out->arena, &p->file_nums, none);
    }
    p->file_nums.data[file] = 1;
}

static void mark_loc(Printer *p, Loc l)
{
    if (l.line) {
        mark_file(p, l.file);
    }
}

/* Numbers the files in use from 1, in the order of their indices. */
static void number_files(Printer *p)
{
    const Graph *g = p->g;
    for (uint32_t i = 1; i < g->sites.len; i++) {
        mark_loc(p, g->sites.data[i].loc);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        mark_loc(p, g->funcs.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->classes.len; i++) {
        mark_loc(p, g->classes.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->globals.len; i++) {
        mark_loc(p, g->globals.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->modules.len; i++) {
        mark_file(p, g->modules.data[i]->file);
    }
    uint32_t next = 1;
    for (uint32_t i = 0; i < p->file_nums.len; i++) {
        uint32_t *num = &p->file_nums.data[i];
        *num = *num ? next++ : 0;
    }
}

static void put_files(const Printer *p)
{
    for (uint32_t i = 0; i < p->file_nums.len; i++) {
        if (p->file_nums.data[i]) {
            const SrcFile *file = diags_file(p->g->diags, i);
            sb_printf(p->out, "file %u ", p->file_nums.data[i]);
            ir_put_quoted(p->out, name_of(p->g->names, file->path));
            ir_put_flag(p->out, file->is_library, "library");
            sb_putc(p->out, '\n');
        }
    }
}

void ir_print(StrBuf *out, const Graph *g)
{
    Printer p = {.out = out, .g = g};
    number_files(&p);
    put_head(&p);
    put_files(&p);
    for (uint32_t i = 0; i < g->modules.len; i++) {
        put_module(&p, g->modules.data[i]);
    }
    for (uint32_t i = 0; i < g->classes.len; i++) {
        put_class(&p, g->classes.data[i]);
    }
    for (uint32_t i = 0; i < g->globals.len; i++) {
        put_global(&p, g->globals.data[i]);
    }
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        put_layout(&p, g->layouts.data[i]);
    }
    for (uint32_t i = 0; i < g->slots.len; i++) {
        put_slot(&p, g->slots.data[i]);
    }
    for (uint32_t i = 1; i < g->sites.len; i++) {
        put_site(&p, i);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        sb_putc(out, '\n');
        ir_put_func(&p, g->funcs.data[i]);
    }
}
