# types: total.total = int; float
# types: total.x = float
# types: total() = int|float boxed
# types: mean() = float
def total(xs):
    total = 0
    for x in xs:
        total += x
    return total


def mean(xs):
    return total(xs) / len(xs)


print(total([1.5, 2.0]), total([0.5][1:]), mean([1.0, 2.0]))
# expect: 3.5 0 1.5
