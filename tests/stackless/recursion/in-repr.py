# oracle: none
class Link:
    def __init__(self, rest):
        self.rest = rest

    def __repr__(self):
        return "x" if self.rest is None else repr(self.rest) + "."

n = None
for i in range(3000):
    n = Link(n)
print(len(repr(n)))
