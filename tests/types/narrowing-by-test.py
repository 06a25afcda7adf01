# types: area.shape = None|int|tuple<int, int> boxed; int|tuple<int, int> boxed; int; tuple<int, int>
# types: area() = int
# types: Node.next = Node; None
# types: length.n = int
def area(shape):
    if shape is None:
        return 0
    if isinstance(shape, int):
        return shape * shape
    return shape[0] * shape[1]


class Node:
    def __init__(self, next):
        self.next = next


def length(node):
    n = 0
    while node:
        n += 1
        node = node.next
    return n


for s in [None, 3, (2, 5)]:
    print(area(s))
print(length(Node(Node(None))))
# expect: 0
# expect: 9
# expect: 10
# expect: 2
