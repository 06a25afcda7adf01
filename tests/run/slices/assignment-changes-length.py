xs = [1, 2, 3, 4, 5]
xs[1:3] = [20, 30, 40]
print(xs)
xs[:0] = [0]
print(xs)
xs[2:5] = []
print(xs)
xs[len(xs):] = (8, 9)
xs[::2] = [-1] * 3
print(xs)
xs[:] = "ab"
print(xs)

# expect: [1, 20, 30, 40, 4, 5]
# expect: [0, 1, 20, 30, 40, 4, 5]
# expect: [0, 1, 4, 5]
# expect: [-1, 1, -1, 5, -1, 9]
# expect: ['a', 'b']
