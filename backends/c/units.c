/* Files of generated C. A small program is one file. A larger one is cut into
   units by content: functions sorted by source file and symbol, cut behind a
   function whose hash says so once a unit is long enough; so an insertion moves
   at most one border, and the other units stay as they are, byte for byte. A
   unit declares only what it uses; types, shared texts, globals and tables are
   in a file of their own. */
#include <stdlib.h>

#include "backends/c/internal.h"

enum { DEFAULT_LINES = 2000 };

/* --- partition ----------------------------------------------------------- */

static uint32_t size_of(const Func *f)
{
    uint32_t n = 4;
    for (Blk b = 1; b < f->blocks.len; b++) {
        n += ir_block(f, b)->insns.len + 1;
    }
    return n;
}

static int by_place(const void *x, const void *y)
{
    const Func *a = *(Func *const *)x, *b = *(Func *const *)y;
    if (a->loc.file != b->loc.file) {
        return a->loc.file < b->loc.file ? -1 : 1;
    }
    return name_cmp(a->symbol, b->symbol);
}

static Unit *add_unit(CGen *c, const Func *first)
{
    Unit *u = NEW(c->a, Unit);
    uint32_t h = ident_hash(first->symbol->text, first->symbol->len);
    u->index = c->units.len;
    u->name = arena_printf(c->a, "u_%08x.c", h);
    for (uint32_t i = 0; i < c->units.len; i++) {
        if (strcmp(c->units.data[i]->name, u->name) == 0) {
            u->name = arena_printf(c->a, "u_%08x_%u.c", h, i);
        }
    }
    u->sites_base =
        arena_printf(c->a, "sites_%.*s", (int)strlen(u->name) - 4, u->name + 2);
    vec_push(c->a, &c->units, u);
    return u;
}

static void add_func(CGen *c, Unit *u, Func *f)
{
    c_func(c, f)->unit = u->index;
    *map_put(c->a, &u->in_funcs, ptr_key(f), NULL) = 1;
    vec_push(c->a, &u->funcs, f);
}

static bool is_cut(const Func *last, const Func *next, uint32_t lines,
                   uint32_t limit)
{
    bool new_file = last->loc.file != next->loc.file;
    uint32_t h = ident_hash(last->symbol->text, last->symbol->len);
    return lines >= limit * 3 / 2 || (lines >= limit / 2 && h % 8 == 0) ||
           (lines >= limit / 4 && new_file);
}

void c_partition(CGen *c)
{
    VEC(Func *) funcs = {0};
    uint32_t total = 0;
    uint32_t limit = c->opts->unit_lines ? c->opts->unit_lines : DEFAULT_LINES;
    for (uint32_t i = 0; i < c->g->funcs.len; i++) {
        Func *f = c->g->funcs.data[i];
        if (c->funcs[i].is_live && !c->funcs[i].is_inline) {
            vec_push(c->a, &funcs, f);
            total += size_of(f);
        }
    }
    if (funcs.len == 0) {
        bug("a program without functions");
    }
    qsort(funcs.data, funcs.len, sizeof(Func *), by_place);
    c->is_single = total <= limit * 3 / 2;
    Unit *u = add_unit(c, funcs.data[0]);
    uint32_t lines = 0;
    for (uint32_t i = 0; i < funcs.len; i++) {
        if (i > 0 && !c->is_single &&
            is_cut(funcs.data[i - 1], funcs.data[i], lines, limit)) {
            u = add_unit(c, funcs.data[i]);
            lines = 0;
        }
        add_func(c, u, funcs.data[i]);
        lines += size_of(funcs.data[i]);
    }
    c->is_single = c->units.len == 1;
    if (c->is_single) {
        u->name = "prog.c";
        u->sites_base = NULL;
    }
}

/* --- declarations -------------------------------------------------------- */

static const char *linkage_of(const CGen *c, const Func *f)
{
    const CFunc *cf = c_func(c, f);
    return cf->is_inline                    ? "static inline "
           : c->is_single || !cf->is_shared ? "static "
                                            : "";
}

static void put_prototype(const CGen *c, const Func *f, StrBuf *out)
{
    sb_printf(out, "%s%s%s;\n", f->is_cold ? "GEL_COLD " : "",
              linkage_of(c, f), c_func(c, f)->head);
}

static void put_prototypes(const CGen *c, const Unit *u, StrBuf *out)
{
    for (uint32_t i = 0; i < u->funcs.len; i++) {
        put_prototype(c, u->funcs.data[i], out);
    }
    for (uint32_t i = 0; i < u->callees.entries.len; i++) {
        const Func *f = (const Func *)(uintptr_t)u->callees.entries.data[i].key;
        if (!map_get(&u->in_funcs, ptr_key(f))) {
            put_prototype(c, f, out);
        }
    }
    sb_puts(out, u->callees.entries.len + u->funcs.len ? "\n" : "");
}

static const Layout *layout_at(const Map *set, uint32_t i)
{
    return (const Layout *)(uintptr_t)set->entries.data[i].key;
}

