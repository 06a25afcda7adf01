class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def f(flag):
    d = D("a")
    print("in scope", d.name)
    if flag:
        e = D("b")
        print("more")
        return e.name
    print("end")

f(False)
print("--")
print(f(True))
def g():
    x = D("x")
    y = D("y")
    x = None
    print("rebound")
    del y
    print("deleted")
    z = D("z")
    return z
r = g()
print("returned", r.name)
r = None
def h(p):
    print("h")
    q = p
    p = None
    print("h end")
h(D("arg"))
class Node:
    def __init__(self, nxt): self.nxt = nxt
    def __del__(self): print("node")
def chain():
    a = Node(Node(None))
    print("built")
chain()
print("done")

# flags: --gc=ref
# expect: in scope a
# expect: end
# expect: del a
# expect: --
# expect: in scope a
# expect: more
# expect: del a
# expect: del b
# expect: b
# expect: del x
# expect: rebound
# expect: del y
# expect: deleted
# expect: returned z
# expect: del z
# expect: h
# expect: h end
# expect: del arg
# expect: built
# expect: node
# expect: node
# expect: done
