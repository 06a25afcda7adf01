"""Generators: a chain of three."""
import sys
import time

from report import nanoseconds, result


def numbers(n):
    for i in range(n):
        yield i


def doubled(source):
    for x in source:
        yield x * 2


def plus_one(source):
    for x in source:
        yield x + 1


def run(n):
    total = 0
    for x in plus_one(doubled(numbers(n))):
        total += x
    return total


def main():
    n = int(sys.argv[1])
    run(n // 10)
    start = time.perf_counter_ns()
    r = run(n)
    nanoseconds(time.perf_counter_ns() - start, n)
    result(r)


main()
