# oracle: none
import gelato
from stackless import coroutine

def f():
    log.append("before")
    coroutine.getmain().switch()
    log.append("after")

log = []
co = coroutine()
co.bind(f)
co.switch()
data = gelato.dump(co)
log.append("changed")
gelato.load(data).switch()
print(log)
