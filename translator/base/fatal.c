/* The two ways to give up: the world is wrong (74), or we are (70). */
#include "base.h"

#include <stdlib.h>

/* The only mutable file-scope state: a process dies once. */
static void (*bug_hook)(void *);
static void *bug_arg;

void bug_set_hook(void (*hook)(void *), void *arg)
{
    bug_hook = hook;
    bug_arg = arg;
}

static void complain(const char *prefix, const char *fmt, va_list ap)
{
    fflush(stdout);
    fputs(prefix, stderr);
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
}

void fatal(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    complain("gelato: ", fmt, ap);
    va_end(ap);
    exit(74);
}

void bug(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    complain("gelato: internal error: ", fmt, ap);
    va_end(ap);
    void (*hook)(void *) = bug_hook;
    if (hook) {
        bug_hook = NULL;
        hook(bug_arg);
    }
    exit(70);
}
