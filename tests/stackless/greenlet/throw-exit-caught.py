import greenlet

def f():
    try:
        main.switch("waiting")
    except greenlet.GreenletExit as e:
        print("caught", repr(e))
    got = main.switch("still here")
    return got

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
print(g.switch())
print(g.throw(), g.dead)
print(g.switch("bye"), g.dead)
