/* Objects by their addresses, for clone.c and dump.c: an open-addressing table of the
   numbers of items that begin with an object each. */
#include "runtime/internal.h"

static const GelObj *object_of(const void *items, size_t size, int64_t i)
{
    const GelObj *o;
    memcpy(&o, (const char *)items + (size_t)i * size, sizeof o);
    return o;
}

int64_t gel_index_place(const GelIndex *x, const void *items, size_t size,
                        const GelObj *o)
{
    uint64_t h = ((uint64_t)(uintptr_t)o >> 4) * 0x9E3779B97F4A7C15u;
    int64_t i = (int64_t)(h >> 32) & (x->n - 1);
    while (x->places[i] && object_of(items, size, x->places[i] - 1) != o)
        i = (i + 1) & (x->n - 1);
    return i;
}

void gel_index_grow(GelIndex *x, const void *items, size_t size, int64_t n,
                    int64_t cap)
{
    x->n = cap * 2;
    free(x->places);
    x->places = calloc((size_t)x->n, sizeof *x->places);
    if (!x->places || cap > UINT32_MAX / 4)
        gel_gc_exhausted();
    for (int64_t i = 0; i < n; i++) {
        const GelObj *o = object_of(items, size, i);
        x->places[gel_index_place(x, items, size, o)] = (uint32_t)i + 1;
    }
}

void gel_index_clear(GelIndex *x)
{
    if (x->places)
        memset(x->places, 0, (size_t)x->n * sizeof *x->places);
}

void *gel_more_items(void *old, size_t n_old, size_t n_new)
{
    char *p = gel_gc_frames(n_new);
    if (!p)
        gel_gc_exhausted();
    if (n_old)
        memcpy(p, old, n_old);
    memset(p + n_old, 0, n_new - n_old);
#ifndef GEL_GC_BOEHM
    free(old);
#endif
    return p;
}
