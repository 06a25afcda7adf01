from greenlet import greenlet

# round robin over a list, as programs do it
def task(name, n):
    for i in range(n):
        trace.append(name + str(i))
        pause()

def pause():
    hub.switch()

def loop():
    while ready:
        g = ready.pop(0)
        g.switch()
        if not g.dead:
            ready.append(g)
    return "all done"

trace = []
ready = []
hub = greenlet(loop)

def start(name, n):
    g = greenlet(lambda: task(name, n), hub)
    ready.append(g)

start("a", 2)
start("b", 3)
start("c", 1)
print(hub.switch())
print(trace)
