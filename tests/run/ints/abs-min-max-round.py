print(abs(-5), abs(5), min(3, 1, 2), max([4, 9, 2]))
print(round(7), round(1234, -2), round(1250, -2), round(1350, -2))
print(min([], default=0), max("hello"), min("b", "a"))

# expect: 5 5 1 9
# expect: 7 1200 1200 1400
# expect: 0 o a
