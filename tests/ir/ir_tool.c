/* Graph text without the rest of gelato:

       ir_tool print FILE     reads FILE, prints it again
       ir_tool check FILE     silent, or the broken rule on stderr and exit 1
       ir_tool docs FILE.md   every block of it that is marked ir is valid and
                              prints as it stands */
#include <stdlib.h>

#include "ir/ir.h"

/* Reads the text; NULL after having said why not. */
static Graph *read_graph(Arena *a, const char *path, const char *text,
                         size_t len)
{
    Diags *diags = diags_new(a);
    uint32_t file = diags_add_file(diags, path, text, len, false);
    Graph *g = ir_read(a, names_new(a), diags, file);
    if (!g) {
        diags_print(diags, stderr, DIAG_HUMAN);
    }
    return g;
}

static bool check(Arena *a, const Graph *g)
{
    StrBuf why = sb_new(a);
    bool ok = ir_check(g, &why);
    if (!ok) {
        fputs(why.text, stderr);
    }
    return ok;
}

static bool round_trip(Arena *a, const char *path, const char *text, size_t len)
{
    Graph *g = read_graph(a, path, text, len);
    StrBuf out = sb_new(a);
    if (!g || !check(a, g)) {
        return false;
    }
    ir_print(&out, g);
    if (out.len != len || memcmp(out.text, text, len) != 0) {
        fprintf(stderr, "%s: printed as\n%s", path, out.text);
        return false;
    }
    return true;
}

static bool check_docs(Arena *a, const char *path, const char *text)
{
    static const char open[] = "\n```ir\n";
    bool ok = true;
    uint32_t n = 0;
    for (const char *p = text; (p = strstr(p, open)); n++) {
        p += sizeof open - 1;
        const char *end = strstr(p, "```\n");
        end = end ? end : p + strlen(p);
        ok &= round_trip(a, path, p, (size_t)(end - p));
        p = end;
    }
    if (n == 0) {
        fprintf(stderr, "%s: has no example\n", path);
    }
    return ok && n > 0;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: ir_tool print|check|docs FILE\n", stderr);
        return 2;
    }
    Arena *a = arena_new();
    size_t len;
    char *text = file_read(a, argv[2], &len);
    if (!text) {
        fatal("cannot read %s", argv[2]);
    }
    if (strcmp(argv[1], "docs") == 0) {
        bool ok = check_docs(a, argv[2], text);
        arena_free(a);
        return ok ? 0 : 1;
    }
    Graph *g = read_graph(a, argv[2], text, len);
    bool ok = g != NULL;
    if (g && strcmp(argv[1], "print") == 0) {
        StrBuf out = sb_new(a);
        ir_print(&out, g);
        fwrite(out.text, 1, out.len, stdout);
    } else if (g) {
        ok = check(a, g);
    }
    arena_free(a);
    return ok ? 0 : 1;
}
