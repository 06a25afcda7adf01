/* Prints the tree of a Python file, or its diagnostics (exit 1).

     ast_tool [-p | -q] [-j] [-n] [-w] file
     ast_tool -m LIB main.py module...   what the loader makes of the names

   -p: with positions; -q: no tree; -j: diagnostics as JSON; -n: without the
   checks after parsing; -w: warnings too. File "-" is standard input. With
   @list each line of that file names a file; for each, a line with the status
   and the length of the output comes before it. */
#include "ast/ast.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct Options {
    bool positions, quiet, json, no_check, warnings;
    const char *path;
    int status;
} Options;

/* As the driver's; more under sanitizers, whose frames are larger. */
enum {
#ifdef __SANITIZE_ADDRESS__
    STACK_MB = 512
#else
    STACK_MB = 64
#endif
};

static int run(const char *path, const Options *o, FILE *out)
{
    Arena *a = arena_new();
    Names *names = names_new(a);
    Diags *diags = diags_new(a);
    size_t len;
    char *text = file_read(a, strcmp(path, "-") ? path : "/dev/stdin", &len);
    if (!text) {
        fatal("cannot read %s", path);
    }
    uint32_t file = diags_add_file(diags, path, text, len, false);
    Node *tree = ast_parse(a, names, diags, file);
    if (tree && !o->no_check && diags_error_count(diags) == 0) {
        Arena *scratch = arena_new();
        ast_check(scratch, diags, tree);
        arena_free(scratch);
    }
    bool ok = tree && diags_error_count(diags) == 0;
    if (!ok || o->warnings) {
        diags_print(diags, out, o->json ? DIAG_JSON : DIAG_HUMAN);
    }
    if (ok && !o->quiet) {
        StrBuf sb = sb_new(a);
        if (o->positions) {
            ast_print_positions(&sb, tree);
        } else {
            ast_print(&sb, tree);
        }
        sb_putc(&sb, '\n');
        fwrite(sb.text, 1, sb.len, out);
    }
    arena_free(a);
    return ok ? 0 : 1;
}

static int run_list(const char *path, const Options *o)
{
    char line[4096];
    FILE *list = fopen(path, "r");
    if (!list) {
        fatal("cannot read %s", path);
    }
    while (fgets(line, sizeof line, list)) {
        line[strcspn(line, "\n")] = 0;
        char *text = NULL;
        size_t len = 0;
        FILE *out = open_memstream(&text, &len);
        if (!out) {
            fatal("out of memory");
        }
        int status = run(line, o, out);
        fclose(out);
        printf("%d %zu\n", status, len);
        fwrite(text, 1, len, stdout);
        free(text);
    }
    fclose(list);
    return 0;
}

static void print_module(const Loader *l, const char *name, const Module *m)
{
    if (!m) {
        printf("%s: none\n", name);
        return;
    }
    printf("%s: %u %s in %s, package %s%s%s\n", name, m->index, m->name->text,
           diags_file(l->diags, m->file)->path,
           m->package ? m->package->text : "none",
           m->is_package ? ", is a package" : "",
           m->is_library ? ", of the library" : "");
}

/* `lib:name` is an import by the library. */
static int run_loader(char **args, int n)
{
    Arena *a = arena_new();
    char *folder = arena_strdup(a, args[1], strlen(args[1]));
    char *slash = strrchr(folder, '/');
    if (slash) {
        *slash = 0;
    }
    const char *paths[] = {slash ? folder : ".", "other"};
    Loader l = {.arena = a,
                .names = names_new(a),
                .diags = diags_new(a),
                .lib_dir = args[0],
                .paths = paths,
                .n_paths = 2};
    print_module(&l, args[1], loader_main(&l, args[1], NULL, 0));
    for (int i = 2; i < n; i++) {
        bool is_lib = strncmp(args[i], "lib:", 4) == 0;
        const Name *name = name_of(l.names, args[i] + (is_lib ? 4 : 0));
        print_module(&l, args[i], loader_import(&l, name, is_lib));
    }
    diags_print(l.diags, stdout, DIAG_HUMAN);
    arena_free(a);
    return 0;
}

static void *run_path(void *arg)
{
    Options *o = arg;
    o->status =
        o->path[0] == '@' ? run_list(o->path + 1, o) : run(o->path, o, stdout);
    return NULL;
}

static int run_on_big_stack(Options *o)
{
    pthread_attr_t attr;
    pthread_t thread;
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, (size_t)STACK_MB << 20);
    if (pthread_create(&thread, &attr, run_path, o) != 0) {
        fatal("cannot start a thread");
    }
    pthread_join(thread, NULL);
    return o->status;
}

int main(int argc, char **argv)
{
    Options o = {0};
    int i = 1;
    if (argc > 3 && strcmp(argv[1], "-m") == 0) {
        return run_loader(argv + 2, argc - 2);
    }
    for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
        switch (argv[i][1]) {
        case 'p':
            o.positions = true;
            break;
        case 'q':
            o.quiet = true;
            break;
        case 'j':
            o.json = true;
            break;
        case 'n':
            o.no_check = true;
            break;
        case 'w':
            o.warnings = true;
            break;
        default:
            return 2;
        }
    }
    if (i + 1 != argc) {
        fprintf(stderr, "usage: ast_tool [-pqjnw] file | @list\n");
        return 2;
    }
    o.path = argv[i];
    return run_on_big_stack(&o);
}
