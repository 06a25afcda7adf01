/* The format mini-language, parsed: formatspec.c; used by format.c. */
#ifndef GELATO_RUNTIME_FORMATSPEC_H
#define GELATO_RUNTIME_FORMATSPEC_H

#include "runtime/internal.h"

typedef struct GelSpec {
    uint32_t fill;
    char align; /* < > = ^ */
    char sign;  /* 0, '+', '-', ' ' */
    bool alt, no_neg_zero;
    int64_t width;     /* -1: none */
    char grouping;     /* 0, ',', '_' */
    int64_t precision; /* -1: none */
    uint32_t type;     /* 0: none */
} GelSpec;

/* False with ValueError; type_name is for messages. */
bool gel_spec_parse(GelSpec *spec, GelStr *text, char default_align,
                    const char *type_name);
void gel_spec_raise_type(uint32_t type, const char *type_name);

#endif
