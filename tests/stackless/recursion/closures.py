# oracle: none
def compose(f, n):
    g = f
    for i in range(n):
        g = add_one(g)
    return g

def add_one(f):
    return lambda x: f(x) + 1

print(compose(lambda x: x, 200000)(5))
