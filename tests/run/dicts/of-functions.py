def add(a, b):
    return a + b


ops = {"+": add, "-": lambda a, b: a - b, "max": max}
for symbol in ops:
    print(symbol, ops[symbol](7, 3))

# expect: + 10
# expect: - 4
# expect: max 7
