class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        yield x


print(list(Node(1, Node(2, Node(3)), Node(4))))
print(list(flatten([1, [2, [3, [], "x"]], [[4.5]]])))

# expect: [1, 2, 3, 4]
# expect: [1, 2, 3, 'x', 4.5]
