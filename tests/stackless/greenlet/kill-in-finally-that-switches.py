import greenlet

def f():
    try:
        main.switch()
    finally:
        main.switch("cleaning")
        print("cleaned")

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
g.switch()
print(g.throw(), g.dead)
print(repr(g.switch()), g.dead)
