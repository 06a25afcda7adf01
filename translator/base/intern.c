/* Interned names: one copy of each text, compared by address. */
#include "base.h"

#include <stdlib.h>

struct Names {
    Arena *arena;
    const Name **slots;
    uint32_t n_slots, count;
};

Names *names_new(Arena *a)
{
    Names *n = NEW(a, Names);
    n->arena = a;
    n->n_slots = 1024;
    n->slots = NEW_ARRAY(a, const Name *, n->n_slots);
    return n;
}

static uint32_t find_slot(const Names *n, const char *text, size_t len)
{
    uint32_t mask = n->n_slots - 1;
    uint32_t i = (uint32_t)hash_bytes(text, len, 0) & mask;
    while (n->slots[i] && (n->slots[i]->len != len ||
                           memcmp(n->slots[i]->text, text, len) != 0)) {
        i = (i + 1) & mask;
    }
    return i;
}

static void grow(Names *n)
{
    const Name **old = n->slots;
    uint32_t n_old = n->n_slots;
    n->n_slots *= 2;
    n->slots = NEW_ARRAY(n->arena, const Name *, n->n_slots);
    for (uint32_t i = 0; i < n_old; i++) {
        if (old[i]) {
            n->slots[find_slot(n, old[i]->text, old[i]->len)] = old[i];
        }
    }
}

const Name *name_intern(Names *n, const char *text, size_t len)
{
    if (n->count * 2 >= n->n_slots) {
        grow(n);
    }
    uint32_t i = find_slot(n, text, len);
    if (!n->slots[i]) {
        Name *name = arena_alloc(n->arena, sizeof *name + len + 1);
        name->len = (uint32_t)len;
        name->id = n->count++;
        if (len) {
            memcpy(name->text, text, len);
        }
        n->slots[i] = name;
    }
    return n->slots[i];
}

const Name *name_of(Names *n, const char *text)
{
    return name_intern(n, text, strlen(text));
}

const Name *name_printf(Names *n, const char *fmt, ...)
{
    char buf[256];
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int len = vsnprintf(buf, sizeof buf, fmt, ap);
    va_end(ap);
    const Name *name;
    if ((size_t)len < sizeof buf) {
        name = name_intern(n, buf, (size_t)len);
    } else {
        char *big = arena_alloc(n->arena, (size_t)len + 1);
        vsnprintf(big, (size_t)len + 1, fmt, again);
        name = name_intern(n, big, (size_t)len);
    }
    va_end(again);
    return name;
}

int name_cmp(const Name *a, const Name *b)
{
    uint32_t n = a->len < b->len ? a->len : b->len;
    int c = memcmp(a->text, b->text, n);
    return c ? c : (a->len > b->len) - (a->len < b->len);
}
