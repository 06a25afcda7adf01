class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return x + self.n

    def method(self, x):
        return x * self.n

    @staticmethod
    def static(x):
        return -x


def apply(f, x):
    return f(x)


a = Adder(3)
for f in (a, a.method, Adder.static, lambda x: x, abs, str, float, Adder):
    r = apply(f, 2)
    print(r.n if isinstance(r, Adder) else r, end=" ")
print()

# expect: 5 6 -2 2 2 2 2.0 2 
