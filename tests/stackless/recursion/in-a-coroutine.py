# oracle: none
from stackless import coroutine

def down(n):
    if n == 0:
        main.switch()
        return 0
    return down(n - 1) + 1

main = coroutine.getmain()
a = coroutine()
b = coroutine()
a.bind(down, 400000)
b.bind(down, 300000)
a.switch()
b.switch()
print("both at the bottom")
print(a.switch(), b.switch())
