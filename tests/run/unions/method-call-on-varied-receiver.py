class Box:
    def __init__(self, items):
        self.items = items

    def index(self, x):
        return -5

    def count(self, x):
        return self.items.count(x)


for seq in ["hello", [1, "l", 2], ("l",), Box(["l", "l"])]:
    print(seq.index("l"), seq.count("l"))

# expect: 2 2
# expect: 1 1
# expect: 0 1
# expect: -5 2
