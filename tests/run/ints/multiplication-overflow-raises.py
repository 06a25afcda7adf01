# oracle: none
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


print(factorial(20))
try:
    print(factorial(21))
except OverflowError:
    print("too large")

# expect: 2432902008176640000
# expect: too large
