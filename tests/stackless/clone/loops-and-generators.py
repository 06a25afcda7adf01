# oracle: none
import gelato
from stackless import coroutine

def letters():
    for c in "abc":
        yield c

def f():
    source = letters()
    for i, c in enumerate(source):
        print(i, c)
        main.switch()

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
print("--")
while co.alive:
    co.switch()
print("--")
while copy.alive:
    copy.switch()
