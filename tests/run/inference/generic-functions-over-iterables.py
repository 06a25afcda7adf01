def reduce(f, items, start):
    acc = start
    for item in items:
        acc = f(acc, item)
    return acc


print(reduce(lambda a, b: a + b, [1, 2, 3], 0))
print(reduce(lambda a, b: a + [b * 2], (1.5, 2), []))
print(reduce(lambda a, b: b + a, "abc", ""))
print(reduce(lambda a, kv: a + kv[1], {"x": 1, "y": 2}.items(), 0.5))

# expect: 6
# expect: [3.0, 4]
# expect: cba
# expect: 3.5
