/* libgc. Stack, registers and static data are scanned conservatively; the heap
   precisely where it pays: an object's descriptor is a bitmap of its reference
   words, kept in its type and found by libgc through the header's first word
   (the gcj interface: no room is needed in the object). Memory without references is atomic.
   GELATO_STRESS=collect collects at every allocation. */
#include <stdio.h>
#include <stdlib.h>

#include <gc/gc.h>
#include <gc/gc_gcj.h>
#include <gc/gc_mark.h>

#include "runtime/gel.h"

static struct {
    bool has_stats, is_stress;
    uint64_t n_allocs, n_bytes;
} heap;

/* libgc wants a mark procedure for this interface; descriptors never use it. */
static struct GC_ms_entry *mark_none(GC_word *addr, struct GC_ms_entry *top,
                                     struct GC_ms_entry *limit, GC_word env)
{
    (void)addr, (void)limit, (void)env;
    return top;
}

void gel_gc_init(void)
{
    const char *stats = getenv("GELATO_GC_STATS");
    heap.has_stats = stats && strcmp(stats, "1") == 0;
    heap.is_stress = gel_stress_mode("collect") != NULL;
    GC_INIT();
    GC_set_warn_proc(GC_ignore_warn_proc);
    GC_init_gcj_malloc(GC_GCJ_RESERVED_MARK_PROC_INDEX, (void *)mark_none);
}

void gel_gc_exit(void)
{
    if (heap.has_stats)
        fprintf(stderr,
                "gelato boehm: %llu objects allocated, %llu bytes; heap %llu "
                "bytes; %llu collections\n",
                (unsigned long long)heap.n_allocs,
                (unsigned long long)heap.n_bytes,
                (unsigned long long)GC_get_heap_size(),
                (unsigned long long)GC_get_gc_no());
}

static void note(size_t size)
{
    heap.n_allocs++;
    heap.n_bytes += size;
    if (heap.is_stress)
        GC_gcollect();
}

/* Bit of the word at `offset`: the most significant is word 0. Needs
   offset / 8 < WORD_BITS - 2. */
static GC_word word_bit(uint32_t offset)
{
    return (GC_word)1 << (8 * sizeof(GC_word) - 1 - offset / sizeof(GC_word));
}

/* The type's descriptor, made at its first allocation. The header is not
   marked: types are static. */
static GC_word descriptor(const GelType *t)
{
    GC_word d = GC_DS_BITMAP;
    for (uint32_t i = 0; i < t->n_refs; i++)
        d |= word_bit(t->refs[i]);
    for (uint32_t i = 0; i < t->n_anys; i++)
        d |= word_bit(t->anys[i].payload);
    return d;
}

static void run_finaliser(void *o, void *unused)
{
    (void)unused;
    gel_exc_finalise(o);
}

GelObj *gel_gc_alloc_atomic(const GelType *t, size_t size)
{
    if (GEL_UNLIKELY(heap.has_stats || heap.is_stress))
        note(size);
    GelObj *o = GC_malloc_atomic(size);
    if (!o)
        gel_gc_exhausted();
    o->type = t;
    if (t->finaliser)
        GC_register_finalizer_no_order(o, run_finaliser, NULL, NULL, NULL);
    return o;
}

GelObj *gel_gc_alloc(const GelType *t, size_t size)
{
    if (!gel_gc_has_refs(t)) {
        GelObj *p = gel_gc_alloc_atomic(t, size);
        memset((void *)(p + 1), 0, size - sizeof *p);
        return p;
    }
    if (GEL_UNLIKELY(heap.has_stats || heap.is_stress))
        note(size);
    GelObj *o;
    if (t->kind == GEL_TYPE_OBJECT && size <= 62 * sizeof(GC_word)) {
        if (GEL_UNLIKELY(t->gc_desc == 0))
            ((GelType *)(uintptr_t)t)->gc_desc = descriptor(t);
        o = GC_gcj_malloc(size, (void *)(uintptr_t)t);
        if (!o)
            gel_gc_exhausted();
        return o;
    }
    o = GC_malloc(size);
    if (!o)
        gel_gc_exhausted();
    o->type = t;
    return o;
}

int64_t gel_gc_collect(void)
{
    GC_gcollect();
    return 0;
}

void gel_gc_stack(void *bottom)
{
    static struct GC_stack_base first; /* the system's stack */
    struct GC_stack_base base;
    void *handle = GC_get_my_stackbottom(&base);
    if (!first.mem_base)
        first = base;
    base.mem_base = bottom ? bottom : first.mem_base;
    GC_set_stackbottom(handle, &base);
}

void *gel_gc_frames(size_t size)
{
    return GC_malloc(size);
}
