from stackless import coroutine

co = coroutine()
try:
    co.switch()
except ValueError as e:
    print(e)
co.bind(lambda: 1)
print(co.switch())
try:
    co.switch()
except ValueError as e:
    print(e)
