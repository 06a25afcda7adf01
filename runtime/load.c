/* Tasks from the bytes that dump.c writes. All structure is checked before it is used:
   numbers, lengths, texts, what each place refers to (the compiler says of what type
   that must be, where there is only one). Numbers of the program are taken as they
   are, so the bytes are trusted all the same: whoever makes up a dump with the right
   checksum can lead the program where it never was. */
#include "runtime/dump.h"

typedef struct Reader {
    const char *p, *end;
    int64_t room; /* for objects: no more bytes than the dump has */
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

static bool is_text(const char *text, int64_t len)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + len;
    while (p < end) {
        int bad, n = gel_utf8_check(p, end, &bad);
        bool is_surrogate = n == 0 && end - p >= 3 && p[0] == 0xED && p[1] >= 0xA0 &&
                            p[1] < 0xC0 && p[2] >= 0x80 && p[2] < 0xC0;
        if (n == 0 && !is_surrogate)
            return false;
        p += is_surrogate ? 3 : n;
    }
    return true;
}

static int64_t elem_size(const GelType *t)
{
    return t->elem == GEL_ELEM_ANY   ? 9
           : t->elem >= GEL_ELEM_I64 ? 8
           : t->elem == GEL_ELEM_I32 ? 4
                                     : 1;
}

static GelObj *make_object(Reader *r, const Head *h)
{
    const GelType *type = gel_program.tables->types[h->index];
    bool is_array = type->kind == GEL_TYPE_ARRAY;
    if ((!is_array && type->kind != GEL_TYPE_OBJECT) || h->len < 0 ||
        h->len > r->room / elem_size(type))
        return NULL;
    r->room -= is_array ? h->len * elem_size(type) : (int64_t)type->size;
    if (r->room < 0)
        return NULL;
    return is_array ? &gel_array_new(type, h->len)->h
                    : gel_gc_alloc(type, type->size);
}

