import greenlet

def f():
    main.switch()

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
g.switch()
try:
    g.throw(ValueError("a"), "b")
except TypeError as e:
    print(e)
x = 3 if len("a") == 1 else ValueError
try:
    g.throw(x)
except TypeError as e:
    print(e)
