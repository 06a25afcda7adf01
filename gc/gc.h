/* The one interface between compiled programs, the runtime and a memory
   flavour. Compile with exactly one of -DGEL_GC_REF, -DGEL_GC_BOEHM,
   -DGEL_GC_NONE (gc/gcs.def).

   Allocation never gives NULL: when memory is exhausted the process ends with a
   MemoryError text (gel_gc_exhausted), but sizes that can not be are
   refused before by their callers. Fresh memory is zeroed except where said;
   a fresh object has one reference. */
#ifndef GELATO_GC_GC_H
#define GELATO_GC_GC_H

#include <string.h>

#include "runtime/gel_types.h"

#if defined(GEL_GC_REF) + defined(GEL_GC_BOEHM) + defined(GEL_GC_NONE) != 1
#error "define one of GEL_GC_REF, GEL_GC_BOEHM, GEL_GC_NONE"
#endif

/* --- every flavour: gc/rt/<flavour>.c ------------------------------------------ */

void gel_gc_init(void);
/* At exit: figures on stderr if GELATO_GC_STATS=1. */
void gel_gc_exit(void);
/* `size` bytes including header, zeroed, header set. */
GelObj *gel_gc_alloc(const GelType *t, size_t size);
/* The same for memory without references; only the header is initialised. */
GelObj *gel_gc_alloc_atomic(const GelType *t, size_t size);
/* Memory for frame records (runtime/frames.c), which a scanning collector scans and
   frees; the others leave that to free(). NULL: exhausted. */
void *gel_gc_frames(size_t size);
/* Collects now if the flavour can; number of objects freed, or 0. */
int64_t gel_gc_collect(void);
/* Tells a scanning collector where the stack in use begins; NULL: the system's
   again. Call it when the stacks are switched, with nothing allocated between. */
void gel_gc_stack(void *bottom);
_Noreturn void gel_gc_exhausted(void);
/* Bytes of an object, from its type and length: object.c. */
size_t gel_gc_size(const GelObj *o);
/* Does an object of this type hold references? */
static inline bool gel_gc_has_refs(const GelType *t)
{
    return t->n_refs != 0 || t->n_anys != 0 || t->elem >= GEL_ELEM_REF;
}
/* Can a block this large be had at all? For sizes that a program chooses. */
bool gel_gc_fits(size_t size);

/* --- counting --------------------------------------------------------------------- */

#ifdef GEL_GC_REF

#define GEL_GC_CLASSES 33 /* free lists: 0, 16, 32, ... 512 bytes */

typedef struct GelFree {
    struct GelFree *next;
} GelFree;

extern GelFree *gel_gc_free[GEL_GC_CLASSES];

/* Frees an object whose count has become 0, and what dies with it, without
   recursion; runs finalisers. */
void gel_gc_release(GelObj *o);
/* For runtime functions that overwrite many references: gel_gc_drop decrements
   and queues the dead, gel_gc_flush frees them (last dropped, first freed). */
void gel_gc_drop(GelObj *o); /* may be null */
void gel_gc_flush(void);

/* Object of a size that is a constant where this is inlined. */
static inline GelObj *gel_alloc(const GelType *t, size_t size)
{
    size_t cls = (size + 15) / 16;
    if (cls < GEL_GC_CLASSES) {
        GelFree *f = gel_gc_free[cls];
        if (GEL_LIKELY(f != NULL)) {
            gel_gc_free[cls] = f->next;
            GelObj *o = (GelObj *)(void *)f;
            memset((void *)o, 0, size);
            o->type = t;
            o->rc = 1;
            return o;
        }
    }
    return gel_gc_alloc(t, size);
}
/* Not null. */
static inline void gel_inc_nn(GelObj *o)
{
    o->rc++;
}
static inline void gel_dec_nn(GelObj *o)
{
    if (--o->rc == 0)
        gel_gc_release(o);
}
/* May be null. */
static inline void gel_inc(GelObj *o)
{
    if (o)
        o->rc++;
}
static inline void gel_dec(GelObj *o)
{
    if (o && --o->rc == 0)
        gel_gc_release(o);
}
/* The same out of line, for code that rarely runs. */
GEL_COLD_CALL void gel_dec_cold(GelObj *o);
static inline void gel_inc_any(GelAny a)
{
    if (a.tag == GEL_TAG_REF)
        a.r->rc++;
}
static inline void gel_dec_any(GelAny a)
{
    if (a.tag == GEL_TAG_REF && --a.r->rc == 0)
        gel_gc_release(a.r);
}

#else

static inline GelObj *gel_alloc(const GelType *t, size_t size)
{
    return gel_gc_alloc(t, size);
}
#define gel_inc(o) ((void)(o))
#define gel_dec(o) ((void)(o))
#define gel_inc_nn(o) ((void)(o))
#define gel_dec_nn(o) ((void)(o))
#define gel_dec_cold(o) ((void)(o))
#define gel_inc_any(a) ((void)(a))
#define gel_dec_any(a) ((void)(a))
#define gel_gc_drop(o) ((void)(o))
#define gel_gc_flush() ((void)0)

#endif

#endif
