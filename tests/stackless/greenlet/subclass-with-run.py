import greenlet

class Worker(greenlet.greenlet):
    def __init__(self, name):
        greenlet.greenlet.__init__(self)
        self.name = name

    def run(self, n):
        for i in range(n):
            got = self.parent.switch((self.name, i))
            print(self.name, "got", got)
        return self.name + " ends"

a = Worker("a")
b = Worker("b")
print(a.switch(2), b.switch(1))
print(a.switch("x"), b.switch("y"))
print(a.switch("z"))
print(a.dead, b.dead, isinstance(a, greenlet.greenlet))
