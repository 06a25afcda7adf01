import functools
from functools import lru_cache, cache

@cache
def area(w, h=2, *, unit="m"):
    print("area", w, h, unit)
    return f"{w * h}{unit}"

print(area(3), area(3), area(3, h=2), area(w=3, h=2), area(h=2, w=3), area(w=3, h=2))
print(area(3, 2, unit="cm"), area(3, unit="cm", h=2), area(3, 2, unit="cm"))
print(area.cache_info())

@lru_cache(maxsize=2)
def pick(a, b=0):
    print("pick", a, b)
    return a - b

print(pick(1), pick(1, b=0), pick(1, 0), pick(1), pick(b=0, a=1), pick(1, 0))
print(pick.cache_info())
pick.cache_clear()
print(pick.cache_info())

@lru_cache(maxsize=None, typed=True)
def kind(x, y=0):
    return (type(x).__name__, type(y).__name__)

print(kind(1), kind(1.0), kind(True), kind(1), kind(1, y=2), kind(1, y=2.0), kind(1, y=2))
print(kind.cache_info())

@lru_cache(typed=True)
def kind2(x):
    return type(x).__name__
print(kind2(1), kind2(1.0), kind2(1), kind2.cache_info())

@lru_cache(maxsize=3)
def fib(n, seen=None):
    return n if n < 2 else fib(n - 1) + fib(n=n - 2)

print(fib(12), fib.cache_info())

@lru_cache(-5)
def nothing(n):
    return n
print(nothing(1), nothing(1), nothing.cache_info())

class Grid:
    def __init__(self, n):
        self.n = n

    @cache
    def cell(self, x, y=1):
        return self.n * x + y

g = Grid(3)
print(g.cell(1), g.cell(1, y=1), g.cell(x=1), g.cell(1), Grid.cell.cache_info())
opts = {"y": 4}
print(g.cell(2, **opts), g.cell(2, **opts), Grid.cell.cache_info())
try:
    area(3, colour=1)
except TypeError as e:
    print(e)
try:
    area([3])
except TypeError as e:
    print(e)
# expect: area 3 2 m
# expect: area 3 2 m
# expect: area 3 2 m
# expect: area 3 2 m
# expect: 6m 6m 6m 6m 6m 6m
# expect: area 3 2 cm
# expect: area 3 2 cm
# expect: 6cm 6cm 6cm
# expect: CacheInfo(hits=3, misses=6, maxsize=None, currsize=6)
# expect: pick 1 0
# expect: pick 1 0
# expect: pick 1 0
# expect: pick 1 0
# expect: pick 1 0
# expect: pick 1 0
# expect: 1 1 1 1 1 1
# expect: CacheInfo(hits=0, misses=6, maxsize=2, currsize=2)
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: ('int', 'int') ('float', 'int') ('bool', 'int') ('int', 'int') ('int', 'int') ('int', 'float') ('int', 'int')
# expect: CacheInfo(hits=2, misses=5, maxsize=None, currsize=5)
# expect: int float int CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)
# expect: 144 CacheInfo(hits=0, misses=465, maxsize=3, currsize=3)
# expect: 1 1 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
# expect: 4 4 4 4 CacheInfo(hits=1, misses=3, maxsize=None, currsize=3)
# expect: 10 10 CacheInfo(hits=2, misses=4, maxsize=None, currsize=4)
# expect: area() got an unexpected keyword argument 'colour'
# expect: unhashable type: 'list'
