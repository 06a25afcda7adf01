class Logged:
    def __setattr__(self, name, value):
        print("logged", name)
        super().__setattr__(name, value)

class Checked:
    def __setattr__(self, name, value):
        if value is None:
            raise ValueError(name + " is None")
        super().__setattr__(name, value)

class Both(Logged, Checked):
    def __init__(self, n):
        self.n = n

class Other(Checked, Logged):
    def __init__(self, n):
        self.n = n

class Plain:
    pass

class Upper(Plain):
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

things = [Both(1), Other(2)]
for t in things:
    t.n = t.n + 10
    print(t.n)
    try:
        t.n = None
    except ValueError as e:
        print(e)
u = Upper()
u.n = 4
setattr(u, "n", u.n + 1)
print(u.n)

class Counted(Both):
    def __setattr__(self, name, value):
        super().__setattr__("last", name)
        super().__setattr__(name, value)

c = Counted(3)
c.n = 4
print(c.last, c.n)
class P:
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, x):
        self._v = x + 1
    def __setattr__(self, name, value):
        super().__setattr__(name, value)
class Q(P):
    def __setattr__(self, name, value):
        print("q", name)
        super().__setattr__(name, value)
q = Q()
q.v = 1
print(q.v)
# expect: logged n
# expect: logged n
# expect: logged n
# expect: 11
# expect: logged n
# expect: n is None
# expect: logged n
# expect: 12
# expect: n is None
# expect: 18
# expect: logged last
# expect: logged n
# expect: logged last
# expect: logged n
# expect: n 4
# expect: q v
# expect: q _v
# expect: 2
