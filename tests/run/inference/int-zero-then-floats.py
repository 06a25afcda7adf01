def total_of(values):
    total = 0
    for v in values:
        total += v
    return total


print(total_of([0.5, 0.25]), total_of([]), total_of([1, 2]), total_of([0.5, 1]))


class Meter:
    def __init__(self):
        self.sum = 0
        self.largest = 0

    def add(self, x):
        self.sum += x
        if x > self.largest:
            self.largest = x


m = Meter()
print(m.sum, m.largest)
m.add(2.5)
m.add(0.5)
print(m.sum, m.largest)

# expect: 0.75 0 3 1.5
# expect: 0 0
# expect: 3.0 2.5
