/* Whole files in and out; out by a temporary name and rename, so that a reader
   sees the old text or the new one. */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *read_all(Arena *a, int fd, size_t *len)
{
    StrBuf sb = sb_new(a);
    char buf[1 << 16];
    for (;;) {
        ssize_t n = read(fd, buf, sizeof buf);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return NULL;
        }
        if (n == 0) {
            break;
        }
        sb_add(&sb, buf, (size_t)n);
    }
    sb_add(&sb, "", 0);
    *len = sb.len;
    return sb.text;
}

char *file_read(Arena *a, const char *path, size_t *len)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return NULL;
    }
    char *text = read_all(a, fd, len);
    int err = errno;
    close(fd);
    errno = err;
    return text;
}

static bool write_all(int fd, const char *text, size_t len)
{
    while (len) {
        ssize_t n = write(fd, text, len);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return false;
        }
        text += n;
        len -= (size_t)n;
    }
    return true;
}

bool file_is_special(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
           !S_ISDIR(st.st_mode);
}

static bool write_special(const char *path, const char *text, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool ok = fd >= 0 && write_all(fd, text, len);
    int err = errno;
    if (fd >= 0) {
        close(fd);
    }
    errno = err;
    return ok;
}

bool file_write(const char *path, const char *text, size_t len)
{
    if (file_is_special(path)) {
        return write_special(path, text, len);
    }
    size_t n = strlen(path) + 32;
    char *tmp = malloc(n);
    if (!tmp) {
        fatal("out of memory");
    }
    snprintf(tmp, n, "%s.tmp%ld", path, (long)getpid());
    int fd = open(tmp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool ok = fd >= 0 && write_all(fd, text, len);
    if (fd >= 0 && close(fd) != 0) {
        ok = false;
    }
    ok = ok && rename(tmp, path) == 0;
    int err = errno;
    if (!ok && fd >= 0) {
        unlink(tmp);
    }
    free(tmp);
    errno = err;
    return ok;
}

bool file_write_if_changed(Arena *scratch, const char *path, const char *text,
                           size_t len)
{
    size_t old_len;
    char *old = file_read(scratch, path, &old_len);
    if (old && old_len == len && memcmp(old, text, len) == 0) {
        return true;
    }
    return file_write(path, text, len);
}

const char *file_absolute(Arena *a, const char *path)
{
    char cwd[PATH_MAX];
    if (path[0] == '/') {
        return path;
    }
    while (path[0] == '.' && path[1] == '/') {
        path += 2;
    }
    if (!getcwd(cwd, sizeof cwd)) {
        fatal("cannot find the current folder: %s", strerror(errno));
    }
    return arena_printf(a, "%s/%s", strcmp(cwd, "/") == 0 ? "" : cwd, path);
}
