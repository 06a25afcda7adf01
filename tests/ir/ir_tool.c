/* Reads graph text and prints it again, or checks it:
       ir_tool print FILE     text form on stdout
       ir_tool check FILE     silent, or the broken rule on stderr and exit 1
   The runner compares; see tests/ir/run. */
#include <stdlib.h>

#include "ir/ir.h"

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: ir_tool print|check FILE\n", stderr);
        return 2;
    }
    Arena *a = arena_new();
    Diags *diags = diags_new(a);
    size_t len;
    char *text = file_read(a, argv[2], &len);
    if (!text) {
        fatal("cannot read %s", argv[2]);
    }
    uint32_t file = diags_add_file(diags, argv[2], text, len, false);
    Graph *g = ir_read(a, names_new(a), diags, file);
    if (!g) {
        diags_print(diags, stderr, DIAG_HUMAN);
        return 1;
    }
    StrBuf out = sb_new(a);
    if (strcmp(argv[1], "print") == 0) {
        ir_print(&out, g);
        fwrite(out.text, 1, out.len, stdout);
    } else if (!ir_check(g, &out)) {
        fprintf(stderr, "%s\n", out.text);
        return 1;
    }
    arena_free(a);
    return 0;
}
