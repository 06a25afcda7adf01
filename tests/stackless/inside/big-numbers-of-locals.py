import stackless

def f(k):
    a = k + 1
    b = a * 2
    c = b - k
    d = [a, b, c]
    e = (a, "e")
    g = {"g": d}
    h = a / 4
    i = b > c
    j = "j%d" % a
    m = None if i else 5
    stackless.schedule()
    n = a + b + c
    o = d + [n]
    stackless.schedule()
    print(a, b, c, d, e, g, h, i, j, m, n, o)

stackless.tasklet(f)(1)
stackless.tasklet(f)(100)
stackless.run()
