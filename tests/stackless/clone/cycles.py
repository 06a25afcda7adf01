# oracle: none
import gelato
from stackless import coroutine

class Node:
    def __init__(self):
        self.next = self
        self.n = 0

def f():
    a = Node()
    b = Node()
    a.next = b
    b.next = a
    main.switch()
    a.n += 1
    b.n += 2
    print(a.next.next is a, a.n + b.n)

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co)
co.switch()
copy.switch()
