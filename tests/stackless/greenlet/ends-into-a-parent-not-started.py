import greenlet

def parent(x):
    print("parent runs with", x)
    return x + 1

def child():
    return 41

p = greenlet.greenlet(parent)
c = greenlet.greenlet(child, p)
print(c.switch())
