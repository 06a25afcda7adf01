from stackless import coroutine

def show(a, b, c=3, *rest, d=4):
    print(a, b, c, rest, d)

co = coroutine()
co.bind(show, 1, 2)
co.switch()
co.bind(show, 1, "b", 2.5, None, d=[7])
co.switch()
co.bind(show, b=1, a=2)
co.switch()
