def bounds(values):
    low = high = values[0]
    for v in values:
        if v < low:
            low = v
        if v > high:
            high = v
    return low, high


low, high = bounds([3, 9, -2, 4])
print(low, high, bounds(["pear", "fig"]))
for i, (name, score) in enumerate([("ann", 3), ("bob", 5)], 1):
    print(i, name, score)

# expect: -2 9 ('fig', 'pear')
# expect: 1 ann 3
# expect: 2 bob 5
