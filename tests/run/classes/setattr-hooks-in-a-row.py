class Base:
    def __setattr__(self, name, value):
        print("base", name, value)
        super().__setattr__(name, value)

class Mid(Base):
    def __setattr__(self, name, value):
        print("mid", name)
        super().__setattr__(name, value)

class Low(Mid):
    def __init__(self):
        self.x = 1
        self.y = "a"
    def __setattr__(self, name, value):
        if name == "y":
            object.__setattr__(self, name, value + "!")
        else:
            super().__setattr__(name, value)

o = Low()
o.x = 5
print(o.x, o.y)
m = Mid()
m.z = 3
print(m.z)
class Locked:
    def __init__(self):
        object.__setattr__(self, "n", 0)
    def __setattr__(self, name, value):
        raise AttributeError("locked " + name)
k = Locked()
try:
    k.n = 5
except AttributeError as e:
    print(e, k.n)
class D1:
    def __delattr__(self, name):
        print("del1", name)
        super().__delattr__(name)
class D2(D1):
    def __delattr__(self, name):
        print("del2", name)
        super().__delattr__(name)
d = D2()
d.q = 1
del d.q
print(hasattr(d, "q"))
# expect: mid x
# expect: base x 1
# expect: mid x
# expect: base x 5
# expect: 5 a!
# expect: mid z
# expect: base z 3
# expect: 3
# expect: locked n 0
# expect: del2 q
# expect: del1 q
# expect: False
