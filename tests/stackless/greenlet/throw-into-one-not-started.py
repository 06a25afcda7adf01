import greenlet

def f():
    print("never")

g = greenlet.greenlet(f)
print(repr(g.throw()), g.dead)
g = greenlet.greenlet(f)
try:
    g.throw(ValueError, "early")
except ValueError as e:
    print(e, g.dead)
