from stackless import coroutine

# the exception being handled belongs to the coroutine that handles it
def f():
    try:
        raise ValueError("f's")
    except ValueError:
        main.switch()
        try:
            raise
        except ValueError as e:
            print("again", e)

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
try:
    raise KeyError("main's")
except KeyError:
    co.switch()
    try:
        raise
    except KeyError as e:
        print("main again", e)
