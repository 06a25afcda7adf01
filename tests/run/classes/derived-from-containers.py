class MyList(list):
    def total(self):
        return sum(self)
    def append(self, x):
        super().append(x * 2)
    def __repr__(self):
        return "MyList" + list.__repr__(self)
m = MyList([1, 2])
m.append(5)
print(m, len(m), m.total(), m[0], m[-1], isinstance(m, list), m == [1, 2, 10])
m.extend([3])
m[0] = 9
print(sorted(m), m + [1], type(m + [1]).__name__, type(m).__name__)
for x in m:
    print(x)
print(list(m), 9 in m, m.index(10), m[1:])
class D(dict):
    def __missing__(self, key):
        return "no " + key
    def put(self, k, v):
        self[k] = v
d = D()
d["a"] = "1"
d.put("b", "2")
print(d["a"], d["zz"], len(d), d, "a" in d, d.get("q"))
class Counter(dict):
    def __getitem__(self, k):
        return dict.get(self, k, 0)
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
c = Counter()
for ch in "abca":
    c[ch] += 1
print(c, sorted(c.items()))
class Attr(dict):
    def __getattr__(self, name):
        return self[name]
a = Attr()
a["x"] = 3
print(a.x)
class S(set):
    def add_all(self, xs):
        for x in xs:
            self.add(x)
s = S()
s.add_all([1, 2, 1])
print(len(s), 1 in s, s, sorted(s | {5}))
class Stack(list):
    def __init__(self, name):
        super().__init__()
        self.name = name
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
s = Stack("s")
s.push(1); s.push(2)
print(s.name, s.peek(), s, s.pop(), len(s), bool(s))
# expect: MyList[1, 2, 10] 3 13 1 10 True True
# expect: [2, 3, 9, 10] [9, 2, 10, 3, 1] list MyList
# expect: 9
# expect: 2
# expect: 10
# expect: 3
# expect: [9, 2, 10, 3] True 2 [2, 10, 3]
# expect: 1 no zz 2 {'a': '1', 'b': '2'} True None
# expect: {'a': 2, 'b': 1, 'c': 1} [('a', 2), ('b', 1), ('c', 1)]
# expect: 3
# expect: 2 True S({1, 2}) [1, 2, 5]
# expect: s 2 [1] 2 1 True
