class Line:
    __slots__ = ("ip", "size")
    def __init__(self, **kw):
        for k in self.__slots__:
            setattr(self, k, kw[k])
class Row:
    fields = ["a", "b"]
    def __init__(self, *values):
        for k, v in zip(self.fields, values):
            setattr(self, k, v)
    def __repr__(self):
        return "Row(" + ", ".join(f"{k}={getattr(self, k)!r}" for k in self.fields) + ")"
a = Line(ip="x", size=3)
print(*[getattr(a, k) for k in a.__slots__])
print(Row(1, "two"))

# expect: x 3
# expect: Row(a=1, b='two')
