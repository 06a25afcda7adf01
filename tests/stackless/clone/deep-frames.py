# oracle: none
import gelato
from stackless import coroutine

def down(n):
    if n == 0:
        print("bottom")
        main.switch()
        return 0
    return down(n - 1) + 1

def f(n):
    print(n, down(n))

main = coroutine.getmain()
co = coroutine()
co.bind(f, 100)
co.switch()
copy = gelato.clone(co)
co.switch()
copy.switch()
