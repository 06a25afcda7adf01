# oracle: none
import gelato
from stackless import coroutine

def f():
    a = [7]
    b = (a, a)
    d = {"a": a}
    main.switch()
    a.append(8)
    print(b[0] is b[1] and b[0] is d["a"], b[1], d["a"] is a)
    kept.append(a)

kept = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
co.switch()
copy.switch()
print(kept[0] is kept[1])
