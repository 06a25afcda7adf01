/* Dominator trees: Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
   Algorithm" (2001), over reverse postorder. All walks use explicit stacks:
   graphs may be deep. */
#include "ir/internal.h"

typedef struct Walk {
    uint32_t node, next; /* next: index into succs */
} Walk;

/* Fills order and number[node] (place in the order + 1, 0 unreachable). */
static void reverse_postorder(Arena *a, const DomGraph *dg, DomTree *t,
                              uint32_t *number)
{
    Walk *stack = NEW_ARRAY(a, Walk, dg->n + 1);
    uint32_t depth = 0, at = dg->n;
    uint32_t *post = NEW_ARRAY(a, uint32_t, dg->n + 1);
    if (dg->n > 1) {
        number[1] = 1;
        stack[depth++] = (Walk){1, dg->first[1]};
    }
    while (depth > 0) {
        Walk *w = &stack[depth - 1];
        if (w->next == dg->first[w->node + 1]) {
            post[--at] = w->node;
            depth--;
            continue;
        }
        uint32_t s = dg->succs[w->next++];
        if (!number[s]) {
            number[s] = 1;
            stack[depth++] = (Walk){s, dg->first[s]};
        }
    }
    t->order = post + at;
    t->n_order = dg->n - at;
    for (uint32_t i = 0; i < t->n_order; i++) {
        number[t->order[i]] = i + 1;
    }
}

static uint32_t intersect(const DomTree *t, const uint32_t *number, uint32_t a,
                          uint32_t b)
{
    while (a != b) {
        while (number[a] > number[b]) {
            a = t->idom[a];
        }
        while (number[b] > number[a]) {
            b = t->idom[b];
        }
    }
    return a;
}

/* One sweep; predecessors are visited by pushing along successors, so each
   sweep starts from the nodes' current idoms. */
static bool sweep(const DomGraph *dg, DomTree *t, const uint32_t *number)
{
    bool changed = false;
    for (uint32_t i = 0; i < t->n_order; i++) {
        uint32_t node = t->order[i];
        for (uint32_t k = dg->first[node]; k < dg->first[node + 1]; k++) {
            uint32_t s = dg->succs[k];
            if (s == 1) {
                continue;
            }
            uint32_t dom =
                t->idom[s] ? intersect(t, number, t->idom[s], node) : node;
            changed |= dom != t->idom[s];
            t->idom[s] = dom;
        }
    }
    return changed;
}

/* Intervals of a walk over the tree: children lists by counting. */
static void number_tree(Arena *a, uint32_t n, DomTree *t)
{
    uint32_t *child = NEW_ARRAY(a, uint32_t, n + 1);
    uint32_t *sibling = NEW_ARRAY(a, uint32_t, n + 1);
    for (uint32_t i = t->n_order; i-- > 1;) {
        uint32_t node = t->order[i];
        sibling[node] = child[t->idom[node]];
        child[t->idom[node]] = node;
    }
    uint32_t clock = 0;
    uint32_t node = t->n_order > 0 ? 1 : 0;
    while (node) {
        t->in[node] = ++clock;
        if (child[node]) {
            node = child[node];
            continue;
        }
        t->out[node] = ++clock;
        while (node && !sibling[node]) {
            node = t->idom[node];
            if (node) {
                t->out[node] = ++clock;
            }
        }
        node = node ? sibling[node] : 0;
    }
}

DomTree ir_dom_tree(Arena *scratch, const DomGraph *dg)
{
    DomTree t = {0};
    t.idom = NEW_ARRAY(scratch, uint32_t, dg->n + 1);
    t.in = NEW_ARRAY(scratch, uint32_t, dg->n + 1);
    t.out = NEW_ARRAY(scratch, uint32_t, dg->n + 1);
    uint32_t *number = NEW_ARRAY(scratch, uint32_t, dg->n + 1);
    reverse_postorder(scratch, dg, &t, number);
    while (sweep(dg, &t, number)) {
    }
    number_tree(scratch, dg->n, &t);
    return t;
}
