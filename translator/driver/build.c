/* From a low-level graph to an executable: generated code into the work folder,
   the C compiler, the finished file to its place by rename.

   A program of one unit is compiled and linked by one call of the compiler
   (ninja would add to a hello world what it takes to start); otherwise
   ninja runs what build.ninja says, and compiles what has changed. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

/* --- generated files
 * ---------------------------------------------------------- */

static uint32_t count_sources(const BackendUnits *units)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < units->len; i++) {
        n += !units->data[i].is_header;
    }
    return n;
}

/* A word of a shell command in a value of build.ninja. */
static void add_word(StrBuf *out, const char *word)
{
    sb_puts(out, " '");
    for (; *word; word++) {
        if (*word == '\'') {
            sb_puts(out, "'\\''");
        } else if (*word == '$') {
            sb_puts(out, "$$");
        } else {
            sb_putc(out, *word);
        }
    }
    sb_putc(out, '\'');
}

static void add_words(StrBuf *out, const char *name, const ArgList *args)
{
    sb_printf(out, "%s =", name);
    for (uint32_t i = 0; i < args->len; i++) {
        add_word(out, args->data[i]);
    }
    sb_putc(out, '\n');
}

/* A path as an input: ninja's own escapes. */
static void add_path(StrBuf *out, const char *path)
{
    sb_putc(out, ' ');
    for (; *path; path++) {
        if (strchr(" :$", *path)) {
            sb_putc(out, '$');
        }
        sb_putc(out, *path);
    }
}

static void add_compile_edges(Driver *d, const BackendUnits *units, StrBuf *out,
                              StrBuf *objects)
{
    for (uint32_t i = 0; i < units->len; i++) {
        const BackendUnit *u = &units->data[i];
        if (u->is_header) {
            continue;
        }
        const char *object =
            arena_printf(d->arena, "%.*s.o", (int)strlen(u->name) - 2, u->name);
        sb_printf(out, "build %s: compile %s |", object, u->name);
        for (uint32_t j = 0; j < units->len; j++) {
            if (units->data[j].is_header) {
                sb_printf(out, " %s", units->data[j].name);
            }
        }
        sb_putc(out, '\n');
        sb_printf(objects, " %s", object);
    }
}

/* The runtime's identity in the command makes ninja compile everything again
   when its headers change. */
static const char *ninja_text(Driver *d, const BackendUnits *units, const char *exe)
{
    StrBuf out = sb_new(d->arena), objects = sb_new(d->arena);
    ArgList compile = {0}, link = {0};
    cc_compile_args(d, &compile);
    cc_link_args(d, &link);
    sb_printf(&out, "# gelato %s\n", GELATO_VERSION);
    add_words(&out, "cc", &compile);
    add_words(&out, "link", &link);
    sb_printf(&out,
              "rule compile\n"
              "  command = : %016llx; $cc -c $in -o $out\n"
              "  description = CC $in\n"
              "rule link\n"
              "  command = %s -o $out $in $link\n"
              "  description = LINK $out\n",
              (unsigned long long)runtime_id(d), cc_name(d->opts.cc));
    add_compile_edges(d, units, &out, &objects);
    sb_printf(&out, "build %s: link%s |", exe, objects.text);
    add_path(&out, cc_archive(d));
    sb_printf(&out, "\ndefault %s\n", exe);
    return out.text;
}

/* --- compiling
 * ------------------------------------------------------------------ */

/* The line of the compiler's output that blames the machine, or NULL. */
static const char *fault_of_machine(Driver *d, const char *text)
{
    static const char *const signs[] = {
        "No space left on device", "Disk quota exceeded",
        "Killed signal terminated program", "Cannot allocate memory",
        "virtual memory exhausted", "out of memory allocating",
        "Input/output error", "Too many open files"};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        const char *p = strstr(text, signs[i]);
        if (p) {
            const char *end = p + strcspn(p, "\n");
            while (p > text && p[-1] != '\n') {
                p--;
            }
            return arena_strdup(d->arena, p, (size_t)(end - p));
        }
    }
    return NULL;
}

static void expect_success(Driver *d, const char *what, ProcessResult r)
{
    if (r.status == 128 + 2 || r.status == 128 + 15) {
        remove_temp_file();
        exit(r.status);
    }
    const char *text = arena_strdup(d->arena, r.output, r.len);
    const char *fault = r.status ? fault_of_machine(d, text) : NULL;
    if (fault || r.status > 128) {
        remove_temp_file();
        fatal("the C compiler did not end: %s",
              fault ? fault : strsignal(r.status - 128));
    }
    if (r.status != 0) {
        crash_with_log(d, what, r.output, r.len);
    }
}

static void run_ninja(Driver *d, const Work *w, const BackendUnits *units,
                      const char *exe)
{
    const char *text = ninja_text(d, units, exe);
    const char *path = arena_printf(d->arena, "%s/build.ninja", w->dir);
    if (!file_write_if_changed(d->arena, path, text, strlen(text))) {
        fatal("cannot write %s: %s", path, strerror(errno));
    }
    char *jobs = arena_printf(d->arena, "-j%u", d->opts.jobs);
    char *argv[] = {(char[]){"ninja"}, jobs, NULL};
    expect_success(d, "generated code did not compile",
                   process_run(d, argv, w->dir, "compiling"));
}

/* One call of the compiler; the linker writes to a name that is not yet an
   executable's. */
