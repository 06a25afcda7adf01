/* The program's constants: structs and types of layouts, texts, sites, and the
   table that the runtime starts from.

   Fields of a struct. Layouts that share a prefix of fields are read through
   one another, so a field's place may only depend on the fields before it: each
   goes to the end, but bytes (bools, and tags of mixed fields) share words: the
   next byte goes to the newest word of bytes while that has room. */
#include "backends/c/internal.h"

void c_put_c_string(StrBuf *out, const char *text, size_t len)
{
    sb_putc(out, '"');
    sb_add_c_escaped(out, text, len);
    sb_putc(out, '"');
}

/* --- structs ------------------------------------------------------------- */

/* The places of 8 bytes: a field, or up to 8 bytes. */
typedef struct Word {
    const char *decl;
    StrBuf bytes;
    uint32_t n_bytes;
} Word;

typedef VEC(Word) Words;

static void add_word(CGen *c, Words *words, const char *decl)
{
    Word w = {.decl = decl, .bytes = sb_new(c->a)};
    vec_push(c->a, words, w);
}

static void add_byte(CGen *c, Words *words, uint32_t *newest, const char *decl)
{
    if (*newest == UINT32_MAX || words->data[*newest].n_bytes == 8) {
        add_word(c, words, NULL);
        *newest = words->len - 1;
    }
    Word *w = &words->data[*newest];
    sb_printf(&w->bytes, "    %s;\n", decl);
    w->n_bytes++;
}

static void add_field(CGen *c, Words *words, uint32_t *newest, Type t,
                      const char *name)
{
    if (t == TY_I1) {
        add_byte(c, words, newest, arena_printf(c->a, "bool %s", name));
    } else if (t == TY_ANY) {
        add_word(c, words, arena_printf(c->a, "int64_t %s", name));
        add_byte(c, words, newest, arena_printf(c->a, "uint8_t %stag", name));
    } else {
        add_word(c, words, arena_printf(c->a, "%s%s", c_type(t), name));
    }
}

void c_put_record(CGen *c, const Layout *l, StrBuf *out)
{
    const CLayout *cl = c_layout(c, l);
    Words words = {0};
    uint32_t newest = UINT32_MAX;
    for (uint32_t i = 0; i < l->fields.len; i++) {
        add_field(c, &words, &newest, l->fields.data[i].type, cl->fields[i]);
    }
    sb_printf(out, "typedef struct %s {\n    GelObj h;\n", cl->record);
    for (uint32_t i = 0; i < words.len; i++) {
        if (words.data[i].decl) {
            sb_printf(out, "    %s;\n", words.data[i].decl);
        } else {
            sb_puts(out, words.data[i].bytes.text);
        }
    }
    sb_printf(out, "} %s;\n\n", cl->record);
}

/* --- texts --------------------------------------------------------------- */

static size_t count_chars(const Name *text)
{
    size_t n = 0;
    for (uint32_t i = 0; i < text->len; i++) {
        n += ((unsigned char)text->text[i] & 0xc0) != 0x80;
    }
    return n;
}

void c_put_text(const CText *ct, const char *linkage, StrBuf *out)
{
    size_t n_chars = count_chars(ct->text);
    const char *form = ct->is_bytes               ? "GEL_BYTES"
                       : n_chars == ct->text->len ? "GEL_STR_ASCII"
                                                  : "GEL_STR_WIDE";
    sb_printf(out, "%s(%s, %s, %u, ", form, linkage, ct->name, ct->text->len);
    if (!ct->is_bytes && n_chars != ct->text->len) {
        sb_printf(out, "%zu, ", n_chars);
    }
    c_put_c_string(out, ct->text->text, ct->text->len);
    sb_puts(out, ");\n");
}

/* --- types --------------------------------------------------------------- */

static uint32_t put_refs(const Layout *l, const CLayout *cl, StrBuf *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->fields.len; i++) {
        const Field *field = &l->fields.data[i];
        if (field->type != TY_REF || field->is_weak) {
            continue;
        }
        if (n++ == 0) {
            sb_printf(out, "static const uint32_t refs_of_%s[] = {\n",
                      cl->type);
        }
        sb_printf(out, "    offsetof(%s, %s),\n", cl->record, cl->fields[i]);
    }
    sb_puts(out, n ? "};\n" : "");
    return n;
}

static uint32_t put_anys(const Layout *l, const CLayout *cl, StrBuf *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->fields.len; i++) {
        if (l->fields.data[i].type != TY_ANY) {
            continue;
        }
        if (n++ == 0) {
            sb_printf(out, "static const GelAnyField anys_of_%s[] = {\n",
                      cl->type);
        }
        sb_printf(out, "    {offsetof(%s, %s), offsetof(%s, %stag)},\n",
                  cl->record, cl->fields[i], cl->record, cl->fields[i]);
    }
    sb_puts(out, n ? "};\n" : "");
    return n;
}

