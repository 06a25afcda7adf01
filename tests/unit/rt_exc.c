/* Exceptions: light ones become objects when caught, tracebacks are taken and put
   back, anchors of carets. */
#include "tests/unit/rt_test.h"

typedef struct Exc {
    GelObj h;
    int64_t kind;
    GelObj *msg;
} Exc;

static const uint32_t refs[] = {offsetof(Exc, msg)};
static GelType exc_type = {.name = "Exc", .size = sizeof(Exc),
                           .kind = GEL_TYPE_OBJECT, .n_refs = 1, .refs = refs};

static GelObj *new_exc(int64_t kind, GelStr *msg)
{
    Exc *e = (Exc *)(void *)gel_alloc(&exc_type, sizeof *e);
    e->kind = kind;
    gel_inc(&msg->h);
    e->msg = &msg->h;
    return &e->h;
}

static const GelSite sites[] = {{0},
                                {0, 0, 3, 0, 0, 0, 0},
                                {0, 1, 7, 0, 0, 0, 1},
                                {GEL_NO_FILE, 0, 0, 0, 0, 0, 0}};
static const char *const files[] = {"no/such/file.py"};
static const char *const frames[] = {"<module>", "f"};
const GelProgram gel_program = {.new_exc = new_exc, .sites = sites,
                                .n_sites = 4, .files = files,
                                .frames = frames};

static void test_catch(void)
{
    gel_raisef(GEL_KIND_VALUE_ERROR, "bad %d", 7);
    gel_tb_add(3);
    gel_tb_add(2);
    Exc *e = (Exc *)(void *)gel_catch();
    CHECK(!gel_exc && e->kind == GEL_KIND_VALUE_ERROR);
    CHECK(strcmp(gel_str_data((GelStr *)(void *)e->msg), "bad 7") == 0);
    GelObj *tb = gel_tb_take();
    CHECK(gel_tb_len(tb) == 2 && !gel_tb_take());
    CHECK(gel_tb_line(tb, 0) == 3 && gel_tb_line(tb, 1) == 7);
    CHECK(rt_is(gel_tb_name(tb, 1), "f"));
    CHECK(rt_is(gel_tb_format(tb),
                "Traceback (most recent call last):\n"
                "  File \"no/such/file.py\", line 3, in <module>\n"
                "  File \"no/such/file.py\", line 7, in f\n"));
    gel_tb_put(tb);
    gel_tb_add(1);
    gel_dec(tb);
    tb = gel_tb_take();
    CHECK(gel_tb_len(tb) == 3);
    gel_dec(tb);
    gel_dec(&e->h);
}

static void test_handled(void)
{
    CHECK(!gel_exc_current());
    GelStr *s = rt_str("xy");
    for (int i = 0; i < 40; i++)
        gel_exc_push(&s->h);
    GelObj *o = gel_exc_current();
    CHECK(o == &s->h);
    gel_dec(o);
    for (int i = 0; i < 40; i++)
        gel_exc_pop();
    CHECK(!gel_exc_current());
    gel_dec(&s->h);
}

static bool anchors(const char *text, const char *marks)
{
    GelAnchors a;
    gel_tb_anchors(text, strlen(text), &a);
    const char *left = strchr(marks, '^');
    size_t n = left ? strspn(left, "^") : 0;
    return left ? a.left == (size_t)(left - marks) && a.right == a.left + n
                : a.right == 0;
}

static void test_anchors(void)
{
    CHECK(anchors("a + b", "~~^~~"));
    CHECK(anchors("a * b + c", "~~~~~~^~~"));
    CHECK(anchors("(a + b) // c", "~~~~~~~~^^~~"));
    CHECK(anchors("a[1]", "~^^^"));
    CHECK(anchors("f(a)[1]['[']", "~~~~~~~^^^^^"));
    CHECK(anchors("-a ** b", ""));
    CHECK(anchors("-a * b", "~~~^~~"));
    CHECK(anchors("a ** b ** c", "~~^^~~~~~~~"));
    CHECK(anchors("f(a + b)", ""));
    CHECK(anchors("[1, 2]", ""));
    CHECK(anchors("a + b < c", ""));
    CHECK(anchors("x += 1", ""));
    CHECK(anchors("'a' % b", "~~~~^~~"));
    CHECK(anchors("1e-5 - x", "~~~~~^~~"));
    CHECK(anchors("", ""));
}

int main(int argc, char **argv)
{
    gel_init(argc, argv);
    test_catch();
    test_handled();
    test_anchors();
    return rt_done();
}
