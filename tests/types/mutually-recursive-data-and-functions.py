# types: Leaf.value = int; str
# types: Group.items = list<Leaf|Group>
# types: count() = int
# types: count_group() = int
class Leaf:
    def __init__(self, value):
        self.value = value


class Group:
    def __init__(self, items):
        self.items = items


def count(node):
    if isinstance(node, Group):
        return count_group(node)
    return 1


def count_group(group):
    n = 0
    for item in group.items:
        n += count(item)
    return n


g = Group([Leaf(1), Group([Leaf(2), Leaf(3)])])
g.items.append(Group([]))
print(count(g), Leaf("x").value)
# expect: 3 x
