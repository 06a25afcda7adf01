/* The pass manager: runs the rows of passes.def in order, gives each what it
   needs, checks the graph after it (debug builds, GELATO_CHECK=1), dumps and
   times on request. */
#include "internal.h"

#include "ir/pass.h"

#include <stdlib.h>

enum { STAGE, GRAPH, FUNC };
enum { COUNTS = 100, STACKLESS = 101 };
enum { NEEDS_CFG = 1, NEEDS_LIVE = 2, GENERATORS_ONLY = 4 };

typedef bool FuncPass(Pass *p, Func *f);
typedef bool GraphPass(Pass *p, Graph *g);

#define PASS_STAGE(name)
#define PASS_GRAPH(name) bool pass_##name(Pass *p, Graph *g);
#define PASS_FUNC(name) bool pass_##name(Pass *p, Func *f);
#define PASS(name, scope, needs, level, summary) PASS_##scope(name)
#include "passes.def"
#undef PASS

#define RUN_STAGE(name) NULL, NULL
#define RUN_GRAPH(name) NULL, pass_##name
#define RUN_FUNC(name) pass_##name, NULL

typedef struct PassRow {
    const char *name;
    int scope, needs, level;
    FuncPass *run_func;
    GraphPass *run_graph;
} PassRow;

static const PassRow pass_rows[] = {
#define PASS(name, scope, needs, level, summary)                               \
    {#name, scope, needs, level, RUN_##scope(name)},
#include "passes.def"
#undef PASS
};

bool pass_exists(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(pass_rows); i++) {
        if (strcmp(pass_rows[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* --- after a pass
 * -------------------------------------------------------------- */

static void dump(const Driver *d, const char *pass, Graph *g)
{
    Arena *scratch = arena_new();
    StrBuf out = sb_new(scratch);
    const char *func = d->opts.dump_func;
    sb_printf(&out, "; after %s\n", pass);
    if (!func) {
        ir_print(&out, g);
    }
    for (uint32_t i = 0; func && i < g->funcs.len; i++) {
        const Func *f = g->funcs.data[i];
        if ((f->symbol && strcmp(f->symbol->text, func) == 0) ||
            (f->qualname && strcmp(f->qualname->text, func) == 0)) {
            ir_print_func(&out, g, f);
        }
    }
    fwrite(out.text, 1, out.len, stderr);
    arena_free(scratch);
}

static bool must_check(void)
{
    const char *env = getenv("GELATO_CHECK");
    return env ? strcmp(env, "0") != 0 : GELATO_CHECK_DEFAULT;
}

static void check(const char *pass, const Graph *g)
{
    Arena *scratch = arena_new();
    StrBuf why = sb_new(scratch);
    if (!ir_check(g, &why)) {
        bug("after pass %s: %s", pass, why.text);
    }
    arena_free(scratch);
}

bool after_pass(Driver *d, const char *name, Graph *g)
{
    if (must_check()) {
        check(name, g);
    }
    if (d->opts.dump_pass && strcmp(d->opts.dump_pass, name) == 0) {
        dump(d, name, g);
    }
    return d->opts.stop_after && strcmp(d->opts.stop_after, name) == 0;
}

/* --- running
 * ---------------------------------------------------------------------- */

static void run_on_func(Pass *p, const PassRow *row, Func *f)
{
    if (row->needs & GENERATORS_ONLY && !f->is_generator) {
        return;
    }
    p->cfg = row->needs & (NEEDS_CFG | NEEDS_LIVE) ? ir_cfg(p->scratch, f) : NULL;
    p->live =
        row->needs & NEEDS_LIVE ? ir_liveness(p->scratch, f, p->cfg) : NULL;
    row->run_func(p, f);
    p->cfg = NULL;
    p->live = NULL;
    arena_reset(p->scratch);
}

/* Functions that the pass adds come later in the list and are run, too. */
static void run_pass(Pass *p, const PassRow *row)
{
    if (row->scope == GRAPH) {
        row->run_graph(p, p->g);
        arena_reset(p->scratch);
    }
    for (uint32_t i = 0; row->scope == FUNC && i < p->g->funcs.len; i++) {
        run_on_func(p, row, p->g->funcs.data[i]);
    }
}

static bool is_wanted(const Driver *d, const PassRow *row)
{
    if (row->scope == STAGE) {
        return false;
    }
    return row->level == COUNTS      ? d->opts.gc->counts
           : row->level == STACKLESS ? d->opts.stackless
                                     : d->opts.opt_level >= row->level;
}

static Pass make_pass(const Driver *d, Graph *g)
{
    Pass p = {.g = g,
              .scratch = arena_new(),
              .diags = d->diags,
              .opt_level = d->opts.opt_level,
              .counts = d->opts.gc->counts,
              .stackless = d->opts.stackless,
              .must_check = must_check()};
    return p;
}

void run_pass_alone(Driver *d, Graph *g, const char *name)
{
    Pass p = make_pass(d, g);
    for (size_t i = 0; i < ARRAY_LEN(pass_rows); i++) {
        if (strcmp(pass_rows[i].name, name) == 0) {
            run_pass(&p, &pass_rows[i]);
        }
    }
    check(name, g);
    arena_free(p.scratch);
}

bool run_passes(Driver *d, Graph *g)
{
    Pass p = make_pass(d, g);
    bool goes_on = true;
    for (size_t i = 0; goes_on && i < ARRAY_LEN(pass_rows); i++) {
        const PassRow *row = &pass_rows[i];
        if (is_wanted(d, row)) {
            phase_begin(&d->pass_times, row->name);
            run_pass(&p, row);
            phase_end(&d->pass_times);
            goes_on = !after_pass(d, row->name, g);
        }
    }
    arena_free(p.scratch);
    return goes_on;
}
