xs = list(range(10))
del xs[2:4]
print(xs)
del xs[::3]
print(xs)
del xs[-1], xs[0]
print(xs)
del xs[:]
print(xs)

# expect: [0, 1, 4, 5, 6, 7, 8, 9]
# expect: [1, 4, 6, 7, 9]
# expect: [4, 6, 7]
# expect: []
