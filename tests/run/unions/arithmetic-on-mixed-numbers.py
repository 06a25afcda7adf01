values = [1, 2.5, True, -3]
total = 0
for v in values:
    total = total + v * 2
print(total, sum(values), max(values), sorted(values), [v / 2 for v in values])
print([-v for v in values], [v // 2 for v in values], [v == 1 for v in values])

# expect: 3.0 1.5 2.5 [-3, 1, True, 2.5] [0.5, 1.25, 0.5, -1.5]
# expect: [-1, -2.5, -1, 3] [0, 1.0, 0, -2] [True, False, True, False]
