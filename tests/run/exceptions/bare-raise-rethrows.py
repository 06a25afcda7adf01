def risky(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        print("noted")
        raise


try:
    risky(0)
except ZeroDivisionError as e:
    print("outer", e)
try:
    raise
except RuntimeError as e:
    print(e)

# expect: noted
# expect: outer integer division or modulo by zero
# expect: No active exception to reraise
