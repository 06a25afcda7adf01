class Acc:
    def __init__(self):
        self.total = 0

    def add(self, n):
        self.total += n
        return self.total


a = Acc()
f = a.add
for i in range(3):
    f(i)
print(a.total, list(map(a.add, [10, 20])), Acc.add(a, 1), {"add": f}["add"](1))

# expect: 3 [13, 33] 34 35
