from stackless import coroutine

def f():
    try:
        coroutine.getmain().switch()
    finally:
        print("must not be printed")

co = coroutine()
co.bind(f)
co.switch()
print("end")
