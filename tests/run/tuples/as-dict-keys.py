seen = {}
for point in [(0, 1), (2, 3), (0, 1), (0, 1.0)]:
    seen[point] = seen.get(point, 0) + 1
print(seen)
print((0, 1) in seen, (1, 0) in seen, seen[(2, 3)])
nested = {((1, 2), "x"): "yes"}
print(nested[((1, 2), "x")])

# expect: {(0, 1): 3, (2, 3): 1}
# expect: True False 1
# expect: yes
