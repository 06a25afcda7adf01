from stackless import coroutine

def f():
    try:
        main.switch()
    finally:
        print("cleaning up")
        main.switch()
        print("done")

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
co.kill()
print("kill returned", co.alive)
co.switch()
print("main", co.alive)
