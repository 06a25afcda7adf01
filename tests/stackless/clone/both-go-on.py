# oracle: none
import gelato
from stackless import coroutine

def f():
    for i in range(3):
        print("at", i)
        main.switch()

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
other = gelato.clone(co)
print("original")
while co.alive:
    co.switch()
print("copy")
while other.alive:
    other.switch()
print(co.alive, other.alive)
