from stackless import coroutine

co = coroutine()
x = 5 if len("ab") == 2 else print
try:
    co.bind(x)
except TypeError as e:
    print(e)
print(co.alive)
