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
#include "runtime/dump.h"

const char gel_dump_magic[8] = {'g', 'e', 'l', 'a', 't', 'o', 0, 1};

enum { INSTEAD = -2 }; /* index of what is written as something else */

typedef struct Dump {
    Head *heads;
    int64_t n, cap;
    int64_t *numbers; /* of heads, 0: not met */
    int64_t *met;     /* heads by number */
    int64_t n_met;
    GelIndex index;
    bool is_in_frame;
    GelChain *chain;
    GelBuf out;
} Dump;

static Dump d;
const char *gel_dump_fault;
GelObj *gel_dump_known_objects[MAX_KNOWN];

/* --- the objects met -------------------------------------------------------------- */

static uint32_t *number_of(const GelObj *o)
{
    return &d.index.places[gel_index_place(&d.index, d.heads, sizeof(Head), o)];
}

static void grow_heads(void)
{
    int64_t cap = d.cap ? d.cap * 2 : 256;
    size_t n = (size_t)d.n, n_new = (size_t)cap;
    d.heads = gel_more_items(d.heads, n * sizeof(Head), n_new * sizeof(Head));
    d.numbers = gel_more_items(d.numbers, n * 8, n_new * 8);
    d.met = gel_more_items(d.met, n * 8, n_new * 8);
    d.cap = cap;
    gel_index_grow(&d.index, d.heads, sizeof(Head), d.n, cap);
}

/* The head of an object, made if it is new. */
static int64_t head_of(GelObj *o, int64_t kind, int64_t index, int64_t len)
{
    if (d.n == d.cap)
        grow_heads();
    uint32_t *number = number_of(o);
    if (!*number) {
        d.heads[d.n] = (Head){.o = o, .kind = kind, .index = index, .len = len};
        *number = (uint32_t)++d.n;
    }
    return *number - 1;
}

static int64_t find(const GelObj *o)
{
    return d.n ? (int64_t)*number_of(o) - 1 : -1;
}

static void meet(int64_t head)
{
    if (!d.numbers[head]) {
        d.met[d.n_met++] = head;
        d.numbers[head] = d.n_met;
    }
}

int64_t gel_dump_type_index(const GelType *t)
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
        int64_t index = gel_dump_type_index(t);
        bool is_array = t->kind == GEL_TYPE_ARRAY;
        if (index < 0 || (!is_array && t->kind != GEL_TYPE_OBJECT))
            gel_dump_fault = t == &gel_type_file
                          ? "cannot dump a task that holds an open file"
                          : "cannot dump a task that handles an exception";
        meet(head_of(o, OBJECT, index,
                     is_array ? ((GelArray *)(void *)o)->len : 0));
    }
}

static const char of_another[] = "cannot dump a task that holds another task";

/* What a frame switched to is not needed any more. */
static void see_instead(GelObj *o, GelObj *other, int64_t kind)
{
    if (!d.is_in_frame)
        gel_dump_fault = of_another;
    int64_t head = head_of(other, kind, 0, 0);
    meet(head);
    d.numbers[head_of(o, kind, INSTEAD, 0)] = d.numbers[head];
}

static GelObj *see(GelObj *o, bool is_owned)
{
    (void)is_owned;
    int64_t head = find(o);
    if (head >= 0) {
        if (d.heads[head].index == INSTEAD && !d.is_in_frame)
            gel_dump_fault = of_another;
        meet(head);
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
        gel_dump_fault = "cannot dump a task that handles an exception";
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
            head_of(*t->refs[i], GLOBAL, i, gel_dump_type_index((*t->refs[i])->type));
    }
    for (int64_t i = 0; t->anys[i]; i++) {
        if (t->anys[i]->tag == GEL_TAG_REF && t->anys[i]->r->type != &gel_type_str)
            head_of(t->anys[i]->r, GLOBAL_ANY, i, gel_dump_type_index(t->anys[i]->r->type));
    }
    for (int64_t i = 0; t->only[i]; i++)
        head_of(t->only[i], ONLY, i, 0);
}

