# oracle: none
import gelato
from stackless import coroutine

def f():
    try:
        main.switch()
    except ValueError as e:
        print("caught", e)
    finally:
        print("finally")

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
co.throw(ValueError("first"))
copy.kill()
print("killed")
