import stackless

def make(name):
    n = 0

    def step():
        nonlocal n
        stackless.schedule()
        n += 1
        return n

    def read():
        stackless.schedule()
        return n

    def task():
        for i in range(2):
            step()
            print(name, read())

    return task

a = make("a")
stackless.tasklet(a)()
stackless.tasklet(a)()
stackless.tasklet(make("b"))()
stackless.run()
