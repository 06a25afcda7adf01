# instances: largest = 3
# types: largest() = int; str; Money
# types: largest.best = int; str; Money
# types: Money.cents = int
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __repr__(self):
        return f"{self.cents // 100}.{self.cents % 100:02}"


def largest(a, b, c):
    best = a
    if best < b:
        best = b
    if best < c:
        best = c
    return best


print(largest(1, 3, 2))
print(largest("x", "ab", "c"))
print(largest(Money(120), Money(95), Money(300)))
# expect: 3
# expect: x
# expect: 3.00
