# oracle: none
class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

def size(t):
    return 0 if t is None else 1 + size(t.left) + size(t.right)

t = None
for i in range(300000):
    t = Tree(t, None) if i % 2 else Tree(None, t)
print(size(t))
