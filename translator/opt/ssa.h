/* Shared inside opt/: SSA repair for values that came to have several definitions,
   and replacement of values. */
#ifndef GELATO_OPT_SSA_H
#define GELATO_OPT_SSA_H

#include "opt/opt.h"

/* One variable with several definitions: name them with ssa_def (block -> value at
   its end), then read it anywhere, or call ssa_rewrite_uses for the value whose
   uses elsewhere must follow. */
typedef struct SsaVar {
    Graph *g;
    Func *f;
    Cfg *cfg;
    Arena *a;
    Val val;      /* the original value, or 0 */
    ValInfo info; /* what block arguments made for it are */
    Map at_end, at_start; /* block -> value */
} SsaVar;

/* The variable that is a value of the function; without cfg, to be set later. */
SsaVar ssa_var(Graph *g, Func *f, Arena *a, Val v);
void ssa_def(SsaVar *s, Blk b, Val v);
/* The variable where block b begins; may add block arguments. */
Val ssa_read_start(SsaVar *s, Blk b);
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
