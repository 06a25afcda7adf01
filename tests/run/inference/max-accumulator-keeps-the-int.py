best = 0
for x in [-1.5, -2.5]:
    if x > best:
        best = x
print(best, type(best).__name__)
low = 10 ** 6
for x in [3.5, 2.25]:
    low = min(low, x)
print(low, max(0, -0.5), min(1, 1.0), max(1, 1.0))

# expect: 0 int
# expect: 2.25 0 1 1
