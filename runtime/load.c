/* Tasks from the bytes that dump.c writes. Everything is checked before it is used; the
   bytes are trusted all the same: the checks are against mistakes. */
#include "runtime/dump.h"

typedef struct Reader {
    const char *p, *end;
    bool is_bad;
} Reader;

static const char *take(Reader *r, int64_t n)
{
    const char *p = r->p;
    if (n < 0 || n > r->end - p) {
        r->is_bad = true;
        return NULL;
    }
    r->p += n;
    return p;
}

static int64_t get(Reader *r)
{
    int64_t word = 0;
    const char *p = take(r, sizeof word);
    if (p)
        memcpy(&word, p, sizeof word);
    return word;
}

static int64_t count_list(const void *const *list)
{
    int64_t n = 0;
    while (list[n])
        n++;
    return n;
}

static int64_t n_points(void)
{
    int64_t n = 0;
    while (gel_program.tables->points[n].resume)
        n++;
    return n;
}

/* One that has no object now is none of the type it had. */
static GelObj *global(GelObj *o)
{
    return o ? o : gel_chain_main();
}

/* What stands for a known object here, or a new one without contents. */
static GelObj *make(Reader *r, Head *h)
{
    const GelTables *t = gel_program.tables;
    h->kind = get(r);
    h->index = get(r);
    if (h->kind == TEXT || h->kind == BYTES) {
        const char *text = take(r, h->index);
        if (!text)
            return NULL;
        return h->kind == TEXT ? &gel_str_from(text, (size_t)h->index)->h
                               : &gel_bytes_from(text, (size_t)h->index)->h;
    }
    h->len = get(r);
    int64_t i = h->index;
    if (h->kind == MAIN)
        return gel_chain_main();
    if (h->kind == CHAIN)
        return gel_chain_new();
    if (i < 0)
        return NULL;
    if (h->kind == GLOBAL)
        return i < count_list((const void *const *)t->refs) ? global(*t->refs[i])
                                                            : NULL;
    if (h->kind == GLOBAL_ANY)
        return i < count_list((const void *const *)t->anys)
                   ? global(t->anys[i]->tag == GEL_TAG_REF ? t->anys[i]->r : NULL)
                   : NULL;
    if (h->kind == ONLY)
        return i < count_list((const void *const *)t->only) ? t->only[i] : NULL;
    if (h->kind == NAMED)
        return i < MAX_KNOWN ? gel_dump_known_objects[i] : NULL;
    if (h->kind != OBJECT || i >= count_list((const void *const *)t->types))
        return NULL;
    const GelType *type = t->types[i];
    if (type->kind == GEL_TYPE_OBJECT)
        return gel_gc_alloc(type, type->size);
    if (type->kind != GEL_TYPE_ARRAY || h->len < 0 || h->len > r->end - r->p)
        return NULL;
    return &gel_array_new(type, h->len)->h;
}

static Head *loaded;
static int64_t n_loaded;

/* What a number stands for. */
static GelObj *object(GelObj *o, bool is_owned)
{
    uint64_t i = (uint64_t)(uintptr_t)o;
    if (i == 0 || i > (uint64_t)n_loaded) {
        gel_dump_fault = "the dump is damaged";
        return NULL;
    }
    o = loaded[i - 1].o;
    if (is_owned)
        gel_inc(o);
    return o;
}

static void read_chain(Reader *r, GelChain *c)
{
    int64_t n_known = n_points();
    c->is_started = get(r) != 0;
    GelFrame **end = &c->frames;
    for (int64_t n = get(r); n > 0 && !r->is_bad; n--) {
        int64_t index = get(r);
        if (index < 0 || index >= n_known) {
            r->is_bad = true;
            return;
        }
        const GelFrameDesc *desc = &gel_program.tables->points[index];
        int64_t size = (int64_t)(desc->n_words * sizeof(GelWord));
        const char *words = take(r, size);
        if (!words)
            return;
        GelFrame *f = gel_frame_get(desc);
        memcpy((void *)f->w, words, (size_t)size);
        f->link = NULL;
        gel_each_of_frame(f, object);
        *end = f;
        end = &f->link;
    }
}

static void read_body(Reader *r, Head *h)
{
    if (h->kind == CHAIN)
        read_chain(r, (GelChain *)(void *)h->o);
    if (h->kind != OBJECT)
        return;
    size_t size = gel_gc_size(h->o) - sizeof(GelObj);
    h->keys = get(r);
    const char *body = take(r, (int64_t)size);
    if (!body)
        return;
    int64_t len = h->len;
    memcpy((void *)(h->o + 1), body, size);
    if (h->o->type->kind == GEL_TYPE_ARRAY)
        ((GelArray *)(void *)h->o)->len = len;
    gel_each_ref(h->o, object);
}

