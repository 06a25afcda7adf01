import stackless

class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        stackless.schedule()
        return self.n == other.n

def f(name):
    a = [Key(1), Key(2), Key(3)]
    print(name, a.index(Key(3)), a.count(Key(2)), Key(4) in a)
    print(name, a == [Key(1), Key(2), Key(3)], (a[0], 1) == (Key(1), 1))
    a.remove(Key(2))
    print(name, [k.n for k in a])

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
stackless.run()
