/* Tracebacks as data. While an exception is in flight, each function it leaves adds
   one site; a handler takes the list as an object (tb_take), and raising the
   same exception again starts from it (tb_put). Innermost first. */
#include "runtime/internal.h"

GelTb gel_tb;

/* Opaque with elements: a GelArray of site ids. */
GelType gel_type_traceback = {.name = "traceback",
                              .size = sizeof(GelArray),
                              .kind = GEL_TYPE_OPAQUE,
                              .elem = GEL_ELEM_I32,
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
}

static const uint32_t *sites_of(GelObj *tb)
{
    return gel_array_data((GelArray *)(void *)tb);
}

static int64_t len_of(const GelObj *tb)
{
    return ((const GelArray *)(const void *)tb)->len;
}

GelObj *gel_tb_take(void)
{
    int64_t n = gel_tb.len;
    if (n == 0)
        return NULL;
    size_t bytes = (size_t)n * sizeof(uint32_t);
    GelArray *a = (GelArray *)(void *)gel_gc_alloc_atomic(
        &gel_type_traceback, sizeof(GelArray) + bytes);
    a->len = n;
    memcpy(gel_array_data(a), gel_tb.sites, bytes);
    gel_tb.len = 0;
    if (gel_tb.cap > 1 << 16) {
        free(gel_tb.sites);
        gel_tb = (GelTb){NULL, 0, 0};
    }
    return &a->h;
}

void gel_tb_put(GelObj *tb)
{
    gel_tb.len = 0;
    if (!tb)
        return;
    for (int64_t i = 0; i < len_of(tb); i++)
        gel_tb_add(sites_of(tb)[i]);
}

void gel_tb_print(GelObj *tb)
{
    if (!tb)
        return;
    GelBuf b;
    gel_buf_init(&b);
    gel_tb_render(&b, sites_of(tb), len_of(tb));
    gel_err_text(b.data, b.len);
    gel_buf_free(&b);
}

GelStr *gel_tb_format(GelObj *tb)
{
    GelBuf b;
    gel_buf_init(&b);
    if (tb)
        gel_tb_render(&b, sites_of(tb), len_of(tb));
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
    int64_t n = 0;
    const uint32_t *sites = sites_of(tb);
    for (int64_t k = 0; k < len_of(tb); k++) {
        for (uint32_t s = sites[k]; s; s = gel_program.sites[s].inlined_at)
            n += is_shown(&gel_program.sites[s]);
    }
    *count = n;
    int64_t want = n - 1 - i; /* from the innermost */
    for (int64_t k = 0; k < len_of(tb); k++) {
        for (uint32_t s = sites[k]; s; s = gel_program.sites[s].inlined_at) {
            if (is_shown(&gel_program.sites[s]) && want-- == 0)
                return &gel_program.sites[s];
        }
    }
    return NULL;
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
