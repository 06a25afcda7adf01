class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.best = None

    def adopt(self, child):
        child.parent = self
        if self.best is None or child.name < self.best.name:
            self.best = child
        return child

    def path(self):
        return self.name if self.parent is None else self.parent.path() + "/" + self.name


root = Node("root")
leaf = root.adopt(Node("usr")).adopt(Node("bin"))
root.adopt(Node("etc"))
print(leaf.path(), root.best.name, leaf.best)

# expect: root/usr/bin etc None
