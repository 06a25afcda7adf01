/* Internal errors: bug(), a failed assertion or a fatal signal saves a folder
   with the sources and the command line, says so, and exits 70. */
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* A signal handler can see nothing else than file-scope data. */
static Driver *crashing;

static void save(const char *dir, const char *name, const char *text,
                 size_t len)
{
    Arena *a = arena_new();
    if (!file_write(arena_printf(a, "%s/%s", dir, name), text, len)) {
        fprintf(stderr, "gelato: cannot write in %s: %s\n", dir,
                strerror(errno));
    }
    arena_free(a);
}

static void save_command(Driver *d, const char *dir)
{
    StrBuf out = sb_new(d->arena);
    for (int i = 0; i < d->argc; i++) {
        sb_printf(&out, "%s%s", i ? " " : "", d->argv[i]);
    }
    sb_printf(&out, "\ngelato %s\n", GELATO_VERSION);
    save(dir, "command", out.text, out.len);
}

/* Flat: the modules a.b and c are a.b.py and c.py. */
static void save_sources(Driver *d, const char *dir)
{
    for (uint32_t i = 0; i < d->loader.modules.len; i++) {
        const Module *m = d->loader.modules.data[i];
        if (!m->is_library) {
            const SrcFile *f = diags_file(d->diags, m->file);
            save(dir, arena_printf(d->arena, "%s.py", m->name->text), f->text,
                 f->len);
        }
    }
}

/* The folder, or NULL if it cannot be made. */
static const char *save_reproducer(Driver *d)
{
    const char *tmp = getenv("TMPDIR");
    char *dir = arena_printf(d->arena, "%s/gelato-bug-XXXXXX",
                             tmp && tmp[0] ? tmp : "/tmp");
    if (!mkdtemp(dir)) {
        fprintf(stderr, "gelato: cannot save a reproducer in %s: %s\n", dir,
                strerror(errno));
        return NULL;
    }
    save_command(d, dir);
    save_sources(d, dir);
    fprintf(stderr,
            "gelato: this is a mistake of gelato, not of the program; "
            "a reproducer is in %s\n",
            dir);
    return dir;
}

static void on_bug(void *arg)
{
    save_reproducer(arg);
}

/* Not async-signal-safe: the process is lost, this is worth the try. */
static void on_signal(int sig)
{
    signal(sig, SIG_DFL);
    Driver *d = crashing;
    crashing = NULL;
    fprintf(stderr, "gelato: internal error: %s\n", strsignal(sig));
    if (d) {
        save_reproducer(d);
    }
    _exit(EXIT_BUG);
}

void crash_init(Driver *d)
{
    static const int sigs[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    enum { STACK_SIZE = 256 * 1024 };
    crashing = d;
    bug_set_hook(on_bug, d);
    stack_t ss = {.ss_sp = arena_alloc(d->arena, STACK_SIZE),
                  .ss_size = STACK_SIZE};
    sigaltstack(&ss, NULL);
    struct sigaction sa = {.sa_handler = on_signal, .sa_flags = SA_ONSTACK};
    for (size_t i = 0; i < ARRAY_LEN(sigs); i++) {
        sigaction(sigs[i], &sa, NULL);
    }
}

void crash_with_log(Driver *d, const char *what, const char *log, size_t len)
{
    fprintf(stderr, "gelato: internal error: %s\n", what);
    const char *dir = save_reproducer(d);
    if (dir) {
        save(dir, "log", log, len);
    }
    exit(EXIT_BUG);
}
