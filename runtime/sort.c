/* Sorting of raw arrays. What the runtime can compare, ints, floats and texts, is sorted
   here; for all else compiled code answers the questions (runtime/lib/_sort.py). */
#include "runtime/internal.h"

#include <stdlib.h>
#include <string.h>

enum { LEFT, RIGHT };
enum { MERGING_NOT, MERGING_UP, MERGING_DOWN };

#define MOVE(dst, di, src, si, n)                                              \
    memmove((dst) + (di), (src) + (si), (size_t)(n) * sizeof *(dst))

/* Runs shorter than this are made longer by insertion. */
static int64_t min_run(int64_t n)
{
    int64_t r = 0;
    for (; n >= 64; n >>= 1)
        r |= n & 1;
    return n + r;
}

/* Depth in the ideal merge tree of n elements of the boundary between neighbouring
   runs, n1 long from `start` on, and n2. */
static int64_t merge_depth(int64_t start, int64_t n1, int64_t n2, int64_t n)
{
    int64_t a = 2 * start + n1, b = a + n1 + n2;
    for (int64_t depth = 1;; depth++) {
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n)
            return depth;
        a <<= 1;
        b <<= 1;
    }
}

static void *room(int64_t n, size_t size)
{
    void *p = malloc((size_t)n * size + 1);
    if (!p)
        gel_gc_exhausted();
    return p;
}

/* gel_sort_KIND: the first n elements of an array in place, stable, also reversed.
   gel_sort_by_KIND: `places`, a permutation of the first n indices, so that the keys at
   these places ascend. */
#define SORTS(kind, ctype)                                                     \
    void gel_sort_##kind(GelArray *items, int64_t n, bool is_reversed)         \
    {                                                                          \
        ctype *a = gel_array_data(items);                                      \
        ctype *aside = room(n / 2, sizeof *a);                                 \
        State_##kind s = {0};                                                  \
        if (is_reversed)                                                       \
            reverse_##kind(a, n);                                              \
        sort_##kind(&s, a, aside, n, false);                                   \
        if (is_reversed)                                                       \
            reverse_##kind(a, n);                                              \
        free(aside);                                                           \
    }                                                                          \
    void gel_sort_by_##kind(GelArray *keys, GelArray *places, int64_t n)       \
    {                                                                          \
        ctype *k = gel_array_data(keys);                                       \
        int64_t *p = gel_array_data(places);                                   \
        struct pair_##kind *a = room(n + n / 2, sizeof *a);                    \
        State_by_##kind s = {0};                                               \
        for (int64_t i = 0; i < n; i++)                                        \
            a[i] = (struct pair_##kind){k[p[i]], p[i]};                        \
        sort_by_##kind(&s, a, a + n, n, false);                                \
        for (int64_t i = 0; i < n; i++)                                        \
            p[i] = a[i].place;                                                 \
        free(a);                                                               \
    }

#define KIND ints
#define ELEM int64_t
#define IS_LESS(x, y) ((x) < (y))
#include "runtime/timsort.inc"

struct pair_ints {
    int64_t key, place;
};
#define KIND by_ints
#define ELEM struct pair_ints
#define IS_LESS(x, y) ((x).key < (y).key)
#include "runtime/timsort.inc"
SORTS(ints, int64_t)

#define KIND floats
#define ELEM double
#define IS_LESS(x, y) ((x) < (y))
#include "runtime/timsort.inc"

struct pair_floats {
    double key;
    int64_t place;
};
#define KIND by_floats
#define ELEM struct pair_floats
#define IS_LESS(x, y) ((x).key < (y).key)
#include "runtime/timsort.inc"
SORTS(floats, double)

#define KIND strs
#define ELEM GelStr *
#define IS_LESS(x, y) (gel_str_cmp(x, y) < 0)
#include "runtime/timsort.inc"

struct pair_strs {
    GelStr *key;
    int64_t place;
};
#define KIND by_strs
#define ELEM struct pair_strs
#define IS_LESS(x, y) (gel_str_cmp((x).key, (y).key) < 0)
#include "runtime/timsort.inc"
SORTS(strs, GelStr *)

/* --- by questions: the elements are places ---------------------------------------- */

#define KIND places
#define ELEM int64_t
#define ASK(x, y) (int64_t)((uint64_t)(x) << 32 | (uint64_t)(y))
#include "runtime/timsort.inc"

int64_t gel_sort_room(int64_t n)
{
    return (int64_t)(sizeof(State_places) / 8) + n / 2;
}

static int64_t *aside_of(State_places *s)
{
    return (int64_t *)(s + 1);
}

int64_t gel_sort_step(GelArray *state, GelArray *places, int64_t n, bool answer)
{
    State_places *s = gel_array_data(state);
    return sort_places(s, gel_array_data(places), aside_of(s), n, answer);
}

void gel_sort_abandon(GelArray *state, GelArray *places)
{
    State_places *s = gel_array_data(state);
    int64_t *a = gel_array_data(places);
    if (s->merging == MERGING_UP)
        MOVE(a, s->d, aside_of(s), s->pa, s->na);
    else if (s->merging == MERGING_DOWN)
        MOVE(a, s->d - (s->nb - 1), aside_of(s), 0, s->nb);
}
