# gc: ref
import stackless

class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def f(name):
    x = Noisy(name)
    stackless.schedule()
    print(name, "still has it")
    x = None
    stackless.schedule()
    print(name, "ends")

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
stackless.run()
