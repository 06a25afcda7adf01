xs = [3, 1, 2]
xs.reverse()
print(xs, list(reversed(xs)), 3 in xs, 9 not in xs, xs)
print([1, 2] in [[1, 2], 3], None in [0, None], 1.0 in [1], "a" in ["ab"])

# expect: [2, 1, 3] [3, 1, 2] True True [2, 1, 3]
# expect: True True True False
