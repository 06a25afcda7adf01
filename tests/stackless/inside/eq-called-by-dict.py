import stackless

class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        stackless.schedule()
        return self.n % 3

    def __eq__(self, other):
        stackless.schedule()
        return self.n == other.n

def f(start):
    d = {}
    for n in range(start, start + 6):
        d[Key(n)] = n
    for n in range(start, start + 6):
        found.append(d[Key(n)])
    print(start, len(d), Key(start) in d, Key(99) in d)
    del d[Key(start)]
    print(start, len(d), d.get(Key(start), "gone"))

found = []
stackless.tasklet(f)(0)
stackless.tasklet(f)(10)
stackless.run()
print(sorted(found))
