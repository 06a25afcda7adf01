/* Insertion-ordered open-addressing hash map; hashing of bytes. */
#include "base.h"

uint64_t hash_mix(uint64_t h, uint64_t x)
{
    h ^= x;
    h *= 0x9e3779b97f4a7c15u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    return h ^ h >> 32;
}

uint64_t hash_bytes(const void *data, size_t len, uint64_t seed)
{
    const unsigned char *p = data;
    uint64_t h = hash_mix(seed, len);
    for (; len >= 8; len -= 8, p += 8) {
        uint64_t w;
        memcpy(&w, p, 8);
        h = hash_mix(h, w);
    }
    uint64_t w = 0;
    if (len) {
        memcpy(&w, p, len);
    }
    return hash_mix(h, w);
}

static uint32_t find_slot(const Map *m, uint64_t key)
{
    uint32_t mask = m->n_slots - 1;
    uint32_t i = (uint32_t)hash_mix(0, key) & mask;
    while (m->slots[i] && m->entries.data[m->slots[i] - 1].key != key) {
        i = (i + 1) & mask;
    }
    return i;
}

uint64_t *map_get(const Map *m, uint64_t key)
{
    if (!m->n_slots) {
        return NULL;
    }
    uint32_t s = m->slots[find_slot(m, key)];
    return s ? &m->entries.data[s - 1].val : NULL;
}

static void rehash(Arena *a, Map *m)
{
    m->n_slots = m->n_slots ? m->n_slots * 2 : 8;
    m->slots = NEW_ARRAY(a, uint32_t, m->n_slots);
    for (uint32_t i = 0; i < m->entries.len; i++) {
        m->slots[find_slot(m, m->entries.data[i].key)] = i + 1;
    }
}

uint64_t *map_put(Arena *a, Map *m, uint64_t key, bool *is_new)
{
    if (m->entries.len * 4 >= m->n_slots * 3) {
        rehash(a, m);
    }
    uint32_t i = find_slot(m, key);
    bool fresh = !m->slots[i];
    if (fresh) {
        vec_push(a, &m->entries, ((MapEntry){key, 0}));
        m->slots[i] = m->entries.len;
    }
    if (is_new) {
        *is_new = fresh;
    }
    return &m->entries.data[m->slots[i] - 1].val;
}
