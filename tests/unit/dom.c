/* Dominator trees of random graphs against the definition: a dominates b if b can
   not be reached without a. */
#include <stdlib.h>

#include "ir/ir.h"

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static DomGraph random_graph(Arena *a, uint32_t *state)
{
    DomGraph dg = {.n = 2 + next_random(state) % 14};
    dg.first = NEW_ARRAY(a, uint32_t, dg.n + 1);
    dg.succs = NEW_ARRAY(a, uint32_t, dg.n * 3);
    uint32_t at = 0;
    for (uint32_t i = 1; i < dg.n; i++) {
        dg.first[i] = at;
        for (uint32_t k = next_random(state) % 4; k > 0 && dg.n > 2; k--) {
            dg.succs[at++] = 1 + next_random(state) % (dg.n - 1);
        }
    }
    dg.first[dg.n] = at;
    return dg;
}

/* Marks what is reached from the entry without entering `without`. */
static void reach(const DomGraph *dg, uint32_t node, uint32_t without,
                  bool *seen)
{
    if (node == without || seen[node]) {
        return;
    }
    seen[node] = true;
    for (uint32_t k = dg->first[node]; k < dg->first[node + 1]; k++) {
        reach(dg, dg->succs[k], without, seen);
    }
}

static bool check_graph(Arena *a, uint32_t *state)
{
    DomGraph dg = random_graph(a, state);
    DomTree t = ir_dom_tree(a, &dg);
    bool *all = NEW_ARRAY(a, bool, dg.n);
    bool ok = true;
    reach(&dg, 1, 0, all);
    for (uint32_t x = 1; x < dg.n; x++) {
        bool *seen = NEW_ARRAY(a, bool, dg.n);
        reach(&dg, 1, x, seen);
        for (uint32_t y = 1; y < dg.n; y++) {
            bool want = all[x] && all[y] && !seen[y];
            bool got = t.in[x] && t.in[y] && t.in[x] <= t.in[y] &&
                       t.out[y] <= t.out[x];
            ok &= want == got;
        }
        ok &= (t.in[x] != 0) == all[x];
    }
    return ok;
}

int main(void)
{
    Arena *a = arena_new();
    uint32_t state = 1;
    for (int i = 0; i < 20000; i++) {
        if (!check_graph(a, &state)) {
            fprintf(stderr, "graph %d: wrong dominators\n", i);
            return 1;
        }
        arena_reset(a);
    }
    arena_free(a);
    return 0;
}
