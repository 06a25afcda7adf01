"""Coroutines: switches to one that switches back."""
import sys
import time

from report import nanoseconds, result
from stackless import coroutine


class Counter:
    def __init__(self):
        self.n = 0


def task(counter, main):
    while True:
        counter.n += 1
        main.switch()


def run(n):
    counter = Counter()
    co = coroutine()
    co.bind(task, counter, coroutine.getmain())
    for i in range(n):
        co.switch()
    return counter.n


def main():
    n = int(sys.argv[1])
    run(n // 10)
    start = time.perf_counter_ns()
    r = run(n)
    nanoseconds(time.perf_counter_ns() - start, 2 * n)
    result(r)


main()
