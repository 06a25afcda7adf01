class P:
    __slots__ = ("x", "y", "__z")
    kind = "p"
    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y
    def hide(self):
        self.__z = 1
        return self.__z
    def __repr__(self):
        return "P(" + ", ".join(f"{s}={getattr(self, s, '?')}" for s in self.__slots__ if s[0] != "_") + ")"
class Q(P):
    __slots__ = "w",
class R(P):
    pass
class S:
    __slots__ = "one"
p = P(1)
print(p, P(1, 2), p.hide(), P.__slots__, S.__slots__, Q.__slots__)
for f in (lambda: p.y, lambda: setattr(p, "kind", 3), lambda: setattr(p, "w", 3)):
    try:
        print(f())
    except AttributeError as e:
        print("AttributeError", e)
q = Q(1, 2)
q.w = 5
print(q, q.w)
r = R(3)
r.anything = 4
print(r, r.anything)
s = S()
s.one = 1
print(s.one)
try:
    s.two = 2
except AttributeError as e:
    print(e)

# expect: P(x=1, y=?) P(x=1, y=2) 1 ('x', 'y', '__z') one ('w',)
# expect: AttributeError 'P' object has no attribute 'y'
# expect: AttributeError 'P' object attribute 'kind' is read-only
# expect: AttributeError 'P' object has no attribute 'w'
# expect: P(w=5) 5
# expect: P(x=3, y=?) 4
# expect: 1
# expect: 'S' object has no attribute 'two'
