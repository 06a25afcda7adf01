# oracle: none
import gelato
from stackless import coroutine

def f(n, text):
    items = [n, text, {"k": 1.5}]
    coroutine.getmain().switch()
    return items

co = coroutine()
co.bind(f, 1, "x")
co.switch()
print(gelato.dump(co) == gelato.dump(co))
