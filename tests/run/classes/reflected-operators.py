class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, int):
            return Money(self.cents + other)
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Money(other - self.cents)

    def __rmul__(self, n):
        return Money(n * self.cents)

    def __repr__(self):
        return f"${self.cents / 100:.2f}"


m = Money(250)
print(m + 50, 50 + m, 1000 - m, 3 * m, sum([m, m, Money(1)]))
try:
    m + "x"
except TypeError as e:
    print(e)

# expect: $3.00 $3.00 $7.50 $7.50 $5.01
# expect: unsupported operand type(s) for +: 'Money' and 'str'
