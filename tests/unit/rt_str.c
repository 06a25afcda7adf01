/* str: static literals, the index of wide text, iteration, splitting, joining. What
   Python can be asked about is compared by compare_format.py. */
#include "tests/unit/rt_test.h"

const GelProgram gel_program = {0};

GEL_STR_ASCII(static, hello, 5, "hello");
GEL_STR_WIDE(static, wide, 40, 20,
             "\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8"
             "\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA8"
             "\xC3\xA9\xC3\xA8\xC3\xA9\xC3\xA0");

static GelType array_type = {.name = "array", .size = sizeof(GelArray),
                             .kind = GEL_TYPE_ARRAY, .elem = GEL_ELEM_REF};

static void test_literals(void)
{
    GelStr *w = &wide.s;
    CHECK(gel_str_len(&hello.s) == 5 && gel_str_is_ascii(&hello.s));
    CHECK(gel_str_len(w) == 20 && !gel_str_is_ascii(w));
    CHECK(rt_is(gel_str_at(w, 19), "\u00e0"));
    CHECK(rt_is(gel_str_at(w, -1), "\u00e0"));
    CHECK(rt_is(gel_str_at(w, 17), "\u00e8"));
    CHECK(!gel_str_at(w, 20) && rt_raised(GEL_KIND_INDEX_ERROR));
    CHECK(rt_is(gel_str_slice(w, 17, 20, 1), "\u00e8\u00e9\u00e0"));
    CHECK(gel_str_index(w, 38) == 19);
}

static void test_long_index(void)
{
    GelStr *unit = rt_str("a\u00e9\u65e5\U0001f600");
    GelStr *s = gel_str_repeat(unit, 1000);
    for (int64_t i = 0; i < 4000; i++) {
        static const uint32_t codes[] = {'a', 0xE9, 0x65E5, 0x1F600};
        CHECK(gel_str_code(s, i) == codes[i % 4]);
        CHECK(gel_str_index(s, gel_str_offset(s, i)) == i);
    }
    int64_t n = 0;
    for (int64_t at = 0; at < gel_str_size(s); at = gel_str_step(s, at)) {
        GelStr *c = gel_str_next(s, at);
        CHECK(c->chars == 1);
        gel_dec(&c->h);
        n++;
    }
    CHECK(n == 4000);
    gel_dec(&s->h);
    gel_dec(&unit->h);
}

static void test_split(void)
{
    GelStr *s = rt_str(" a,b  c\u3000d ,"), *comma = rt_str(",");
    GelArray *none = gel_array_new(&array_type, 0);
    CHECK(gel_str_split(s, comma, -1, none) == 3);
    CHECK(gel_str_split_ws(s, -1, none) == 4);
    CHECK(gel_str_split_ws(s, 1, none) == 2);
    GelArray *parts = gel_array_new(&array_type, 3);
    gel_str_split(s, comma, -1, parts);
    CHECK(rt_is(gel_str_join(comma, parts, 3), " a,b  c\u3000d ,"));
    CHECK(rt_is(gel_str_join(s, parts, 0), ""));
    gel_dec(&parts->h);
    gel_dec(&none->h);
    gel_dec(&comma->h);
    gel_dec(&s->h);
}

static void test_lines(void)
{
    GelStr *s = rt_str("ab\r\nc\u2028d");
    CHECK(gel_str_find_eol(s, 0) == 2);
    CHECK(gel_str_skip_eol(s, 2) == 4);
    CHECK(gel_str_find_eol(s, 4) == 5);
    CHECK(gel_str_find_eol(s, 6) == 7);
    gel_dec(&s->h);
}

int main(int argc, char **argv)
{
    gel_init(argc, argv);
    test_literals();
    test_long_index();
    test_split();
    test_lines();
    return rt_done();
}
