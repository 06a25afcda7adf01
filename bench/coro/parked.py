"""Tasklets that each wait in a function, all at once; then each goes on once."""
import sys

import stackless
from report import bytes_each, resident, result


class Sum:
    def __init__(self):
        self.n = 0


def task(total, i):
    stackless.schedule()
    total.n += i


def main():
    n = int(sys.argv[1])
    total = Sum()
    before = resident()
    for i in range(n):
        stackless.tasklet(task)(total, i)
    stackless.schedule()
    bytes_each(resident() - before, n)
    stackless.run()
    result(total.n)


main()
