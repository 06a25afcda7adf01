class Plugin:
    plugins = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins[name or cls.__name__] = cls
class A(Plugin): pass
class B(Plugin, name="bee"):
    def hi(self): return "hi"
print(sorted(Plugin.plugins), Plugin.plugins["bee"]().hi() if hasattr(Plugin.plugins["bee"], "hi") else "")
class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"
print(G[int])
class Stack(list):
    def __class_getitem__(cls, k): return cls
s = Stack[int]()
s.append(3); print(s)
class D:
    def __set_name__(self, o, n): self.n = n; print("set_name", o.__name__, n)
    def __get__(self, o, t=None):
        if o is None: return self
        return o.__dict__.get(self.n, "unset")
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f"{self.n} must be int")
        o.__dict__[self.n] = v
class M:
    a = D()
    b = D()
m = M()
print(m.a); m.a = 4; print(m.a, m.b)
try:
    m.b = "s"
except TypeError as e: print(e)
class Lazy:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, o, t):
        if o is None: return self
        v = self.f(o)
        setattr(o, self.name, v)
        return v
class Q:
    def __init__(self, n): self.n = n
    @Lazy
    def sq(self):
        print("computing")
        return self.n ** 2
q = Q(4); print(q.sq, q.sq)

# expect: ['A', 'bee'] hi
# expect: G[int]
# expect: [3]
# expect: set_name M a
# expect: set_name M b
# expect: unset
# expect: 4 unset
# expect: b must be int
# expect: computing
# expect: 16 16
