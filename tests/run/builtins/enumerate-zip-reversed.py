print(list(enumerate("ab")), list(enumerate(["x"], start=5)))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1], [2], [3])))
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(0, 7, 2))))
for i, (a, b) in enumerate(zip("xy", (1.5, 2.5))):
    print(i, a, b)

# expect: [(0, 'a'), (1, 'b')] [(5, 'x')]
# expect: [(1, 'a'), (2, 'b')] [] [(1, 2, 3)]
# expect: [3, 2, 1] cba [6, 4, 2, 0]
# expect: 0 x 1.5
# expect: 1 y 2.5
