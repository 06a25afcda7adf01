import stackless

def ping():
    for i in range(3):
        print("ping", i)
        b.switch()
    stackless.getmain().switch()

def pong():
    for i in range(3):
        print("pong", i)
        a.switch()

a = stackless.tasklet().bind(ping, ())
b = stackless.tasklet().bind(pong, ())
a.switch()
print(a.alive, b.alive, a.paused, b.paused)
