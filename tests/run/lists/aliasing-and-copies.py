a = [1, [2, 3]]
b = a
c = a[:]
d = a.copy()
e = list(a)
b.append(4)
c[1].append(5)
print(a, b, c, d, e)
print(a is b, a is c, a == b, c == d)
grid = [[0] * 3] * 2
grid[0][1] = 7
print(grid)

# expect: [1, [2, 3, 5], 4] [1, [2, 3, 5], 4] [1, [2, 3, 5]] [1, [2, 3, 5]] [1, [2, 3, 5]]
# expect: True False True True
# expect: [[0, 7, 0], [0, 7, 0]]
