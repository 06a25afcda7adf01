# oracle: none
class Node:
    def __init__(self, rest):
        self.rest = rest

node = None
for i in range(1000000):
    node = Node(node)
node = None
print("freed")
