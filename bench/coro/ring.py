"""Tasklets: 503 in a ring, a token that goes from one to the next by channels."""
import sys
import time

import stackless
from report import nanoseconds, result

TASKS = 503


class End:
    def __init__(self):
        self.at = 0


def task(i, inp, out, end):
    while True:
        n = inp.receive()
        if n == 0:
            end.at = i
            return
        out.send(n - 1)


def run(n):
    end = End()
    channels = [stackless.channel() for i in range(TASKS)]
    tasks = [stackless.tasklet(task)(i + 1, channels[i], channels[(i + 1) % TASKS], end) for i in range(TASKS)]
    stackless.schedule()
    start = time.perf_counter_ns()
    channels[0].send(n)
    stackless.run()
    nanoseconds(time.perf_counter_ns() - start, n)
    for t in tasks:
        t.kill()
    return end.at


result(run(int(sys.argv[1])))
