import greenlet

g = greenlet.greenlet(lambda: 1)
g.switch()
print(repr(g.throw()))
try:
    g.throw(KeyError("late"))
except KeyError as e:
    print(e)
