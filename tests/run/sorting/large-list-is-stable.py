values = []
seed = 11
for i in range(500):
    seed = (seed * 1103515245 + 12345) % 2147483648
    values.append((seed >> 16) % 20 * 1000 + i)
values.sort(key=lambda v: v // 1000)
print(values[:5], all(a < b for a, b in zip(values, values[1:])))
values.sort(key=lambda v: v // 1000, reverse=True)
print(values[:3], values[-2:], all(a // 1000 > b // 1000 or a < b for a, b in zip(values, values[1:])))

# expect: [12, 39, 53, 68, 81] True
# expect: [19024, 19030, 19037] [400, 481] True
