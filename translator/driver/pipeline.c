/* From a program's path to a low-level graph: load, flow, infer, lower, passes;
   ends early where the options say so or the program is wrong. */
#include "internal.h"

#include "flow/flow.h"
#include "lower/lower.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/* `run` shows the program's own output only: warnings are for build and check.
 */
bool report(Driver *d)
{
    bool failed = diags_error_count(d->diags) > 0;
    if (d->opts.command == COMMAND_RUN && !failed) {
        return false;
    }
    DiagFormat format = d->opts.format;
    bool color = d->opts.color_always ||
                 (!d->opts.color_never && isatty(2) && !getenv("NO_COLOR"));
    if (format == DIAG_HUMAN && color) {
        format = DIAG_HUMAN_COLOR;
    }
    /* JSON is for a program to read, which has the other stream for failures.
     */
    diags_print(d->diags, format == DIAG_JSON ? stdout : stderr, format);
    return failed;
}

void write_text(Driver *d, const StrBuf *text)
{
    if (!d->opts.output) {
        fwrite(text->text, 1, text->len, stdout);
    } else if (!file_write(d->opts.output, text->text, text->len)) {
        fatal("cannot write %s: %s", d->opts.output, strerror(errno));
    }
}

/* Prints the stage's form if it is what --emit asks for. */
static bool emit_stage(Driver *d, Emit stage, const void *what)
{
    if (d->opts.emit != stage) {
        return false;
    }
    StrBuf out = sb_new(d->arena);
    if (stage == EMIT_TREE) {
        ast_print(&out, what);
        sb_putc(&out, '\n');
    } else if (stage == EMIT_TYPES) {
        infer_print(&out, what);
    } else {
        ir_print(&out, what);
    }
    write_text(d, &out);
    return true;
}

static Module *load(Driver *d)
{
    Loader *l = &d->loader;
    const char *program = d->opts.program;
    const char **paths = NEW_ARRAY(d->arena, const char *, d->opts.n_paths + 1);
    bool is_stdin = d->program_text != NULL;
    if (!is_stdin && access(program, R_OK) != 0) {
        fatal("cannot read %s: %s", program, strerror(errno));
    }
    paths[0] = is_stdin ? "." : dir_of(d->arena, program);
    for (uint32_t i = 0; i < d->opts.n_paths; i++) {
        paths[i + 1] = d->opts.paths[i];
    }
    l->arena = d->arena;
    l->names = d->names;
    l->diags = d->diags;
    l->lib_dir = arena_printf(d->arena, "%s/lib", d->lib_dir);
    if (d->opts.stackless) {
        l->tasks_dir = arena_printf(d->arena, "%s/stackless", d->lib_dir);
    }
    l->paths = paths;
    l->n_paths = d->opts.n_paths + 1;
    return loader_main(l, program, d->program_text, d->program_len);
}

/* Load and flow; NULL when there is nothing more to do. */
static Graph *make_graph(Driver *d)
{
    phase_begin(&d->times, "read and parse");
    Module *main = load(d);
    phase_end(&d->times);
    if (report(d) || !main || emit_stage(d, EMIT_TREE, main->tree)) {
        return NULL;
    }
    phase_begin(&d->times, "flow and modules");
    Graph *g = flow_program(d->arena, d->names, d->diags, &d->loader, main);
    phase_end(&d->times);
    work_note_sources(d);
    if (report(d) || after_pass(d, "flow", g) || emit_stage(d, EMIT_GRAPH, g)) {
        return NULL;
    }
    return g;
}

/* A flavour that does not count never runs __del__ of what the program makes. */
static void refuse_finalisers(Driver *d, const Infer *inf)
{
    const GcRow *gc = d->opts.gc;
    Map seen = {0};
    for (uint32_t i = 0; !gc->counts && i < inf->contours.len; i++) {
        const Contour *c = inf->contours.data[i];
        bool is_made = c->kind == CONTOUR_INSTANCE && !c->parent &&
                       c->finaliser && (!c->maker || c->maker->is_live);
        if (!is_made || c->finaliser->func->is_library) {
            continue;
        }
        const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
        bool is_new;
        map_put(d->arena, &seen, ptr_key(k), &is_new);
        if (is_new) {
            Loc at = c->finaliser->func->loc;
            at.end_line = 0;
            Diag *g = diag(d->diags, DIAG_NO_FINALISERS, at,
                           "--gc=%s never runs __del__, which objects of "
                           "class '%s' have",
                           gc->text, k->def->name->text);
            diag_help(g, "compile with --gc=ref");
        }
    }
}

static Graph *lower_graph(Driver *d, Graph *high)
{
    phase_begin(&d->times, "infer");
    Infer *inf = infer_program(high, d->arena);
    phase_end(&d->times);
    refuse_finalisers(d, inf);
    if (d->opts.perf || d->opts.strict) {
        infer_report_unions(inf);
    }
    if (report(d) || after_pass(d, "infer", high) ||
        emit_stage(d, EMIT_TYPES, inf)) {
        return NULL;
    }
    if (d->opts.command == COMMAND_CHECK && !d->opts.emit) {
        return NULL;
    }
    phase_begin(&d->times, "lower");
    Graph *g = lower_program(inf, d->arena);
    phase_end(&d->times);
    if (report(d) || after_pass(d, "lower", g)) {
        return NULL;
    }
    return g;
}

bool translate(Driver *d, Graph **g, int *status)
{
    Graph *high = make_graph(d);
    *g = high ? lower_graph(d, high) : NULL;
    *status = diags_error_count(d->diags) ? EXIT_PROGRAM : EXIT_OK;
    if (!*g) {
        return false;
    }
    phase_begin(&d->times, "passes");
    bool goes_on = run_passes(d, *g);
    phase_end(&d->times);
    return goes_on && !emit_stage(d, EMIT_LOWERED, *g);
}

/* Diagnostics show paths as they were given, tracebacks absolute ones. */
static void make_paths_absolute(Driver *d)
{
    for (uint32_t i = 0; i < d->loader.modules.len; i++) {
        uint32_t file = d->loader.modules.data[i]->file;
        const char *path = diags_file(d->diags, file)->path;
        if (path[0] != '<') {
            diags_set_path(d->diags, file, file_absolute(d->arena, path));
        }
    }
}

void emit_units(Driver *d, Graph *g, BackendUnits *units)
{
    make_paths_absolute(d);
    BackendOptions opts = {.gc = d->opts.gc->text,
                           .counts = d->opts.gc->counts,
                           .opt_level = d->opts.opt_level,
                           .stackless = d->opts.stackless,
                           .debug = d->opts.debug,
                           .lines = true};
    const Backend *backend = backend_by_name("c");
    if (!backend) {
        bug("there is no back end for C");
    }
    backend->emit(g, d->arena, &opts, units);
}
