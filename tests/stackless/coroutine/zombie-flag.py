from stackless import coroutine

co = coroutine()
print(co.is_zombie)
co.bind(lambda: 0)
co.switch()
print(co.is_zombie)
