from functools import lru_cache, cache
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info())
fib.cache_clear()
print(fib.cache_info())
@lru_cache(maxsize=2)
def sq(x):
    print("calc", x)
    return x * x
sq(1); sq(2); sq(1); sq(3); sq(2)
info = sq.cache_info()
print(info, info.hits, info.misses, info.maxsize, info.currsize)
@lru_cache
def f(x, y=2): return x + y
print(f(1), f(1, 3), f(1), f.cache_info())
@cache
def g(*a): return sum(a)
print(g(1, 2), g(1, 2), g.cache_info())
print(fib.__name__, fib.__wrapped__(1))
class K:
    @lru_cache(maxsize=None)
    def m(self, x): 
        print("m", x)
        return x * 2
k = K()
print(k.m(2), k.m(2), K.m.cache_info())

# expect: 832040 CacheInfo(hits=28, misses=31, maxsize=None, currsize=31)
# expect: CacheInfo(hits=0, misses=0, maxsize=None, currsize=0)
# expect: calc 1
# expect: calc 2
# expect: calc 3
# expect: calc 2
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) 1 4 2 2
# expect: 3 4 3 CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)
# expect: 3 3 CacheInfo(hits=1, misses=1, maxsize=None, currsize=1)
# expect: fib 1
# expect: m 2
# expect: 4 4 CacheInfo(hits=1, misses=1, maxsize=None, currsize=1)
