def failing(n):
    yield n
    yield 10 // n


g = failing(0)
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(next(g, "finished"))

# expect: 0
# expect: integer division or modulo by zero
# expect: finished
