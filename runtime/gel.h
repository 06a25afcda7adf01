/* What generated C includes: the layout (gel_types.h), the collector's flavour
   (gc/gc.h), exceptions, tracebacks, stack checks, arrays, and a prototype of each
   row of abi.def. */
#ifndef GELATO_RUNTIME_GEL_H
#define GELATO_RUNTIME_GEL_H

#include <string.h>

#include "runtime/gel_types.h"
#include "gc/gc.h"
#include "runtime/gel_int128.h"

/* --- exceptions: exc.c ------------------------------------------------------ */

/* The pending exception: NULL, &gel_light (kind and message are in gel_pending),
   or an owned object. After a call that may raise: `if (gel_exc) goto ...`. */
extern GelObj *gel_exc;
extern GelObj gel_light;

/* Each sets gel_exc and starts an empty traceback; the caller then adds its
   site. Cold, and safe without memory. */
void gel_raise(GelKind kind, const char *msg);
void gel_raisef(GelKind kind, const char *fmt, ...);
void gel_raise_str(GelKind kind, GelStr *msg); /* takes msg over */
/* The OSError subclass for an errno: "[Errno 2] No such file or directory: 'x'";
   filename may be NULL. */
void gel_raise_os(int err, const char *filename);
/* Raises an object: takes the reference over, keeps the in-flight traceback. */
static inline void gel_raise_obj(GelObj *o)
{
    gel_exc = o;
}
/* Takes the pending exception (owned) and clears it; turns a light one into an
   object. Its traceback stays in flight until gel_tb_take. */
GelObj *gel_catch(void);
/* Forgets the pending exception and its traceback. */
void gel_exc_clear(void);
/* Runs o's finaliser with the pending exception put aside; what it raises is
   reported and ignored. For collectors. */
void gel_exc_finalise(GelObj *o);
/* Kind of a pending light exception; GEL_KIND_NONE if none or an object. */
GelKind gel_exc_kind(void);

/* --- tracebacks: tb.c, tbprint.c -------------------------------------------- */

void gel_tb_add(uint32_t site); /* next outer frame of the one in flight */
/* gel_tb_take, gel_tb_put, gel_tb_print: rows of abi.def */

/* --- the stack: stack.c ------------------------------------------------------ */

extern uintptr_t gel_stack_limit; /* the stack may not grow below it */

static inline bool gel_stack_low(void)
{
    return GEL_UNLIKELY((uintptr_t)__builtin_frame_address(0) <
                        gel_stack_limit);
}
void gel_raise_recursion(void);

/* --- frames of functions left in the middle: frames.c ----------------------------- */

typedef union GelWord {
    int64_t i;
    uint64_t u;
    double d;
    GelObj *r;
} GelWord;

/* A resume point. */
typedef struct GelFrameDesc {
    void (*resume)(void); /* goes on with gel_frame; leaves gel_result */
    uint32_t id;          /* of the point in its function */
    uint32_t n_words;
    const char *types;    /* ir.h, FramePoint */
    uint32_t site;        /* of the call, 0: nowhere; */
    const uint32_t *base; /* to be added to it, or NULL */
} GelFrameDesc;

typedef struct GelFrame {
    const GelFrameDesc *desc;
    struct GelFrame *link; /* the next outer one */
    GelWord w[];
} GelFrame;

typedef struct GelResult {
    GelWord w;
    GelAny a;
    GelI128 x;
} GelResult;

#define GEL_FRAME_CLASSES 64 /* records up to so many words are used again */

extern GelObj gel_unwind;           /* pending: the stack is being unwound */
extern GelFrame *gel_frame;         /* being resumed */
extern GelResult gel_result;        /* of what the resumed frame called */
extern GelFrame *gel_frame_pool[GEL_FRAME_CLASSES];
extern GelFrame **gel_frame_end;    /* where the next record saved is linked */
extern int gel_barriers;            /* C functions on the stack that can not be left */
extern int gel_chain_holds;         /* the same, and nested dispatchers */
extern GelObj *gel_chain_running;   /* owned */
extern GelObj *gel_chain_next;      /* goes on after unwinding; NULL: the same one */

extern bool gel_is_exiting; /* globals are being released */
GelFrame *gel_frame_more(uint32_t n_words);
void gel_frame_free(GelFrame *f);

static inline GelFrame *gel_frame_get(const GelFrameDesc *desc)
{
    uint32_t n = desc->n_words;
    GelFrame *f = n < GEL_FRAME_CLASSES ? gel_frame_pool[n] : NULL;
    if (GEL_LIKELY(f != NULL))
        gel_frame_pool[n] = f->link;
    else
        f = gel_frame_more(n);
    f->desc = desc;
    return f;
}
/* The record has been read: its memory is used again. */
static inline void gel_frame_drop_words(GelFrame *f, uint32_t n)
{
    if (GEL_UNLIKELY(n >= GEL_FRAME_CLASSES)) {
        gel_frame_free(f);
        return;
    }
    f->link = gel_frame_pool[n];
    gel_frame_pool[n] = f;
}
static inline void gel_frame_drop(GelFrame *f)
{
    gel_frame_drop_words(f, f->desc->n_words);
}
static inline GelWord *gel_frame_save(const GelFrameDesc *desc)
{
    GelFrame *f = gel_frame_get(desc);
    *gel_frame_end = f;
    gel_frame_end = &f->link;
    return f->w;
}
static inline GelObj *gel_chain_current(void)
{
    return gel_chain_running;
}
static inline bool gel_chain_is_held(void)
{
    return gel_chain_holds != 0;
}
static inline void gel_chain_switch(GelObj *to)
{
    gel_chain_next = to;
    gel_exc = &gel_unwind;
}
/* Values of two words. */
static inline void gel_word_put(GelWord *w, const void *v)
{
    memcpy((void *)w, v, 16);
}
static inline GelAny gel_word_any(const GelWord *w)
{
    GelAny a;
    memcpy(&a, (const void *)w, 16);
    return a;
}
static inline GelI128 gel_word_i128(const GelWord *w)
{
    GelI128 x;
    memcpy(&x, (const void *)w, 16);
    return x;
}

