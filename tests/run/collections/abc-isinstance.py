from collections.abc import *
import collections.abc as cabc
from collections import deque, OrderedDict, defaultdict
class It:
    def __iter__(self): return iter([1])
class N:
    __hash__ = None
class L(list): pass
class I(int): pass
def gen():
    yield 1
things = [("int", 1), ("str", "a"), ("list", [1]), ("tuple", (1,)), ("dict", {1: 2}), ("set", {1}), ("fs", frozenset([1])), ("range", range(3)), ("gen", gen()), ("len", len), ("lam", lambda: 1), ("cls", It), ("It", It()), ("N", N()), ("L", L()), ("I", I(3)), ("deque", deque()), ("OD", OrderedDict()), ("keys", {}.keys()), ("values", {}.values()), ("items", {}.items()), ("bytes", b""), ("ba", bytearray()), ("none", None), ("it", iter([])), ("enum", enumerate([])), ("map", map(str, [])), ("slice", slice(1)), ("float", 1.5), ("bool", True)]
names = [("Hashable", Hashable), ("Iterable", Iterable), ("Iterator", Iterator), ("Reversible", Reversible), ("Generator", Generator), ("Sized", Sized), ("Container", Container), ("Collection", Collection), ("Callable", Callable), ("Sequence", Sequence), ("MutableSequence", MutableSequence), ("Set", Set), ("MutableSet", MutableSet), ("Mapping", Mapping), ("MutableMapping", MutableMapping), ("KeysView", KeysView), ("ValuesView", ValuesView), ("ItemsView", ItemsView), ("MappingView", MappingView)]
for n, t in things:
    print(n, [k for k, c in names if isinstance(t, c)])
print(issubclass(list, Sequence), issubclass(dict, cabc.Mapping), issubclass(It, Iterable), issubclass(N, Hashable), issubclass(Sequence, Sized))
print(Sequence, Mapping.__name__)
def f(x):
    if isinstance(x, (list, Mapping)):
        return "yes"
    return "no"
print(f([]), f({}), f(1))
# expect: int ['Hashable']
# expect: str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
# expect: fs ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
# expect: range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: gen ['Hashable', 'Iterable', 'Iterator', 'Generator']
# expect: len ['Hashable', 'Callable']
# expect: lam ['Hashable', 'Callable']
# expect: cls ['Hashable', 'Callable']
# expect: It ['Hashable', 'Iterable']
# expect: N []
# expect: L ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: I ['Hashable']
# expect: deque ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: OD ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: keys ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set', 'KeysView', 'MappingView']
# expect: values ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'ValuesView', 'MappingView']
# expect: items ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set', 'ItemsView', 'MappingView']
# expect: bytes ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: ba ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: none ['Hashable']
# expect: it ['Hashable', 'Iterable', 'Iterator']
# expect: enum ['Hashable', 'Iterable', 'Iterator']
# expect: map ['Hashable', 'Iterable', 'Iterator']
# expect: slice []
# expect: float ['Hashable']
# expect: bool ['Hashable']
# expect: True True True False True
# expect: <class 'collections.abc.Sequence'> Mapping
# expect: yes yes no
