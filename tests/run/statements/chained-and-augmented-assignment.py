a = b = c = []
a.append(1)
print(a, b, c, a is c)
x = y = 0
x += 5
y -= x
x *= 3
x //= 2
y **= 2
x %= 4
x <<= 3
x |= 1
x ^= 2
print(x, y)
i = 0
xs = [10, 20, 30]
i = xs[i] = 2
print(i, xs)

# expect: [1] [1] [1] True
# expect: 27 25
# expect: 2 [10, 20, 2]
