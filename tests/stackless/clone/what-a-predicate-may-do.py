# oracle: none
import gelato
from stackless import coroutine

class Node:
    def __init__(self, name, *below):
        self.name = name
        self.below = list(below)
        self.n = 0

class Leaf(Node):
    pass

class Other:
    def __init__(self, node):
        self.node = node

def count(node):
    return node.n + sum([count(x) for x in node.below])

def f():
    tree = Node("root", Node("a", Leaf("b")), Leaf("c"))
    other = Other(tree.below[0])
    main.switch()
    tree.n += 1
    other.node.n += 10
    for leaf in (tree.below[1], other.node.below[0]):
        leaf.n += 100
    results.append((tree, other))

def show(what, co):
    global results
    results = []
    seen.clear()
    try:
        copy = gelato.clone(co, what)
    except Exception as e:
        print(type(e).__name__, e)
        return
    copy.switch()
    print([count(tree) for tree, other in results], sorted(seen))

def leaves(obj):
    seen.append(type(obj).__name__)
    return isinstance(obj, Leaf)

def names(obj):
    return isinstance(obj, Node) and obj.name == "a"

def fails(obj):
    raise ValueError("of the predicate")

def clones(obj):
    gelato.clone(co)
    return False

def drops(obj):
    if isinstance(obj, Node):
        obj.below = []
    return False

def number(obj):
    return 1 if isinstance(obj, Other) else 0

def goes_on(obj):
    waiting.switch()
    return False

def wait():
    main.switch()

def made():
    co = coroutine()
    co.bind(f)
    co.switch()
    return co

seen = []
results = []
main = coroutine.getmain()
waiting = coroutine()
waiting.bind(wait)
waiting.switch()
co = made()
show(leaves, co)
show(leaves, co)
show(names, co)
show(number, co)
show(fails, co)
show(clones, co)
show(lambda obj: False, co)
show((Leaf, Other), co)
show(goes_on, co)
co = made()
try:
    gelato.clone(co, drops).switch()
except IndexError as e:
    print("dropped:", e)
try:
    gelato.clone(co, 5)
except TypeError as e:
    print(e)
try:
    gelato.clone(co, (Leaf, leaves))
except TypeError as e:
    print(e)
