import stackless

class Named(stackless.tasklet):
    def __init__(self, func, name):
        stackless.tasklet.__init__(self, func)
        self.name = name

    def hello(self):
        return "I am " + self.name

def f(n):
    for i in range(n):
        print(stackless.getcurrent().hello(), i)
        stackless.schedule()

Named(f, "one")(2)
Named(f, "two")(1)
stackless.run()
