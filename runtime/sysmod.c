/* Facts and requests of sys, os and gc. */
#include <errno.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/file.h"

static int64_t recursion_limit = 1000;

int64_t gel_sys_argc(void)
{
    return gel_argc;
}

GelStr *gel_sys_argv(int64_t i)
{
    return gel_str_from_os(gel_argv[i], strlen(gel_argv[i]));
}

void gel_sys_exit_status(int64_t status)
{
    gel_exit_code = (int)(status & 0xFF);
}

int64_t gel_sys_getrecursionlimit(void)
{
    return recursion_limit;
}

void gel_sys_setrecursionlimit(int64_t n)
{
    if (n < 1) {
        gel_raise(GEL_KIND_VALUE_ERROR,
                  "recursion limit must be greater or equal than 1");
        return;
    }
    recursion_limit = n;
    gel_stack_grow(n);
}

GelStr *gel_sys_platform(void)
{
    return gel_str_z("linux");
}

GelStr *gel_sys_executable(void)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path);
    return n > 0 ? gel_str_from_os(path, (size_t)n) : gel_str_empty();
}

int64_t gel_sys_getpid(void)
{
    return getpid();
}

/* gel_gc_collect is the collector's own (gc.h). */

GelStr *gel_os_getenv(GelStr *name)
{
    char *os = gel_str_to_os(name);
    const char *value = getenv(os);
    free(os);
    return value ? gel_str_from_os(value, strlen(value)) : NULL;
}

static bool stat_path(GelStr *path, struct stat *st)
{
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int r = stat(os, st), err = errno;
    free(os);
    errno = err;
    return r == 0;
}

bool gel_os_exists(GelStr *path)
{
    struct stat st;
    return stat_path(path, &st);
}

bool gel_os_isfile(GelStr *path)
{
    struct stat st;
    return stat_path(path, &st) && S_ISREG(st.st_mode);
}

bool gel_os_isdir(GelStr *path)
{
    struct stat st;
    return stat_path(path, &st) && S_ISDIR(st.st_mode);
}

int64_t gel_os_getsize(GelStr *path)
{
    struct stat st;
    if (stat_path(path, &st))
        return st.st_size;
    gel_exc_raise_os(errno, path);
    return 0;
}

static void on_path(GelStr *path, int (*f)(const char *))
{
    char *os = gel_str_to_os(path);
    if (f(os) < 0)
        gel_exc_raise_os(errno, path);
    free(os);
}

static int make_dir(const char *path)
{
    return mkdir(path, 0777);
}

void gel_os_remove(GelStr *path)
{
    on_path(path, unlink);
}

void gel_os_mkdir(GelStr *path)
{
    on_path(path, make_dir);
}

void gel_os_rmdir(GelStr *path)
{
    on_path(path, rmdir);
}

void gel_os_rename(GelStr *from, GelStr *to)
{
    char *a = gel_str_to_os(from), *b = gel_str_to_os(to);
    gel_stream_flush_all();
    if (rename(a, b) < 0)
        gel_exc_raise_os(errno, from);
    free(a);
    free(b);
}

GelStr *gel_os_getcwd(void)
{
    char *path = getcwd(NULL, 0);
    if (!path) {
        gel_raise_os(errno, NULL);
        return NULL;
    }
    GelStr *s = gel_str_from_os(path, strlen(path));
    free(path);
    return s;
}

GelStr *gel_os_strerror(int64_t err)
{
    return gel_str_z(strerror((int)err));
}

GelBytes *gel_os_urandom(int64_t n)
{
    if (n < 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "negative argument not allowed");
        return NULL;
    }
    GelBytes *b = gel_bytes_zeros(n);
    for (int64_t at = 0; b && at < n;) {
        ssize_t k = getrandom(gel_bytes_data(b) + at, (size_t)(n - at), 0);
        if (k > 0)
            at += k;
        else if (errno != EINTR)
            gel_panic("no random bytes");
    }
    return b;
}
