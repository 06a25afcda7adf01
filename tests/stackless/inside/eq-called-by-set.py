import stackless

class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        stackless.schedule()
        return self.n == other.n

def f(name, numbers):
    s = set()
    for n in numbers:
        s.add(Key(n))
    print(name, len(s), len(s & {Key(1), Key(2)}), Key(2) in s)

stackless.tasklet(f)("a", [1, 2, 1, 3])
stackless.tasklet(f)("b", [2, 2, 2])
stackless.run()
