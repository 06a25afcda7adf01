/* Copies of suspended chains: gelato.clone (docs/TASKS.md).

   First all objects are found that the copy will have of its own: what frame records,
   and what they refer to, lead to, but for what is shared: text, classes, functions
   without variables, globals, other chains, instances of the classes that the library
   names, what a predicate of the program says. Nothing is made before it is sure that all of it can be copied. Then the
   copies are made, and their references set to copies where there are such: identities
   are kept. A reference that a record only borrows is counted nowhere; an object to
   which only such ones lead is kept by the copied chain. Tables whose hashes come from
   addresses are rebuilt. */
#include "runtime/internal.h"

typedef struct Pair {
    GelObj *from, *to; /* the same: shared; to is NULL: to be copied */
    bool is_given;     /* the library has made the copy */
} Pair;

typedef struct Clone {
    Pair *pairs;
    int64_t n_pairs, cap_pairs;
    GelIndex index;
    GelObj **classes; /* not copied */
    int64_t n_classes, cap_classes;
    const GelType **types; /* of their instances */
    int64_t n_types;
    GelChain *chain;
    int64_t at; /* pairs before it have been looked into */
    const char *error;
} Clone;

static Clone cl;

/* --- the objects seen ------------------------------------------------------------ */

static uint32_t *number_of(const GelObj *o)
{
    return &cl.index.places[gel_index_place(&cl.index, cl.pairs, sizeof(Pair), o)];
}

static Pair *find(const GelObj *o)
{
    uint32_t number = cl.n_pairs ? *number_of(o) : 0;
    return number ? &cl.pairs[number - 1] : NULL;
}

static void add(GelObj *from, GelObj *to, bool is_given)
{
    if (cl.n_pairs == cl.cap_pairs) {
        int64_t cap = cl.cap_pairs ? cl.cap_pairs * 2 : 256;
        cl.pairs = gel_more_items(cl.pairs, (size_t)cl.n_pairs * sizeof(Pair),
                                  (size_t)cap * sizeof(Pair));
        cl.cap_pairs = cap;
        gel_index_grow(&cl.index, cl.pairs, sizeof(Pair), cl.n_pairs, cap);
    }
    uint32_t *number = number_of(from);
    if (*number)
        return;
    gel_inc(from); /* a predicate may drop it */
    cl.pairs[cl.n_pairs++] = (Pair){from, to, is_given};
    *number = (uint32_t)cl.n_pairs;
}

/* --- each reference of an object or a chain ------------------------------------------ */

static void each_any(int64_t *payload, int64_t tag, GelStep *step, bool is_owned)
{
    GelObj *o;
    if (tag != GEL_TAG_REF)
        return;
    memcpy(&o, payload, sizeof o);
    o = step(o, is_owned);
    memcpy(payload, &o, sizeof o);
}

static void each_of_array(GelArray *a, GelStep *step)
{
    GelObj **refs = gel_array_data(a);
    int64_t *payloads = gel_array_data(a);
    for (int64_t i = 0; i < a->len; i++) {
        if (a->h.type->elem == GEL_ELEM_REF)
            refs[i] = refs[i] ? step(refs[i], true) : NULL;
        else
            each_any(payloads + i, gel_array_tags(a)[i], step, true);
    }
}

void gel_each_of_frame(GelFrame *f, GelStep *step)
{
    GelWord *w = f->w;
    for (const char *t = f->desc->types; *t; w += gel_word_size(*t++)) {
        if (*t == 'R' || *t == 'r') {
            w->r = w->r ? step(w->r, *t == 'R') : NULL;
        } else if (*t == 'A' || *t == 'a') {
            GelAny any = gel_word_any(w);
            each_any(&any.i, any.tag, step, *t == 'A');
            gel_word_put(w, &any);
        }
    }
}

static GelArray *each_of_list(GelArray *a, GelStep *step)
{
    return a ? (GelArray *)(void *)step(&a->h, true) : NULL;
}

