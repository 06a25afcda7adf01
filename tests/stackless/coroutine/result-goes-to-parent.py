from stackless import coroutine

def f(x):
    return x * 2

for value in (21, 1.5):
    co = coroutine()
    co.bind(f, value)
    print(co.switch())
co = coroutine()
co.bind(f, "ab")
print(co.switch())
