/* Suspended chains as bytes: gelato.dump and load (docs/TASKS.md).

   The objects are numbered in the order in which they are met, from 1, the task itself.
   A dump says of each what it is, then what each holds, with numbers in place of
   addresses. Only objects, arrays, text and the chain itself are written; a global, a
   class, a function without variables or one of the library's own is an index, and what
   the loading process has there takes its place. Everything is checked before the
   first object is made; hashes of text and of addresses are made anew.

   dump = "gelato" 0 1, build id, checksum of the rest, n, n heads, n bodies; all words of
   8 bytes. A head is a kind and an index or a length (a type is followed by the
   length of its object, text by its bytes). */
#include "runtime/internal.h"

enum { HEADER = 24, MAX_KNOWN = 16 };

static const char magic[8] = {'g', 'e', 'l', 'a', 't', 'o', 0, 1};

enum Kind { GLOBAL, GLOBAL_ANY, ONLY, NAMED, MAIN, TEXT, BYTES, OBJECT, CHAIN };

typedef struct Head {
    GelObj *o;
    int64_t kind, index;
    int64_t len; /* of arrays and text; of globals: the type's index */
    int64_t keys; /* hashes of a table: the number of its keys, plus 1 if it is a set's */
} Head;

typedef struct Dump {
    Head *heads;
    int64_t n, cap;
    int64_t *numbers; /* of heads, 0: not met */
    int64_t *met;     /* heads by number */
    int64_t n_met;
    uint32_t *index;
    int64_t n_index;
    bool is_in_frame;
    GelChain *chain;
    GelObj *handle, *now; /* of the chain; of the one that runs */
    GelObj *known[MAX_KNOWN];
    GelBuf out;
    const char *error;
} Dump;

static Dump d;

static void *more(void *old, size_t n_old, size_t n_new)
{
    char *p = gel_gc_frames(n_new);
    if (!p)
        gel_gc_exhausted();
    if (n_old)
        memcpy(p, old, n_old);
    memset(p + n_old, 0, n_new - n_old);
#ifndef GEL_GC_BOEHM
    free(old);
#endif
    return p;
}

/* --- the objects met -------------------------------------------------------------- */

static int64_t place_of(const GelObj *o)
{
    uint64_t h = ((uint64_t)(uintptr_t)o >> 4) * 0x9E3779B97F4A7C15u;
    int64_t i = (int64_t)(h >> 32) & (d.n_index - 1);
    while (d.index[i] && d.heads[d.index[i] - 1].o != o)
        i = (i + 1) & (d.n_index - 1);
    return i;
}

static void grow_heads(void)
{
    int64_t cap = d.cap ? d.cap * 2 : 256;
    size_t n = (size_t)d.n, n_new = (size_t)cap;
    d.heads = more(d.heads, n * sizeof(Head), n_new * sizeof(Head));
    d.numbers = more(d.numbers, n * 8, n_new * 8);
    d.met = more(d.met, n * 8, n_new * 8);
    d.cap = cap;
    d.n_index = cap * 2;
    free(d.index);
    d.index = calloc((size_t)d.n_index, sizeof *d.index);
    if (!d.index || cap > UINT32_MAX / 4)
        gel_gc_exhausted();
    for (int64_t i = 0; i < d.n; i++)
        d.index[place_of(d.heads[i].o)] = (uint32_t)i + 1;
}

/* The head of an object, made if it is new. */
static int64_t head_of(GelObj *o, int64_t kind, int64_t index, int64_t len)
{
    if (d.n == d.cap)
        grow_heads();
    int64_t place = place_of(o);
    if (d.index[place])
        return d.index[place] - 1;
    d.heads[d.n] = (Head){.o = o, .kind = kind, .index = index, .len = len};
    d.index[place] = (uint32_t)++d.n;
    return d.n - 1;
}

static int64_t find(const GelObj *o)
{
    return d.n ? (int64_t)d.index[place_of(o)] - 1 : -1;
}

static void meet(int64_t head)
{
    if (!d.numbers[head]) {
        d.met[d.n_met++] = head;
        d.numbers[head] = d.n_met;
    }
}

