/* Graph text to C, without the driver:

       c_tool FILE.ir FOLDER [counts] [lines] [unit=N]
   writes the generated files into FOLDER and prints their names. */
#include <stdlib.h>

#include "backends/backend.h"

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: c_tool FILE.ir FOLDER [counts] [lines] [unit=N]\n",
              stderr);
        return 2;
    }
    Arena *a = arena_new();
    BackendOptions opts = {.gc = "none"};
    for (int i = 3; i < argc; i++) {
        opts.counts |= strcmp(argv[i], "counts") == 0;
        opts.lines |= strcmp(argv[i], "lines") == 0;
        if (strncmp(argv[i], "unit=", 5) == 0) {
            opts.unit_lines = (uint32_t)strtoul(argv[i] + 5, NULL, 10);
        }
    }
    Diags *diags = diags_new(a);
    size_t len;
    char *text = file_read(a, argv[1], &len);
    if (!text) {
        fatal("cannot read %s", argv[1]);
    }
    uint32_t file = diags_add_file(diags, argv[1], text, len, false);
    Graph *g = ir_read(a, names_new(a), diags, file);
    StrBuf why = sb_new(a);
    if (!g || !ir_check(g, &why)) {
        diags_print(diags, stderr, DIAG_HUMAN);
        fputs(why.text ? why.text : "", stderr);
        return 1;
    }
    BackendUnits units = {0};
    backend_by_name("c")->emit(g, a, &opts, &units);
    backend_write_units(a, argv[2], &units);
    for (uint32_t i = 0; i < units.len; i++) {
        puts(units.data[i].name);
    }
    arena_free(a);
    return 0;
}
