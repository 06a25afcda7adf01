xs = list(range(10))
print(xs[::3], xs[::-3], xs[8:2:-2], xs[-3:], xs[:-7], xs[5:5], xs[20:], xs[-20:2])
print(xs[2:8:2], xs[7::-1], xs[:3:-1], "abcdef"[::-2], (1, 2, 3, 4)[1::2])
try:
    xs[::0]
except ValueError as e:
    print(e)

# expect: [0, 3, 6, 9] [9, 6, 3, 0] [8, 6, 4] [7, 8, 9] [0, 1, 2] [] [] [0, 1]
# expect: [2, 4, 6] [7, 6, 5, 4, 3, 2, 1, 0] [9, 8, 7, 6, 5, 4] fdb (2, 4)
# expect: slice step cannot be zero
