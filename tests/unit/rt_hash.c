/* Hashes are CPython 3.11's: numbers, tuples, frozensets, and text under fixed
   PYTHONHASHSEED. */
#include "tests/unit/rt_test.h"

const GelProgram gel_program = {0};

static int64_t text_hash(const char *text)
{
    GelStr *s = rt_str(text);
    int64_t h = gel_str_hash(s);
    gel_dec(&s->h);
    return h;
}

static int64_t bytes_hash(const char *text)
{
    GelBytes *b = gel_bytes_from(text, strlen(text));
    int64_t h = gel_bytes_hash(b);
    gel_dec(&b->h);
    return h;
}

static int64_t tuple_hash(const int64_t *items, int64_t n)
{
    int64_t acc = gel_hash_tuple_start();
    for (int64_t i = 0; i < n; i++)
        acc = gel_hash_tuple_add(acc, gel_int_hash(items[i]));
    return gel_hash_tuple_end(acc, n);
}

static void test_numbers(void)
{
    CHECK(gel_int_hash(-1) == -2);
    CHECK(gel_int_hash(((int64_t)1 << 61) - 1) == 0);
    CHECK(gel_int_hash(INT64_MAX) == 3);
    CHECK(gel_int_hash(INT64_MIN) == -4);
    CHECK(gel_uint_hash(UINT64_MAX) == 7);
    CHECK(gel_float_hash(0.5) == (int64_t)1152921504606846976);
    CHECK(gel_float_hash(-1.0) == -2);
    CHECK(gel_float_hash(7.0) == gel_int_hash(7));
}

static void test_tuples(void)
{
    const int64_t a[] = {1, 2, 3}, b[] = {-5, 7};
    CHECK(tuple_hash(a, 3) == 529344067295497451);
    CHECK(tuple_hash(a, 0) == 5740354900026072187);
    CHECK(tuple_hash(b, 2) == -5576467919967662750);
    int64_t acc = 0;
    for (int i = 0; i < 3; i++)
        acc = gel_hash_frozen_add(acc, a[i]);
    CHECK(gel_hash_frozen_end(acc, 3) == -272375401224217160);
    CHECK(gel_hash_frozen_end(0, 0) == 133146708735736);
}

static void test_text(void)
{
    setenv("PYTHONHASHSEED", "0", 1);
    gel_hash_init();
    CHECK(text_hash("") == 0);
    CHECK(text_hash("hello") == -2096571579003691106);
    CHECK(bytes_hash("abc") == -4594863902769663758);
    CHECK(text_hash("\u65e5\u672c") == 6243316497235261705);
    CHECK(text_hash("\u00e9") == 6047309291227476195);
    CHECK(text_hash("\U0001f600x") == -8926728262118538918);
    setenv("PYTHONHASHSEED", "42", 1);
    gel_hash_init();
    CHECK(text_hash("hello") == 841626496250501200);
    CHECK(bytes_hash("abc") == 3869580338025362921);
    CHECK(text_hash("\u65e5\u672c") == -7192152084576530731);
}

int main(int argc, char **argv)
{
    gel_init(argc, argv);
    test_numbers();
    test_tuples();
    test_text();
    return rt_done();
}
