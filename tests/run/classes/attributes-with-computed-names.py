class Num:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, a, b):
        self.a, self.b = a, b


class Visitor:
    def visit(self, node):
        name = "visit_" + type(node).__name__
        return getattr(self, name, self.otherwise)(node)

    def otherwise(self, node):
        return "?"


class Eval(Visitor):
    def visit_Num(self, n):
        return n.value

    def visit_Add(self, n):
        return self.visit(n.a) + self.visit(n.b)


class Show(Visitor):
    def visit_Add(self, n):
        return f"({self.visit(n.a)} + {self.visit(n.b)})"


tree = Add(Num(1), Add(Num(2), Num(3.5)))
print(Eval().visit(tree), Show().visit(tree))
for name in ("value", "a", "none"):
    print(name, hasattr(tree, name), hasattr(tree.a, name), getattr(tree.a, name, None))
one = Num(1)
for name in ["value", "b"]:
    setattr(one, name, "set")
print(one.value, one.b)
for name in "b", "b":
    try:
        delattr(one, name)
    except AttributeError as e:
        print(e)
for name in ["nope", 3]:
    try:
        print(getattr(one, name))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

# expect: 6.5 (? + (? + ?))
# expect: value False True 1
# expect: a True False None
# expect: none False False None
# expect: set set
# expect: 'Num' object has no attribute 'b'
# expect: AttributeError 'Num' object has no attribute 'nope'
# expect: TypeError attribute name must be string, not 'int'
