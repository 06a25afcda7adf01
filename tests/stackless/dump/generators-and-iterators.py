# oracle: none
import gelato
from stackless import coroutine

def squares(n):
    for i in range(n):
        yield i * i

def f():
    g = squares(10)
    next(g)
    next(g)
    pairs = enumerate("abc")
    next(pairs)
    coroutine.getmain().switch()
    print(next(g), list(pairs), [x for x in g if x > 20][0])

co = coroutine()
co.bind(f)
co.switch()
gelato.load(gelato.dump(co)).switch()
