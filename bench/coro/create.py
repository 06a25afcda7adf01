"""Tasklets: made, run at once and finished."""
import stackless
from report import measure


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


measure(run)
