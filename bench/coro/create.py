"""Tasklets: made, run at once and finished."""
import sys
import time

import stackless
from report import nanoseconds, result


class Sum:
    def __init__(self):
        self.n = 0


def task(total, i):
    total.n += i


def run(n):
    total = Sum()
    for i in range(n):
        stackless.tasklet(task)(total, i).run()
    return total.n


def main():
    n = int(sys.argv[1])
    run(n // 10)
    start = time.perf_counter_ns()
    r = run(n)
    nanoseconds(time.perf_counter_ns() - start, n)
    result(r)


main()
