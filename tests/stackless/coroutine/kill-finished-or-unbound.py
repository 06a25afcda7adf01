from stackless import coroutine

co = coroutine()
co.kill()
co.bind(lambda: 3)
print(co.switch())
co.kill()
co.kill()
print(co.alive)
