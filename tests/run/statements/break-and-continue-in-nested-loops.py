found = []
for i in range(5):
    if i == 1:
        continue
    for j in range(5):
        if j > i:
            break
        if (i + j) % 2:
            continue
        found.append((i, j))
    else:
        found.append("all")
print(found)

# expect: [(0, 0), (2, 0), (2, 2), (3, 1), (3, 3), (4, 0), (4, 2), (4, 4), 'all']
