/* Prints a program's high-level graph: flow_tool [-c|-t] LIB PROGRAM
   -c: prints nothing but what ir_check finds wrong, if anything; -t: only the
   seconds that flow took. Exit status 1 after diagnostics, 2 when the graph is
   not valid. */
#include "flow/flow.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* The main thread's stack, as the driver gives it to the translator. */
static void need_stack(char **argv)
{
    const rlim_t want = (rlim_t)256 << 20;
    struct rlimit r;
    if (getrlimit(RLIMIT_STACK, &r) == 0 && r.rlim_cur < want) {
        r.rlim_cur = want;
        if (setrlimit(RLIMIT_STACK, &r) == 0) {
            execv("/proc/self/exe", argv);
        }
    }
}

static const char *folder_of(Arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? arena_strdup(a, path, (size_t)(slash - path)) : ".";
}

int main(int argc, char **argv)
{
    need_stack(argv);
    bool only_time = argc > 1 && strcmp(argv[1], "-t") == 0;
    bool only_check = argc > 1 && strcmp(argv[1], "-c") == 0;
    int n_flags = only_time || only_check;
    argv += n_flags;
    if (argc - n_flags != 3) {
        fprintf(stderr, "usage: flow_tool [-c|-t] LIB PROGRAM\n");
        return 64;
    }
    Arena *a = arena_new();
    Names *names = names_new(a);
    Diags *diags = diags_new(a);
    const char *paths[] = {folder_of(a, argv[2])};
    Loader l = {.arena = a,
                .names = names,
                .diags = diags,
                .lib_dir = argv[1],
                .paths = paths,
                .n_paths = 1};
    Module *main_module = loader_main(&l, argv[2], NULL, 0);
    if (diags_error_count(diags) || !main_module->tree) {
        diags_print(diags, stderr, DIAG_HUMAN);
        return 1;
    }
    clock_t start = clock();
    Graph *g = flow_program(a, names, diags, &l, main_module);
    if (only_time) {
        printf("%.3f s\n", (double)(clock() - start) / CLOCKS_PER_SEC);
    }
    uint32_t errors = diags_error_count(diags);
    diags_print(diags, stderr, DIAG_HUMAN);
    StrBuf why = sb_new(a), out = sb_new(a);
    if (!ir_check(g, &why)) {
        fprintf(stderr, "%s\n", why.text);
        return 2;
    }
    if (n_flags == 0) {
        ir_print(&out, g);
        fwrite(out.text, 1, out.len, stdout);
    }
    arena_free(a);
    return errors ? 1 : 0;
}