void gel_each_ref(GelObj *o, GelStep *step)
{
    const GelType *t = o->type;
    if (t == &gel_type_chain) {
        GelChain *c = (GelChain *)(void *)o;
        for (GelFrame *f = c->frames; f; f = f->link)
            gel_each_of_frame(f, step);
        c->handled = each_of_list(c->handled, step);
        c->kept = each_of_list(c->kept, step);
        return;
    }
    for (uint32_t i = 0; i < t->n_refs; i++) {
        GelObj **at = (GelObj **)(void *)((char *)o + t->refs[i]);
        *at = *at ? step(*at, true) : NULL;
    }
    for (uint32_t i = 0; i < t->n_anys; i++)
        each_any((int64_t *)(void *)((char *)o + t->anys[i].payload),
                 *((uint8_t *)o + t->anys[i].tag), step, true);
    if (t->kind == GEL_TYPE_ARRAY && t->elem >= GEL_ELEM_REF)
        each_of_array((GelArray *)(void *)o, step);
}

/* --- what is copied --------------------------------------------------------------------- */

static bool is_of_shared_class(const GelObj *o)
{
    for (int64_t i = 0; i < cl.n_types; i++) {
        if (cl.types[i] == o->type)
            return true;
    }
    return false;
}

static bool is_shared(const GelObj *o)
{
    const GelType *t = o->type;
    if (t == &gel_type_chain)
        return o != &cl.chain->h;
    if (t == &gel_type_file)
        cl.error = "cannot copy a task that holds an open file";
    return (t->kind != GEL_TYPE_OBJECT && t->kind != GEL_TYPE_ARRAY) ||
           is_of_shared_class(o);
}

static GelObj *see(GelObj *o, bool is_owned)
{
    (void)is_owned;
    if (!find(o))
        add(o, is_shared(o) ? o : NULL, false);
    return o;
}

static void find_types(void)
{
    const GelInstance *known = gel_program.tables->instances;
    int64_t n = 0;
    while (known[n].cls)
        n++;
    cl.types = malloc((size_t)(n + 1) * sizeof *cl.types);
    if (!cl.types)
        gel_gc_exhausted();
    for (int64_t i = 0; i < n; i++) {
        for (int64_t k = 0; k < cl.n_classes; k++) {
            if (known[i].cls == cl.classes[k]) {
                cl.types[cl.n_types++] = known[i].type;
                break;
            }
        }
    }
}

static void share_globals(void)
{
    for (GelObj *const *const *at = gel_program.tables->refs; *at; at++) {
        if (**at)
            add(**at, **at, false);
    }
    for (const GelAny *const *at = gel_program.tables->anys; *at; at++) {
        if ((*at)->tag == GEL_TAG_REF)
            add((*at)->r, (*at)->r, false);
    }
}

/* The list grows. A given copy refers to what it was made from. */
static void look_into(Pair p)
{
    if (p.is_given)
        gel_each_ref(p.to, see);
    else if (!p.to)
        gel_each_ref(p.from, see);
}

/* From the start: a predicate may have changed what was looked into. */
static void find_objects(void)
{
    for (cl.at = 0; cl.at < cl.n_pairs && !cl.error; cl.at++)
        look_into(cl.pairs[cl.at]);
}

/* --- making copies ------------------------------------------------------------------------ */

static GelObj *copy_chain(const GelChain *from)
{
    GelChain *to = (GelChain *)(void *)gel_chain_new();
    to->n_handled = from->n_handled;
    to->handled = from->handled;
    to->kept = from->kept;
    to->is_started = from->is_started;
    GelFrame **end = &to->frames;
    for (const GelFrame *f = from->frames; f; f = f->link) {
        GelFrame *copy = gel_frame_get(f->desc);
        memcpy((void *)copy->w, (const void *)f->w,
               f->desc->n_words * sizeof(GelWord));
        copy->link = NULL;
        *end = copy;
        end = &copy->link;
    }
    return &to->h;
}

static GelObj *copy_object(const GelObj *from)
{
    if (from->type == &gel_type_chain)
        return copy_chain((const GelChain *)(const void *)from);
    size_t size = gel_gc_size(from);
    GelObj *to = gel_gc_alloc(from->type, size);
    memcpy((void *)(to + 1), (const void *)(from + 1), size - sizeof(GelObj));
    return to;
}

