import stackless

class C:
    def __init__(self, n):
        self.n = n

    @property
    def value(self):
        stackless.schedule()
        return self.n

    @value.setter
    def value(self, n):
        stackless.schedule()
        self.n = n

    @staticmethod
    def s(x):
        stackless.schedule()
        return x

    @classmethod
    def make(cls, n):
        stackless.schedule()
        return cls(n)

def f(name, n):
    c = C.make(n)
    c.value += C.s(1)
    c.value = c.value * 2
    print(name, c.value)

stackless.tasklet(f)("a", 1)
stackless.tasklet(f)("b", 5)
stackless.run()
