class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other.n)

    def __repr__(self):
        return f"Money({self.n})"


def double(x):
    return x + x


print(double(21), double("ab"), double(1.5), double([1]), double((1, "a")), double(Money(4)))

# expect: 42 abab 3.0 [1, 1] (1, 'a', 1, 'a') Money(8)
