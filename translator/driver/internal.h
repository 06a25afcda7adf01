/* Shared inside the driver: the options, and one struct for a run of gelato. */
#ifndef GELATO_DRIVER_INTERNAL_H
#define GELATO_DRIVER_INTERNAL_H

#include "ast/ast.h"
#include "backends/backend.h"
#include "infer/infer.h"
#include "ir/ir.h"

enum {
    EXIT_OK = 0,
    EXIT_PROGRAM = 1, /* the user's program is wrong */
    EXIT_USAGE = 2,
    EXIT_BUG = 70,
    EXIT_IO = 74
};

typedef enum Command {
    COMMAND_NONE,
#define COMMAND(name, text, operands, summary) COMMAND_##name,
#include "commands.def"
#undef COMMAND
    COMMAND_COUNT
} Command;

/* A stage's text form, in the order of the pipeline. */
typedef enum Emit {
    EMIT_NONE,
    EMIT_TREE,
    EMIT_GRAPH,
    EMIT_TYPES,
    EMIT_LOWERED,
    EMIT_C
} Emit;

typedef enum Cc { CC_GCC, CC_CLANG, CC_TCC } Cc;

/* A row of gc/gcs.def. */
typedef struct GcRow {
    const char *name, *text;
    bool counts;
    const char *link;
} GcRow;

typedef struct Options {
    Command command;
    const char *program; /* path, or "-" */
    char **args;         /* of the program: `run` */
    int n_args;
    const char *output; /* NULL: named after the program */
    const GcRow *gc;
    int opt_level;
    Cc cc;
    Emit emit;
    const char *dump_pass, *dump_func, *stop_after, *pass;
    const char **paths; /* --path */
    uint32_t n_paths, jobs;
    bool stackless, debug, strict, perf, keep, timings, time_passes, sanitize, verbose;
    DiagFormat format;
    bool color_always, color_never;
} Options;

enum { MAX_PHASES = 32 };

typedef struct Timings {
    const char *phase[MAX_PHASES];
    double ms[MAX_PHASES];
    uint32_t n;
    double started; /* of the phase that runs */
} Timings;

typedef VEC(const char *) ArgList;

typedef struct Driver {
    int argc;
    char **argv;
    Options opts;
    Arena *arena;
    Names *names;
    Diags *diags;
    Loader loader;
    const char *program_text; /* "-": what standard input gave */
    size_t program_len;
    const char *lib_dir; /* .../lib/gelato */
    const char *sources; /* lines of the manifest */
    Timings times;
    Timings pass_times;
} Driver;

/* --- options.c --- */

/* Fills d->opts; prints and gives an exit status >= 0 when there is nothing
   else to do (help, usage error), else -1. */
int options_parse(Driver *d);
int print_help(Command c); /* COMMAND_NONE: the overview */
int print_version(const Driver *d);
const char *command_text(Command c);

/* --- explain.c --- */

int explain(const char *code);

/* --- paths.c --- */

/* .../lib/gelato beside this executable; fatal if it is not there. */
const char *find_lib_dir(Arena *a);
const char *dir_of(Arena *a, const char *path);
const char *base_of(const char *path);
const char *cache_dir(Arena *a);
/* Makes the folder and those above it; fatal if it cannot. */
void make_dirs(Arena *a, const char *path);
/* Changes whenever the runtime's archives or headers do. */
uint64_t runtime_id(const Driver *d);
/* Changes whenever gelato, its runtime or its library do. */
uint64_t build_id(const Driver *d);
/* Names and kinds of a folder's Python files and folders; 0 if unreadable. */
uint64_t hash_dir(const char *path);
void remove_tree(Arena *a, const char *path);

/* --- timing.c --- */

double now_ms(void);
void phase_begin(Timings *t, const char *name);
void phase_end(Timings *t);
void timings_print(const Timings *t, const char *title);

/* --- pipeline.c --- */

/* Loads and translates as far as the options ask. True if there is a low-level
   graph to compile; otherwise *status is the exit status. */
bool translate(Driver *d, Graph **g, int *status);
/* Prints what was found so far; true if there were errors. */
bool report(Driver *d);
/* To the file of -o, or to standard output. */
void write_text(Driver *d, const StrBuf *text);
/* The back end's text for a lowered graph. */
void emit_units(Driver *d, Graph *g, BackendUnits *units);

/* --- passes.c --- */

bool pass_exists(const char *name);
/* All passes that are not stages. False: stopped at --stop-after. */
bool run_passes(Driver *d, Graph *g);
/* One pass, whatever the options say, and the check after it. */
void run_pass_alone(Driver *d, Graph *g, const char *name);
/* After a stage or pass: dumps if asked; true if it is the last one to run. */
bool after_pass(Driver *d, const char *name, Graph *g);

/* --- cc.c --- */

/* The C compiler's command: [-c] with everything but file names. */
void cc_compile_args(const Driver *d, ArgList *args);
/* What follows the objects when linking: flags, archives, libraries. */
void cc_link_args(const Driver *d, ArgList *args);
const char *cc_name(Cc cc);
/* The runtime's archive; fatal if there is none for these options. */
const char *cc_archive(const Driver *d);

/* --- process.c --- */

typedef struct ProcessResult {
    int status;         /* exit status, 128 + signal, or 127: not started */
    const char *output; /* standard output and error together */
    size_t len;
} ProcessResult;

/* Runs argv (NULL-terminated) in `dir` and collects its output; on a terminal,
   shows `what` with ninja's [n/m] once it takes more than a second. */
ProcessResult process_run(Driver *d, char *const *argv, const char *dir,
                          const char *what);
/* The temporary file to remove if a signal ends us; NULL: none. */
void set_temp_file(const char *path);
/* Before ending in another way. */
void remove_temp_file(void);
void process_init(void);

/* --- work.c --- */

/* The folder where one program, with one set of options, is built. */
typedef struct Work {
    const char *dir;
    const char *exe; /* set by work_is_current and work_finish */
    uint64_t id;     /* build_id */
    int lock_fd;
    bool is_kept; /* --keep: not in the cache */
} Work;

/* Makes and locks it. */
void work_open(Driver *d, Work *w);
/* Is there an executable made from what the files are now? */
bool work_is_current(Driver *d, Work *w);
/* Hash of what the units say and how they are to be compiled. */
uint64_t work_units_hash(const Driver *d, const BackendUnits *units);
/* An executable of these units' hash, if there is one. */
const char *work_find_exe(Driver *d, const Work *w, uint64_t units_hash);
/* To be called once all modules are loaded: what they are now. */
void work_note_sources(Driver *d);
/* Notes that the executable (base name) was made from those sources. */
void work_finish(Driver *d, Work *w, const char *exe);
void work_close(Work *w);

/* --- build.c --- */

/* Builds into the work folder; false with *status set if there is nothing to
   run. */
bool build(Driver *d, Work *w, int *status);
int command_build(Driver *d);
int command_run(Driver *d);

/* --- graph.c --- */

int command_graph(Driver *d);
int command_check(Driver *d);

/* --- crash.c --- */

/* From now on an internal error saves a reproducer. */
void crash_init(Driver *d);
/* Internal error: saves a reproducer with one more file, exits 70. */
void crash_with_log(Driver *d, const char *what, const char *log,
                    size_t len) NORETURN;

#endif
