# oracle: none
import gelato
from stackless import coroutine

def f():
    d = {}
    for i in range(100):
        d["k%d" % i] = i
    s = set(d)
    coroutine.getmain().switch()
    print(len(d), d["k99"], list(d)[:3], "k50" in s)

co = coroutine()
co.bind(f)
co.switch()
gelato.load(gelato.dump(co)).switch()
