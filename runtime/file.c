/* File objects: open, read, write, seek, close. Text is decoded a line or a read at
   a time; with newline=None, CR and CR LF become LF. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/file.h"

/* Runs when the object dies: an open file is flushed and closed. */
static void finalise(GelObj *o)
{
    GelStream *s = ((GelFile *)(void *)o)->s;
    if (!s || s == &gel_stdin || s == &gel_stdout || s == &gel_stderr)
        return;
    gel_stream_close(s);
    free(s->name);
    free(s->mode);
    free(s);
    ((GelFile *)(void *)o)->s = NULL;
}

GelType gel_type_file = {.name = "TextIOWrapper",
                         .module = "_io",
                         .size = sizeof(GelFile),
                         .kind = GEL_TYPE_OPAQUE,
                         .flags = GEL_FLAG_ACYCLIC,
                         .finaliser = finalise};

static GelFile std_files[3] = {{GEL_HEADER(&gel_type_file), &gel_stdin},
                               {GEL_HEADER(&gel_type_file), &gel_stdout},
                               {GEL_HEADER(&gel_type_file), &gel_stderr}};

GelObj *gel_file_std(int64_t i)
{
    return &std_files[i].h;
}

static GelStream *raw_stream(GelObj *o)
{
    return ((GelFile *)(void *)o)->s;
}

/* The stream of an open file; NULL with ValueError. */
static GelStream *stream_of(GelObj *o)
{
    GelStream *s = raw_stream(o);
    if (s->fd >= 0)
        return s;
    gel_raise(GEL_KIND_VALUE_ERROR, "I/O operation on closed file.");
    return NULL;
}

static GelStream *reader_of(GelObj *o)
{
    GelStream *s = stream_of(o);
    if (s && !s->can_read) {
        gel_raise(GEL_KIND_UNSUPPORTED_OPERATION,
                  s->is_text ? "not readable" : "read");
        return NULL;
    }
    if (s && s->out_len && !gel_stream_flush(s)) {
        gel_raise_os(errno, NULL);
        return NULL;
    }
    return s;
}

/* --- open -------------------------------------------------------------------------- */

typedef struct Mode {
    char action; /* r w a x */
    bool plus, binary;
} Mode;

static bool parse_mode(GelStr *text, Mode *m)
{
    *m = (Mode){0, false, false};
    bool has_text = false, is_ok = true;
    int n_actions = 0;
    const char *p = gel_str_data(text);
    for (int64_t i = 0; i < text->len; i++) {
        is_ok = is_ok && strchr("rwax+bt", p[i]) && !memchr(p, p[i], (size_t)i);
        if (strchr("rwax", p[i])) {
            m->action = p[i];
            n_actions++;
        }
        m->plus |= p[i] == '+';
        m->binary |= p[i] == 'b';
        has_text |= p[i] == 't';
    }
    if (!is_ok) {
        gel_raisef(GEL_KIND_VALUE_ERROR, "invalid mode: '%s'", p);
    } else if (m->binary && has_text) {
        gel_raise(GEL_KIND_VALUE_ERROR,
                  "can't have text and binary mode at once");
    } else if (n_actions != 1) {
        gel_raise(GEL_KIND_VALUE_ERROR,
                  n_actions ? "must have exactly one of create/read/write/append mode"
                            : "Must have exactly one of create/read/write/append mode and at most one plus");
    } else {
        return true;
    }
    return false;
}

static int open_flags(const Mode *m)
{
    int flags = O_CLOEXEC | (m->plus            ? O_RDWR
                             : m->action == 'r' ? O_RDONLY
                                                : O_WRONLY);
    if (m->action == 'w')
        flags |= O_CREAT | O_TRUNC;
    else if (m->action == 'a')
        flags |= O_CREAT | O_APPEND;
    else if (m->action == 'x')
        flags |= O_CREAT | O_EXCL;
    return flags;
}

