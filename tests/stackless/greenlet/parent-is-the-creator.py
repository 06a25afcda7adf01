import greenlet

def outer():
    inner = greenlet.greenlet(in_inner)
    print(inner.parent is o, o.parent is main)
    print("inner gave", inner.switch())
    return "outer ends"

def in_inner():
    return greenlet.getcurrent().parent is o

main = greenlet.getcurrent()
o = greenlet.greenlet(outer)
print(o.switch())
print(main.parent)
