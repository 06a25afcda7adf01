print(list(range(4)), list(range(2, 6)), list(range(10, 0, -3)), list(range(5, 2)))
r = range(0, 100, 7)
print(r, len(r), r[3], r[-1], 49 in r, 50 in r, r[2:5], sum(r))
print(range(3) == range(0, 3, 1), bool(range(0)), list(reversed(range(4))), r.start, r.stop, r.step)
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
try:
    r[15]
except IndexError as e:
    print(e)

# expect: [0, 1, 2, 3] [2, 3, 4, 5] [10, 7, 4, 1] []
# expect: range(0, 100, 7) 15 21 98 True False range(14, 35, 7) 735
# expect: True False [3, 2, 1, 0] 0 100 7
# expect: range() arg 3 must not be zero
# expect: range object index out of range
