import greenlet

def f():
    main.switch()

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
g.switch()
try:
    g.throw(KeyError, "k")
except KeyError as e:
    print("main", e, g.dead)
