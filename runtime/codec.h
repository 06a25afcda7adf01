/* Encodings, for str.encode, bytes.decode and text files: codec.c. */
#ifndef GELATO_RUNTIME_CODEC_H
#define GELATO_RUNTIME_CODEC_H

#include "runtime/internal.h"

typedef enum GelCodec {
    GEL_CODEC_NONE,
    GEL_CODEC_UTF8,
    GEL_CODEC_UTF8_SIG,
    GEL_CODEC_ASCII,
    GEL_CODEC_LATIN1
} GelCodec;

typedef enum GelErrors {
    GEL_ERRORS_NONE,
    GEL_ERRORS_STRICT,
    GEL_ERRORS_IGNORE,
    GEL_ERRORS_REPLACE,
    GEL_ERRORS_BACKSLASH,
    GEL_ERRORS_ESCAPE,
    GEL_ERRORS_PASS,
    GEL_ERRORS_XML
} GelErrors;

/* By Python's names ("" is the default); NONE with LookupError. */
GelCodec gel_codec_find(GelStr *name);
GelErrors gel_errors_find(GelStr *name);
/* Appends; false with UnicodeEncodeError. */
bool gel_codec_encode(GelBuf *b, GelStr *s, GelCodec codec, GelErrors errors);
/* Owned; NULL with UnicodeDecodeError. */
GelStr *gel_codec_decode(const void *data, size_t len, GelCodec codec,
                         GelErrors errors);

#endif
