# types: Tree.key = int; str; float
# types: Tree.left = None|Tree
# types: Tree.right = None|Tree
# types: keys() = list<int>; list<str>; list<float>
class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        elif self.right is None:
            self.right = Tree(key)
        else:
            self.right.insert(key)

    def walk(self, out):
        if self.left is not None:
            self.left.walk(out)
        out.append(self.key)
        if self.right is not None:
            self.right.walk(out)


def keys(tree, more):
    for k in more:
        tree.insert(k)
    out = []
    tree.walk(out)
    return out


print(keys(Tree(5), [3, 8, 1]))
print(keys(Tree("m"), ["z", "a"]))
print(keys(Tree(0.5), [0.25, 0.75]))
# expect: [1, 3, 5, 8]
# expect: ['a', 'm', 'z']
# expect: [0.25, 0.5, 0.75]
