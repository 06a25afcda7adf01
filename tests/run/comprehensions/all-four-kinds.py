print([x * x for x in range(5)])
print({x % 3 for x in range(10)})
print({c: ord(c) for c in "abc"})
print(sum(x for x in range(10) if x % 2))
g = (x for x in [1, 2])
print(next(g), next(g), next(g, "done"))

# expect: [0, 1, 4, 9, 16]
# expect: {0, 1, 2}
# expect: {'a': 97, 'b': 98, 'c': 99}
# expect: 25
# expect: 1 2 done
