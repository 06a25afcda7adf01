class L(list):
    def __init__(self, n):
        self.n = n
l = L(3)
l.append(1)
print(l, l.n, len(l))
class D(dict):
    def __init__(self, n):
        self.n = n
d = D(3)
d[1] = 2
print(d, d.n)
class S(set):
    def __init__(self, n):
        self.n = n
s = S(3)
s.add(1)
print(len(s), s.n)


class Named:
    def __init__(self, *args):
        print("Named", args)


class NamedList(Named, list):
    pass


a = NamedList(1, 2)
a.append(5)
print(a, len(a))

# expect: [1] 3 1
# expect: {1: 2} 3
# expect: 1 3
# expect: Named (1, 2)
# expect: [5] 1
