xs = [1, 2, 3]
for x in xs:
    if x < 3:
        xs.append(x + 2)
print(xs)
ys = [1, 2, 3, 4, 5]
for y in ys:
    if y % 2 == 0:
        ys.remove(y)
    print(y, ys)

# expect: [1, 2, 3, 3, 4]
# expect: 1 [1, 2, 3, 4, 5]
# expect: 2 [1, 3, 4, 5]
# expect: 4 [1, 3, 5]
