import greenlet

def f():
    try:
        raise ValueError("f's")
    except ValueError:
        main.switch()
        try:
            raise
        except ValueError as e:
            print(e)

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
try:
    raise KeyError("main's")
except KeyError:
    g.switch()
    g.switch()
    try:
        raise
    except KeyError as e:
        print(e)
