/* Bytes of floats for struct, and base64. */
#include <math.h>

#include "runtime/internal.h"

/* The bits of a float of 2 or 4 bytes; OverflowError. */
int64_t gel_bin_pack(double d, int64_t size)
{
    if (size == 4) {
        float f = (float)d;
        if (isinf(f) && !isinf(d)) {
            gel_raise(GEL_KIND_OVERFLOW_ERROR,
                      "float too large to pack with f format");
            return 0;
        }
        uint32_t bits;
        memcpy(&bits, &f, 4);
        return bits;
    }
    uint64_t x;
    memcpy(&x, &d, 8);
    int64_t sign = (int64_t)(x >> 63) << 15;
    if (isnan(d))
        return sign | 0x7E00;
    if (isinf(d))
        return sign | 0x7C00;
    int e;
    double m = frexp(fabs(d), &e); /* m in [0.5, 1) */
    double scaled = d == 0 ? 0 : e >= -13 ? ldexp(m, 11) : ldexp(m, e + 24);
    double rounded = nearbyint(scaled);
    int64_t bits = (int64_t)rounded;
    if (d != 0 && e >= -13)
        bits += (int64_t)(e + 13) << 10;
    if (bits >= 0x7C00) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "float too large to pack with e format");
        return 0;
    }
    return sign | bits;
}

/* The float of 2, 4 or 8 bytes with these bits. */
double gel_bin_unpack(int64_t bits, int64_t size)
{
    if (size == 8) {
        double d;
        memcpy(&d, &bits, 8);
        return d;
    }
    if (size == 4) {
        uint32_t x = (uint32_t)bits;
        float f;
        memcpy(&f, &x, 4);
        return (double)f;
    }
    int64_t e = bits >> 10 & 31, m = bits & 0x3FF;
    double d = e == 31 ? (m ? NAN : INFINITY)
               : e     ? ldexp((double)(m + 1024), (int)e - 25)
                       : ldexp((double)m, -24);
    return bits & 0x8000 ? -d : d;
}

static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

GelBytes *gel_bin_to_base64(GelBytes *data, bool newline)
{
    int64_t n = (data->len + 2) / 3 * 4;
    GelBytes *out = gel_bytes_zeros(n + newline);
    const uint8_t *p = (const uint8_t *)gel_bytes_data(data);
    for (int64_t i = 0, k = 0; out && i < data->len; i += 3, k += 4) {
        int64_t left = data->len - i;
        uint32_t x = (uint32_t)p[i] << 16 | (left > 1 ? (uint32_t)p[i + 1] << 8 : 0) |
                     (left > 2 ? p[i + 2] : 0);
        for (int j = 0; j < 4; j++) {
            char c = j > left ? '=' : letters[x >> (18 - 6 * j) & 63];
            gel_bytes_data(out)[k + j] = (uint8_t)c;
        }
    }
    if (out && newline)
        gel_bytes_data(out)[n] = '\n';
    return out;
}

/* What base64 text may have wrong; lib/binascii.py has the messages. */
enum { FINE, NO_PADDING, ODD_LETTER, EARLY_PADDING, BEHIND, NO_LETTER, IN_PADDING };

/* As binascii.a2b_base64. The array gets what is wrong and the number of
   letters; unless it is strict, other characters are left out. */
GelBytes *gel_bin_of_base64(GelBytes *data, bool is_strict, GelArray *state)
{
    GelBuf b;
    gel_buf_init(&b);
    const uint8_t *p = (const uint8_t *)gel_bytes_data(data);
    uint32_t x = 0;
    int quad = 0, pads = 0, wrong = FINE;
    bool is_done = false, was_pad = false;
    if (is_strict && data->len > 0 && p[0] == '=')
        wrong = EARLY_PADDING;
    for (int64_t i = 0; i < data->len && !is_done && !wrong; i++) {
        if (p[i] == '=') {
            was_pad = true;
            is_done = quad >= 2 && quad + ++pads >= 4;
            if (is_done && is_strict && i + 1 < data->len)
                wrong = BEHIND;
            continue;
        }
        const char *at = p[i] ? strchr(letters, p[i]) : NULL;
        if (is_strict && (!at || was_pad))
            wrong = at ? IN_PADDING : NO_LETTER;
        if (!at || wrong)
            continue;
        pads = 0;
        x = x << 6 | (uint32_t)(at - letters);
        if (++quad > 1) {
            char c = (char)(x >> (8 - 2 * quad) & 0xFF);
            gel_buf_add(&b, &c, 1);
        }
        quad %= 4;
    }
    if (!wrong && !is_done && quad != 0)
        wrong = quad == 1 ? ODD_LETTER : NO_PADDING;
    gel_array_set_i64(state, 0, wrong);
    gel_array_set_i64(state, 1, (int64_t)b.len / 3 * 4 + 1);
    return gel_buf_bytes(&b);
}
