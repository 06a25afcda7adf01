class A:
    def __init__(self):
        self.__secret = "A"

    def a(self):
        return self.__secret


class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = "B"

    def b(self):
        return self.__secret


b = B()
print(b.a(), b.b(), b._A__secret, b._B__secret)

# expect: A B A B
