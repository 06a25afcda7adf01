def key(x):
    return 10 / x


values = [5, 0, 2]
try:
    values.sort(key=key)
except ZeroDivisionError as e:
    print(e, values)

# expect: division by zero [5, 0, 2]
