from stackless import coroutine, CoroutineExit

def f():
    while True:
        try:
            main.switch()
        except CoroutineExit:
            print("no")
            count.append(1)
            if len(count) == 3:
                print("well then")
                return

count = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
while co.alive:
    co.kill()
    print("killed", len(count))
