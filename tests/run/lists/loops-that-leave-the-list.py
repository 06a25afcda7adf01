# Indices that are negative or too large in some rounds of a loop.
def around(xs, n):
    total = 0
    for i in range(n):
        total = total * 3 + xs[i - 1]
    return total


def copy_down(xs, n):
    for i in range(n):
        xs[i] = xs[i + 1]


def backwards(xs, start, stop):
    out = []
    i = start
    while i >= stop:
        out.append(xs[i])
        i -= 1
    return out


def diagonal(rows, n):
    total = 0.0
    for i in range(n):
        for j in range(n):
            total += rows[i][j] - rows[j][i - 1]
    return total


def steps(xs, start, stop, step):
    for i in range(start, stop, step):
        xs[i] += 1


print(around([5, 6, 7], 3))
print(around([5, 6, 7], 4))
try:
    around([5, 6, 7], 5)
except IndexError as e:
    print(e)
values = [1, 2, 3, 4]
try:
    copy_down(values, 4)
except IndexError as e:
    print(e, values)
print(backwards([1, 2, 3], 2, -3))
try:
    backwards([1, 2, 3], 2, -9)
except IndexError as e:
    print(e)
print(diagonal([[1.0, 2.0], [3.0, 4.5]], 2))
try:
    diagonal([[1.0, 2.0], [3.0]], 2)
except IndexError as e:
    print(e)
steps(values, -4, 4, 3)
print(values)
try:
    steps(values, 1, 9, 2)
except IndexError as e:
    print(e, values)

# expect: 84
# expect: 259
# expect: list index out of range
# expect: list index out of range [2, 3, 4, 4]
# expect: [3, 2, 1, 3, 2, 1]
# expect: list index out of range
# expect: 0.0
# expect: list index out of range
# expect: [3, 3, 5, 5]
# expect: list index out of range [3, 4, 5, 6]
