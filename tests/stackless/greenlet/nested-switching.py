import greenlet

# a switches to b, b to c, c back to a
def fa():
    print("a to b")
    x = b.switch("from a")
    print("a got", x)
    return "a ends"

def fb(x):
    print("b got", x)
    y = c.switch("from b")
    print("b got", y)
    return "b ends"

def fc(x):
    print("c got", x)
    a.switch("from c")
    print("never")

a = greenlet.greenlet(fa)
b = greenlet.greenlet(fb)
c = greenlet.greenlet(fc)
print(a.switch())
print(b.switch("from main"))
print(a.dead, b.dead, c.dead, bool(c))
