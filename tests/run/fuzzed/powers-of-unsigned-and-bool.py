def p(x, n):
    return x ** n


def q(x, n):
    try:
        return x ** n
    except ZeroDivisionError as e:
        return e


print(p(0xfffffffffffffff0, 1), p(2, 3), p(2, -1), p(2.5, 2), p(True, 3), p(2, True), pow(3, 4), pow(2, -2))
print(0xfffffffffffffff0 ** 1, q(0, -1), q(0.0, -2), p(-2, 3), p(-8.0, 2), p(4, 0.5))
for x in [2, 3.5, True, 1 << 63]:
    print(x ** 0, [x ** n for n in (1, 0, -1)])

# expect: 18446744073709551600 8 0.5 6.25 1 2 81 0.25
# expect: 18446744073709551600 0.0 cannot be raised to a negative power 0.0 cannot be raised to a negative power -8 64.0 2.0
# expect: 1 [2, 1, 0.5]
# expect: 1.0 [3.5, 1.0, 0.2857142857142857]
# expect: 1 [1, 1, 1.0]
# expect: 1 [9223372036854775808, 1, 1.0842021724855044e-19]
