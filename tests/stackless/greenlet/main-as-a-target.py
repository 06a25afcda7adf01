import greenlet

def f(x):
    print("f", x)
    x = main.switch(x + 1)
    print("f", x)
    other = greenlet.greenlet(g)
    x = other.switch(x)
    print("f", x)
    return "f ends"

def g(x):
    y = main.switch(("from g", x))
    return ("g ends", y)

main = greenlet.getcurrent()
gr = greenlet.greenlet(f)
print(gr.switch(1))
print(gr.switch(10))
print(gr.dead)
print(gr.switch("to f"))
