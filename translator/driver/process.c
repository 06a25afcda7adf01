/* Child processes and what a signal must not leave behind. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* A signal handler can see nothing else than file-scope data. */
static const char *volatile temp_file;

void set_temp_file(const char *path)
{
    temp_file = path;
}

void remove_temp_file(void)
{
    if (temp_file) {
        unlink(temp_file);
        temp_file = NULL;
    }
}

static void end_by_signal(int sig)
{
    remove_temp_file();
    signal(sig, SIG_DFL);
    raise(sig);
}

void process_init(void)
{
    static const int sigs[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
    for (size_t i = 0; i < ARRAY_LEN(sigs); i++) {
        /* What the caller ignores (nohup) stays ignored. */
        struct sigaction old;
        if (sigaction(sigs[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL) {
            signal(sigs[i], end_by_signal);
        }
    }
}

/* 0, or an error number. */
static int spawn(pid_t *pid, char *const *argv, const char *dir, int out)
{
    posix_spawn_file_actions_t fa;
    posix_spawnattr_t attr;
    sigset_t none;
    posix_spawn_file_actions_init(&fa);
    posix_spawn_file_actions_addopen(&fa, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&fa, out, 1);
    posix_spawn_file_actions_adddup2(&fa, out, 2);
    if (dir) {
        posix_spawn_file_actions_addchdir_np(&fa, dir);
    }
    posix_spawnattr_init(&attr);
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attr, &none);
    posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
    int err = posix_spawnp(pid, argv[0], &fa, &attr, argv, environ);
    posix_spawnattr_destroy(&attr);
    posix_spawn_file_actions_destroy(&fa);
    return err;
}

/* "gelato: compiling [3/17]", the figures from ninja's last line. */
static void show_progress(const StrBuf *out, const char *what)
{
    const char *figures = "", *p = out->len ? out->text : "";
    int len = 0;
    for (; (p = strchr(p, '[')); p++) {
        size_t n = strspn(p + 1, "0123456789/");
        if (n && p[n + 1] == ']') {
            figures = p;
            len = (int)n + 2;
        }
    }
    fprintf(stderr, "\rgelato: %s %.*s\033[K", what, len, figures);
}

/* Reads until the child closes its output; true if progress was shown. */
static bool collect(int fd, StrBuf *out, const char *what)
{
    bool is_shown = false, may_show = isatty(2);
    double start = now_ms();
    for (;;) {
        struct pollfd p = {fd, POLLIN, 0};
        if (may_show && now_ms() - start > 1000) {
            show_progress(out, what);
            is_shown = true;
        }
        if (poll(&p, 1, may_show ? 200 : -1) <= 0) {
            continue;
        }
        char buf[4096];
        ssize_t n = read(fd, buf, sizeof buf);
        if (n == 0 || (n < 0 && errno != EINTR)) {
            return is_shown;
        }
        if (n > 0) {
            sb_add(out, buf, (size_t)n);
        }
    }
}

ProcessResult process_run(Driver *d, char *const *argv, const char *dir,
                          const char *what)
{
    ProcessResult r = {127, "", 0};
    int fds[2], status;
    pid_t pid;
    if (pipe2(fds, O_CLOEXEC) != 0) {
        fatal("cannot make a pipe: %s", strerror(errno));
    }
    int err = spawn(&pid, argv, dir, fds[1]);
    close(fds[1]);
    if (err) {
        fatal("cannot run %s: %s", argv[0], strerror(err));
    }
    StrBuf out = sb_new(d->arena);
    if (collect(fds[0], &out, what)) {
        fprintf(stderr, "\r\033[K");
    }
    close(fds[0]);
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) {
            fatal("cannot wait for %s: %s", argv[0], strerror(errno));
        }
    }
    r.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    r.output = out.len ? out.text : "";
    r.len = out.len;
    return r;
}