/* --- tables with hashes --------------------------------------------------------------- */

GelArray *gel_dump_array_at(GelObj *o, uint32_t offset)
{
    GelArray *a;
    memcpy(&a, (char *)o + offset, sizeof a);
    return a;
}

GelObj *gel_dump_key_at(GelArray *keys, int64_t i)
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

int64_t gel_dump_stored_hash(GelObj *key, bool is_set)
{
    int64_t h = hash_of(key);
    return is_set && h == 0 ? INT64_MIN : h;
}

const GelHashed *gel_dump_how_hashed(const GelType *t)
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
    const GelHashed *how = gel_dump_how_hashed(o->type);
    if (!how)
        return;
    GelArray *hashes = gel_dump_array_at(o, how->hashes), *keys = gel_dump_array_at(o, how->keys);
    d.heads[find(&hashes->h)].keys = d.numbers[find(&keys->h)];
    for (int64_t i = 0; i < hashes->len && i < keys->len; i++) {
        int64_t h = gel_array_get_i64(hashes, i);
        GelObj *key = h == 0 || h == -1 ? NULL : gel_dump_key_at(keys, i);
        if (key && h != gel_dump_stored_hash(key, how->indices == 0))
            gel_dump_fault = "cannot dump a task that holds a dict or set whose keys "
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
            if (hashes[i] != 0 && hashes[i] != -1 && gel_dump_key_at(keys, i))
                hashes[i] = 1;
        }
    }
    gel_buf_add(&d.out, (const char *)(copy + 1), size - sizeof(GelObj));
    free(copy);
}

uint64_t gel_dump_checksum(const char *p, size_t n)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)p[i]) * 0x100000001B3u;
    return h;
}

static void reset(void)
{
    d.n = d.n_met = 0;
    gel_index_clear(&d.index);
    if (d.numbers)
        memset(d.numbers, 0, (size_t)d.cap * sizeof *d.numbers);
    gel_dump_fault = NULL;
}

/* --- what the library calls ---------------------------------------------------------------------- */

void gel_dump_begin(void)
{
    reset();
    memset((void *)gel_dump_known_objects, 0, sizeof gel_dump_known_objects);
}

/* Number i of the library's own objects, that another process has, too. */
void gel_dump_known(int64_t i, GelObj *o)
{
    gel_dump_known_objects[i] = o;
}

static void write_all(void)
{
    gel_buf_init(&d.out);
    gel_buf_add(&d.out, gel_dump_magic, sizeof gel_dump_magic);
    put((int64_t)gel_program.tables->build);
    put(0);
    put(d.n_met);
    for (int64_t i = 0; i < d.n_met; i++)
        put_head(&d.heads[d.met[i]]);
    for (int64_t i = 0; i < d.n_met; i++)
        put_body(&d.heads[d.met[i]]);
    uint64_t sum = gel_dump_checksum(d.out.data + HEADER, d.out.len - HEADER);
    memcpy(d.out.data + 16, &sum, sizeof sum);
}

/* "" if it can not be done: dump_error says why. */
GelBytes *gel_dump_run(GelObj *task, GelObj *chain)
{
    d.chain = (GelChain *)(void *)chain;
    see_new(task);
    see_new(chain);
    for (int64_t i = 0; i < MAX_KNOWN; i++) {
        if (gel_dump_known_objects[i])
            head_of(gel_dump_known_objects[i], NAMED, i, 0);
    }
    add_known();
    for (int64_t i = 0; i < d.n_met && !gel_dump_fault; i++) {
        Head h = d.heads[d.met[i]];
        if (h.kind == CHAIN)
            see_chain((GelChain *)(void *)h.o);
        if (h.kind != OBJECT)
            continue;
        gel_each_ref(h.o, see);
        if (!gel_dump_fault)
            note_table(h.o);
    }
    if (gel_dump_fault)
        return gel_bytes_from("", 0);
    write_all();
    return gel_buf_bytes(&d.out);
}

GelStr *gel_dump_error(void)
{
    return gel_str_z(gel_dump_fault ? gel_dump_fault : "");
}
