// C++20 coroutines: the rows of bench/coro. cpp ROW N; result on standard output,
// figure on standard error. Scheduler and channels are hand-written, frames come
// from a free list by size, as a careful program would have them.
#include <chrono>
#include <coroutine>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

using Clock = std::chrono::steady_clock;
using Handle = std::coroutine_handle<>;

static double since(Clock::time_point start) {
    return std::chrono::duration<double, std::nano>(Clock::now() - start).count();
}
static void ns(double total, double n) { fprintf(stderr, "ns %.3f\n", total / n); }
static long resident() {
    long pages = 0, rss = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (fscanf(f, "%ld %ld", &pages, &rss) != 2) abort();
    fclose(f);
    return rss * 4096;
}

// Free lists of frames, in classes of 16 bytes.
struct Pool {
    struct Node { Node *next; };
    static inline Node *lists[64];
    static inline char *chunk, *chunk_end;
    static void *take(size_t size) {
        size_t k = (size + 15) / 16;
        if (k >= 64) return malloc(size);
        if (Node *n = lists[k]) { lists[k] = n->next; return n; }
        if (chunk_end - chunk < (long)(k * 16)) {
            chunk = (char *)malloc(1 << 20);
            chunk_end = chunk + (1 << 20);
        }
        void *p = chunk;
        chunk += k * 16;
        return p;
    }
    static void give(void *p, size_t size) {
        size_t k = (size + 15) / 16;
        if (k >= 64) return free(p);
        Node *n = (Node *)p;
        n->next = lists[k];
        lists[k] = n;
    }
};
struct Pooled {
    static void *operator new(size_t n) { return Pool::take(n); }
    static void operator delete(void *p, size_t n) { Pool::give(p, n); }
};

// A task that is resumed from outside and destroys itself at its end.
struct Task {
    struct promise_type : Pooled {
        Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { abort(); }
    };
    std::coroutine_handle<promise_type> h;
};

// A call that may suspend: the caller waits for the value.
struct Call {
    struct promise_type : Pooled {
        long value = 0;
        Handle caller;
        Call get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        struct Final {
            bool await_ready() noexcept { return false; }
            Handle await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().caller; }
            void await_resume() noexcept {}
        };
        Final final_suspend() noexcept { return {}; }
        void return_value(long v) { value = v; }
        void unhandled_exception() { abort(); }
    };
    std::coroutine_handle<promise_type> h;
    Call(std::coroutine_handle<promise_type> h) : h(h) {}
    Call(Call &&o) : h(std::exchange(o.h, {})) {}
    ~Call() { if (h) h.destroy(); }
    bool await_ready() { return false; }
    Handle await_suspend(Handle caller) { h.promise().caller = caller; return h; }
    long await_resume() { return h.promise().value; }
};

static Handle waiting;  // the innermost frame of the one task of switch, deep, down
struct Park {
    bool await_ready() { return false; }
    void await_suspend(Handle h) { waiting = h; }
    void await_resume() {}
};

static long counter;

static Task switch_task() {
    for (;;) { counter++; co_await std::suspend_always{}; }
}
static long row_switch(long n) {
    auto t = switch_task();
    counter = 0;
    for (long i = 0; i < n; i++) t.h.resume();
    t.h.destroy();
    return counter;
}

static long passed;
static Task value_task() {
    for (;;) { passed = passed + 1; co_await std::suspend_always{}; }
}
static long row_values(long n) {
    auto t = value_task();
    long total = 0;
    for (long i = 0; i < n; i++) { passed = i; t.h.resume(); total += passed; }
    t.h.destroy();
    return total;
}

__attribute__((noinline)) static Task create_task(long i) { counter += i; co_return; }
static long row_create(long n) {
    counter = 0;
    for (long i = 0; i < n; i++) create_task(i).h.resume();
    return counter;
}

static Task parked_task(long i) { co_await std::suspend_always{}; counter += i; }
static long row_parked(long n) {
    std::vector<Handle> tasks;
    tasks.reserve(n);
    long before = resident();
    for (long i = 0; i < n; i++) { auto t = parked_task(i); t.h.resume(); tasks.push_back(t.h); }
    fprintf(stderr, "bytes %.1f\n", (double)(resident() - before) / n);
    for (auto h : tasks) h.resume();
    return counter;
}

// Channels and a queue of runnable tasks. A receiver that waits gets the value in
// place; a sender that waits has it beside its handle.
static std::vector<Handle> ready(1 << 21);
static size_t ready_head, ready_tail;
static void enqueue(Handle h) { ready[ready_tail++ & (ready.size() - 1)] = h; }
static void run_all() {
    while (ready_head != ready_tail) {
        Handle h = ready[ready_head++ & (ready.size() - 1)];
        h.resume();
    }
}
struct Channel {
    struct Receive;
    struct Send;
    Receive *receiver = nullptr;
    Send *first = nullptr, *last = nullptr;
    struct Receive {
        Channel &ch;
        long value = 0;
        Handle h;
        bool await_ready();
        void await_suspend(Handle me) { h = me; ch.receiver = this; }
        long await_resume() { return value; }
    };
    struct Send {
        Channel &ch;
        long value;
        Handle h;
        Send *next = nullptr;
        bool await_ready() {
            if (!ch.receiver) return false;
            ch.receiver->value = value;
            enqueue(ch.receiver->h);
            ch.receiver = nullptr;
            return true;
        }
        void await_suspend(Handle me) {
            h = me;
            if (ch.last) ch.last->next = this; else ch.first = this;
            ch.last = this;
        }
        void await_resume() {}
    };
    Receive receive() { return {*this, 0, {}}; }
    Send send(long v) { return {*this, v, {}, nullptr}; }
};
bool Channel::Receive::await_ready() {
    Send *s = ch.first;
    if (!s) return false;
    value = s->value;
    ch.first = s->next;
    if (!ch.first) ch.last = nullptr;
    enqueue(s->h);
    return true;
}