/* The finaliser as the runtime calls it, or NULL. */
static const char *put_finaliser(CGen *c, const Layout *l, StrBuf *out)
{
    Func *f = l->finaliser;
    if (!f || !c_func(c, f)->is_live) {
        return NULL;
    }
    const char *name = c_func(c, f)->name;
    if (f->result == TY_VOID) {
        return name;
    }
    const char *type = c_layout(c, l)->type;
    sb_printf(out, "static void end_of_%s(GelObj *o)\n{\n    (void)%s(o);\n}\n",
              type, name);
    return arena_printf(c->a, "end_of_%s", type);
}

static void put_names(const Layout *l, StrBuf *out)
{
    sb_puts(out, "    .name = ");
    c_put_c_string(out, l->cls_name->text, l->cls_name->len);
    if (l->qualname != l->cls_name) {
        sb_puts(out, ",\n    .qualname = ");
        c_put_c_string(out, l->qualname->text, l->qualname->len);
    }
    if (l->mod_name && strcmp(l->mod_name->text, "builtins") != 0) {
        sb_puts(out, ",\n    .module = ");
        c_put_c_string(out, l->mod_name->text, l->mod_name->len);
    }
    sb_puts(out, ",\n");
}

static const char *elem_name(Type t)
{
    static const char *const names[TY_COUNT] = {
        [TY_VOID] = "NONE", [TY_I1] = "I1",   [TY_I8] = "I8",
        [TY_I32] = "I32",   [TY_I64] = "I64", [TY_U64] = "U64",
        [TY_F64] = "F64",   [TY_REF] = "REF", [TY_ANY] = "ANY",
    };
    return names[t];
}

static const char *kind_name(LayoutKind kind)
{
    static const char *const names[] = {
        [LAYOUT_OBJECT] = "OBJECT", [LAYOUT_ARRAY] = "ARRAY",
        [LAYOUT_STR] = "STR",       [LAYOUT_BYTES] = "BYTES",
        [LAYOUT_OPAQUE] = "OPAQUE", [LAYOUT_CLASS] = "CLASS",
        [LAYOUT_STATIC] = "STATIC",
    };
    return names[kind];
}

static void put_type(CGen *c, const Layout *l, const char *linkage, StrBuf *out)
{
    const CLayout *cl = c_layout(c, l);
    const char *size = l->kind == LAYOUT_OBJECT  ? cl->record
                       : l->kind == LAYOUT_ARRAY ? "GelArray"
                                                 : "GelObj";
    uint32_t n_refs = put_refs(l, cl, out), n_anys = put_anys(l, cl, out);
    const char *finaliser = put_finaliser(c, l, out);
    sb_printf(out, "%sGelType %s = {\n", linkage, cl->type);
    put_names(l, out);
    sb_printf(out, "    .size = sizeof(%s),\n    .hash = 0x%08xu,\n", size,
              cl->hash);
    sb_printf(out, "    .kind = GEL_TYPE_%s,\n", kind_name(l->kind));
    if (l->kind == LAYOUT_ARRAY) {
        sb_printf(out, "    .elem = GEL_ELEM_%s,\n", elem_name(l->elem));
    }
    if (l->is_acyclic || l->is_exception) {
        sb_printf(out, "    .flags = %s%s%s,\n",
                  l->is_acyclic ? "GEL_FLAG_ACYCLIC" : "",
                  l->is_acyclic && l->is_exception ? " | " : "",
                  l->is_exception ? "GEL_FLAG_EXCEPTION" : "");
    }
    if (n_refs) {
        sb_printf(out, "    .n_refs = %u,\n    .refs = refs_of_%s,\n", n_refs,
                  cl->type);
    }
    if (n_anys) {
        sb_printf(out, "    .n_anys = %u,\n    .anys = anys_of_%s,\n", n_anys,
                  cl->type);
    }
    if (finaliser) {
        sb_printf(out, "    .finaliser = %s,\n", finaliser);
    }
    sb_puts(out, "};\n");
    if (cl->object) {
        sb_printf(out, "%sGelObj %s = GEL_HEADER(&%s);\n", linkage, cl->object,
                  cl->type);
    }
    sb_putc(out, '\n');
}

void c_put_types(CGen *c, const char *linkage, StrBuf *out)
{
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        const Layout *l = c->g->layouts.data[i];
        if (c_layout(c, l)->is_used && !c_layout(c, l)->is_runtime) {
            put_type(c, l, linkage, out);
        }
    }
}

/* --- sites --------------------------------------------------------------- */

/* Words of a table, numbered by first use. */
typedef struct Table {
    Map nums; /* key -> number + 1 */
    StrBuf text;
} Table;

static uint32_t table_num(CGen *c, Table *t, uint64_t key, const char *text,
                          size_t len)
{
    uint64_t *num = map_put(c->a, &t->nums, key, NULL);
    if (*num == 0) {
        *num = t->nums.entries.len;
        sb_puts(&t->text, "    ");
        c_put_c_string(&t->text, text, len);
        sb_puts(&t->text, ",\n");
    }
    return (uint32_t)*num - 1;
}

