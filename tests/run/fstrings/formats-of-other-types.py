class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "short":
            return f"${self.cents // 100}"
        return f"${self.cents / 100:.2f}"

    def __str__(self):
        return "money"


m = Money(1999)
print(f"{m} {m:short} {m!s} {m!s:>8}", "{:short}|{}".format(m, m))
print(f"{[1, 2]} {(1,)} {None} {True} {b'x'} {{1: 2}}")

# expect: $19.99 $19 money    money $19|$19.99
# expect: [1, 2] (1,) None True b'x' {1: 2}
