/* Bump allocation, nothing is ever freed: for short programs, and the yardstick
   for the others. */
#include <stdio.h>
#include <stdlib.h>

#include "runtime/gel.h"

#define CHUNK_BYTES ((size_t)1 << 22)

static struct {
    char *at, *end;
    uint64_t n_allocs, n_bytes;
    bool has_stats;
} heap;

void gel_gc_init(void)
{
    const char *stats = getenv("GELATO_GC_STATS");
    heap.has_stats = stats && strcmp(stats, "1") == 0;
}

void gel_gc_exit(void)
{
    if (heap.has_stats)
        fprintf(stderr, "gelato none: %llu objects allocated, %llu bytes\n",
                (unsigned long long)heap.n_allocs,
                (unsigned long long)heap.n_bytes);
}

GelObj *gel_gc_alloc(const GelType *t, size_t size)
{
    size = (size + 15) & ~(size_t)15;
    heap.n_allocs++;
    heap.n_bytes += size;
    GelObj *o;
    if ((size_t)(heap.end - heap.at) >= size) {
        o = (GelObj *)(void *)heap.at;
        heap.at += size;
    } else if (size > CHUNK_BYTES / 4) {
        o = calloc(1, size);
        if (!o)
            gel_gc_exhausted();
    } else {
        heap.at = calloc(1, CHUNK_BYTES);
        if (!heap.at)
            gel_gc_exhausted();
        heap.end = heap.at + CHUNK_BYTES;
        o = (GelObj *)(void *)heap.at;
        heap.at += size;
    }
    o->type = t;
    return o;
}

GelObj *gel_gc_alloc_atomic(const GelType *t, size_t size)
{
    return gel_gc_alloc(t, size);
}

int64_t gel_gc_collect(void)
{
    return 0;
}

void gel_gc_stack(void *bottom)
{
    (void)bottom;
}

void *gel_gc_frames(size_t size)
{
    return malloc(size);
}