static void put_site(CGen *c, Unit *u, uint32_t base, const Site *s,
                     Table *files, Table *frames, StrBuf *out)
{
    const char *frame = s->frame ? s->frame->text : "?";
    uint32_t frame_num =
        table_num(c, frames, ptr_key(s->frame) + 1, frame, strlen(frame));
    uint32_t outer = 0;
    if (s->inlined_at) {
        outer = base + c_use_site(c, u, s->inlined_at);
    }
    sb_puts(out, "    {");
    if (s->is_hidden || s->loc.line == 0) {
        sb_puts(out, "GEL_NO_FILE");
    } else {
        const char *path = diags_file(c->g->diags, s->loc.file)->path;
        sb_printf(out, "%u",
                  table_num(c, files, s->loc.file + 1, path, strlen(path)));
    }
    sb_printf(out, ", %u, %u, %u, %u, %u, %u},\n", frame_num, s->loc.line,
              s->loc.col, s->loc.end_line, s->loc.end_col, outer);
}

/* The sites of all units, one after the other from 1; gives their number. */
static uint32_t put_sites(CGen *c, StrBuf *out)
{
    Table files = {.text = sb_new(c->a)}, frames = {.text = sb_new(c->a)};
    sb_puts(&files.text, "");
    sb_puts(&frames.text, "");
    StrBuf bases = sb_new(c->a);
    uint32_t base = 1;
    sb_puts(out, "static const GelSite prog_sites[] = {\n"
                 "    {GEL_NO_FILE, 0, 0, 0, 0, 0, 0},\n");
    for (uint32_t i = 0; i < c->units.len; i++) {
        Unit *u = c->units.data[i];
        if (u->sites_base && u->sites.len > 0) {
            sb_printf(&bases,
                      "extern const uint32_t %s;\n"
                      "const uint32_t %s = %u;\n",
                      u->sites_base, u->sites_base, base);
        }
        for (uint32_t k = 0; k < u->sites.len; k++) {
            put_site(c, u, base, &c->g->sites.data[u->sites.data[k]], &files,
                     &frames, out);
        }
        base += u->sites.len;
    }
    sb_printf(out,
              "};\n\nstatic const char *const prog_files[] = {\n%s"
              "    NULL,\n};\n\nstatic const char *const prog_frames[] = "
              "{\n%s    NULL,\n};\n\n",
              files.text.text, frames.text.text);
    if (bases.len > 0) {
        sb_printf(out, "%s\n", bases.text);
    }
    return base;
}

/* --- the program --------------------------------------------------------- */

/* The slots keep what they held: finalisers may read them (gc/rt/ref.c). */
static bool put_cleanup(CGen *c, StrBuf *out)
{
    StrBuf body = sb_new(c->a);
    for (uint32_t i = 0; i < c->g->slots.len && c->opts->counts; i++) {
        const char *name = c->slots[i].name;
        if (c->slots[i].unit == NO_UNIT) {
            continue;
        }
        if (c->g->slots.data[i]->type == TY_REF) {
            sb_printf(&body, "    gel_dec(%s);\n", name);
        } else if (c->g->slots.data[i]->type == TY_ANY) {
            sb_printf(&body, "    gel_dec_any(%s);\n", name);
        }
    }
    if (body.len > 0) {
        sb_printf(out,
                  "static void prog_cleanup(void)\n{\n%s}\n\n", body.text);
    }
    return body.len > 0;
}

void c_put_program(CGen *c, StrBuf *out)
{
    const Graph *g = c->g;
    uint32_t n_sites = put_sites(c, out);
    bool has_cleanup = put_cleanup(c, out);
    if (c->has_tables) {
        c_put_tables(c, out);
    }
    if (g->new_exc) {
        sb_printf(out,
                  "static GelObj *prog_new_exc(int64_t kind, GelStr *msg)\n"
                  "{\n    return %s(kind, (GelObj *)msg);\n}\n\n",
                  c_func(c, g->new_exc)->name);
    }
    if (!g->entry) {
        bug("a program without entry");
    }
    sb_printf(out, "const GelProgram gel_program = {\n    .main = %s,\n",
              c_func(c, g->entry)->name);
    if (g->report) {
        sb_printf(out, "    .report = %s,\n", c_func(c, g->report)->name);
    }
    sb_puts(out, g->new_exc ? "    .new_exc = prog_new_exc,\n" : "");
    sb_printf(out,
              "    .sites = prog_sites,\n    .n_sites = %u,\n"
              "    .files = prog_files,\n    .frames = prog_frames,\n",
              n_sites);
    sb_puts(out, c->has_tables ? "    .tables = &prog_tables,\n" : "");
    sb_puts(out, c->opts->stackless ? "    .is_stackless = true,\n" : "");
    sb_puts(out, has_cleanup ? "    .cleanup = prog_cleanup,\n};\n" : "};\n");
}
