from collections.abc import *
class Deck(MutableSequence):
    def __init__(self, items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def insert(self, i, v): self.items.insert(i, v)
d = Deck([3, 1, 2])
d.append(9); d.extend([7, 8]); d += [1]
print(list(d), 9 in d, d.index(1), d.count(1), list(reversed(d)))
d.reverse(); print(d.pop(), d.pop(0), d.items); d.remove(9); print(d.items)
try: d.index(77)
except ValueError as e: print(repr(e))
d.clear(); print(len(d), isinstance(d, Sequence), isinstance(d, Reversible))
class LowerDict(MutableMapping):
    def __init__(self, *args, **kw):
        self._d = {}
        self.update(*args, **kw)
    def __getitem__(self, k): return self._d[k.lower()]
    def __setitem__(self, k, v): self._d[k.lower()] = v
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
    def __repr__(self): return "LowerDict(%r)" % (self._d,)
m = LowerDict({"A": 1, "b": 2}, Z=26)
print(m, m["a"], "B" in m, m.get("q"), m.get("q", 5), list(m.keys()), list(m.items()), list(m.values()))
print(m.pop("A"), m.pop("A", None), m.setdefault("n", 4), m == {"b": 2, "z": 26, "n": 4}, m.popitem(), len(m))
print(m.keys(), m.items(), m.values(), ("z", 26) in m.items(), m.keys() & {"z"}, 26 in m.values())
try: m.pop("nope")
except KeyError as e: print("KeyError", e)
class LSet(MutableSet):
    def __init__(self, it=()): self.e = []; [self.add(x) for x in it]
    def __contains__(self, x): return x in self.e
    def __iter__(self): return iter(self.e)
    def __len__(self): return len(self.e)
    def add(self, v):
        if v not in self.e: self.e.append(v)
    def discard(self, v):
        if v in self.e: self.e.remove(v)
    def __repr__(self): return "LSet(%r)" % self.e
a, b = LSet("abcd"), LSet("cdef")
print(a & b, a | b, a - b, a ^ b, a <= b, a & "ad", a == LSet("dcba"), a.isdisjoint("xyz"), LSet("ab") < a)
a |= b; print(a); a -= LSet("a"); print(a); a &= LSet("cd"); print(a); a.remove("c"); print(a, a.pop(), a)
try: a.remove("q")
except KeyError as e: print("KeyError", e)
try: Deck2 = Sequence()
except TypeError as e: print(e)
# expect: [3, 1, 2, 9, 7, 8, 1] True 1 2 [1, 8, 7, 9, 2, 1, 3]
# expect: 3 1 [8, 7, 9, 2, 1]
# expect: [8, 7, 2, 1]
# expect: ValueError()
# expect: 0 True True
# expect: LowerDict({'a': 1, 'b': 2, 'z': 26}) 1 True None 5 ['a', 'b', 'z'] [('a', 1), ('b', 2), ('z', 26)] [1, 2, 26]
# expect: 1 None 4 True ('b', 2) 2
# expect: KeysView(LowerDict({'z': 26, 'n': 4})) ItemsView(LowerDict({'z': 26, 'n': 4})) ValuesView(LowerDict({'z': 26, 'n': 4})) True {'z'} True
# expect: KeyError 'nope'
# expect: LSet(['c', 'd']) LSet(['a', 'b', 'c', 'd', 'e', 'f']) LSet(['a', 'b']) LSet(['a', 'b', 'e', 'f']) False LSet(['a', 'd']) True True True
# expect: LSet(['a', 'b', 'c', 'd', 'e', 'f'])
# expect: LSet(['b', 'c', 'd', 'e', 'f'])
# expect: LSet(['c', 'd'])
# expect: LSet([]) d LSet([])
# expect: KeyError 'q'
# expect: Can't instantiate abstract class Sequence with abstract methods __getitem__, __len__