static int64_t type_index(const GelType *t)
{
    for (int64_t i = 0; gel_program.tables->types[i]; i++) {
        if (gel_program.tables->types[i] == t)
            return i;
    }
    return -1;
}

static void see_new(GelObj *o)
{
    const GelType *t = o->type;
    if (t == &gel_type_chain) {
        meet(head_of(o, CHAIN, 0, 0));
    } else if (t == &gel_type_str) {
        meet(head_of(o, TEXT, 0, ((GelStr *)(void *)o)->len));
    } else if (t == &gel_type_bytes) {
        meet(head_of(o, BYTES, 0, ((GelBytes *)(void *)o)->len));
    } else {
        int64_t index = type_index(t);
        bool is_array = t->kind == GEL_TYPE_ARRAY;
        if (index < 0 || (!is_array && t->kind != GEL_TYPE_OBJECT))
            d.error = t == &gel_type_file
                          ? "cannot dump a task that holds an open file"
                          : "cannot dump a task that handles an exception";
        meet(head_of(o, OBJECT, index,
                     is_array ? ((GelArray *)(void *)o)->len : 0));
    }
}

/* What a frame switched to is not needed any more. */
static void see_instead(GelObj *o, GelObj *other, int64_t kind)
{
    if (!d.is_in_frame)
        d.error = "cannot dump a task that holds another task";
    int64_t head = head_of(other, kind, 0, 0);
    meet(head);
    d.numbers[head_of(o, kind, 0, 0)] = d.numbers[head];
}

static GelObj *see(GelObj *o, bool is_owned)
{
    (void)is_owned;
    int64_t head = find(o);
    if (head >= 0) {
        meet(head);
    } else if (o->type == d.handle->type) {
        see_instead(o, d.now, NAMED);
    } else if (o->type == &gel_type_chain && o != &d.chain->h) {
        see_instead(o, gel_chain_main(), MAIN);
    } else {
        see_new(o);
    }
    return o;
}

static void see_chain(GelChain *c)
{
    if (c->n_handled)
        d.error = "cannot dump a task that handles an exception";
    d.is_in_frame = true;
    for (GelFrame *f = c->frames; f; f = f->link)
        gel_each_of_frame(f, see);
    d.is_in_frame = false;
}

/* What every process of this build has. */
static void add_known(void)
{
    const GelTables *t = gel_program.tables;
    for (int64_t i = 0; t->refs[i]; i++) {
        if (*t->refs[i] && (*t->refs[i])->type != &gel_type_str)
            head_of(*t->refs[i], GLOBAL, i, type_index((*t->refs[i])->type));
    }
    for (int64_t i = 0; t->anys[i]; i++) {
        if (t->anys[i]->tag == GEL_TAG_REF && t->anys[i]->r->type != &gel_type_str)
            head_of(t->anys[i]->r, GLOBAL_ANY, i, type_index(t->anys[i]->r->type));
    }
    for (int64_t i = 0; t->only[i]; i++)
        head_of(t->only[i], ONLY, i, 0);
}

/* --- tables with hashes --------------------------------------------------------------- */

static GelArray *array_at(GelObj *o, uint32_t offset)
{
    GelArray *a;
    memcpy(&a, (char *)o + offset, sizeof a);
    return a;
}

static GelObj *key_at(GelArray *keys, int64_t i)
{
    if (keys->h.type->elem == GEL_ELEM_REF)
        return gel_array_get_ref(keys, i);
    if (keys->h.type->elem != GEL_ELEM_ANY)
        return NULL;
    GelAny a = gel_array_get_any(keys, i);
    return a.tag == GEL_TAG_REF ? a.r : NULL;
}

/* Of keys whose hash another process can make; 0: of others. */
static int64_t hash_of(GelObj *key)
{
    if (key->type == &gel_type_str)
        return gel_str_hash((GelStr *)(void *)key);
    if (key->type == &gel_type_bytes)
        return gel_bytes_hash((GelBytes *)(void *)key);
    return gel_hash_ptr(key);
}

static int64_t stored_hash(GelObj *key, bool is_set)
{
    int64_t h = hash_of(key);
    return is_set && h == 0 ? INT64_MIN : h;
}

static const GelHashed *how_hashed(const GelType *t)
{
    for (const GelHashed *h = gel_program.tables->hashed; h->type; h++) {
        if (h->type == t)
            return h;
    }
    return NULL;
}

