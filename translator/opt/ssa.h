/* Shared inside opt/: SSA repair for values that came to have several definitions,
   and replacement of values. */
#ifndef GELATO_OPT_SSA_H
#define GELATO_OPT_SSA_H

#include "opt/opt.h"

/* One variable with several definitions: fill `defs` (block -> value at its end)
   and call ssa_rewrite_uses for the value whose uses elsewhere must follow. */
typedef struct SsaVar {
    Graph *g;
    Func *f;
    Cfg *cfg;
    Arena *a;
    Val val; /* the original value */
    Map at_end, at_start; /* block -> value */
} SsaVar;

void ssa_def(SsaVar *s, Blk b, Val v);
/* Rewrites the uses of s->val outside the block that defines it. */
void ssa_rewrite_uses(SsaVar *s, Blk def_blk);

/* The edge with arguments of its own, which may be rewritten. */
Edge ssa_copy_edge(Graph *g, Edge e);
/* Moves the instructions of b from `at` on, and its edges, to a new block. */
Blk ssa_split_block(Graph *g, Func *f, Blk b, uint32_t at);

/* Replaces every use of a value v by same[v] where that is not 0, following
   chains; values from n_same on are left alone. */
void ssa_replace(Func *f, Val *same, uint32_t n_same);

#endif
