g = None


def set_g(v):
    global g
    g = v


def show():
    if isinstance(g, str):
        print("text", g.upper())
    elif g is None:
        print("none")
    else:
        print(g.count(10))


show()
set_g("a")
show()
set_g(None)
show()


class Node:
    def __init__(self, v):
        self.v = v
        self.left = None
        self.tag = None

    def insert(self, v):
        if self.left is not None:
            self.left.insert(v)
        else:
            self.left = Node(v)

    def drop(self):
        self.tag = None

    def touch(self):
        if self.tag is None:
            return 5
        self.drop()
        return self.tag.hello()

    def kind(self):
        if self.tag is None:
            return "none"
        elif isinstance(self.tag, Node):
            return "node"
        else:
            return self.tag[10]


n = Node(1)
n.insert(2)
n.insert(3)
print(n.left.left.v, n.left.left.left, n.kind())
print(n.touch())
n.tag = Node(4)
print(n.kind())
try:
    n.touch()
except AttributeError as e:
    print(e)
xs = [None, "a"]
for i in range(2):
    if xs[i] is None:
        print("nothing")
    elif isinstance(xs[i], str):
        print("str")
    else:
        print(xs[i].real)

# expect: none
# expect: text A
# expect: none
# expect: 3 None none
# expect: 5
# expect: node
# expect: 'NoneType' object has no attribute 'hello'
# expect: nothing
# expect: str
