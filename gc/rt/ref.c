/* Reference counting. Small objects (to 512 bytes) come from free lists by size
   class, carved from chunks that are never given back; larger ones from malloc.
   Popping a list is inline (gel_alloc); refilling, freeing and figures are here.

   Freeing uses no recursion: an object whose count is 0 waits in a list linked
   through its count, and its references are dropped when its turn comes, in
   the order in which CPython would drop them: fields first to last, array
   elements last to first, depth first. Only a finaliser's own code nests.

   With figures or poisoning on, or under an address sanitiser, the inline lists stay empty,
   so that every allocation comes through gel_gc_alloc. Poisoned memory waits in
   a ring before it is used again, and must not have been written. */
#include <stdio.h>
#include <stdlib.h>

#include "runtime/gel.h"

#if defined(__SANITIZE_ADDRESS__)
#define USE_MALLOC 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define USE_MALLOC 1
#endif
#endif
#ifndef USE_MALLOC
#define USE_MALLOC 0
#endif

#define CHUNK_BYTES ((size_t)1 << 18)
#define RING_LEN 8192
#define POISON 0xDD

GelFree *gel_gc_free[GEL_GC_CLASSES];

typedef struct Pool {
    char *at, *end;                   /* what is left of the newest chunk */
    GelFree *lists[GEL_GC_CLASSES];   /* used instead of the inline ones */
    bool is_slow, is_poison, has_stats;
    GelObj *pending; /* dead objects, linked through rc */
    bool is_draining;
    GelObj *ring[RING_LEN];
    size_t ring_sizes[RING_LEN];
    size_t ring_at;
    GelObj **revived; /* finalised once already, alive again */
    size_t n_revived, cap_revived;
    uint64_t n_allocs, n_frees, n_bytes, live_bytes, peak_bytes;
} Pool;

static Pool pool;

void gel_gc_init(void)
{
    const char *stats = getenv("GELATO_GC_STATS");
    pool.has_stats = stats && strcmp(stats, "1") == 0;
    pool.is_poison = gel_stress_mode("poison") != NULL;
    pool.is_slow = pool.has_stats || pool.is_poison || USE_MALLOC;
}

void gel_gc_exit(void)
{
    if (!pool.has_stats)
        return;
    fprintf(stderr,
            "gelato ref: %llu objects allocated, %llu bytes; peak %llu bytes; "
            "%llu objects alive at exit (cycles are not collected)\n",
            (unsigned long long)pool.n_allocs, (unsigned long long)pool.n_bytes,
            (unsigned long long)pool.peak_bytes,
            (unsigned long long)(pool.n_allocs - pool.n_frees));
}

/* Cuts up to 4 KB of objects of one class from the chunk. */
static GelFree *carve(size_t cls)
{
    size_t size = cls * 16;
    if ((size_t)(pool.end - pool.at) < size) {
        pool.at = malloc(CHUNK_BYTES);
        if (!pool.at)
            gel_gc_exhausted();
        pool.end = pool.at + CHUNK_BYTES;
    }
    size_t n = (size_t)(pool.end - pool.at) / size;
    if (n > 4096 / size)
        n = 4096 / size;
    char *first = pool.at;
    for (size_t i = 0; i < n; i++) {
        GelFree *f = (GelFree *)(void *)pool.at;
        pool.at += size;
        f->next = i + 1 < n ? (GelFree *)(void *)pool.at : NULL;
    }
    return (GelFree *)(void *)first;
}

/* Memory whose contents are undefined. */
static GelObj *take(size_t size)
{
    size_t cls = (size + 15) / 16;
    if (cls >= GEL_GC_CLASSES || USE_MALLOC) {
        void *p = malloc(size);
        if (!p)
            gel_gc_exhausted();
        return p;
    }
    GelFree **list = pool.is_slow ? &pool.lists[cls] : &gel_gc_free[cls];
    if (!*list)
        *list = carve(cls);
    GelFree *f = *list;
    *list = f->next;
    return (GelObj *)(void *)f;
}

static void note_alloc(size_t size)
{
    pool.n_allocs++;
    pool.n_bytes += size;
    pool.live_bytes += size;
    if (pool.live_bytes > pool.peak_bytes)
        pool.peak_bytes = pool.live_bytes;
}

GelObj *gel_gc_alloc_atomic(const GelType *t, size_t size)
{
    GelObj *o = take(size);
    if (pool.is_slow)
        note_alloc(size);
    o->type = t;
    o->rc = 1;
    return o;
}

void gel_dec_cold(GelObj *o)
{
    gel_dec(o);
}

GelObj *gel_gc_alloc(const GelType *t, size_t size)
{
    GelObj *o = gel_gc_alloc_atomic(t, size);
    memset((void *)(o + 1), 0, size - sizeof *o);
    return o;
}

static void give_back(GelObj *o, size_t size)
{
    size_t cls = (size + 15) / 16;
    if (cls >= GEL_GC_CLASSES || USE_MALLOC) {
        free(o);
        return;
    }
    GelFree *f = (GelFree *)(void *)o;
    GelFree **list = pool.is_slow ? &pool.lists[cls] : &gel_gc_free[cls];
    f->next = *list;
    *list = f;
}

