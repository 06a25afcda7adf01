class Config:
    def __setattr__(self, name, value):
        print(name, value)
Config().a = 1
from dataclasses import dataclass, field
@dataclass(frozen=True)
class P:
    x: int
    y: int
    s: int = field(init=False, default=0)
    def __post_init__(self):
        object.__setattr__(self, "s", self.x + self.y)
print(P(1, 2), P(3, 4).s)
class Validated:
    _types = {"age": int, "name": str}
    def __setattr__(self, name, value):
        if name in self._types and not isinstance(value, self._types[name]):
            raise TypeError(f"{name} must be {self._types[name].__name__}, got {type(value).__name__}")
        super().__setattr__(name, value) if False else object.__setattr__(self, name, value)
v = Validated()
v.age = 3
v.name = "bob"
v.other = [1, 2]
try:
    v.age = "x"
except TypeError as e:
    print(e)
print(v.age, v.name, v.other, vars(v))
class Hist:
    def __init__(self):
        self.__dict__["log"] = []
        self.x = 1
        self.x = 2
        self.y = "s"
    def __setattr__(self, name, value):
        self.log.append((name, value))
        self.__dict__[name] = value
h = Hist()
print(h.log, h.x, h.y)
class Sub(Hist):
    def __init__(self):
        super().__init__()
        self.z = 2.5
print(Sub().log)
setattr(h, "x", 9); n = "y"; setattr(h, n, 10)
print(h.log, h.x, h.y)
class Obs:
    def __init__(self): self._v = 0; self.hist = []
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self.hist.append(n); self._v = n
    def __setattr__(self, k, val):
        if k.startswith("bad"): raise AttributeError(k)
        object.__setattr__(self, k, val)
o = Obs(); o.v = 5; o.v += 1
print(o.v, o.hist)
try: o.bad1 = 1
except AttributeError as e: print("AE", e)

# expect: a 1
# expect: P(x=1, y=2, s=3) 7
# expect: age must be int, got str
# expect: 3 bob [1, 2] {'age': 3, 'name': 'bob', 'other': [1, 2]}
# expect: [('x', 1), ('x', 2), ('y', 's')] 2 s
# expect: [('x', 1), ('x', 2), ('y', 's'), ('z', 2.5)]
# expect: [('x', 1), ('x', 2), ('y', 's'), ('x', 9), ('y', 10)] 9 10
# expect: 6 [5, 6]
# expect: AE bad1
