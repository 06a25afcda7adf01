import stackless

class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        stackless.schedule()
        return V(self.x + other.x)

    def __mul__(self, k):
        stackless.schedule()
        return V(self.x * k)

    def __getitem__(self, i):
        stackless.schedule()
        return self.x + i

    def __len__(self):
        stackless.schedule()
        return 3

    def __bool__(self):
        stackless.schedule()
        return self.x > 0

    def __call__(self, y):
        stackless.schedule()
        return y

    def __repr__(self):
        stackless.schedule()
        return "V(%d)" % self.x

def f(name, n):
    v = V(n) + V(1) * 2
    print(name, v[1], len(v), bool(v), v("called"), v, [v], f"{v!r}", not v)
    v += V(5)
    print(name, "yes" if v and V(0) else "no", v.x)

stackless.tasklet(f)("a", 1)
stackless.tasklet(f)("b", 10)
stackless.run()
