import greenlet

def f():
    raise greenlet.GreenletExit("done")

g = greenlet.greenlet(f)
print(repr(g.switch()), g.dead)
print(issubclass(greenlet.GreenletExit, Exception), issubclass(greenlet.GreenletExit, BaseException))
