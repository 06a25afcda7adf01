# oracle: none
# gc: ref
import gelato
from stackless import coroutine

class Named:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)

class Key:
    n = 0

def pairs(named):
    for i in range(3):
        yield (i, named)

# dicts and sets of objects that hash by address; a try in a loop over a generator
def f(n):
    objs = [Key() for i in range(20)]
    numbers = {}
    members = set()
    for i, o in enumerate(objs):
        o.n = i
        numbers[o] = i
        members.add(o)
    named = Named(n)
    for i, same in pairs(named):
        try:
            coroutine.getmain().switch()
            print(n, i, same is named, all(numbers[o] == o.n for o in objs), all(o in members for o in objs))
        finally:
            same.n += 1

def run():
    co = coroutine()
    co.bind(f, 10)
    co.switch()
    a = gelato.clone(co)
    co.switch()
    b = gelato.clone(co)
    del co
    coroutine.getmain().switch()
    print("dropped")
    while a.alive:
        a.switch()
    b.switch()
    b.kill()
    print("killed")

run()