/* Remembers for the array of hashes where the keys are; both are met already. */
static void note_table(GelObj *o)
{
    const GelHashed *how = how_hashed(o->type);
    if (!how)
        return;
    GelArray *hashes = array_at(o, how->hashes), *keys = array_at(o, how->keys);
    d.heads[find(&hashes->h)].keys = d.numbers[find(&keys->h)];
    for (int64_t i = 0; i < hashes->len && i < keys->len; i++) {
        int64_t h = gel_array_get_i64(hashes, i);
        GelObj *key = h == 0 || h == -1 ? NULL : key_at(keys, i);
        if (key && h != stored_hash(key, how->indices == 0))
            d.error = "cannot dump a task that holds a dict or set whose keys "
                      "have hashes of their own";
    }
}

/* --- writing ------------------------------------------------------------------------------ */

static void put(int64_t word)
{
    gel_buf_add(&d.out, (const char *)&word, sizeof word);
}

static void put_head(const Head *h)
{
    put(h->kind);
    if (h->kind == TEXT || h->kind == BYTES) {
        const char *text = h->kind == TEXT
                               ? gel_str_data((GelStr *)(void *)h->o)
                               : (const char *)gel_bytes_data((GelBytes *)(void *)h->o);
        put(h->len);
        gel_buf_add(&d.out, text, (size_t)h->len);
    } else {
        put(h->index);
        put(h->len);
    }
}

/* In place of a reference in a copy. */
static GelObj *number(GelObj *o, bool is_owned)
{
    (void)is_owned;
    return (GelObj *)(uintptr_t)d.numbers[find(o)];
}

static int64_t point_index(const GelFrameDesc *desc)
{
    const GelFrameDesc *points = gel_program.tables->points;
    for (int64_t i = 0; points[i].resume; i++) {
        if (points[i].resume == desc->resume && points[i].id == desc->id)
            return i;
    }
    gel_panic("a resume point is not in the table");
}

static void put_chain(const GelChain *c)
{
    int64_t n = 0;
    for (const GelFrame *f = c->frames; f; f = f->link)
        n++;
    put(c->is_started);
    put(n);
    const GelFrameDesc *last = NULL;
    int64_t index = 0;
    for (const GelFrame *f = c->frames; f; f = f->link) {
        size_t size = sizeof(GelFrame) + f->desc->n_words * sizeof(GelWord);
        index = f->desc == last ? index : point_index(f->desc);
        last = f->desc;
        put(index);
        GelFrame *copy = malloc(size);
        if (!copy)
            gel_gc_exhausted();
        memcpy((void *)copy, (const void *)f, size);
        gel_each_of_frame(copy, number);
        gel_buf_add(&d.out, (const char *)copy->w, size - sizeof(GelFrame));
        free(copy);
    }
}

static void put_body(const Head *h)
{
    if (h->kind == CHAIN)
        put_chain((const GelChain *)(const void *)h->o);
    if (h->kind != OBJECT)
        return;
    size_t size = gel_gc_size(h->o);
    GelObj *copy = malloc(size);
    if (!copy)
        gel_gc_exhausted();
    memcpy((void *)copy, (const void *)h->o, size);
    gel_each_ref(copy, number);
    put(h->keys);
    if (h->keys) { /* hashes of this process */
        GelArray *keys = (GelArray *)(void *)d.heads[d.met[h->keys - 1]].o;
        int64_t *hashes = gel_array_data((GelArray *)(void *)copy);
        for (int64_t i = 0; i < h->len && i < keys->len; i++) {
            if (hashes[i] != 0 && hashes[i] != -1 && key_at(keys, i))
                hashes[i] = 1;
        }
    }
    gel_buf_add(&d.out, (const char *)(copy + 1), size - sizeof(GelObj));
    free(copy);
}

static uint64_t checksum(const char *p, size_t n)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)p[i]) * 0x100000001B3u;
    return h;
}

