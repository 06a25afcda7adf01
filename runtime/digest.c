/* Digests (RFC 1321, FIPS 180-4) and checksums of bytes. */
#include <math.h>

#include "runtime/internal.h"

/* Cube roots of the first 80 primes, behind the point; SHA-256 has the upper halves
   of 64 of them. */
static const uint64_t cubes[80] = {
    0x428a2f98d728ae22u, 0x7137449123ef65cdu, 0xb5c0fbcfec4d3b2fu,
    0xe9b5dba58189dbbcu, 0x3956c25bf348b538u, 0x59f111f1b605d019u,
    0x923f82a4af194f9bu, 0xab1c5ed5da6d8118u, 0xd807aa98a3030242u,
    0x12835b0145706fbeu, 0x243185be4ee4b28cu, 0x550c7dc3d5ffb4e2u,
    0x72be5d74f27b896fu, 0x80deb1fe3b1696b1u, 0x9bdc06a725c71235u,
    0xc19bf174cf692694u, 0xe49b69c19ef14ad2u, 0xefbe4786384f25e3u,
    0x0fc19dc68b8cd5b5u, 0x240ca1cc77ac9c65u, 0x2de92c6f592b0275u,
    0x4a7484aa6ea6e483u, 0x5cb0a9dcbd41fbd4u, 0x76f988da831153b5u,
    0x983e5152ee66dfabu, 0xa831c66d2db43210u, 0xb00327c898fb213fu,
    0xbf597fc7beef0ee4u, 0xc6e00bf33da88fc2u, 0xd5a79147930aa725u,
    0x06ca6351e003826fu, 0x142929670a0e6e70u, 0x27b70a8546d22ffcu,
    0x2e1b21385c26c926u, 0x4d2c6dfc5ac42aedu, 0x53380d139d95b3dfu,
    0x650a73548baf63deu, 0x766a0abb3c77b2a8u, 0x81c2c92e47edaee6u,
    0x92722c851482353bu, 0xa2bfe8a14cf10364u, 0xa81a664bbc423001u,
    0xc24b8b70d0f89791u, 0xc76c51a30654be30u, 0xd192e819d6ef5218u,
    0xd69906245565a910u, 0xf40e35855771202au, 0x106aa07032bbd1b8u,
    0x19a4c116b8d2d0c8u, 0x1e376c085141ab53u, 0x2748774cdf8eeb99u,
    0x34b0bcb5e19b48a8u, 0x391c0cb3c5c95a63u, 0x4ed8aa4ae3418acbu,
    0x5b9cca4f7763e373u, 0x682e6ff3d6b2b8a3u, 0x748f82ee5defb2fcu,
    0x78a5636f43172f60u, 0x84c87814a1f0ab72u, 0x8cc702081a6439ecu,
    0x90befffa23631e28u, 0xa4506cebde82bde9u, 0xbef9a3f7b2c67915u,
    0xc67178f2e372532bu, 0xca273eceea26619cu, 0xd186b8c721c0c207u,
    0xeada7dd6cde0eb1eu, 0xf57d4f7fee6ed178u, 0x06f067aa72176fbau,
    0x0a637dc5a2c898a6u, 0x113f9804bef90daeu, 0x1b710b35131c471bu,
    0x28db77f523047d84u, 0x32caab7b40c72493u, 0x3c9ebe0a15c9bebcu,
    0x431d67c49c100d4cu, 0x4cc5d4becb3e42b6u, 0x597f299cfc657e2au,
    0x5fcb6fab3ad6faecu, 0x6c44198c4a475817u,
};

/* Square roots of the first 16 primes: the states to start with. */
static const uint64_t squares[16] = {
    0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu,
    0xa54ff53a5f1d36f1u, 0x510e527fade682d1u, 0x9b05688c2b3e6c1fu,
    0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u, 0xcbbb9d5dc1059ed8u,
    0x629a292a367cd507u, 0x9159015a3070dd17u, 0x152fecd8f70e5939u,
    0x67332667ffc00b31u, 0x8eb44a8768581511u, 0xdb0c2e0d64f98fa7u,
    0x47b5481dbefa4fa4u,
};

enum { MD5, SHA1, SHA224, SHA256, SHA384, SHA512 };

