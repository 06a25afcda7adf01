/* The os module: folders, facts of files, the environment, descriptors. Lists of
   names are given as one text with NUL between them. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include "runtime/file.h"

extern char **environ;

static void fail(GelStr *path)
{
    gel_exc_raise_os(errno, path);
}

/* A name from the world, NUL-terminated, behind those before it. */
static void add_name(GelBuf *b, bool *is_first, const char *name)
{
    if (!*is_first)
        gel_buf_add(b, "\0", 1);
    *is_first = false;
    GelStr *s = gel_str_from_os(name, strlen(name));
    gel_buf_add(b, gel_str_data(s), (size_t)s->len);
    gel_dec(&s->h);
}

GelStr *gel_os_listdir(GelStr *path)
{
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    DIR *dir = opendir(os);
    int err = errno;
    free(os);
    errno = err;
    if (!dir) {
        fail(path);
        return NULL;
    }
    GelBuf b;
    gel_buf_init(&b);
    bool is_first = true;
    for (struct dirent *e; (e = readdir(dir));) {
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            add_name(&b, &is_first, e->d_name);
    }
    closedir(dir);
    return gel_buf_str(&b);
}

GelStr *gel_os_environ(void)
{
    GelBuf b;
    gel_buf_init(&b);
    bool is_first = true;
    for (char **e = environ; e && *e; e++)
        add_name(&b, &is_first, *e);
    return gel_buf_str(&b);
}

void gel_os_setenv(GelStr *name, GelStr *value)
{
    char *a = gel_str_to_os(name), *b = gel_str_to_os(value);
    if (setenv(a, b, 1) < 0)
        gel_raise_os(errno, NULL);
    free(a);
    free(b);
}

void gel_os_unsetenv(GelStr *name)
{
    char *os = gel_str_to_os(name);
    if (unsetenv(os) < 0)
        gel_raise_os(errno, NULL);
    free(os);
}