/* What stands for a known object here, or a new one without contents. */
static GelObj *make(Reader *r, Head *h)
{
    const GelTables *t = gel_program.tables;
    h->kind = get(r);
    h->index = get(r);
    if (h->kind == TEXT || h->kind == BYTES) {
        const char *text = take(r, h->index);
        if (!text || (h->kind == TEXT && !is_text(text, h->index)))
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
    return make_object(r, h);
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
    int64_t n = get(r);
    r->is_bad |= c->is_started != (n > 0);
    for (; n > 0 && !r->is_bad; n--) {
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

/* --- what the places refer to ------------------------------------------------------- */

static void damaged(void)
{
    gel_dump_fault = "the dump is damaged";
}

static void check_ref(const GelObj *o, const GelType *t)
{
    if (o && o->type != t)
        damaged();
}

static void check_tag(int64_t tag)
{
    if (tag < 0 || tag > GEL_TAG_REF)
        damaged();
}

static void check_slot(const char *o, const GelSlot *s)
{
    GelObj *ref;
    if (s->type) {
        memcpy(&ref, o + s->offset, sizeof ref);
        check_ref(ref, s->type);
    } else if ((unsigned char)o[s->offset] > 1) {
        damaged();
    }
}

static void check_array(GelArray *a, const GelSlot *s)
{
    bool has_slot = s->owner == a->h.type;
    for (int64_t i = 0; i < a->len; i++) {
        if (a->h.type->elem == GEL_ELEM_ANY)
            check_tag(gel_array_tags(a)[i]);
        else if (a->h.type->elem == GEL_ELEM_REF && has_slot)
            check_ref(((GelObj **)gel_array_data(a))[i], s->type);
        else if (a->h.type->elem == GEL_ELEM_I1 &&
                 ((unsigned char *)gel_array_data(a))[i] > 1)
            damaged();
    }
}

static void check_object(GelObj *o, const GelSlot *s)
{
    const GelType *t = o->type;
    if (t->kind == GEL_TYPE_ARRAY) {
        check_array((GelArray *)(void *)o, s);
        return;
    }
    for (; s->owner == t; s++)
        check_slot((const char *)o, s);
    for (uint32_t i = 0; i < t->n_anys; i++)
        check_tag(((uint8_t *)o)[t->anys[i].tag]);
}

static void check_frame(const GelFrame *f, const GelSavedWord *s)
{
    uint32_t point = (uint32_t)(f->desc - gel_program.tables->points);
    for (; s->point == point; s++)
        check_ref(f->w[s->word].r, s->type);
    const GelWord *w = f->w;
    for (const char *t = f->desc->types; *t; w += gel_word_size(*t++)) {
        if (*t == 'A' || *t == 'a')
            check_tag(gel_word_any(w).tag);
    }
}

static bool is_power_of_two(int64_t n)
{
    return n <= 1 || (n & (n - 1)) == 0;
}

/* Tables that are rebuilt: there is room for all keys, and a hash for each. */
static void check_table(GelObj *o, const GelHashed *how)
{
    GelArray *hashes = gel_dump_array_at(o, how->hashes), *keys = gel_dump_array_at(o, how->keys);
    GelArray *indices = how->indices ? gel_dump_array_at(o, how->indices) : hashes;
    if (!hashes || !keys || !indices || hashes->h.type->elem != GEL_ELEM_I64 ||
        keys->h.type->kind != GEL_TYPE_ARRAY || keys->len < hashes->len ||
        !is_power_of_two(indices->len) ||
        (how->indices && indices->h.type->elem != GEL_ELEM_I32)) {
        damaged();
        return;
    }
    int64_t n = 0;
    for (int64_t i = 0; i < hashes->len; i++)
        n += gel_array_get_i64(hashes, i) != -1;
    if (how->indices && indices->len > 1 && n >= indices->len)
        damaged();
}

static int64_t count_types(void)
{
    return count_list((const void *const *)gel_program.tables->types);
}

/* By type: where its slots begin; where there are none, those of a later one do. */
static const GelSlot **find_slots(void)
{
    int64_t n = count_types();
    const GelSlot **at = gel_more_items(NULL, 0, (size_t)(n + 1) * sizeof *at);
    const GelSlot *s = gel_program.tables->slots;
    for (int64_t i = 0; i < n; i++) {
        at[i] = s;
        while (s->owner == gel_program.tables->types[i])
            s++;
    }
    return at;
}

static const GelSavedWord **find_words(void)
{
    int64_t n = n_points();
    const GelSavedWord **at = gel_more_items(NULL, 0, (size_t)(n + 1) * sizeof *at);
    const GelSavedWord *s = gel_program.tables->words;
    for (int64_t i = 0; i < n; i++) {
        at[i] = s;
        while (s->point == i)
            s++;
    }
    return at;
}

static void release_list(const void *list)
{
#ifndef GEL_GC_BOEHM
    free((void *)(uintptr_t)list);
#else
    (void)list;
#endif
}

static void check_places(void)
{
    const GelSlot **slots = find_slots();
    const GelSavedWord **words = find_words();
    for (int64_t i = 0; i < n_loaded; i++) {
        Head *h = &loaded[i];
        if (h->kind == OBJECT)
            check_object(h->o, slots[h->index]);
        if (h->kind != CHAIN)
            continue;
        for (GelFrame *f = ((GelChain *)(void *)h->o)->frames; f; f = f->link)
            check_frame(f, words[f->desc - gel_program.tables->points]);
    }
    for (int64_t i = 0; i < n_loaded && !gel_dump_fault; i++) {
        const GelHashed *how =
            loaded[i].kind == OBJECT ? gel_dump_how_hashed(loaded[i].o->type) : NULL;
        if (how)
            check_table(loaded[i].o, how);
    }
    release_list(slots);
    release_list(words);
}

/* The task and its chain come first, and there is no other chain. */
static void check_heads(void)
{
    for (int64_t i = 0; i < n_loaded; i++) {
        if ((loaded[i].kind == CHAIN) != (i == 1) ||
            (i == 0 && loaded[i].kind != OBJECT))
            damaged();
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
    if (n < 2 || n > (r->end - r->p) / 16) {
        damaged();
        return;
    }
    loaded = gel_more_items(NULL, 0, (size_t)n * sizeof *loaded);
    for (; n_loaded < n; n_loaded++) {
        Head *h = &loaded[n_loaded];
        h->o = make(r, h);
        if (r->is_bad || !h->o) {
            damaged();
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
    check_heads();
    for (int64_t i = 0; i < n && !r->is_bad && !gel_dump_fault; i++)
        read_body(r, &loaded[i]);
    if (r->is_bad || r->p != r->end)
        damaged();
    if (!gel_dump_fault)
        check_places();
    if (!gel_dump_fault)
        rehash_all();
}

/* Only what the program dumps somewhere can be loaded. */
static void check_task(const GelObj *task, const GelArray *where)
{
    for (const GelSlot *s = gel_program.tables->slots; s->owner; s++) {
        if (s->owner == where->h.type)
            check_ref(task, s->type);
    }
}

/* The task goes to where[0]; dump_error says what is wrong. */
void gel_load_run(GelBytes *data, GelArray *where)
{
    Reader r = {.p = (const char *)gel_bytes_data(data) + HEADER};
    r.end = r.p - HEADER + data->len;
    r.room = data->len;
    n_loaded = 0;
    check(r.p - HEADER, data->len);
    if (!gel_dump_fault)
        load_all(&r);
    if (!gel_dump_fault)
        check_task(loaded[0].o, where);
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
