/* Shared inside opt/: which places of memory a function reads, and which its
   instructions may overwrite. */
#ifndef GELATO_OPT_MEMORY_H
#define GELATO_OPT_MEMORY_H

#include "opt/opt.h"

/* Of the whole program: what each function or its callees may write. */
typedef struct Memory {
    Arena *a;
    const Graph *g;
    uint32_t n_bits;
    BitSet *writes;    /* by Func.index */
    BitSet finalisers; /* what code that runs at the end of an object writes */
} Memory;

enum { MAX_PLACES = 64 };

/* A kind of place that a function loads from: a field of a layout, the elements
   of an array layout, a global. */
typedef struct Place {
    uint64_t exact, wide, any; /* bits: memory.c */
    bool is_wide;
} Place;

/* The places of one function; sets of them are 64-bit masks. */
typedef struct Places {
    const Memory *m;
    const Func *f;
    Place list[MAX_PLACES];
    uint32_t n;
    bool is_complete; /* no further ones are taken */
    Map index; /* hash of the place -> number + 1 */
} Places;

Memory *memory_of_graph(Graph *g, Arena *a);
/* The number of the place an instruction loads from, -1 if it is not followed:
   there are too many, or finalisers write it. Adds it to the list if that is not
   complete. */
int places_of_load(Arena *a, Places *p, const Insn *load);
bool memory_is_load(Op op);
/* The places of the list that the instruction may overwrite. */
uint64_t places_written(const Places *p, const Insn *in);

/* --- loads.c: the pass on one function --- */
bool loads_in_func(Pass *p, const Memory *m, Func *f);

#endif
