def mean(values):
    total = 0
    for v in values:
        total += v
    return total, total / max(1, len(values))


print(mean([1.5, 2.5, 3.0]))
print(mean([]))
print(mean([1, 2]))
print(sum([0.1] * 3), sum([]), sum([1, 2.5]))

# expect: (7.0, 2.3333333333333335)
# expect: (0, 0.0)
# expect: (3, 1.5)
# expect: 0.30000000000000004 0 3.5
