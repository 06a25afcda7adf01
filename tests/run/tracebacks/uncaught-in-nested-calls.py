def inner(n):
    return 100 // n


def outer(values):
    total = 0
    for v in values:
        total += inner(v)
    return total


print(outer([5, 10]))
print(outer([5, 0]))

# expect: 30
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 13, in <module>
# stderr:     print(outer([5, 0]))
# stderr:           ^^^^^^^^^^^^^
# stderr:   File "{file}", line 8, in outer
# stderr:     total += inner(v)
# stderr:              ^^^^^^^^
# stderr:   File "{file}", line 2, in inner
# stderr:     return 100 // n
# stderr:            ~~~~^^~~
# stderr: ZeroDivisionError: integer division or modulo by zero
# status: 1
