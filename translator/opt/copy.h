/* Shared inside opt/: copies of blocks. */
#ifndef GELATO_OPT_COPY_H
#define GELATO_OPT_COPY_H

#include "opt/loops.h"

/* Copies of some blocks of `from` in `to`, which may be the same function. The user
   names the copies of blocks; first all of them are declared, then filled. */
typedef struct Copy {
    Graph *g;
    const Func *from;
    Func *to;
    Val *vals; /* by value of `from`: its copy; 0: itself */
    Blk *blks; /* by block of `from`: its copy; 0: itself */
    uint32_t n_vals, n_blks; /* later ones are themselves */
} Copy;

/* Nothing has a copy so far. */
Copy copy_new(Graph *g, const Func *from, Func *to, Arena *a);
/* Gives the arguments and the results of block b their copies. */
void copy_declare(Copy *c, Blk b);
/* Copies its instructions and edges. */
void copy_fill(const Copy *c, Blk b);

/* A copy of a loop that nothing leads to yet; edges that leave it lead to where
   those of the loop lead. */
Copy copy_loop(Graph *g, Func *f, Arena *a, const Loop *l);
/* What the loop defines and others use has two definitions now; call it when
   edges lead to both. */
void copy_repair(const Copy *c, Arena *a);

#endif
