print(sum([1, 2, 3]), sum([0.5, 1]), sum([[1], [2]], []), sum(range(5), 100), sum(x > 1 for x in (1, 2, 3)))
print(min(3, 1), max("a", "b", "c"), min([4, 2], key=lambda x: -x), max({"a": 2, "b": 1}, key=len))
print(max([1, 5, 5.0]), min((2, "b"), (2, "a")), max([], default=None), min("hello", "world", key=lambda w: w[-1]))

# expect: 6 1.5 [1, 2] 110 2
# expect: 1 c 4 a
# expect: 5 (2, 'a') None world