static uint32_t rol32(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

static uint32_t ror32(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}

static uint64_t ror64(uint64_t x, int n)
{
    return x >> n | x << (64 - n);
}

static uint64_t big_endian(const uint8_t *p, int n)
{
    uint64_t x = 0;
    for (int i = 0; i < n; i++)
        x = x << 8 | p[i];
    return x;
}

static void md5_block(uint64_t *h, const uint8_t *p)
{
    static const uint8_t turns[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t w[16], a = (uint32_t)h[0], b = (uint32_t)h[1], c = (uint32_t)h[2],
                    d = (uint32_t)h[3];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)p[4 * i] | (uint32_t)p[4 * i + 1] << 8 |
               (uint32_t)p[4 * i + 2] << 16 | (uint32_t)p[4 * i + 3] << 24;
    for (int i = 0; i < 64; i++) {
        uint32_t f, k;
        switch (i / 16) {
        case 0:
            f = (b & c) | (~b & d), k = (uint32_t)i;
            break;
        case 1:
            f = (d & b) | (~d & c), k = (uint32_t)(5 * i + 1);
            break;
        case 2:
            f = b ^ c ^ d, k = (uint32_t)(3 * i + 5);
            break;
        default:
            f = c ^ (b | ~d), k = (uint32_t)(7 * i);
        }
        uint32_t t = (uint32_t)(int64_t)floor(4294967296.0 * fabs(sin(i + 1)));
        uint32_t x = a + f + t + w[k % 16];
        a = d, d = c, c = b;
        b += rol32(x, turns[i / 16][i % 4]);
    }
    h[0] = (uint32_t)h[0] + a, h[1] = (uint32_t)h[1] + b;
    h[2] = (uint32_t)h[2] + c, h[3] = (uint32_t)h[3] + d;
}

static void sha1_block(uint64_t *h, const uint8_t *p)
{
    uint32_t w[80], v[5];
    for (int i = 0; i < 80; i++)
        w[i] = i < 16 ? (uint32_t)big_endian(p + 4 * i, 4)
                      : rol32(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 5; i++)
        v[i] = (uint32_t)h[i];
    for (int i = 0; i < 80; i++) {
        uint32_t f, k;
        if (i < 20)
            f = (v[1] & v[2]) | (~v[1] & v[3]), k = 0x5A827999;
        else if (i < 40)
            f = v[1] ^ v[2] ^ v[3], k = 0x6ED9EBA1;
        else if (i < 60)
            f = (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), k = 0x8F1BBCDC;
        else
            f = v[1] ^ v[2] ^ v[3], k = 0xCA62C1D6;
        uint32_t x = rol32(v[0], 5) + f + v[4] + k + w[i];
        v[4] = v[3], v[3] = v[2], v[2] = rol32(v[1], 30), v[1] = v[0], v[0] = x;
    }
    for (int i = 0; i < 5; i++)
        h[i] = (uint32_t)h[i] + v[i];
}

static void sha256_block(uint64_t *h, const uint8_t *p)
{
    uint32_t w[64], v[8];
    for (int i = 0; i < 64; i++) {
        if (i < 16) {
            w[i] = (uint32_t)big_endian(p + 4 * i, 4);
            continue;
        }
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (ror32(a, 7) ^ ror32(a, 18) ^ a >> 3) + w[i - 7] +
               (ror32(b, 17) ^ ror32(b, 19) ^ b >> 10);
    }
    for (int i = 0; i < 8; i++)
        v[i] = (uint32_t)h[i];
    for (int i = 0; i < 64; i++) {
        uint32_t s = ror32(v[4], 6) ^ ror32(v[4], 11) ^ ror32(v[4], 25);
        uint32_t x = v[7] + s + ((v[4] & v[5]) ^ (~v[4] & v[6])) +
                     (uint32_t)(cubes[i] >> 32) + w[i];
        uint32_t r = ror32(v[0], 2) ^ ror32(v[0], 13) ^ ror32(v[0], 22);
        uint32_t y = r + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += x;
        v[0] = x + y;
    }
    for (int i = 0; i < 8; i++)
        h[i] = (uint32_t)h[i] + v[i];
}

static void sha512_block(uint64_t *h, const uint8_t *p)
{
    uint64_t w[80], v[8];
    for (int i = 0; i < 80; i++) {
        if (i < 16) {
            w[i] = big_endian(p + 8 * i, 8);
            continue;
        }
        uint64_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (ror64(a, 1) ^ ror64(a, 8) ^ a >> 7) + w[i - 7] +
               (ror64(b, 19) ^ ror64(b, 61) ^ b >> 6);
    }
    memcpy(v, h, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint64_t s = ror64(v[4], 14) ^ ror64(v[4], 18) ^ ror64(v[4], 41);
        uint64_t x = v[7] + s + ((v[4] & v[5]) ^ (~v[4] & v[6])) + cubes[i] + w[i];
        uint64_t r = ror64(v[0], 28) ^ ror64(v[0], 34) ^ ror64(v[0], 39);
        uint64_t y = r + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += x;
        v[0] = x + y;
    }
    for (int i = 0; i < 8; i++)
        h[i] += v[i];
}

typedef struct Digest {
    void (*block)(uint64_t *h, const uint8_t *p);
    size_t block_size, word, size;
} Digest;

static const Digest digests[] = {{md5_block, 64, 4, 16},
                                 {sha1_block, 64, 4, 20},
                                 {sha256_block, 64, 4, 28},
                                 {sha256_block, 64, 4, 32},
                                 {sha512_block, 128, 8, 48},
                                 {sha512_block, 128, 8, 64}};

static void start(int64_t kind, uint64_t *h)
{
    static const uint32_t first[] = {0x67452301, 0xEFCDAB89, 0x98BADCFE,
                                     0x10325476, 0xC3D2E1F0};
    for (int i = 0; i < 8; i++) {
        if (kind <= SHA1)
            h[i] = i < 5 ? first[i] : 0;
        else if (kind == SHA224)
            h[i] = squares[8 + i] & 0xFFFFFFFF;
        else if (kind == SHA256)
            h[i] = squares[i] >> 32;
        else
            h[i] = squares[kind == SHA384 ? 8 + i : i];
    }
}

GelBytes *gel_hash_digest(int64_t kind, GelBytes *data)
{
    const Digest *d = &digests[kind];
    uint64_t h[8];
    start(kind, h);
    const uint8_t *p = (const uint8_t *)gel_bytes_data(data);
    size_t len = (size_t)data->len, left = len;
    for (; left >= d->block_size; left -= d->block_size, p += d->block_size)
        d->block(h, p);
    uint8_t last[256] = {0};
    memcpy(last, p, left);
    last[left] = 0x80;
    size_t room = d->block_size - d->block_size / 8;
    size_t n = left < room ? d->block_size : 2 * d->block_size;
    for (size_t i = 0; i < 8; i++) {
        uint8_t byte = (uint8_t)((uint64_t)len * 8 >> 8 * i);
        last[kind == MD5 ? n - 8 + i : n - 1 - i] = byte;
    }
    for (size_t i = 0; i < n; i += d->block_size)
        d->block(h, last + i);
    GelBytes *out = gel_bytes_zeros((int64_t)d->size);
    for (size_t i = 0; out && i < d->size; i++) {
        size_t in_word = i % d->word;
        size_t shift = 8 * (kind == MD5 ? in_word : d->word - 1 - in_word);
        gel_bytes_data(out)[i] = (uint8_t)(h[i / d->word] >> shift);
    }
    return out;
}

int64_t gel_hash_crc32(GelBytes *data, int64_t start_value)
{
    uint32_t c = ~(uint32_t)start_value;
    const uint8_t *p = (const uint8_t *)gel_bytes_data(data);
    for (int64_t i = 0; i < data->len; i++) {
        c ^= p[i];
        for (int k = 0; k < 8; k++)
            c = c & 1 ? c >> 1 ^ 0xEDB88320u : c >> 1;
    }
    return (uint32_t)~c;
}

int64_t gel_hash_adler32(GelBytes *data, int64_t start_value)
{
    uint32_t a = start_value & 0xFFFF, b = start_value >> 16 & 0xFFFF;
    const uint8_t *p = (const uint8_t *)gel_bytes_data(data);
    for (int64_t i = 0; i < data->len; i++) {
        a = (a + p[i]) % 65521;
        b = (b + a) % 65521;
    }
    return (int64_t)b << 16 | a;
}
