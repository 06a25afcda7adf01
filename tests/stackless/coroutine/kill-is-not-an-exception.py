from stackless import coroutine, CoroutineExit

def f():
    try:
        main.switch()
    except Exception as e:
        print("not caught here")
    except CoroutineExit:
        print("caught by name")
        raise

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
print(co.kill(), co.alive)
print(issubclass(CoroutineExit, Exception), issubclass(CoroutineExit, SystemExit))
