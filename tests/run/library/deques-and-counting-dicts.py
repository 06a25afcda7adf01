from collections import deque, defaultdict, OrderedDict, Counter
import collections
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], list(reversed(d)), 3 in d, d.index(2), d.count(1))
print(d.pop(), d.popleft(), d)
d.rotate(1)
print(d)
d.rotate(-2)
d.extend(range(20))
d.extendleft("ab")
print(d, sum(1 for x in d))
d.remove(5)
del d[0]
d.insert(2, "new")
d[1] = None
print(d == deque(d), bool(d), d.copy() == d)
d.clear()
print(d)
try:
    d.pop()
except IndexError as e:
    print(e)
w = deque(maxlen=3)
for i in range(6):
    w.append(i)
print(w)
try:
    for x in w:
        w.append(x)
except RuntimeError as e:
    print(e)
g = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    g[k].append(v)
print(g, dict(g), g["zz"], len(g), "q" in g)
n = defaultdict(int)
for c in "hello":
    n[c] += 1
print(sorted(n.items()), n)
t = defaultdict(lambda: defaultdict(float))
t["x"]["y"] += 1.5
print(t["x"]["y"], t["x"]["z"])
s = defaultdict(set)
s[1].add(2)
print(dict(s))
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sum(c.values()))
c.update("aaa")
c.subtract({"b": 5})
print(c, sorted(c.elements()), Counter(a=2) + Counter("ab"), Counter("aab") - Counter("ab"), Counter([1, 1, 2]) & Counter([1, 2, 2]))
c2 = Counter()
for w in "the cat the dog".split():
    c2[w] += 1
print(c2, c2.total())
o = OrderedDict()
o["z"] = 1
o["a"] = 2
o.move_to_end("z")
print(o, o.popitem(last=False), list(o), OrderedDict([(1, 2)]) == {1: 2})
o2 = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
o2.move_to_end("z", last=False)
print(o2, o2 == OrderedDict([("x", 1), ("z", 3), ("y", 2)]))
q = collections.deque([(0, 0)])
seen = {(0, 0)}
while q:
    x, y = q.popleft()
    for dx, dy in ((1, 0), (0, 1)):
        p = (x + dx, y + dy)
        if p not in seen and max(p) < 4:
            seen.add(p)
            q.append(p)
print(len(seen))

# expect: deque([0, 1, 2, 3, 4]) 5 0 4 [4, 3, 2, 1, 0] True 2 1
# expect: 4 0 deque([1, 2, 3])
# expect: deque([3, 1, 2])
# expect: deque(['b', 'a', 2, 3, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]) 25
# expect: True True True
# expect: deque([])
# expect: pop from an empty deque
# expect: deque([3, 4, 5], maxlen=3)
# expect: deque mutated during iteration
# expect: defaultdict(<class 'list'>, {'a': [1, 3], 'b': [2], 'zz': []}) {'a': [1, 3], 'b': [2]} [] 3 False
# expect: [('e', 1), ('h', 1), ('l', 2), ('o', 1)] defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1})
# expect: 1.5 0.0
# expect: {1: {2}}
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 [('a', 5), ('b', 2)] 11
# expect: Counter({'a': 8, 'r': 2, 'c': 1, 'd': 1, 'b': -3}) ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'c', 'd', 'r', 'r'] Counter({'a': 3, 'b': 1}) Counter({'a': 1}) Counter({1: 1, 2: 1})
# expect: Counter({'the': 2, 'cat': 1, 'dog': 1}) 4
# expect: OrderedDict([('z', 1)]) ('a', 2) ['z'] True
# expect: OrderedDict([('z', 3), ('x', 1), ('y', 2)]) False
# expect: 16
