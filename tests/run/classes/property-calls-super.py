class A:
    def __init__(self, n):
        self.n = n

    @property
    def value(self):
        return self.n

    @value.setter
    def value(self, new):
        self.n = new


class B(A):
    @property
    def value(self):
        return super().value + 1

    @value.setter
    def value(self, new):
        self.n = new - 1


class C(B):
    @property
    def value(self):
        return super().value + 10


def scaled(k):
    class Scaled(A):
        @property
        def value(self):
            return self.n * k

        @value.setter
        def value(self, new):
            self.n = new // k

        @value.deleter
        def value(self):
            self.n = k
    return Scaled


for x in [A(1), B(2), C(3)]:
    print(x.value)
b = B(5)
b.value = 8
print(b.value, b.n)
s = scaled(3)(4)
print(s.value)
s.value = 21
print(s.value, s.n)
del s.value
print(s.value)
# expect: 1
# expect: 3
# expect: 14
# expect: 8 7
# expect: 12
# expect: 21 7
# expect: 9
