class A:
    def __repr__(self):
        return "A()"


class B(A):
    def __str__(self):
        return "a B"


print(A(), B(), [A(), B()], str(B()), repr(B()), f"{B()} {B()!r}")
print("%s %r" % (B(), B()), {1: B()}, (B(),))

# expect: A() a B [A(), A()] a B A() a B A()
# expect: a B A() {1: A()} (A(),)
