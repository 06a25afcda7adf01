# oracle: none
import gelato
from stackless import coroutine

def f():
    for i in range(3):
        print("at", i)
        coroutine.getmain().switch()

co = coroutine()
co.bind(f)
co.switch()
data = gelato.dump(co)
print(isinstance(data, bytes))
while co.alive:
    co.switch()
again = gelato.load(data)
while again.alive:
    again.switch()