static void run_cc(Driver *d, const Work *w, const BackendUnits *units,
                   const char *exe)
{
    ArgList args = {0};
    const char *temp = "bin.tmp";
    cc_compile_args(d, &args);
    vec_push(d->arena, &args, "-o");
    vec_push(d->arena, &args, temp);
    for (uint32_t i = 0; i < units->len; i++) {
        if (!units->data[i].is_header) {
            vec_push(d->arena, &args, units->data[i].name);
        }
    }
    cc_link_args(d, &args);
    vec_push(d->arena, &args, NULL);
    const char *temp_path = arena_printf(d->arena, "%s/%s", w->dir, temp);
    set_temp_file(temp_path);
    expect_success(
        d, "generated code did not compile",
        process_run(d, (char **)(uintptr_t)args.data, w->dir, "compiling"));
    const char *path = arena_printf(d->arena, "%s/%s", w->dir, exe);
    if (rename(temp_path, path) != 0) {
        fatal("cannot write %s: %s", path, strerror(errno));
    }
    set_temp_file(NULL);
}

static void compile(Driver *d, Work *w, const BackendUnits *units)
{
    uint64_t hash = work_units_hash(d, units);
    const char *exe = work_find_exe(d, w, hash);
    if (!exe) {
        exe = arena_printf(d->arena, "bin-%016llx", (unsigned long long)hash);
        backend_write_units(d->arena, w->dir, units);
        if (count_sources(units) == 1) {
            run_cc(d, w, units, exe);
        } else {
            run_ninja(d, w, units, exe);
        }
    }
    work_finish(d, w, exe);
}

static void print_units(Driver *d, const BackendUnits *units)
{
    StrBuf out = sb_new(d->arena);
    for (uint32_t i = 0; i < units->len; i++) {
        if (units->len > 1) {
            sb_printf(&out, "/* ---- %s ---- */\n", units->data[i].name);
        }
        sb_add(&out, units->data[i].text, units->data[i].len);
    }
    write_text(d, &out);
}

bool build(Driver *d, Work *w, int *status)
{
    Graph *g;
    BackendUnits units = {0};
    if (!translate(d, &g, status)) {
        return false;
    }
    phase_begin(&d->times, "generate C");
    emit_units(d, g, &units);
    phase_end(&d->times);
    if (d->opts.emit == EMIT_C) {
        print_units(d, &units);
        return false;
    }
    phase_begin(&d->times, "compile and link");
    compile(d, w, &units);
    phase_end(&d->times);
    return true;
}

/* --- build
 * ------------------------------------------------------------------------- */

/* prog.py becomes prog in the current folder. */
static const char *output_path(Driver *d)
{
    if (d->opts.output) {
        return d->opts.output;
    }
    const char *name = base_of(d->opts.program);
    size_t len = strlen(name);
    if (len > 3 && strcmp(name + len - 3, ".py") == 0) {
        return arena_strdup(d->arena, name, len - 3);
    }
    return d->program_text ? "a.out" : arena_printf(d->arena, "%s.out", name);
}

static void copy_all(int in, int out, const char *path)
{
    char buf[1 << 16];
    ssize_t n;
    while ((n = read(in, buf, sizeof buf)) != 0) {
        for (ssize_t done = 0; done < n;) {
            ssize_t m = write(out, buf + done, (size_t)(n - done));
            if (m < 0 && errno != EINTR) {
                int err = errno;
                remove_temp_file();
                errno = err;
                fatal("cannot write %s: %s", path, strerror(errno));
            }
            done += m > 0 ? m : 0;
        }
        if (n < 0 && errno != EINTR) {
            fatal("cannot read the executable: %s", strerror(errno));
        }
    }
}

/* Beside the place first, then renamed: whole or not at all. Only a device is
   written to where it is. */
static void install(Driver *d, const char *exe, const char *path)
{
    bool is_special = file_is_special(path);
    const char *temp =
        is_special ? path
                   : arena_printf(d->arena, "%s.tmp%ld", path, (long)getpid());
    int in = open(exe, O_RDONLY | O_CLOEXEC);
    int out = open(temp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0777);
    if (in < 0 || out < 0) {
        fatal("cannot write %s: %s", path, strerror(errno));
    }
    set_temp_file(is_special ? NULL : temp);
    copy_all(in, out, path);
    close(in);
    if (is_special) {
        close(out);
        return;
    }
    if (close(out) != 0 || rename(temp, path) != 0) {
        int err = errno;
        unlink(temp);
        fatal("cannot write %s: %s", path, strerror(err));
    }
    set_temp_file(NULL);
}

static bool is_only_printing(const Options *o)
{
    return o->emit || o->stop_after || o->dump_pass;
}

int command_build(Driver *d)
{
    Work w = {0};
    int status = EXIT_OK;
    if (d->opts.emit || d->opts.stop_after) {
        build(d, &w, &status);
        return status;
    }
    work_open(d, &w);
    if (is_only_printing(&d->opts) || !work_is_current(d, &w)) {
        if (!build(d, &w, &status)) {
            return status;
        }
    }
    install(d, w.exe, output_path(d));
    work_close(&w);
    return EXIT_OK;
}

/* --- run
 * -------------------------------------------------------------------------------
 */

/* Does not come back: the program takes this process's place. */
static void become(Driver *d, const char *exe)
{
    char **argv = NEW_ARRAY(d->arena, char *, (size_t)d->opts.n_args + 2);
    argv[0] = (char *)(uintptr_t)d->opts.program;
    for (int i = 0; i < d->opts.n_args; i++) {
        argv[i + 1] = d->opts.args[i];
    }
    execve(exe, argv, environ);
    fatal("cannot run %s: %s", exe, strerror(errno));
}

int command_run(Driver *d)
{
    Work w;
    int status = EXIT_OK;
    work_open(d, &w);
    if (!work_is_current(d, &w) && !build(d, &w, &status)) {
        return status;
    }
    if (d->opts.timings) {
        timings_print(&d->times, "phase");
    }
    become(d, w.exe);
    return EXIT_IO;
}
