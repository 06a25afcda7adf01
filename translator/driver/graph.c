/* gelato graph: prints a program's flow graph; for a .ir file (docs/GRAPH.md)
   reads the graph, checks it, runs the one pass that --pass names, prints it.
   So any pass can be tried and tested alone. After infer the types are printed. */
#include "internal.h"

#include "infer/infer.h"

#include <errno.h>

static Graph *read_graph(Driver *d)
{
    size_t len;
    const char *path = d->opts.program;
    const char *text = file_read(d->arena, path, &len);
    if (!text) {
        fatal("cannot read %s: %s", path, strerror(errno));
    }
    uint32_t file = diags_add_file(d->diags, path, text, len, false);
    return ir_read(d->arena, d->names, d->diags, file);
}

/* The types of a high-level graph, which brings its own module of builtins. */
static int print_types(Driver *d, Graph *g)
{
    StrBuf out = sb_new(d->arena);
    if (!g->builtins || !g->builtins->body || !g->main || !g->main->body) {
        fprintf(stderr, "%s: inference needs builtins and main with bodies\n",
                d->opts.program);
        return EXIT_PROGRAM;
    }
    g->diags = d->diags;
    Infer *inf = infer_program(g, d->arena);
    if (report(d)) {
        return EXIT_PROGRAM;
    }
    infer_print(&out, inf);
    fwrite(out.text, 1, out.len, stdout);
    return EXIT_OK;
}

static int print_graph_file(Driver *d)
{
    StrBuf out = sb_new(d->arena);
    Graph *g = read_graph(d);
    if (report(d) || !g) {
        return EXIT_PROGRAM;
    }
    if (!ir_check(g, &out)) {
        fprintf(stderr, "%s: not a valid graph: %s\n", d->opts.program,
                out.text);
        return EXIT_PROGRAM;
    }
    if (d->opts.pass && strcmp(d->opts.pass, "infer") == 0) {
        return print_types(d, g);
    }
    if (d->opts.pass) {
        run_pass_alone(d, g, d->opts.pass);
    }
    ir_print(&out, g);
    fwrite(out.text, 1, out.len, stdout);
    return EXIT_OK;
}

int command_graph(Driver *d)
{
    const char *path = d->opts.program;
    size_t len = strlen(path);
    if (len > 3 && strcmp(path + len - 3, ".ir") == 0) {
        return print_graph_file(d);
    }
    return command_check(d);
}

int command_check(Driver *d)
{
    Graph *g;
    int status;
    translate(d, &g, &status);
    return status;
}
