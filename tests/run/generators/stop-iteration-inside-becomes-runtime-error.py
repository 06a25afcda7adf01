def broken():
    yield 1
    raise StopIteration("oops")


g = broken()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))

# expect: 1
# expect: generator raised StopIteration StopIteration('oops')
