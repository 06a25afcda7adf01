/* What the runtime must know of a program to copy a task and to write it as bytes:
   the types of objects, hash tables and resume points, and what each of them refers
   to (gel_types.h, GelTables). Only programs that copy tasks have these tables. */
#include "backends/c/internal.h"

static void put_instances(CGen *c, StrBuf *out)
{
    sb_puts(out, "static const GelInstance prog_instances[] = {\n");
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        for (uint32_t k = 0; c_layout(c, l)->is_used && k < l->classes.len; k++) {
            const CLayout *cls = c_layout(c, l->classes.data[k]);
            if (cls->is_used) {
                sb_printf(out, "    {&%s, &%s},\n", cls->object,
                          c_layout(c, l)->type);
            }
        }
    }
    sb_puts(out, "    {NULL, NULL},\n};\n\n");
}

/* The C name of a field of this name, or NULL. */
static const char *field_called(const CGen *c, const Layout *l, const char *name)
{
    for (uint32_t i = 0; i < l->fields.len; i++) {
        if (l->fields.data[i].type == TY_REF &&
            strcmp(l->fields.data[i].name->text, name) == 0) {
            return c_layout(c, l)->fields[i];
        }
    }
    return NULL;
}

static void put_hashed(CGen *c, StrBuf *out)
{
    sb_puts(out, "static const GelHashed prog_hashed[] = {\n");
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        const CLayout *cl = c_layout(c, l);
        const char *hashes = field_called(c, l, "_hashes");
        const char *keys = field_called(c, l, "_keys");
        const char *indices = field_called(c, l, "_indices");
        if (!cl->is_used || l->kind != LAYOUT_OBJECT || !hashes || !keys) {
            continue;
        }
        sb_printf(out, "    {&%s, ", cl->type);
        if (indices) {
            sb_printf(out, "offsetof(%s, %s), ", cl->record, indices);
        } else {
            sb_puts(out, "0, ");
        }
        sb_printf(out, "offsetof(%s, %s), offsetof(%s, %s)},\n", cl->record,
                  hashes, cl->record, keys);
    }
    sb_puts(out, "    {NULL, 0, 0, 0},\n};\n\n");
}

static void put_globals(CGen *c, Type t, const char *head, StrBuf *out)
{
    sb_printf(out, "%s[] = {\n", head);
    for (uint32_t i = 0; i < c->g->slots.len; i++) {
        if (c->slots[i].unit != NO_UNIT && c->g->slots.data[i]->type == t) {
            sb_printf(out, "    &%s,\n", c->slots[i].name);
        }
    }
    sb_puts(out, "    NULL,\n};\n\n");
}

static void put_all_types(CGen *c, bool only, const char *head, StrBuf *out)
{
    sb_printf(out, "%s[] = {\n", head);
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const CLayout *cl = c_layout(c, c->g->layouts.data[i]);
        if (cl->is_used && !cl->is_runtime && (!only || cl->object)) {
            sb_printf(out, "    &%s,\n", only ? cl->object : cl->type);
        }
    }
    sb_puts(out, "    NULL,\n};\n\n");
}

static void put_points(CGen *c, StrBuf *out)
{
    StrBuf rows = sb_new(c->a);
    sb_puts(&rows, "static const GelFrameDesc prog_points[] = {\n");
    for (uint32_t i = 0; i < c->g->funcs.len; i++) {
        Func *f = c->g->funcs.data[i];
        if (!f->is_resume || !c_func(c, f)->is_live) {
            continue;
        }
        if (!c->is_single) {
            sb_printf(out, "void %s(void);\n", c_func(c, f)->name);
        }
        for (uint32_t k = 0; k < f->points.len; k++) {
            const FramePoint *p = &f->points.data[k];
            sb_printf(&rows, "    {%s, %u, %u, \"%s\", 0, NULL},\n",
                      c_func(c, f)->name, k, p->n_words, p->types);
        }
    }
    sb_printf(out, "\n%s    {NULL, 0, 0, NULL, 0, NULL},\n};\n\n", rows.text);
}