static void make_copies(void)
{
    for (int64_t i = 0; i < cl.n_pairs; i++) {
        Pair *p = &cl.pairs[i];
        if (p->to)
            continue;
        p->to = copy_object(p->from);
#ifdef GEL_GC_REF
        p->to->rc = 0; /* counted as references are set */
#endif
    }
}

static GelObj *set_new(GelObj *o, bool is_owned)
{
    GelObj *to = find(o)->to;
    if (is_owned)
        gel_inc(to);
    return to;
}

static GelObj *set_given(GelObj *o, bool is_owned)
{
    GelObj *to = set_new(o, is_owned);
    gel_dec(o); /* the original has it, too */
    return to;
}

static void set_references(void)
{
    for (int64_t i = 0; i < cl.n_pairs; i++) {
        Pair *p = &cl.pairs[i];
        if (p->to != p->from)
            gel_each_ref(p->to, p->is_given ? set_given : set_new);
    }
}

#ifdef GEL_GC_REF
static GelType kept_type = {.name = "objects kept",
                            .size = sizeof(GelArray),
                            .kind = GEL_TYPE_ARRAY,
                            .elem = GEL_ELEM_REF};

GelArray *gel_kept_new(int64_t n)
{
    return gel_array_new(&kept_type, n);
}

/* Objects without owner. */
static void keep_borrowed(GelChain *to)
{
    int64_t n = 0;
    for (int64_t i = 0; i < cl.n_pairs; i++)
        n += cl.pairs[i].to->rc == 0;
    if (n == 0)
        return;
    if (to->kept)
        n++;
    GelArray *kept = gel_kept_new(n);
    for (int64_t i = 0; i < cl.n_pairs; i++) {
        GelObj *o = cl.pairs[i].to;
        if (o->rc == 0) {
            gel_inc(o);
            gel_array_set_ref(kept, --n, o);
        }
    }
    if (to->kept)
        gel_array_set_ref(kept, --n, &to->kept->h);
    to->kept = kept;
}
#endif

/* --- tables with hashes of addresses ------------------------------------------------------- */

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

/* As _insert of lib/_dict.py. */
static void rebuild_dict(GelArray *indices, const int64_t *hashes, int64_t n)
{
    int32_t *at = gel_array_data(indices);
    int64_t mask = indices->len - 1;
    memset(at, 0, (size_t)indices->len * sizeof *at);
    for (int64_t k = 0; k < n && mask > 0; k++) {
        uint64_t perturb = (uint64_t)hashes[k];
        int64_t i = hashes[k] & mask;
        if (hashes[k] == -1)
            continue;
        while (at[i] > 0) {
            perturb >>= 5;
            i = (int64_t)((uint64_t)i * 5 + perturb + 1) & mask;
        }
        at[i] = (int32_t)k + 1;
    }
}

static void swap_words(GelArray *a, int64_t i, int64_t k)
{
    int64_t *w = gel_array_data(a), old = w[i];
    w[i] = w[k];
    w[k] = old;
    if (a->h.type->elem == GEL_ELEM_ANY) {
        uint8_t *tags = gel_array_tags(a), tag = tags[i];
        tags[i] = tags[k];
        tags[k] = tag;
    }
}

/* As _place of lib/_set.py, in place: elements are put one after the other where
   those before leave room; `is_placed` says which are. */
static int64_t place_in_set(const uint8_t *is_placed, int64_t mask, int64_t h)
{
    int64_t real = h == INT64_MIN ? 0 : h, i = real & mask;
    uint64_t perturb = (uint64_t)real;
    for (;;) {
        int64_t last = i + 9 <= mask ? i + 9 : i;
        for (int64_t j = i; j <= last; j++) {
            if (!is_placed[j])
                return j;
        }
        perturb >>= 5;
        i = (int64_t)((uint64_t)i * 5 + 1 + perturb) & mask;
    }
}

