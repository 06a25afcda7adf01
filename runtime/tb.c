/* Tracebacks as data. While an exception is in flight, each function it leaves adds
   one site; a handler takes the list as an object (tb_take), and raising the
   same exception again starts from it (tb_put). Innermost first. */
#include <stddef.h>
#include <stdlib.h>

#include "runtime/internal.h"

GelTb gel_tb;

/* A traceback shares what was collected before an exception was raised again, so
   that passing through n handlers costs n steps. */
typedef struct GelTrace {
    GelObj h;
    GelObj *inner; /* the traceback further in, or NULL */
    GelObj *sites; /* array of the sites after it, innermost first */
    int64_t len;   /* sites of all */
} GelTrace;

static GelType sites_type = {.name = "sites",
                             .size = sizeof(GelArray),
                             .kind = GEL_TYPE_ARRAY,
                             .elem = GEL_ELEM_I32,
                             .flags = GEL_FLAG_ACYCLIC};
static const uint32_t trace_refs[] = {offsetof(GelTrace, inner),
                                      offsetof(GelTrace, sites)};
GelType gel_type_traceback = {.name = "traceback",
                              .size = sizeof(GelTrace),
                              .kind = GEL_TYPE_OBJECT,
                              .n_refs = 2,
                              .refs = trace_refs,
                              .flags = GEL_FLAG_ACYCLIC};

void gel_tb_add(uint32_t site)
{
    if (gel_exc == &gel_unwind)
        return;
    if (gel_tb.len == gel_tb.cap) {
        int64_t cap = gel_tb.cap ? gel_tb.cap * 2 : 32;
        uint32_t *p = realloc(gel_tb.sites, (size_t)cap * sizeof *p);
        if (!p)
            return; /* better a short traceback than none */
        gel_tb.sites = p;
        gel_tb.cap = cap;
    }
    gel_tb.sites[gel_tb.len++] = site;
}

void gel_tb_forget(void)
{
    gel_tb.len = 0;
    if (GEL_UNLIKELY(gel_tb.inner != NULL)) {
        gel_dec(gel_tb.inner);
        gel_tb.inner = NULL;
    }
}

GelObj *gel_tb_take(void)
{
    int64_t n = gel_tb.len;
    GelObj *inner = gel_tb.inner;
    gel_tb.inner = NULL;
    if (n == 0)
        return inner;
    GelArray *a = gel_array_new(&sites_type, n);
    memcpy(gel_array_data(a), gel_tb.sites, (size_t)n * sizeof(uint32_t));
    gel_tb.len = 0;
    if (gel_tb.cap > 1 << 16) {
        free(gel_tb.sites);
        gel_tb = (GelTb){0};
    }
    GelTrace *t =
        (GelTrace *)(void *)gel_gc_alloc(&gel_type_traceback, sizeof *t);
    t->inner = inner;
    t->sites = &a->h;
    t->len = n + (inner ? ((GelTrace *)(void *)inner)->len : 0);
    return &t->h;
}

void gel_tb_put(GelObj *tb)
{
    gel_inc(tb);
    gel_tb_forget();
    gel_tb.inner = tb;
}

/* All sites, innermost first, for free(). */
static uint32_t *sites_of(GelObj *tb, int64_t *n)
{
    const GelTrace *t = (const GelTrace *)(void *)tb;
    *n = t ? t->len : 0;
    uint32_t *sites = malloc((size_t)*n * sizeof *sites + 1);
    if (!sites)
        gel_gc_exhausted();
    int64_t at = *n;
    for (; t; t = (const GelTrace *)(void *)t->inner) {
        GelArray *a = (GelArray *)(void *)t->sites;
        at -= a->len;
        memcpy(sites + at, gel_array_data(a), (size_t)a->len * sizeof *sites);
    }
    return sites;
}

void gel_tb_print(GelObj *tb)
{
    if (!tb)
        return;
    int64_t n;
    uint32_t *sites = sites_of(tb, &n);
    GelBuf b;
    gel_buf_init(&b);
    gel_tb_render(&b, sites, n);
    gel_err_text(b.data, b.len);
    gel_buf_free(&b);
    free(sites);
}

GelStr *gel_tb_format(GelObj *tb)
{
    int64_t n;
    uint32_t *sites = sites_of(tb, &n);
    GelBuf b;
    gel_buf_init(&b);
    if (tb)
        gel_tb_render(&b, sites, n);
    free(sites);
    return gel_buf_str(&b);
}

static bool is_shown(const GelSite *s)
{
    return s->file != GEL_NO_FILE;
}

/* Frame i from the outermost, inlined ones counted, hidden ones not; if i is
   too large, NULL and *count is how many there are. */
static const GelSite *frame_at(GelObj *tb, int64_t i, int64_t *count)
{
    int64_t n = 0, n_sites;
    uint32_t *sites = sites_of(tb, &n_sites);
    const GelSite *found = NULL;
    for (int64_t k = 0; k < n_sites; k++) {
        for (uint32_t s = sites[k]; s; s = gel_program.sites[s].inlined_at)
            n += is_shown(&gel_program.sites[s]);
    }
    *count = n;
    int64_t want = n - 1 - i; /* from the innermost */
    for (int64_t k = 0; k < n_sites && !found; k++) {
        for (uint32_t s = sites[k]; s; s = gel_program.sites[s].inlined_at) {
            if (is_shown(&gel_program.sites[s]) && want-- == 0) {
                found = &gel_program.sites[s];
                break;
            }
        }
    }
    free(sites);
    return found;
}

int64_t gel_tb_len(GelObj *tb)
{
    int64_t n;
    frame_at(tb, -1, &n);
    return n;
}

int64_t gel_tb_line(GelObj *tb, int64_t i)
{
    int64_t n;
    const GelSite *s = frame_at(tb, i, &n);
    return s ? s->line : 0;
}

GelStr *gel_tb_name(GelObj *tb, int64_t i)
{
    int64_t n;
    const GelSite *s = frame_at(tb, i, &n);
    return s ? gel_str_z(gel_program.frames[s->frame]) : gel_str_empty();
}

GelStr *gel_tb_file(GelObj *tb, int64_t i)
{
    int64_t n;
    const GelSite *s = frame_at(tb, i, &n);
    return s ? gel_str_z(gel_program.files[s->file]) : gel_str_empty();
}
