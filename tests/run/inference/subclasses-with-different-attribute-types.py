class Leaf:
    def __init__(self, value):
        self.value = value

    def eval(self):
        return self.value


class Text(Leaf):
    def eval(self):
        return "'" + self.value + "'"


class Pair(Leaf):
    def eval(self):
        return [v.eval() for v in self.value]


print(Pair([Leaf(1), Text("t"), Leaf(2.5), Pair([])]).eval())

# expect: [1, "'t'", 2.5, []]
