/* The time module: clocks, sleep, calendar times. */
#include <errno.h>
#include <math.h>
#include <time.h>

#include "runtime/internal.h"

static int64_t ns_of(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Seconds as CPython rounds them. */
static double seconds(clockid_t clock)
{
    return (double)ns_of(clock) / 1e9;
}

double gel_time_time(void)
{
    return seconds(CLOCK_REALTIME);
}

int64_t gel_time_time_ns(void)
{
    return ns_of(CLOCK_REALTIME);
}

double gel_time_perf_counter(void)
{
    return seconds(CLOCK_MONOTONIC);
}

int64_t gel_time_perf_counter_ns(void)
{
    return ns_of(CLOCK_MONOTONIC);
}

double gel_time_process_time(void)
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID);
}

int64_t gel_time_process_time_ns(void)
{
    return ns_of(CLOCK_PROCESS_CPUTIME_ID);
}

double gel_time_thread_time(void)
{
    return seconds(CLOCK_THREAD_CPUTIME_ID);
}

void gel_time_sleep(double d)
{
    if (isnan(d)) {
        gel_raise(GEL_KIND_VALUE_ERROR, "Invalid value NaN (not a number)");
        return;
    }
    if (d < 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "sleep length must be non-negative");
        return;
    }
    if (d > 9e9) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "timestamp too large to convert to C _PyTime_t");
        return;
    }
    struct timespec t, now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double whole = floor(d);
    t.tv_sec = now.tv_sec + (time_t)whole;
    t.tv_nsec = now.tv_nsec + (long)ceil((d - whole) * 1e9);
    if (t.tv_nsec >= 1000000000) {
        t.tv_nsec -= 1000000000;
        t.tv_sec++;
    }
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == EINTR)
        continue;
}

/* struct_time's nine fields, then the offset from UTC. */
static void put_fields(GelArray *out, const struct tm *t)
{
    const int64_t f[10] = {t->tm_year + 1900, t->tm_mon + 1, t->tm_mday,
                           t->tm_hour,        t->tm_min,     t->tm_sec,
                           (t->tm_wday + 6) % 7, t->tm_yday + 1, t->tm_isdst,
                           t->tm_gmtoff};
    for (int64_t i = 0; i < 10 && i < out->len; i++)
        gel_array_set_i64(out, i, f[i]);
}

static bool to_time(double d, time_t *t)
{
    if (isnan(d))
        gel_raise(GEL_KIND_VALUE_ERROR, "Invalid value NaN (not a number)");
    else if (!(fabs(d) < 9e15))
        gel_raise(GEL_KIND_OVERFLOW_ERROR,
                  "timestamp out of range for platform time_t");
    else
        *t = (time_t)floor(d);
    return !gel_exc;
}

void gel_time_localtime(double d, GelArray *out)
{
    time_t t;
    struct tm tm;
    if (!to_time(d, &t))
        return;
    if (localtime_r(&t, &tm))
        put_fields(out, &tm);
    else
        gel_raise_os(errno, NULL);
}

void gel_time_gmtime(double d, GelArray *out)
{
    time_t t;
    struct tm tm;
    if (!to_time(d, &t))
        return;
    if (gmtime_r(&t, &tm))
        put_fields(out, &tm);
    else
        gel_raise_os(errno, NULL);
}

static struct tm get_fields(GelArray *a)
{
    struct tm t = {0};
    t.tm_year = (int)(gel_array_get_i64(a, 0) - 1900);
    t.tm_mon = (int)(gel_array_get_i64(a, 1) - 1);
    t.tm_mday = (int)gel_array_get_i64(a, 2);
    t.tm_hour = (int)gel_array_get_i64(a, 3);
    t.tm_min = (int)gel_array_get_i64(a, 4);
    t.tm_sec = (int)gel_array_get_i64(a, 5);
    t.tm_wday = (int)((gel_array_get_i64(a, 6) + 1) % 7);
    t.tm_yday = (int)(gel_array_get_i64(a, 7) - 1);
    t.tm_isdst = (int)gel_array_get_i64(a, 8);
    if (a->len > 9)
        t.tm_gmtoff = gel_array_get_i64(a, 9);
    return t;
}

double gel_time_mktime(GelArray *fields)
{
    struct tm t = get_fields(fields);
    t.tm_wday = -1; /* stays so only if mktime fails */
    time_t r = mktime(&t);
    if (r == (time_t)-1 && t.tm_wday == -1) {
        gel_raise(GEL_KIND_OVERFLOW_ERROR, "mktime argument out of range");
        return 0;
    }
    return (double)r;
}

GelStr *gel_time_strftime(GelStr *format, GelArray *fields)
{
    struct tm t = get_fields(fields);
    tzset();
    t.tm_zone = tzname[t.tm_isdst > 0];
    size_t cap = (size_t)format->len * 4 + 256;
    for (;;) {
        char *buf = malloc(cap);
        if (!buf)
            gel_gc_exhausted();
        size_t n = strftime(buf, cap, gel_str_data(format), &t);
        if (n > 0 || format->len == 0 || cap > (size_t)format->len * 256 + 4096) {
            GelStr *s = gel_str_from_os(buf, n);
            free(buf);
            return s;
        }
        free(buf);
        cap *= 2;
    }
}

GelStr *gel_time_zone(int64_t i)
{
    tzset();
    return gel_str_z(tzname[i != 0]);
}

int64_t gel_time_timezone(void)
{
    tzset();
    return timezone;
}

/* Offset in summer, if there is one this year. */
int64_t gel_time_altzone(void)
{
    tzset();
    time_t now = time(NULL);
    struct tm t;
    for (int month = 0; month < 12 && localtime_r(&now, &t); month++) {
        if (t.tm_isdst > 0)
            return -t.tm_gmtoff;
        now += 30 * 86400;
    }
    return timezone;
}
