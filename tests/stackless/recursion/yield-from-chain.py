# oracle: none
def chain(n):
    if n > 0:
        yield from chain(n - 1)
    yield n

total = 0
for x in chain(5000):
    total += x
print(total)
