/* Prints tracebacks for a script: each request is lines `file<TAB>frame<TAB>line<TAB>col
   <TAB>end_line<TAB>end_col`, innermost first, then an empty line; the answer is the text and
   a line of `=`. See compare_traceback.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/internal.h"

#define MAX 4096

static GelSite sites[MAX];
static const char *files[MAX], *frames[MAX];
const GelProgram gel_program = {
    .sites = sites, .n_sites = MAX, .files = files, .frames = frames};

static char *field(char **p)
{
    char *start = *p;
    size_t n = strcspn(start, "\t\n");
    if (start[n])
        *p = start + n + 1;
    else
        *p = start + n;
    start[n] = 0;
    return start;
}

int main(int argc, char **argv)
{
    char line[4096];
    uint32_t n = 1;
    gel_init(argc, argv);
    while (fgets(line, sizeof line, stdin)) {
        if (line[0] != '\n' && n < MAX) {
            char *p = line;
            files[n] = strdup(field(&p));
            frames[n] = strdup(field(&p));
            sites[n] = (GelSite){.file = n, .frame = n};
            sites[n].line = (uint32_t)atoi(field(&p));
            sites[n].col = (uint32_t)atoi(field(&p));
            sites[n].end_line = (uint32_t)atoi(field(&p));
            sites[n].end_col = (uint32_t)atoi(field(&p));
            if (n > 1 && strcmp(files[n], files[n - 1]) == 0)
                sites[n].file = sites[n - 1].file;
            if (n > 1 && strcmp(frames[n], frames[n - 1]) == 0)
                sites[n].frame = sites[n - 1].frame;
            gel_tb_add(n++);
            continue;
        }
        GelBuf b;
        gel_buf_init(&b);
        gel_tb_render(&b, gel_tb.sites, gel_tb.len);
        fwrite(b.data, 1, b.len, stdout);
        printf("=\n");
        gel_buf_free(&b);
        gel_tb_forget();
        for (uint32_t i = 1; i < n; i++) {
            free((void *)(uintptr_t)files[i]);
            free((void *)(uintptr_t)frames[i]);
        }
        n = 1;
    }
    return 0;
}
