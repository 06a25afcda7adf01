it = iter([1, 2, 3, 4])
print(list(zip(it, "ab")), next(it, "none left"))
rows = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*rows)), dict(zip("ab", rows)), [a * b for a, b in zip(*rows)])

# expect: [(1, 'a'), (2, 'b')] 4
# expect: [(1, 4), (2, 5), (3, 6)] {'a': [1, 2, 3], 'b': [4, 5, 6]} [4, 10, 18]
