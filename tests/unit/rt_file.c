/* Files: modes, newlines, lines across buffers, seeking, errors. */
#include <unistd.h>

#include "tests/unit/rt_test.h"

const GelProgram gel_program = {0};

static GelObj *open_as(const char *path, const char *mode, int64_t newline)
{
    GelStr *p = rt_str(path), *m = rt_str(mode), *none = gel_str_empty();
    GelObj *f = gel_file_open(p, m, none, none, newline);
    gel_dec(&p->h);
    gel_dec(&m->h);
    return f;
}

static void put(GelObj *f, const char *text)
{
    GelStr *s = rt_str(text);
    gel_file_write(f, s);
    gel_dec(&s->h);
}

static void close_file(GelObj *f)
{
    gel_file_close(f);
    gel_dec(f);
}

static void test_newlines(const char *path)
{
    GelObj *f = open_as(path, "wb", 0);
    GelBytes *b = gel_bytes_from("a\r\nb\rc\n", 7);
    gel_file_write_bytes(f, b);
    gel_dec(&b->h);
    close_file(f);
    f = open_as(path, "r", 0);
    CHECK(rt_is(gel_file_read(f, -1), "a\nb\nc\n"));
    gel_file_seek(f, 0, 0);
    CHECK(rt_is(gel_file_readline(f, -1), "a\n"));
    CHECK(rt_is(gel_file_readline(f, -1), "b\n"));
    CHECK(rt_is(gel_file_readline(f, 1), "c"));
    CHECK(rt_is(gel_file_read(f, 5), "\n"));
    CHECK(rt_is(gel_file_readline(f, -1), ""));
    close_file(f);
    f = open_as(path, "r", 1);
    CHECK(rt_is(gel_file_readline(f, -1), "a\r\n"));
    CHECK(rt_is(gel_file_readline(f, -1), "b\r"));
    close_file(f);
}

static void test_long_lines(const char *path)
{
    GelObj *f = open_as(path, "w", 0);
    GelStr *unit = rt_str("\u65e5x"), *line = gel_str_repeat(unit, 60000);
    for (int i = 0; i < 3; i++) {
        gel_file_write(f, line);
        put(f, "\n");
    }
    close_file(f);
    f = open_as(path, "r", 0);
    for (int i = 0; i < 3; i++) {
        GelStr *s = gel_file_readline(f, -1);
        CHECK(s->chars == 120001);
        gel_dec(&s->h);
    }
    CHECK(rt_is(gel_file_readline(f, -1), ""));
    gel_file_seek(f, 0, 0);
    GelStr *s = gel_file_read(f, 120001);
    CHECK(s->chars == 120001 && gel_file_tell(f) == 240001);
    gel_dec(&s->h);
    close_file(f);
    gel_dec(&line->h);
    gel_dec(&unit->h);
}

static void test_append_and_update(const char *path)
{
    GelObj *f = open_as(path, "w", 0);
    put(f, "one\n");
    close_file(f);
    f = open_as(path, "a", 0);
    put(f, "two\n");
    GelObj *g = open_as(path, "r", 0); /* sees what f has buffered */
    CHECK(rt_is(gel_file_read(g, -1), "one\ntwo\n"));
    close_file(g);
    close_file(f);
    f = open_as(path, "r+", 0);
    CHECK(rt_is(gel_file_readline(f, -1), "one\n"));
    put(f, "TWO");
    gel_file_seek(f, 0, 0);
    CHECK(rt_is(gel_file_read(f, -1), "one\nTWO\n"));
    close_file(f);
    f = open_as(path, "w", 4);
    put(f, "x\ny");
    close_file(f);
    f = open_as(path, "r", 1);
    CHECK(rt_is(gel_file_read(f, -1), "x\r\ny"));
    close_file(f);
}

static void test_errors(const char *path)
{
    CHECK(!open_as("no/such/file", "r", 0));
    CHECK(gel_exc_kind() == GEL_KIND_FILE_NOT_FOUND_ERROR);
    CHECK(gel_exc_errno() == 2 && rt_is(gel_exc_filename(), "no/such/file"));
    gel_exc_clear();
    CHECK(!open_as(".", "r", 0) && rt_raised(GEL_KIND_IS_A_DIRECTORY_ERROR));
    CHECK(!open_as(path, "x", 0) && rt_raised(GEL_KIND_FILE_EXISTS_ERROR));
    CHECK(!open_as(path, "rw", 0) && rt_raised(GEL_KIND_VALUE_ERROR));
    CHECK(!open_as(path, "q", 0) && rt_raised(GEL_KIND_VALUE_ERROR));
    GelObj *f = open_as(path, "r", 0);
    put(f, "x");
    CHECK(rt_raised(GEL_KIND_UNSUPPORTED_OPERATION));
    gel_file_close(f);
    CHECK(gel_file_closed(f));
    CHECK(!gel_file_read(f, -1) && rt_raised(GEL_KIND_VALUE_ERROR));
    gel_dec(f);
    f = open_as(path, "wb", 0);
    GelBytes *b = gel_bytes_from("ab\xff", 3);
    gel_file_write_bytes(f, b);
    gel_dec(&b->h);
    gel_dec(f); /* closes it */
    f = open_as(path, "r", 0);
    CHECK(!gel_file_read(f, -1) && rt_raised(GEL_KIND_UNICODE_DECODE_ERROR));
    close_file(f);
}

int main(int argc, char **argv)
{
    char path[] = "/tmp/gelato-rt-file-XXXXXX";
    gel_init(argc, argv);
    int fd = mkstemp(path);
    CHECK(fd >= 0);
    close(fd);
    test_newlines(path);
    test_long_lines(path);
    test_append_and_update(path);
    test_errors(path);
    unlink(path);
    return rt_done();
}
