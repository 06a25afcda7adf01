xs = list(range(6))
try:
    xs[::2] = [1, 2]
except ValueError as e:
    print(e)
print(xs)
xs[1::2] = [10, 30, 50]
print(xs)

# expect: attempt to assign sequence of size 2 to extended slice of size 3
# expect: [0, 1, 2, 3, 4, 5]
# expect: [0, 10, 2, 30, 4, 50]
