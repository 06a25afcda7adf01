/* Hashes with CPython's values: SipHash-1-3 of text (of its PEP 393 form) and bytes,
   keyed by PYTHONHASHSEED; numbers modulo 2^61 - 1; tuples by xxHash; frozensets by
   mixing. A hash is never -1. */
#include <math.h>
#include <sys/random.h>

#include "runtime/internal.h"

static uint64_t key0, key1;

/* Seed 0: no key; a number: CPython's generator; else random. */
void gel_hash_init(void)
{
    const char *seed = getenv("PYTHONHASHSEED");
    unsigned char key[16] = {0};
    if (!seed || !*seed || strcmp(seed, "random") == 0) {
        if (getrandom(key, sizeof key, GRND_NONBLOCK) < 0)
            memset(key, 0x5A, sizeof key);
    } else {
        uint32_t x = (uint32_t)strtoul(seed, NULL, 10);
        size_t n = x ? sizeof key : 0;
        for (size_t i = 0; i < n; i++) {
            x = x * 214013u + 2531011u;
            key[i] = (unsigned char)(x >> 16);
        }
    }
    memcpy(&key0, key, 8);
    memcpy(&key1, key + 8, 8);
}

static uint64_t rotl(uint64_t x, int n)
{
    return x << n | x >> (64 - n);
}

static void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = rotl(v[1], 13) ^ v[0];
    v[0] = rotl(v[0], 32);
    v[2] += v[3];
    v[3] = rotl(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotl(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotl(v[1], 17) ^ v[2];
    v[2] = rotl(v[2], 32);
}

int64_t gel_hash_bytes(const void *data, size_t len)
{
    if (len == 0)
        return 0;
    const unsigned char *p = data;
    uint64_t v[4] = {key0 ^ 0x736f6d6570736575u, key1 ^ 0x646f72616e646f6du,
                     key0 ^ 0x6c7967656e657261u, key1 ^ 0x7465646279746573u};
    uint64_t tail = (uint64_t)len << 56, m;
    size_t n = len;
    for (; n >= 8; n -= 8, p += 8) {
        memcpy(&m, p, 8);
        v[3] ^= m;
        sip_round(v);
        v[0] ^= m;
    }
    m = 0;
    memcpy(&m, p, n);
    tail |= m;
    v[3] ^= tail;
    sip_round(v);
    v[0] ^= tail;
    v[2] ^= 0xff;
    sip_round(v);
    sip_round(v);
    sip_round(v);
    uint64_t h = (v[0] ^ v[1]) ^ (v[2] ^ v[3]);
    return h == UINT64_MAX ? -2 : (int64_t)h;
}

/* Expands to 1, 2 or 4 bytes a character as CPython stores it. */
static int64_t hash_wide(const GelStr *s)
{
    const char *p = gel_str_data(s), *end = p + s->len;
    uint32_t max = 0;
    int n;
    for (; p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        max = c > max ? c : max;
    }
    size_t width = max < 0x100 ? 1 : max < 0x10000 ? 2 : 4;
    size_t bytes = (size_t)s->chars * width;
    unsigned char small[512];
    unsigned char *out = bytes <= sizeof small ? small : malloc(bytes);
    if (!out)
        gel_gc_exhausted();
    unsigned char *o = out;
    for (p = gel_str_data(s); p < end; p += n) {
        uint32_t c = gel_utf8_get(p, &n);
        memcpy(o, &c, width); /* little endian */
        o += width;
    }
    int64_t h = gel_hash_bytes(out, bytes);
    if (out != small)
        free(out);
    return h;
}

int64_t gel_str_hash(GelStr *s)
{
    if (s->hash == 0)
        s->hash = gel_str_is_ascii(s)
                      ? gel_hash_bytes(gel_str_data(s), (size_t)s->len)
                      : hash_wide(s);
    return s->hash;
}

int64_t gel_bytes_hash(GelBytes *b)
{
    if (b->hash == 0)
        b->hash = gel_hash_bytes(gel_bytes_data(b), (size_t)b->len);
    return b->hash;
}

#define MODULUS (((uint64_t)1 << 61) - 1)

int64_t gel_uint_hash(uint64_t u)
{
    return (int64_t)(u % MODULUS);
}

int64_t gel_int_hash(int64_t i)
{
    uint64_t abs = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    int64_t h = (int64_t)(abs % MODULUS);
    if (i < 0)
        h = -h;
    return h == -1 ? -2 : h;
}

int64_t gel_float_hash(double d)
{
    if (isinf(d))
        return d > 0 ? 314159 : -314159;
    if (isnan(d)) /* CPython hashes the object's address; any value will do */
        return 0;
    int e;
    double m = frexp(d < 0 ? -d : d, &e);
    uint64_t x = 0;
    while (m != 0) {
        x = (x << 28 & MODULUS) | x >> (61 - 28);
        m *= 268435456.0;
        e -= 28;
        uint64_t y = (uint64_t)m;
        m -= (double)y;
        x += y;
        if (x >= MODULUS)
            x -= MODULUS;
    }
    e = e >= 0 ? e % 61 : 60 - (-1 - e) % 61;
    if (e)
        x = (x << e & MODULUS) | x >> (61 - e);
    int64_t h = d < 0 ? -(int64_t)x : (int64_t)x;
    return h == -1 ? -2 : h;
}

#define XX_PRIME_1 11400714785074694791u
#define XX_PRIME_2 14029467366897019727u
#define XX_PRIME_5 2870177450012600261u

int64_t gel_hash_tuple_start(void)
{
    return (int64_t)XX_PRIME_5;
}

int64_t gel_hash_tuple_add(int64_t acc, int64_t hash)
{
    uint64_t a = (uint64_t)acc + (uint64_t)hash * XX_PRIME_2;
    return (int64_t)(rotl(a, 31) * XX_PRIME_1);
}

int64_t gel_hash_tuple_end(int64_t acc, int64_t len)
{
    uint64_t a = (uint64_t)acc + ((uint64_t)len ^ (XX_PRIME_5 ^ 3527539u));
    return a == UINT64_MAX ? 1546275796 : (int64_t)a;
}

int64_t gel_hash_frozen_add(int64_t acc, int64_t hash)
{
    uint64_t h = (uint64_t)hash;
    return (int64_t)((uint64_t)acc ^
                     (((h ^ 89869747u) ^ (h << 16)) * 3644798167u));
}

int64_t gel_hash_frozen_end(int64_t acc, int64_t len)
{
    uint64_t h = (uint64_t)acc;
    h ^= ((uint64_t)len + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    return h == UINT64_MAX ? 590923713 : (int64_t)h;
}

int64_t gel_hash_ptr(GelObj *o)
{
    uint64_t h = (uint64_t)(uintptr_t)o;
    h = h >> 4 | h << 60;
    return h == UINT64_MAX ? -2 : (int64_t)h;
}
