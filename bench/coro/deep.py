"""Coroutines: switches of one that stays a hundred calls deep."""
import sys
import time

from report import nanoseconds, result
from stackless import coroutine


class Counter:
    def __init__(self):
        self.n = 0


def stay(counter, main, depth):
    if depth > 0:
        return stay(counter, main, depth - 1) + 1
    while counter.n >= 0:
        counter.n += 1
        main.switch()
    return 0


def run(n):
    counter = Counter()
    co = coroutine()
    co.bind(stay, counter, coroutine.getmain(), 100)
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
