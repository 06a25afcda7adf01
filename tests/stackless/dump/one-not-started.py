# oracle: none
import gelato
from stackless import coroutine

def f(x, items):
    print("f", x, items)

co = coroutine()
co.bind(f, 3, [1])
gelato.load(gelato.dump(co)).switch()
