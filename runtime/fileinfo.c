/* File objects: what they tell about themselves, positions, truncation. */
#include <errno.h>
#include <unistd.h>

#include "runtime/file.h"

static GelStream *raw_stream(GelObj *o)
{
    return ((GelFile *)(void *)o)->s;
}

static GelStream *stream_of(GelObj *o)
{
    GelStream *s = raw_stream(o);
    if (s->fd >= 0)
        return s;
    gel_raise(GEL_KIND_VALUE_ERROR, "I/O operation on closed file.");
    return NULL;
}

bool gel_file_closed(GelObj *o)
{
    return raw_stream(o)->fd < 0;
}

bool gel_file_is_text(GelObj *o)
{
    return raw_stream(o)->is_text;
}

bool gel_file_readable(GelObj *o)
{
    GelStream *s = stream_of(o);
    return s && s->can_read;
}

bool gel_file_writable(GelObj *o)
{
    GelStream *s = stream_of(o);
    return s && s->can_write;
}

bool gel_file_seekable(GelObj *o)
{
    GelStream *s = stream_of(o);
    return s && lseek(s->fd, 0, SEEK_CUR) >= 0;
}

int64_t gel_file_fileno(GelObj *o)
{
    GelStream *s = stream_of(o);
    return s ? s->fd : 0;
}

bool gel_file_isatty(GelObj *o)
{
    GelStream *s = stream_of(o);
    return s && isatty(s->fd);
}

/* Flushes, and moves the descriptor to where the program thinks it is. */
static bool settle(GelStream *s)
{
    if (!gel_stream_flush(s)) {
        gel_raise_os(errno, NULL);
        return false;
    }
    if (s->in_len > s->in_at &&
        lseek(s->fd, -(off_t)(s->in_len - s->in_at), SEEK_CUR) < 0) {
        gel_raise_os(errno, NULL);
        return false;
    }
    s->in_at = s->in_len = 0;
    return true;
}

int64_t gel_file_seek(GelObj *o, int64_t offset, int64_t whence)
{
    GelStream *s = stream_of(o);
    if (!s)
        return 0;
    if (whence < 0 || whence > 2) {
        gel_raisef(GEL_KIND_VALUE_ERROR,
                   "invalid whence (%lld, should be 0, 1 or 2)",
                   (long long)whence);
        return 0;
    }
    if (s->is_text && whence && offset) {
        gel_raise(GEL_KIND_UNSUPPORTED_OPERATION,
                  whence == 1 ? "can't do nonzero cur-relative seeks"
                              : "can't do nonzero end-relative seeks");
        return 0;
    }
    if (s->is_text && offset < 0) {
        gel_raisef(GEL_KIND_VALUE_ERROR, "negative seek position %lld",
                   (long long)offset);
        return 0;
    }
    if (!settle(s))
        return 0;
    off_t at = lseek(s->fd, offset, (int)whence);
    if (at < 0)
        gel_raise_os(errno, NULL);
    return at < 0 ? 0 : at;
}

int64_t gel_file_tell(GelObj *o)
{
    GelStream *s = stream_of(o);
    if (!s)
        return 0;
    off_t at = lseek(s->fd, 0, SEEK_CUR);
    if (at < 0) {
        gel_raise_os(errno, NULL);
        return 0;
    }
    return at - (off_t)(s->in_len - s->in_at) + (off_t)s->out_len;
}

int64_t gel_file_truncate(GelObj *o, int64_t size)
{
    GelStream *s = stream_of(o);
    if (!s)
        return 0;
    if (!s->can_write) {
        gel_raise(GEL_KIND_UNSUPPORTED_OPERATION, "truncate");
        return 0;
    }
    if (size < 0)
        size = gel_file_tell(o);
    if (gel_exc || !settle(s))
        return 0;
    if (ftruncate(s->fd, size) < 0)
        gel_raise_os(errno, NULL);
    return size;
}

static const char *std_name(const GelStream *s)
{
    return s == &gel_stdin ? "<stdin>" : s == &gel_stdout ? "<stdout>" : "<stderr>";
}

GelStr *gel_file_name(GelObj *o)
{
    const GelStream *s = raw_stream(o);
    const char *name = s->name ? s->name : std_name(s);
    return gel_str_from_os(name, strlen(name));
}

GelStr *gel_file_mode(GelObj *o)
{
    const GelStream *s = raw_stream(o);
    return gel_str_z(s->mode ? s->mode : s->can_read ? "r" : "w");
}
