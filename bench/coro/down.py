"""Coroutines: one that goes a hundred calls down, switches, and comes back up."""
from report import measure
from stackless import coroutine


class Counter:
    def __init__(self):
        self.n = 0


def down(main, depth):
    if depth == 0:
        main.switch()
        return 0
    return down(main, depth - 1) + 1


def task(counter, main):
    while True:
        counter.n += down(main, 100)


def run(n):
    counter = Counter()
    co = coroutine()
    co.bind(task, counter, coroutine.getmain())
    for i in range(n + 1):
        co.switch()
    return counter.n


measure(run)
