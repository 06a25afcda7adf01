/* Which layouts can not be part of a reference cycle: those that do not lie on
   a cycle of the relation "may refer to". Generators' frames get fields later,
   so they never count as such. */
#include "lower/internal.h"

void lower_mark_acyclic(Lower *lw)
{
    Arena *a = arena_new();
    const Map *infos = &lw->infos;
    Map index = {0};
    Digraph d = {.n = infos->entries.len};
    d.targets = arena_alloc(a, sizeof *d.targets * (d.n + 1));
    for (uint32_t i = 0; i < d.n; i++) {
        *map_put(a, &index, infos->entries.data[i].key, NULL) = i;
    }
    for (uint32_t i = 0; i < d.n; i++) {
        const LayoutInfo *info =
            (const LayoutInfo *)(uintptr_t)infos->entries.data[i].val;
        for (uint32_t k = 0; k < info->members.len; k++) {
            uint64_t *to = map_get(&index, ptr_key(info->members.data[k]));
            if (to) {
                vec_push(a, &d.targets[i], (uint32_t)*to);
            }
        }
    }
    bool *on_cycle = lower_nodes_on_cycles(a, &d);
    for (uint32_t i = 0; i < d.n; i++) {
        LayoutInfo *info = (LayoutInfo *)(uintptr_t)infos->entries.data[i].val;
        info->layout->is_acyclic =
            !on_cycle[i] && info->contour->kind != CONTOUR_GEN;
    }
    for (uint32_t i = 0; i < lw->g->layouts.len; i++) {
        Layout *l = lw->g->layouts.data[i];
        l->is_acyclic |= l->kind == LAYOUT_CLASS || l->kind == LAYOUT_STATIC;
    }
    arena_free(a);
}
