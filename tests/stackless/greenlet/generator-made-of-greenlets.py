from greenlet import getcurrent, greenlet

class GenletExit(Exception):
    pass

class Genlet(greenlet):
    def __init__(self, func, *args):
        greenlet.__init__(self)
        self.func = func
        self.args = args

    def run(self):
        func = self.func
        func(*self.args)
        raise GenletExit

    def __iter__(self):
        return self

    def __next__(self):
        self.parent = getcurrent()
        try:
            return self.switch()
        except GenletExit:
            raise StopIteration

def give(value):
    g = getcurrent()
    g.parent.switch(value)

def count(n):
    for i in range(n):
        give(i)

def permutations(items, n):
    if n == 0:
        give([])
        return
    for x in items:
        rest = [y for y in items if y != x]
        for p in Genlet(permutations, rest, n - 1):
            give([x] + p)

print([x for x in Genlet(count, 4)])
for p in Genlet(permutations, [1, 2, 3], 2):
    print(p)
