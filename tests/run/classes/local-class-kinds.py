from dataclasses import dataclass, field
from collections import namedtuple
from abc import ABC, abstractmethod
import functools

def mk(scale, names):
    @dataclass
    class Point:
        x: int
        y: int = scale
        tags: list = field(default_factory=list)
        def norm(self):
            return (self.x + self.y) * scale
    class Shape(ABC):
        registry = {}
        @abstractmethod
        def area(self): ...
        def __init_subclass__(cls, **kw):
            super().__init_subclass__(**kw)
            cls.kind = names
    class Sq(Shape):
        __slots__ = ("s",)
        def __init__(self, s): self.s = s
        def area(self): return self.s ** 2 * scale
        def __call__(self, k): return self.area() + k
        def __getitem__(self, i): return names[i]
        def __len__(self): return len(names)
        def __iter__(self): return iter(names)
        def __contains__(self, o): return o in names
        def __enter__(self): return self
        def __exit__(self, *a): print("exit", scale); return False
        def __lt__(self, o): return self.s < o.s
        def __add__(self, o): return Sq(self.s + o.s)
        def __getattr__(self, name): return f"{name}?{scale}"
    return Point, Sq

P1, S1 = mk(2, "ab")
P2, S2 = mk(3, ["x", "y", "z"])
print(P1(1), P2(1), P1(1) == P1(1), P1(1) == P2(1), P1(1).norm(), P2(1).norm())
p = P1(4); p.tags.append(3); print(p, P1(5))
for S in (S1, S2):
    s = S(3)
    print(s.area(), s(1), s[0], len(s), list(s), "x" in s, s.foo, s.kind, (s + s).area(), sorted([S(2), S(1)])[0].s)
    with s as t:
        print(t.s)
print(S1.registry is S2.registry, S1.kind, S2.kind)
def mkn(n):
    T = namedtuple("T", "a b")
    class E(T):
        def tot(self): return self.a + self.b + n
    return E
print(mkn(1)(2, 3).tot(), mkn(10)(2, 3).tot())

def deco(cls):
    cls.deco = cls.__name__.lower()
    return cls
def mkd(v):
    @deco
    class Thing:
        val = v
        other = val * 2
        def get(self): return self.val, self.other
    t = Thing()
    return t
a, b = mkd(1), mkd("s")
print(a.get(), b.get(), a.deco, type(a) is type(b), isinstance(a, type(b)))
class Desc:
    def __init__(self, k): self.k = k
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, t=None):
        if o is None: return self
        return getattr(o, self.name) * self.k
    def __set__(self, o, v): setattr(o, self.name, v)
def mkdesc(k):
    class H:
        f = Desc(k)
        def __init__(self, v): self.f = v
    return H
print(mkdesc(2)(5).f, mkdesc(3)(5).f)
def diamond(n):
    class A:
        def who(self): return [f"A{n}"]
    class B(A):
        def who(self): return [f"B{n}"] + super().who()
    class C(A):
        def who(self): return [f"C{n}"] + super().who()
    class D(B, C):
        def who(self): return [f"D{n}"] + super().who()
    return D
print(diamond(1)().who(), diamond(2)().who())
def single(cls):
    inst = {}
    @functools.wraps(cls)
    def get(*a):
        if cls not in inst:
            inst[cls] = cls(*a)
        return inst[cls]
    return get
def go():
    @single
    class Conf:
        def __init__(self): self.d = {}
    Conf().d["a"] = 1
    return Conf().d
print(go(), go())
def deleter(log):
    class R:
        def __init__(self, n): self.n = n
        def close(self): log.append(self.n)
    return R
log = []
R = deleter(log); R(1).close(); deleter(log)(2).close(); print(log)
objs = [mk(i, "q" * i)[1](i) for i in range(3)]
print([o.area() for o in objs], hasattr(objs[0], "kind"))
for o in objs:
    match o:
        case S1(): print("S1")
        case _: print("other", type(o).__name__)
def counter_class():
    class K:
        instances = 0
        def __new__(cls, *a):
            o = super().__new__(cls)
            cls.instances += 1
            return o
        def __init__(self, v=0): self.v = v
    return K
K1, K2 = counter_class(), counter_class()
K1(); K1(3); K2()
print(K1.instances, K2.instances)
print(repr(K1)[:40], K1.__name__)

# expect: mk.<locals>.Point(x=1, y=2, tags=[]) mk.<locals>.Point(x=1, y=3, tags=[]) True False 6 12
# expect: mk.<locals>.Point(x=4, y=2, tags=[3]) mk.<locals>.Point(x=5, y=2, tags=[])
# expect: 18 19 a 2 ['a', 'b'] False foo?2 ab 72 1
# expect: 3
# expect: exit 2
# expect: 27 28 x 3 ['x', 'y', 'z'] True foo?3 ['x', 'y', 'z'] 108 1
# expect: 3
# expect: exit 3
# expect: False ab ['x', 'y', 'z']
# expect: 6 15
# expect: (1, 2) ('s', 'ss') thing False False
# expect: 10 15
# expect: ['D1', 'B1', 'C1', 'A1'] ['D2', 'B2', 'C2', 'A2']
# expect: {'a': 1} {'a': 1}
# expect: [1, 2]
# expect: [0, 1, 8] True
# expect: other Sq
# expect: other Sq
# expect: other Sq
# expect: 2 1
# expect: <class '__main__.counter_class.<locals>. K
