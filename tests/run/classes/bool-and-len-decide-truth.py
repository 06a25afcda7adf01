class Box:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Switch(Box):
    def __bool__(self):
        return self.n == 1


print([bool(b) for b in (Box(0), Box(3), Switch(0), Switch(1), Switch(2))])
print(len(Box(4)), "empty" if not Box(0) else "full")

# expect: [False, True, False, True, False]
# expect: 4 empty
