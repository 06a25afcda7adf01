class MyInt(int):
    pass
x = MyInt("q") if False else MyInt(3)
try:
    print(x + "a")
except TypeError as e:
    print(e)
try:
    MyInt("zz")
except ValueError as e:
    print(e)
class OD(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.n = 0
    def __setitem__(self, k, v):
        self.n += 1
        super().__setitem__(k, v)
d = OD(a=1)
d["b"] = 2
print(d, d.n)
d2 = OD({"x": 1})
d2.update(y=2)
print(d2, d2.n, dict(d2), {**d2}, d2 == {"x": 1, "y": 2})
class History(list):
    def __init__(self, items=()):
        super().__init__(items)
        self.log = []
    def append(self, x):
        self.log.append(x)
        super().append(x)
    def __getitem__(self, i):
        return super().__getitem__(i)
h = History([1])
h.append(2)
h += [3]
print(h, h.log, h[0], h[-1], h[0:2], len(h))
class E(Exception):
    def __new__(cls, *a):
        o = super().__new__(cls, *a)
        return o
try:
    raise E("x")
except E as e:
    print(repr(e))
class Node:
    def __new__(cls, kind, *args):
        if kind == "leaf":
            return super().__new__(Leaf)
        return super().__new__(cls)
    def __init__(self, kind, *args):
        self.kind = kind
        self.args = args
    def __repr__(self):
        return f"{type(self).__name__}({self.kind!r}, {self.args})"
class Leaf(Node):
    pass
print(Node("leaf", 1), Node("x", 2, 3))
# expect: unsupported operand type(s) for +: 'MyInt' and 'str'
# expect: invalid literal for int() with base 10: 'zz'
# expect: {'a': 1, 'b': 2} 1
# expect: {'x': 1, 'y': 2} 0 {'x': 1, 'y': 2} {'x': 1, 'y': 2} True
# expect: [1, 2, 3] [2] 1 3 [1, 2] 3
# expect: E('x')
# expect: Leaf('leaf', (1,)) Node('x', (2, 3))
