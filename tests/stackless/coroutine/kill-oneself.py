from stackless import coroutine

def f():
    try:
        print("f")
        coroutine.getcurrent().kill()
        print("not reached")
    finally:
        print("finally")

co = coroutine()
co.bind(f)
print(co.switch(), co.alive)
