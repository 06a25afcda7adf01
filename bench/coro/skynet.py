"""Tasklets: a tree, ten children each, whose leaves report their numbers."""
import sys
import time

import stackless
from report import nanoseconds, result


def task(reply, number, size):
    if size == 1:
        reply.send(number)
        return
    answers = stackless.channel()
    part = size // 10
    for i in range(10):
        stackless.tasklet(task)(answers, number + i * part, part)
    total = 0
    for i in range(10):
        total += answers.receive()
    reply.send(total)


def main():
    n = int(sys.argv[1])
    start = time.perf_counter_ns()
    reply = stackless.channel()
    stackless.tasklet(task)(reply, 0, n)
    r = reply.receive()
    nanoseconds(time.perf_counter_ns() - start, 1000000)  # milliseconds of the whole
    result(r)


main()
