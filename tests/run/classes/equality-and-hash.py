class Key:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __eq__(self, other):
        return isinstance(other, Key) and (self.a, self.b) == (other.a, other.b)

    def __hash__(self):
        return hash((self.a, self.b))


d = {Key(1, 2): "first"}
d[Key(1, 2)] = "second"
print(len(d), d[Key(1, 2)], Key(1, 2) == Key(1, 2), Key(1, 2) != Key(2, 1))
print(Key(0, 0) in d, Key(1, 2) in [Key(1, 2)], len({Key(i % 2, 0) for i in range(9)}), Key(1, 1) == 5)

# expect: 1 second True True
# expect: False True 2 False
