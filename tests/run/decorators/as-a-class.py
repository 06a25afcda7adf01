class Counted:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Counted
def square(n):
    return n * n


print(square(3), square(4), square.calls)

# expect: 9 16 2
