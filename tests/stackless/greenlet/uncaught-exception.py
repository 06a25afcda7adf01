# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 23, in <module>
# stderr:     gr.switch()
# stderr:   File "{file}", line 15, in f
# stderr:     g(x)
# stderr:   File "{file}", line 18, in g
# stderr:     raise RuntimeError("in g")
# stderr: RuntimeError: in g
import greenlet

def f(x):
    print("f")
    main.switch()
    g(x)

def g(x):
    raise RuntimeError("in g")

main = greenlet.getcurrent()
gr = greenlet.greenlet(f)
gr.switch(1)
gr.switch()
