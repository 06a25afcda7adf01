# types: apply() = int
# types: add() = int
# types: TABLE = dict<str, function add|function mul|function <lambda>>
def add(a, b):
    return a + b


def mul(a, b):
    return a * b


TABLE = {"+": add, "*": mul, "-": lambda a, b: a - b}


def apply(op, a, b):
    return TABLE[op](a, b)


print(apply("+", 2, 3), apply("*", 2, 3), apply("-", 2, 3))
# expect: 5 6 -1