/* The object over an open descriptor; NULL with an exception and nothing closed. */
static GelObj *make_file(int fd, bool owns_fd, const char *name, GelStr *mode,
                         const Mode *m, GelStream *settings)
{
    GelStream *s = malloc(sizeof *s);
    GelFile *f = (GelFile *)(void *)gel_gc_alloc_atomic(&gel_type_file,
                                                        sizeof *f);
    if (!s)
        gel_gc_exhausted();
    *s = *settings;
    s->fd = fd;
    s->owns_fd = owns_fd;
    s->can_read = m->action == 'r' || m->plus;
    s->can_write = m->action != 'r' || m->plus;
    s->is_text = !m->binary;
    s->is_append = m->action == 'a';
    s->name = strdup(name);
    s->mode = strdup(gel_str_data(mode));
    if (s->can_write)
        gel_stream_link(s);
    f->s = s;
    return &f->h;
}

static bool read_settings(GelStream *s, GelStr *encoding, GelStr *errors,
                          int64_t newline)
{
    *s = (GelStream){.newline = (GelNewline)newline};
    s->codec = gel_codec_find(encoding);
    if (!s->codec)
        return false;
    s->errors = gel_errors_find(errors);
    return s->errors != GEL_ERRORS_NONE;
}

GelObj *gel_file_open(GelStr *path, GelStr *mode, GelStr *encoding,
                      GelStr *errors, int64_t newline)
{
    Mode m;
    GelStream settings;
    if (!parse_mode(mode, &m) ||
        !read_settings(&settings, encoding, errors, newline))
        return NULL;
    if (memchr(gel_str_data(path), 0, (size_t)path->len)) {
        gel_raise(GEL_KIND_VALUE_ERROR, "embedded null byte");
        return NULL;
    }
    gel_stream_flush_all(); /* what was written before must be there to read */
    char *os_path = gel_str_to_os(path);
    struct stat st;
    int fd = open(os_path, open_flags(&m), 0666), err = errno;
    if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        fd = -1;
        err = EISDIR;
    }
    GelObj *o = NULL;
    if (fd < 0)
        gel_exc_raise_os(err, path);
    else
        o = make_file(fd, true, os_path, mode, &m, &settings);
    free(os_path);
    return o;
}

GelObj *gel_file_open_fd(int64_t fd, GelStr *mode, GelStr *encoding,
                         GelStr *errors, int64_t newline)
{
    Mode m;
    GelStream settings;
    if (!parse_mode(mode, &m) ||
        !read_settings(&settings, encoding, errors, newline))
        return NULL;
    if (fcntl((int)fd, F_GETFD) < 0) {
        gel_raise_os(errno, NULL);
        return NULL;
    }
    char name[24];
    GelStr *text = gel_int_str(fd);
    memcpy(name, gel_str_data(text), (size_t)text->len + 1);
    gel_dec(&text->h);
    return make_file((int)fd, true, name, mode, &m, &settings);
}

/* --- reading --------------------------------------------------------------------------- */

/* CR and CR LF to LF, in place; the new length. */
static size_t translate(char *p, size_t n)
{
    char *out = memchr(p, '\r', n);
    if (!out)
        return n;
    for (char *q = out, *end = p + n; q < end; q++) {
        if (*q != '\r')
            *out++ = *q;
        else {
            *out++ = '\n';
            if (q + 1 < end && q[1] == '\n')
                q++;
        }
    }
    return (size_t)(out - p);
}

/* Takes n bytes off the buffer as text. */
static GelStr *take_text(GelStream *s, size_t n)
{
    char *p = s->in + s->in_at;
    s->in_at += n;
    if (n == 0)
        return gel_str_empty();
    if (s->newline == GEL_NEWLINE_UNIVERSAL)
        n = translate(p, n);
    GelStr *r = gel_codec_decode(p, n, s->codec, s->errors);
    if (s->codec == GEL_CODEC_UTF8_SIG)
        s->codec = GEL_CODEC_UTF8;
    return r;
}

