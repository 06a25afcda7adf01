# oracle: none
import gelato
from stackless import coroutine

def f():
    try:
        coroutine.getmain().switch()
    except ValueError as e:
        print("caught", e)
    finally:
        print("finally")

co = coroutine()
co.bind(f)
co.switch()
data = gelato.dump(co)
gelato.load(data).throw(ValueError("late"))
gelato.load(data).kill()
