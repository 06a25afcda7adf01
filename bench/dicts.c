/* The same work as dicts.py: an open-addressing table of int to int with
 * linear probing and tombstones; iteration goes by slot, which the checksums
 * do not see. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { EMPTY, FULL, DELETED };

typedef struct {
    int64_t key, value;
    int state;
} Entry;

typedef struct {
    Entry *entries;
    size_t mask, live, used; /* used counts tombstones too */
} Table;

static void init(Table *t, size_t capacity)
{
    t->entries = calloc(capacity, sizeof *t->entries);
    t->mask = capacity - 1;
    t->live = t->used = 0;
}

static size_t hash(int64_t key)
{
    uint64_t h = (uint64_t)key * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(h ^ (h >> 32));
}

static Entry *find(const Table *t, int64_t key)
{
    for (size_t i = hash(key) & t->mask;; i = (i + 1) & t->mask) {
        Entry *e = &t->entries[i];
        if (e->state == EMPTY)
            return NULL;
        if (e->state == FULL && e->key == key)
            return e;
    }
}

static Entry *add_new(Table *t, int64_t key, int64_t value)
{
    size_t i = hash(key) & t->mask;
    while (t->entries[i].state == FULL)
        i = (i + 1) & t->mask;
    if (t->entries[i].state == EMPTY)
        t->used++;
    t->live++;
    t->entries[i] = (Entry){key, value, FULL};
    return &t->entries[i];
}

static void grow(Table *t)
{
    Table bigger;
    init(&bigger, t->live * 4 > t->mask ? (t->mask + 1) * 2 : t->mask + 1);
    for (size_t i = 0; i <= t->mask; i++)
        if (t->entries[i].state == FULL)
            add_new(&bigger, t->entries[i].key, t->entries[i].value);
    free(t->entries);
    *t = bigger;
}

static void set(Table *t, int64_t key, int64_t value)
{
    Entry *e = find(t, key);
    if (e != NULL) {
        e->value = value;
        return;
    }
    if ((t->used + 1) * 3 > (t->mask + 1) * 2)
        grow(t);
    add_new(t, key, value);
}

static void delete(Table *t, Entry *e)
{
    e->state = DELETED;
    t->live--;
}

static void histogram(int64_t rounds, int64_t keys)
{
    Table counts;
    init(&counts, 8);
    int64_t seed = 1;
    for (int64_t i = 0; i < rounds; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        int64_t key = (seed >> 8) % keys;
        Entry *e = find(&counts, key);
        if (e != NULL)
            e->value++;
        else
            set(&counts, key, 1);
    }
    int64_t most = 0, total = 0;
    for (size_t i = 0; i <= counts.mask; i++) {
        const Entry *e = &counts.entries[i];
        if (e->state != FULL)
            continue;
        if (e->value > most)
            most = e->value;
        total = (total + e->key * e->value) % 1000000007;
    }
    printf("histogram %zu %" PRId64 " %" PRId64 "\n", counts.live, most, total);
    free(counts.entries);
}

static void collatz(int64_t limit)
{
    Table known;
    init(&known, 8);
    set(&known, 1, 1);
    int64_t best = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t n = start, steps = 0;
        Entry *e;
        while ((e = find(&known, n)) == NULL) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        steps += e->value;
        set(&known, start, steps);
        if (steps > best)
            best = steps;
    }
    printf("collatz %" PRId64 " %zu\n", best, known.live);
    free(known.entries);
}

static void sliding(int64_t rounds, int64_t window)
{
    Table present;
    init(&present, 8);
    int64_t hits = 0, seed = 5;
    for (int64_t i = 0; i < rounds; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        int64_t key = (seed >> 10) % (window * 4);
        Entry *e = find(&present, key);
        if (e != NULL) {
            hits += i - e->value;
            delete (&present, e);
        } else {
            set(&present, key, i);
        }
    }
    printf("sliding %" PRId64 " %zu\n", hits, present.live);
    free(present.entries);
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 200;
    histogram(size * 20000, size * 500);
    collatz(size * 4000);
    sliding(size * 20000, size * 50);
    return 0;
}
