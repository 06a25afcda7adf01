pairs = [(i, j) for i in range(4) if i % 2 == 0 for j in range(i) if j != 1]
print(pairs)
print([[j * i for j in range(3)] for i in range(3)])
print([x for row in [[1, 2], [3], []] for x in row])
print([a if a > 1 else -a for a in range(4)])

# expect: [(2, 0)]
# expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
# expect: [1, 2, 3]
# expect: [0, -1, 2, 3]
