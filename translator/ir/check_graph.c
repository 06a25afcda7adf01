/* The checker of what stands outside functions: layouts, slots, sites, symbols
   and the functions the runtime calls. */
#include "ir/internal.h"

static bool fail(StrBuf *why, const char *rule, const char *what,
                 const Name *name, const char *text)
{
    sb_printf(why, "%s %s: %s: %s\n", what, name ? name->text : "?", rule,
              text);
    return false;
}

bool ir_check_owns_layout(const Graph *g, const Layout *l)
{
    return l->id >= 1 && l->id <= g->layouts.len &&
           g->layouts.data[l->id - 1] == l;
}

static bool is_field_type(Type t)
{
    return t == TY_I1 || t == TY_I64 || t == TY_U64 || t == TY_F64 ||
           t == TY_REF || t == TY_ANY;
}

static bool check_ref_layout(const Graph *g, Type t, const Layout *l)
{
    return !l || (t == TY_REF && ir_check_owns_layout(g, l));
}

static bool check_finaliser(const Layout *l, StrBuf *why)
{
    const Func *f = l->finaliser;
    const Block *entry = f->blocks.len > 1 ? ir_block(f, 1) : NULL;
    bool ok = entry && entry->args.len == 1 &&
              ir_val(f, entry->args.data[0])->type == TY_REF;
    return ok || fail(why, "finaliser", "layout", l->symbol,
                      "its finaliser does not take one reference");
}

static bool check_layout(const Graph *g, const Layout *l, StrBuf *why)
{
    if (!l->symbol || !l->cls_name || !l->qualname) {
        return fail(why, "symbol", "layout", l->symbol, "a name is missing");
    }
    if (!ir_check_owns_layout(g, l)) {
        return fail(why, "foreign", "layout", l->symbol,
                    "its id is not its place in the graph");
    }
    bool is_array = l->kind == LAYOUT_ARRAY;
    if (is_array != (l->elem != TY_VOID)) {
        return fail(why, "elem_type", "layout", l->symbol,
                    "arrays and only arrays have elements");
    }
    if (is_array && !is_field_type(l->elem) && l->elem != TY_I8 &&
        l->elem != TY_I32) {
        return fail(why, "elem_type", "layout", l->symbol,
                    "no type of elements");
    }
    if (!check_ref_layout(g, l->elem, l->elem_layout)) {
        return fail(why, "foreign", "layout", l->symbol, "of its elements");
    }
    for (uint32_t i = 0; i < l->fields.len; i++) {
        const Field *field = &l->fields.data[i];
        if (!field->name || !is_field_type(field->type)) {
            return fail(why, "field_type", "layout", l->symbol,
                        "no type of fields");
        }
        if (!check_ref_layout(g, field->type, field->layout)) {
            return fail(why, "foreign", "layout", l->symbol, "of a field");
        }
    }
    if (l->fields.len > 0 && l->kind != LAYOUT_OBJECT) {
        return fail(why, "field_type", "layout", l->symbol,
                    "only objects have fields");
    }
    return !l->finaliser || check_finaliser(l, why);
}

static bool check_slot(const Graph *g, uint32_t i, StrBuf *why)
{
    const Slot *s = g->slots.data[i];
    if (!s->symbol || s->index != i) {
        return fail(why, "symbol", "slot", s->symbol, "no symbol or place");
    }
    if (!is_field_type(s->type)) {
        return fail(why, "slot_type", "slot", s->symbol, "no type of slots");
    }
    return check_ref_layout(g, s->type, s->layout) ||
           fail(why, "foreign", "slot", s->symbol, "layout of no graph");
}

static bool check_sites(const Graph *g, StrBuf *why)
{
    for (uint32_t i = 1; i < g->sites.len; i++) {
        const Site *s = &g->sites.data[i];
        if (s->inlined_at >= g->sites.len || s->inlined_at == i) {
            sb_printf(why, "site !%u: site: inlined nowhere\n", i);
            return false;
        }
        uint32_t depth = 0;
        for (uint32_t at = s->inlined_at; at;
             at = g->sites.data[at].inlined_at) {
            if (++depth > g->sites.len) {
                sb_printf(why, "site !%u: site: inlined in itself\n", i);
                return false;
            }
        }
    }
    return true;
}

typedef struct Symbols {
    Arena *arena;
    Map map;
} Symbols;

static bool add_symbol(Symbols *s, const Name *symbol)
{
    bool is_new = true;
    if (symbol) {
        map_put(s->arena, &s->map, ptr_key(symbol), &is_new);
    }
    return is_new;
}

static bool check_symbols(const Graph *g, Arena *scratch, StrBuf *why)
{
    Symbols funcs = {.arena = scratch}, layouts = {.arena = scratch},
            slots = {.arena = scratch};
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        if (!add_symbol(&funcs, g->funcs.data[i]->symbol)) {
            return fail(why, "symbol", "func", g->funcs.data[i]->symbol,
                        "two have this symbol");
        }
    }
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        if (!add_symbol(&layouts, g->layouts.data[i]->symbol)) {
            return fail(why, "symbol", "layout", g->layouts.data[i]->symbol,
                        "two have this symbol");
        }
    }
    for (uint32_t i = 0; i < g->slots.len; i++) {
        if (!add_symbol(&slots, g->slots.data[i]->symbol)) {
            return fail(why, "symbol", "slot", g->slots.data[i]->symbol,
                        "two have this symbol");
        }
    }
    return true;
}

/* The type letters of a function: arguments, then result. */
static bool has_signature(const Func *f, uint32_t n, const Type *types,
                          Type result)
{
    if (f->blocks.len < 2 || ir_block(f, 1)->args.len != n ||
        f->result != result) {
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (ir_val(f, ir_block(f, 1)->args.data[i])->type != types[i]) {
            return false;
        }
    }
    return true;
}

static bool check_roots(const Graph *g, StrBuf *why)
{
    static const Type report[] = {TY_REF}, new_exc[] = {TY_I64, TY_REF};
    if (!g->is_low) {
        return true;
    }
    if (g->entry && !has_signature(g->entry, 0, NULL, TY_VOID)) {
        return fail(why, "root", "entry", g->entry->symbol,
                    "takes or gives something");
    }
    if (g->report && !has_signature(g->report, 1, report, TY_VOID)) {
        return fail(why, "root", "report", g->report->symbol,
                    "is not (ref) -> void");
    }
    if (g->new_exc && !has_signature(g->new_exc, 2, new_exc, TY_REF)) {
        return fail(why, "root", "new_exc", g->new_exc->symbol,
                    "is not (i64, ref) -> ref");
    }
    return true;
}

bool ir_check_tables(const Graph *g, StrBuf *why)
{
    Arena *scratch = arena_new();
    bool ok = check_symbols(g, scratch, why);
    arena_free(scratch);
    for (uint32_t i = 0; ok && i < g->layouts.len; i++) {
        ok = check_layout(g, g->layouts.data[i], why);
    }
    for (uint32_t i = 0; ok && i < g->slots.len; i++) {
        ok = check_slot(g, i, why);
    }
    return ok && check_sites(g, why) && check_roots(g, why);
}
