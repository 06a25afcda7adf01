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
        return self

    def walk(self):
        before = self.left.walk() if self.left else []
        after = self.right.walk() if self.right else []
        return before + [self.key] + after


print(Tree(5).insert(2).insert(8).insert(3).walk())
print(Tree("m").insert("x").insert("a").walk(), Tree((1, "b")).insert((1, "a")).walk())

# expect: [2, 3, 5, 8]
# expect: ['a', 'm', 'x'] [(1, 'a'), (1, 'b')]
