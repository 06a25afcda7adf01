# oracle: none
def down(n):
    if n > 0:
        for x in down(n - 1):
            yield x
    yield n

total = 0
for x in down(2000):
    total += x
print(total)