/* --- reading --------------------------------------------------------------------------------- */

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
        return i < MAX_KNOWN ? d.known[i] : NULL;
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
        d.error = "the dump is damaged";
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
            loaded[n].kind == OBJECT ? how_hashed(o->type) : NULL;
        if (!how)
            continue;
        GelArray *hashes = array_at(o, how->hashes), *keys = array_at(o, how->keys);
        for (int64_t i = 0; i < hashes->len && i < keys->len; i++) {
            int64_t h = gel_array_get_i64(hashes, i);
            GelObj *key = h == 0 || h == -1 ? NULL : key_at(keys, i);
            if (key)
                gel_array_set_i64(hashes, i, stored_hash(key, how->indices == 0));
        }
        gel_rehashed(o, how);
    }
}

static void reset(void)
{
    d.n = d.n_met = 0;
    if (d.index)
        memset(d.index, 0, (size_t)d.n_index * sizeof *d.index);
    if (d.numbers)
        memset(d.numbers, 0, (size_t)d.cap * sizeof *d.numbers);
    d.error = NULL;
}

/* --- what the library calls ---------------------------------------------------------------------- */

void gel_dump_begin(void)
{
    reset();
    memset((void *)d.known, 0, sizeof d.known);
}

/* Number i of the library's own objects, that another process has, too. */
void gel_dump_known(int64_t i, GelObj *o)
{
    d.known[i] = o;
}

static void write_all(void)
{
    gel_buf_init(&d.out);
    gel_buf_add(&d.out, magic, sizeof magic);
    put((int64_t)gel_program.tables->build);
    put(0);
    put(d.n_met);
    for (int64_t i = 0; i < d.n_met; i++)
        put_head(&d.heads[d.met[i]]);
    for (int64_t i = 0; i < d.n_met; i++)
        put_body(&d.heads[d.met[i]]);
    uint64_t sum = checksum(d.out.data + HEADER, d.out.len - HEADER);
    memcpy(d.out.data + 16, &sum, sizeof sum);
}

/* "" if it can not be done: dump_error says why. */
GelBytes *gel_dump_run(GelObj *task, GelObj *handle, GelObj *chain, GelObj *now)
{
    d.chain = (GelChain *)(void *)chain;
    d.handle = handle;
    d.now = now;
    see_new(task);
    see_new(handle);
    for (int64_t i = 0; i < MAX_KNOWN; i++) {
        if (d.known[i])
            head_of(d.known[i], NAMED, i, 0);
    }
    add_known();
    for (int64_t i = 0; i < d.n_met && !d.error; i++) {
        Head h = d.heads[d.met[i]];
        if (h.kind == CHAIN)
            see_chain((GelChain *)(void *)h.o);
        if (h.kind != OBJECT)
            continue;
        gel_each_ref(h.o, see);
        if (!d.error)
            note_table(h.o);
    }
    if (d.error)
        return gel_bytes_from("", 0);
    write_all();
    return gel_buf_bytes(&d.out);
}

GelStr *gel_dump_error(void)
{
    return gel_str_z(d.error ? d.error : "");
}

static void check(const char *p, int64_t n)
{
    uint64_t sum = 0, build = 0;
    if (n < HEADER + 8 || memcmp(p, magic, sizeof magic) != 0) {
        d.error = "these bytes are not a dump";
        return;
    }
    memcpy(&build, p + 8, sizeof build);
    memcpy(&sum, p + 16, sizeof sum);
    if (sum != checksum(p + HEADER, (size_t)n - HEADER))
        d.error = "the dump is damaged";
    else if (build != gel_program.tables->build)
        d.error = "the dump is of another build of the program";
}

static void load_all(Reader *r)
{
    int64_t n = get(r);
    if (n < 2 || n > r->end - r->p) {
        d.error = "the dump is damaged";
        return;
    }
    loaded = more(NULL, 0, (size_t)n * sizeof *loaded);
    for (; n_loaded < n; n_loaded++) {
        Head *h = &loaded[n_loaded];
        h->o = make(r, h);
        if (r->is_bad || !h->o) {
            d.error = "the dump is damaged";
            return;
        }
        if ((h->kind == GLOBAL || h->kind == GLOBAL_ANY) &&
            type_index(h->o->type) != h->len) {
            d.error = "a global is not what it was when the task was dumped";
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
        d.error = "the dump is damaged";
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
    if (!d.error)
        load_all(&r);
    if (!d.error) {
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
