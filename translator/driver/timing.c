/* How long phases take (--timings, --time-passes). */
#include "internal.h"

#include <time.h>

double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

void phase_begin(Timings *t, const char *name)
{
    if (t->n == MAX_PHASES) {
        bug("more than %d phases", MAX_PHASES);
    }
    t->phase[t->n] = name;
    t->started = now_ms();
}

void phase_end(Timings *t)
{
    t->ms[t->n] = now_ms() - t->started;
    t->n++;
}

void timings_print(const Timings *t, const char *title)
{
    double total = 0;
    fprintf(stderr, "%-24s %10s\n", title, "ms");
    for (uint32_t i = 0; i < t->n; i++) {
        fprintf(stderr, "  %-22s %10.2f\n", t->phase[i], t->ms[i]);
        total += t->ms[i];
    }
    fprintf(stderr, "  %-22s %10.2f\n", "total", total);
}
