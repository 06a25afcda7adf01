/* Arenas: chunks that only grow, freed together. Also the growth of vectors and
   the zeroed bit sets, which live in arenas. */
#include "base.h"

#include <stdlib.h>

enum { CHUNK_MIN = 1 << 11, ALIGN = 16 };

typedef struct Chunk {
    struct Chunk *next;
    size_t size, used;
    _Alignas(16) char data[];
} Chunk;

struct Arena {
    Chunk *head;
    size_t total;
};

static Chunk *new_chunk(size_t size)
{
    Chunk *c = malloc(sizeof *c + size);
    if (!c) {
        fatal("out of memory");
    }
    c->next = NULL;
    c->size = size;
    c->used = 0;
    return c;
}

Arena *arena_new(void)
{
    Arena *a = malloc(sizeof *a);
    if (!a) {
        fatal("out of memory");
    }
    a->head = new_chunk(CHUNK_MIN);
    a->total = 0;
    return a;
}

static void free_chunks(Chunk *c)
{
    while (c) {
        Chunk *next = c->next;
        free(c);
        c = next;
    }
}

void arena_free(Arena *a)
{
    free_chunks(a->head);
    free(a);
}

void arena_reset(Arena *a)
{
    free_chunks(a->head->next);
    a->head->next = NULL;
    a->head->used = 0;
    a->total = 0;
}

void *arena_alloc(Arena *a, size_t size)
{
    if (size > SIZE_MAX / 4) {
        fatal("out of memory");
    }
    size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    Chunk *c = a->head;
    if (c->size - c->used < size) {
        size_t grown = c->size < (1 << 22) ? c->size * 2 : c->size;
        Chunk *n = new_chunk(size > grown ? size : grown);
        n->next = c;
        a->head = n;
        c = n;
    }
    void *p = c->data + c->used;
    c->used += size;
    a->total += size;
    return memset(p, 0, size);
}

size_t arena_used(const Arena *a)
{
    return a->total;
}

char *arena_strdup(Arena *a, const char *text, size_t len)
{
    char *p = arena_alloc(a, len + 1);
    if (len) {
        memcpy(p, text, len);
    }
    return p;
}

char *arena_printf(Arena *a, const char *fmt, ...)
{
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *p = arena_alloc(a, (size_t)n + 1);
    vsnprintf(p, (size_t)n + 1, fmt, again);
    va_end(again);
    return p;
}

void *vec_grow(Arena *a, void *data, size_t elem, uint32_t *cap, uint32_t need)
{
    if (need > UINT32_MAX / 2) {
        fatal("out of memory");
    }
    uint32_t n = *cap ? *cap * 2 : 4;
    while (n < need) {
        n *= 2;
    }
    void *p = arena_alloc(a, elem * n);
    if (*cap) {
        memcpy(p, data, elem * *cap);
    }
    *cap = n;
    return p;
}

BitSet bitset_new(Arena *a, uint32_t n_bits)
{
    return (BitSet){NEW_ARRAY(a, uint64_t, (n_bits + 63) / 64 + 1), n_bits};
}

bool bitset_or(BitSet *dst, const BitSet *src)
{
    bool changed = false;
    for (uint32_t i = 0; i < (dst->n_bits + 63) / 64; i++) {
        uint64_t w = dst->words[i] | src->words[i];
        changed |= w != dst->words[i];
        dst->words[i] = w;
    }
    return changed;
}

void bitset_clear(BitSet *s)
{
    memset(s->words, 0, (s->n_bits + 63) / 64 * sizeof *s->words);
}

void bitset_fill(BitSet *s)
{
    for (uint32_t i = 0; i < s->n_bits; i++) {
        bitset_add(s, i);
    }
}
