import greenlet

def trace(event, args):
    raise RuntimeError("in trace")

def f():
    return "f"

greenlet.settrace(trace)
g = greenlet.greenlet(f)
try:
    print(g.switch())
except RuntimeError as e:
    print(e)
print(greenlet.gettrace(), g.dead)
