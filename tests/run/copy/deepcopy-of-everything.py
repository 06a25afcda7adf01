import copy
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple, UserList
from dataclasses import dataclass, field
class Node:
    def __init__(self, v, nxt=None):
        self.v = v
        self.next = nxt
        self.tags = [v]
n = Node(1, Node(2))
m = copy.deepcopy(n)
m.next.v = 9; m.tags.append(5)
print(n.next.v, m.next.v, n.tags, m.tags, m.next is n.next)
# cycle
a = Node(1); a.next = a
b = copy.deepcopy(a)
print(b.next is b, b is a)
# shared
s = [1, 2]
x = {"p": s, "q": s}
y = copy.deepcopy(x)
print(y["p"] is y["q"], y["p"] is s, y)
grid = [[0] * 3 for _ in range(2)]
g2 = copy.deepcopy(grid); g2[0][0] = 7
print(grid, g2)
l = [1]; l.append(l)
k = copy.deepcopy(l)
print(k, k[1] is k)
class Special:
    def __init__(self, n): self.n = n
    def __deepcopy__(self, memo):
        print("deep", self.n)
        return Special(self.n + 100)
    def __copy__(self):
        return Special(self.n + 1)
sp = Special(1)
z = copy.deepcopy([sp, sp])
print(z[0].n, z[0] is z[1], copy.copy(sp).n)
@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    parent: "Item" = None
i = Item("a", ["x"]); i.parent = Item("b", ["y"])
j = copy.deepcopy(i); j.parent.tags.append("z")
print(i, j, i == j)
P = namedtuple("P", "x y")
p = P([1], 2); q = copy.deepcopy(p); q.x.append(3)
print(p, q, copy.deepcopy((1, "a", 2.5)), copy.deepcopy(([1], {2: [3]}, {4}, frozenset([5]), b"x", bytearray(b"y"), None, True)))
d = deque([[1], [2]], maxlen=5); e = copy.deepcopy(d); e[0].append(9); print(d, e)
dd = defaultdict(list); dd["a"].append(1); de = copy.deepcopy(dd); de["a"].append(2); de["b"].append(3); print(dd, de)
print(copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(Counter("abca")))
class MyList(list):
    def __init__(self, xs, name):
        super().__init__(xs); self.name = name
ml = MyList([[1], [2]], ["n"]); mc = copy.deepcopy(ml); mc[0].append(5); mc.name.append("m"); print(ml, ml.name, mc, mc.name, type(mc).__name__)
class Base:
    def __init__(self): self.items = {}
class Derived(Base):
    def __init__(self):
        super().__init__(); self.fn = len; self.cls = Base; self.opt = None
def clone(o): return copy.deepcopy(o)
d1 = Derived(); d1.items["k"] = [d1]; d2 = clone(d1); print(d2.items["k"][0] is d2, d2.fn("abc"), d2.cls is Base, d2.opt)
n3 = clone(Node("x")); print(n3.v, n3.tags)
class Slot:
    __slots__ = ("a", "b")
    def __init__(self): self.a = [1]
sl = Slot(); s2 = copy.deepcopy(sl); s2.a.append(2); print(sl.a, s2.a, hasattr(s2, "b"))
class Key:
    def __init__(self, n): self.n = n
kk = Key(1); dm = {kk: [1]}; dn = copy.deepcopy(dm); print(kk in dn, [t.n for t in dn], list(dn.values()))
class Graph:
    def __init__(self): self.adj = {}; self.id = 3
    def __deepcopy__(self, memo):
        g = Graph.__new__(Graph)
        memo[id(self)] = g
        g.adj = copy.deepcopy(self.adj, memo); g.id = 4
        return g
gr = Graph(); gr.adj["self"] = gr; g2 = copy.deepcopy(gr); print(g2.adj["self"] is g2, g2.id)
st = copy.copy(ml); print(st, st.name is ml.name)
def f():
    yield 1
try: copy.deepcopy(f())
except TypeError as ex: print(ex)
class State:
    def __init__(self): self.a = [1]; self.t = 5
    def __getstate__(self): return {"a": self.a}
    def __setstate__(self, s): self.a = s["a"]; self.t = 0
so = copy.deepcopy(State()); print(so.a, so.t)
mx = [1, "a", None, 2.5, (1, [2]), {"k": [1]}, [3]]
my = copy.deepcopy(mx); my[6].append(4); my[4][1].append(9); print(mx, my)
# expect: 2 9 [1] [1, 5] False
# expect: True False
# expect: True False {'p': [1, 2], 'q': [1, 2]}
# expect: [[0, 0, 0], [0, 0, 0]] [[7, 0, 0], [0, 0, 0]]
# expect: [1, [...]] True
# expect: deep 1
# expect: 101 True 2
# expect: Item(name='a', tags=['x'], parent=Item(name='b', tags=['y'], parent=None)) Item(name='a', tags=['x'], parent=Item(name='b', tags=['y', 'z'], parent=None)) False
# expect: P(x=[1], y=2) P(x=[1, 3], y=2) (1, 'a', 2.5) ([1], {2: [3]}, {4}, frozenset({5}), b'x', bytearray(b'y'), None, True)
# expect: deque([[1], [2]], maxlen=5) deque([[1, 9], [2]], maxlen=5)
# expect: defaultdict(<class 'list'>, {'a': [1]}) defaultdict(<class 'list'>, {'a': [1, 2], 'b': [3]})
# expect: OrderedDict([('a', [1])]) Counter({'a': 2, 'b': 1, 'c': 1})
# expect: [[1], [2]] ['n'] [[1, 5], [2]] ['n', 'm'] MyList
# expect: True 3 True None
# expect: x ['x']
# expect: [1] [1, 2] False
# expect: False [1] [[1]]
# expect: True 4
# expect: [[1], [2]] True
# expect: cannot pickle 'generator' object
# expect: [1] 0
# expect: [1, 'a', None, 2.5, (1, [2]), {'k': [1]}, [3]] [1, 'a', None, 2.5, (1, [2, 9]), {'k': [1]}, [3, 4]]
