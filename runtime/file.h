/* Files as the runtime's C sees them: buffer and descriptor (filebuf.c), text on top
   (file.c), standard streams (out.c). */
#ifndef GELATO_RUNTIME_FILE_H
#define GELATO_RUNTIME_FILE_H

#include "runtime/codec.h"

typedef enum GelNewline {
    GEL_NEWLINE_UNIVERSAL, /* newline=None */
    GEL_NEWLINE_KEEP,      /* '' */
    GEL_NEWLINE_LF,
    GEL_NEWLINE_CR,
    GEL_NEWLINE_CRLF
} GelNewline;

typedef struct GelStream GelStream;
struct GelStream {
    int fd; /* -1: closed */
    bool can_read, can_write, is_text, is_append, owns_fd;
    bool is_line_buffered;
    bool is_absent; /* a standard stream that the process was not given */
    GelCodec codec;
    GelErrors errors;
    GelNewline newline;
    char *in; /* bytes read and not consumed: in[in_at .. in_len) */
    size_t in_at, in_len, in_cap;
    char *out; /* bytes to be written */
    size_t out_len, out_cap;
    char *name, *mode;
    GelStream *prev, *next; /* in the list of open writers */
};

typedef struct GelFile {
    GelObj h;
    GelStream *s; /* malloc-ed */
} GelFile;

extern GelStream gel_stdin, gel_stdout, gel_stderr;

/* filebuf.c: false/-1 with errno set; nothing here raises. */
bool gel_stream_flush(GelStream *s);
bool gel_stream_write(GelStream *s, const char *p, size_t n);
/* Reads more behind what is there: bytes read, 0 at the end, -1. */
int64_t gel_stream_fill(GelStream *s);
void gel_stream_link(GelStream *s);   /* into the list of open writers */
void gel_stream_unlink(GelStream *s);
bool gel_stream_close(GelStream *s);
void gel_stream_flush_all(void); /* all but the standard ones; errors ignored */

#endif
