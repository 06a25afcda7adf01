import stackless

def v(x):
    stackless.schedule()
    order.append(x)
    return x

def g(a, b=0, *c, d=0):
    return (a, b, c, d)

def f():
    print(g(v(1), v(2), v(3), d=v(4)))
    print([v(5), v(6)], (v(7), {v(8): v(9)}))
    print(v(10) + v(11) * v(12) - v(13))
    print(v(1) < v(2) < v(3) > v(9) < v(100))
    print(v("a") or v("b"), v("") or v("c"), v(0) and v("d"))
    print(v([1, 2, 3, 4])[v(1):v(3)])

order = []
stackless.tasklet(f)()
stackless.tasklet(f)()
stackless.run()
print(len(order))
