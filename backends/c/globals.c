/* Names of functions, layouts, slots and constants in C, and who uses them. */
#include "backends/c/internal.h"

/* --- naming -------------------------------------------------------------- */

/* Switches over types compare hashes: literals that stay the same when other
   types come or go. Two equal ones are told apart by salt, in graph order. */
static uint32_t unique_hash(CGen *c, Map *taken, const Name *symbol)
{
    uint32_t h = ident_hash(symbol->text, symbol->len);
    bool is_new = false;
    for (; !is_new || h == 0; h = h * 16777619u + !is_new) {
        if (h != 0) {
            map_put(c->a, taken, h, &is_new);
            if (is_new) {
                return h;
            }
        }
    }
    return h;
}

static const char *global(CGen *c, const char *prefix, const Name *symbol)
{
    return ident_global(&c->ids, prefix, symbol->text, symbol->len);
}

/* `x_`, and `x_3_` for field 3 when the word is not its own. */
static const char *field_name(CGen *c, Map *taken, const Name *name, uint32_t i)
{
    StrBuf sb = sb_new(c->a);
    for (uint32_t k = 0; k < name->len && k < 40; k++) {
        char ch = name->text[k];
        bool is_digit = ch >= '0' && ch <= '9';
        bool is_letter = (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z');
        if (sb.len == 0 && !is_letter) {
            sb_putc(&sb, 'm');
        }
        if (is_letter || is_digit || ch == '_') {
            sb_putc(&sb, ch);
        }
    }
    if (sb.len == 0) {
        sb_putc(&sb, 'm');
    }
    const Name *word = name_intern(c->g->names, sb.text, sb.len);
    bool is_new;
    map_put(c->a, taken, ptr_key(word), &is_new);
    return is_new && word->len == name->len
               ? arena_printf(c->a, "%s_", word->text)
               : arena_printf(c->a, "%s_%u_", word->text, i);
}

static void name_fields(CGen *c, const Layout *l, CLayout *cl)
{
    Map taken = {0};
    cl->fields = NEW_ARRAY(c->a, const char *, l->fields.len + 1);
    for (uint32_t i = 0; i < l->fields.len; i++) {
        cl->fields[i] = field_name(c, &taken, l->fields.data[i].name, i);
    }
}

static void name_layout(CGen *c, Map *hashes, const Layout *l)
{
    CLayout *cl = &c->layouts[l->id];
    switch (l->kind) {
    case LAYOUT_STR:
        cl->type = "gel_type_str";
        cl->is_runtime = true;
        return;
    case LAYOUT_BYTES:
        cl->type = "gel_type_bytes";
        cl->is_runtime = true;
        return;
    case LAYOUT_OPAQUE:
        cl->type = arena_printf(c->a, "gel_type_%s", l->cls_name->text);
        cl->is_runtime = true;
        return;
    case LAYOUT_OBJECT:
        cl->record = global(c, "T_", l->symbol);
        name_fields(c, l, cl);
        break;
    case LAYOUT_CLASS:
    case LAYOUT_STATIC:
        cl->object = global(c, "o_", l->symbol);
        break;
    case LAYOUT_ARRAY:
        break;
    }
    cl->type = global(c, "t_", l->symbol);
    cl->hash = unique_hash(c, hashes, l->symbol);
}

/* --- what the program needs ---------------------------------------------- */

typedef VEC(Func *) FuncList;

static void reach(CGen *c, FuncList *work, Func *f)
{
    if (f && !c->funcs[f->index].is_live) {
        c->funcs[f->index].is_live = true;
        vec_push(c->a, work, f);
    }
}

static void reach_insns(CGen *c, FuncList *work, const Func *f)
{
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_CALL) {
                reach(c, work, in->imm.func);
            } else if (in->op == OP_NEW) {
                reach(c, work, in->imm.layout->finaliser);
            }
        }
    }
}

static void mark_live(CGen *c)
{
    FuncList work = {0};
    Func *roots[] = {c->g->entry, c->g->report, c->g->new_exc};
    for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
        reach(c, &work, roots[i]);
        if (roots[i]) {
            c->funcs[roots[i]->index].is_shared = true;
        }
    }
    while (work.len > 0) {
        reach_insns(c, &work, vec_pop(&work));
    }
    for (uint32_t i = 0; i < c->g->layouts.len; i++) {
        Func *f = c->g->layouts.data[i]->finaliser;
        if (f) {
            c->funcs[f->index].is_shared = true;
        }
    }
}

