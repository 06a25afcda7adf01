f(*a, b, *c, k=1, *d, **e, m=2)
f(x for x in y)
f(a, (x for x in y))
def g(): f((yield), b := 1)
f(a)(b).c[d](e)
class A(*b, m=1, **k): pass
