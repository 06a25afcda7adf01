n = 3
x = 0.5
print(n + x, n - x, n * x, n / x, n // x, n % x, n ** x)
print(x + n, x - n, x ** n, 2 == 2.0, 2 < 2.5, 10 > 9.99)

# expect: 3.5 2.5 1.5 6.0 6.0 0.0 1.7320508075688772
# expect: 3.5 -2.5 0.125 True True True
