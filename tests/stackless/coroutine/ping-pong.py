from stackless import coroutine

def ping():
    for i in range(3):
        print("ping", i)
        b.switch()

def pong():
    for i in range(3):
        print("pong", i)
        a.switch()

a = coroutine()
b = coroutine()
a.bind(ping)
b.bind(pong)
a.switch()
print("main", a.alive, b.alive)
