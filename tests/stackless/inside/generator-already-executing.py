import stackless

def numbers():
    for i in range(3):
        stackless.schedule()
        yield i

def f(name, source):
    try:
        print(name, next(source))
    except ValueError as e:
        print(name, e)

g = numbers()
stackless.tasklet(f)("a", g)
stackless.tasklet(f)("b", g)
stackless.run()
