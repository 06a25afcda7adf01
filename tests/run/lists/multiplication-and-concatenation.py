row = [0] * 4
print(row, [1, 2] * 2, [] * 5, 3 * ["x"], [1] * -1)
row += [1]
both = row + [2, 3]
print(row, both, len(both))
try:
    print([1] + (2,))
except TypeError as e:
    print(e)

# expect: [0, 0, 0, 0] [1, 2, 1, 2] [] ['x', 'x', 'x'] []
# expect: [0, 0, 0, 0, 1] [0, 0, 0, 0, 1, 2, 3] 7
# expect: can only concatenate list (not "tuple") to list
