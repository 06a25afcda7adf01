class A:
    def __init__(self):
        self.x = 1
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
a = A()
a.y = "q"
print(a.x, a.y)
del a.y
print(hasattr(a, "y"))
class RO:
    def __init__(self, v):
        object.__setattr__(self, "v", v)
    def __setattr__(self, name, value):
        raise AttributeError(f"read-only {name}")
r = RO(3)
try:
    r.v = 4
except AttributeError as e:
    print(e, r.v)
class L:
    def __init__(self):
        self.__dict__["data"] = {}
    def __getattr__(self, name):
        try:
            return self.data[name]
        except KeyError:
            raise AttributeError(name)
    def __setattr__(self, name, value):
        self.data[name] = value
l = L()
l.foo = 3
print(l.foo, l.data)

# expect: set x 1
# expect: set y q
# expect: 1 q
# expect: del y
# expect: False
# expect: read-only v 3
# expect: 3 {'foo': 3}