/* --- for embedding in tests ----------------------------------------------------- */

void gel_init(int argc, char **argv);
/* What follows a word in the list GELATO_STRESS; NULL if it is not there. */
const char *gel_stress_mode(const char *mode);
/* Runs gel_program, reports, flushes; the process's exit status. */
int gel_run(int argc, char **argv);
_Noreturn void gel_panic(const char *msg); /* a broken invariant of ours */

/* --- unions --------------------------------------------------------------------- */

static inline GelAny gel_any_unit(int64_t tag)
{
    GelAny a;
    a.tag = tag;
    a.i = 0;
    return a;
}
static inline GelAny gel_any_bool(bool b)
{
    GelAny a;
    a.tag = GEL_TAG_BOOL;
    a.i = b;
    return a;
}
static inline GelAny gel_any_int(int64_t i)
{
    GelAny a;
    a.tag = GEL_TAG_INT;
    a.i = i;
    return a;
}
static inline GelAny gel_any_uint(uint64_t u)
{
    GelAny a;
    a.tag = GEL_TAG_UINT;
    a.u = u;
    return a;
}
static inline GelAny gel_any_float(double d)
{
    GelAny a;
    a.tag = GEL_TAG_FLOAT;
    a.d = d;
    return a;
}
static inline GelAny gel_any_ref(GelObj *r)
{
    GelAny a;
    a.tag = GEL_TAG_REF;
    a.r = r;
    return a;
}
/* From a slot's two parts and back: gel_any_load(&o->x, o->x_tag). */
static inline GelAny gel_any_load(const int64_t *payload, uint8_t tag)
{
    GelAny a;
    a.tag = tag;
    a.i = *payload;
    return a;
}

/* --- arrays: array.c -------------------------------------------------------------- */

/* Zeroed; negative or absurd n: MemoryError. Owned. */
GelArray *gel_array_new(const GelType *t, int64_t n);
/* The one array without elements, immortal. */
static inline GelArray *gel_array_empty(const GelType *t)
{
    return GEL_LIKELY(t->empty != NULL) ? t->empty : gel_array_new(t, 0);
}
static inline void *gel_array_data(GelArray *a)
{
    return (void *)(a + 1);
}
static inline uint8_t *gel_array_tags(GelArray *a)
{
    return (uint8_t *)gel_array_data(a) + (size_t)a->len * 8;
}

/* Copies n elements, ranges may overlap; counts each reference copied, releases
   each overwritten one (after everything is in place). */
void gel_array_move(GelArray *dst, int64_t di, GelArray *src, int64_t si,
                    int64_t n);
/* Zeroes n elements, releasing references from the last to the first. */
void gel_array_clear(GelArray *a, int64_t from, int64_t n);

/* Plain loads and stores: no check, no counting. */
#define GEL_ARRAY_ACCESS(suffix, ctype)                                        \
    static inline ctype gel_array_get_##suffix(GelArray *a, int64_t i)         \
    {                                                                          \
        return ((ctype *)gel_array_data(a))[i];                                \
    }                                                                          \
    static inline void gel_array_set_##suffix(GelArray *a, int64_t i, ctype v) \
    {                                                                          \
        ((ctype *)gel_array_data(a))[i] = v;                                   \
    }
GEL_ARRAY_ACCESS(i1, bool)
GEL_ARRAY_ACCESS(i8, uint8_t)
GEL_ARRAY_ACCESS(i32, int32_t)
GEL_ARRAY_ACCESS(i64, int64_t)
GEL_ARRAY_ACCESS(u64, uint64_t)
GEL_ARRAY_ACCESS(f64, double)
GEL_ARRAY_ACCESS(ref, GelObj *)
#undef GEL_ARRAY_ACCESS

static inline GelAny gel_array_get_any(GelArray *a, int64_t i)
{
    GelAny v;
    v.tag = gel_array_tags(a)[i];
    v.i = ((int64_t *)gel_array_data(a))[i];
    return v;
}
static inline void gel_array_set_any(GelArray *a, int64_t i, GelAny v)
{
    ((int64_t *)gel_array_data(a))[i] = v.i;
    gel_array_tags(a)[i] = (uint8_t)v.tag;
}

/* --- text ------------------------------------------------------------------------- */

static inline char *gel_str_data(const GelStr *s)
{
    return (char *)(uintptr_t)(s + 1);
}
static inline bool gel_str_is_ascii(const GelStr *s)
{
    return s->len == s->chars;
}
static inline uint8_t *gel_bytes_data(const GelBytes *b)
{
    return (uint8_t *)(uintptr_t)(b + 1);
}
/* Text that tells the type of an object, for messages: its class's __name__. */
static inline const char *gel_type_name(const GelObj *o)
{
    return o->type->name;
}

/* --- rows of abi.def ----------------------------------------------------------------- */

#include "runtime/gel_abi.h"

#endif