static void rehash_all(void)
{
    for (int64_t n = 0; n < n_loaded; n++) {
        GelObj *o = loaded[n].o;
        const GelHashed *how =
            loaded[n].kind == OBJECT ? gel_dump_how_hashed(o->type) : NULL;
        if (!how)
            continue;
        GelArray *hashes = gel_dump_array_at(o, how->hashes), *keys = gel_dump_array_at(o, how->keys);
        for (int64_t i = 0; i < hashes->len && i < keys->len; i++) {
            int64_t h = gel_array_get_i64(hashes, i);
            GelObj *key = h == 0 || h == -1 ? NULL : gel_dump_key_at(keys, i);
            if (key)
                gel_array_set_i64(hashes, i, gel_dump_stored_hash(key, how->indices == 0));
        }
        gel_rehashed(o, how);
    }
}

static void check(const char *p, int64_t n)
{
    uint64_t sum = 0, build = 0;
    if (n < HEADER + 8 || memcmp(p, gel_dump_magic, sizeof gel_dump_magic) != 0) {
        gel_dump_fault = "these bytes are not a dump";
        return;
    }
    memcpy(&build, p + 8, sizeof build);
    memcpy(&sum, p + 16, sizeof sum);
    if (sum != gel_dump_checksum(p + HEADER, (size_t)n - HEADER))
        gel_dump_fault = "the dump is damaged";
    else if (build != gel_program.tables->build)
        gel_dump_fault = "the dump is of another build of the program";
}

static void load_all(Reader *r)
{
    int64_t n = get(r);
    if (n < 2 || n > r->end - r->p) {
        gel_dump_fault = "the dump is damaged";
        return;
    }
    loaded = gel_more_items(NULL, 0, (size_t)n * sizeof *loaded);
    for (; n_loaded < n; n_loaded++) {
        Head *h = &loaded[n_loaded];
        h->o = make(r, h);
        if (r->is_bad || !h->o) {
            gel_dump_fault = "the dump is damaged";
            return;
        }
        if ((h->kind == GLOBAL || h->kind == GLOBAL_ANY) &&
            gel_dump_type_index(h->o->type) != h->len) {
            gel_dump_fault = "a global is not what it was when the task was dumped";
            return;
        }
#ifdef GEL_GC_REF
        if (h->kind >= TEXT && h->o->rc < GEL_IMMORTAL / 2)
            h->o->rc = 0; /* counted as references are set */
#endif
    }
    for (int64_t i = 0; i < n && !r->is_bad; i++)
        read_body(r, &loaded[i]);
    if (r->is_bad || r->p != r->end)
        gel_dump_fault = "the dump is damaged";
    else
        rehash_all();
}

/* The task goes to where[0]; dump_error says what is wrong. */
void gel_load_run(GelBytes *data, GelArray *where)
{
    Reader r = {.p = (const char *)gel_bytes_data(data) + HEADER};
    r.end = r.p - HEADER + data->len;
    n_loaded = 0;
    check(r.p - HEADER, data->len);
    if (!gel_dump_fault)
        load_all(&r);
    if (!gel_dump_fault) {
        GelObj *task = loaded[0].o, *chain = NULL;
        gel_inc(task);
        if (where->h.type->elem == GEL_ELEM_ANY)
            gel_array_set_any(where, 0, gel_any_ref(task));
        else
            gel_array_set_ref(where, 0, task);
        for (int64_t i = 0; i < n_loaded; i++)
            chain = loaded[i].kind == CHAIN ? loaded[i].o : chain;
#ifdef GEL_GC_REF
        GelArray *kept = NULL;
        int64_t n = 0;
        for (int64_t i = 0; i < n_loaded; i++)
            n += loaded[i].o->rc == 0;
        if (n && chain) {
            kept = gel_kept_new(n);
            for (int64_t i = 0; i < n_loaded; i++) {
                if (loaded[i].o->rc == 0) {
                    gel_inc(loaded[i].o);
                    gel_array_set_ref(kept, --n, loaded[i].o);
                }
            }
            ((GelChain *)(void *)chain)->kept = kept;
        }
#endif
    }
#ifndef GEL_GC_BOEHM
    free(loaded);
#endif
    loaded = NULL;
}
