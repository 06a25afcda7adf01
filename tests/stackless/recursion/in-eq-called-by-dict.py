# oracle: none
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return down(100000) == 100000 and self.n == other.n

def down(n):
    return 0 if n == 0 else down(n - 1) + 1

d = {Key(1): "one", Key(2): "two"}
print(d[Key(2)], Key(3) in d, len(d))
