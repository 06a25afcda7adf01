from stackless import coroutine

class Leaves(coroutine):
    def __init__(self, tree):
        self.leaf = None
        self.bind(self.walk, tree)

    def walk(self, tree):
        if isinstance(tree, list):
            for branch in tree:
                self.walk(branch)
        else:
            self.leaf = tree
            coroutine.getmain().switch()

def same(a, b):
    x = Leaves(a)
    y = Leaves(b)
    while True:
        x.switch()
        y.switch()
        if not x.alive or not y.alive:
            return x.alive == y.alive
        if x.leaf != y.leaf:
            return False

print(same([1, [2, 3]], [[1, 2], 3]))
print(same([1, [2, 3]], [[1, 2], 4]))
print(same([1, [2, 3]], [[1, 2], 3, 4]))
