# oracle: none
class Leaf:
    def depth(self):
        return 0

class Left:
    def __init__(self, child):
        self.child = child

    def depth(self):
        return self.child.depth() + 1

class Right(Left):
    def depth(self):
        return self.child.depth() + 2

t = Leaf()
for i in range(300000):
    t = Left(t) if i % 3 else Right(t)
print(t.depth())
