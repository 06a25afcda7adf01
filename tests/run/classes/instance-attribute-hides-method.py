class A:
    def foo(self):
        return 1

a = A()
print(a.foo())
a.foo = lambda: 2
print(a.foo())
b = A()
print(b.foo())


class Op:
    def __init__(self, f=None):
        if f:
            self.run = f

    def run(self, x):
        return -x

    def twice(self):
        return self.run(1)


print(Op(lambda x: x * 5).run(3), Op(abs).twice(), Op().twice(), Op().run(4))
g = Op().run
print(g(2))

# expect: 1
# expect: 2
# expect: 1
# expect: 15 1 -1 -4
# expect: -2
