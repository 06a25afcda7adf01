# Generators: a chain of filters and maps, a merge of two streams, and a
# recursive walk with yield from.
import sys


def numbers(count):
    seed = 1
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed >> 8


def odd(source):
    for n in source:
        if n % 2 == 1:
            yield n


def deltas(source):
    previous = 0
    for n in source:
        yield n - previous
        previous = n


def pairs(source):
    for a in source:
        b = next(source, 0)
        yield a, b


def multiples(step, limit):
    n = step
    while n < limit:
        yield n
        n += step


def merge(left, right):
    a = next(left, None)
    b = next(right, None)
    while a is not None and b is not None:
        if a <= b:
            yield a
            a = next(left, None)
        else:
            yield b
            b = next(right, None)
    while a is not None:
        yield a
        a = next(left, None)
    while b is not None:
        yield b
        b = next(right, None)


class Node:
    def __init__(self, value, left, right):
        self.value = value
        self.left = left
        self.right = right

    def walk(self):
        if self.left is not None:
            yield from self.left.walk()
        yield self.value
        if self.right is not None:
            yield from self.right.walk()


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Node(middle, build(low, middle), build(middle + 1, high))


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1100
    total = 0
    for a, b in pairs(deltas(odd(numbers(size * 100000)))):
        total = (total + a * 3 - b) % 1000000007
    print("chain", total)
    total = 0
    limit = size * 20000
    for n in merge(merge(multiples(3, limit), multiples(5, limit)), multiples(7, limit)):
        total = (total * 31 + n) % 1000003
    print("merge", total)
    root = build(0, 1 << 12)
    total = 0
    for _ in range(size // 10 + 1):
        for value in root.walk():
            total = (total * 7 + value) % 1000003
    print("walk", total)


main()
