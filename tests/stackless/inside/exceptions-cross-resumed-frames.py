from stackless import coroutine

def a(n):
    try:
        b(n)
    except KeyError:
        print("wrong")
    finally:
        print("a finally")

def b(n):
    try:
        c(n)
    except ValueError as e:
        print("b", e)
        main.switch()
        raise RuntimeError("from b") from e

def c(n):
    main.switch()
    raise ValueError("from c")

main = coroutine.getmain()
co = coroutine()
co.bind(a, 1)
co.switch()
co.switch()
try:
    co.switch()
except RuntimeError as e:
    print(e, "|", e.__cause__)
