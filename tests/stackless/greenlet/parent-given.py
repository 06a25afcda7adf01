import greenlet

def a():
    got = main.switch("a waits")
    print("a got", got)
    return "end of a"

def b():
    return "end of b"

main = greenlet.getcurrent()
ga = greenlet.greenlet(a)
gb = greenlet.greenlet(b, ga)
print(gb.parent is ga)
print(ga.switch())
print(gb.switch())