static void put_types(CGen *c, const Unit *u, StrBuf *out)
{
    const char *linkage = c->is_single ? "static" : "extern";
    for (uint32_t i = 0; i < u->types.entries.len; i++) {
        const CLayout *cl = c_layout(c, layout_at(&u->types, i));
        if (!cl->is_runtime) {
            sb_printf(out, "%s GelType %s;\n", linkage, cl->type);
        }
    }
    for (uint32_t i = 0; i < u->objects.entries.len; i++) {
        sb_printf(out, "%s GelObj %s;\n", linkage,
                  c_layout(c, layout_at(&u->objects, i))->object);
    }
    sb_puts(out, u->types.entries.len + u->objects.entries.len ? "\n" : "");
}

static void put_texts(CGen *c, const Unit *u, StrBuf *out)
{
    for (uint32_t i = 0; i < u->texts.entries.len; i++) {
        const CText *ct = &c->texts.data[u->texts.entries.data[i].key - 1];
        if (ct->is_shared) {
            sb_printf(out, "extern struct SharedText %s;\n", ct->name);
        } else {
            c_put_text(ct, "static", out);
        }
    }
    sb_puts(out, u->texts.entries.len ? "\n" : "");
}

static void put_slot(CGen *c, const Slot *s, const char *linkage, StrBuf *out)
{
    sb_printf(out, "%s%s%s;\n", linkage, c_type(s->type),
              c->slots[s->index].name);
}

static void put_slots(CGen *c, const Unit *u, StrBuf *out)
{
    for (uint32_t i = 0; i < u->slots.entries.len; i++) {
        put_slot(c, (const Slot *)(uintptr_t)u->slots.entries.data[i].key,
                 c->is_single ? "static " : "extern ", out);
    }
    sb_puts(out, u->slots.entries.len ? "\n" : "");
}

static void put_records(CGen *c, const Map *records, StrBuf *out)
{
    for (uint32_t i = 0; i < records->entries.len; i++) {
        c_put_record(c, layout_at(records, i), out);
    }
}

/* --- definitions --------------------------------------------------------- */

static void put_funcs(CGen *c, const Unit *u, StrBuf *out)
{
    for (uint32_t i = 0; i < u->funcs.len; i++) {
        const Func *f = u->funcs.data[i];
        const Name *name = f->qualname ? f->qualname : f->symbol;
        if (!strstr(name->text, "*/") && !strstr(name->text, "/*")) {
            sb_printf(out, "/* %s */\n", name->text);
        }
        sb_printf(out, "%s%s\n%s\n", linkage_of(c, f), c_func(c, f)->head,
                  u->bodies.data[i]);
    }
}

/* Every object type that is described needs its struct. */
static void use_all_records(CGen *c, Unit *u)
{
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        if (c_layout(c, l)->is_used && l->kind == LAYOUT_OBJECT) {
            c_use_record(c, u, l);
        }
    }
}

static StrBuf begin_text(CGen *c)
{
    StrBuf out = sb_new(c->a);
    sb_puts(&out, "/* Generated by gelato. */\n"
                  "#include \"runtime/gel_ops.h\"\n\n");
    return out;
}

const char *c_unit_text(CGen *c, Unit *u)
{
    StrBuf out = begin_text(c);
    if (c->is_single) {
        use_all_records(c, u);
    }
    put_records(c, &u->records, &out);
    put_types(c, u, &out);
    put_texts(c, u, &out);
    put_slots(c, u, &out);
    if (u->sites_base && u->sites.len > 0) {
        sb_printf(&out, "extern const uint32_t %s;\n\n", u->sites_base);
    }
    put_prototypes(c, u, &out);
    for (uint32_t i = 0; i < u->frames.len; i++) {
        sb_puts(&out, u->frames.data[i]);
    }
    put_funcs(c, u, &out);
    if (c->is_single) {
        c_put_types(c, "static ", &out);
        c_put_program(c, &out);
    }
    return out.text;
}

/* Functions that the tables name: roots and finalisers. */
static void put_table_funcs(CGen *c, StrBuf *out)
{
    const Func *roots[] = {c->g->entry, c->g->report, c->g->new_exc};
    for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
        if (roots[i]) {
            put_prototype(c, roots[i], out);
        }
    }
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        if (l->finaliser && c_layout(c, l)->is_used &&
            c_func(c, l->finaliser)->is_live) {
            put_prototype(c, l->finaliser, out);
        }
    }
    sb_putc(out, '\n');
}

const char *c_data_text(CGen *c)
{
    StrBuf out = begin_text(c);
    Unit *u = NEW(c->a, Unit);
    use_all_records(c, u);
    put_records(c, &u->records, &out);
    put_table_funcs(c, &out);
    for (uint32_t i = 0; i < c->texts.len; i++) {
        if (c->texts.data[i].is_shared) {
            c_put_text(&c->texts.data[i], "", &out);
        }
    }
    for (uint32_t i = 0; i < c->g->slots.len; i++) {
        if (c->slots[i].unit != NO_UNIT) {
            put_slot(c, c->g->slots.data[i], "", &out);
        }
    }
    sb_putc(&out, '\n');
    c_put_types(c, "", &out);
    c_put_program(c, &out);
    return out.text;
}
