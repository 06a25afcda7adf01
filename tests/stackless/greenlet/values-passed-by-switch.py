import greenlet

def f(x):
    while True:
        print("got", x)
        x = main.switch("from f")

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
print(g.switch(1))
print(g.switch())
print(g.switch(2))
print(g.switch(3, "four"))
print(g.switch(k=5))
print(g.switch(6, k=7))
print(g.switch(None))
print(g.switch((8, 9)))
