# oracle: none
import gelato
from stackless import coroutine

def f():
    items = [1]
    n = 2
    while n < 4:
        items.append(n)
        n += 1
        main.switch()
        show(items)

def show(items):
    seen.append(items)

seen = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
co.switch()
print(seen[0] if len(seen[0]) == 2 else seen[0][:2])
print(seen[0])
copy.switch()
print(seen[1])
