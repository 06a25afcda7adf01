"""Generators: a chain of three."""
from report import measure


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


measure(run)
