# oracle: none
import gelato
from stackless import coroutine

def down(n):
    if n == 0:
        coroutine.getmain().switch()
        return 0
    return down(n - 1) + 1

def f():
    print(down(100000))

co = coroutine()
co.bind(f)
co.switch()
gelato.load(gelato.dump(co)).switch()