void c_name_globals(CGen *c)
{
    Graph *g = c->g;
    Map hashes = {0};
    ir_number_layouts(g);
    c->layouts = NEW_ARRAY(c->a, CLayout, g->layouts.len + 1);
    c->funcs = NEW_ARRAY(c->a, CFunc, g->funcs.len + 1);
    c->slots = NEW_ARRAY(c->a, CSlot, g->slots.len + 1);
    mark_live(c);
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        name_layout(c, &hashes, g->layouts.data[i]);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        CFunc *cf = &c->funcs[i];
        cf->name = global(c, "f_", g->funcs.data[i]->symbol);
        cf->is_inline = g->funcs.data[i]->is_inline && !cf->is_shared;
        cf->unit = NO_UNIT;
    }
    for (uint32_t i = 0; i < g->slots.len; i++) {
        c->slots[i].name = global(c, "g_", g->slots.data[i]->symbol);
        c->slots[i].unit = NO_UNIT;
    }
}

CLayout *c_layout(const CGen *c, const Layout *l)
{
    return &c->layouts[l->id];
}

CFunc *c_func(const CGen *c, const Func *f)
{
    return &c->funcs[f->index];
}

/* --- uses ---------------------------------------------------------------- */

static void note(CGen *c, Map *set, const void *what)
{
    *map_put(c->a, set, ptr_key(what), NULL) = 1;
}

static void note_unit(uint32_t *unit, bool *is_shared, const Unit *u)
{
    *is_shared |= *unit != NO_UNIT && *unit != u->index;
    *unit = *unit == NO_UNIT ? u->index : *unit;
}

const char *c_use_type(CGen *c, Unit *u, const Layout *l)
{
    note(c, &u->types, l);
    c_layout(c, l)->is_used = true;
    return c_layout(c, l)->type;
}

const char *c_use_record(CGen *c, Unit *u, const Layout *l)
{
    note(c, &u->records, l);
    return c_layout(c, l)->record;
}

const char *c_use_object(CGen *c, Unit *u, const Layout *l)
{
    note(c, &u->objects, l);
    c_layout(c, l)->is_used = true;
    return c_layout(c, l)->object;
}

const char *c_use_func(CGen *c, Unit *u, Func *f)
{
    CFunc *cf = c_func(c, f);
    note(c, &u->callees, f);
    if (cf->is_inline) {
        bool is_new;
        map_put(c->a, &u->in_funcs, ptr_key(f), &is_new);
        if (is_new) {
            vec_push(c->a, &u->funcs, f);
        }
    } else {
        cf->is_shared |= cf->unit != u->index;
    }
    return cf->name;
}

const char *c_slot(CGen *c, Unit *u, const Slot *s)
{
    CSlot *cs = &c->slots[s->index];
    note(c, &u->slots, s);
    note_unit(&cs->unit, &cs->is_shared, u);
    return cs->name;
}

const char *c_text(CGen *c, Unit *u, const Name *text, bool is_bytes)
{
    uint64_t key = (uint64_t)text->id * 2 + is_bytes;
    uint64_t *num = map_put(c->a, &c->text_nums, key, NULL);
    if (*num == 0) {
        const char *prefix = is_bytes ? "b_" : "s_";
        const char *start = arena_printf(
            c->a, "%.*s.%08x", text->len < 20 ? (int)text->len : 20, text->text,
            ident_hash(text->text, text->len));
        CText ct = {.text = text, .is_bytes = is_bytes, .unit = NO_UNIT};
        ct.name = ident_global(&c->ids, prefix, start, strlen(start));
        vec_push(c->a, &c->texts, ct);
        *num = c->texts.len;
    }
    CText *ct = &c->texts.data[*num - 1];
    note_unit(&ct->unit, &ct->is_shared, u);
    *map_put(c->a, &u->texts, *num, NULL) = 1;
    return arena_printf(c->a, "((GelObj *)&%s)", ct->name);
}

/* --- sites --------------------------------------------------------------- */

bool c_site_shows(const Graph *g, uint32_t site)
{
    for (; site; site = g->sites.data[site].inlined_at) {
        if (!g->sites.data[site].is_hidden) {
            return true;
        }
    }
    return false;
}

uint32_t c_use_site(CGen *c, Unit *u, uint32_t site)
{
    uint32_t first = 0;
    for (uint32_t s = site; s; s = c->g->sites.data[s].inlined_at) {
        uint64_t *num = map_put(c->a, &u->site_nums, s, NULL);
        if (*num == 0) {
            vec_push(c->a, &u->sites, s);
            *num = u->sites.len;
        }
        first = s == site ? (uint32_t)*num : first;
    }
    return first - 1;
}

/* --- types --------------------------------------------------------------- */

const char *c_type(Type t)
{
    switch (t) {
    case TY_VOID:
        return "void ";
    case TY_I1:
        return "bool ";
    case TY_I8:
        return "uint8_t ";
    case TY_I32:
        return "int32_t ";
    case TY_I64:
        return "int64_t ";
    case TY_U64:
        return "uint64_t ";
    case TY_I128:
        return "GelI128 ";
    case TY_F64:
        return "double ";
    case TY_REF:
        return "GelObj *";
    case TY_ANY:
        return "GelAny ";
    case TY_PY:
    case TY_COUNT:
        break;
    }
    bug("type %s in generated code", ir_type_text(t));
}
