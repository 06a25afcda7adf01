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

#endif
