from stackless import coroutine

def f():
    try:
        coroutine.getcurrent().throw(ValueError("self"))
    except ValueError as e:
        print(e)
    return 5

co = coroutine()
co.bind(f)
print(co.switch())
try:
    coroutine.getmain().throw(OSError("main"))
except OSError as e:
    print(e)
