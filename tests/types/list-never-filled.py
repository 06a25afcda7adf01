# types: x = list<never>
# types: size() = int
# types: Bag.items = list<never>
x = []


class Bag:
    def __init__(self):
        self.items = []


def size(b):
    n = 0
    for item in b.items:
        n += item
    return n


print(x, len(x), size(Bag()))
for item in x:
    print(item)
# expect: [] 0 0
