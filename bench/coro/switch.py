"""Coroutines: switches to one that switches back."""
from report import measure
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


measure(run, 2)
