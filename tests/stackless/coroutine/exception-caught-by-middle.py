from stackless import coroutine

def outer():
    inner_co = coroutine()
    inner_co.bind(inner)
    try:
        inner_co.switch()
    except ZeroDivisionError as e:
        print("outer:", e)
    return "outer ends"

def inner():
    return 1 // 0

co = coroutine()
co.bind(outer)
print(co.switch())
