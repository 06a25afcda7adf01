/* Counting: objects die when their last reference goes, in CPython's order, without
   recursion; finalisers may revive; array moves keep counts balanced. */
#include "tests/unit/rt_test.h"

const GelProgram gel_program = {0};

typedef struct Node {
    GelObj h;
    GelObj *left, *right;
    int64_t payload; /* of an ANY field */
    uint8_t tag;
    char name;
} Node;

static char died[64];
static GelObj *saved;

static void finalise(GelObj *o)
{
    Node *n = (Node *)(void *)o;
    strncat(died, &n->name, 1);
    if (n->name == 'R') {
        gel_inc(o);
        saved = o;
    }
}

static const uint32_t refs[] = {offsetof(Node, left), offsetof(Node, right)};
static const GelAnyField anys[] = {
    {offsetof(Node, payload), offsetof(Node, tag)}};
static GelType node_type = {.name = "Node", .size = sizeof(Node),
                            .kind = GEL_TYPE_OBJECT, .n_refs = 2, .n_anys = 1,
                            .refs = refs, .anys = anys, .finaliser = finalise};
static GelType array_type = {.name = "array", .size = sizeof(GelArray),
                             .kind = GEL_TYPE_ARRAY, .elem = GEL_ELEM_REF};
static GelType any_type = {.name = "array", .size = sizeof(GelArray),
                           .kind = GEL_TYPE_ARRAY, .elem = GEL_ELEM_ANY};

static GelObj *node(char name, GelObj *left, GelObj *right)
{
    Node *n = (Node *)(void *)gel_alloc(&node_type, sizeof *n);
    n->name = name;
    n->left = left;
    n->right = right;
    return &n->h;
}

static void test_order(void)
{
    died[0] = 0;
    GelObj *a = node('a', node('b', node('c', NULL, NULL), NULL),
                     node('d', NULL, NULL));
    ((Node *)(void *)a)->payload = (int64_t)(intptr_t)node('e', NULL, NULL);
    ((Node *)(void *)a)->tag = GEL_TAG_REF;
    gel_dec(a);
    CHECK(strcmp(died, "abcde") == 0);
}

static void test_array(void)
{
    died[0] = 0;
    GelArray *a = gel_array_new(&array_type, 6);
    for (int i = 0; i < 6; i++)
        gel_array_set_ref(a, i, node((char)('0' + i), NULL, NULL));
    gel_array_move(a, 1, a, 0, 5); /* 0 0 1 2 3 4 */
    CHECK(strcmp(died, "5") == 0);
    gel_array_move(a, 0, a, 2, 4); /* 1 2 3 4 3 4 */
    CHECK(strcmp(died, "50") == 0);
    gel_array_clear(a, 0, 4);
    CHECK(strcmp(died, "5021") == 0);
    gel_dec(&a->h);
    CHECK(strcmp(died, "502143") == 0);
}

static void test_any_array(void)
{
    died[0] = 0;
    GelArray *a = gel_array_new(&any_type, 4);
    CHECK(gel_array_get_any(a, 0).tag == GEL_TAG_UNBOUND);
    gel_array_set_any(a, 0, gel_any_int(7));
    gel_array_set_any(a, 1, gel_any_ref(node('x', NULL, NULL)));
    gel_array_move(a, 2, a, 0, 2);
    CHECK(gel_array_get_any(a, 2).i == 7);
    CHECK(gel_array_get_any(a, 3).r == gel_array_get_any(a, 1).r);
    gel_array_clear(a, 1, 1);
    CHECK(died[0] == 0);
    gel_dec(&a->h);
    CHECK(strcmp(died, "x") == 0);
}

static void test_revival(void)
{
    died[0] = 0;
    GelObj *o = node('R', node('k', NULL, NULL), NULL);
    gel_dec(o);
    CHECK(saved == o && strcmp(died, "R") == 0);
    gel_dec(saved); /* the second time without the finaliser */
    CHECK(strcmp(died, "Rk") == 0);
}

static void test_deep(void)
{
    static GelType plain;
    plain = node_type;
    plain.finaliser = NULL;
    GelObj *head = NULL;
    for (int i = 0; i < 1000000; i++) {
        Node *n = (Node *)(void *)gel_alloc(&plain, sizeof *n);
        n->left = head;
        head = &n->h;
    }
    gel_dec(head);
}

static void test_absurd_sizes(void)
{
    CHECK(!gel_array_new(&array_type, -1) && rt_raised(GEL_KIND_MEMORY_ERROR));
    CHECK(!gel_array_new(&array_type, INT64_MAX) &&
          rt_raised(GEL_KIND_MEMORY_ERROR));
    GelStr *s = rt_str("ab");
    CHECK(!gel_str_repeat(s, INT64_MAX) && rt_raised(GEL_KIND_MEMORY_ERROR));
    gel_dec(&s->h);
}

int main(int argc, char **argv)
{
    gel_init(argc, argv);
    test_order();
    test_array();
    test_any_array();
    test_revival();
    test_deep();
    test_absurd_sizes();
    return rt_done();
}
