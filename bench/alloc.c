/* The same work as alloc.py, with malloc and free. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree Tree;
struct Tree {
    Tree *left, *right;
};

static Tree *make_tree(int64_t depth)
{
    Tree *t = malloc(sizeof *t);
    t->left = depth == 0 ? NULL : make_tree(depth - 1);
    t->right = depth == 0 ? NULL : make_tree(depth - 1);
    return t;
}

static int64_t check(const Tree *t)
{
    if (t->left == NULL)
        return 1;
    return 1 + check(t->left) + check(t->right);
}

static void free_tree(Tree *t)
{
    if (t->left != NULL) {
        free_tree(t->left);
        free_tree(t->right);
    }
    free(t);
}

typedef struct Node Node;
struct Node {
    int64_t key, priority;
    Node *left, *right;
};

static Node *insert(Node *node, int64_t key, int64_t priority)
{
    if (node == NULL) {
        node = malloc(sizeof *node);
        *node = (Node){key, priority, NULL, NULL};
        return node;
    }
    if (key < node->key) {
        node->left = insert(node->left, key, priority);
        if (node->left->priority > node->priority) {
            Node *pivot = node->left;
            node->left = pivot->right;
            pivot->right = node;
            return pivot;
        }
    } else if (key > node->key) {
        node->right = insert(node->right, key, priority);
        if (node->right->priority > node->priority) {
            Node *pivot = node->right;
            node->right = pivot->left;
            pivot->left = node;
            return pivot;
        }
    }
    return node;
}

static int64_t depth_of(const Node *node)
{
    if (node == NULL)
        return 0;
    int64_t left = depth_of(node->left), right = depth_of(node->right);
    return 1 + (left > right ? left : right);
}

static void free_nodes(Node *node)
{
    if (node == NULL)
        return;
    free_nodes(node->left);
    free_nodes(node->right);
    free(node);
}

typedef struct Cell Cell;
struct Cell {
    int64_t value;
    Cell *next;
};

static Cell *reversed_list(Cell *head)
{
    Cell *result = NULL;
    while (head != NULL) {
        Cell *next = head->next;
        head->next = result;
        result = head;
        head = next;
    }
    return result;
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 18;
    Tree *long_lived = make_tree(size);
    for (int64_t depth = 4; depth <= size; depth += 4) {
        int64_t rounds = INT64_C(1) << (size - depth + 4), total = 0;
        for (int64_t i = 0; i < rounds; i++) {
            Tree *t = make_tree(depth);
            total += check(t);
            free_tree(t);
        }
        printf("trees %" PRId64 " %" PRId64 " %" PRId64 "\n", rounds, depth,
               total);
    }
    printf("long lived %" PRId64 "\n", check(long_lived));
    Node *root = NULL;
    int64_t seed = 3;
    for (int64_t i = 0; i < INT64_C(2) << (size - 3); i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        int64_t key = seed >> 8;
        seed = (seed * 1103515245 + 12345) % 2147483648;
        root = insert(root, key, seed);
    }
    printf("treap %" PRId64 " %" PRId64 "\n", depth_of(root), root->key);
    int64_t total = 0;
    for (int64_t round = 0; round < size; round++) {
        Cell *head = NULL;
        for (int64_t i = 0; i < INT64_C(1) << (size - 3); i++) {
            Cell *c = malloc(sizeof *c);
            *c = (Cell){i + round, head};
            head = c;
        }
        head = reversed_list(head);
        total += head->value;
        while (head != NULL) {
            total = (total * 7 + head->value) % 1000003;
            Cell *next = head->next;
            free(head);
            head = next;
        }
    }
    printf("lists %" PRId64 "\n", total);
    free_nodes(root);
    free_tree(long_lived);
    return 0;
}
