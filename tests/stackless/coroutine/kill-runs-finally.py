from stackless import coroutine, CoroutineExit

def f():
    try:
        print("start")
        main.switch()
        print("not reached")
    finally:
        print("finally")

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
co.kill()
print("dead", co.alive)
