from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass
import dataclasses
@dataclass
class P:
    x: int
    y: float = 0.5
    tags: list = field(default_factory=list)
    cached: int = field(default=0, init=False)
@dataclass(frozen=True, order=True)
class Seg:
    a: P = field(compare=False)
    name: str = "s"
    def longer(self): return replace(self, name=self.name * 2)
p = P(1, tags=["t"])
q = replace(p, x=5)
print(q, p, q.tags is p.tags, asdict(p), astuple(p))
s = Seg(p)
print(asdict(s), astuple(s), s.longer(), [f.name for f in fields(s)], [f.name for f in fields(P)])
d = asdict(p); d["tags"].append(1); print(p.tags, d)
@dataclass
class Team:
    members: list
    by: dict
t = Team([P(1), P(2)], {"k": P(3)})
print(asdict(t)); print(astuple(t))
print(is_dataclass(p), is_dataclass(P), is_dataclass(3), is_dataclass(int))
@dataclass
class Base:
    id: int
@dataclass
class Child(Base):
    name: str = "c"
    def clone(self, **kw): return dataclasses.replace(self, **kw)
c = Child(1)
print(c.clone(id=2), c.clone(name="z"), asdict(c), c.clone())
try:
    replace(p, zz=1)
except TypeError as e:
    print("TypeError")

# expect: P(x=5, y=0.5, tags=['t'], cached=0) P(x=1, y=0.5, tags=['t'], cached=0) True {'x': 1, 'y': 0.5, 'tags': ['t'], 'cached': 0} (1, 0.5, ['t'], 0)
# expect: {'a': {'x': 1, 'y': 0.5, 'tags': ['t'], 'cached': 0}, 'name': 's'} ((1, 0.5, ['t'], 0), 's') Seg(a=P(x=1, y=0.5, tags=['t'], cached=0), name='ss') ['a', 'name'] ['x', 'y', 'tags', 'cached']
# expect: ['t'] {'x': 1, 'y': 0.5, 'tags': ['t', 1], 'cached': 0}
# expect: {'members': [{'x': 1, 'y': 0.5, 'tags': [], 'cached': 0}, {'x': 2, 'y': 0.5, 'tags': [], 'cached': 0}], 'by': {'k': {'x': 3, 'y': 0.5, 'tags': [], 'cached': 0}}}
# expect: ([(1, 0.5, [], 0), (2, 0.5, [], 0)], {'k': (3, 0.5, [], 0)})
# expect: True True False False
# expect: Child(id=2, name='c') Child(id=1, name='z') {'id': 1, 'name': 'c'} Child(id=1, name='c')
# expect: TypeError
