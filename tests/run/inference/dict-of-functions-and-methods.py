class Calc:
    def __init__(self):
        self.memory = 0

    def store(self, a, b):
        self.memory = a * 10 + b
        return self.memory


def add(a, b):
    return a + b


calc = Calc()
table = {"add": add, "store": calc.store, "sub": lambda a, b: a - b, "pow": pow, "max": max}
for name, f in table.items():
    print(name, f(2, 3))
print(calc.memory)

# expect: add 5
# expect: store 23
# expect: sub -1
# expect: pow 8
# expect: max 3
# expect: 23
