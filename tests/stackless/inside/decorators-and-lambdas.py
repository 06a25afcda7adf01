import stackless

def slow(func):
    def wrapped(*args):
        stackless.schedule()
        r = func(*args)
        stackless.schedule()
        return r
    return wrapped

@slow
def add(a, b):
    return a + b

def f(name, k):
    g = slow(lambda x: x * k)
    print(name, add(g(1), g(2)), list(map(g, [1, 2])), list(filter(slow(lambda x: x > 1), [1, 2, 3])))

stackless.tasklet(f)("a", 10)
stackless.tasklet(f)("b", "xy")
stackless.run()
