import greenlet

def parent(*args):
    print("parent runs with", args)
    return "end of parent"

def exits():
    raise greenlet.GreenletExit(5)

def waits():
    main.switch()

main = greenlet.getcurrent()
print(greenlet.greenlet(exits, greenlet.greenlet(parent)).switch())
g = greenlet.greenlet(waits, greenlet.greenlet(parent))
g.switch()
print(g.throw())
