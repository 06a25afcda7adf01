from stackless import coroutine

def down(n):
    if n == 0:
        for i in range(1000):
            log[0] += 1
            main.switch()
        return "up"
    return down(n - 1)

log = [0]
main = coroutine.getmain()
co = coroutine()
co.bind(down, 100)
while True:
    r = co.switch()
    if not co.alive:
        break
print(r, log)
