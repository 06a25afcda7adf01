import stackless

def numbers(n):
    for i in range(n):
        stackless.schedule()
        yield i
        stackless.schedule()

def pairs(n):
    for i in numbers(n):
        yield from numbers(i)

def f(name, n):
    for x in pairs(n):
        print(name, x)
    print(name, list(zip(numbers(n), map(lambda x: x + 1, numbers(n)))))

stackless.tasklet(f)("a", 3)
stackless.tasklet(f)("b", 4)
stackless.run()
