class Circle:
    def area(self):
        return 3

    kind = "round"


class Square:
    def area(self):
        return 4

    kind = "flat"


def make(cls):
    return cls()


shapes = {"c": Circle, "s": Square}
for name in "csc":
    cls = shapes[name]
    print(cls.__name__, cls.kind, make(cls).area(), cls is Circle)

# expect: Circle round 3 True
# expect: Square flat 4 False
# expect: Circle round 3 True
