# The length and the items are read again where the loop may have changed them.
def shrink(xs):
    i = 0
    seen = 0
    while i < len(xs):
        seen += xs[i]
        if xs[i] % 2 == 0:
            xs.pop()
        i += 1
    return seen, xs


def grow(xs, limit):
    for x in xs:
        if len(xs) < limit:
            xs.append(x + 1)
    return xs


def swap_rows(rows):
    total = 0
    for i in range(len(rows)):
        for j in range(len(rows[i])):
            total += rows[i][j]
            if rows[i][j] == 5:
                rows[i] = [100] * len(rows[i])
    return total


class Box:
    def __init__(self):
        self.items = [1, 2, 3]

    def take(self):
        self.items = self.items[1:]


def through(box):
    total = 0
    while box.items:
        total = total * 10 + box.items[0]
        box.take()
    return total


print(shrink([1, 2, 3, 4, 5, 6]))
print(grow([1, 2], 6))
print(swap_rows([[1, 2], [5, 6], [7, 8]]))
print(through(Box()))

# expect: (10, [1, 2, 3, 4])
# expect: [1, 2, 2, 3, 3, 4]
# expect: 123
# expect: 123
