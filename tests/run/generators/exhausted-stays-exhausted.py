def two():
    yield 1
    yield 2


g = two()
print(sum(g), sum(g), list(g), next(g, None))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value)
print(1 in two(), 5 in two(), max(two()))

# expect: 3 0 [] None
# expect: StopIteration None
# expect: True False 2
