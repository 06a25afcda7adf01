from stackless import coroutine

def f():
    print(coroutine.getcurrent().switch())
    return "end"

co = coroutine()
co.bind(f)
print(co.switch())
print(coroutine.getmain().switch())
