/* gelato: the command. Everything runs on a thread with a stack as large as
   address space allows (committed as used), because trees may be deep. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The program of `-`, or of a pipe, which can be read once only. */
static void read_once(Driver *d, int fd)
{
    StrBuf sb = sb_new(d->arena);
    char buf[1 << 16];
    ssize_t n;
    while ((n = read(fd, buf, sizeof buf)) != 0) {
        if (n < 0 && errno != EINTR) {
            fatal("cannot read %s: %s",
                  fd ? d->opts.program : "standard input", strerror(errno));
        }
        sb_add(&sb, buf, n > 0 ? (size_t)n : 0);
    }
    sb_add(&sb, "", 0);
    d->program_text = sb.text ? sb.text : "";
    d->program_len = sb.len;
}

static void read_stream(Driver *d)
{
    struct stat st;
    const char *path = d->opts.program;
    if (strcmp(path, "-") == 0) {
        read_once(d, 0);
    } else if (stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
               !S_ISDIR(st.st_mode)) {
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0) {
            fatal("cannot read %s: %s", path, strerror(errno));
        }
        read_once(d, fd);
        close(fd);
    }
}

static int run_command(Driver *d)
{
    d->lib_dir = find_lib_dir(d->arena);
    int status = options_parse(d);
    if (status >= 0) {
        return status;
    }
    if (d->opts.strict) {
        diags_set_strict(d->diags, true);
    }
    read_stream(d);
    process_init();
    switch (d->opts.command) {
    case COMMAND_BUILD:
        status = command_build(d);
        break;
    case COMMAND_RUN:
        status = command_run(d);
        break;
    case COMMAND_CHECK:
        status = command_check(d);
        break;
    case COMMAND_GRAPH:
        status = command_graph(d);
        break;
    case COMMAND_EXPLAIN:
    case COMMAND_HELP:
    case COMMAND_VERSION:
    case COMMAND_NONE:
    case COMMAND_COUNT:
        break;
    }
    return status;
}

typedef struct Start {
    int argc;
    char **argv;
} Start;

static void *start(void *arg)
{
    const Start *s = arg;
    Arena *a = arena_new();
    Driver d = {.argc = s->argc, .argv = s->argv, .arena = a, .sources = ""};
    d.names = names_new(a);
    d.diags = diags_new(a);
    crash_init(&d);
    int status = run_command(&d);
    if (d.opts.timings) {
        timings_print(&d.times, "phase");
    }
    if (d.opts.time_passes) {
        timings_print(&d.pass_times, "pass");
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fatal("cannot write to standard output: %s", strerror(errno));
    }
    /* The arena dies with the process. */
    exit(status);
}

int main(int argc, char **argv)
{
    Start s = {argc, argv};
    pthread_attr_t attr;
    pthread_t thread;
    pthread_attr_init(&attr);
    for (size_t size = (size_t)1 << 30; size >= (size_t)1 << 23; size /= 2) {
        if (pthread_attr_setstacksize(&attr, size) == 0 &&
            pthread_create(&thread, &attr, start, &s) == 0) {
            pthread_join(thread, NULL);
        }
    }
    start(&s);
}
