from stackless import coroutine

class Noisy(coroutine):
    def finished(self):
        print("finished", coroutine.getcurrent() is self)

def ends():
    return 1

def fails():
    raise ValueError("x")

def waits():
    coroutine.getmain().switch()

co = Noisy()
co.bind(ends)
print(co.switch())
co.bind(fails)
try:
    co.switch()
except ValueError as e:
    print("error", e)
co.bind(waits)
co.switch()
co.kill()
print(co.alive)
