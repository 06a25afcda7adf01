print(2.0 ** 3, 2 ** 0.5, (-8.0) ** 3, 0.0 ** 0, 4 ** -0.5)
try:
    print(0.0 ** -1)
except ZeroDivisionError as e:
    print(e)
try:
    print(10.0 ** 400)
except OverflowError as e:
    print("OverflowError")

# expect: 8.0 1.4142135623730951 -512.0 1.0 0.5
# expect: 0.0 cannot be raised to a negative power
# expect: OverflowError
