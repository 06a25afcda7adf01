from stackless import coroutine

def f(n):
    print("run", n)
    return n + 1

co = coroutine()
n = 0
for i in range(4):
    co.bind(f, n)
    n = co.switch()
print(n, co.alive)
