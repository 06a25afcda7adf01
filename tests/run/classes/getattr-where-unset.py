class A:
    def __init__(self, flag):
        if flag:
            self.x = 1
    def __getattr__(self, name):
        return "missing " + name
    def m(self): return self.x
print(A(True).x, A(False).x, A(False).m(), A(True).m())
a = A(True)
del a.x
print(a.x, a.y)
class Lazy:
    def __getattr__(self, name):
        if name == "data":
            self.data = [1, 2]
            return self.data
        raise AttributeError(name)
l = Lazy()
print(l.data, l.data is l.data)
try: l.zzz
except AttributeError as e: print("AE", e)
print(hasattr(l, "q"), getattr(l, "q", 5))
class P:
    def __init__(self, t): self._t = t
    def __getattr__(self, n): return getattr(self._t, n)
p = P([3, 1, 2]); p.sort(); p.append(9); print(p._t)

# expect: 1 missing x missing x 1
# expect: missing x missing y
# expect: [1, 2] True
# expect: AE zzz
# expect: False 5
# expect: [1, 2, 3, 9]
