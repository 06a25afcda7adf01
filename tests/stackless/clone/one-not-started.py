# oracle: none
import gelato
from stackless import coroutine

def f(items):
    print("run", len(items))
    items.append(1)

co = coroutine()
co.bind(f, [0])
copy = gelato.clone(co)
co.switch()
copy.switch()
