import greenlet

g = greenlet.greenlet()
try:
    g.switch()
except AttributeError as e:
    print(e)
