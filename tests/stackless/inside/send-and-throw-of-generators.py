import stackless

def acc():
    total = 0
    while True:
        try:
            x = yield total
            stackless.schedule()
            total += x
        except ValueError:
            stackless.schedule()
            total = 0

def f(name, step):
    g = acc()
    next(g)
    for i in range(3):
        print(name, g.send(step))
    print(name, g.throw(ValueError))
    g.close()

stackless.tasklet(f)("a", 1)
stackless.tasklet(f)("b", 10)
stackless.run()