static int64_t ns_of(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* mode, inode, device, links, user, group, size; then three times in ns. */
static void put_stat(GelArray *out, const struct stat *st)
{
    const int64_t f[10] = {st->st_mode,
                           (int64_t)st->st_ino,
                           (int64_t)st->st_dev,
                           (int64_t)st->st_nlink,
                           st->st_uid,
                           st->st_gid,
                           st->st_size,
                           ns_of(st->st_atim),
                           ns_of(st->st_mtim),
                           ns_of(st->st_ctim)};
    for (int64_t i = 0; i < 10 && i < out->len; i++)
        gel_array_set_i64(out, i, f[i]);
}

int64_t gel_os_stat(GelStr *path, bool follow, GelArray *out)
{
    struct stat st;
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int r = follow ? stat(os, &st) : lstat(os, &st), err = errno;
    free(os);
    if (r < 0)
        return err;
    put_stat(out, &st);
    return 0;
}

int64_t gel_os_fstat(int64_t fd, GelArray *out)
{
    struct stat st;
    gel_stream_flush_all();
    if (fstat((int)fd, &st) < 0)
        return errno;
    put_stat(out, &st);
    return 0;
}

int64_t gel_os_statvfs(GelStr *path, GelArray *out)
{
    struct statvfs st;
    char *os = gel_str_to_os(path);
    int r = statvfs(os, &st), err = errno;
    free(os);
    if (r < 0)
        return err;
    int64_t unit = (int64_t)st.f_frsize;
    gel_array_set_i64(out, 0, (int64_t)st.f_blocks * unit);
    gel_array_set_i64(out, 1, (int64_t)st.f_bfree * unit);
    gel_array_set_i64(out, 2, (int64_t)st.f_bavail * unit);
    return 0;
}

GelStr *gel_os_readlink(GelStr *path)
{
    char target[4096];
    char *os = gel_str_to_os(path);
    ssize_t n = readlink(os, target, sizeof target);
    int err = errno;
    free(os);
    errno = err;
    if (n >= 0)
        return gel_str_from_os(target, (size_t)n);
    fail(path);
    return NULL;
}

bool gel_os_access(GelStr *path, int64_t mode)
{
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int r = access(os, (int)mode);
    free(os);
    return r == 0;
}

/* What is done to one path with one number. */
enum { DO_CHDIR, DO_CHMOD, DO_MKDIR, DO_TRUNCATE };

void gel_os_change(int64_t what, GelStr *path, int64_t arg)
{
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int r = what == DO_CHDIR   ? chdir(os)
            : what == DO_CHMOD ? chmod(os, (mode_t)arg)
            : what == DO_MKDIR ? mkdir(os, (mode_t)arg)
                               : truncate(os, arg);
    int err = errno;
    free(os);
    errno = err;
    if (r < 0)
        fail(path);
}

/* Two paths: 0 symlink, 1 link. */
void gel_os_link(int64_t what, GelStr *from, GelStr *to)
{
    char *a = gel_str_to_os(from), *b = gel_str_to_os(to);
    gel_stream_flush_all();
    int r = what == 0 ? symlink(a, b) : link(a, b), err = errno;
    free(a);
    free(b);
    errno = err;
    if (r < 0)
        fail(from);
}

/* Access and modification time in ns. */
void gel_os_utime(GelStr *path, int64_t atime, int64_t mtime)
{
    struct timespec t[2] = {{atime / 1000000000, atime % 1000000000},
                            {mtime / 1000000000, mtime % 1000000000}};
    for (int i = 0; i < 2; i++) {
        if (t[i].tv_nsec < 0) {
            t[i].tv_nsec += 1000000000;
            t[i].tv_sec--;
        }
    }
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int r = utimensat(AT_FDCWD, os, t, 0), err = errno;
    free(os);
    errno = err;
    if (r < 0)
        fail(path);
}

/* Facts without arguments: 0 parent's id, 1 user, 2 group, 3 processors, 4
   effective user, 5 effective group. */
int64_t gel_os_fact(int64_t what)
{
    switch (what) {
    case 0:
        return getppid();
    case 1:
        return getuid();
    case 2:
        return getgid();
    case 3:
        return sysconf(_SC_NPROCESSORS_ONLN);
    case 4:
        return geteuid();
    case 5:
        return getegid();
    }
    return -1;
}

int64_t gel_os_umask(int64_t mask)
{
    return umask((mode_t)mask);
}

int64_t gel_os_system(GelStr *command)
{
    char *os = gel_str_to_os(command);
    int r = system(os);
    free(os);
    return r;
}

void gel_os_exit(int64_t status)
{
    _exit((int)status);
}

/* Columns * 65536 + lines of the terminal; 0 if it is none. */
int64_t gel_os_terminal(int64_t fd)
{
    struct winsize w;
    if (ioctl((int)fd, TIOCGWINSZ, &w) < 0) {
        gel_raise_os(errno, NULL);
        return 0;
    }
    return w.ws_col * 65536 + w.ws_row;
}

bool gel_os_isatty(int64_t fd)
{
    return isatty((int)fd) != 0;
}

int64_t gel_os_open(GelStr *path, int64_t flags, int64_t mode)
{
    char *os = gel_str_to_os(path);
    gel_stream_flush_all();
    int fd = open(os, (int)flags | O_CLOEXEC, (mode_t)mode), err = errno;
    free(os);
    errno = err;
    if (fd < 0)
        fail(path);
    return fd;
}

GelBytes *gel_os_read(int64_t fd, int64_t n)
{
    if (n < 0) {
        gel_raise_os(EINVAL, NULL);
        return NULL;
    }
    char *buf = malloc(n ? (size_t)n : 1);
    if (!buf)
        gel_gc_exhausted();
    ssize_t k;
    do
        k = read((int)fd, buf, (size_t)n);
    while (k < 0 && errno == EINTR);
    GelBytes *b = NULL;
    if (k < 0) {
        gel_raise_os(errno, NULL);
    } else if ((b = gel_bytes_zeros(k))) {
        memcpy(gel_bytes_data(b), buf, (size_t)k);
    }
    free(buf);
    return b;
}

int64_t gel_os_write(int64_t fd, GelBytes *data)
{
    ssize_t k;
    do
        k = write((int)fd, gel_bytes_data(data), (size_t)data->len);
    while (k < 0 && errno == EINTR);
    if (k < 0) {
        gel_raise_os(errno, NULL);
        return 0;
    }
    return k;
}

void gel_os_close(int64_t fd)
{
    if (close((int)fd) < 0)
        gel_raise_os(errno, NULL);
}
