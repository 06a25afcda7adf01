# oracle: none
import gelato
from stackless import coroutine

class Counter:
    def __init__(self, name):
        self.name = name
        self.n = 0

def is_shared(obj):
    return isinstance(obj, Counter) and obj.name == "a"

def f():
    a = Counter("a")
    b = Counter("b")
    main.switch()
    a.n += 1
    b.n += 1
    results.append((a, b))

results = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co, is_shared)
co.switch()
copy.switch()
for pair in results:
    for c in pair:
        print(c.name, c.n)
