def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, iterable):
    it = iter(iterable)
    for _ in range(n):
        yield next(it)


print(list(take(10, fibonacci())))
for f in fibonacci():
    if f > 100:
        print(f)
        break
print(sum(take(5, (n * n for n in fibonacci()))))

# expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
# expect: 144
# expect: 15
