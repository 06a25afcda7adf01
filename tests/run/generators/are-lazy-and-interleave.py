def numbers(name, n):
    for i in range(n):
        print("make", name, i)
        yield i


a, b = numbers("a", 2), numbers("b", 3)
print("start")
for x, y in zip(a, b):
    print("got", x, y)
print(list(b))

# expect: start
# expect: make a 0
# expect: make b 0
# expect: got 0 0
# expect: make a 1
# expect: make b 1
# expect: got 1 1
# expect: make b 2
# expect: [2]
