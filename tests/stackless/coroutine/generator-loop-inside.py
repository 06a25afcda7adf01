from stackless import coroutine

def numbers():
    for i in range(3):
        main.switch()
        yield i

def f():
    for x in numbers():
        print("x", x)
        main.switch()
    return "end"

main = coroutine.getmain()
co = coroutine()
co.bind(f)
n = 0
while True:
    r = co.switch()
    n += 1
    if not co.alive:
        break
print(r, n)
