/* Shared by ranges.c (the pass) and what it knows from: intervals.c, rangeops.c and
   bounds.c. */
#ifndef GELATO_OPT_RANGES_H
#define GELATO_OPT_RANGES_H

#include "opt/opt.h"

/* lo <= value <= hi; lo > hi: the value was not seen yet. A U64 value is known
   only if it is below 2^63. */
typedef struct Range {
    int64_t lo, hi;
} Range;

static const Range range_all = {INT64_MIN, INT64_MAX};
static const Range range_none = {1, 0};

/* What holds of a value from a node (Points) on: value `cmp` other. */
typedef struct Claim {
    Val other;
    Cmp cmp;
    bool is_unsigned;
    uint32_t node;
    uint32_t next; /* of the same value; index + 1 */
} Claim;

typedef struct Incoming {
    Blk pred;
    const Edge *edge;
} Incoming;

typedef struct Ranges {
    Graph *g;
    Func *f;
    Arena *a;
    Cfg *cfg;
    Points *points;
    const Insn **def;   /* by value; NULL: a block's argument */
    Range *range;       /* by value */
    uint8_t *n_changes; /* by value, of block arguments */
    uint32_t *claims;   /* by value: first claim + 1 */
    VEC(Claim) pool;
    VEC(Incoming) * in; /* by block */
    uint32_t *arg_idx;  /* by value: its place among its block's arguments */
} Ranges;

/* Intervals of all integers of the function, refined by what dominates; false if
   the function is too large. */
bool ranges_find(Ranges *r);
/* The interval of v where instruction idx of b is done (a node of Points). */
Range range_at(const Ranges *r, Val v, uint32_t node);
/* v behind casts between I64 and U64 that do not change its number. */
Val range_strip(const Ranges *r, Val v);
/* Of an instruction's result, at the node where it reads its arguments. */
Range range_of_insn(const Ranges *r, const Insn *in, uint32_t node);
/* A U64 value is known below 2^63 only: the whole interval stands for all. */
Range range_as_u64(Range r);
/* The same operation on 64 bits of one on 128; OP_NONE if there is none. */
Op range_narrow_op(Op op);
/* Of an I128: it fits 64 bits. */
bool range_is_known(Range r);
/* Is v <= w + c at the node? Only yes is sure. */
bool bounds_prove(const Ranges *r, Val v, Val w, int64_t c, uint32_t node);

static inline Range range_of(int64_t lo, int64_t hi)
{
    return (Range){lo, hi};
}

static inline bool range_is_seen(Range r)
{
    return r.lo <= r.hi;
}

/* a + b, at most INT64_MAX and at least INT64_MIN. */
static inline int64_t add_clipped(int64_t a, int64_t b)
{
    if (b >= 0) {
        return a > INT64_MAX - b ? INT64_MAX : a + b;
    }
    return a < INT64_MIN - b ? INT64_MIN : a + b;
}

#endif
