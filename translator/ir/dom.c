/* Dominator trees: semidominators with path compression, then nearest common
   ancestors (Georgiadis, Tarjan and Werneck, "Finding Dominators in Practice",
   2006). Near linear: a chain of thousands of tests that all jump to one block is
   ordinary in generated programs. All walks use explicit stacks: graphs may be deep. */
#include "ir/internal.h"

typedef struct Walk {
    uint32_t node, next; /* next: index into succs */
} Walk;

/* The depth-first tree. Nodes are known by their preorder numbers from 1. */
typedef struct Dfs {
    uint32_t n;
    uint32_t *number; /* by node; 0 unreachable */
    uint32_t *node, *parent;
    uint32_t *semi, *label, *ancestor;
    uint32_t *path; /* scratch of compress */
} Dfs;

static void visit(Dfs *d, uint32_t node, uint32_t parent)
{
    uint32_t i = ++d->n;
    d->number[node] = i;
    d->node[i] = node;
    d->parent[i] = parent;
    d->semi[i] = d->label[i] = i;
}

/* Numbers the nodes and fills the tree's reverse postorder. */
static void search(Arena *a, const DomGraph *dg, DomTree *t, Dfs *d)
{
    Walk *stack = NEW_ARRAY(a, Walk, dg->n + 1);
    uint32_t depth = 0, at = dg->n;
    uint32_t *post = NEW_ARRAY(a, uint32_t, dg->n + 1);
    if (dg->n > 1) {
        visit(d, 1, 0);
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
        if (!d->number[s]) {
            visit(d, s, d->number[w->node]);
            stack[depth++] = (Walk){s, dg->first[s]};
        }
    }
    t->order = post + at;
    t->n_order = dg->n - at;
}

/* The number with the least semidominator on the linked way up from v. */
static uint32_t least(Dfs *d, uint32_t v)
{
    uint32_t n = 0;
    if (!d->ancestor[v]) {
        return v;
    }
    for (uint32_t x = v; d->ancestor[d->ancestor[x]]; x = d->ancestor[x]) {
        d->path[n++] = x;
    }
    while (n > 0) {
        uint32_t x = d->path[--n], y = d->ancestor[x];
        if (d->semi[d->label[y]] < d->semi[d->label[x]]) {
            d->label[x] = d->label[y];
        }
        d->ancestor[x] = d->ancestor[y];
    }
    return d->label[v];
}

typedef struct Preds {
    uint32_t *first, *nodes; /* of node i: nodes[first[i]] to nodes[first[i + 1]] */
} Preds;

static Preds predecessors(Arena *a, const DomGraph *dg)
{
    Preds p = {NEW_ARRAY(a, uint32_t, dg->n + 2),
               NEW_ARRAY(a, uint32_t, dg->first[dg->n] + 1)};
    for (uint32_t k = 0; k < dg->first[dg->n]; k++) {
        p.first[dg->succs[k] + 1]++;
    }
    for (uint32_t i = 0; i <= dg->n; i++) {
        p.first[i + 1] += p.first[i];
    }
    uint32_t *at = NEW_ARRAY(a, uint32_t, dg->n + 1);
    for (uint32_t i = 0; i < dg->n; i++) {
        for (uint32_t k = dg->first[i]; k < dg->first[i + 1]; k++) {
            uint32_t s = dg->succs[k];
            p.nodes[p.first[s] + at[s]++] = i;
        }
    }
    return p;
}

static void find_semidominators(Arena *a, const DomGraph *dg, Dfs *d)
{
    Preds p = predecessors(a, dg);
    for (uint32_t i = d->n; i > 1; i--) {
        uint32_t node = d->node[i];
        for (uint32_t k = p.first[node]; k < p.first[node + 1]; k++) {
            uint32_t from = d->number[p.nodes[k]];
            uint32_t semi = from ? d->semi[least(d, from)] : i;
            d->semi[i] = semi < d->semi[i] ? semi : d->semi[i];
        }
        d->ancestor[i] = d->parent[i];
    }
}

/* parent becomes the immediate dominator's number. */
static void find_dominators(Dfs *d, DomTree *t)
{
    for (uint32_t i = 2; i <= d->n; i++) {
        while (d->parent[i] > d->semi[i]) {
            d->parent[i] = d->parent[d->parent[i]];
        }
        t->idom[d->node[i]] = d->node[d->parent[i]];
    }
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
    Dfs d = {.number = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .node = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .parent = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .semi = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .label = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .ancestor = NEW_ARRAY(scratch, uint32_t, dg->n + 1),
             .path = NEW_ARRAY(scratch, uint32_t, dg->n + 1)};
    search(scratch, dg, &t, &d);
    find_semidominators(scratch, dg, &d);
    find_dominators(&d, &t);
    number_tree(scratch, dg->n, &t);
    return t;
}
