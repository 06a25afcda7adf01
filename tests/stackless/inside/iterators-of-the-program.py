import stackless

class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        stackless.schedule()
        return self

    def __next__(self):
        stackless.schedule()
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __contains__(self, x):
        stackless.schedule()
        return x == 42

def f(name, n):
    print(name, list(Countdown(n)), tuple(Countdown(2)), sum(Countdown(n)))
    a, b, *rest = Countdown(n)
    print(name, a, b, rest, 42 in Countdown(1), [*Countdown(2), 7])
    for i, x in enumerate(Countdown(2)):
        print(name, i, x)
    print(name, dict(zip("xyz", Countdown(3))), any(Countdown(1)), all(Countdown(3)))

stackless.tasklet(f)("a", 3)
stackless.tasklet(f)("b", 4)
stackless.run()
