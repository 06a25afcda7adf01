import stackless

class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        stackless.schedule()
        return self

    def __exit__(self, kind, value, tb):
        stackless.schedule()
        print("exit", self.name, kind is not None)
        return self.name == "b"

def f(name):
    with Resource(name):
        stackless.schedule()
        if name != "a":
            raise ValueError(name)
    print("after", name)

for name in ("a", "b", "c"):
    stackless.tasklet(f)(name)
try:
    stackless.run()
except ValueError as e:
    print("main", e)
