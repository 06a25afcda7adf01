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
int gel_barriers;
int64_t gel_frames_limit;

static GelFrame *saved;            /* by the unwinding that goes on, innermost first */
GelFrame **gel_frame_end = &saved;
static GelFrame *rest;             /* frames of the running chain not on the stack */
static GelChain *leaving, *entering; /* NULL: the same chain goes on */
static GelChain *running, *following;
static const GelFrameDesc *first;  /* of the frame that switches */
static int n_nested;               /* dispatchers above the first */

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
                             .flags = GEL_FLAG_ACYCLIC,
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

bool gel_chain_is_held(void)
{
    return gel_barriers || n_nested;
}

void gel_chain_switch(GelObj *from, GelObj *to)
{
    if (GEL_UNLIKELY(gel_chain_is_held()))
        gel_panic("a switch where the chain is held");
    leaving = (GelChain *)(void *)from;
    entering = (GelChain *)(void *)to;
    gel_exc = &gel_unwind;
}

bool gel_chain_start(GelObj *from, GelObj *to)
{
    gel_chain_switch(from, to);
    return false;
}

void gel_chain_end(GelObj *next)
{
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
    const GelFrame *f = c == running ? rest : c->frames;
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
    leaving = entering = NULL;
    gel_exc = &gel_unwind;
    return true;
}

/* --- the dispatcher ------------------------------------------------------------------ */

static void enter(GelChain *c)
{
    running = c;
    rest = c->frames;
    c->frames = NULL;
    gel_exc_swap(&c->handled, &c->n_handled);
}

/* What was unwound is all of the running chain, down to the dispatcher. */
static void take_frames(void)
{
    *gel_frame_end = rest;
    rest = saved;
    saved = NULL;
    gel_frame_end = &saved;
}

/* A chain that never ran begins with a frame of the function that switches, in which
   the switch gives true. */
static void start(GelChain *c)
{
    if (!first || first->n_words)
        gel_panic("the frame that switches holds something");
    c->is_started = true;
    c->frames = gel_frame_get(first);
    c->frames->link = NULL;
    gel_result.w.i = 1;
}

static bool is_too_deep(void)
{
    int64_t n = 0;
    for (const GelFrame *f = rest; f && n <= gel_frames_limit; f = f->link)
        n++;
    return n > gel_frames_limit;
}

static void unwound(void)
{
    gel_exc = NULL;
    take_frames();
    gel_result.w.i = 0;
    if (!entering) {
        if (gel_frames_limit && is_too_deep())
            gel_raise(GEL_KIND_RECURSION_ERROR,
                      "maximum recursion depth exceeded");
        return;
    }
    leaving->frames = rest;
    gel_exc_swap(&leaving->handled, &leaving->n_handled);
    if (!entering->is_started) {
        first = leaving->frames->desc;
        start(entering);
    }
    enter(entering);
}

static void resume(void)
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
    n_nested++;
    f(o);
    for (;;) {
        if (gel_exc == &gel_unwind)
            unwound();
        if (!rest)
            break;
        resume();
    }
    n_nested--;
    gel_barriers = barriers;
    gel_frame = frame;
    gel_result = result;
    rest = outer;
}

/* Runs the program, and what its chains leave behind, until the main chain ends. An
   exception that leaves the main chain is pending at the end. */
void gel_frames_run(void (*entry)(void))
{
    running = &main_chain;
    entry();
    for (;;) {
        if (gel_exc == &gel_unwind) {
            unwound();
        } else if (!rest) {
            if (running == &main_chain)
                return;
            gel_exc_swap(&running->handled, &running->n_handled);
            gel_result.w.i = 0;
            if (!following->is_started)
                start(following);
            enter(following);
            continue;
        }
        resume();
    }
}
