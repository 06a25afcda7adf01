d = dict.fromkeys(["a", "b"], 0)
e = d.copy()
e["a"] = 1
print(d, e, dict.fromkeys("xy"), dict([("k", "v")]), dict(x=1, y=2), dict())
f = dict(zip("abc", range(3)))
print(f, dict(f) == f, dict(f) is f)
f.clear()
print(f, bool(f))

# expect: {'a': 0, 'b': 0} {'a': 1, 'b': 0} {'x': None, 'y': None} {'k': 'v'} {'x': 1, 'y': 2} {}
# expect: {'a': 0, 'b': 1, 'c': 2} True False
# expect: {} False
