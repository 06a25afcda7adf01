/* Shared inside opt/: natural loops. */
#ifndef GELATO_OPT_LOOPS_H
#define GELATO_OPT_LOOPS_H

#include "opt/opt.h"

typedef struct Loop {
    Blk header;
    Blk pre;         /* the one block before it: jumps to the header; 0: none */
    VEC(Blk) blocks; /* header first */
    bool is_inner;   /* contains no other loop */
} Loop;

typedef VEC(Loop) Loops;

/* Gives every loop's header one predecessor outside of the loop that only jumps
   to it. True if it changed the graph. */
bool loops_add_preheaders(Pass *p, Func *f);
/* Inner loops before those around them. */
Loops loops_of(Arena *a, const Func *f, const Cfg *cfg);

/* --- clone.c --- */

typedef struct LoopCopy {
    Graph *g;
    Func *f;
    Arena *a;
    const BitSet *in_loop; /* blocks of the loop */
    Blk *blks;             /* by block of the loop: its copy */
    Val *vals;             /* by value: its copy, 0: itself */
    uint32_t n_vals;
} LoopCopy;

/* A copy that nothing leads to yet. */
LoopCopy loops_copy(Graph *g, Func *f, Arena *a, const Loop *l,
                    const BitSet *in_loop);
/* What the loop defines and others use has two definitions now; call it when
   edges lead to both. */
void loops_repair(LoopCopy *c);

#endif
