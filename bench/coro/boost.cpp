// Boost.Context fibers: the rows of bench/coro that need no scheduler. Stacks are
// the package's pooled ones of 4 KB (16 KB where a hundred calls must fit).
#include <boost/context/fiber.hpp>
#include <boost/context/pooled_fixedsize_stack.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <vector>

namespace ctx = boost::context;
using Clock = std::chrono::steady_clock;

static ctx::pooled_fixedsize_stack small_stacks(4096, 256), large_stacks(16384, 8);
static long counter;

static void ns(Clock::time_point start, double n) {
    fprintf(stderr, "ns %.3f\n", std::chrono::duration<double, std::nano>(Clock::now() - start).count() / n);
}
static long resident() {
    long pages = 0, rss = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (fscanf(f, "%ld %ld", &pages, &rss) != 2) abort();
    fclose(f);
    return rss * 4096;
}

static std::vector<ctx::fiber> kept;  // fibers that never end

static long row_switch(long n) {
    counter = 0;
    ctx::fiber f(std::allocator_arg, small_stacks, [](ctx::fiber &&main) {
        for (;;) { counter++; main = std::move(main).resume(); }
        return std::move(main);
    });
    for (long i = 0; i < n; i++) f = std::move(f).resume();
    kept.push_back(std::move(f));
    return counter;
}

static long passed;
static long row_values(long n) {
    long total = 0;
    ctx::fiber f(std::allocator_arg, small_stacks, [](ctx::fiber &&main) {
        for (;;) { passed = passed + 1; main = std::move(main).resume(); }
        return std::move(main);
    });
    for (long i = 0; i < n; i++) { passed = i; f = std::move(f).resume(); total += passed; }
    kept.push_back(std::move(f));
    return total;
}

static long row_create(long n) {
    counter = 0;
    for (long i = 0; i < n; i++) {
        ctx::fiber f(std::allocator_arg, small_stacks, [i](ctx::fiber &&main) {
            counter += i;
            return std::move(main);
        });
        f = std::move(f).resume();
    }
    return counter;
}

static long row_parked(long n) {
    kept.reserve(n);
    long before = resident();
    for (long i = 0; i < n; i++) {
        ctx::fiber f(std::allocator_arg, small_stacks, [i](ctx::fiber &&main) {
            main = std::move(main).resume();
            counter += i;
            return std::move(main);
        });
        kept.push_back(std::move(f).resume());
    }
    fprintf(stderr, "bytes %.1f\n", (double)(resident() - before) / n);
    for (auto &f : kept) f = std::move(f).resume();
    return counter;
}

static ctx::fiber main_fiber;
__attribute__((noinline)) static long stay(int depth) {
    if (depth > 0) {
        long r = stay(depth - 1);
        asm volatile("" ::: "memory");
        return r + 1;
    }
    while (counter >= 0) { counter++; main_fiber = std::move(main_fiber).resume(); }
    return 0;
}
static long row_deep(long n) {
    counter = 0;
    ctx::fiber f(std::allocator_arg, large_stacks, [](ctx::fiber &&main) {
        main_fiber = std::move(main);
        stay(100);
        return std::move(main_fiber);
    });
    for (long i = 0; i < n; i++) f = std::move(f).resume();
    kept.push_back(std::move(f));
    return counter;
}

__attribute__((noinline)) static long down(int depth) {
    if (depth == 0) { main_fiber = std::move(main_fiber).resume(); return 0; }
    long r = down(depth - 1);
    asm volatile("" ::: "memory");
    return r + 1;
}
static long row_down(long n) {
    counter = 0;
    ctx::fiber f(std::allocator_arg, large_stacks, [](ctx::fiber &&main) {
        main_fiber = std::move(main);
        for (;;) counter += down(100);
        return std::move(main_fiber);
    });
    for (long i = 0; i < n + 1; i++) f = std::move(f).resume();
    kept.push_back(std::move(f));
    return counter;
}

static long timed(long (*row)(long), long n, double operations) {
    row(n / 10);
    auto start = Clock::now();
    long r = row(n);
    ns(start, operations);
    return r;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    std::string row = argv[1];
    long n = atol(argv[2]), r = 0;
    if (row == "switch") r = timed(row_switch, n, 2.0 * n);
    else if (row == "values") r = timed(row_values, n, 2.0 * n);
    else if (row == "create") r = timed(row_create, n, n);
    else if (row == "parked") r = row_parked(n);
    else if (row == "deep") r = timed(row_deep, n, 2.0 * n);
    else if (row == "down") r = timed(row_down, n, n);
    else return 2;
    printf("%ld\n", r);
    fflush(stdout);
    _exit(0);
}
