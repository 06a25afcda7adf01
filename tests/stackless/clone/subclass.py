# oracle: none
import gelato
from stackless import coroutine

class Worker(coroutine):
    def __init__(self, name):
        self.name = name
        self.steps = 0

def work():
    while True:
        w = coroutine.getcurrent()
        w.steps += 1
        print(w.name, w.steps)
        coroutine.getmain().switch()

w = Worker("a")
w.bind(work)
w.switch()
copy = gelato.clone(w)
copy.name = "b"
w.switch()
copy.switch()
print(isinstance(copy, Worker))
