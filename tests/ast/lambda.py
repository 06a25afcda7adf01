lambda: 0
lambda a, /, b=1, *c, d, e=2, **f: (yield)
lambda *, k: lambda: k
lambda *a, **k: (a, k)
