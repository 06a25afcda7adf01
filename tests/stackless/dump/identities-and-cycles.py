# oracle: none
import gelato
from stackless import coroutine

class Node:
    def __init__(self):
        self.other = self

def f():
    a = [1]
    pair = (a, a)
    x = Node()
    y = Node()
    x.other = y
    y.other = x
    coroutine.getmain().switch()
    pair[0].append(5)
    print(pair[0] is pair[1], x.other.other is x, a)

co = coroutine()
co.bind(f)
co.switch()
gelato.load(gelato.dump(co)).switch()
