t = (1, [2])
t[1].append(3)
print(t)
u = t
u += (4,)
print(t, u)
try:
    print(t[2])
except IndexError as e:
    print(e)
print(hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((2, 1)))

# expect: (1, [2, 3])
# expect: (1, [2, 3]) (1, [2, 3], 4)
# expect: tuple index out of range
# expect: True False
