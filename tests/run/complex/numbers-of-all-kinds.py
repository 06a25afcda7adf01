def mandel(c):
    z = 0j
    for i in range(50):
        if abs(z) > 2:
            return i
        z = z * z + c
    return 50

print(1 + 2j, 2j, -2j, [1j, 2 - 3j])
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, 2 ** 1j)
print(mandel(0.1 + 0.2j), mandel(1 + 1j), mandel(-0.5 + 0.5j))
x = [1, 2.5, 3j]
for v in x:
    print(v * 2, v + 1j, v == 3j, repr(v))
d = {1: "a", 1j: "b", 2.0: "c"}
print(d[1 + 0j], d[1j], d[2 + 0j], hash(1j))
print(sum([1j, 2, 3.5]), sum(x), complex("1+2j"), complex(1, 2).real)
print(f"{1+2j:.2f} {1j}", "%s %r" % (1j, 2j))
print(isinstance(1j, complex), type(1j), abs(3 + 4j), (1 + 2j).conjugate())
# expect: (1+2j) 2j (-0-2j) [1j, (2-3j)]
# expect: (5+5j) (0.1+0.7000000000000001j) (-3+4j) (0.7692389013639721+0.6389612763136348j)
# expect: 50 2 50
# expect: 2 (1+1j) False 1
# expect: 5.0 (2.5+1j) False 2.5
# expect: 6j 4j True 3j
# expect: a b c 1000003
# expect: (5.5+1j) (3.5+3j) (1+2j) 1.0
# expect: 1.00+2.00j 1j 1j 2j
# expect: True <class 'complex'> 5.0 (1-2j)
