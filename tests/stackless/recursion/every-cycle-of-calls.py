# oracle: none
# Functions that call one another in many ways: however deep recursion goes round, some
# function on its way looks at the stack.
def a(n, way):
    if n == 0:
        return 1
    return 1 + (b(n - 1, way) if way % 2 else d(n - 1, way))

def b(n, way):
    if n == 0:
        return 1
    return 1 + (c(n - 1, way) if way % 3 else a(n - 1, way))

def c(n, way):
    if n == 0:
        return 1
    return 1 + (b(n - 1, way) if way % 5 == 0 else a(n - 1, way) if way % 7 else e(n - 1, way))

def d(n, way):
    if n == 0:
        return 1
    return 1 + (d(n - 1, way) if way % 3 == 0 else e(n - 1, way))

def e(n, way):
    if n == 0:
        return 1
    return 1 + (f(n - 1, way) if way % 5 else c(n - 1, way))

def f(n, way):
    if n == 0:
        return 1
    return 1 + (d(n - 1, way) if way % 3 else e(n - 1, way) if way % 2 else b(n - 1, way))

class Leaf:
    def value(self, n):
        return value(self, n)

class Inner(Leaf):
    def value(self, n):
        return 1 + value(Leaf() if n % 2 else Inner(), n)

def value(node, n):
    return 1 if n == 0 else node.value(n - 1)

print(sum([first(50000, way) == 50001 for first in (a, b, c, d, e, f) for way in range(1, 22)]))
print(value(Inner(), 300000), value(Leaf(), 300000))
