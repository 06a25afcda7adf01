f = frozenset([1, 2, 2])
table = {f: "low", frozenset([3]): "high"}
print(table[frozenset([2, 1])], f | {5}, len(f), f == {1, 2})
print(frozenset(), frozenset([4]), {frozenset([1]), frozenset([1])})

# expect: low frozenset({1, 2, 5}) 2 True
# expect: frozenset() frozenset({4}) {frozenset({1})}
