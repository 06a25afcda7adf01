from dataclasses import dataclass
class Config:
    debug = False
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def __repr__(self):
        return "Config(" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + ")"
c = Config(host="h", port=80)
print(c, c.host, c.port, c.debug)
c.debug = True
print(c, "debug" in vars(c), c.__dict__.get("nope"))
class Bag:
    def __init__(self, pairs):
        for k, v in pairs:
            self.__dict__[k] = v
    def total(self): return self.a + self.b
b = Bag([("a", 1), ("b", 2)])
print(b.total(), vars(b))
class Typed:
    def __init__(self, name): self.name = name
    def __set_name__(self, o, n): self.name = n
    def __get__(self, o, t=None): return o.__dict__[self.name] if o is not None else self
    def __set__(self, o, v): o.__dict__[self.name] = v * 2
class U:
    x = Typed("x")
    def __init__(self, x): self.x = x
u = U(4)
print(u.x, vars(u))
@dataclass
class D:
    a: int
    b: str = "q"
print(vars(D(1)), D(2).__dict__)
@dataclass(frozen=True)
class F:
    a: int
    b: int = 3
print(vars(F(1)))
class Err(Exception):
    def __init__(self, code):
        super().__init__("msg")
        self.code = code
print(vars(Err(3)))
class L(list):
    def __init__(self): super().__init__([1]); self.tag = "t"
print(vars(L()), L())
class Empty: pass
print(vars(Empty()), Empty().__dict__ == {})
def mk(n):
    class Loc:
        def __init__(self): self.n = n
    return Loc()
print(vars(mk(3)))
class Node:
    count = 0
    def __init__(self): self.items = []; Node.count += 1
    def bump(self): self.count += 1
n = Node()
print(vars(n)); n.bump(); print(vars(n), Node.count)
n.__dict__["items"] = 5
print(n.items)
del n.items
print(vars(n))
o1 = Empty(); o1.p = 1
print([vars(x) for x in (o1, n, c)])
copy = dict(vars(c)); copy["z"] = 1; print(len(copy), c.__dict__ | {"k": 1})

# expect: Config(host='h', port=80) h 80 False
# expect: Config(debug=True, host='h', port=80) True None
# expect: 3 {'a': 1, 'b': 2}
# expect: 8 {'x': 8}
# expect: {'a': 1, 'b': 'q'} {'a': 2, 'b': 'q'}
# expect: {'a': 1, 'b': 3}
# expect: {'code': 3}
# expect: {'tag': 't'} [1]
# expect: {} True
# expect: {'n': 3}
# expect: {'items': []}
# expect: {'items': [], 'count': 2} 1
# expect: 5
# expect: {'count': 2}
# expect: [{'p': 1}, {'count': 2}, {'host': 'h', 'port': 80, 'debug': True}]
# expect: 4 {'host': 'h', 'port': 80, 'debug': True, 'k': 1}
