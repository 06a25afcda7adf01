/* Nodes on cycles of a directed graph: Tarjan's strongly connected components; and
   nodes that cut all cycles: those that lead to themselves, and those that a
   depth-first search without these comes back to. With stacks of their own (graphs
   here are as deep as programs are long). */
#include "lower/internal.h"

typedef struct Node {
    uint32_t order, low, next; /* order 0: not visited */
    bool on_stack;
} Node;

typedef struct Search {
    const Digraph *d;
    Node *nodes;
    uint32_t *path, n_path;   /* being visited */
    uint32_t *stack, n_stack; /* not in a component so far */
    uint32_t n_visited;
    bool *on_cycle;
} Search;

static void enter(Search *s, uint32_t n)
{
    s->nodes[n].order = s->nodes[n].low = ++s->n_visited;
    s->nodes[n].on_stack = true;
    s->path[s->n_path++] = n;
    s->stack[s->n_stack++] = n;
}

static bool leads_to_itself(const Digraph *d, uint32_t n)
{
    for (uint32_t i = 0; i < d->targets[n].len; i++) {
        if (d->targets[n].data[i] == n) {
            return true;
        }
    }
    return false;
}

/* What is on the stack from n upwards is a component. */
static void close_component(Search *s, uint32_t n)
{
    bool is_cycle = s->stack[s->n_stack - 1] != n || leads_to_itself(s->d, n);
    uint32_t top;
    do {
        top = s->stack[--s->n_stack];
        s->nodes[top].on_stack = false;
        s->on_cycle[top] = is_cycle;
    } while (top != n);
}

static void lower_to(uint32_t *low, uint32_t other)
{
    *low = other < *low ? other : *low;
}

static void step(Search *s)
{
    uint32_t n = s->path[s->n_path - 1];
    Node *node = &s->nodes[n];
    if (node->next < s->d->targets[n].len) {
        uint32_t m = s->d->targets[n].data[node->next++];
        if (!s->nodes[m].order) {
            enter(s, m);
        } else if (s->nodes[m].on_stack) {
            lower_to(&node->low, s->nodes[m].order);
        }
        return;
    }
    s->n_path--;
    if (s->n_path) {
        lower_to(&s->nodes[s->path[s->n_path - 1]].low, node->low);
    }
    if (node->low == node->order) {
        close_component(s, n);
    }
}

bool *lower_nodes_on_cycles(Arena *a, const Digraph *d)
{
    Search s = {.d = d,
                .nodes = NEW_ARRAY(a, Node, d->n + 1),
                .path = NEW_ARRAY(a, uint32_t, d->n + 1),
                .stack = NEW_ARRAY(a, uint32_t, d->n + 1),
                .on_cycle = NEW_ARRAY(a, bool, d->n + 1)};
    for (uint32_t i = 0; i < d->n; i++) {
        if (!s.nodes[i].order) {
            enter(&s, i);
        }
        while (s.n_path) {
            step(&s);
        }
    }
    return s.on_cycle;
}

/* --- cutting all cycles ---------------------------------------------------- */

static void cut_from(Search *s, uint32_t n)
{
    enter(s, n);
    while (s->n_path) {
        uint32_t top = s->path[s->n_path - 1];
        Node *node = &s->nodes[top];
        if (node->next == s->d->targets[top].len) {
            node->on_stack = false;
            s->n_path--;
            continue;
        }
        uint32_t m = s->d->targets[top].data[node->next++];
        if (s->on_cycle[m]) {
            continue; /* cut already */
        } else if (!s->nodes[m].order) {
            enter(s, m);
        } else {
            s->on_cycle[m] = s->nodes[m].on_stack;
        }
    }
}

bool *lower_cut_cycles(Arena *a, const Digraph *d, uint32_t first)
{
    Search s = {.d = d,
                .nodes = NEW_ARRAY(a, Node, d->n + 1),
                .path = NEW_ARRAY(a, uint32_t, d->n + 1),
                .stack = NEW_ARRAY(a, uint32_t, d->n + 1),
                .on_cycle = NEW_ARRAY(a, bool, d->n + 1)};
    for (uint32_t i = 0; i < d->n; i++) {
        s.on_cycle[i] = leads_to_itself(d, i);
    }
    for (uint32_t i = 0; i <= d->n; i++) {
        uint32_t n = i ? i - 1 : first;
        if (n < d->n && !s.nodes[n].order) {
            cut_from(&s, n);
        }
    }
    return s.on_cycle;
}