static long ended_at;
static Task ring_task(long i, Channel &in, Channel &out) {
    for (;;) {
        long n = co_await in.receive();
        if (n == 0) { ended_at = i; co_return; }
        co_await out.send(n - 1);
    }
}
static Task ring_start(Channel &ch, long n) { co_await ch.send(n); }
static long row_ring(long n) {
    const int tasks = 503;
    std::vector<Channel> ch(tasks);
    for (int i = 0; i < tasks; i++) enqueue(ring_task(i + 1, ch[i], ch[(i + 1) % tasks]).h);
    run_all();
    auto start = Clock::now();
    enqueue(ring_start(ch[0], n).h);
    run_all();
    ns(since(start), n);
    return ended_at;
}

static Task sky_task(Channel *reply, long number, long size) {
    if (size == 1) { co_await reply->send(number); co_return; }
    Channel answers;
    long part = size / 10, total = 0;
    for (int i = 0; i < 10; i++) enqueue(sky_task(&answers, number + i * part, part).h);
    for (int i = 0; i < 10; i++) total += co_await answers.receive();
    co_await reply->send(total);
}
static long sky_result;
static Task sky_main(Channel *ch) { sky_result = co_await ch->receive(); }
static long row_skynet(long n) {
    auto start = Clock::now();
    Channel ch;
    enqueue(sky_main(&ch).h);
    enqueue(sky_task(&ch, 0, n).h);
    run_all();
    ns(since(start), 1e6);
    return sky_result;
}

static Call stay(int depth) {
    if (depth > 0) { long r = co_await stay(depth - 1); co_return r + 1; }
    while (counter >= 0) { counter++; co_await Park{}; }
    co_return 0;
}
static Task deep_task() { co_await stay(100); }
static long row_deep(long n) {
    auto t = deep_task();
    counter = 0;
    t.h.resume();
    for (long i = 1; i < n; i++) waiting.resume();
    return counter;
}

static Call down(int depth) {
    if (depth == 0) { co_await Park{}; co_return 0; }
    long r = co_await down(depth - 1);
    co_return r + 1;
}
static Task down_task() { for (;;) counter += co_await down(100); }
static long row_down(long n) {
    auto t = down_task();
    counter = 0;
    t.h.resume();
    for (long i = 0; i < n; i++) waiting.resume();
    return counter;
}

static Call recurse(long n) {
    if (n == 0) co_return 0;
    long r = co_await recurse(n - 1);
    co_return r + 1;
}
static long depth_reached;
static Task recursion_task(long n) { depth_reached = co_await recurse(n); }
static long row_recursion(long n) {
    auto start = Clock::now();
    recursion_task(n).h.resume();
    ns(since(start), 1e6);
    return depth_reached;
}

struct Generator {
    struct promise_type : Pooled {
        long value;
        Generator get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        std::suspend_always yield_value(long v) { value = v; return {}; }
        void return_void() {}
        void unhandled_exception() { abort(); }
    };
    std::coroutine_handle<promise_type> h;
    Generator(std::coroutine_handle<promise_type> h) : h(h) {}
    Generator(Generator &&o) : h(std::exchange(o.h, {})) {}
    ~Generator() { if (h) h.destroy(); }
    bool next() { h.resume(); return !h.done(); }
    long value() { return h.promise().value; }
};
static Generator numbers(long n) { for (long i = 0; i < n; i++) co_yield i; }
static Generator doubled(Generator g) { while (g.next()) co_yield g.value() * 2; }
static Generator plus_one(Generator g) { while (g.next()) co_yield g.value() + 1; }
static long row_generators(long n) {
    long total = 0;
    auto g = plus_one(doubled(numbers(n)));
    while (g.next()) total += g.value();
    return total;
}

static long timed(long (*row)(long), long n, double operations) {
    row(n / 10);
    auto start = Clock::now();
    long r = row(n);
    ns(since(start), operations);
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
    else if (row == "ring") r = row_ring(n);
    else if (row == "skynet") r = row_skynet(n);
    else if (row == "deep") r = timed(row_deep, n, 2.0 * n);
    else if (row == "down") r = timed(row_down, n, n);
    else if (row == "recursion") r = row_recursion(n);
    else if (row == "generators") r = timed(row_generators, n, n);
    else return 2;
    printf("%ld\n", r);
    fflush(stdout);
    _exit(0);  // what is still suspended stays
}
