def f():
    x = 2
    n = 3
    print(x ** n % 16, (x ** n) & 7, x << n & 255, x * n % 16)
    m = len("abcdefg")
    print(x ** n % m, x ** n // m, x ** n >> 1, -x % m)


f()

# expect: 8 0 16 6
# expect: 1 1 4 5
