/* The stack the program runs on: 1 GB of address space reserved lazily, of which 64 MB
   may be used until sys.setrecursionlimit asks for more. Generated code
   compares its stack pointer with gel_stack_limit, below which C functions still
   have a red zone. makecontext is the C library's own way to run on other
   memory; a thread would make malloc and libgc take locks, and raising RLIMIT_STACK
   guarantees 128 MB only. Under an address sanitiser, which does not like to
   be moved, and where memory can not be reserved, the system's stack serves. */
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>

#include "runtime/internal.h"

#define RESERVED ((size_t)1 << 30)
#define IN_USE ((size_t)64 << 20)
#define IN_USE_STACKLESS ((size_t)1 << 20) /* then frames go to the heap */
#define RED_ZONE ((size_t)256 << 10)
#define BYTES_PER_FRAME 512
#define BYTES_A_CHECK (IN_USE_STACKLESS - RED_ZONE)

#if defined(__SANITIZE_ADDRESS__)
#define MAY_SWITCH 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MAY_SWITCH 0
#endif
#endif
#ifndef MAY_SWITCH
#define MAY_SWITCH 1
#endif

uintptr_t gel_stack_limit;

static uintptr_t stack_top;
static size_t stack_room; /* how far the limit may go down from the top */
static void (*entry)(void);
static ucontext_t outside, inside;

static void set_limit(size_t bytes)
{
    if (bytes > stack_room)
        bytes = stack_room;
    gel_stack_limit = stack_top - bytes + RED_ZONE;
}

/* Makes room for that many nested calls if it can; never takes room away. Where
   frames go to the heap they are counted there: often enough to stop in time. */
bool gel_stack_grow(int64_t frames)
{
    if (gel_program.is_stackless) {
        size_t bytes = frames < (int64_t)(BYTES_A_CHECK / 8)
                           ? (size_t)frames * 8
                           : BYTES_A_CHECK;
        gel_frames_limit = frames;
        if (stack_top)
            set_limit(RED_ZONE + bytes);
        return true;
    }
    size_t bytes = frames > (int64_t)(RESERVED / BYTES_PER_FRAME)
                       ? RESERVED
                       : (size_t)frames * BYTES_PER_FRAME;
    if (stack_top && bytes > IN_USE)
        set_limit(bytes);
    return true;
}

static void run_entry(void)
{
    entry();
}

static void run_on_system_stack(void (*f)(void))
{
    struct rlimit lim;
    size_t room = (size_t)8 << 20;
    if (getrlimit(RLIMIT_STACK, &lim) == 0) {
        if (lim.rlim_max == RLIM_INFINITY || lim.rlim_max >= IN_USE * 2) {
            lim.rlim_cur = IN_USE * 2;
            setrlimit(RLIMIT_STACK, &lim);
            getrlimit(RLIMIT_STACK, &lim);
        }
        if (lim.rlim_cur != RLIM_INFINITY)
            room = lim.rlim_cur < IN_USE ? lim.rlim_cur : IN_USE;
    }
    stack_top = (uintptr_t)__builtin_frame_address(0);
    stack_room = room - room / 8;
    set_limit(gel_program.is_stackless ? IN_USE_STACKLESS : IN_USE);
    f();
}

void gel_stack_run(void (*f)(void))
{
    char *base = MAP_FAILED;
    if (MAY_SWITCH)
        base = mmap(NULL, RESERVED, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1,
                    0);
    if (base == MAP_FAILED) {
        run_on_system_stack(f);
        return;
    }
    mprotect(base, 4096, PROT_NONE);
    madvise(base, RESERVED, MADV_NOHUGEPAGE);
    stack_top = (uintptr_t)base + RESERVED;
    stack_room = RESERVED - 4096;
    set_limit(gel_program.is_stackless ? IN_USE_STACKLESS : IN_USE);
    gel_gc_stack(base + RESERVED);
    entry = f;
    getcontext(&inside);
    inside.uc_stack.ss_sp = base;
    inside.uc_stack.ss_size = RESERVED;
    inside.uc_link = &outside;
    makecontext(&inside, run_entry, 0);
    swapcontext(&outside, &inside);
    gel_gc_stack(NULL);
}