/* Puts the block in the ring; what falls out of it is checked and freed. */
static void poison(GelObj *o, size_t size)
{
    memset((void *)o, POISON, size);
    GelObj *old = pool.ring[pool.ring_at];
    size_t old_size = pool.ring_sizes[pool.ring_at];
    pool.ring[pool.ring_at] = o;
    pool.ring_sizes[pool.ring_at] = size;
    pool.ring_at = (pool.ring_at + 1) % RING_LEN;
    if (!old)
        return;
    const unsigned char *p = (const unsigned char *)old;
    for (size_t i = 0; i < old_size; i++) {
        if (p[i] != POISON)
            gel_panic("memory was written after it had been freed");
    }
    give_back(old, old_size);
}

static GEL_COLD void free_slowly(GelObj *o, size_t size)
{
    if (pool.is_slow) {
        pool.n_frees++;
        pool.live_bytes -= size;
    }
    if (gel_is_exiting)
        o->rc = GEL_IMMORTAL; /* a finaliser may still come by it through a global */
    else if (pool.is_poison)
        poison(o, size);
    else
        give_back(o, size);
}

static inline void free_block(GelObj *o, const GelType *t)
{
    size_t size = t->kind == GEL_TYPE_OBJECT ? t->size : gel_gc_size(o);
    size_t cls = (size + 15) / 16;
    if (GEL_UNLIKELY(pool.is_slow || pool.is_poison || gel_is_exiting ||
                     cls >= GEL_GC_CLASSES || USE_MALLOC)) {
        free_slowly(o, size);
        return;
    }
    GelFree *f = (GelFree *)(void *)o;
    f->next = gel_gc_free[cls];
    gel_gc_free[cls] = f;
}

static void push(GelObj *o)
{
    o->rc = (int64_t)(intptr_t)pool.pending;
    pool.pending = o;
}

void gel_gc_drop(GelObj *o)
{
    if (o && --o->rc == 0)
        push(o);
}

static GelObj **slot_at(GelObj *o, uint32_t offset)
{
    return (GelObj **)(void *)((char *)o + offset);
}

static void drop_any(GelObj *o, const GelAnyField *f)
{
    if (((uint8_t *)o)[f->tag] == GEL_TAG_REF)
        gel_gc_drop(*slot_at(o, f->payload));
}

/* Fields, mixed ones merged in by offset. The pending list is a stack: the
   field to die first is pushed last. */
static inline void drop_fields(GelObj *o, const GelType *t)
{
    uint32_t i = t->n_refs, k = t->n_anys;
    while (i > 0 && k == 0)
        gel_gc_drop(*slot_at(o, t->refs[--i]));
    while (i > 0 || k > 0) {
        if (k == 0 || (i > 0 && t->refs[i - 1] > t->anys[k - 1].payload))
            gel_gc_drop(*slot_at(o, t->refs[--i]));
        else
            drop_any(o, &t->anys[--k]);
    }
}

static void drop_elements(GelArray *a)
{
    if (a->h.type->elem == GEL_ELEM_REF) {
        GelObj **p = gel_array_data(a);
        for (int64_t i = 0; i < a->len; i++)
            gel_gc_drop(p[i]);
    } else if (a->h.type->elem == GEL_ELEM_ANY) {
        GelObj **p = gel_array_data(a);
        const uint8_t *tags = gel_array_tags(a);
        for (int64_t i = 0; i < a->len; i++) {
            if (tags[i] == GEL_TAG_REF)
                gel_gc_drop(p[i]);
        }
    }
}

static bool was_revived(const GelObj *o, bool forget)
{
    for (size_t i = 0; i < pool.n_revived; i++) {
        if (pool.revived[i] == o) {
            if (forget)
                pool.revived[i] = pool.revived[--pool.n_revived];
            return true;
        }
    }
    return false;
}

static void note_revived(GelObj *o)
{
    if (pool.n_revived == pool.cap_revived) {
        pool.cap_revived = pool.cap_revived ? pool.cap_revived * 2 : 16;
        pool.revived =
            realloc(pool.revived, pool.cap_revived * sizeof(GelObj *));
        if (!pool.revived)
            gel_gc_exhausted();
    }
    pool.revived[pool.n_revived++] = o;
}

/* Runs the finaliser; false if the object lives again. A finaliser runs once. */
static bool finalise(GelObj *o)
{
    if (o->type->flags & GEL_FLAG_PLAIN) {
        o->type->finaliser(o);
        return true;
    }
    if (pool.n_revived && was_revived(o, true))
        return true;
    GelObj *pending = pool.pending;
    pool.pending = NULL;
    pool.is_draining = false;
    o->rc = 1;
    gel_exc_finalise(o);
    pool.pending = pending;
    pool.is_draining = true;
    if (--o->rc == 0)
        return true;
    note_revived(o);
    return false;
}

void gel_gc_flush(void)
{
    if (pool.is_draining)
        return;
    pool.is_draining = true;
    while (pool.pending) {
        GelObj *o = pool.pending;
        pool.pending = (GelObj *)(intptr_t)o->rc;
        const GelType *t = o->type;
        if (t->finaliser && !finalise(o))
            continue;
        if (t->kind == GEL_TYPE_OBJECT)
            drop_fields(o, t);
        else if (t->kind == GEL_TYPE_ARRAY)
            drop_elements((GelArray *)(void *)o);
        free_block(o, t);
    }
    pool.is_draining = false;
}

void gel_gc_release(GelObj *o)
{
    const GelType *t = o->type;
    if (!gel_gc_has_refs(t) && !t->finaliser) {
        free_block(o, t);
        return;
    }
    push(o);
    gel_gc_flush();
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
