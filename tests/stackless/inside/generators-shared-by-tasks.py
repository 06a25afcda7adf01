import stackless

def numbers():
    for i in range(6):
        yield i

def f(name, source):
    for x in source:
        print(name, x)
        stackless.schedule()

g = numbers()
stackless.tasklet(f)("a", g)
stackless.tasklet(f)("b", g)
stackless.run()
