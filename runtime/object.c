/* Facts about objects that collectors need, the runtime's own types, and the
   ends that need no object: panic and exhausted memory. */
#include <stdio.h>
#include <unistd.h>

#include "runtime/internal.h"

GelType gel_type_str = {.name = "str", .size = sizeof(GelStr),
                        .kind = GEL_TYPE_STR, .flags = GEL_FLAG_ACYCLIC};
GelType gel_type_bytes = {.name = "bytes", .size = sizeof(GelBytes),
                          .kind = GEL_TYPE_BYTES, .flags = GEL_FLAG_ACYCLIC};
GelType gel_type_class = {.name = "type", .size = sizeof(GelObj),
                          .kind = GEL_TYPE_CLASS, .flags = GEL_FLAG_ACYCLIC};

static size_t elem_size(uint8_t elem)
{
    static const uint8_t sizes[] = {0, 1, 1, 4, 8, 8, 8, 8, 9};
    return sizes[elem];
}

static size_t array_size(const GelType *t, int64_t len)
{
    return sizeof(GelArray) + (size_t)len * elem_size(t->elem);
}

size_t gel_gc_size(const GelObj *o)
{
    const GelType *t = o->type;
    switch ((GelTypeKind)t->kind) {
    case GEL_TYPE_STR: {
        const GelStr *s = (const GelStr *)(const void *)o;
        return gel_str_bytes(s->len, s->chars);
    }
    case GEL_TYPE_BYTES:
        return sizeof(GelBytes) +
               (size_t)((const GelBytes *)(const void *)o)->len + 1;
    case GEL_TYPE_ARRAY:
    case GEL_TYPE_OPAQUE:
        if (t->elem)
            return array_size(t, ((const GelArray *)(const void *)o)->len);
        return t->size;
    case GEL_TYPE_OBJECT:
    case GEL_TYPE_CLASS:
    case GEL_TYPE_STATIC:
        return t->size;
    }
    return t->size;
}

bool gel_gc_fits(size_t size)
{
    if (size < (size_t)64 << 20)
        return true;
    if (size > (size_t)GEL_MAX_BYTES)
        return false;
    void *p = malloc(size);
    bool fits = p != NULL;
    free(p);
    return fits;
}

void gel_gc_exhausted(void)
{
    gel_file_exit();
    gel_err_text("MemoryError\n", 12);
    _exit(1);
}

void gel_panic(const char *msg)
{
    fprintf(stderr, "gelato: internal error of the runtime: %s\n", msg);
    abort();
}

/* All arrays without elements are one: new lists and dicts begin with them. */
static GelArray *empty_array(const GelType *t)
{
    if (GEL_UNLIKELY(!t->empty)) {
        GelArray *a = calloc(1, array_size(t, 0));
        if (!a)
            gel_gc_exhausted();
        *a = (GelArray){.h = GEL_HEADER(t)};
        ((GelType *)(uintptr_t)t)->empty = a;
    }
    return t->empty;
}

GelArray *gel_array_new(const GelType *t, int64_t n)
{
    if (n == 0)
        return empty_array(t);
    if (n < 0 || n > GEL_MAX_BYTES / 16 || !gel_gc_fits(array_size(t, n))) {
        gel_raise(GEL_KIND_MEMORY_ERROR, NULL);
        return NULL;
    }
    GelArray *a = (GelArray *)(void *)gel_gc_alloc(t, array_size(t, n));
    a->len = n;
    return a;
}

#ifdef GEL_GC_REF
static GelObj *ref_at(GelArray *a, int64_t i)
{
    GelObj *o = gel_array_get_ref(a, i);
    if (a->h.type->elem == GEL_ELEM_REF)
        return o;
    return gel_array_tags(a)[i] == GEL_TAG_REF ? o : NULL;
}

/* Counts for a copy: the elements of [di, di + n) that are not a source go,
   those of [si, si + n) that are not overwritten are there twice afterwards. */
static void count_move(GelArray *dst, int64_t di, GelArray *src, int64_t si,
                       int64_t n)
{
    bool overlaps = dst == src && di < si + n && si < di + n;
    int64_t k = !overlaps ? n : di > si ? di - si : si - di;
    int64_t fresh = overlaps && di < si ? si + n - k : si;
    int64_t gone = overlaps && di > si ? di + n - k : di;
    for (int64_t i = 0; i < k; i++)
        gel_inc(ref_at(src, fresh + i));
    for (int64_t i = 0; i < k; i++)
        gel_gc_drop(ref_at(dst, gone + i));
}
#endif

void gel_array_move(GelArray *dst, int64_t di, GelArray *src, int64_t si,
                    int64_t n)
{
    uint8_t elem = dst->h.type->elem;
    if (n <= 0)
        return;
#ifdef GEL_GC_REF
    if (elem >= GEL_ELEM_REF)
        count_move(dst, di, src, si, n);
#endif
    size_t size = elem == GEL_ELEM_ANY ? 8 : elem_size(elem);
    memmove((char *)gel_array_data(dst) + (size_t)di * size,
            (char *)gel_array_data(src) + (size_t)si * size, (size_t)n * size);
    if (elem == GEL_ELEM_ANY)
        memmove(gel_array_tags(dst) + di, gel_array_tags(src) + si, (size_t)n);
#ifdef GEL_GC_REF
    if (elem >= GEL_ELEM_REF)
        gel_gc_flush();
#endif
}

void gel_array_permute(GelArray *a, GelArray *places, int64_t n)
{
    const int64_t *p = gel_array_data(places);
    uint8_t elem = a->h.type->elem;
    size_t size = elem == GEL_ELEM_ANY ? 8 : elem_size(elem);
    char *data = gel_array_data(a), *copy = malloc((size_t)n * size + 1);
    if (!copy)
        gel_gc_exhausted();
    memcpy(copy, data, (size_t)n * size);
    for (int64_t i = 0; i < n; i++)
        memcpy(data + (size_t)i * size, copy + (size_t)p[i] * size, size);
    if (elem == GEL_ELEM_ANY) {
        uint8_t *tags = gel_array_tags(a);
        memcpy(copy, tags, (size_t)n);
        for (int64_t i = 0; i < n; i++)
            tags[i] = (uint8_t)copy[p[i]];
    }
    free(copy);
}

void gel_array_clear(GelArray *a, int64_t from, int64_t n)
{
    uint8_t elem = a->h.type->elem;
    if (n <= 0)
        return;
#ifdef GEL_GC_REF
    if (elem >= GEL_ELEM_REF) {
        for (int64_t i = from; i < from + n; i++)
            gel_gc_drop(ref_at(a, i));
    }
#endif
    size_t size = elem == GEL_ELEM_ANY ? 8 : elem_size(elem);
    memset((char *)gel_array_data(a) + (size_t)from * size, 0,
           (size_t)n * size);
    if (elem == GEL_ELEM_ANY)
        memset(gel_array_tags(a) + from, 0, (size_t)n);
#ifdef GEL_GC_REF
    if (elem >= GEL_ELEM_REF)
        gel_gc_flush();
#endif
}

GelObj *gel_obj_opaque(GelObj *o)
{
    return o;
}

int64_t gel_obj_id(GelObj *o)
{
    return (int64_t)(intptr_t)o;
}
