/* Frame records of functions that were left in the middle, and the dispatcher that
   goes on with them (docs/STACKLESS.md).

   A chain is a thread of control: its frame records from the innermost outwards.
   Unwinding is the pending exception gel_unwind: each function on the machine stack
   saves a record and returns, down to the dispatcher, which then resumes the
   innermost record of the next chain; outer ones are resumed when they are
   returned into. Records of one size are used again, so that a switch allocates
   nothing in the long run. */
#include <stdlib.h>

#include "runtime/internal.h"

enum { CHUNK = 64 }; /* records allocated together */

static GelType unwind_type = {.name = "unwinding",
                              .size = sizeof(GelObj),
                              .kind = GEL_TYPE_STATIC,
                              .flags = GEL_FLAG_ACYCLIC};
GelObj gel_unwind = GEL_HEADER(&unwind_type);
GelFrame *gel_frame, *gel_frame_pool[GEL_FRAME_CLASSES];
GelResult gel_result;
int gel_barriers, gel_chain_holds;
int64_t gel_frames_limit;
GelObj *gel_chain_running, *gel_chain_next;

static GelFrame *saved;            /* by the unwinding that goes on, innermost first */
GelFrame **gel_frame_end = &saved;
static GelFrame *rest;             /* frames of the running chain not on the stack */
static GelChain *following; /* goes on when the running one has ended; owned */
static bool is_forking;
static const GelFrameDesc *first; /* of the frame that each chain starts with */

GelType gel_type_chain;
static GelChain main_chain;

/* --- records ------------------------------------------------------------------- */

GelFrame *gel_frame_more(uint32_t n_words)
{
    size_t size = sizeof(GelFrame) + n_words * sizeof(GelWord);
#ifdef GEL_GC_BOEHM
    uint32_t n = 1; /* each collected by itself */
#else
    uint32_t n = n_words < GEL_FRAME_CLASSES ? CHUNK : 1;
#endif
    char *p = gel_gc_frames(size * n);
    if (!p)
        gel_gc_exhausted();
    for (uint32_t i = 1; i < n; i++) {
        GelFrame *f = (GelFrame *)(void *)(p + i * size);
        f->link = gel_frame_pool[n_words];
        gel_frame_pool[n_words] = f;
    }
    return (GelFrame *)(void *)p;
}

void gel_frame_free(GelFrame *f)
{
#ifdef GEL_GC_BOEHM
    (void)f;
#else
    free(f);
#endif
}

/* --- chains ---------------------------------------------------------------------- */

/* What the record owns. */
static void release(GelFrame *f)
{
    const GelWord *w = f->w;
    for (const char *t = f->desc->types; *t; w += gel_word_size(*t++)) {
        if (*t == 'R')
            gel_dec(w->r);
        else if (*t == 'A')
            gel_dec_any(gel_word_any(w));
    }
}

/* Its frames are not resumed: the library above kills before it lets go. */
static void finalise(GelObj *o)
{
    GelChain *c = (GelChain *)(void *)o;
    while (c->frames) {
        GelFrame *f = c->frames;
        c->frames = f->link;
        if (!gel_is_exiting)
            release(f);
        gel_frame_drop(f);
    }
    if (c->handled)
        gel_dec(&c->handled->h);
    if (c->kept)
        gel_dec(&c->kept->h);
    c->handled = c->kept = NULL;
}

#ifdef GEL_GC_BOEHM
static const uint32_t chain_refs[] = {offsetof(GelChain, frames),
                                      offsetof(GelChain, handled),
                                      offsetof(GelChain, kept)};
#endif

GelType gel_type_chain = {.name = "chain",
                             .size = sizeof(GelChain),
                             .kind = GEL_TYPE_OPAQUE,
                             .flags = GEL_FLAG_ACYCLIC | GEL_FLAG_PLAIN,
#ifdef GEL_GC_BOEHM
                             .n_refs = 3,
                             .refs = chain_refs,
#else
                             .finaliser = finalise,
#endif
};

static GelChain main_chain = {.h = GEL_HEADER(&gel_type_chain), .is_started = true};

GelObj *gel_chain_new(void)
{
    (void)finalise;
    return gel_gc_alloc(&gel_type_chain, sizeof(GelChain));
}

GelObj *gel_chain_main(void)
{
    return &main_chain.h;
}

bool gel_chain_fork(void)
{
    is_forking = true;
    gel_chain_next = NULL;
    gel_exc = &gel_unwind;
    return false;
}

void gel_chain_end(GelObj *next)
{
    gel_inc(next);
    following = (GelChain *)(void *)next;
}

void gel_chain_unload(void)
{
    gel_frames_unload();
}

