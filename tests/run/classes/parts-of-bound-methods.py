class A:
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n

    def __repr__(self):
        return f"A({self.n})"


a = A(3)
m = a.get
print(m.__self__, m.__func__ is A.get, m.__func__(A(4)), m.__name__, m.__qualname__)
print(str(m).replace("A(3)>", "it>"))

# expect: A(3) True 4 get A.get
# expect: <bound method A.get of it>
