def attempt(f):
    try:
        f(1, 0)
    except ZeroDivisionError as e:
        print(e)


attempt(lambda a, b: a // b)
attempt(lambda a, b: a % b)
attempt(lambda a, b: a / b)
attempt(lambda a, b: divmod(a, b))
attempt(lambda a, b: 1.5 / b)
attempt(lambda a, b: 1.5 // b)
attempt(lambda a, b: 1.5 % b)
attempt(lambda a, b: b ** -1)

# expect: integer division or modulo by zero
# expect: integer modulo by zero
# expect: division by zero
# expect: integer division or modulo by zero
# expect: float division by zero
# expect: float floor division by zero
# expect: float modulo
# expect: 0.0 cannot be raised to a negative power
