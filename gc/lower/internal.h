/* Shared by the files of gc/lower: what the pass counts knows about a function.
 */
#ifndef GELATO_GC_LOWER_INTERNAL_H
#define GELATO_GC_LOWER_INTERNAL_H

#include "ir/ir.h"
#include "ir/pass.h"

/* --- mods.c: what a call may overwrite -------------------------------------
 */

/* A key is a kind of place that holds references: a field of a layout, the
   elements of an array layout, a global. 0: a place that nothing writes. */
typedef struct Mods {
    Arena *arena;
    const Graph *g;
    Map keys;            /* hash of the place -> key; made for places written */
    uint32_t n_bits;     /* keys beyond are folded */
    BitSet *by_func;     /* by Func.index: keys it or what it calls may write */
    BitSet finalisers;   /* keys that finalisers may write: any release may */
} Mods;

Mods *mods_of_graph(Graph *g, Arena *a);
/* The place that a load of a reference reads. */
uint32_t mods_key(const Mods *m, const Func *f, const Insn *load);
/* May the instruction write places of this key? */
bool mods_writes(const Mods *m, const Func *f, const Insn *in, uint32_t key);
/* Does it write any place that holds references? */
bool mods_any(const Mods *m, const Insn *in);
bool mods_has(const Mods *m, const BitSet *keys, uint32_t key);
/* What the function or its callees may write, its own new objects included. */
BitSet mods_in_func(const Mods *m, const Func *f, Arena *a);
/* Is it a store to one place that owns what it holds? */
bool mods_place_owns(const Insn *in);

/* --- owners.c: who keeps a value alive ---------------------------------------
 */

typedef enum Own {
    OWN_NONE,     /* no reference, or one that is never freed */
    OWN_STABLE,   /* alive as long as the function runs: parameters, ... */
    OWN_BORROWED, /* a load: its base and the unchanged place keep it alive */
    OWN_COUNTED   /* has one count of its own, to be given up once */
} Own;

/* Values that share a reference (casts, unions made of it and taken apart) have
   one representative, `rep`. Sets are over dense numbers of representatives. */
typedef struct Owners {
    Graph *g;
    Func *f;
    Arena *a;
    const Mods *mods;
    Cfg *cfg;
    uint32_t n_vals; /* when the analysis was made */
    Val *rep;        /* by value; 0: OWN_NONE */
    Own *own;        /* by representative */
    Val *base;       /* BORROWED: representative of the object, or 0 */
    uint32_t *key;   /* BORROWED: the place */
    bool *is_load;   /* COUNTED: must be counted after it was loaded */
    BitSet fragile;  /* numbers of loads of what finalisers may write */
    bool has_fragile;
    uint32_t *num;   /* by representative: dense number, 0: none */
    Val *vals;       /* by dense number */
    uint32_t n_nums;
    BitSet *live_in; /* by block, without its arguments */
    BitSet written;  /* keys that something in the function may write */
} Owners;

Owners *owners_of_func(Graph *g, Func *f, const Mods *m, Arena *a);
/* Live at the end of the block. What the handler needs is live in all of it. */
void owners_live_at_end(const Owners *o, const Block *b, BitSet *live);
/* The use of a value is a use of what keeps it alive. Calls `died`, unless it is NULL, for
   each that was not live. */
void owners_use(const Owners *o, BitSet *live, Val v,
                void (*died)(void *ctx, Val rep), void *ctx);

/* --- fragile.c: loads of what finalisers may write --------------------------- */

/* Sets is_load of those that must be counted; all: of all. */
void fragile_demote(Owners *o, bool all);

/* What ends with each instruction of a block: values that are not live after it
   and were before, or that it defines and nobody needs. */
typedef struct Deaths {
    Val *vals;
    uint32_t *start; /* [n_insns + 1]: those of instruction i are
                        vals[start[i]..start[i+1]) */
    BitSet top;      /* live where the block begins, arguments included */
} Deaths;

Deaths owners_deaths(const Owners *o, Blk b);
bool owners_has(const Owners *o, const BitSet *set, Val rep);

/* --- fresh.c: stores whose place was never written ---------------------------
 */

typedef struct Fresh Fresh;

Fresh *fresh_new(const Owners *o);
/* Begins a block: knows what its only predecessor knew, or nothing. */
void fresh_begin(Fresh *fr, Blk b);
/* Is the place of this store still as NEW or ARRAY_NEW left it? */
bool fresh_is_unwritten(const Fresh *fr, const Insn *store);
/* Takes note of an instruction. */
void fresh_see(Fresh *fr, const Insn *in);
/* Ends the block with these edges. */
void fresh_end(Fresh *fr, Blk b, const Edge *succs, uint32_t n_succs);

/* --- balance.c
 * ------------------------------------------------------------------ */

/* Every path of the rewritten function gives up each count exactly once; bug()
   if not. */
void balance_check(const Owners *o);

/* The first member from `from` on; s->n_bits if there is none. */
static inline uint32_t next_bit(const BitSet *s, uint32_t from)
{
    for (uint32_t i = from; i < s->n_bits;) {
        uint64_t bits = s->words[i >> 6] >> (i & 63);
        if (bits & 1) {
            return i;
        }
        i = bits ? i + 1 : (i | 63) + 1;
    }
    return s->n_bits;
}

static inline bool is_counted(const Owners *o, Val v)
{
    return o->rep[v] && o->own[o->rep[v]] == OWN_COUNTED;
}

#endif
