import greenlet

def f(name):
    return "end of " + name

def wait(name):
    print(name, "got", main.switch("waiting"))
    return "end of " + name

main = greenlet.getcurrent()
a = greenlet.greenlet(wait)
b = greenlet.greenlet(f)
a.switch("a")
b.parent = a
print(b.switch("b"))
print(a.dead, b.dead)
