"""Plain recursion, as deep as the argument says."""
import sys
import time

from report import nanoseconds, result


def down(n):
    if n == 0:
        return 0
    return down(n - 1) + 1


def main():
    n = int(sys.argv[1])
    start = time.perf_counter_ns()
    r = down(n)
    nanoseconds(time.perf_counter_ns() - start, 1000000)  # milliseconds of the whole
    result(r)


main()
