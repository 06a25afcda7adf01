# oracle: none
import gelato
from stackless import coroutine

def f():
    log.append("start")
    main.switch()
    log.append("end")

log = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
co.switch()
copy.switch()
print(log)
