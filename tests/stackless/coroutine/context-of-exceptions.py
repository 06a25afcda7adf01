from stackless import coroutine

def f():
    raise ValueError("inner")

co = coroutine()
try:
    try:
        raise KeyError("outer")
    except KeyError:
        co.bind(f)
        co.switch()
except ValueError as e:
    print(e, "|", e.__context__)
