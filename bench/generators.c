/* The same work as generators.py: each generator is a structure with a
 * function that makes the next value; the walk keeps its own stack. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int64_t left, seed;
} Numbers;

static bool next_number(Numbers *g, int64_t *out)
{
    if (g->left == 0)
        return false;
    g->left--;
    g->seed = (g->seed * 1103515245 + 12345) % 2147483648;
    *out = g->seed >> 8;
    return true;
}

static bool next_odd(Numbers *g, int64_t *out)
{
    while (next_number(g, out))
        if (*out % 2 == 1)
            return true;
    return false;
}

typedef struct {
    Numbers source;
    int64_t previous;
} Deltas;

static bool next_delta(Deltas *g, int64_t *out)
{
    int64_t n;
    if (!next_odd(&g->source, &n))
        return false;
    *out = n - g->previous;
    g->previous = n;
    return true;
}

static bool next_pair(Deltas *g, int64_t *a, int64_t *b)
{
    if (!next_delta(g, a))
        return false;
    if (!next_delta(g, b))
        *b = 0;
    return true;
}

/* A stream is either the multiples of a number or a merge of two streams. */
typedef struct Stream Stream;
struct Stream {
    bool (*next)(Stream *, int64_t *);
    int64_t n, step, limit; /* multiples */
    Stream *left, *right;   /* merge */
    int64_t a, b;
    bool has_a, has_b, started;
};

static bool next_multiple(Stream *s, int64_t *out)
{
    if (s->n >= s->limit)
        return false;
    *out = s->n;
    s->n += s->step;
    return true;
}

static bool next_merged(Stream *s, int64_t *out)
{
    if (!s->started) {
        s->started = true;
        s->has_a = s->left->next(s->left, &s->a);
        s->has_b = s->right->next(s->right, &s->b);
    }
    if (s->has_a && (!s->has_b || s->a <= s->b)) {
        *out = s->a;
        s->has_a = s->left->next(s->left, &s->a);
        return true;
    }
    if (s->has_b) {
        *out = s->b;
        s->has_b = s->right->next(s->right, &s->b);
        return true;
    }
    return false;
}

typedef struct Node Node;
struct Node {
    int64_t value;
    Node *left, *right;
};

static Node *build(int64_t low, int64_t high)
{
    if (low >= high)
        return NULL;
    int64_t middle = (low + high) / 2;
    Node *node = malloc(sizeof *node);
    node->value = middle;
    node->left = build(low, middle);
    node->right = build(middle + 1, high);
    return node;
}

typedef struct {
    const Node *stack[64];
    size_t depth;
} Walk;

static void descend(Walk *w, const Node *node)
{
    while (node != NULL) {
        w->stack[w->depth++] = node;
        node = node->left;
    }
}

static bool next_value(Walk *w, int64_t *out)
{
    if (w->depth == 0)
        return false;
    const Node *node = w->stack[--w->depth];
    *out = node->value;
    descend(w, node->right);
    return true;
}

static int64_t floor_mod(int64_t a, int64_t m)
{
    int64_t r = a % m;
    return r < 0 ? r + m : r;
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 1100;
    int64_t total = 0, a, b, n;
    Deltas deltas = {{size * 100000, 1}, 0};
    while (next_pair(&deltas, &a, &b))
        total = floor_mod(total + a * 3 - b, 1000000007);
    printf("chain %" PRId64 "\n", total);
    total = 0;
    int64_t limit = size * 20000;
    Stream three = {.next = next_multiple, .n = 3, .step = 3, .limit = limit};
    Stream five = {.next = next_multiple, .n = 5, .step = 5, .limit = limit};
    Stream seven = {.next = next_multiple, .n = 7, .step = 7, .limit = limit};
    Stream inner = {.next = next_merged, .left = &three, .right = &five};
    Stream outer = {.next = next_merged, .left = &inner, .right = &seven};
    while (outer.next(&outer, &n))
        total = (total * 31 + n) % 1000003;
    printf("merge %" PRId64 "\n", total);
    Node *root = build(0, 1 << 12);
    total = 0;
    for (int64_t r = 0; r < size / 10 + 1; r++) {
        Walk walk = {.depth = 0};
        descend(&walk, root);
        while (next_value(&walk, &n))
            total = (total * 7 + n) % 1000003;
    }
    printf("walk %" PRId64 "\n", total);
    return 0;
}
