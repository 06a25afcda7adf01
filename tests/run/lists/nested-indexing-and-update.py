m = [[i * j for j in range(4)] for i in range(3)]
m[1][2] += 100
m[-1][-1] = -1
for row in m:
    print(row)
print([r[1] for r in m], sum(sum(r) for r in m), [list(t) for t in zip(*m)])

# expect: [0, 0, 0, 0]
# expect: [0, 1, 102, 3]
# expect: [0, 2, 4, -1]
# expect: [0, 1, 2] 111 [[0, 0, 0], [0, 1, 2], [0, 102, 4], [0, 3, -1]]
