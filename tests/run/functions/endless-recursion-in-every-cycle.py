# every cycle of calls ends in RecursionError, whichever way it goes
def a(n, way):
    return 1 + (b(n + 1, way) if way % 2 else d(n + 1, way))

def b(n, way):
    return 1 + (c(n + 1, way) if way % 3 else a(n + 1, way))

def c(n, way):
    return 1 + (b(n + 1, way) if way % 5 == 0 else a(n + 1, way) if way % 7 else d(n + 1, way))

def d(n, way):
    return 1 + (d(n + 1, way) if way % 3 == 0 else a(n + 1, way) if way % 5 else c(n + 1, way))

caught = 0
for first in (a, b, c, d):
    for way in range(1, 12):
        try:
            first(0, way)
        except RecursionError:
            caught += 1
print(caught)

# expect: 44
# stackless: none
