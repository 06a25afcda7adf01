"""Greenlets: switches that carry a value there and back."""
import sys
import time

from greenlet import getcurrent, greenlet
from report import nanoseconds, result


def task(x):
    main_greenlet = getcurrent().parent
    while True:
        x = main_greenlet.switch(x + 1)


def run(n):
    g = greenlet(task)
    total = 0
    for i in range(n):
        total += g.switch(i)
    return total


def main():
    n = int(sys.argv[1])
    run(n // 10)
    start = time.perf_counter_ns()
    r = run(n)
    nanoseconds(time.perf_counter_ns() - start, 2 * n)
    result(r)


main()
