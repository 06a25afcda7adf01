/* The standard streams, print's way to them, and the end of the process: a flush
   that fails then is told as CPython tells it, and the status is 120. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "runtime/file.h"

GelStream gel_stdin = {.fd = 0, .can_read = true, .is_text = true,
                       .codec = GEL_CODEC_UTF8, .errors = GEL_ERRORS_STRICT};
GelStream gel_stdout = {.fd = 1, .can_write = true, .is_text = true,
                        .codec = GEL_CODEC_UTF8, .errors = GEL_ERRORS_STRICT};
GelStream gel_stderr = {.fd = 2, .can_write = true, .is_text = true,
                        .codec = GEL_CODEC_UTF8,
                        .errors = GEL_ERRORS_BACKSLASH};

void gel_file_init(void)
{
    gel_stdout.is_line_buffered = isatty(1) != 0;
    if (fcntl(1, F_GETFD) < 0) {
        gel_stdout.fd = -1;
        gel_stdout.is_absent = true;
    }
}

void gel_err_text(const char *text, size_t len)
{
    while (len > 0) {
        ssize_t n = write(2, text, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        text += n;
        len -= (size_t)n;
    }
}

/* Lone surrogates are the only text that UTF-8 has no bytes for. */
static bool has_surrogate(const GelStr *s)
{
    if (gel_str_is_ascii(s))
        return false;
    const char *p = gel_str_data(s), *end = p + s->len;
    while ((p = memchr(p, 0xED, (size_t)(end - p)))) {
        if ((unsigned char)p[1] >= 0xA0)
            return true;
        p += 3;
    }
    return false;
}

void gel_out_write(GelStr *s)
{
    if (GEL_UNLIKELY(has_surrogate(s))) {
        GelBuf b;
        gel_buf_init(&b);
        gel_codec_encode(&b, s, GEL_CODEC_UTF8, GEL_ERRORS_STRICT); /* raises */
        gel_buf_free(&b);
        return;
    }
    if (GEL_UNLIKELY(gel_stdout.fd < 0)) {
        if (gel_stdout.is_absent)
            return; /* the process was started without: Python prints nothing */
        gel_raise(GEL_KIND_VALUE_ERROR, "I/O operation on closed file.");
        return;
    }
    if (!gel_stream_write(&gel_stdout, gel_str_data(s), (size_t)s->len))
        gel_raise_os(errno, NULL);
}

void gel_out_write_int(int64_t i)
{
    char buf[24];
    char *p = gel_digits(i < 0 ? 0 - (uint64_t)i : (uint64_t)i, buf + 4);
    if (i < 0)
        *--p = '-';
    if (GEL_UNLIKELY(gel_stdout.fd < 0)) {
        gel_out_write(gel_str_empty());
        return;
    }
    if (!gel_stream_write(&gel_stdout, p, (size_t)(buf + 24 - p)))
        gel_raise_os(errno, NULL);
}

void gel_out_flush(void)
{
    if (gel_stdout.fd >= 0 && !gel_stream_flush(&gel_stdout) &&
        !gel_is_reporting)
        gel_raise_os(errno, NULL);
}

void gel_err_write(GelStr *s)
{
    if (!has_surrogate(s)) {
        gel_err_text(gel_str_data(s), (size_t)s->len);
        return;
    }
    GelBuf b;
    gel_buf_init(&b);
    gel_codec_encode(&b, s, GEL_CODEC_UTF8, GEL_ERRORS_BACKSLASH);
    gel_err_text(b.data, b.len);
    gel_buf_free(&b);
}

void gel_err_flush(void)
{
}

int gel_file_exit(void)
{
    int status = 0;
    if (gel_stdout.fd >= 0 && !gel_stream_flush(&gel_stdout)) {
        GelBuf b;
        gel_buf_init(&b);
        gel_raise_os(errno, NULL);
        gel_buf_z(&b, "Exception ignored in: <_io.TextIOWrapper "
                      "name='<stdout>' mode='w' encoding='utf-8'>\n");
        gel_err_text(b.data, b.len);
        gel_buf_free(&b);
        gel_exc_print_light();
        gel_stdout.out_len = 0;
        status = 120;
    }
    gel_stream_flush_all();
    return status;
}
