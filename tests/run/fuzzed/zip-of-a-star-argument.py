def cols(b):
    for c in zip(*b):
        print(c)


def first(rows, strict):
    return list(zip([9, 8], *rows, strict=strict))


cols([[5, 6], [7, 8], [1, 2], [0, 0]])
cols([])
print(first([[1, 2], [3, 4]], False))
try:
    print(first([[1, 2], [3]], True))
except ValueError as e:
    print(e)
rows = ["abc", "de"]
print([a + b for a, b in zip(*rows)])
print(dict(zip(*[["x", "y"], ["p", "q"]])))

# expect: (5, 7, 1, 0)
# expect: (6, 8, 2, 0)
# expect: [(9, 1, 3), (8, 2, 4)]
# expect: zip() argument 3 is shorter than arguments 1-2
# expect: ['ad', 'be']
# expect: {'x': 'p', 'y': 'q'}
