from stackless import coroutine

def f():
    print("running", co.alive, co.is_alive)
    coroutine.getmain().switch()

co = coroutine()
print("unbound", co.alive, co.is_alive)
co.bind(f)
print("bound", co.alive, co.is_alive)
co.switch()
print("suspended", co.alive, co.is_alive)
co.switch()
print("finished", co.alive, co.is_alive)
print("main", coroutine.getmain().alive)
