def outer(a):
    def middle(b):
        def inner(c):
            nonlocal a
            a += 1
            return a, b, c, a * b * c
        return inner
    return middle


f = outer(1)(2)
print(f(3), f(4))

# expect: (2, 2, 3, 12) (3, 2, 4, 24)
