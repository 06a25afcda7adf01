f(a b)
f(a=1, b)
f(**a, *b)
f(x for x in y, 1)
f(a.b=1)
f(True=1)
print 1
def g(a, b=1, c): pass
def h(*): pass
lambda *a, *b: 0
