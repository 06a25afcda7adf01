/* Lowering of the whole program: from the entry on, functions are declared when
   a call mentions them and lowered in that order, layouts and slots are made
   when an instruction needs them. So the result has what is reached, in an
   order that depends on the program only. */
#include "lower/internal.h"

static Graph *new_low_graph(const Graph *high, Arena *a)
{
    Graph *g = ir_new_graph(a, high->names, high->diags);
    g->is_low = true;
    for (uint32_t i = 1; i < high->sites.len; i++) {
        vec_push(a, &g->sites, high->sites.data[i]);
    }
    return g;
}

static bool has_finalisers(const Infer *inf)
{
    for (uint32_t i = 0; i < inf->contours.len; i++) {
        if (inf->contours.data[i]->finaliser) {
            return true;
        }
    }
    return false;
}

Graph *lower_program(Infer *inf, Arena *a)
{
    const Graph *high = inf->g;
    Lower lw = {.inf = inf,
                .high = high,
                .g = new_low_graph(high, a),
                .arena = a,
                .names = high->names,
                .has_finalisers = has_finalisers(inf),
                .layouts = NEW_ARRAY(a, LayoutInfo *, inf->parts.len + 1),
                .is_static = NEW_ARRAY(a, uint8_t, inf->parts.len + 1),
                .classes = NEW_ARRAY(a, Layout *, inf->classes.len + 1),
                .funcs = NEW_ARRAY(a, Func *, inf->inst_parts.len + 1),
                .globals = NEW_ARRAY(a, VarFact, high->globals.len + 1),
                .slots = NEW_ARRAY(a, Slot *, high->globals.len + 1),
                .guards = NEW_ARRAY(a, Slot *, high->modules.len + 1),
                .ends = NEW_ARRAY(a, Slot *, high->modules.len + 1)};
    lower_find_facts(&lw);
    lw.g->entry = lower_make_entry(&lw);
    lw.g->report = inf->report ? lower_func_of(&lw, inf->report) : NULL;
    lw.g->new_exc = inf->new_exc ? lower_func_of(&lw, inf->new_exc) : NULL;
    for (uint32_t i = 0; i < lw.todo.len; i++) {
        lower_inst(&lw, lw.todo.data[i]);
    }
    lower_add_stack_checks(&lw);
    lower_mark_acyclic(&lw);
    lower_note_classes(&lw);
    ir_number_layouts(lw.g);
    return lw.g;
}
