class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return "R" + str(self.n)
l = [1, 2, 3]
l[2], l[0], l[1] = l
print(l)
rs = [R(1), R(2)]
rs[1], rs[0] = rs
print(rs)
def f(q):
    (a, [b, c]), d = q
    q[1] = 0
    return a + b + c + d
print(f([(1, [2, 3]), 4]))
for x, y in [[1, 2], [3, 4]]:
    print(x, y)
class C: pass
c = C()
items = [R(3), [R(4), R(5)]]
c.items, (c.a, items[0]) = items
print(c.items, c.a, items)
def g(pairs):
    while pairs:
        a, b = pairs.pop()
        print(a, b)
g([[R(1), R(2)], [R(3), R(4)]])
def h():
    try:
        a, b, c = [1, 2]
    except ValueError as e:
        print(e)
    a, b = [R(8), R(9)]
    return a, b
print(h())
def swap(z):
    z.clear(); return 7
big = [str(i) * 3 for i in range(3)]
p, q, r = big
big.clear(); big.append("x")
print(p, q, r)
mixed = [1, "a"] 
m, n = mixed if len(big) else (1, 2.5)
print(m, n)

# expect: [2, 3, 1]
# expect: [R2, R1]
# expect: 10
# expect: 1 2
# expect: 3 4
# expect: R3 R4 [R5, [R4, R5]]
# expect: R3 R4
# expect: R1 R2
# expect: not enough values to unpack (expected 3, got 2)
# expect: (R8, R9)
# expect: 000 111 222
# expect: 1 a
