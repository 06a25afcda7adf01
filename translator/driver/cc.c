/* How the C compiler is called. Programs are position-independent with full
   RELRO, BIND_NOW and the stack protector; floats are as written (no
   contraction); what the program does not use is dropped by the linker.
   The protector costs 0 to 4 % (bench/objects, dicts, generators).
   tcc knows none of that: it serves for fast builds while developing. */
#include "internal.h"

#include <unistd.h>

static const char *const cc_names[] = {"gcc", "clang", "tcc"};

const char *cc_name(Cc cc)
{
    return cc_names[cc];
}

static void add_all(const Driver *d, ArgList *args, const char *const *words)
{
    for (; *words; words++) {
        vec_push(d->arena, args, *words);
    }
}

static const char *const hard_flags[] = {"-std=gnu11",
                                         "-w",
                                         "-fPIE",
                                         "-fstack-protector-strong",
                                         "-fno-strict-aliasing",
                                         "-fno-math-errno",
                                         "-ffp-contract=off",
                                         "-fvisibility=hidden",
                                         "-ffunction-sections",
                                         "-fdata-sections",
                                         NULL};
static const char *const gcc_flags[] = {"-pipe", NULL};
/* Left out at -O2: a fifth of gcc's time, for what our own passes have done before
   (instructions executed by the programs of bench/run: -0.6 to +0.9 %). */
static const char *const gcc_o2_flags[] = {"-fno-gcse", "-fno-cse-follow-jumps",
                                           "-fno-tree-pta", NULL};
static const char *const sanitize_flags[] = {"-fsanitize=address,undefined",
                                             "-fno-sanitize-recover=undefined",
                                             "-fno-omit-frame-pointer", NULL};
static const char *const tcc_flags[] = {"-w", NULL};
static const char *const opt_flags[] = {"-O0", "-O1", "-O2", "-O3"};

void cc_compile_args(const Driver *d, ArgList *args)
{
    const Options *o = &d->opts;
    vec_push(d->arena, args, cc_name(o->cc));
    add_all(d, args, o->cc == CC_TCC ? tcc_flags : hard_flags);
    if (o->cc == CC_GCC) {
        add_all(d, args, gcc_flags);
    }
    vec_push(d->arena, args, opt_flags[o->opt_level]);
    if (o->cc == CC_GCC && o->opt_level == 2) {
        add_all(d, args, gcc_o2_flags);
    }
    if (o->debug) {
        vec_push(d->arena, args, "-g");
    }
    if (o->sanitize) {
        add_all(d, args, sanitize_flags);
    }
    vec_push(d->arena, args, "-D_GNU_SOURCE");
    vec_push(d->arena, args,
             arena_printf(d->arena, "-DGEL_GC_%s", o->gc->name));
    vec_push(d->arena, args,
             arena_printf(d->arena, "-I%s/include", d->lib_dir));
}

const char *cc_archive(const Driver *d)
{
    const char *path =
        arena_printf(d->arena, "%s/libgel_%s.a", d->lib_dir, d->opts.gc->text);
    if (access(path, R_OK) != 0) {
        fatal("the runtime is missing: %s", path);
    }
    return path;
}

static const char *const link_flags[] = {"-pie", "-Wl,-z,relro,-z,now",
                                         "-Wl,--gc-sections", NULL};

void cc_link_args(const Driver *d, ArgList *args)
{
    const Options *o = &d->opts;
    if (o->cc != CC_TCC) {
        add_all(d, args, link_flags);
        if (!o->debug && !o->sanitize) {
            vec_push(d->arena, args, "-s");
        }
    }
    if (o->sanitize) {
        add_all(d, args, sanitize_flags);
    }
    vec_push(d->arena, args, cc_archive(d));
    if (o->gc->link[0]) {
        vec_push(d->arena, args, o->gc->link);
    }
    vec_push(d->arena, args, "-lm");
    if (o->cc == CC_TCC && access(GELATO_LIBGCC, R_OK) == 0) {
        vec_push(d->arena, args, GELATO_LIBGCC); /* 128-bit arithmetic */
    }
}
