import greenlet

def f():
    try:
        main.switch()
    finally:
        print("finally")

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
g.switch()
print(repr(g.throw()), g.dead)
