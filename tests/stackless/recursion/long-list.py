# oracle: none
class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest

    def total(self):
        if self.rest is None:
            return self.value
        return self.value + self.rest.total()

node = None
for i in range(400000):
    node = Node(i, node)
print(node.total())
