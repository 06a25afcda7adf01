class Box:
    def __init__(self, **kw):
        vars(self).update(kw)

    def __repr__(self):
        return "Box(" + ", ".join(f"{k}={v!r}" for k, v in vars(self).items()) + ")"

b = Box(a=1, b="two")
print(b)
vars(b)["a"] = 3.5
for name in ["a", "b"]:
    vars(b)[name] = [name]
print(b.a, b.b, vars(b), b.__dict__ == vars(b))
b.__dict__["a"] = 1
b.__dict__.update({"b": 2})
print(b.a, b.b, sorted(vars(b)))
def vars2(o):
    return {"k": 1}
d = vars2(b)
d["k"] = 2
print(d)
# expect: Box(a=1, b='two')
# expect: ['a'] ['b'] {'a': ['a'], 'b': ['b']} True
# expect: 1 2 ['a', 'b']
# expect: {'k': 2}
