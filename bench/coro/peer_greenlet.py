"""The greenlet package, for CPython and PyPy: the rows of bench/coro.
peer_greenlet.py ROW N; result on standard output, figure on standard error."""
import sys
import time
from collections import deque

from greenlet import getcurrent, greenlet

from report import bytes_each, nanoseconds, resident, result

main = getcurrent()
counter = 0


def switch(n):
    global counter
    counter = 0

    def task():
        global counter
        while True:
            counter += 1
            main.switch()

    g = greenlet(task)
    for i in range(n):
        g.switch()
    return counter


def values(n):
    def task(x):
        while True:
            x = main.switch(x + 1)

    g = greenlet(task)
    total = 0
    for i in range(n):
        total += g.switch(i)
    return total


def create(n):
    global counter
    counter = 0

    def task(i):
        global counter
        counter += i

    for i in range(n):
        greenlet(task).switch(i)
    return counter


def parked(n):
    global counter
    counter = 0

    def task(i):
        global counter
        main.switch()
        counter += i

    tasks = [None] * n
    before = resident()
    for i in range(n):
        tasks[i] = greenlet(task)
        tasks[i].switch(i)
    bytes_each(resident() - before, n)
    for g in tasks:
        g.switch()
    return counter


# A queue of runnable greenlets, whose hub is main, and channels over it.
ready = deque()


def run_all():
    while ready:
        g, args = ready.popleft()
        g.switch(*args)


class Channel:
    def __init__(self):
        self.senders = deque()
        self.receiver = None

    def send(self, value):
        g = self.receiver
        if g is not None:
            self.receiver = None
            ready.append((g, (value,)))
        else:
            self.senders.append((getcurrent(), value))
            main.switch()

    def receive(self):
        if self.senders:
            g, value = self.senders.popleft()
            ready.append((g, ()))
            return value
        self.receiver = getcurrent()
        return main.switch()


def ring(n):
    tasks = 503
    end = []
    channels = [Channel() for i in range(tasks)]

    def task(i, inp, out):
        while True:
            k = inp.receive()
            if k == 0:
                end.append(i)
                return
            out.send(k - 1)

    for i in range(tasks):
        ready.append((greenlet(task, main), (i + 1, channels[i], channels[(i + 1) % tasks])))
    run_all()
    start = time.perf_counter_ns()
    ready.append((greenlet(channels[0].send, main), (n,)))
    run_all()
    nanoseconds(time.perf_counter_ns() - start, n)
    return end[0]


def sky(reply, number, size):
    if size == 1:
        reply.send(number)
        return
    answers = Channel()
    part = size // 10
    for i in range(10):
        ready.append((greenlet(sky, main), (answers, number + i * part, part)))
    total = 0
    for i in range(10):
        total += answers.receive()
    reply.send(total)


def skynet(n):
    start = time.perf_counter_ns()
    reply = Channel()
    got = []
    ready.append((greenlet(lambda: got.append(reply.receive()), main), ()))
    ready.append((greenlet(sky, main), (reply, 0, n)))
    run_all()
    nanoseconds(time.perf_counter_ns() - start, 1000000)
    return got[0]


def deep(n):
    global counter
    counter = 0

    def stay(depth):
        global counter
        if depth > 0:
            return stay(depth - 1) + 1
        while True:
            counter += 1
            main.switch()

    g = greenlet(stay)
    g.switch(100)
    for i in range(n - 1):
        g.switch()
    return counter


def down(n):
    global counter
    counter = 0

    def go_down(depth):
        if depth == 0:
            main.switch()
            return 0
        return go_down(depth - 1) + 1

    def task():
        global counter
        while True:
            counter += go_down(100)

    g = greenlet(task)
    for i in range(n + 1):
        g.switch()
    return counter


def recursion(n):
    sys.setrecursionlimit(n + 1000)

    def recurse(n):
        return 0 if n == 0 else recurse(n - 1) + 1

    start = time.perf_counter_ns()
    r = recurse(n)
    nanoseconds(time.perf_counter_ns() - start, 1000000)
    return r


def generators(n):
    total = 0
    for x in (x + 1 for x in (x * 2 for x in range(n))):
        total += x
    return total


ROWS = {"switch": (switch, 2), "values": (values, 2), "create": (create, 1), "parked": (parked, 0), "ring": (ring, 0),
        "skynet": (skynet, 0), "deep": (deep, 2), "down": (down, 1), "recursion": (recursion, 0),
        "generators": (generators, 1)}


def run():
    func, operations = ROWS[sys.argv[1]]
    n = int(sys.argv[2])
    if operations:
        func(n // 10)
        start = time.perf_counter_ns()
        r = func(n)
        nanoseconds(time.perf_counter_ns() - start, operations * n)
    else:
        r = func(n)
    result(r)


run()
