from stackless import coroutine

def f():
    print("never")

co = coroutine()
co.bind(f)
co.kill()
print(co.alive)
co.bind(f)
co.kill()
co.bind(lambda: "bound again")
print(co.switch())
