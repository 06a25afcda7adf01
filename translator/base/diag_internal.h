/* What diag.c records and diag_print.c prints. */
#ifndef GELATO_BASE_DIAG_INTERNAL_H
#define GELATO_BASE_DIAG_INTERNAL_H

#include "base.h"

typedef struct DiagNote {
    Loc loc; /* line 0: no place */
    const char *text;
} DiagNote;

struct Diag {
    Diags *owner;
    Diag *next_same; /* another one whose place has the same hash */
    DiagCode code;
    Severity severity;
    Loc loc;
    uint32_t order; /* of recording: the last sort key */
    const char *text, *label, *help;
    VEC(DiagNote) notes;
};

struct Diags {
    Arena *arena;
    VEC(SrcFile *) files;
    VEC(Diag *) list; /* not printed yet */
    Map by_place;     /* hash of code and place -> Diag */
    bool is_strict;
    uint32_t n_errors;
};

typedef struct DiagRow {
    const char *name; /* as in diags.def */
    int number;
    Severity severity;
} DiagRow;

const DiagRow *diag_row(DiagCode code);

#endif
