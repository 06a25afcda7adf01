import sys
def make(prefix, n):
    class Base:
        tag = prefix + "!"
        items = []
        count = 0
        def __init__(self, v):
            self.v = v
            Base.count += 1
            self.items.append(v)
        def show(self):
            return f"{prefix}:{self.v}:{self.tag}:{n}"
        @property
        def double(self):
            return self.v * n
        @classmethod
        def create(cls, v):
            return cls(v + n)
        @staticmethod
        def helper(x):
            return x + n
        def __eq__(self, other):
            return isinstance(other, Base) and self.v == other.v
        def __hash__(self):
            return hash(self.v)
        def __repr__(self):
            return f"{type(self).__name__}<{prefix}>({self.v})"

    class Child(Base):
        extra = n * 10
        def __init__(self, v, w):
            super().__init__(v)
            self.w = w + Child.extra
        def show(self):
            return "child " + super().show() + f" {self.w}"
        @classmethod
        def create(cls, v):
            return cls(v, n)
    return Base, Child

A1, B1 = make("a", 2)
A2, B2 = make("b", 5)
x = A1(1); y = A2(1); z = B1(3, 4); w = B2(3, 4)
for o in (x, y, z, w):
    print(o.show(), o.double, o, o.count, o.items, o.tag)
    print([isinstance(o, c) for c in (A1, A2, B1, B2)], isinstance(o, (A1, B2)))
    print(type(o) is A1, type(o) is A2, type(o) == B1, o.__class__ is B2, type(o))
print(A1.items, A2.items, A1.count, A2.count, B1.extra, B2.extra)
print(A1.create(7), A2.create(7), B1.create(7), B2.create(1), B2.create(1).w)
print(A1.helper(1), A2.helper(1), x.helper(10), w.helper(10))
print(x == A1(1), x == y, A1 is A2, A1 == A2, A1 is A1, A1 != A2)
print(issubclass(B1, A1), issubclass(B1, A2), issubclass(B2, (A1, A2)))
A1.tag = "changed"
print(x.tag, y.tag, z.tag, w.tag)
x.tag = "own"
print(x.tag, A1.tag, A1(0).tag)
class Sub(A2):
    def show(self):
        return "sub " + super().show()
s = Sub(9)
print(s.show(), isinstance(s, A2), isinstance(s, A1), s.items, Sub.count, A2.count)
d = {A1: "one", A2: "two"}
print(d[A1], d[A2], d[type(y)])
print(A1.__name__, A1.__qualname__, A1)
classes = [make(str(i), i)[0] for i in range(5)]
print([c(i).show() for i, c in enumerate(classes)])
print([type(c(1)) is c for c in classes])
f = A2.show
print(f(y), x.show is x.show)
g = y.show
print(g())

def make_counter():
    class Counter:
        total = 0
        def __init__(self): self.n = 0
        def inc(self):
            self.n += 1
            Counter.total += 1
            return self
    return Counter
C1, C2 = make_counter(), make_counter()
C1().inc().inc(); C2().inc()
print(C1.total, C2.total)
def make_err(code):
    class MyError(Exception):
        code_ = code
        def __str__(self):
            return f"err {code} {self.args}"
    return MyError
E1, E2 = make_err(1), make_err(2)
for E in (E1, E2):
    try:
        raise E("x")
    except E1 as e:
        print("E1", e, e.code_)
    except E2 as e:
        print("E2", e, e.code_)
def mk_int(k):
    class I(int):
        def plus(self): return self + k
    return I
print(mk_int(1)(5).plus(), mk_int(2)(5).plus())
def mk_list(k):
    class L(list):
        def first(self): return self[0] * k
    return L
print(mk_list(1)([5]).first(), mk_list(2)([5, 6]).first())
def test_local():
    class Node:
        def __init__(self, v, nxt=None):
            self.v = v; self.next = nxt
        def length(self):
            n, c = self, 0
            while n is not None:
                c += 1; n = n.next
            return c
        def clone(self):
            return Node(self.v, self.next)
    return Node(1, Node(2)).clone().length()
print(test_local(), test_local())

# expect: a:1:a!:2 2 Base<a>(1) 2 [1, 3] a!
# expect: [True, False, False, False] True
# expect: True False False False <class '__main__.make.<locals>.Base'>
# expect: b:1:b!:5 5 Base<b>(1) 2 [1, 3] b!
# expect: [False, True, False, False] False
# expect: False True False False <class '__main__.make.<locals>.Base'>
# expect: child a:3:a!:2 24 6 Child<a>(3) 2 [1, 3] a!
# expect: [True, False, True, False] True
# expect: False False True False <class '__main__.make.<locals>.Child'>
# expect: child b:3:b!:5 54 15 Child<b>(3) 2 [1, 3] b!
# expect: [False, True, False, True] True
# expect: False False False True <class '__main__.make.<locals>.Child'>
# expect: [1, 3] [1, 3] 2 2 20 50
# expect: Base<a>(9) Base<b>(12) Child<a>(7) Child<b>(1) 55
# expect: 3 6 12 15
# expect: True False False False True True
# expect: True False True
# expect: changed b! changed b!
# expect: own changed changed
# expect: sub b:9:b!:5 True False [1, 3, 12, 1, 1, 9] 6 6
# expect: one two two
# expect: Base make.<locals>.Base <class '__main__.make.<locals>.Base'>
# expect: ['0:0:0!:0', '1:1:1!:1', '2:2:2!:2', '3:3:3!:3', '4:4:4!:4']
# expect: [True, True, True, True, True]
# expect: b:1:b!:5 False
# expect: b:1:b!:5
# expect: 2 1
# expect: E1 err 1 ('x',) 1
# expect: E2 err 2 ('x',) 2
# expect: 6 7
# expect: 5 10
# expect: 2 2
