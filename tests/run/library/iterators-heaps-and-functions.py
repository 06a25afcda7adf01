import itertools, heapq, bisect, string, operator, functools
from itertools import chain, islice
print(list(islice(itertools.count(5, 2), 4)), list(islice("abcdefgh", 1, 6, 2)), list(islice([1,2,3], 2)), list(islice(range(10), 7, None)))
print(list(chain([1, 2], (3,), range(2))), list(chain.from_iterable(["ab", "c"])))
print(list(itertools.product([1, 2], "ab")), len(list(itertools.product(range(3), repeat=3))))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations("abcd", 2)))
print(list(itertools.combinations_with_replacement([1, 2], 2)))
print([(k, list(g)) for k, g in itertools.groupby("aaabbc")])
print([(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.accumulate([1.5], initial=0)))
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 5, 1])))
print(list(itertools.zip_longest([1, 2, 3], "ab", fillvalue="-")), list(itertools.pairwise([1, 2, 3])))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.compress("abc", [1, 0, 1])))
a, b = itertools.tee([1, 2, 3])
print(next(a), list(b), list(a))
c = itertools.cycle("xy")
print([next(c) for _ in range(5)], list(itertools.repeat(7, 3)))
h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h)
heapq.heappush(h, 4)
print([heapq.heappop(h) for _ in range(len(h))])
q = []
for w, n in (("b", 2), ("a", 1), ("c", 3)):
    heapq.heappush(q, (n, w))
print(heapq.heappop(q), heapq.heapreplace(q, (0, "z")), heapq.heappushpop(q, (9, "k")), q)
print(heapq.nlargest(2, [3, 1, 4]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3])))
l = [1, 3, 3, 5]
print(bisect.bisect(l, 3), bisect.bisect_left(l, 3))
bisect.insort(l, 4)
print(l, string.ascii_lowercase, string.capwords("hello big world"), string.printable.strip())
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda x, y: x + [y], [1, 2], []))
print(sorted([("b", 1), ("a", 2)], key=operator.itemgetter(1)), sorted([3, 1, 2], key=functools.cmp_to_key(lambda x, y: y - x)))
p = functools.partial(pow, 2)
print(p(10))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.lru_cache
def twice(x):
    print("called", x)
    return x * 2


print(fib(60), twice(2), twice(2), twice(3))

# expect: [5, 7, 9, 11] ['b', 'd', 'f'] [1, 2] [7, 8, 9]
# expect: [1, 2, 3, 0, 1] ['a', 'b', 'c']
# expect: [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] 27
# expect: [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
# expect: [(1, 1), (1, 2), (2, 2)]
# expect: [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c'])]
# expect: [(1, 2), (0, 2), (1, 1)]
# expect: [1, 3, 6] [1, 2, 6] [0, 1.5]
# expect: [1, 2] [5, 1]
# expect: [(1, 'a'), (2, 'b'), (3, '-')] [(1, 2), (2, 3)]
# expect: [8, 9] ['a', 'c']
# expect: 1 [1, 2, 3] [2, 3]
# expect: ['x', 'y', 'x', 'y', 'x'] [7, 7, 7]
# expect: [1, 3, 2, 5, 9, 8]
# expect: [1, 2, 3, 4, 5, 8, 9]
# expect: (1, 'a') (2, 'b') (0, 'z') [(3, 'c'), (9, 'k')]
# expect: [4, 3] ['a', 'bb'] [1, 2, 3, 4]
# expect: 3 1
# expect: [1, 3, 3, 4, 5] abcdefghijklmnopqrstuvwxyz Hello Big World 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
# expect: 6 [1, 2]
# expect: [('b', 1), ('a', 2)] [3, 2, 1]
# expect: 1024
# expect: called 2
# expect: called 3
# expect: 1548008755920 4 4 6
