/* What a back end is: the low-level graph, after all passes, to texts of files.
   Nothing of a back end is visible but its descriptor. */
#ifndef GELATO_BACKENDS_BACKEND_H
#define GELATO_BACKENDS_BACKEND_H

#include "ir/ir.h"

/* One file that was generated. */
typedef struct BackendUnit {
    const char *name; /* "prog.c"; without folder */
    const char *text;
    size_t len;
    bool is_header;
} BackendUnit;

typedef VEC(BackendUnit) BackendUnits;

typedef struct BackendOptions {
    const char *gc;      /* the flavour's text in gc/gcs.def */
    bool counts;         /* its column */
    int opt_level;       /* 0 .. 3 */
    bool stackless;      /* functions can be left and resumed */
    bool debug;          /* -g */
    bool lines;          /* directives that lead back to the Python source */
    uint32_t unit_lines; /* aimed at for a unit; 0: the back end's choice */
} BackendOptions;

typedef struct Backend {
    const char *name;
    /* Appends the program's files to units, texts in the arena. The same graph
       gives the same bytes; a small change in the program changes few units. */
    void (*emit)(Graph *g, Arena *a, const BackendOptions *opts,
                 BackendUnits *units);
} Backend;

#define BACKEND(name, text, descriptor, summary)                               \
    extern const Backend descriptor;
#include "backends/backends.def"
#undef BACKEND

/* --- backend.c ----------------------------------------------------------- */

/* NULL if there is none of that name. */
const Backend *backend_by_name(const char *name);
/* Writes the files that changed into the folder; fatal if it cannot. */
void backend_write_units(Arena *scratch, const char *dir,
                         const BackendUnits *units);

/* --- names.c ------------------------------------------------------------- */

/* Identifiers of generated code. */
typedef struct Idents {
    Arena *arena;
    Names *names;
    Map taken;
} Idents;

/* A global identifier: prefix, then the name's letters, digits and underscores;
   at most about 80 bytes, with a hash of the name where something is missing.
   Never ends in a digit, never given twice, the same in each run. */
const char *ident_global(Idents *ids, const char *prefix, const char *text,
                         size_t len);
/* A local one: the name's letters, then `_number`; `v_number` without a name.
   So locals end in digits and never hide a global. */
const char *ident_local(Arena *a, const Name *name, uint32_t number);
/* 32 bits of a name, stable for ever: FNV-1a. */
uint32_t ident_hash(const char *text, size_t len);

#endif
