from stackless import coroutine

def f():
    print("f")
    return [1, 2][5]

co = coroutine()
co.bind(f)
try:
    co.switch()
except IndexError as e:
    print("main:", e)
print(co.alive)