GelStr *gel_chain_where(GelObj *o)
{
    const GelChain *c = (const GelChain *)(void *)o;
    GelBuf b, sites;
    gel_buf_init(&b);
    gel_buf_init(&sites);
    const GelFrame *f = o == gel_chain_running ? rest : c->frames;
    for (; f; f = f->link) {
        uint32_t site = f->desc->site + (f->desc->base ? *f->desc->base : 0);
        if (site)
            gel_buf_add(&sites, (const char *)&site, sizeof site);
    }
    gel_tb_render(&b, (const uint32_t *)(void *)sites.data,
                  (int64_t)(sites.len / sizeof(uint32_t)));
    gel_buf_free(&sites);
    const char *text = memchr(b.data, '\n', b.len); /* behind the head line */
    size_t head = text ? (size_t)(text - b.data) + 1 : b.len;
    size_t len = b.len - head;
    GelStr *s = gel_str_from(b.data + head, len ? len - 1 : 0);
    gel_buf_free(&b);
    return s;
}

/* The machine stack is full: true if its frames go to the heap instead. */
bool gel_frames_unload(void)
{
    if (!gel_program.is_stackless || gel_barriers)
        return false;
    gel_chain_next = NULL;
    gel_exc = &gel_unwind;
    gel_stack_stress();
    return true;
}

/* --- the dispatcher ------------------------------------------------------------------ */

/* What the chain that has ended was handling. */
static void drop_handled(void)
{
    GelArray *list = NULL;
    int32_t n = 0;
    gel_exc_swap(&list, &n);
    if (list)
        gel_dec(&list->h);
}

/* What was unwound is all of the running chain, down to the dispatcher. */
static inline void take_frames(void)
{
    *gel_frame_end = rest;
    rest = saved;
    saved = NULL;
    gel_frame_end = &saved;
}

/* A chain that never ran begins with a copy of the frame that forked, in which the
   fork gives true. */
static GEL_COLD void start(GelChain *c)
{
    c->is_started = true;
    c->frames = gel_frame_get(first);
    c->frames->link = NULL;
    gel_result.w.i = 1;
}

/* Takes over a count of c. */
static inline void enter(GelChain *c)
{
    if (GEL_UNLIKELY(!c->is_started))
        start(c);
    gel_chain_running = &c->h;
    rest = c->frames;
    c->frames = NULL;
    if (GEL_UNLIKELY(c->n_handled))
        gel_exc_swap(&c->handled, &c->n_handled);
}

static inline void switch_to(GelChain *c)
{
    GelChain *old = (GelChain *)(void *)gel_chain_running;
    gel_inc(&c->h);
    old->frames = rest;
    if (GEL_UNLIKELY(gel_exc_n_handled))
        gel_exc_swap(&old->handled, &old->n_handled);
    enter(c);
    gel_dec(&old->h); /* may run finalisers */
}

static bool is_too_deep(void)
{
    int64_t n = 0;
    for (const GelFrame *f = rest; f && n <= gel_frames_limit; f = f->link)
        n++;
    return n > gel_frames_limit;
}

/* The running chain goes on, its frames in the heap. */
static GEL_COLD void unloaded(void)
{
    if (is_forking) {
        is_forking = false;
        first = rest->desc;
        gel_result.w.i = 0;
        if (first->n_words)
            gel_panic("the frame that forks holds something");
    } else if (gel_frames_limit && is_too_deep()) {
        gel_raise(GEL_KIND_RECURSION_ERROR,
                  "maximum recursion depth exceeded");
    }
}

static inline void unwound(void)
{
    gel_exc = NULL;
    take_frames();
    if (GEL_LIKELY(gel_chain_next != NULL)) {
        switch_to((GelChain *)(void *)gel_chain_next);
    } else {
        unloaded();
    }
}

static inline void resume(void)
{
    gel_frame = rest;
    rest = rest->link;
    gel_frame->desc->resume();
}

/* Calls f(o), whose frames may go to the heap but not to another chain, to its end. */
void gel_frames_nested(void (*f)(GelObj *), GelObj *o)
{
    if (!gel_program.is_stackless) {
        f(o);
        return;
    }
    GelFrame *frame = gel_frame, *outer = rest;
    GelResult result = gel_result;
    int barriers = gel_barriers;
    rest = NULL;
    gel_barriers = 0;
    gel_chain_holds++;
    f(o);
    for (;;) {
        if (gel_exc == &gel_unwind)
            unwound();
        if (!rest)
            break;
        resume();
    }
    gel_chain_holds--;
    gel_barriers = barriers;
    gel_frame = frame;
    gel_result = result;
    rest = outer;
}

/* Runs the program, and what its chains leave behind, until the main chain ends. An
   exception that leaves the main chain is pending at the end. */
void gel_frames_run(void (*entry)(void))
{
    gel_inc(&main_chain.h);
    gel_chain_running = &main_chain.h;
    entry();
    for (;;) {
        if (GEL_LIKELY(gel_exc == &gel_unwind)) {
            unwound();
        } else if (GEL_UNLIKELY(!rest)) {
            if (gel_chain_running == &main_chain.h)
                return;
            GelObj *ended = gel_chain_running;
            drop_handled();
            enter(following);
            gel_dec(ended);
        }
        resume();
    }
}
