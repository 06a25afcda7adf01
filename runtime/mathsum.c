/* math.fsum (Shewchuk's exact sum), hypot and dist with CPython's precision. */
#include <math.h>

#include "runtime/internal.h"

/* Partials that do not overlap, in increasing size; their sum is exact. */
typedef struct Partials {
    double *p, fixed[32];
    int n, cap;
} Partials;

static void add_partial(Partials *s, double x)
{
    int kept = 0;
    for (int j = 0; j < s->n; j++) {
        double y = s->p[j];
        if (fabs(x) < fabs(y)) {
            double t = x;
            x = y;
            y = t;
        }
        volatile double hi = x + y, back = hi - x, lo = y - back;
        if (lo != 0)
            s->p[kept++] = lo;
        x = hi;
    }
    s->n = kept;
    if (x == 0)
        return;
    if (s->n == s->cap) {
        double *p = malloc((size_t)s->cap * 2 * sizeof *p);
        if (!p)
            gel_gc_exhausted();
        memcpy(p, s->p, (size_t)s->n * sizeof *p);
        if (s->p != s->fixed)
            free(s->p);
        s->p = p;
        s->cap *= 2;
    }
    s->p[s->n++] = x;
}

/* The partials' sum, rounded once: half-even decided by what lies below. */
static double total(const Partials *s)
{
    int n = s->n;
    if (n == 0)
        return 0;
    double hi = s->p[--n], lo = 0;
    while (n > 0) {
        double x = hi, y = s->p[--n];
        volatile double sum = x + y, back = sum - x;
        hi = sum;
        lo = y - back;
        if (lo != 0)
            break;
    }
    if (n > 0 && ((lo < 0 && s->p[n - 1] < 0) || (lo > 0 && s->p[n - 1] > 0))) {
        double y = lo * 2;
        volatile double x = hi + y, back = x - hi;
        if (y == back)
            hi = x;
    }
    return hi;
}

double gel_math_fsum(GelArray *a, int64_t n)
{
    Partials s = {.cap = 32};
    s.p = s.fixed;
    double special = 0, infs = 0, r = 0;
    bool has_special = false;
    for (int64_t i = 0; i < n; i++) {
        double x = gel_array_get_f64(a, i);
        if (isfinite(x)) {
            add_partial(&s, x);
            if (s.n && !isfinite(s.p[s.n - 1])) {
                gel_raise(GEL_KIND_OVERFLOW_ERROR,
                          "intermediate overflow in fsum");
                break;
            }
        } else {
            if (isinf(x))
                infs += x;
            special += x;
            has_special = true;
        }
    }
    if (has_special && isnan(infs))
        gel_raise(GEL_KIND_VALUE_ERROR, "-inf + inf in fsum");
    r = has_special ? special : total(&s);
    if (s.p != s.fixed)
        free(s.p);
    return r;
}

/* Veltkamp-Dekker product and compensated sum, then a correction of the root, as
   CPython's vector_norm. */
static double norm(const double *v, int64_t n, double max, bool has_nan)
{
    if (isinf(max))
        return max;
    if (has_nan)
        return NAN;
    if (max == 0 || n <= 1)
        return max;
    int e;
    frexp(max, &e);
    if (e < -1023) {
        double r = 0; /* subnormal: scaled up by an exact power of two first */
        double *w = malloc((size_t)n * sizeof *w);
        if (!w)
            gel_gc_exhausted();
        for (int64_t i = 0; i < n; i++)
            w[i] = v[i] / 0x1p-1022;
        r = 0x1p-1022 * norm(w, n, max / 0x1p-1022, false);
        free(w);
        return r;
    }
    double scale = ldexp(1.0, -e), sum = 1.0, frac1 = 0, frac2 = 0;
    for (int64_t i = 0; i < n; i++) {
        double x = v[i] * scale;
        double hi = x * x, lo = fma(x, x, -hi);
        double next = sum + hi;
        frac1 += lo;
        frac2 += (sum - next) + hi;
        sum = next;
    }
    double h = sqrt(sum - 1.0 + (frac1 + frac2));
    double x = -h;
    double hi = x * h, lo = fma(x, h, -hi);
    double next = sum + hi;
    frac1 += lo;
    frac2 += (sum - next) + hi;
    double rest = next - 1.0 + (frac1 + frac2);
    return (h + rest / (2.0 * h)) / scale;
}

/* Norm of the differences to b, or of a itself if b is NULL. */
static double norm_of(const double *a, const double *b, int64_t n)
{
    double fixed[16] = {0}, max = 0;
    double *v = n <= 16 ? fixed : malloc((size_t)n * sizeof *v);
    bool has_nan = false;
    if (!v)
        gel_gc_exhausted();
    for (int64_t i = 0; i < n; i++) {
        v[i] = fabs(b ? a[i] - b[i] : a[i]);
        has_nan |= isnan(v[i]);
        if (v[i] > max)
            max = v[i];
    }
    double r = norm(v, n, max, has_nan);
    if (v != fixed)
        free(v);
    return r;
}

double gel_math_hypot(GelArray *a, int64_t n)
{
    return norm_of(gel_array_data(a), NULL, n);
}

double gel_math_dist(GelArray *a, GelArray *b, int64_t n)
{
    return norm_of(gel_array_data(a), gel_array_data(b), n);
}
