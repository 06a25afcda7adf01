from stackless import coroutine

def down(n):
    if n == 0:
        main.switch()
        return 0
    return down(n - 1) + 1

main = coroutine.getmain()
co = coroutine()
for i in range(3):
    co.bind(down, 100)
    co.switch()
    print("at the bottom")
    print(co.switch())
