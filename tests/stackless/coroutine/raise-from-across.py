from stackless import coroutine

def f():
    main.switch()

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
try:
    try:
        co.throw(ValueError("thrown"))
    except ValueError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, e.__cause__)