/* Changes with the code of any function. */
static void put_build(const CGen *c, StrBuf *out)
{
    uint64_t h = 0;
    for (uint32_t i = 0; i < c->units.len; i++) {
        for (uint32_t k = 0; k < c->units.data[i]->bodies.len; k++) {
            const char *body = c->units.data[i]->bodies.data[k];
            h = hash_mix(h, ident_hash(body, strlen(body)));
        }
    }
    sb_printf(out, "    .build = 0x%016llxu,\n", (unsigned long long)h);
}

/* What the references of objects, arrays and frames must be of: a dump is checked
   against it. Bools are there, too, as they must be one of two. */
static const char *expected(const CGen *c, const Layout *l)
{
    const CLayout *cl = l ? c_layout(c, l) : NULL;
    return cl && (cl->is_used || cl->is_runtime) ? cl->type : NULL;
}

static void put_slot(const CGen *c, const CLayout *cl, const Field *f,
                     const char *place, StrBuf *out)
{
    const char *type = f->type == TY_REF ? expected(c, f->layout) : NULL;
    if (type) {
        sb_printf(out, "    {&%s, %s, &%s},\n", cl->type, place, type);
    } else if (f->type == TY_I1) {
        sb_printf(out, "    {&%s, %s, NULL},\n", cl->type, place);
    }
}

static void put_slots(const CGen *c, StrBuf *out)
{
    sb_puts(out, "static const GelSlot prog_slots[] = {\n");
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        const CLayout *cl = c_layout(c, l);
        if (!cl->is_used || cl->is_runtime) {
            continue;
        }
        for (uint32_t k = 0; k < l->fields.len; k++) {
            put_slot(c, cl, &l->fields.data[k],
                     arena_printf(c->a, "offsetof(%s, %s)", cl->record, cl->fields[k]), out);
        }
        if (l->kind == LAYOUT_ARRAY && l->elem == TY_REF) {
            Field elem = {.type = TY_REF, .layout = l->elem_layout};
            put_slot(c, cl, &elem, "0", out);
        }
    }
    sb_puts(out, "    {NULL, 0, NULL},\n};\n\n");
}

static uint32_t words_of(char letter)
{
    return strchr("aAw", letter) ? 2 : 1;
}

/* In the order of put_points. */
static void put_words(const CGen *c, StrBuf *out)
{
    uint32_t point = 0;
    sb_puts(out, "static const GelSavedWord prog_words[] = {\n");
    for (uint32_t i = 0; i < c->g->funcs.len; i++) {
        Func *f = c->g->funcs.data[i];
        if (!f->is_resume || !c_func(c, f)->is_live) {
            continue;
        }
        for (uint32_t k = 0; k < f->points.len; k++, point++) {
            const FramePoint *p = &f->points.data[k];
            uint32_t word = 0;
            for (uint32_t n = 0; p->types[n]; word += words_of(p->types[n++])) {
                const char *type = expected(c, p->layouts[n]);
                if (type) {
                    sb_printf(out, "    {%u, %u, &%s},\n", point, word, type);
                }
            }
        }
    }
    sb_puts(out, "    {UINT32_MAX, 0, NULL},\n};\n\n");
}

void c_put_tables(CGen *c, StrBuf *out)
{
    put_all_types(c, false, "static GelType *const prog_types", out);
    put_all_types(c, true, "static GelObj *const prog_only", out);
    put_points(c, out);
    put_slots(c, out);
    put_words(c, out);
    put_instances(c, out);
    put_hashed(c, out);
    put_globals(c, TY_REF, "static GelObj *const *const prog_refs", out);
    put_globals(c, TY_ANY, "static const GelAny *const prog_anys", out);
    sb_puts(out, "static const GelTables prog_tables = {\n"
                 "    .instances = prog_instances,\n"
                 "    .hashed = prog_hashed,\n"
                 "    .refs = prog_refs,\n    .anys = prog_anys,\n"
                 "    .types = prog_types,\n    .only = prog_only,\n"
                 "    .points = prog_points,\n"
                 "    .slots = prog_slots,\n    .words = prog_words,\n");
    put_build(c, out);
    sb_puts(out, "};\n\n");
}
