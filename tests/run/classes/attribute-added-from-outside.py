class Node:
    def __init__(self, name):
        self.name = name


a = Node("a")
b = Node("b")
a.next = b
b.next = None
n = a
while n is not None:
    print(n.name)
    n = n.next
a.colour = "red"
print(a.colour)

# expect: a
# expect: b
# expect: red
