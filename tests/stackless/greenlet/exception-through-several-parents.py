import greenlet

def outer():
    inner = greenlet.greenlet(fails)
    try:
        inner.switch()
    except KeyError as e:
        print("outer", e)
        raise ValueError("again")

def fails():
    raise KeyError("inner")

try:
    greenlet.greenlet(outer).switch()
except ValueError as e:
    print("main", e, repr(e.__context__))