static void rebuild_set(GelArray *keys, GelArray *table)
{
    int64_t n = table->len, *hashes = gel_array_data(table);
    uint8_t *is_placed = calloc((size_t)n, 1);
    if (!is_placed)
        gel_gc_exhausted();
    for (int64_t i = 0; i < n; i++) {
        while (!is_placed[i] && hashes[i] != 0 && hashes[i] != -1) {
            int64_t j = place_in_set(is_placed, n - 1, hashes[i]);
            is_placed[j] = 1;
            if (j != i) {
                swap_words(table, i, j);
                swap_words(keys, i, j);
            }
        }
    }
    free(is_placed);
}

void gel_rehashed(GelObj *o, const GelHashed *how)
{
    GelArray *hashes = array_at(o, how->hashes);
    if (how->indices)
        rebuild_dict(array_at(o, how->indices), gel_array_data(hashes), hashes->len);
    else
        rebuild_set(array_at(o, how->keys), hashes);
}

static void rehash(GelObj *from, GelObj *to, const GelHashed *how)
{
    GelArray *hashes = array_at(to, how->hashes), *keys = array_at(to, how->keys);
    GelArray *old = array_at(from, how->keys);
    bool is_changed = false;
    for (int64_t i = 0; i < hashes->len && i < keys->len; i++) {
        GelObj *key = key_at(keys, i), *was = key_at(old, i);
        if (key && was && key != was &&
            gel_array_get_i64(hashes, i) == gel_hash_ptr(was)) {
            gel_array_set_i64(hashes, i, gel_hash_ptr(key));
            is_changed = true;
        }
    }
    if (is_changed)
        gel_rehashed(to, how);
}

static void rehash_all(void)
{
    for (int64_t i = 0; i < cl.n_pairs; i++) {
        const Pair *p = &cl.pairs[i];
        if (p->to == p->from)
            continue;
        for (const GelHashed *h = gel_program.tables->hashed; h->type; h++) {
            if (h->type == p->from->type)
                rehash(p->from, p->to, h);
        }
    }
}

/* --- what the library calls ------------------------------------------------------------------ */

void gel_clone_begin(void)
{
    while (cl.n_pairs > 0)
        gel_dec(cl.pairs[--cl.n_pairs].from);
    free((void *)cl.types);
    cl.types = NULL;
    cl.at = cl.n_classes = cl.n_types = 0;
    cl.error = NULL;
    gel_index_clear(&cl.index);
}

void gel_clone_pair(GelObj *from, GelObj *to)
{
    add(from, to, true);
    add(to, to, false);
}

void gel_clone_share(GelObj *cls)
{
    if (cl.n_classes == cl.cap_classes) {
        int64_t cap = cl.cap_classes ? cl.cap_classes * 2 : 16;
        cl.classes = gel_more_items(cl.classes,
                                    (size_t)cl.n_classes * sizeof cls,
                                    (size_t)cap * sizeof cls);
        cl.cap_classes = cap;
    }
    cl.classes[cl.n_classes++] = cls;
}

void gel_clone_start(GelObj *chain)
{
    cl.chain = (GelChain *)(void *)chain;
    find_types();
    share_globals();
}

/* Is there one more object that is to be copied if nobody objects? */
bool gel_clone_more(void)
{
    for (; cl.at < cl.n_pairs && !cl.error; cl.at++) {
        Pair p = cl.pairs[cl.at];
        if (!p.to && p.from->type->kind == GEL_TYPE_OBJECT)
            return true;
        look_into(p);
    }
    return false;
}

GelObj *gel_clone_next(void)
{
    return cl.pairs[cl.at].from;
}

void gel_clone_decide(bool is_shared)
{
    Pair *p = &cl.pairs[cl.at++];
    if (is_shared)
        p->to = p->from;
    else
        look_into(*p);
}

GelStr *gel_clone_run(void)
{
    find_objects();
    if (!cl.error) {
        make_copies();
        set_references();
#ifdef GEL_GC_REF
        keep_borrowed((GelChain *)(void *)find(&cl.chain->h)->to);
#endif
        rehash_all();
    }
    const char *error = cl.error ? cl.error : "";
    gel_clone_begin();
#ifdef GEL_GC_BOEHM
    cl.pairs = NULL; /* may hold what nobody else does */
    cl.cap_pairs = 0;
#endif
    return gel_str_z(error);
}