/* Reads until `want` bytes are there (-1: to the end); false with OSError. */
static bool gather(GelStream *s, int64_t want)
{
    while (want < 0 || (int64_t)(s->in_len - s->in_at) < want) {
        int64_t n = gel_stream_fill(s);
        if (n < 0) {
            gel_raise_os(errno, NULL);
            return false;
        }
        if (n == 0)
            break;
    }
    return true;
}

/* Bytes of the first `chars` characters in the buffer, a CR LF that will be one
   counting as one; reads on as needed. -1 with OSError. */
static int64_t measure(GelStream *s, int64_t chars)
{
    size_t n = 0;
    bool joins = s->newline == GEL_NEWLINE_UNIVERSAL;
    for (; chars > 0; chars--) {
        if (s->in_len - s->in_at < n + 8 && !gather(s, (int64_t)n + 8))
            return -1;
        size_t left = s->in_len - s->in_at - n;
        if (left == 0)
            break;
        const char *p = s->in + s->in_at + n;
        size_t k = 1;
        if (s->codec == GEL_CODEC_UTF8 && (unsigned char)*p >= 0xC0)
            k = (size_t)gel_utf8_size((unsigned char)*p);
        else if (joins && *p == '\r' && left > 1 && p[1] == '\n')
            k = 2;
        n += k < left ? k : left;
    }
    return (int64_t)n;
}

GelStr *gel_file_read(GelObj *o, int64_t chars)
{
    GelStream *s = reader_of(o);
    if (!s)
        return NULL;
    if (chars >= 0) {
        int64_t n = measure(s, chars);
        return n < 0 ? NULL : take_text(s, (size_t)n);
    }
    if (!gather(s, -1))
        return NULL;
    return take_text(s, s->in_len - s->in_at);
}

GelBytes *gel_file_read_bytes(GelObj *o, int64_t n)
{
    GelStream *s = reader_of(o);
    if (!s || !gather(s, n))
        return NULL;
    size_t have = s->in_len - s->in_at;
    size_t k = n < 0 || have < (size_t)n ? have : (size_t)n;
    s->in_at += k;
    return gel_bytes_from(s->in ? s->in + s->in_at - k : "", k);
}

/* Length of the line in the first `n` bytes with its end, or 0 if it goes on. */
static size_t line_length(const GelStream *s, const char *p, size_t n,
                          bool at_eof)
{
    GelNewline mode = s->is_text ? s->newline : GEL_NEWLINE_LF;
    if (mode == GEL_NEWLINE_LF) {
        const char *q = memchr(p, '\n', n);
        return q ? (size_t)(q - p) + 1 : 0;
    }
    if (mode == GEL_NEWLINE_CRLF) {
        const char *q = memmem(p, n, "\r\n", 2);
        return q ? (size_t)(q - p) + 2 : 0;
    }
    const char *lf = memchr(p, '\n', n);
    if (mode == GEL_NEWLINE_CR)
        lf = NULL;
    const char *cr = memchr(p, '\r', lf ? (size_t)(lf - p) : n);
    if (!cr)
        return lf ? (size_t)(lf - p) + 1 : 0;
    size_t k = (size_t)(cr - p) + 1;
    if (mode == GEL_NEWLINE_CR)
        return k;
    if (k < n)
        return k + (p[k] == '\n');
    return at_eof ? k : 0; /* the LF may come yet */
}

/* Bytes of the next line; -1 with OSError. */
static int64_t find_line(GelStream *s)
{
    bool at_eof = false;
    size_t seen = 0; /* searched in vain already */
    for (;;) {
        size_t have = s->in_len - s->in_at;
        if (have > seen || at_eof) {
            const char *p = s->in + s->in_at;
            size_t n = have ? line_length(s, p + seen, have - seen, at_eof) : 0;
            if (n)
                return (int64_t)(seen + n);
            seen = have > 0 && p[have - 1] == '\r' ? have - 1 : have;
        }
        if (at_eof)
            return (int64_t)have;
        int64_t n = gel_stream_fill(s);
        if (n < 0) {
            gel_raise_os(errno, NULL);
            return -1;
        }
        at_eof = n == 0;
    }
}

