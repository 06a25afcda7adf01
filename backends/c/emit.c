/* The C back end: the low-level graph to C11 in one or several files
   (README.md). This file is its descriptor and the order of steps. */
#include "backends/c/internal.h"

static void add_file(CGen *c, BackendUnits *units, const char *name,
                     const char *text)
{
    BackendUnit u = {.name = name, .text = text, .len = strlen(text)};
    vec_push(c->a, units, u);
}

static void emit_program(Graph *g, Arena *a, const BackendOptions *opts,
                         BackendUnits *units)
{
    CGen c = {
        .g = g, .a = a, .opts = opts, .ids = {.arena = a, .names = g->names}};
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        if (g->funcs.data[i]->blocks.len > 1) {
            ir_drop_unreachable(g, g->funcs.data[i]);
        }
    }
    c_name_globals(&c);
    c_partition(&c);
    for (uint32_t i = 0; i < c.units.len; i++) {
        Unit *u = c.units.data[i];
        /* The list grows: inline functions are added as they are called. */
        for (uint32_t k = 0; k < u->funcs.len; k++) {
            c_emit_func(&c, u, u->funcs.data[k]);
        }
    }
    for (uint32_t i = 0; c.has_tables && i < g->funcs.len; i++) {
        c.funcs[i].is_shared |= g->funcs.data[i]->is_resume;
    }
    for (uint32_t i = 0; i < c.units.len; i++) {
        add_file(&c, units, c.units.data[i]->name,
                 c_unit_text(&c, c.units.data[i]));
    }
    if (!c.is_single) {
        add_file(&c, units, "data.c", c_data_text(&c));
    }
}

const Backend backend_c = {.name = "c", .emit = emit_program};
