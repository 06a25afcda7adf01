/* Start and end of a program: initialise, run all modules on the big stack,
   report an uncaught exception, release globals, flush, exit status. */
#include <signal.h>
#include <stdio.h>

#include "runtime/internal.h"

int gel_argc;
char **gel_argv;
int gel_exit_code = -1;
bool gel_is_reporting, gel_is_exiting;

const char *gel_stress_mode(const char *mode)
{
    const char *at = getenv("GELATO_STRESS");
    size_t len = strlen(mode);
    for (; at && *at; at += *at == ',') {
        if (strncmp(at, mode, len) == 0 && strchr(",:", at[len]))
            return at + len;
        at += strcspn(at, ",");
    }
    return NULL;
}

void gel_init(int argc, char **argv)
{
    gel_argc = argc;
    gel_argv = argv;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    gel_gc_init();
    gel_strcore_init();
    gel_hash_init();
    gel_file_init();
}

/* Prints what was not caught. SystemExit is the library's: its report asks for
   an exit code. */
static void report(void)
{
    if (gel_exc == &gel_light) {
        gel_is_reporting = true;
        gel_out_flush(); /* what was printed comes first, as in CPython */
        gel_is_reporting = false;
        gel_exc_print_light();
        gel_exit_code = 1;
        return;
    }
    GelObj *e = gel_exc;
    gel_exc = NULL;
    gel_is_reporting = true;
    if (gel_program.report)
        gel_program.report(e);
    gel_is_reporting = false;
    gel_dec(e);
    if (gel_exit_code < 0)
        gel_exit_code = 1;
    if (gel_exc == &gel_light)
        gel_exc_print_light();
    else if (gel_exc)
        gel_exc_clear();
}

static void run_program(void)
{
    gel_frames_run(gel_program.main);
    gel_barriers++, gel_chain_holds++; /* what follows runs to its end */
    gel_stack_relax();
    if (gel_exc) {
        GelKind kind = gel_exc_kind();
        report();
        if (kind == GEL_KIND_KEYBOARD_INTERRUPT)
            gel_exit_code = 130;
    }
    gel_is_exiting = true;
    if (gel_program.cleanup)
        gel_program.cleanup();
    if (gel_exc)
        gel_exc_clear();
}

int gel_run(int argc, char **argv)
{
    gel_init(argc, argv);
    gel_stack_run(run_program);
    int status = gel_exit_code < 0 ? 0 : gel_exit_code;
    int flushed = gel_file_exit();
    if (flushed)
        status = flushed;
    gel_gc_exit();
    return status & 0xFF;
}