GelStr *gel_file_readline(GelObj *o, int64_t limit)
{
    GelStream *s = reader_of(o);
    if (!s)
        return NULL;
    int64_t n = find_line(s);
    if (n < 0)
        return NULL;
    if (limit >= 0 && limit < n) {
        int64_t k = measure(s, limit);
        n = k < n ? k : n;
    }
    return take_text(s, (size_t)n);
}

GelBytes *gel_file_readline_bytes(GelObj *o, int64_t limit)
{
    GelStream *s = reader_of(o);
    if (!s)
        return NULL;
    int64_t n = find_line(s);
    if (n < 0)
        return NULL;
    if (limit >= 0 && limit < n)
        n = limit;
    s->in_at += (size_t)n;
    return gel_bytes_from(s->in ? s->in + s->in_at - n : "", (size_t)n);
}

/* --- writing ------------------------------------------------------------------------------- */

/* Forgets what was read ahead: the descriptor goes back to where the program is. */
static void drop_input(GelStream *s)
{
    if (s->in_len > s->in_at)
        lseek(s->fd, -(off_t)(s->in_len - s->in_at), SEEK_CUR);
    s->in_at = s->in_len = 0;
}

static GelStream *writer_of(GelObj *o)
{
    GelStream *s = stream_of(o);
    if (s && !s->can_write) {
        gel_raise(GEL_KIND_UNSUPPORTED_OPERATION,
                  s->is_text ? "not writable" : "write");
        return NULL;
    }
    if (s)
        drop_input(s);
    return s;
}

static bool write_raw(GelStream *s, const char *p, size_t n)
{
    if (s == &gel_stderr) {
        gel_err_text(p, n);
        return true;
    }
    if (gel_stream_write(s, p, n))
        return true;
    gel_raise_os(errno, NULL);
    return false;
}

/* LF as the file wants it. */
static bool write_lines(GelStream *s, const char *p, size_t n)
{
    const char *eol = s->newline == GEL_NEWLINE_CR ? "\r" : "\r\n";
    while (n > 0) {
        const char *q = memchr(p, '\n', n);
        size_t k = q ? (size_t)(q - p) : n;
        if (!write_raw(s, p, k) || (q && !write_raw(s, eol, strlen(eol))))
            return false;
        k += q != NULL;
        p += k;
        n -= k;
    }
    return true;
}

int64_t gel_file_write(GelObj *o, GelStr *text)
{
    GelStream *s = writer_of(o);
    if (!s)
        return 0;
    const char *p = gel_str_data(text);
    size_t n = (size_t)text->len;
    GelBuf b;
    gel_buf_init(&b);
    if (!gel_str_is_ascii(text) || s->codec == GEL_CODEC_UTF8_SIG) {
        if (!gel_codec_encode(&b, text, s->codec, s->errors)) {
            gel_buf_free(&b);
            return 0;
        }
        p = b.data;
        n = b.len;
        if (s->codec == GEL_CODEC_UTF8_SIG)
            s->codec = GEL_CODEC_UTF8;
    }
    if (s->newline == GEL_NEWLINE_CR || s->newline == GEL_NEWLINE_CRLF)
        write_lines(s, p, n);
    else
        write_raw(s, p, n);
    gel_buf_free(&b);
    return text->chars;
}

int64_t gel_file_write_bytes(GelObj *o, GelBytes *data)
{
    GelStream *s = writer_of(o);
    if (s)
        write_raw(s, (const char *)gel_bytes_data(data), (size_t)data->len);
    return data->len;
}

void gel_file_flush(GelObj *o)
{
    GelStream *s = stream_of(o);
    if (s && !gel_stream_flush(s))
        gel_raise_os(errno, NULL);
}

void gel_file_close(GelObj *o)
{
    if (!gel_stream_close(raw_stream(o)))
        gel_raise_os(errno, NULL);
}
