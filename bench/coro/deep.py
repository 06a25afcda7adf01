"""Coroutines: switches of one that stays a hundred calls deep."""
from report import measure
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


measure(run, 2)
