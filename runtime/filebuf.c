/* Buffered bytes over a descriptor. Every open writer is in one list, so that all
   are flushed when the process ends, in every memory flavour. */
#include <errno.h>
#include <unistd.h>

#include "runtime/file.h"

#define OUT_BYTES ((size_t)64 << 10)
#define STDOUT_BYTES 8192 /* CPython's: a closed pipe is noticed as early */
#define IN_BYTES ((size_t)64 << 10)

static GelStream *writers;

void gel_stream_link(GelStream *s)
{
    s->prev = NULL;
    s->next = writers;
    if (writers)
        writers->prev = s;
    writers = s;
}

void gel_stream_unlink(GelStream *s)
{
    if (s->prev)
        s->prev->next = s->next;
    else if (writers == s)
        writers = s->next;
    if (s->next)
        s->next->prev = s->prev;
    s->prev = s->next = NULL;
}

void gel_stream_flush_all(void)
{
    for (GelStream *s = writers; s; s = s->next)
        gel_stream_flush(s);
}

/* All of it, over interruptions and short writes; what could not be written
   stays: *done is how far it came. */
static bool write_all(int fd, const char *p, size_t n, size_t *done)
{
    *done = 0;
    while (*done < n) {
        ssize_t k = write(fd, p + *done, n - *done);
        if (k < 0 && errno == EINTR)
            continue;
        if (k < 0)
            return false;
        *done += (size_t)k;
    }
    return true;
}

bool gel_stream_flush(GelStream *s)
{
    size_t done;
    if (s->out_len == 0)
        return true;
    bool is_ok = write_all(s->fd, s->out, s->out_len, &done);
    int err = errno;
    memmove(s->out, s->out + done, s->out_len - done);
    s->out_len -= done;
    errno = err;
    return is_ok;
}

/* Room in the buffer for n more bytes, if it can be made. */
static bool has_room(GelStream *s, size_t n)
{
    if (!s->out) {
        s->out_cap = s == &gel_stdout ? STDOUT_BYTES : OUT_BYTES;
        s->out = malloc(s->out_cap);
        if (!s->out)
            gel_gc_exhausted();
    }
    if (n <= s->out_cap - s->out_len)
        return true;
    return false;
}

/* A write that fails forgets what was buffered, as CPython's does: the program is
   told once. (A flush that fails keeps it.) */
bool gel_stream_write(GelStream *s, const char *p, size_t n)
{
    if (!has_room(s, n)) {
        if (!gel_stream_flush(s)) {
            s->out_len = 0;
            return false;
        }
        if (n > s->out_cap) {
            size_t done;
            return write_all(s->fd, p, n, &done);
        }
    }
    memcpy(s->out + s->out_len, p, n);
    s->out_len += n;
    if (s->is_line_buffered && memrchr(p, '\n', n))
        return gel_stream_flush(s);
    return true;
}

int64_t gel_stream_fill(GelStream *s)
{
    if (s->in_at > 0 && s->in_at == s->in_len)
        s->in_at = s->in_len = 0;
    if (s->in_at > s->in_cap / 2) {
        memmove(s->in, s->in + s->in_at, s->in_len - s->in_at);
        s->in_len -= s->in_at;
        s->in_at = 0;
    }
    if (s->in_cap - s->in_len < IN_BYTES / 2) {
        size_t cap = s->in_cap ? s->in_cap * 2 : IN_BYTES;
        char *in = realloc(s->in, cap);
        if (!in)
            gel_gc_exhausted();
        s->in = in;
        s->in_cap = cap;
    }
    for (;;) {
        ssize_t k = read(s->fd, s->in + s->in_len, s->in_cap - s->in_len);
        if (k < 0 && errno == EINTR)
            continue;
        if (k > 0)
            s->in_len += (size_t)k;
        return k;
    }
}

bool gel_stream_close(GelStream *s)
{
    if (s->fd < 0)
        return true;
    bool is_ok = gel_stream_flush(s);
    int err = errno;
    gel_stream_unlink(s);
    if (s->owns_fd && close(s->fd) < 0 && is_ok) {
        is_ok = false;
        err = errno;
    }
    s->fd = -1;
    free(s->in);
    free(s->out);
    s->in = s->out = NULL;
    s->in_at = s->in_len = s->in_cap = s->out_len = s->out_cap = 0;
    errno = err;
    return is_ok;
}
