pairs = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(pairs, key=lambda p: p[1]))
print(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5, 6])))
print(list(filter(lambda n: n % 2 == 0, range(7))), (lambda *a, k=1: (a, k))(5, 6, k=7))

# expect: [('c', 1), ('b', 2), ('a', 3)]
# expect: [('a', 3), ('b', 2), ('c', 1)]
# expect: [4, 10, 18]
# expect: [0, 2, 4, 6] ((5, 6), 7)
