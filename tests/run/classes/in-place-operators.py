class Bag:
    def __init__(self, items):
        self.items = items

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __ior__(self, other):
        self.items.extend(other)
        return self

    def __isub__(self, other):
        self.items.remove(other)
        return self


b = Bag([1])
same = b
b += 2
b |= [3, 4]
b -= 1
print(b.items, same is b)

# expect: [2, 3, 4] True
