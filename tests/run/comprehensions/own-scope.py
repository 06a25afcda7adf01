x = "outer"
squares = [x * x for x in range(3)]
print(x, squares)
y = 10
print([y + x for x in range(3)], [(lambda: x + y)() for x in range(2)])


def f(n):
    k = n * 2
    return [k + i for i in range(n)]


print(f(3))

# expect: outer [0, 1, 4]
# expect: [10, 11, 12] [10, 11]
# expect: [6, 7, 8]
