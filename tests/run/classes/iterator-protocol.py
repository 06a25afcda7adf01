class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(4)), sum(Countdown(5)), max(Countdown(3)))
for i in Countdown(2):
    print(i)
a, b, c = Countdown(3)
print(a, b, c, 2 in Countdown(3))

# expect: [4, 3, 2, 1] 15 3
# expect: 2
# expect: 1
# expect: 3 2 1 True
