data = iter([5, 3, 0, 9])
print(list(iter(lambda: next(data), 0)), next(data))

# expect: [5, 3] 9
