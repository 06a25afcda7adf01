import stackless

def v(x):
    stackless.schedule()
    return x

class Box:
    pass

def f(name):
    box = Box()
    items = [0, 0, 0]
    d = {}
    box.x, items[v(0)], d[v("k")] = v(1), v(2), v(3)
    items[v(1)] += v(5)
    box.x -= v(10)
    d["k"] *= v(2)
    (a, b), c = (v(1), v(2)), v(3)
    print(name, box.x, items, d, a, b, c)
    del d[v("k")]
    print(name, d, [w := v(4), w])

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
stackless.run()
