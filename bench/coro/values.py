"""Greenlets: switches that carry a value there and back."""
from greenlet import getcurrent, greenlet
from report import measure


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


measure(run, 2)
